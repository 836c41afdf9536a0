import {
  planReminders,
  type CaseState,
  type ClockRun,
  type Policy,
  type RecordedReminder,
  type PlannedReminder,
  type WorkCalendar,
} from '@bihuan/domain';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../database.js';
import { pastPolicies } from './past-policies.js';
import { recipientsOf, townUsers, type Concerned, type TownUser } from './recipients.js';

/** What planning needs to know beside the case. */
export interface PlanningFacts {
  readonly calendar: WorkCalendar;
  /** in force when fresh runs start; older runs keep the ladder they started under */
  readonly policy: Policy;
  readonly now: Date;
  /** the town's active users, when the caller has read them already */
  readonly users?: readonly TownUser[];
}

/** One clock run whose reminders are to be brought in line; `fresh` when it cannot have any yet. */
export interface RunToPlan {
  readonly subject: Concerned;
  readonly run: ClockRun;
  readonly fresh: boolean;
}

/**
 * Brings the reminder rows of the changed cases (of one town) in line with what a command did to clocks and handlers, in the
 * command's transaction: started clocks are planned, stopped ones cancelled, moved and resumed ones planned anew, what was sent
 * stays (DOMAIN.md §4.3–5). `before` is null for a new case, and for a history that is written at once.
 */
export async function writeReminderPlan(
  tx: Tx,
  changes: readonly { readonly before: CaseState | null; readonly after: CaseState }[],
  facts: PlanningFacts,
): Promise<void> {
  const runs = changes.flatMap(({ before, after }) => runsToPlan(before, after));
  const jurisdictionId = changes[0]?.after.jurisdictionId;
  if (jurisdictionId && runs.length > 0) await planRuns(tx, jurisdictionId, runs, facts);
}

function runsToPlan(before: CaseState | null, after: CaseState): RunToPlan[] {
  const old = new Map(before?.clocks.map((run) => [run.runId, run]));
  const handlersChanged = before !== null && handlerKey(before) !== handlerKey(after);
  return after.clocks.flatMap((run): RunToPlan[] => {
    const was = old.get(run.runId);
    const changed = !was || was.dueOn !== run.dueOn || was.stoppedAt !== run.stoppedAt;
    if (!changed && !(handlersChanged && run.stoppedAt === null)) return [];
    // a clock that began and ended at once has nothing to remind of
    return !was && run.stoppedAt !== null ? [] : [{ subject: after, run, fresh: !was }];
  });
}

/** The same for any runs of one town's cases: at most reads of users, existing rows and past policies, and one write. */
export async function planRuns(tx: Tx, jurisdictionId: string, runs: readonly RunToPlan[], facts: PlanningFacts): Promise<void> {
  const { calendar, policy, now } = facts;
  const running = runs.filter(({ run }) => run.stoppedAt === null);
  const users = running.length > 0 ? (facts.users ?? (await townUsers(tx, jurisdictionId))) : [];
  const older = running.filter(({ fresh }) => !fresh).map(({ run }) => run.runId);
  const recorded = await recordedReminders(tx, older);
  const policyOf = older.length > 0 ? await pastPolicies(tx, jurisdictionId) : () => policy;
  const rows = running.flatMap(({ subject, run, fresh }) => {
    const ladder = (fresh ? policy : policyOf(run.startedAt)).reminders;
    return planReminders({
      calendar,
      // working hours are today's, whatever ladder the clock climbs
      hours: policy.workingHours,
      ladder,
      clock: run.clock,
      dueOn: run.dueOn,
      now,
      recipientsOf: recipientsOf(users, subject, run),
      recorded: recorded.get(run.runId) ?? [],
    }).rows.map((row) => {
      const rung = ladder.find(({ clock, level }) => clock === run.clock && level === row.level);
      return { ...row, subject, run, letter: rung?.letter === true, supervise: rung?.supervise === true };
    });
  });
  const known = runs.filter(({ fresh }) => !fresh).map(({ run }) => run);
  await writeRows(tx, known, rows);
}

