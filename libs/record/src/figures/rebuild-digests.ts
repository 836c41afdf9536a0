import type { DataSource } from 'typeorm';
import { inTransaction, type Reader } from '../database.js';
import { insertRows } from '../rows.js';
import { digestsFromEvents, type DigestRow } from './write-digests.js';

const AT_ONCE = 1_000;
const COLUMNS: readonly (keyof DigestRow)[] = [
  'suggestion_id',
  'seq',
  'jurisdiction_id',
  'unit_id',
  'deputy_id',
  'station_id',
  'category_code',
  'received_at',
  'traits',
  'in_base',
  'received_on',
  'assigned_on',
  'replied_on',
  'resolved_on',
  'ended_on',
  'due_on',
  'original_due_on',
  'promised_on',
  'occurred_at',
  'recorded_at',
  'next_occurred_at',
  'next_recorded_at',
];

async function* caseIds(db: Reader): AsyncGenerator<string[]> {
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await db.query<{ id: string }[]>(`SELECT id FROM suggestion WHERE id > $1 ORDER BY id LIMIT ${AT_ONCE}`, [last]);
    const end = rows.at(-1);
    if (!end) return;
    yield rows.map(({ id }) => id);
    last = end.id;
  }
}

/**
 * Works the digests out anew from the events, some cases at a time: each case's lock is held while its rows are replaced, so that
 * life can go on meanwhile. Answers the numbers of the cases whose rows, their own in `suggestion` among them, differed from what their
 * events say; `check` writes nothing.
 */
export async function rebuildDigests(
  db: DataSource,
  { check = false, progress = () => undefined }: { check?: boolean; progress?: (cases: number) => void } = {},
): Promise<{ cases: number; differed: string[] }> {
  let cases = 0;
  const differed: string[] = [];
  for await (const ids of caseIds(db.manager)) {
    await inTransaction(db, async (tx) => {
      await tx.query('SELECT 1 FROM suggestion WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [ids]);
      const wrong = await unequalCases(tx, ids);
      if (wrong.length === 0) return;
      const rows = await tx.query<{ number: string }[]>('SELECT number FROM suggestion WHERE id = ANY ($1) ORDER BY number', [wrong]);
      differed.push(...rows.map(({ number }) => number));
      if (check) return;
      await tx.query(MEND_ROWS, [wrong]);
      await tx.query('DELETE FROM case_digest WHERE suggestion_id = ANY ($1)', [wrong]);
      await insertRows(tx, 'case_digest', await digestsFromEvents(tx, wrong));
      await tx.query('UPDATE case_digest_rebuild SET times = times + 1');
    });
    cases += ids.length;
    progress(cases);
  }
  return { cases, differed };
}

/** The cases among these whose rows are not what their events lead to. */
export async function unequalCases(db: Reader, ids: readonly string[]): Promise<string[]> {
  const stored = await db.query<DigestRow[]>(
    `SELECT ${COLUMNS.map(shown).join(', ')}
     FROM case_digest WHERE suggestion_id = ANY ($1) ORDER BY suggestion_id, seq`,
    [ids],
  );
  const linesOf = (rows: readonly DigestRow[]): Map<string, string> => {
    const lines = new Map<string, string>();
    for (const row of rows) {
      const line = JSON.stringify(COLUMNS.map((column) => row[column]));
      lines.set(row.suggestion_id, `${lines.get(row.suggestion_id) ?? ''}${line}\n`);
    }
    return lines;
  };
  const [are, should] = [linesOf(stored), linesOf(await digestsFromEvents(db, ids))];
  const strayed = new Set((await db.query<{ id: string }[]>(STRAYED_ROWS, [ids])).map(({ id }) => id));
  return ids.filter((id) => are.get(id) !== should.get(id) || strayed.has(id));
}

// lists, receptions and reports look these up in the case's own row, where no command changes them once they are there; as text, so
// that an event which was written over cannot end the check
const RECORDED = `SELECT e.suggestion_id, e.data ->> 'deputyId' AS deputy_id, e.data ->> 'stationId' AS station_id,
    e.data ->> 'categoryCode' AS category_code, e.data ->> 'receptionSessionId' AS reception_session_id, e.occurred_at AS received_at,
    (SELECT a.occurred_at FROM event a WHERE a.suggestion_id = e.suggestion_id AND a.type = 'assigned' ORDER BY a.seq LIMIT 1) AS assigned_at
  FROM event e WHERE e.suggestion_id = ANY ($1) AND e.type = 'recorded'`;
const STRAYED_ROWS = `SELECT s.id FROM suggestion s JOIN (${RECORDED}) AS r ON r.suggestion_id = s.id
  WHERE (s.deputy_id::text, s.station_id::text, s.category_code, s.reception_session_id::text, s.received_at, s.assigned_at)
    IS DISTINCT FROM (r.deputy_id, r.station_id, r.category_code, r.reception_session_id, r.received_at, r.assigned_at)`;
const MEND_ROWS = `UPDATE suggestion s SET deputy_id = r.deputy_id::uuid, station_id = r.station_id::uuid, category_code = r.category_code,
    reception_session_id = r.reception_session_id::uuid, received_at = r.received_at, assigned_at = r.assigned_at
  FROM (${RECORDED}) AS r WHERE r.suggestion_id = s.id`;

/** Whether some case has no digest: a database from before there were any. */
export async function lacksDigests(db: Reader): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    'SELECT 1 FROM suggestion s WHERE NOT EXISTS (SELECT 1 FROM case_digest d WHERE d.suggestion_id = s.id) LIMIT 1',
  );
  return rows.length > 0;
}

/** As digestsFromEvents has it: instants to the millisecond. */
function shown(column: keyof DigestRow): string {
  return column.endsWith('_at') ? `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS ${column}` : column;
}
