import { createHash } from 'node:crypto';
import { addDays, shanghaiDate, startOfDay, type LocalDate } from '@bihuan/domain';
import type { DataSource } from 'typeorm';
import type { Reader } from '../database.js';
import type { ProductClock } from '../product-clock.js';

/** One case's last event of a day. */
export type ChainEntry = readonly [suggestionId: string, seq: number, hash: string];

export interface SealedDay {
  readonly jurisdictionId: string;
  readonly day: LocalDate;
  readonly hash: string;
}

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

/** Seals every day that is over and has events, oldest first; days without events have no head. May stop anywhere and begin again. Answers the
 * new heads: written down outside of the database, they show later whether it was cut or written anew. */
export async function sealDays(db: DataSource, clock: ProductClock): Promise<SealedDay[]> {
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
  const sealed: SealedDay[] = [];
  for (const { jurisdictionId, day } of open) {
    const [last] = await db.query<{ hash: string }[]>(
      `SELECT encode(hash, 'hex') AS hash FROM chain_head WHERE jurisdiction_id = $1 AND day < $2 ORDER BY day DESC LIMIT 1`,
      [jurisdictionId, day],
    );
    const entries = await entriesOf(db.manager, jurisdictionId, day);
    // another worker may have sealed it meanwhile: the same day twice is one row
    const hash = headHash(day, entries, last?.hash ?? '');
    const inserted = await db.query<unknown[]>(
      `INSERT INTO chain_head (jurisdiction_id, day, entries, hash, made_at) VALUES ($1, $2, $3, decode($4, 'hex'), $5)
       ON CONFLICT DO NOTHING RETURNING day`,
      [jurisdictionId, day, JSON.stringify(entries), hash, now],
    );
    if (inserted.length > 0) sealed.push({ jurisdictionId, day, hash });
  }
  return sealed;
}
