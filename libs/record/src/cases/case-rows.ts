import { firstRepliedAt, standingReply, type CaseState, type ClockRun } from '@bihuan/domain';

/** What the workflow remembers of a case that no query searches by (column `progress`). */
type Progress = Pick<
  CaseState,
  | 'mergedCaseIds'
  | 'acceptedBy'
  | 'replies'
  | 'everReplied'
  | 'promise'
  | 'evaluation'
  | 'followUpOutcome'
  | 'openReturn'
  | 'openExtension'
  | 'openWithdrawal'
>;

/** A row of `suggestion` with its joins, as CASE_COLUMNS selects it. */
export interface CaseRow {
  id: string;
  jurisdiction_id: string;
  number: string;
  title: string;
  content: string;
  category_code: string | null;
  station_id: string | null;
  reception_session_id: string | null;
  location: string | null;
  status: CaseState['status'];
  version: number;
  last_event_at: Date;
  cycle: number;
  on_spot: boolean;
  deputy_id: string | null;
  lead_unit_id: string | null;
  merged_into: string | null;
  received_at: Date;
  assigned_at: Date | null;
  current_assigned_at: Date | null;
  accepted_at: Date | null;
  resolved_at: Date | null;
  resolved_unevaluated: boolean;
  concluded_at: Date | null;
  supervised: boolean;
  progress: Progress;
  co_unit_ids: string[];
  co_deputy_ids: string[];
  clocks: ClockRow[];
}
interface ClockRow {
  runId: string;
  clock: ClockRun['clock'];
  unitId: string | null;
  cycle: number;
  startedAt: string;
  rule: ClockRun['rule'];
  shift: boolean;
  originalDueOn: string;
  dueOn: string;
  moves: ClockRun['moves'];
  stoppedAt: string | null;
  outcome: ClockRun['outcome'];
}

/** Everything of a case but the resident; `s` is the row of `suggestion`. */
export const CASE_COLUMNS = `s.*,
  ARRAY(SELECT unit_id::text FROM suggestion_co_unit c WHERE c.suggestion_id = s.id ORDER BY position) AS co_unit_ids,
  ARRAY(SELECT deputy_id::text FROM suggestion_co_deputy c WHERE c.suggestion_id = s.id ORDER BY position) AS co_deputy_ids,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('runId', c.run_id, 'clock', c.clock, 'unitId', c.unit_id, 'cycle', c.cycle,
     'startedAt', c.started_at, 'rule', c.rule, 'shift', c.shift, 'originalDueOn', c.original_due_on, 'dueOn', c.due_on,
     'moves', c.moves, 'stoppedAt', c.stopped_at, 'outcome', c.outcome) ORDER BY c.position), '[]')
   FROM clock_run c WHERE c.suggestion_id = s.id) AS clocks`;

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
const isoText = (at: string): string => new Date(at).toISOString();

export function stateOf(row: CaseRow): CaseState {
  return {
    id: row.id,
    jurisdictionId: row.jurisdiction_id,
    status: row.status,
    version: row.version,
    lastEventAt: row.last_event_at.toISOString(),
    cycle: row.cycle,
    onSpot: row.on_spot,
    deputyId: row.deputy_id,
    coDeputyIds: row.co_deputy_ids,
    leadUnitId: row.lead_unit_id,
    coUnitIds: row.co_unit_ids,
    mergedInto: row.merged_into,
    receivedAt: row.received_at.toISOString(),
    assignedAt: iso(row.assigned_at),
    currentAssignedAt: iso(row.current_assigned_at),
    acceptedAt: iso(row.accepted_at),
    resolvedAt: iso(row.resolved_at),
    resolvedUnevaluated: row.resolved_unevaluated,
    concludedAt: iso(row.concluded_at),
    supervised: row.supervised,
    ...row.progress,
    clocks: row.clocks.map((run) => ({
      ...run,
      startedAt: isoText(run.startedAt),
      stoppedAt: run.stoppedAt === null ? null : isoText(run.stoppedAt),
    })),
  };
}

/** The columns of `suggestion` that a state decides, by name. */
export function columnsOf(state: CaseState): Record<string, unknown> {
  const {
    mergedCaseIds,
    acceptedBy,
    replies,
    everReplied,
    promise,
    evaluation,
    followUpOutcome,
    openReturn,
    openExtension,
    openWithdrawal,
  } = state;
  const progress: Progress = {
    mergedCaseIds,
    acceptedBy,
    replies,
    everReplied,
    promise,
    evaluation,
    followUpOutcome,
    openReturn,
    openExtension,
    openWithdrawal,
  };
  const reply = standingReply(state);
  return {
    status: state.status,
    version: state.version,
    last_event_at: state.lastEventAt,
    cycle: state.cycle,
    on_spot: state.onSpot,
    deputy_id: state.deputyId,
    lead_unit_id: state.leadUnitId,
    merged_into: state.mergedInto,
    received_at: state.receivedAt,
    assigned_at: state.assignedAt,
    current_assigned_at: state.currentAssignedAt,
    accepted_at: state.acceptedAt,
    first_replied_at: firstRepliedAt(state),
    replied_at: reply?.repliedAt ?? null,
    reply_kind: reply?.kind ?? null,
    // what lists sort by
    reply_due_on: state.clocks.find(({ clock, stoppedAt }) => clock === 'reply' && stoppedAt === null)?.dueOn ?? null,
    resolved_at: state.resolvedAt,
    resolved_unevaluated: state.resolvedUnevaluated,
    concluded_at: state.concludedAt,
    supervised: state.supervised,
    progress: JSON.stringify(progress),
  };
}
