import { readFileSync, readdirSync } from 'node:fs';

export type Language = 'zh-CN' | 'en';
const FOLDER = new URL('../../../apps/web/src/texts/', import.meta.url);

/** What the pages say, by its name, as it is written down: a test that knows names knows both languages. */
function read(ending: 'zh' | 'en'): ReadonlyMap<string, string> {
  const files = readdirSync(FOLDER).filter((name) => name === `${ending}.ts` || name.endsWith(`.${ending}.ts`));
  const lines = files.flatMap((name) => [
    ...readFileSync(new URL(name, FOLDER), 'utf8').matchAll(/^ {2}'?([\w.]+)'?:\s+(?:'((?:[^'\\]|\\.)*)'|"(.*)"),$/gm),
  ]);
  return new Map(lines.map(([, key = '', single, double]) => [key, (single ?? double ?? '').replace(/\\(.)/g, '$1')]));
}
const TEXTS = { 'zh-CN': read('zh'), en: read('en') };

export const isText = (key: string): boolean => TEXTS['zh-CN'].has(key);
export function textOf(language: Language, key: string): string {
  const found = TEXTS[language].get(key);
  if (found === undefined) throw new Error(`no text ${key}`);
  return found;
}
