import { addMonthsClamped, dueDate, shanghaiDate, type LocalDate } from '../calendar/index.js';
import type { Span } from '../policy/policy.js';
import type { CaseState } from './case-state.js';
import type { Command } from './commands.js';
import type { Facts, Refusal } from './decision.js';
import { evaluatedThisCycle, runningClock, runOfCycle, standingReply } from './evolve.js';
import { field, guard } from './refusals.js';
import type { GuardName } from './workflow-table.js';
import { PROMISE_KINDS, SPINE } from './words.js';

/** For which unit or deputy the command is given: the person's own, or the one an entry from paper is about. */
export interface Acting {
  readonly unitId: string | null;
  readonly deputyId: string | null;
}

/** A guard that looks at the case, the person and the moment only: it also decides what a person may do next. */
type StateGuard = (state: CaseState, facts: Facts, at: Date, acting: Acting) => Refusal | null;
/** A guard that needs the command's body. */
type BodyGuard = (state: CaseState, facts: Facts, at: Date, command: Command) => Refusal | null;

const dissatisfied = (state: CaseState): boolean =>
  evaluatedThisCycle(state) && (state.evaluation?.attitude === 'dissatisfied' || state.evaluation?.result === 'dissatisfied');

export const STATE_GUARDS = {
  neverReplied: (state) => (state.everReplied ? guard('suggestion.already_replied') : null),
  primaryNeverReplied: (_state, { primary }) => (primary?.everReplied ? guard('split.primary_already_replied') : null),
  noMergedCases: (state) => (state.mergedCaseIds.length > 0 ? guard('suggestion.has_merged_cases') : null),
  noOpenWithdrawal: (state) => (state.openWithdrawal ? guard('withdrawal.already_requested') : null),
  openWithdrawal: (state) => (state.openWithdrawal ? null : guard('withdrawal.none_requested')),
  notYetAgreed: (state, _facts, _at, { deputyId }) =>
    deputyId && state.openWithdrawal?.agreedBy.includes(deputyId) ? guard('withdrawal.already_agreed') : null,
  notYetAccepted: (state, _facts, _at, { unitId }) =>
    state.acceptedBy.some((accepted) => accepted.unitId === unitId) ? guard('accept.already_accepted') : null,
  noOpenReturn: (state) => (state.openReturn ? guard('return.already_requested') : null),
  openReturn: (state) => (state.openReturn ? null : guard('return.none_requested')),
  // [SH 14]: counted from the present assignment, its day not counted
  insideReturnWindow: (state, { calendar, policy }, at) => {
    const from = shanghaiDate(new Date(state.currentAssignedAt ?? state.receivedAt));
    const { dueOn } = dueDate(calendar, from, policy.returnWindow, policy.monthShift);
    return shanghaiDate(at) > dueOn ? guard('return.window_passed', undefined, { until: dueOn }) : null;
  },
  noOpenExtension: (state) => (state.openExtension ? guard('extension.already_requested') : null),
  openExtension: (state) => (state.openExtension ? null : guard('extension.none_requested')),
  replyNotOverdue: (state, _facts, at) => {
    const run = runningClock(state, 'reply');
    return !run || shanghaiDate(at) > run.dueOn ? guard('extension.overdue') : null;
  },
  notEvaluatedThisCycle: (state) => (evaluatedThisCycle(state) ? guard('evaluation.already_made') : null),
  dissatisfiedOrRelapsed: (state) =>
    dissatisfied(state) || state.followUpOutcome === 'relapsed' ? null : guard('rework.not_dissatisfied'),
  kindAdopted: (state) => (standingReply(state)?.kind === 'adopted' ? null : guard('resolve.kind_not_adopted')),
  kindReferenceOrExplained: (state) => {
    const kind = standingReply(state)?.kind;
    return kind === 'reference' || kind === 'explained' ? null : guard('conclude.kind');
  },
  resultNotDissatisfied: (state) =>
    evaluatedThisCycle(state) && state.evaluation?.result === 'dissatisfied' ? guard('resolve.dissatisfied') : null,
  // the window is that of the evaluate clock, also when a conclusion meanwhile cancelled the clock
  // a ledger says that it was resolved, not how the deputy judged: such a case is marked unevaluated
  evaluatedOrWindowPassed: (state, { fromLedger }, at) => {
    const run = runOfCycle(state, 'evaluate');
    if (fromLedger || evaluatedThisCycle(state) || !run || shanghaiDate(at) > run.dueOn) return null;
    return guard('resolve.not_evaluated', undefined, { until: run.dueOn });
  },
  noFollowUpThisCycle: (state) => (state.followUpOutcome ? guard('follow_up.already_made') : null),
  notSupervised: (state) => (state.supervised ? guard('supervision.already') : null),
  isSupervised: (state) => (state.supervised ? null : guard('supervision.none')),
} satisfies Partial<Record<GuardName, StateGuard>>;

