import type { GroupBy } from '@bihuan/domain';
import type { Reader } from '../database.js';

interface NamedGroup {
  readonly table: string;
  readonly key: string;
  readonly type: 'uuid' | 'text';
  /** each town has its own: those of two towns may be called the same */
  readonly ofTown: boolean;
}
/** Where groups have their names from; a month is its own. */
export const NAMED_GROUPS: Readonly<Record<GroupBy, NamedGroup | null>> = {
  jurisdiction: { table: 'jurisdiction', key: 'id', type: 'uuid', ofTown: false },
  unit: { table: 'handling_unit', key: 'id', type: 'uuid', ofTown: true },
  deputy: { table: 'deputy', key: 'id', type: 'uuid', ofTown: true },
  station: { table: 'station', key: 'id', type: 'uuid', ofTown: true },
  category: { table: 'category', key: 'code', type: 'text', ofTown: false },
  month: null,
};

export interface GroupName {
  readonly name: string;
  readonly town: string | null;
}

/** The name and the town of the group with this key, as columns and the joins they need. */
export function groupNameSql(level: GroupBy | undefined, key: string, place: number): { name: string; town: string; joins: string } {
  const named = level && NAMED_GROUPS[level];
  if (!named) return { name: 'NULL', town: 'NULL', joins: '' };
  const [n, t] = [`n${place}`, `t${place}`];
  const joins = `LEFT JOIN ${named.table} ${n} ON ${n}.${named.key} = ${key}`;
  if (!named.ofTown) return { name: `${n}.name`, town: 'NULL', joins };
  return { name: `${n}.name`, town: `${t}.name`, joins: `${joins} LEFT JOIN jurisdiction ${t} ON ${t}.id = ${n}.jurisdiction_id` };
}

/** What each is called, by key; where towns have one of the same name, with its town: 社会事务中心（漕泾）. */
export function toldApart(names: ReadonlyMap<string, GroupName>): Map<string, string> {
  const townsOf = new Map<string, Set<string | null>>();
  for (const { name, town } of names.values()) townsOf.set(name, (townsOf.get(name) ?? new Set()).add(town));
  return new Map([...names].map(([key, { name, town }]) => [key, (townsOf.get(name)?.size ?? 0) > 1 ? `${name}（${town ?? ''}）` : name]));
}

/** What the groups with these keys are called now. */
export async function groupNames(db: Reader, level: GroupBy, keys: readonly string[]): Promise<Map<string, string>> {
  const named = NAMED_GROUPS[level];
  if (!named || keys.length === 0) return new Map(keys.map((key) => [key, key]));
  const { name, town, joins } = groupNameSql(level, 'k.key', 0);
  const rows = await db.query<{ key: string; name: string | null; town: string | null }[]>(
    `SELECT k.key, ${name} AS name, ${town} AS town FROM unnest($1::${named.type}[]) AS k (key) ${joins}`,
    [[...new Set(keys)]],
  );
  const names = new Map<string, GroupName>();
  for (const { key, name: called, town: its } of rows) if (called !== null) names.set(key, { name: called, town: its });
  return toldApart(names);
}
