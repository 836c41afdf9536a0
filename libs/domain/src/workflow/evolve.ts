import { shanghaiDate } from '../calendar/index.js';
import type { CaseState, ClockRun, Evaluation, StandingReply } from './case-state.js';
import type { CaseEvent, ClockChange } from './events.js';
import type { CommandBodies } from './commands.js';
import type { EventType, State } from './words.js';

/** Whose events these are; they are not part of any event. */
export interface CaseIds {
  readonly id: string;
  readonly jurisdictionId: string;
}

/** What an event does to the state beside its clocks, its number and its moment. */
type Effect = (state: CaseState, event: CaseEvent) => Partial<CaseState>;

/** The event's data as the command's body that it repeats. */
function dataOf<N extends keyof CommandBodies>(_name: N, event: CaseEvent): CommandBodies[N] {
  return event.data as CommandBodies[N];
}
const status = (to: State): { status: State } => ({ status: to });
const noRequests = { openReturn: null, openExtension: null } as const;
const unassigned = { leadUnitId: null, coUnitIds: [], acceptedAt: null, acceptedBy: [], currentAssignedAt: null } as const;

const EFFECTS: Readonly<Record<EventType, Effect>> = {
  recorded: () => ({}),
  answeredOnSpot: (_state, event) => ({ ...status('resolved'), onSpot: true, resolvedAt: event.occurredAt }),
  merged: (_state, event) => ({
    ...status('merged'),
    ...noRequests,
    openWithdrawal: null,
    mergedInto: dataOf('merge', event).primaryId,
  }),
  split: () => ({ ...status('received'), ...unassigned, mergedInto: null }),
  absorbed: (state, event) => ({ mergedCaseIds: [...state.mergedCaseIds, caseNamedBy(event)] }),
  released: (state, event) => ({ mergedCaseIds: state.mergedCaseIds.filter((id) => id !== caseNamedBy(event)) }),
  answeredThroughPrimary: () => ({}),
  declined: () => status('declined'),
  withdrawalRequested: (_state, event) => ({
    openWithdrawal: { reason: dataOf('withdraw', event).reason, agreedBy: [] },
  }),
  withdrawalAgreed: (state, event) => {
    const deputyId = dataOf('agreeWithdrawal', event).deputyId;
    if (!state.openWithdrawal || !deputyId) return {};
    return { openWithdrawal: { ...state.openWithdrawal, agreedBy: [...state.openWithdrawal.agreedBy, deputyId] } };
  },
  withdrawn: () => ({ ...status('withdrawn'), ...noRequests, openWithdrawal: null }),
  assigned: (state, event) => {
    const { leadUnitId, coUnitIds } = dataOf('assign', event);
    return {
      ...status('assigned'),
      ...unassigned,
      ...noRequests,
      leadUnitId,
      coUnitIds: coUnitIds ?? [],
      assignedAt: state.assignedAt ?? event.occurredAt,
      currentAssignedAt: event.occurredAt,
    };
  },
  accepted: (state, event) => {
    const unitId = dataOf('accept', event).unitId;
    if (!unitId) return {};
    return {
      acceptedBy: [...state.acceptedBy, { unitId, userId: event.onPaper ? null : event.actor.id }],
      ...(unitId === state.leadUnitId ? { acceptedAt: event.occurredAt } : {}),
    };
  },
  returnRequested: (_state, event) => {
    const { reason, proposedUnitId } = dataOf('requestReturn', event);
    return { openReturn: { reason, proposedUnitId } };
  },
  returnDecided: (_state, event) =>
    dataOf('decideReturn', event).granted ? { ...status('received'), ...unassigned, ...noRequests } : { openReturn: null },
  extensionRequested: (_state, event) => {
    const { until, reason } = dataOf('requestExtension', event);
    return { openExtension: { until, reason } };
  },
  extensionDecided: () => ({ openExtension: null }),
  contributed: () => ({}),
  contactLogged: () => ({}),
  replied: (state, event) => {
    const { kind, content, promisedOn } = dataOf('reply', event);
    return {
      ...status('replied'),
      ...noRequests,
      everReplied: true,
      replies: [...state.replies, { repliedAt: event.occurredAt, cycle: state.cycle, kind, content }],
      promise: promisedOn ? { promisedOn, firstPromisedOn: promisedOn, keptOn: null } : null,
    };
  },
  replyReturned: (state) => ({ ...status('assigned'), replies: state.replies.slice(0, -1), promise: null }),
  replyUpdated: (state, event) => {
    const { kind, content, promisedOn } = dataOf('updateReply', event);
    const last = state.replies.at(-1);
    return {
      concludedAt: null,
      replies: last ? [...state.replies.slice(0, -1), { ...last, kind, content }] : state.replies,
      promise: promiseAfterUpdate(state, event, promisedOn ?? null, kind === 'adopted'),
    };
  },
  evaluated: (state, event) => {
    const { attitude, result, comment } = dataOf('evaluate', event);
    const evaluation: Evaluation = {
      attitude,
      result,
      comment: comment ?? null,
      onPaper: event.onPaper,
      cycle: state.cycle,
    };
    return { evaluation };
  },
  reworked: (state) => ({
    ...status(state.onSpot ? 'received' : 'assigned'),
    cycle: state.cycle + 1,
    onSpot: false,
    resolvedAt: null,
    resolvedUnevaluated: false,
    concludedAt: null,
    followUpOutcome: null,
    promise: null,
  }),
  resolved: (state, event) => ({
    ...status('resolved'),
    resolvedAt: event.occurredAt,
    resolvedUnevaluated: state.evaluation?.cycle !== state.cycle,
  }),
  concluded: (_state, event) => ({ concludedAt: event.occurredAt }),
  followedUp: (_state, event) => ({ followUpOutcome: dataOf('followUp', event).outcome }),
  residentInformed: () => ({}),
  supervised: () => ({ supervised: true }),
  supervisionEnded: () => ({ supervised: false }),
  dueDateMoved: () => ({}),
};

