import { createHash } from 'node:crypto';
import { addDays, shanghaiDate, startOfDay, type LocalDate } from '@bihuan/domain';
import type { DataSource } from 'typeorm';
import type { Reader } from '../database.js';
import type { ProductClock } from '../product-clock.js';

/** One case's last event of a day. */
export type ChainEntry = readonly [suggestionId: string, seq: number, hash: string];

/** A day is sealed when no transaction that began in it can still be under way. */
const SETTLED_AFTER_MS = 10 * 60_000;

/** The hash of a day: its entries by case, and the head of the sealed day before. */
export function headHash(day: LocalDate, entries: readonly ChainEntry[], previous: string): string {
  const lines = entries.map(([suggestionId, seq, hash]) => `${suggestionId} ${seq} ${hash}`);
  return createHash('sha256')
    .update([day, ...lines, previous].join('\n'))
    .digest('hex');
}

/** What every case of a jurisdiction had come to by events recorded on a day. */
export async function entriesOf(db: Reader, jurisdictionId: string, day: LocalDate): Promise<ChainEntry[]> {
  const rows = await db.query<{ id: string; seq: number; hash: string }[]>(
    `SELECT DISTINCT ON (suggestion_id) suggestion_id AS id, seq, encode(hash, 'hex') AS hash FROM event
     WHERE jurisdiction_id = $1 AND recorded_at >= $2 AND recorded_at < $3 ORDER BY suggestion_id, seq DESC`,
    [jurisdictionId, startOfDay(day), startOfDay(addDays(day, 1))],
  );
  return rows.map(({ id, seq, hash }) => [id, seq, hash]);
}

/** Seals every day that is over and has events, oldest first; days without events have no head. May stop anywhere and begin again. */
export async function sealDays(db: DataSource, clock: ProductClock): Promise<number> {
  const now = clock.now();
  const today = shanghaiDate(new Date(now.getTime() - SETTLED_AFTER_MS));
  const open = await db.query<{ jurisdictionId: string; day: LocalDate }[]>(
    `SELECT DISTINCT e.jurisdiction_id AS "jurisdictionId", (e.recorded_at AT TIME ZONE 'Asia/Shanghai')::date::text AS day
     FROM jurisdiction j
     LEFT JOIN LATERAL (SELECT h.day FROM chain_head h WHERE h.jurisdiction_id = j.id ORDER BY h.day DESC LIMIT 1) last ON true
     JOIN event e ON e.jurisdiction_id = j.id AND e.recorded_at < $1
       AND (last.day IS NULL OR e.recorded_at >= (last.day + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')
     ORDER BY 1, 2`,
    [startOfDay(today)],
  );
  for (const { jurisdictionId, day } of open) {
    const [last] = await db.query<{ hash: string }[]>(
      `SELECT encode(hash, 'hex') AS hash FROM chain_head WHERE jurisdiction_id = $1 AND day < $2 ORDER BY day DESC LIMIT 1`,
      [jurisdictionId, day],
    );
    const entries = await entriesOf(db.manager, jurisdictionId, day);
    // another worker may have sealed it meanwhile: the same day twice is one row
    await db.query(
      `INSERT INTO chain_head (jurisdiction_id, day, entries, hash, made_at) VALUES ($1, $2, $3, decode($4, 'hex'), $5) ON CONFLICT DO NOTHING`,
      [jurisdictionId, day, JSON.stringify(entries), headHash(day, entries, last?.hash ?? ''), now],
    );
  }
  return open.length;
}
