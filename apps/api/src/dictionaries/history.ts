import { isId, InvalidFields, type Reader } from '@bihuan/record';
import { limitOf, pageOf, positionOf, type Page, type PageQuery } from '../lists/page.js';
import { instant } from '../times.js';
import type { Dictionary } from './dictionaries.js';
import type { ChangeShape, FieldValue, HistoryEntryShape } from './dictionary-shapes.js';

type Values = Readonly<Record<string, FieldValue>>;
interface EntryRow {
  readonly id: string;
  readonly at: Date;
  readonly actorName: string;
  readonly action: string;
  readonly detail: Values;
  /** the old values of what changed */
  readonly before: Values | null;
}

/**
 * What happened to one row that an administrator keeps, newest first, out of the audit trail (`actions`: what its entries are named
 * after): who, when, and each field before and after, with names in place of ids. A user's own acts on the account (password, codes)
 * belong to it.
 */
export async function historyOf(
  db: Reader,
  actions: string,
  references: Dictionary['references'],
  key: string,
  query: PageQuery,
): Promise<Page<HistoryEntryShape>> {
  const after = positionOf(query, 1);
  if (after && !isId(after[0])) throw new InvalidFields([{ path: 'cursor', code: 'field.cursor' }]);
  const limit = limitOf(query);
  const rows = await db.query<EntryRow[]>(
    `SELECT id, at, actor_name AS "actorName", action, detail - 'before' AS detail, detail -> 'before' AS before FROM audit_entry
     WHERE detail ? 'key' AND detail ->> 'key' = $1 AND (action LIKE $2 || '.%' OR ($2 = 'users' AND action LIKE 'auth.%'))
       AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT ${limit + 1}`,
    [key, actions, after?.[0] ?? null],
  );
  const names = await namesIn(db, references, rows);
  const shown = (field: string, value: FieldValue): FieldValue =>
    typeof value === 'string' ? (names.get(`${field} ${value}`) ?? value) : value;
  return pageOf(
    rows,
    limit,
    null,
    ({ id, at, actorName, action, before, detail: { key: _key, ...now } }) => ({
      id,
      at: instant(at),
      actorName,
      action,
      changes: Object.entries(now).map(([field, to]): ChangeShape => ({
        field,
        from: shown(field, before?.[field] ?? null),
        to: shown(field, to),
      })),
    }),
    ({ id }) => [id],
  );
}

/** `field id` → the name of what it points to. */
async function namesIn(db: Reader, references: Dictionary['references'], rows: readonly EntryRow[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [field, table] of Object.entries(references)) {
    const keys = rows.flatMap(({ detail, before }) => [detail[field], before?.[field]]).filter((value) => typeof value === 'string');
    if (keys.length === 0) continue;
    const column = table === 'category' || table === 'station_kind' ? 'code' : 'id';
    const found = await db.query<{ key: string; name: string }[]>(
      `SELECT ${column}::text AS key, name FROM ${table} WHERE ${column}::text = ANY ($1)`,
      [keys],
    );
    for (const row of found) names.set(`${field} ${row.key}`, row.name);
  }
  return names;
}
