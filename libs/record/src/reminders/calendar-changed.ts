import { dueDate, evolve, shanghaiDate, type CaseEvent, type CaseState, type ClockRun, type WorkCalendar } from '@bihuan/domain';
import type { DataSource } from 'typeorm';
import { loadCases, lockCases } from '../cases/load-case.js';
import { saveDecision } from '../cases/save-cases.js';
import { inTransaction, type Tx } from '../database.js';
import type { ProductClock } from '../product-clock.js';
import { referenceFacts } from '../reference.js';
import { planRuns } from './write-plan.js';

/**
 * A calendar year was imported or corrected: every running clock that it touches is recomputed. A date that moves is a recorded
 * event, so that figures of the past keep the old date; reminders follow in the same transaction, also when only their working
 * moments changed. One transaction per case: it may stop anywhere and begin again.
 */
export async function recomputeDueDates(db: DataSource, clock: ProductClock, year: number): Promise<void> {
  for (const suggestionId of await touchedCases(db, year)) {
    await inTransaction(db, (tx) => recomputeCase(tx, clock, suggestionId, year));
  }
}

/** Cases with a running clock, or a planned reminder of one, inside the year or beyond it. */
async function touchedCases(db: DataSource, year: number): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    `SELECT DISTINCT c.suggestion_id AS id FROM clock_run c
     WHERE c.stopped_at IS NULL AND c.started_at < $2 AND (c.due_on >= $1 OR EXISTS (
       SELECT 1 FROM reminder r WHERE r.clock_run_id = c.run_id AND r.state = 'planned' AND r.level_on >= $1))
     ORDER BY 1`,
    [`${year}-01-01`, `${year + 1}-01-01T00:00:00+08:00`],
  );
  return rows.map(({ id }) => id);
}

async function recomputeCase(tx: Tx, clock: ProductClock, suggestionId: string, year: number): Promise<void> {
  await lockCases(tx, [suggestionId]);
  const [loaded] = await loadCases(tx, [suggestionId]);
  if (!loaded) return;
  const now = clock.now();
  const reference = await referenceFacts(tx, loaded.state.jurisdictionId, now);
  const running = loaded.state.clocks.filter(({ stoppedAt }) => stoppedAt === null);
  const moved = running.flatMap((run) => {
    const dueOn = recomputed(reference.calendar, run);
    return dueOn === run.dueOn ? [] : [{ run, dueOn }];
  });
  const events = moved.map(({ run, dueOn }, index) => dueDateMoved(loaded.state.version + index + 1, run, dueOn, year, now));
  const after = events.reduce<CaseState>((state, event) => evolve(state, event, state), loaded.state);
  // an event of the system, written as a command's events are
  if (events.length > 0) await saveDecision(tx, { changes: [{ before: loaded.state, after, events }] }, { ...reference, now }, null);
  const stayed = running.filter((run) => moved.every((one) => one.run !== run));
  await planRuns(tx, after.jurisdictionId, stayed.map((run) => ({ subject: after, run, fresh: false })), { ...reference, now });
}

function dueDateMoved(seq: number, { runId, clock, unitId }: ClockRun, dueOn: string, year: number, now: Date): CaseEvent {
  const reason = `calendar ${year}`;
  return {
    type: 'dueDateMoved',
    seq,
    actor: { id: null, name: '系统', username: null },
    onPaper: false,
    onBehalfOf: null,
    occurredAt: now.toISOString(),
    recordedAt: now.toISOString(),
    data: { clock, ...(unitId ? { unitId } : {}), dueOn, reason },
    clockChanges: [{ change: 'move', runId, dueOn, until: null, reason }],
  };
}

/** The due date by today's calendar: of the last granted extension, or of the rule that the clock started under. */
function recomputed(calendar: WorkCalendar, run: ClockRun): string {
  const extension = run.moves.findLast(({ until }) => until !== null)?.until;
  if (extension) return calendar.nextWorkingDay(extension);
  if ('on' in run.rule) return run.dueOn;
  return dueDate(calendar, shanghaiDate(new Date(run.startedAt)), run.rule, run.shift).dueOn;
}
