import type { CaseEvent, CaseState, Decision } from '@bihuan/domain';
import { v7 as newId } from 'uuid';
import type { Tx } from '../database.js';
import { writeDigests } from '../figures/write-digests.js';
import { addOutbox } from '../outbox/outbox.js';
import { initialsOf } from '../pinyin.js';
import type { Reference } from '../reference.js';
import { writeReminderPlan } from '../reminders/write-plan.js';
import { insertRows, updateVersion } from '../rows.js';
import { columnsOf } from './case-rows.js';

/** The columns of a new case that no event decides later. */
export interface NewCaseColumns {
  readonly number: string;
  readonly title: string;
  readonly content: string;
  readonly category_code: string | null;
  readonly station_id: string | null;
  readonly reception_session_id: string | null;
  readonly location: string | null;
}

/**
 * Writes what a decision says, all in the given transaction: state, events, clock runs, planned reminders, outbox rows.
 * `fresh` is given for a case that begins. `announce` false for old histories: nobody wants news of what happened years ago.
 */
export async function saveDecision(
  tx: Tx,
  decision: Decision,
  reference: Reference & { readonly now: Date },
  fresh: NewCaseColumns | null,
  announce = true,
): Promise<void> {
  for (const { before, after } of decision.changes) {
    if (before === null) {
      if (!fresh) throw new Error('a new case without its number and text');
      const ids = { id: after.id, jurisdiction_id: after.jurisdictionId };
      await insertRows(tx, 'suggestion', [{ ...ids, ...fresh, title_initials: initialsOf(fresh.title), ...columnsOf(after) }]);
    } else if (!(await updateVersion(tx, 'suggestion', before, columnsOf(after)))) {
      throw new Error('a locked case changed under its lock');
    }
    await writeMembers(tx, 'suggestion_co_unit', 'unit_id', after, before?.coUnitIds ?? [], after.coUnitIds);
    await writeMembers(tx, 'suggestion_co_deputy', 'deputy_id', after, before?.coDeputyIds ?? [], after.coDeputyIds);
  }
  const events = decision.changes.flatMap(({ after, events: own }) => own.map((event) => eventRow(after, event)));
  await insertRows(tx, 'event', events);
  await writeDigests(
    tx,
    decision.changes.map(({ after, events: own }) => ({ id: after.id, newEvents: own })),
  );
  await insertRows(tx, 'clock_run', decision.changes.flatMap(changedRuns).map(clockRow), CLOCK_CONFLICT);
  await writeReminderPlan(tx, decision.changes, reference);
  if (announce) {
    await addOutbox(
      tx,
      events.map(({ id, jurisdiction_id }) => ({ jurisdictionId: jurisdiction_id, job: 'announce', payload: { eventId: id } })),
      reference.now,
    );
  }
}

async function writeMembers(
  tx: Tx,
  table: string,
  column: string,
  { id, jurisdictionId }: CaseState,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  if (before.join() === after.join()) return;
  if (before.length > 0) await tx.query(`DELETE FROM ${table} WHERE suggestion_id = $1`, [id]);
  await insertRows(
    tx,
    table,
    after.map((member, position) => ({ jurisdiction_id: jurisdictionId, suggestion_id: id, [column]: member, position })),
  );
}

function eventRow({ id, jurisdictionId }: CaseState, event: CaseEvent): { id: string; jurisdiction_id: string } & Record<string, unknown> {
  return {
    id: newId(),
    jurisdiction_id: jurisdictionId,
    suggestion_id: id,
    seq: event.seq,
    type: event.type,
    actor_id: event.actor.id,
    actor: JSON.stringify(event.actor),
    on_paper: event.onPaper,
    on_behalf_of: event.onBehalfOf && JSON.stringify(event.onBehalfOf),
    occurred_at: event.occurredAt,
    recorded_at: event.recordedAt,
    data: JSON.stringify(event.data),
    clock_changes: JSON.stringify(event.clockChanges),
  };
}

/** The runs that differ from before, with their place in the case. */
function changedRuns({ before, after }: { before: CaseState | null; after: CaseState }) {
  return after.clocks
    .map((run, position) => ({ run, position, state: after }))
    .filter(({ run, position }) => before?.clocks[position] !== run);
}

function clockRow({ run, position, state }: ReturnType<typeof changedRuns>[number]): Record<string, unknown> {
  return {
    run_id: run.runId,
    jurisdiction_id: state.jurisdictionId,
    suggestion_id: state.id,
    position,
    clock: run.clock,
    unit_id: run.unitId,
    cycle: run.cycle,
    started_at: run.startedAt,
    rule: JSON.stringify(run.rule),
    shift: run.shift,
    original_due_on: run.originalDueOn,
    due_on: run.dueOn,
    moves: JSON.stringify(run.moves),
    stopped_at: run.stoppedAt,
    outcome: run.outcome,
  };
}
const CLOCK_CONFLICT = `ON CONFLICT (run_id) DO UPDATE SET due_on = excluded.due_on, moves = excluded.moves,
  stopped_at = excluded.stopped_at, outcome = excluded.outcome`;
