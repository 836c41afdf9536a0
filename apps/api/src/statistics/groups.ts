import type { GroupBy, Language } from '@bihuan/domain';
import type { Reader } from '@bihuan/record';

const NAMED_IN: Readonly<Record<GroupBy, { readonly table: string; readonly key: string } | null>> = {
  jurisdiction: { table: 'jurisdiction', key: 'id' },
  unit: { table: 'handling_unit', key: 'id' },
  deputy: { table: 'deputy', key: 'id' },
  station: { table: 'station', key: 'id' },
  category: { table: 'category', key: 'code' },
  month: null,
};
const NONE: Readonly<Record<Language, string>> = { 'zh-CN': '（无）', en: '(none)' };
const pinyin = new Intl.Collator('zh-Hans-CN');

export interface Group<F> {
  readonly key: string | null;
  readonly label: string;
  readonly figures: F;
}

/** Groups with their names, in the order of these; what belongs to none comes last. */
export async function labelled<F>(
  db: Reader,
  groupBy: GroupBy,
  groups: readonly { readonly key: string | null; readonly figures: F }[],
  language: Language,
): Promise<Group<F>[]> {
  const named = NAMED_IN[groupBy];
  const keys = groups.flatMap(({ key }) => key ?? []);
  const rows = named
    ? await db.query<{ key: string; label: string }[]>(
        `SELECT ${named.key}::text AS key, name AS label FROM ${named.table} WHERE ${named.key}::text = ANY ($1)`,
        [keys],
      )
    : keys.map((key) => ({ key, label: key }));
  const labels = new Map(rows.map(({ key, label }) => [key, label]));
  return groups
    .map(({ key, figures }) => ({ key, label: key === null ? NONE[language] : (labels.get(key) ?? key), figures }))
    .sort(
      (a, b) =>
        Number(a.key === null) - Number(b.key === null) || pinyin.compare(a.label, b.label) || (String(a.key) < String(b.key) ? -1 : 1),
    );
}
