import { shanghaiDate, type LocalDate } from '../calendar/index.js';
import type { CommandBodies } from '../workflow/commands.js';
import type { CaseEvent, ClockChange } from '../workflow/events.js';
import type { EventType, ReplyKind, State, Verdict } from '../workflow/words.js';

/** What an event tells the figures. */
export type FigureEvent = Pick<CaseEvent, 'type' | 'occurredAt' | 'onPaper' | 'data' | 'clockChanges'>;

/** Where a verdict comes from: the deputy's own log-in, the office from paper, or a log-in so soon that nobody can have looked. */
export const VERDICT_SOURCES = ['own', 'paper', 'atOnce'] as const;
export type VerdictSource = (typeof VERDICT_SOURCES)[number];
/** "At once" is within so long of the reply. */
export const AT_ONCE_MS = 60_000;

/** What a case is told apart by and no later event changes. */
export interface CaseFacts {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly deputyId: string | null;
  readonly stationId: string | null;
  readonly categoryCode: string | null;
}
/** As its first event recorded them: that event is in the chain, the case's own row is not. */
export function recordedFacts(ids: Pick<CaseFacts, 'id' | 'jurisdictionId'>, [first]: readonly FigureEvent[]): CaseFacts {
  const { deputyId, stationId, categoryCode } = (first?.data ?? {}) as Partial<CommandBodies['record']>;
  return { ...ids, deputyId: deputyId ?? null, stationId: stationId ?? null, categoryCode: categoryCode ?? null };
}

/** Everything the figures ask of one case at one moment. Dates are Shanghai's. */
export interface CaseDigest extends CaseFacts {
  /** the last lead unit, also while a granted return waits */
  readonly unitId: string | null;
  readonly receivedAt: string;
  readonly receivedOn: LocalDate;
  readonly firstAssignedOn: LocalDate | null;
  readonly state: State;
  readonly onSpot: boolean;
  /** the first reply that was not returned */
  readonly firstRepliedOn: LocalDate | null;
  /** of the clock that this reply ended; without such a reply, of the latest reply clock */
  readonly due: DueDates | null;
  /** by when the unit has to reply, for the first time or again; null when it has not */
  readonly replyDueOn: LocalDate | null;
  /** of the latest reply that was not returned, as last updated */
  readonly replyKind: ReplyKind | null;
  /** the latest; not of an on-the-spot answer */
  readonly evaluation: { readonly attitude: Verdict; readonly result: Verdict; readonly source: VerdictSource } | null;
  readonly returned: boolean;
  readonly reworked: boolean;
  readonly residentInformed: boolean;
  /** the first that is not void */
  readonly promise: { readonly firstPromisedOn: LocalDate; readonly kept: boolean } | null;
  /** the standing one */
  readonly resolvedOn: LocalDate | null;
  /** it came without a verdict in its cycle, because the window for one had passed */
  readonly resolvedUnevaluated: boolean;
  /** merged, declined, withdrawn or answered on the spot, and still so */
  readonly endedOn: LocalDate | null;
}

export interface DueDates {
  readonly dueOn: LocalDate;
  readonly originalDueOn: LocalDate;
  readonly startedOn: LocalDate;
  readonly cycle: number;
  /** as the last extension was granted, before shifting off days off */
  readonly extendedTo: LocalDate | null;
}

type ReplyClock = { -readonly [K in keyof DueDates]: DueDates[K] };
/** One reply and what became of it. Only replies that were not returned are kept. */
interface Reply {
  readonly at: string;
  readonly on: LocalDate;
  readonly clock: ReplyClock | null;
  kind: ReplyKind;
  firstPromisedOn: LocalDate | null;
  kept: boolean;
  cutShort: boolean;
}
interface Life {
  state: State;
  onSpot: boolean;
  unitId: string | null;
  firstAssignedOn: LocalDate | null;
  resolvedOn: LocalDate | null;
  resolvedUnevaluated: boolean;
  evaluatedThisCycle: boolean;
  endedOn: LocalDate | null;
  replies: Reply[];
  replyClocks: Map<string, ReplyClock>;
  latestReplyClock: ReplyClock | null;
  evaluation: CaseDigest['evaluation'];
  returned: boolean;
  reworked: boolean;
  residentInformed: boolean;
}

