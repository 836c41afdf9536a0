// over 400 lines: DOMAIN.md §5 once more, to be read beside it from top to bottom
import type { CaseEvent, CaseFacts, Figures, Load, Marks, WorkCalendar } from '@bihuan/domain';

/**
 * The figures once more, from the words of DOMAIN.md §5 alone: slow, question by question over the plain list of events, sharing
 * nothing with the product's code but its types. Every number comes as the list of the cases it counts.
 */
export interface NaiveQuestion {
  readonly cohort: 'assigned' | 'received';
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: Date;
  readonly knownAt: Date;
  readonly calendar: WorkCalendar;
}
export interface NaiveCase {
  readonly facts: CaseFacts;
  readonly events: readonly CaseEvent[];
}

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });
const dayOf = (instant: string | Date): string => shanghai.format(new Date(instant));
const text = (event: CaseEvent, name: string): string | null => (typeof event.data[name] === 'string' ? event.data[name] : null);

/** One case, asked by the questions of the rules. */
class Asked {
  readonly events: readonly CaseEvent[];
  readonly id: string;
  private readonly today: string;

  constructor(
    readonly facts: CaseFacts,
    all: readonly CaseEvent[],
    private readonly question: NaiveQuestion,
  ) {
    this.id = facts.id;
    this.today = dayOf(question.asOf);
    this.events = all.filter((event) => new Date(event.occurredAt) <= question.asOf && new Date(event.recordedAt) <= question.knownAt);
  }

  private of(...types: CaseEvent['type'][]): CaseEvent[] {
    return this.events.filter((event) => types.includes(event.type));
  }
  private grantedReturns(): CaseEvent[] {
    return this.of('returnDecided').filter((event) => event.data['granted'] === true);
  }

  receivedOn(): string {
    return dayOf(this.of('recorded')[0]?.occurredAt ?? '');
  }
  assignedOn(): string | null {
    const [first] = this.of('assigned');
    return first ? dayOf(first.occurredAt) : null;
  }
  placedOn(): string {
    return this.question.cohort === 'received' ? this.receivedOn() : (this.assignedOn() ?? this.receivedOn());
  }
  inPeriod(): boolean {
    if (this.of('recorded').length === 0) return false;
    const on = this.placedOn();
    return (this.question.from ?? '0') <= on && on < (this.question.to ?? '9');
  }
  unit(): string | null {
    const last = this.of('assigned').at(-1);
    return last ? text(last, 'leadUnitId') : null;
  }

  /** what the last event that says so made of it */
  state(): string {
    const turning = this.events.filter(
      (event) =>
        [
          'recorded',
          'split',
          'merged',
          'declined',
          'withdrawn',
          'assigned',
          'replied',
          'replyReturned',
          'resolved',
          'answeredOnSpot',
          'reworked',
        ].includes(event.type) ||
        (event.type === 'returnDecided' && event.data['granted'] === true),
    );
    const last = turning.at(-1);
    switch (last?.type) {
      case 'merged':
        return 'merged';
      case 'declined':
        return 'declined';
      case 'withdrawn':
        return 'withdrawn';
      case 'assigned':
      case 'replyReturned':
        return 'assigned';
      case 'replied':
        return 'replied';
      case 'resolved':
      case 'answeredOnSpot':
        return 'resolved';
      case 'reworked':
        return turning.at(-2)?.type === 'answeredOnSpot' ? 'received' : 'assigned';
      default:
        return 'received';
    }
  }
  onSpot(): boolean {
    return this.of('answeredOnSpot', 'reworked').at(-1)?.type === 'answeredOnSpot';
  }
  base(): boolean {
    return ['assigned', 'replied', 'resolved'].includes(this.state()) && !this.onSpot();
  }

  /** replies with everything until the next one; those that were returned are left out */
  private lives(): CaseEvent[][] {
    const lives: CaseEvent[][] = [];
    for (const event of this.events) {
      if (event.type === 'replied') lives.push([]);
      lives.at(-1)?.push(event);
    }
    return lives.filter((life) => !life.some((event) => event.type === 'replyReturned'));
  }
  replied(): boolean {
    return this.lives().length > 0;
  }
  firstRepliedOn(): string | null {
    const reply = this.lives()[0]?.[0];
    return reply ? dayOf(reply.occurredAt) : null;
  }
  kind(): string | null {
    const last = this.lives()
      .at(-1)
      ?.filter((event) => event.type === 'replied' || event.type === 'replyUpdated')
      .at(-1);
    return last ? text(last, 'kind') : null;
  }

