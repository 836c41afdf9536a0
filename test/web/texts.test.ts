import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import ts from 'typescript';

type Texts = Readonly<Record<string, string>>;
interface Help {
  readonly pages: Readonly<Record<string, { readonly name: string }>>;
}
interface Modules {
  readonly texts: { readonly TEXTS: Readonly<Record<Language, Texts>> };
  readonly filling: {
    readonly fill: (text: string, params: Readonly<Record<string, string | number>>, language: Language) => string;
    readonly listed: (names: readonly string[], language: Language) => string;
  };
  readonly help: Readonly<Record<Language, Help>>;
}
type Language = 'zh-CN' | 'en';
const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** The pages' texts as the bundler would see them. */
const folder = mkdtempSync(join(tmpdir(), 'bihuan-texts-'));
afterAll(() => rmSync(folder, { recursive: true }));
async function load(): Promise<Modules> {
  const source = new URL('../../../apps/web/src/texts/', import.meta.url);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  for (const file of readdirSync(source)) {
    const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 };
    const { outputText } = ts.transpileModule(readFileSync(new URL(file, source), 'utf8'), { compilerOptions });
    writeFileSync(join(folder, file.replace(/ts$/, 'js')), outputText.replace(/from '(\.\/[\w.]+)'/g, "from '$1.js'"));
  }
  const at = (file: string): Promise<unknown> => import(pathToFileURL(join(folder, file)).href);
  const [texts, filling, zh, en] = await Promise.all([at('index.js'), at('fill.js'), at('help.zh.js'), at('help.en.js')]);
  return {
    texts: texts as Modules['texts'],
    filling: filling as Modules['filling'],
    help: { 'zh-CN': (zh as { helpZh: Help }).helpZh, en: (en as { helpEn: Help }).helpEn },
  };
}
const {
  texts: { TEXTS },
  filling: { fill, listed },
  help,
} = await load();
/** said by the browser; a part of a longer text */
const ELSEWHERE = new Set(['添加到主屏幕', '暂定']);
/** `{count}` and `{count|case|cases}` alike */
const paramsOf = (text: string): string => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name))].sort().join();

describe('a text', () => {
  test.each([
    [0, '0 cases'],
    [1, '1 case'],
    [2, '2 cases'],
    [21, '21 cases'],
  ])('of %i takes the right form of the word', (count, said) => {
    expect(fill('{count} {count|case|cases}', { count }, 'en')).toBe(said);
    expect(fill('{count} {count|case|cases}', { count: String(count) }, 'en')).toBe(said);
  });

  test('keeps what it is not told', () => {
    expect(fill('{name}: {count} {count|case|cases}', { name: '{count}' }, 'en')).toBe('{count}: {count} {count|case|cases}');
  });

  test('keeps a number and its measure word on one line, and what is filled in as it was written', () => {
    expect(fill('{name} {count} 个工作日', { name: '3 件', count: 2 }, 'zh-CN')).toBe('3 件 2\u00a0个工作日');
  });

  test('lists names as its language does', () => {
    expect(listed(['高小红', '罗志明', '周建国'], 'zh-CN')).toBe('高小红、罗志明、周建国');
    expect(listed(['高小红', '罗志明'], 'en')).toBe('高小红, 罗志明');
  });

  test('says the same in both languages, of the same things', () => {
    const differing = Object.keys(TEXTS.en).filter((key) => paramsOf(TEXTS.en[key] ?? '') !== paramsOf(TEXTS['zh-CN'][key] ?? ''));
    expect(differing).toEqual([]);
  });

  test('has one form of a word for one and another for more, where English does', () => {
    expect(Object.values(TEXTS.en).filter((text) => /\{(count|rows|from|days)\} (\w+ )?(\w+s|people|are|have)\b/.test(text))).toEqual([]);
  });

  test('in English has the punctuation of English', () => {
    expect([...Object.values(TEXTS.en), JSON.stringify(help.en)].filter((text) => /[，。：；、（）《》]/.test(text))).toEqual([]);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = TEXTS[language];

  test('a page is called what the menu calls it, also in the help', () => {
    const app = readFileSync(new URL('../../../apps/web/src/app.tsx', import.meta.url), 'utf8');
    const routes = [...app.matchAll(/path: '(\/[^']*)'[^}]*?label: '(nav\.[^']*)'/g)];
    expect(routes.length).toBeGreaterThan(15);
    const called = routes.map(([, path = '', label = '']) => {
      const title = label.replace(/^nav\.(.*)$/, '$1.title');
      // a deputy's first page greets
      const heading = path === '/home' ? texts[label] : texts[title];
      return { path, menu: texts[label], heading, help: help[language].pages[path]?.name };
    });
    expect(called).toEqual(called.map(({ path, menu }) => ({ path, menu, heading: menu, help: menu })));
  });

  test('what the help puts in quotation marks can be read on the page', () => {
    const quoted = [...JSON.stringify(help[language]).matchAll(/“([^”]+)”/g)].map(([, words = '']) => words);
    expect(quoted.length).toBeGreaterThan(5);
    const shown = new Set(Object.values(texts));
    expect(quoted.filter((words) => !shown.has(words) && !ELSEWHERE.has(words))).toEqual([]);
  });
});