type Step = (life: Life, event: FigureEvent, on: LocalDate) => void;
const dataOf = <N extends keyof CommandBodies>(_name: N, event: FigureEvent): CommandBodies[N] => event.data as CommandBodies[N];
const ends =
  (state: State): Step =>
  (life, _event, on) => {
    life.state = state;
    life.endedOn = on;
  };
const waitsToBeAssigned: Step = (life) => {
  life.state = 'received';
  life.endedOn = null;
};
/** Told only by its clock changes. */
const movesClock: Step = () => undefined;

/** What each event means to the figures; null: nothing. A new event must say which. */
const STEPS = {
  recorded: waitsToBeAssigned,
  answeredOnSpot: (life, _event, on) => {
    life.state = 'resolved';
    life.onSpot = true;
    life.endedOn = on;
  },
  merged: ends('merged'),
  split: waitsToBeAssigned,
  declined: ends('declined'),
  withdrawn: ends('withdrawn'),
  assigned: (life, event, on) => {
    life.state = 'assigned';
    life.firstAssignedOn ??= on;
    life.unitId = dataOf('assign', event).leadUnitId;
  },
  returnDecided: (life, event) => {
    if (!dataOf('decideReturn', event).granted) return;
    life.state = 'received';
    life.returned = true;
  },
  extensionDecided: movesClock,
  dueDateMoved: movesClock,
  replied: (life, event, on) => {
    const { kind, promisedOn } = dataOf('reply', event);
    life.state = 'replied';
    life.replies.push({
      at: event.occurredAt,
      on,
      clock: life.latestReplyClock,
      kind,
      firstPromisedOn: promisedOn ?? null,
      kept: false,
      cutShort: false,
    });
  },
  // with the reply go its updates and its promise
  replyReturned: (life) => {
    life.state = 'assigned';
    life.replies.pop();
  },
  replyUpdated: (life, event, on) => {
    const reply = life.replies.at(-1);
    if (!reply) return;
    const { kind, promisedOn } = dataOf('updateReply', event);
    reply.kind = kind;
    if (kind === 'adopted' && reply.firstPromisedOn !== null && on <= reply.firstPromisedOn) reply.kept = true;
    reply.firstPromisedOn ??= promisedOn ?? null;
  },
  evaluated: (life, event) => {
    if (life.onSpot) return;
    const { attitude, result } = dataOf('evaluate', event);
    life.evaluation = { attitude, result, source: sourceOf(event, life.replies.at(-1)) };
    life.evaluatedThisCycle = true;
  },
  reworked: (life, _event, on) => {
    const reply = life.replies.at(-1);
    if (reply && reply.firstPromisedOn !== null && !reply.kept && on < reply.firstPromisedOn) reply.cutShort = true;
    life.state = life.onSpot ? 'received' : 'assigned';
    life.onSpot = false;
    life.reworked = true;
    life.resolvedOn = null;
    life.resolvedUnevaluated = false;
    life.evaluatedThisCycle = false;
    life.endedOn = null;
  },
  resolved: (life, _event, on) => {
    life.state = 'resolved';
    life.resolvedOn = on;
    life.resolvedUnevaluated = !life.evaluatedThisCycle;
  },
  residentInformed: (life) => {
    life.residentInformed = true;
  },
  withdrawalRequested: null,
  withdrawalAgreed: null,
  accepted: null,
  returnRequested: null,
  extensionRequested: null,
  contributed: null,
  contactLogged: null,
  // no longer urged, but neither solved nor out of base
  concluded: null,
  followedUp: null,
  supervised: null,
  supervisionEnded: null,
  // the primary of merged cases is counted for itself; an answer through it does not answer the merged one anew
  absorbed: null,
  released: null,
  answeredThroughPrimary: null,
} as const satisfies Record<EventType, Step | null>;

type FigureEventType = { [T in EventType]: (typeof STEPS)[T] extends null ? never : T }[EventType];
const steps: Readonly<Record<EventType, Step | null>> = STEPS;
/** The events that a digest needs; a reader may leave the others where they are. */
export const FIGURE_EVENT_TYPES = Object.keys(STEPS).filter((type) => steps[type as EventType] !== null) as readonly FigureEventType[];

