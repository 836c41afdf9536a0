import type { DataSource } from 'typeorm';
import type { ProductClock } from '../product-clock.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** What a phone without a line keeps and sends under its key, perhaps weeks later, and must not be recorded twice. */
const SENT_LATE = ['/api/v1/suggestions', '/api/v1/attachments'];

/** Removes what has served its time and is no part of the record: remembered answers, ended sessions, failed log-ins, finished work. */
export async function housekeep(db: DataSource, clock: ProductClock): Promise<void> {
  const before = (age: number): Date => new Date(clock.now().getTime() - age);
  // longer than a record may usually be dated back: what comes even later is refused by its date
  await db.query('DELETE FROM idempotency_key WHERE created_at < $1 AND (created_at < $2 OR path <> ALL ($3::text[]))', [
    before(2 * DAY),
    before(45 * DAY),
    SENT_LATE,
  ]);
  await db.query('DELETE FROM login_session WHERE ended_at < $1 OR last_seen_at < $1', [before(7 * DAY)]);
  await db.query('DELETE FROM login_failure WHERE failed_at < $1', [before(DAY)]);
  await db.query('DELETE FROM outbox WHERE handled_at < $1', [before(7 * DAY)]);
}
