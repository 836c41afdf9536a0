import { dueDate, shanghaiDate, type ClockRun, type WorkCalendar } from '@bihuan/domain';
import type { DataSource } from 'typeorm';
import { loadCases, lockCases } from '../cases/load-case.js';
import { appendSystemEvent } from '../cases/system-events.js';
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
  const facts = { ...reference, now };
  const reason = `calendar ${year}`;
  const stayed: ClockRun[] = [];
  for (const run of loaded.state.clocks.filter(({ stoppedAt }) => stoppedAt === null)) {
    const dueOn = recomputed(reference.calendar, run);
    if (dueOn === run.dueOn) {
      stayed.push(run);
      continue;
    }
    const { runId, clock: name, unitId } = run;
    await appendSystemEvent(tx, suggestionId, 'dueDateMoved', facts, () => ({
      data: { clock: name, ...(unitId ? { unitId } : {}), dueOn, reason },
      clockChanges: [{ change: 'move', runId, dueOn, until: null, reason }],
    }));
  }
  const { state } = loaded;
  await planRuns(
    tx,
    state.jurisdictionId,
    stayed.map((run) => ({ subject: state, run, fresh: false })),
    facts,
  );
}

/** The due date by today's calendar: of the last granted extension, or of the rule that the clock started under. */
function recomputed(calendar: WorkCalendar, run: ClockRun): string {
  const extension = run.moves.findLast(({ until }) => until !== null)?.until;
  if (extension) return calendar.nextWorkingDay(extension);
  if ('on' in run.rule) return run.dueOn;
  return dueDate(calendar, shanghaiDate(new Date(run.startedAt)), run.rule, run.shift).dueOn;
}