/**
 * One case at a moment: the fold of its events that had happened by then and were known, oldest first; null when it was not
 * recorded yet. Due dates are the recorded ones, never computed again: a calendar imported later must not change old figures.
 */
export function digestCase(events: readonly FigureEvent[], facts: CaseFacts): CaseDigest | null {
  const [first] = events;
  if (!first) return null;
  const life = newLife();
  for (const event of events) live(life, event);
  return digestOf(life, first, facts);
}

/** The digest of a case after each of its events, oldest first. */
export function digestsOfCase(events: readonly FigureEvent[], facts: CaseFacts): CaseDigest[] {
  const [first] = events;
  if (!first) return [];
  const life = newLife();
  return events.map((event) => {
    live(life, event);
    return digestOf(life, first, facts);
  });
}

const NOBODY: CaseFacts = { id: '', jurisdictionId: '', deputyId: null, stationId: null, categoryCode: null };
/**
 * The event since which a case is among those that pass: the last one before which it did not. A case that passes only because a date
 * came is there since the event that set the date.
 */
export function countedSince<E extends FigureEvent>(events: readonly E[], passes: (digest: CaseDigest) => boolean): E | null {
  const digests = digestsOfCase(events, NOBODY);
  const before = digests.findLastIndex((digest) => !passes(digest));
  return events[before + 1] ?? null;
}

function newLife(): Life {
  return {
    state: 'received',
    onSpot: false,
    unitId: null,
    firstAssignedOn: null,
    resolvedOn: null,
    resolvedUnevaluated: false,
    evaluatedThisCycle: false,
    endedOn: null,
    replies: [],
    replyClocks: new Map(),
    latestReplyClock: null,
    evaluation: null,
    returned: false,
    reworked: false,
    residentInformed: false,
  };
}

function live(life: Life, event: FigureEvent): void {
  steps[event.type]?.(life, event, shanghaiDate(new Date(event.occurredAt)));
  for (const change of event.clockChanges) followReplyClock(life, change);
}

function digestOf(life: Life, first: FigureEvent, facts: CaseFacts): CaseDigest {
  const { replies, replyClocks: _clocks, latestReplyClock, evaluatedThisCycle: _evaluated, ...told } = life;
  const promise = replies.find((reply) => reply.firstPromisedOn !== null && !reply.cutShort);
  const due = replies[0] ? replies[0].clock : latestReplyClock;
  return {
    id: facts.id,
    jurisdictionId: facts.jurisdictionId,
    deputyId: facts.deputyId,
    stationId: facts.stationId,
    categoryCode: facts.categoryCode,
    ...told,
    receivedAt: first.occurredAt,
    receivedOn: shanghaiDate(new Date(first.occurredAt)),
    firstRepliedOn: replies[0]?.on ?? null,
    // a copy: the clock may move later
    due: due && { ...due },
    replyDueOn: life.state === 'assigned' ? (latestReplyClock?.dueOn ?? null) : null,
    replyKind: replies.at(-1)?.kind ?? null,
    promise: promise?.firstPromisedOn ? { firstPromisedOn: promise.firstPromisedOn, kept: promise.kept } : null,
  };
}

function sourceOf({ onPaper, occurredAt }: FigureEvent, reply: Reply | undefined): VerdictSource {
  if (onPaper) return 'paper';
  return reply && Date.parse(occurredAt) - Date.parse(reply.at) <= AT_ONCE_MS ? 'atOnce' : 'own';
}

function followReplyClock(life: Life, change: ClockChange): void {
  if (change.change === 'start' && change.clock === 'reply') {
    const { dueOn, cycle, startedAt } = change;
    life.latestReplyClock = { originalDueOn: dueOn, dueOn, startedOn: shanghaiDate(new Date(startedAt)), cycle, extendedTo: null };
    life.replyClocks.set(change.runId, life.latestReplyClock);
  } else if (change.change === 'move') {
    const clock = life.replyClocks.get(change.runId);
    if (!clock) return;
    clock.dueOn = change.dueOn;
    clock.extendedTo = change.until ?? clock.extendedTo;
  }
}
