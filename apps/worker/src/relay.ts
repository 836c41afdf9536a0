import { claimForRelay, giveBack, type ProductClock } from '@bihuan/record';
import type { DataSource } from 'typeorm';

/** Rows handed over at once. */
const BATCH = 200;
/** Above this many waiting jobs nothing is handed over: a backlog stays in the outbox, where its lease does not run out. */
const MOST_WAITING = 1000;

/** The part of the queue that the relay needs. */
export interface RelayTarget {
  readonly isOpen: boolean;
  waiting(): Promise<number>;
  add(outboxIds: readonly string[]): Promise<void>;
}

/**
 * Hands open outbox rows to the queue; answers whether there may be more at once. A row that is lost on the way, or by the queue
 * later, is claimed again when its lease has run out.
 */
export async function relayOnce(db: DataSource, clock: ProductClock, target: RelayTarget): Promise<boolean> {
  if (!target.isOpen || (await target.waiting()) >= MOST_WAITING) return false;
  const ids = await claimForRelay(db.manager, clock.now(), BATCH);
  if (ids.length === 0) return false;
  try {
    await target.add(ids);
  } catch (error) {
    await giveBack(db.manager, clock.now(), ids);
    throw error;
  }
  return ids.length === BATCH;
}