  /** the clock that the first counted reply stopped, else the last one started */
  private clock() {
    const changes = this.events.flatMap((event) => event.clockChanges);
    const started = changes.flatMap((change) => (change.change === 'start' && change.clock === 'reply' ? [change] : []));
    const stopped = this.lives()[0]?.[0]?.clockChanges.flatMap((change) => (change.change === 'stop' ? [change.runId] : []));
    return stopped ? started.find((change) => stopped.includes(change.runId)) : started.at(-1);
  }
  due(which: 'now' | 'original'): string | null {
    const run = this.clock();
    if (!run) return null;
    const changes = this.events.flatMap((event) => event.clockChanges);
    const moves = changes.flatMap((change) => (change.change === 'move' && change.runId === run.runId ? [change.dueOn] : []));
    return which === 'original' ? run.dueOn : (moves.at(-1) ?? run.dueOn);
  }
  /** an extension of that clock was granted */
  extended(): boolean {
    const run = this.clock()?.runId;
    return this.of('extensionDecided').some(
      (event) => event.data['granted'] === true && event.clockChanges.some((change) => change.change === 'move' && change.runId === run),
    );
  }
  /** waits for a reply, whose last started clock has run out */
  late(): boolean {
    const changes = this.events.flatMap((event) => event.clockChanges);
    const run = changes.flatMap((change) => (change.change === 'start' && change.clock === 'reply' ? [change] : [])).at(-1);
    const moved = changes.flatMap((change) => (change.change === 'move' && change.runId === run?.runId ? [change.dueOn] : [])).at(-1);
    const due = moved ?? run?.dueOn;
    return this.state() === 'assigned' && due !== undefined && due < this.today;
  }
  duePassed(which: 'now' | 'original'): boolean {
    const due = this.due(which);
    return due !== null && due < this.today;
  }
  onTime(which: 'now' | 'original'): boolean {
    const [on, due] = [this.firstRepliedOn(), this.due(which)];
    return on !== null && due !== null && on <= due;
  }

  /** the latest, unless it judged an answer on the spot: that is, unless no reply came before it */
  evaluation(): CaseEvent | null {
    const last = this.of('evaluated').at(-1);
    if (!last) return null;
    const answers = this.events.slice(0, this.events.indexOf(last)).filter((event) => ['answeredOnSpot', 'replied'].includes(event.type));
    return answers.at(-1)?.type === 'answeredOnSpot' ? null : last;
  }
  verdict(name: 'attitude' | 'result', ...verdicts: string[]): boolean {
    const evaluation = this.evaluation();
    return evaluation !== null && verdicts.includes(text(evaluation, name) ?? '');
  }

  /** the office entered it from paper */
  evaluatedOnPaper(): boolean {
    return this.evaluation()?.onPaper === true;
  }
  /** the deputy gave it within a minute of the reply that stood then */
  evaluatedAtOnce(): boolean {
    const evaluation = this.evaluation();
    if (!evaluation || evaluation.onPaper) return false;
    const before = this.events.slice(0, this.events.indexOf(evaluation));
    const reply = before.filter(({ type }) => type === 'replied').at(-1);
    return reply !== undefined && Date.parse(evaluation.occurredAt) <= Date.parse(reply.occurredAt) + 60_000;
  }
  /** when it was resolved, nobody had judged it since it was last taken up again */
  resolvedUnevaluated(): boolean {
    if (this.state() !== 'resolved' || this.onSpot()) return false;
    const resolved = this.events.findLastIndex(({ type }) => type === 'resolved');
    const before = this.events.slice(0, resolved).filter(({ type }) => type === 'evaluated' || type === 'reworked');
    return before.at(-1)?.type !== 'evaluated';
  }

  promise(): { on: string; kept: boolean } | null {
    for (const life of this.lives()) {
      const begin = life.findIndex((event) => (event.type === 'replied' || event.type === 'replyUpdated') && text(event, 'promisedOn'));
      const promised = life[begin];
      if (!promised) continue;
      const on = text(promised, 'promisedOn') ?? '';
      const later = life.slice(begin + 1);
      const kept = later.some(
        (event) => event.type === 'replyUpdated' && text(event, 'kind') === 'adopted' && dayOf(event.occurredAt) <= on,
      );
      const rework = later.find((event) => event.type === 'reworked');
      const cutShort = rework !== undefined && !kept && dayOf(rework.occurredAt) < on;
      if (!cutShort) return { on, kept };
    }
    return null;
  }
  promiseDecided(): boolean {
    const promise = this.promise();
    return promise !== null && (promise.kept || promise.on < this.today);
  }

