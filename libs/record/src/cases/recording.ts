import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { Reader, Tx } from '../database.js';
import { Busy } from '../failures.js';
import type { ProductClock } from '../product-clock.js';

/** Any number that no other advisory lock of the product has. */
const RECORDING = 5_401;
const LONGEST_WAIT_MS = 20_000;

/**
 * The moment with which a transaction stamps what it records. From before the moment is read until the transaction ends it holds a
 * shared lock, by which `allRecordedBy` sees that something may still come.
 */
export async function recordingMoment(tx: Tx, clock: ProductClock): Promise<Date> {
  await tx.query('SELECT pg_advisory_xact_lock_shared($1)', [RECORDING]);
  return clock.now();
}

/** By database: up to where all is known to have been recorded. What is settled once stays so. */
const settled = new WeakMap<object, Date>();

/**
 * Waits until nothing that is stamped with this moment or an earlier one can still be committed: whoever counts what was known then
 * would otherwise count less than whoever counts it again. Usually nobody records in that instant, and one small query says so.
 */
export async function allRecordedBy(db: Reader, moment: Date, clock: ProductClock): Promise<void> {
  const database = (db as Partial<EntityManager>).dataSource ?? db;
  const through = settled.get(database);
  if (through && moment <= through) return;
  // who begins within this very millisecond would be stamped with it
  if (moment >= clock.now()) await pause(2);
  let waitedFor: string[] | null = null;
  for (const begun = Date.now(); ;) {
    const rows = await db.query<{ id: string }[]>(
      `SELECT virtualtransaction AS id FROM pg_locks
       WHERE locktype = 'advisory' AND mode = 'ShareLock' AND classid = 0 AND objid = $1 AND pid <> pg_backend_pid()
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [RECORDING],
    );
    const recording = rows.map(({ id }) => id);
    // those that began later are stamped later
    waitedFor = waitedFor ? waitedFor.filter((id) => recording.includes(id)) : recording;
    if (waitedFor.length === 0) break;
    if (Date.now() - begun > LONGEST_WAIT_MS) throw new Busy();
    await pause(5);
  }
  const known = settled.get(database);
  if (!known || moment > known) settled.set(database, moment);
}