function caseNamedBy(event: CaseEvent): string {
  return (event.data as { suggestionId: string }).suggestionId;
}

function promiseAfterUpdate(state: CaseState, event: CaseEvent, promisedOn: string | null, adopted: boolean): CaseState['promise'] {
  if (promisedOn) {
    return { promisedOn, firstPromisedOn: state.promise?.firstPromisedOn ?? promisedOn, keptOn: null };
  }
  if (adopted && state.promise) return { ...state.promise, keptOn: state.promise.keptOn ?? shanghaiDay(event) };
  return state.promise;
}
function shanghaiDay(event: CaseEvent): string {
  return shanghaiDate(new Date(event.occurredAt));
}

function applyClockChange(clocks: readonly ClockRun[], change: ClockChange, at: string): readonly ClockRun[] {
  if (change.change === 'start') {
    const { change: _, dueOn, ...run } = change;
    return [...clocks, { ...run, originalDueOn: dueOn, dueOn, moves: [], stoppedAt: null, outcome: null }];
  }
  return clocks.map((run): ClockRun => {
    if (run.runId !== change.runId) return run;
    if (change.change === 'stop') return { ...run, stoppedAt: at, outcome: change.outcome };
    if (change.change === 'resume') return { ...run, stoppedAt: null, outcome: null };
    const { change: _change, runId: _runId, ...move } = change;
    return { ...run, dueOn: move.dueOn, moves: [...run.moves, { at, ...move }] };
  });
}

/** The state after one more event. The first event of a case must be `recorded`; `ids` say whose it is. */
export function evolve(state: CaseState | null, event: CaseEvent, ids: CaseIds): CaseState {
  const before = state ?? bornFrom(event, ids);
  return {
    ...before,
    ...EFFECTS[event.type](before, event),
    version: event.seq,
    lastEventAt: event.occurredAt,
    clocks: event.clockChanges.reduce((clocks, change) => applyClockChange(clocks, change, event.occurredAt), before.clocks),
  };
}

/** The state that a whole history leads to; null for no events. */
export function replay(events: readonly CaseEvent[], ids: CaseIds): CaseState | null {
  return events.reduce<CaseState | null>((state, event) => evolve(state, event, ids), null);
}

function bornFrom(event: CaseEvent, ids: CaseIds): CaseState {
  if (event.type !== 'recorded') throw new Error(`a case begins with recorded, not with ${event.type}`);
  const { deputyId, coDeputyIds } = dataOf('record', event);
  return {
    ...ids,
    ...unassigned,
    ...noRequests,
    status: 'received',
    version: 0,
    lastEventAt: event.occurredAt,
    cycle: 1,
    onSpot: false,
    deputyId: deputyId ?? null,
    coDeputyIds: coDeputyIds ?? [],
    mergedInto: null,
    mergedCaseIds: [],
    receivedAt: event.occurredAt,
    assignedAt: null,
    replies: [],
    everReplied: false,
    promise: null,
    resolvedAt: null,
    resolvedUnevaluated: false,
    concludedAt: null,
    evaluation: null,
    followUpOutcome: null,
    supervised: false,
    openWithdrawal: null,
    clocks: [],
  };
}

/** The moment of the first counted reply, null while none counts (API `firstRepliedAt`). */
export function firstRepliedAt(state: CaseState): string | null {
  return state.replies[0]?.repliedAt ?? null;
}
/** The latest reply that was not returned. */
export function standingReply(state: CaseState): StandingReply | null {
  return state.replies.at(-1) ?? null;
}
export function runningClock(state: CaseState, clock: ClockRun['clock'], unitId?: string): ClockRun | undefined {
  return state.clocks.findLast((run) => run.clock === clock && run.stoppedAt === null && (unitId === undefined || run.unitId === unitId));
}
/** The latest run of a clock in the present cycle, running or not. */
export function runOfCycle(state: CaseState, clock: ClockRun['clock']): ClockRun | undefined {
  return state.clocks.findLast((run) => run.clock === clock && run.cycle === state.cycle);
}
/** Whether the deputy has judged the reply of the present cycle. */
export function evaluatedThisCycle(state: CaseState): boolean {
  return state.evaluation?.cycle === state.cycle;
}
/** The persons of a unit who accepted the present assignment: its handlers from then on. */
export function standingHandlers(state: CaseState, unitId: string | null): string[] {
  return state.acceptedBy.flatMap((accepted) => (accepted.unitId === unitId && accepted.userId !== null ? [accepted.userId] : []));
}
