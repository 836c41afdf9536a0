import { levelOffset, stateRefusal } from '@bihuan/domain';
import type { DataSource } from 'typeorm';
import { recordingMoment } from '../cases/recording.js';
import { appendSystemEvent } from '../cases/system-events.js';
import { inTransaction, type Tx } from '../database.js';
import type { ProductClock } from '../product-clock.js';
import { referenceFacts } from '../reference.js';

interface Escalated {
  readonly id: string;
  readonly suggestionId: string;
  readonly jurisdictionId: string;
  readonly clockRunId: string;
  readonly level: string;
}
const AT_ONCE = 200;

/**
 * The top of the ladder: a case whose rung says so, and whose reminder has been sent, is put on the presidium's supervision list
 * (督办, DOMAIN.md §4). One transaction per case; it may stop anywhere and begin again.
 */
export async function superviseEscalated(db: DataSource, clock: ProductClock): Promise<void> {
  const rows = await db.query<Escalated[]>(
    `SELECT id, suggestion_id AS "suggestionId", jurisdiction_id AS "jurisdictionId", clock_run_id AS "clockRunId", level FROM reminder
     WHERE supervise AND state = 'sent' AND supervision_seen_at IS NULL ORDER BY id LIMIT ${AT_ONCE}`,
  );
  for (const row of rows) await inTransaction(db, (tx) => supervise(tx, clock, row));
}

async function supervise(tx: Tx, clock: ProductClock, { suggestionId, jurisdictionId, clockRunId, level }: Escalated): Promise<void> {
  const now = await recordingMoment(tx, clock);
  const reference = await referenceFacts(tx, jurisdictionId, now);
  await appendSystemEvent(tx, suggestionId, 'supervised', { ...reference, now }, (state) => {
    const run = state.clocks.find(({ runId }) => runId === clockRunId);
    // answered or put on the list meanwhile
    if (!run || run.stoppedAt !== null || state.supervised || stateRefusal(state, 'supervise')) return null;
    return { data: { reason: `逾期 ${levelOffset(level) ?? 0} 个工作日仍未答复，自动列入督办` }, clockChanges: [] };
  });
  await tx.query('UPDATE reminder SET supervision_seen_at = $2 WHERE clock_run_id = $1 AND supervise AND state = $3', [
    clockRunId,
    now,
    'sent',
  ]);
}
