import { shanghaiDate, type LocalDate } from '../calendar/index.js';
import type { CaseEvent, ClockChange } from '../workflow/events.js';
import type { ReplyKind, State, Verdict } from '../workflow/words.js';

/** A case's event as far as figures look at it. */
export type FigureEvent = Pick<CaseEvent, 'type' | 'occurredAt' | 'data' | 'clockChanges'>;

/** What of a case no event changes. */
export interface CaseTraits {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly deputyId: string | null;
  readonly stationId: string | null;
  readonly categoryCode: string | null;
}

interface DueDates {
  readonly dueOn: LocalDate;
  readonly originalDueOn: LocalDate;
}
interface CountedReply {
  readonly on: LocalDate;
  kind: ReplyKind;
  readonly due: DueDates | null;
}
interface PromiseOfReply {
  readonly on: LocalDate;
  readonly reply: CountedReply;
  keptOn: LocalDate | null;
}

/** One case as it stood at a moment: all that the figures of DOMAIN.md §5 ask about. Dates are Shanghai's. */
export interface CaseDigest extends CaseTraits {
  readonly state: State;
  readonly onSpot: boolean;
  readonly receivedOn: LocalDate;
  /** of the first assignment */
  readonly assignedOn: LocalDate | null;
  readonly lastLeadUnitId: string | null;
  /** of the first reply that counts */
  readonly firstRepliedOn: LocalDate | null;
  /** of the reply clock that the first counted reply ended, or, without one, of the latest */
  readonly due: DueDates | null;
  readonly replyKind: ReplyKind | null;
  /** of the standing resolution */
  readonly resolvedOn: LocalDate | null;
  readonly evaluation: { readonly attitude: Verdict; readonly result: Verdict } | null;
  readonly returned: boolean;
  readonly reworked: boolean;
  readonly residentInformed: boolean;
  /** the first promise that is not void */
  readonly promise: { readonly promisedOn: LocalDate; readonly kept: boolean } | null;
}

/** The events of one case up to the asked moment, folded; null when it was not recorded by then. */
export function digestCase(traits: CaseTraits, events: readonly FigureEvent[]): CaseDigest | null {
  const [first] = events;
  if (first?.type !== 'recorded') return null;
  const fold = new Fold(shanghaiDate(new Date(first.occurredAt)));
  for (const event of events) fold.apply(event);
  return { ...traits, ...fold.result() };
}

class Fold {
  private state: State = 'received';
  private onSpot = false;
  private assignedOn: LocalDate | null = null;
  private lastLeadUnitId: string | null = null;
  private replies: CountedReply[] = [];
  private promises: PromiseOfReply[] = [];
  private resolvedOn: LocalDate | null = null;
  private evaluation: CaseDigest['evaluation'] = null;
  private returned = false;
  private reworked = false;
  private residentInformed = false;
  private readonly runs = new Map<string, DueDates>();
  private latestReplyRun: string | null = null;

  constructor(private readonly receivedOn: LocalDate) {}

  apply({ type, occurredAt, data, clockChanges }: FigureEvent): void {
    const on = shanghaiDate(new Date(occurredAt));
    // the due date that a reply meets is the one before the reply's own changes
    const due = this.latestReplyRun === null ? null : (this.runs.get(this.latestReplyRun) ?? null);
    for (const change of clockChanges) this.applyClock(change);
    const words = data as {
      leadUnitId?: string; granted?: boolean; kind?: ReplyKind; promisedOn?: LocalDate; attitude?: Verdict; result?: Verdict;
    };
    switch (type) {
      case 'answeredOnSpot':
        this.state = 'resolved';
        this.onSpot = true;
        this.resolvedOn = on;
        break;
      case 'merged':
        this.state = 'merged';
        break;
      case 'split':
        this.state = 'received';
        break;
      case 'declined':
        this.state = 'declined';
        break;
      case 'withdrawn':
        this.state = 'withdrawn';
        break;
      case 'assigned':
        this.state = 'assigned';
        this.assignedOn ??= on;
        this.lastLeadUnitId = words.leadUnitId ?? this.lastLeadUnitId;
        break;
      case 'returnDecided':
        if (!words.granted) break;
        this.state = 'received';
        this.returned = true;
        break;
      case 'replied': {
        this.state = 'replied';
        const reply: CountedReply = { on, kind: words.kind ?? 'explained', due };
        this.replies.push(reply);
        this.promise(reply, words.promisedOn);
        break;
      }
      case 'replyUpdated': {
        const reply = this.replies.at(-1);
        if (!reply) break;
        reply.kind = words.kind ?? reply.kind;
        if (words.kind === 'adopted') for (const promise of this.promises) if (promise.reply === reply) promise.keptOn ??= on;
        this.promise(reply, words.promisedOn);
        break;
      }
      case 'replyReturned': {
        this.state = 'assigned';
        const void_ = this.replies.pop();
        this.promises = this.promises.filter(({ reply }) => reply !== void_);
        break;
      }
      case 'evaluated':
        if (!this.onSpot && words.attitude && words.result) this.evaluation = { attitude: words.attitude, result: words.result };
        break;
      case 'reworked':
        this.state = this.onSpot ? 'received' : 'assigned';
        this.onSpot = false;
        this.resolvedOn = null;
        this.reworked = true;
        // a promise cut short before its date was never put to the test
        this.promises = this.promises.filter((promise) => promise.keptOn !== null || on >= promise.on);
        this.closePromises();
        break;
      case 'resolved':
        this.state = 'resolved';
        this.resolvedOn = on;
        break;
      case 'residentInformed':
        this.residentInformed = true;
        break;
      default:
        break;
    }
  }

  private promise(reply: CountedReply, promisedOn: LocalDate | undefined): void {
    if (promisedOn) this.promises.push({ on: promisedOn, reply, keptOn: null });
  }
  /** After a rework no later update can keep what the earlier cycle promised. */
  private closePromises(): void {
    for (const promise of this.promises) promise.keptOn ??= NEVER;
  }

  private applyClock(change: ClockChange): void {
    if (change.change === 'start' && change.clock === 'reply') {
      this.runs.set(change.runId, { dueOn: change.dueOn, originalDueOn: change.dueOn });
      this.latestReplyRun = change.runId;
    } else if (change.change === 'move') {
      const run = this.runs.get(change.runId);
      if (run) this.runs.set(change.runId, { ...run, dueOn: change.dueOn });
    }
  }

  result(): Omit<CaseDigest, keyof CaseTraits> {
    const first = this.replies[0];
    const [promise] = this.promises;
    const latest = this.latestReplyRun === null ? null : (this.runs.get(this.latestReplyRun) ?? null);
    return {
      state: this.state,
      onSpot: this.onSpot,
      receivedOn: this.receivedOn,
      assignedOn: this.assignedOn,
      lastLeadUnitId: this.lastLeadUnitId,
      firstRepliedOn: first?.on ?? null,
      due: first ? first.due : latest,
      replyKind: this.replies.at(-1)?.kind ?? null,
      resolvedOn: this.state === 'resolved' ? this.resolvedOn : null,
      evaluation: this.evaluation,
      returned: this.returned,
      reworked: this.reworked,
      residentInformed: this.residentInformed,
      promise: promise ? { promisedOn: promise.on, kept: promise.keptOn !== null && promise.keptOn <= promise.on } : null,
    };
  }
}
const NEVER: LocalDate = '9999-12-31';