export const BODY_GUARDS = {
  primaryOnSpine: (state, { primary }, _at, command) => {
    if (command.name !== 'merge') return null;
    if (command.body.primaryId === state.id) return guard('merge.self', 'primaryId');
    if (!primary || primary.jurisdictionId !== state.jurisdictionId) return field('merge.primary_unknown', 'primaryId');
    return SPINE.includes(primary.status) ? null : guard('merge.primary_not_on_spine', 'primaryId');
  },
  unitsActive: (_state, { activeUnitIds }, _at, command) => {
    if (command.name !== 'assign') return null;
    const { leadUnitId, coUnitIds } = command.body;
    if (!activeUnitIds.has(leadUnitId)) return field('unit.unknown', 'leadUnitId');
    const coUnits = coUnitIds ?? [];
    if (coUnits.some((id) => !activeUnitIds.has(id))) return field('unit.unknown', 'coUnitIds');
    if (coUnits.includes(leadUnitId)) return field('unit.lead_is_co', 'coUnitIds');
    return new Set(coUnits).size < coUnits.length ? field('unit.duplicate', 'coUnitIds') : null;
  },
  proposedUnitActive: (state, { activeUnitIds }, _at, command) => {
    if (command.name !== 'requestReturn') return null;
    if (!activeUnitIds.has(command.body.proposedUnitId)) return field('unit.unknown', 'proposedUnitId');
    return command.body.proposedUnitId === state.leadUnitId ? guard('return.to_itself', 'proposedUnitId') : null;
  },
  // [SH 19]: later than the due date, and all extensions of a cycle together within the policy
  extensionWithinPolicy: (state, facts, _at, command) => {
    const run = runningClock(state, 'reply');
    if (command.name !== 'requestExtension' || !run) return null;
    const { until } = command.body;
    if (until <= run.dueOn) return guard('extension.not_later', 'until', { dueOn: run.dueOn });
    const latest = spanAfter(facts, run.originalDueOn, facts.policy.maxExtension);
    return until > latest ? guard('extension.exceeds_policy', 'until', { latest }) : null;
  },
  // [SH 22]: a promise needs its date, other kinds have none
  promiseDateFitsKind: (_state, _facts, at, command) => {
    if (command.name !== 'reply' && command.name !== 'updateReply') return null;
    const { kind, promisedOn } = command.body;
    if (!PROMISE_KINDS.includes(kind)) return promisedOn ? field('promise.date_not_allowed', 'promisedOn') : null;
    if (!promisedOn) return field('promise.date_required', 'promisedOn');
    return promisedOn < shanghaiDate(at) ? field('promise.date_in_past', 'promisedOn') : null;
  },
  // [SH 21]
  commentWhenDissatisfied: (_state, _facts, _at, command) => {
    if (command.name !== 'evaluate') return null;
    const { attitude, result, comment } = command.body;
    const needed = attitude === 'dissatisfied' || result === 'dissatisfied';
    return needed && !comment?.trim() ? field('evaluation.comment_required', 'comment') : null;
  },
  toldNotInFuture: (_state, { now }, _at, command) =>
    command.name === 'residentFeedback' && command.body.toldAt && new Date(command.body.toldAt) > now
      ? field('feedback.in_future', 'toldAt')
      : null,
  // the office names the deputy, a deputy records as itself; only a ledger's case may have none
  deputyNamed: (_state, { actor, fromLedger }, _at, command) => {
    if (command.name !== 'record') return null;
    const { deputyId, coDeputyIds } = command.body;
    const office = actor.roles.includes('office');
    if (!office && deputyId && deputyId !== actor.deputyId) return field('deputy.not_own', 'deputyId');
    const lead = deputyId ?? actor.deputyId;
    if (!lead && !fromLedger) return field('deputy.required', 'deputyId');
    if (lead && coDeputyIds?.includes(lead)) return field('deputy.co_is_lead', 'coDeputyIds');
    return new Set(coDeputyIds ?? []).size < (coDeputyIds ?? []).length ? field('deputy.co_is_lead', 'coDeputyIds') : null;
  },
} satisfies Partial<Record<GuardName, BodyGuard>>;

export function isStateGuard(name: GuardName): name is keyof typeof STATE_GUARDS {
  return name in STATE_GUARDS;
}

function spanAfter({ calendar }: Facts, start: LocalDate, span: Span): LocalDate {
  return span.unit === 'months' ? addMonthsClamped(start, span.amount) : calendar.addWorkingDays(start, span.amount);
}
