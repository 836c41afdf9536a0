import type { ClockRun } from '@bihuan/domain';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { loadCases, lockCases } from '../cases/load-case.js';
import { recordingMoment } from '../cases/recording.js';
import { appendSystemEvent } from '../cases/system-events.js';
import { inTransaction, type Tx } from '../database.js';
import { addOutbox } from '../outbox/outbox.js';
import type { ProductClock } from '../product-clock.js';
import { currentCalendar, referenceFacts } from '../reference.js';
import { planRuns } from '../reminders/write-plan.js';
import { byCalendar, byPolicy, casesTouchedByYears, casesUnderPolicyOf, provisionalClocks, type NewDue } from './new-due.js';

/** Why due dates are worked out anew. `reason` is what the explanation of each moved date says. */
export interface Recomputation {
  readonly jurisdictionId: string;
  readonly kind: 'calendar' | 'policy';
  readonly years: readonly number[];
  readonly reason: string;
  readonly startedBy: string | null;
}

/** Leaves the work behind in the transaction of the change that makes it necessary; answers the report's id. */
export async function askRecomputation(
  tx: Tx,
  now: Date,
  { jurisdictionId, kind, years, reason, startedBy }: Recomputation,
): Promise<string> {
  const id = uuid();
  await tx.query(
    `INSERT INTO recomputation (id, jurisdiction_id, kind, years, reason, started_by, started_at, provisional_before)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, jurisdictionId, kind, years, reason, startedBy, now, await provisionalClocks(tx, await currentCalendar(tx))],
  );
  await addOutbox(tx, [{ jurisdictionId, job: 'recompute', payload: { recomputationId: id } }], now);
  return id;
}

/**
 * Works out every running clock anew that a new calendar or policy touches. A date that moves is a recorded event, so that figures
 * of the past keep the old date; reminders follow in the same transaction, also when only their working moments changed. One
 * transaction per case: it may stop anywhere and begin again.
 */
export async function recomputeDueDates(db: DataSource, clock: ProductClock, recomputationId: string): Promise<void> {
  const [wanted] = await db.query<Recomputation[]>(
    'SELECT jurisdiction_id AS "jurisdictionId", kind, years, reason, started_by AS "startedBy" FROM recomputation WHERE id = $1',
    [recomputationId],
  );
  if (!wanted) throw new Error(`no recomputation ${recomputationId}`);
  const touched =
    wanted.kind === 'calendar'
      ? await casesTouchedByYears(db.manager, wanted.years)
      : await casesUnderPolicyOf(db.manager, wanted.jurisdictionId, clock.now());
  for (const suggestionId of touched) {
    await inTransaction(db, (tx) => recomputeCase(tx, clock, suggestionId, { id: recomputationId, ...wanted }));
  }
  await db.query('UPDATE recomputation SET finished_at = $2, provisional_after = $3 WHERE id = $1', [
    recomputationId,
    clock.now(),
    await provisionalClocks(db.manager, await currentCalendar(db.manager)),
  ]);
}

async function recomputeCase(
  tx: Tx,
  clock: ProductClock,
  suggestionId: string,
  { id, kind, reason }: Recomputation & { readonly id: string },
): Promise<void> {
  await lockCases(tx, [suggestionId]);
  const [loaded] = await loadCases(tx, [suggestionId]);
  if (!loaded) return;
  const { state } = loaded;
  const now = await recordingMoment(tx, clock);
  const reference = await referenceFacts(tx, state.jurisdictionId, now);
  const facts = { ...reference, now };
  const howDue = kind === 'calendar' ? byCalendar(reference.calendar) : byPolicy(reference.calendar, reference.policy);
  const stayed: ClockRun[] = [];
  for (const run of state.clocks.filter(({ stoppedAt }) => stoppedAt === null)) {
    const { dueOn, ...inForce }: NewDue = howDue(run);
    if (dueOn === run.dueOn) {
      stayed.push(run);
      continue;
    }
    const { runId, clock: name, unitId } = run;
    await appendSystemEvent(tx, suggestionId, 'dueDateMoved', facts, () => ({
      data: { clock: name, ...(unitId ? { unitId } : {}), dueOn, reason },
      clockChanges: [{ change: 'move', runId, dueOn, until: null, reason, ...inForce }],
    }));
    await tx.query(
      `INSERT INTO recomputed_clock (recomputation_id, jurisdiction_id, run_id, suggestion_id, due_on, new_due_on)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [id, state.jurisdictionId, runId, suggestionId, run.dueOn, dueOn],
    );
  }
  await planRuns(
    tx,
    state.jurisdictionId,
    stayed.map((run) => ({ subject: state, run, fresh: false })),
    facts,
  );
}
