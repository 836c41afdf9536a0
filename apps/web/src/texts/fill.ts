import type { Language } from '.';

export type Params = Readonly<Record<string, string | number>>;
const MEASURED = /(\{\w+\}) (?=[个件条人次天秒周])/g;

/**
 * A text with its parameters in place. `{count}` is the parameter itself; `{count|case|cases}` is the first word where the language has a
 * singular and the number takes it (1 case; 0 cases, 2 cases), else the second.
 * In Chinese a number and its measure word stay on one line; what is filled in is left as it was written.
 */
export function fill(text: string, params: Params, language: Language): string {
  const rules = new Intl.PluralRules(language);
  return text
    .replace(MEASURED, '$1\u00a0')
    .replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (whole, name: string, one?: string, other?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (one === undefined || other === undefined) return String(value);
      return rules.select(Number(value)) === 'one' ? one : other;
    });
}

/** Names one after another: 甲、乙、丙; A, B, C. */
export function listed(names: readonly string[], language: Language): string {
  // of the styles, only this one puts no 和 before the last
  return new Intl.ListFormat(language, { style: 'narrow', type: 'conjunction' }).format(names);
}