  everAssigned(): boolean {
    return this.of('assigned').length > 0 && !['merged', 'declined', 'withdrawn'].includes(this.state()) && !this.onSpot();
  }
  returned(): boolean {
    return this.grantedReturns().length > 0;
  }
  reworked(): boolean {
    return this.of('reworked').length > 0;
  }
  residentInformed(): boolean {
    return this.of('residentInformed').length > 0;
  }
  resolvedOn(): string | null {
    return this.state() === 'resolved' && !this.onSpot() ? dayOf(this.of('resolved').at(-1)?.occurredAt ?? '') : null;
  }

  /** merged, declined, withdrawn or answered on the spot, and still so */
  endedOn(): string | null {
    if (!['merged', 'declined', 'withdrawn'].includes(this.state()) && !this.onSpot()) return null;
    return dayOf(this.of('merged', 'declined', 'withdrawn', 'answeredOnSpot').at(-1)?.occurredAt ?? '');
  }

  /** counted day by day */
  workingDays(from: string, to: string): number {
    let days = 0;
    for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(to); at += 86_400_000) {
      if (this.question.calendar.isWorkingDay(new Date(at).toISOString().slice(0, 10))) days++;
    }
    return days;
  }
}

export interface NaiveAnswer {
  readonly figures: Figures;
  readonly marks: Marks;
  readonly load: Load;
  /** ids behind each number, by API.md's path */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

export function naiveCases(cases: readonly NaiveCase[], question: NaiveQuestion): Asked[] {
  return cases.map(({ facts, events }) => new Asked(facts, events, question)).filter((one) => one.inPeriod());
}

export function naiveFigures(cohort: readonly Asked[]): NaiveAnswer {
  const lists = new Map<string, readonly string[]>();
  const kept = (path: string, cases: readonly Asked[]): number => {
    lists.set(
      path,
      cases.map(({ id }) => id),
    );
    return cases.length;
  };
  const rate = (path: string, among: readonly Asked[], counted: (one: Asked) => boolean) => {
    const of = kept(`${path}.of`, among);
    const n = kept(`${path}.n`, among.filter(counted));
    return { n, of, rate: of > 0 ? n / of : null };
  };
  const days = (path: string, ends: (one: Asked) => [string | null, string | null]) => {
    const having = base.filter((one) => ends(one).every((end) => end !== null));
    kept(path, having);
    const sorted = having.map((one) => one.workingDays(ends(one)[0] ?? '', ends(one)[1] ?? '')).sort((a, b) => a - b);
    return { median: interpolated(sorted, 50), p90: interpolated(sorted, 90) };
  };
  const base = cohort.filter((one) => one.base());
  const replied = base.filter((one) => one.replied());
  const evaluated = base.filter((one) => one.evaluation() !== null);
  const verdict = (name: 'attitude' | 'result') => ({
    satisfied: rate(`${name}.satisfied`, evaluated, (one) => one.verdict(name, 'satisfied')),
    satisfiedOrBasically: rate(`${name}.satisfiedOrBasically`, evaluated, (one) => one.verdict(name, 'satisfied', 'basically_satisfied')),
  });
  const kind = (name: string): number =>
    kept(
      `replyKinds.${name}`,
      replied.filter((one) => one.kind() === name),
    );
  const figures: Figures = {
    received: kept('received', cohort),
    onSpot: kept(
      'onSpot',
      cohort.filter((one) => one.onSpot()),
    ),
    merged: kept(
      'merged',
      cohort.filter((one) => one.state() === 'merged'),
    ),
    declined: kept(
      'declined',
      cohort.filter((one) => one.state() === 'declined'),
    ),
    withdrawn: kept(
      'withdrawn',
      cohort.filter((one) => one.state() === 'withdrawn'),
    ),
    base: kept('base', base),
    replied: rate('replied', base, (one) => one.replied()),
    repliedOnTime: rate(
      'repliedOnTime',
      base.filter((one) => one.replied() || one.duePassed('now')),
      (one) => one.onTime('now'),
    ),
    repliedOnTimeOriginal: rate(
      'repliedOnTimeOriginal',
      base.filter((one) => one.replied() || one.duePassed('original')),
      (one) => one.onTime('original'),
    ),
    resolved: rate('resolved', base, (one) => one.state() === 'resolved'),
    resolvedOfReplied: rate('resolvedOfReplied', replied, (one) => one.state() === 'resolved'),
    attitude: verdict('attitude'),
    result: verdict('result'),
    evaluationsReturned: rate('evaluationsReturned', replied, (one) => one.evaluation() !== null),
    reworked: rate('reworked', replied, (one) => one.reworked()),
    returned: rate(
      'returned',
      cohort.filter((one) => one.everAssigned()),
      (one) => one.returned(),
    ),
    promisesKept: rate(
      'promisesKept',
      base.filter((one) => one.promiseDecided()),
      (one) => one.promise()?.kept === true,
    ),
    residentInformed: rate('residentInformed', replied, (one) => one.residentInformed()),
    replyKinds: {
      adopted: kind('adopted'),
      in_progress: kind('in_progress'),
      planned: kind('planned'),
      reference: kind('reference'),
      explained: kind('explained'),
    },
    workingDaysToAssign: days('workingDaysToAssign', (one) => [one.receivedOn(), one.assignedOn()]),
    workingDaysToReply: days('workingDaysToReply', (one) => [one.assignedOn(), one.firstRepliedOn()]),
    workingDaysToResolve: days('workingDaysToResolve', (one) => [one.receivedOn(), one.resolvedOn()]),
  };
  const asked = base.filter((one) => one.replied() || one.duePassed('now'));
  const marks: Marks = {
    extended: rate('marks.extended', asked, (one) => one.extended()),
    onTimeByExtension: rate(
      'marks.onTimeByExtension',
      asked.filter((one) => one.onTime('now')),
      (one) => one.extended() && !one.onTime('original'),
    ),
    evaluatedOnPaper: rate('marks.evaluatedOnPaper', evaluated, (one) => one.evaluatedOnPaper()),
    evaluatedAtOnce: rate('marks.evaluatedAtOnce', evaluated, (one) => one.evaluatedAtOnce()),
    resolvedUnevaluated: rate(
      'marks.resolvedUnevaluated',
      base.filter((one) => one.state() === 'resolved'),
      (one) => one.resolvedUnevaluated(),
    ),
  };
  const load: Load = {
    waiting: kept(
      'load.waiting',
      base.filter((one) => one.state() === 'assigned'),
    ),
    late: kept(
      'load.late',
      base.filter((one) => one.late()),
    ),
  };
  return { figures, marks, load, lists };
}

const FLOW = {
  received: (one: Asked) => one.receivedOn(),
  assigned: (one: Asked) => one.assignedOn(),
  replied: (one: Asked) => one.firstRepliedOn(),
  resolved: (one: Asked) => one.resolvedOn(),
} as const;
/** What happened to these cases in the week from a Monday, and which wait at its end: received by then, neither replied to nor ended. */
export function naiveWeek(cohort: readonly Asked[], monday: string): Readonly<Record<keyof typeof FLOW | 'waiting', readonly string[]>> {
  const sunday = new Date(Date.parse(monday) + 6 * 86_400_000).toISOString().slice(0, 10);
  const by = (on: string | null): boolean => on !== null && on <= sunday;
  const ids = (passes: (one: Asked) => boolean): string[] => cohort.filter(passes).map(({ id }) => id);
  const inWeek = (name: keyof typeof FLOW) =>
    ids((one) => {
      const on = FLOW[name](one);
      return on !== null && on >= monday && by(on);
    });
  return {
    received: inWeek('received'),
    assigned: inWeek('assigned'),
    replied: inWeek('replied'),
    resolved: inWeek('resolved'),
    waiting: ids((one) => by(one.receivedOn()) && !by(one.firstRepliedOn()) && !by(one.endedOn())),
  };
}

/** Of `n` sorted values the place is (n − 1) × percent / 100, between two of them in proportion. */
function interpolated(sorted: readonly number[], percent: number): number | null {
  if (sorted.length === 0) return null;
  const place = ((sorted.length - 1) * percent) / 100;
  const below = sorted.filter((_, index) => index <= place).at(-1) ?? 0;
  const above = sorted.find((_, index) => index >= place) ?? 0;
  const share = Math.round((place % 1) * 100);
  return (below * (100 - share) + above * share) / 100;
}