function handlerKey({ acceptedBy }: CaseState): string {
  return acceptedBy.map(({ unitId, userId }) => `${unitId}:${userId ?? ''}`).join();
}

async function recordedReminders(tx: Tx, runIds: readonly string[]): Promise<Map<string, RecordedReminder[]>> {
  const byRun = new Map<string, RecordedReminder[]>();
  if (runIds.length === 0) return byRun;
  const rows = await tx.query<(RecordedReminder & { runId: string })[]>(
    `SELECT clock_run_id AS "runId", level, recipient_id AS "recipientId", state FROM reminder
     WHERE clock_run_id = ANY($1::uuid[]) AND level_order IS NOT NULL`,
    [runIds],
  );
  for (const row of rows) byRun.set(row.runId, [...(byRun.get(row.runId) ?? []), row]);
  return byRun;
}

type WantedRow = PlannedReminder & {
  readonly subject: Concerned;
  readonly run: ClockRun;
  readonly letter: boolean;
  readonly supervise: boolean;
};

/** Planned rows of these runs that may be cancelled: the ladder's always, those by hand only when their clock has stopped. */
const CANCELLABLE = `r.clock_run_id = ANY($1::uuid[]) AND r.state = 'planned' AND (r.level_order IS NOT NULL OR r.clock_run_id = ANY($2::uuid[]))`;

/**
 * One statement: planned rows of these runs that are no longer wanted are cancelled, wanted ones inserted or set. A row that
 * was sent meanwhile is left as it is: once per (run, level, recipient).
 */
async function writeRows(tx: Tx, known: readonly ClockRun[], rows: readonly WantedRow[]): Promise<void> {
  const runIds = known.map(({ runId }) => runId);
  const stoppedIds = known.filter(({ stoppedAt }) => stoppedAt !== null).map(({ runId }) => runId);
  if (rows.length === 0) {
    if (runIds.length === 0) return;
    await tx.query(`UPDATE reminder r SET state = 'cancelled' WHERE ${CANCELLABLE}`, [runIds, stoppedIds]);
    return;
  }
  const column = <T>(value: (row: WantedRow) => T): T[] => rows.map(value);
  await tx.query(
    `WITH wanted AS (
       SELECT * FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::int[], $9::text[], $10::int[], $11::date[],
                            $12::boolean[], $13::boolean[], $14::uuid[], $15::text[], $16::timestamptz[])
         AS w (id, jurisdiction_id, suggestion_id, clock_run_id, clock, cycle, level, level_order, level_on, letter, supervise,
               recipient_id, state, planned_at)
     ), unwanted AS (
       UPDATE reminder r SET state = 'cancelled'
       WHERE ${CANCELLABLE} AND NOT EXISTS (
         SELECT 1 FROM wanted w
         WHERE w.clock_run_id = r.clock_run_id AND w.level = r.level AND w.recipient_id = r.recipient_id)
     )
     INSERT INTO reminder AS r (id, jurisdiction_id, suggestion_id, clock_run_id, clock, cycle, level, level_order, level_on, letter,
                                supervise, recipient_id, state, planned_at)
     SELECT * FROM wanted
     ON CONFLICT (clock_run_id, level, recipient_id) DO UPDATE
       SET state = excluded.state, level_on = excluded.level_on, planned_at = excluded.planned_at, letter = excluded.letter,
           supervise = excluded.supervise
       WHERE r.state <> 'sent'`,
    [
      runIds,
      stoppedIds,
      column(() => uuid()),
      column(({ subject }) => subject.jurisdictionId),
      column(({ subject }) => subject.id),
      column(({ run }) => run.runId),
      column(({ run }) => run.clock),
      column(({ run }) => run.cycle),
      column(({ level }) => level),
      column(({ levelOrder }) => levelOrder),
      column(({ levelOn }) => levelOn),
      column(({ letter }) => letter),
      column(({ supervise }) => supervise),
      column(({ recipientId }) => recipientId),
      column(({ state }) => state),
      column(({ plannedAt }) => plannedAt),
    ],
  );
}
