import type { DataSource } from 'typeorm';
import { inTransaction, type Tx } from '../database.js';
import type { ProductClock } from '../product-clock.js';
import { JOB_NAMES, markHandled, recordFailure, type JobName, type OutboxJob, type PayloadOf } from './outbox.js';

/**
 * What to do for a job: `inOneTransaction` when its whole effect commits together with the row's being handled; `inSteps` when
 * it makes many transactions of its own and may be begun again after a crash.
 */
export type JobHandler<P> =
  | { readonly inOneTransaction: (tx: Tx, payload: P, clock: ProductClock) => Promise<void> }
  | { readonly inSteps: (db: DataSource, payload: P, clock: ProductClock) => Promise<void> };
export type JobHandlers = { readonly [N in JobName]: JobHandler<PayloadOf<N>> };

/** A worker that could not do every job must not start. */
export function requireEveryHandler(handlers: Partial<JobHandlers>): asserts handlers is JobHandlers {
  const missing = JOB_NAMES.filter((name) => !handlers[name]);
  if (missing.length > 0) throw new Error(`no handler for ${missing.join(', ')}`);
}

export type HandlingOutcome = 'handled' | 'done_before' | 'busy_elsewhere';

/**
 * Handles one outbox row, however often the queue delivers it. A failure is recorded on the row with a pause before the next
 * attempt, and thrown on for the log.
 */
export async function handleOutboxRow(db: DataSource, clock: ProductClock, handlers: JobHandlers, id: string): Promise<HandlingOutcome> {
  try {
    const row = await findOpen(db.manager, id, '');
    if (!row) return 'done_before';
    const handler = handlerOf(handlers, row);
    if ('inSteps' in handler) return await handleInSteps(db, clock, id, () => handler.inSteps(db, row.payload, clock));
    return await inTransaction(db, async (tx) => {
      const claimed = await findOpen(tx, id, 'FOR UPDATE SKIP LOCKED');
      if (!claimed) return 'busy_elsewhere';
      await handler.inOneTransaction(tx, claimed.payload, clock);
      await markHandled(tx, id, clock.now());
      return 'handled';
    });
  } catch (error) {
    await recordFailure(db.manager, id, clock.now(), error instanceof Error ? (error.stack ?? error.message) : String(error));
    throw error;
  }
}

/** The table of handlers is typed by job; here the pairing of a row's job with its payload is known only to the table. */
function handlerOf(handlers: JobHandlers, row: OutboxJob): JobHandler<OutboxJob['payload']> {
  const handler = handlers[row.job] as JobHandler<OutboxJob['payload']> | undefined;
  if (!handler) throw new Error(`unknown job ${String(row.job)}`);
  return handler;
}

async function findOpen(tx: Tx, id: string, lock: '' | 'FOR UPDATE SKIP LOCKED'): Promise<OutboxJob | undefined> {
  const [row] = await tx.query<OutboxJob[]>(`SELECT job, payload FROM outbox WHERE id = $1 AND handled_at IS NULL ${lock}`, [id]);
  return row;
}

/** A lock of the session, not of a transaction: it lasts while the steps commit, and ends with the process that held it. */
async function handleInSteps(db: DataSource, clock: ProductClock, id: string, steps: () => Promise<void>): Promise<HandlingOutcome> {
  const session = db.createQueryRunner();
  try {
    const [lock] = (await session.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken', [id])) as { taken: boolean }[];
    if (!lock?.taken) return 'busy_elsewhere';
    try {
      if (!(await findOpen(db.manager, id, ''))) return 'done_before';
      await steps();
      await markHandled(db.manager, id, clock.now());
      return 'handled';
    } finally {
      await session.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [id]);
    }
  } finally {
    await session.release();
  }
}
