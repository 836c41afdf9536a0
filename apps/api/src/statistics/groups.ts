import type { GroupBy, Language } from '@bihuan/domain';
import { groupNames, toldApart, type GroupName, type Reader } from '@bihuan/record';

const NONE: Readonly<Record<Language, string>> = { 'zh-CN': '（无）', en: '(none)' };
const pinyin = new Intl.Collator('zh-Hans-CN');

export type GroupKey = string | null;
export interface Group<F> {
  /** of two levels: both, joined by `|` */
  readonly key: GroupKey;
  readonly label: string;
  /** of two levels only: each one's own */
  readonly keys?: readonly GroupKey[];
  readonly labels?: readonly string[];
  readonly figures: F;
}

/** A group's key as one text: what `groupKey` asks for. */
export function joined(keys: readonly GroupKey[]): string {
  return keys.map((key) => key ?? '').join('|');
}

/** Groups with their names, in the order of these; what belongs to none comes last. */
export async function labelled<F>(
  db: Reader,
  groupBy: readonly GroupBy[],
  groups: readonly {
    readonly keys: readonly GroupKey[];
    readonly names?: readonly (GroupName | null)[] | undefined;
    readonly figures: F;
  }[],
  language: Language,
): Promise<Group<F>[]> {
  const levels = await Promise.all(
    groupBy.map(async (level, index) => {
      const told = new Map<string, GroupName>();
      for (const { keys, names } of groups) if (keys[index] && names?.[index]) told.set(keys[index], names[index]);
      const all = groups.flatMap(({ keys }) => keys[index] ?? []);
      return told.size > 0 ? toldApart(told) : await groupNames(db, level, all);
    }),
  );
  return groups
    .map(({ keys, figures }) => ({
      keys,
      labels: keys.map((key, index) => (key === null ? NONE[language] : (levels[index]?.get(key) ?? key))),
      figures,
    }))
    .sort((a, b) => byLevels(a, b))
    .map(({ keys, labels, figures }): Group<F> => {
      if (keys.length === 1) return { key: keys[0] ?? null, label: labels[0] ?? '', figures };
      return { key: joined(keys), label: labels.join(' · '), keys, labels, figures };
    });
}

interface Labelled {
  readonly keys: readonly GroupKey[];
  readonly labels: readonly string[];
}
function byLevels(a: Labelled, b: Labelled): number {
  for (const [index, key] of a.keys.entries()) {
    const other = b.keys[index] ?? null;
    const order =
      Number(key === null) - Number(other === null) ||
      pinyin.compare(a.labels[index] ?? '', b.labels[index] ?? '') ||
      (key === other ? 0 : String(key) < String(other) ? -1 : 1);
    if (order !== 0) return order;
  }
  return 0;
}
