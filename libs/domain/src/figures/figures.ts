import type { LocalDate, WorkCalendar } from '../calendar/index.js';
import { REPLY_KINDS, type ReplyKind } from '../workflow/words.js';
import type { CaseDigest } from './digest.js';

/** n of N; the rate is an unrounded fraction, null where there is nothing to count. */
export interface Ratio {
  readonly n: number;
  readonly of: number;
  readonly rate: number | null;
}
/** Median and 90th percentile, linearly interpolated; null without cases. */
export interface Duration {
  readonly median: number | null;
  readonly p90: number | null;
}
export interface Figures {
  readonly received: number;
  readonly onSpot: number;
  readonly merged: number;
  readonly declined: number;
  readonly withdrawn: number;
  readonly base: number;
  readonly replied: Ratio;
  readonly repliedOnTime: Ratio;
  readonly repliedOnTimeOriginal: Ratio;
  readonly resolved: Ratio;
  readonly resolvedOfReplied: Ratio;
  readonly attitude: { readonly satisfied: Ratio; readonly satisfiedOrBasically: Ratio };
  readonly result: { readonly satisfied: Ratio; readonly satisfiedOrBasically: Ratio };
  readonly evaluationsReturned: Ratio;
  readonly reworked: Ratio;
  readonly returned: Ratio;
  readonly promisesKept: Ratio;
  readonly residentInformed: Ratio;
  readonly replyKinds: Readonly<Record<ReplyKind, number>>;
  readonly workingDaysToAssign: Duration;
  readonly workingDaysToReply: Duration;
  readonly workingDaysToResolve: Duration;
}

/** What a definition may look at beside the case: the day of the asked moment. */
type Test = (one: CaseDigest, asOfOn: LocalDate) => boolean;
interface RatioDefinition {
  readonly n: Test;
  readonly of: Test;
}
interface DurationDefinition {
  readonly of: Test;
  readonly days: (one: CaseDigest, calendar: WorkCalendar) => number;
}

const inBase: Test = (one) => !one.onSpot && ['assigned', 'replied', 'resolved'].includes(one.state);
const replied: Test = (one, on) => inBase(one, on) && one.firstRepliedOn !== null;
const evaluated: Test = (one, on) => inBase(one, on) && one.evaluation !== null;
const out: Test = (one) => one.onSpot || ['merged', 'declined', 'withdrawn'].includes(one.state);
const resolved: Test = (one, on) => inBase(one, on) && one.state === 'resolved';
const both = (first: Test, second: Test): Test => (one, on) => first(one, on) && second(one, on);
const onTime = (which: 'dueOn' | 'originalDueOn'): RatioDefinition => ({
  n: both(replied, (one) => one.due !== null && one.firstRepliedOn !== null && one.firstRepliedOn <= one.due[which]),
  of: both(inBase, (one, on) => one.firstRepliedOn !== null || (one.due !== null && on > one.due[which])),
});
const verdict = (which: 'attitude' | 'result', basically: boolean): RatioDefinition => ({
  n: both(evaluated, (one) => one.evaluation?.[which] === 'satisfied' || (basically && one.evaluation?.[which] === 'basically_satisfied')),
  of: evaluated,
});

/** The figures that only count. */
const COUNTS = {
  received: () => true,
  onSpot: (one) => one.onSpot,
  merged: (one) => one.state === 'merged',
  declined: (one) => one.state === 'declined',
  withdrawn: (one) => one.state === 'withdrawn',
  base: inBase,
} satisfies Record<string, Test>;

/** The figures n/N, as DOMAIN.md §5 words them: a case counts in n and in N, or in N only, or not at all. */
const RATIOS = {
  replied: { n: replied, of: inBase },
  repliedOnTime: onTime('dueOn'),
  repliedOnTimeOriginal: onTime('originalDueOn'),
  resolved: { n: resolved, of: inBase },
  resolvedOfReplied: { n: both(resolved, replied), of: replied },
  'attitude.satisfied': verdict('attitude', false),
  'attitude.satisfiedOrBasically': verdict('attitude', true),
  'result.satisfied': verdict('result', false),
  'result.satisfiedOrBasically': verdict('result', true),
  evaluationsReturned: { n: both(replied, evaluated), of: replied },
  reworked: { n: both(replied, (one) => one.reworked), of: replied },
  returned: {
    n: (one, on) => !out(one, on) && one.assignedOn !== null && one.returned,
    of: (one, on) => !out(one, on) && one.assignedOn !== null,
  },
  promisesKept: {
    n: both(inBase, (one) => one.promise?.kept === true),
    of: both(inBase, (one, on) => one.promise !== null && (one.promise.kept || on > one.promise.promisedOn)),
  },
  residentInformed: { n: both(replied, (one) => one.residentInformed), of: replied },
} satisfies Record<string, RatioDefinition>;

/** Working days after the first date up to and including the second. */
const DURATIONS = {
  workingDaysToAssign: {
    of: both(inBase, (one) => one.assignedOn !== null),
    days: (one, calendar) => calendar.workingDaysBetween(one.receivedOn, one.assignedOn ?? one.receivedOn),
  },
  workingDaysToReply: {
    of: both(replied, (one) => one.assignedOn !== null),
    days: (one, calendar) => calendar.workingDaysBetween(one.assignedOn ?? '', one.firstRepliedOn ?? ''),
  },
  workingDaysToResolve: {
    of: both(resolved, (one) => one.resolvedOn !== null),
    days: (one, calendar) => calendar.workingDaysBetween(one.receivedOn, one.resolvedOn ?? one.receivedOn),
  },
} satisfies Record<string, DurationDefinition>;

const kindOf = (kind: ReplyKind): Test => both(replied, (one) => one.replyKind === kind);

/** All figures of these cases at a moment whose day in Shanghai is `asOfOn`. */
export function countFigures(cases: readonly CaseDigest[], asOfOn: LocalDate, calendar: WorkCalendar): Figures {
  const count = (test: Test): number => cases.reduce((sum, one) => sum + (test(one, asOfOn) ? 1 : 0), 0);
  const ratio = ({ n, of }: RatioDefinition): Ratio => {
    const [part, whole] = [count(n), count(of)];
    return { n: part, of: whole, rate: whole === 0 ? null : part / whole };
  };
  const duration = ({ of, days }: DurationDefinition): Duration => {
    const sorted = cases.filter((one) => of(one, asOfOn)).map((one) => days(one, calendar)).sort((a, b) => a - b);
    return { median: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) };
  };
  return {
    received: count(COUNTS.received),
    onSpot: count(COUNTS.onSpot),
    merged: count(COUNTS.merged),
    declined: count(COUNTS.declined),
    withdrawn: count(COUNTS.withdrawn),
    base: count(COUNTS.base),
    replied: ratio(RATIOS.replied),
    repliedOnTime: ratio(RATIOS.repliedOnTime),
    repliedOnTimeOriginal: ratio(RATIOS.repliedOnTimeOriginal),
    resolved: ratio(RATIOS.resolved),
    resolvedOfReplied: ratio(RATIOS.resolvedOfReplied),
    attitude: { satisfied: ratio(RATIOS['attitude.satisfied']), satisfiedOrBasically: ratio(RATIOS['attitude.satisfiedOrBasically']) },
    result: { satisfied: ratio(RATIOS['result.satisfied']), satisfiedOrBasically: ratio(RATIOS['result.satisfiedOrBasically']) },
    evaluationsReturned: ratio(RATIOS.evaluationsReturned),
    reworked: ratio(RATIOS.reworked),
    returned: ratio(RATIOS.returned),
    promisesKept: ratio(RATIOS.promisesKept),
    residentInformed: ratio(RATIOS.residentInformed),
    replyKinds: Object.fromEntries(REPLY_KINDS.map((kind) => [kind, count(kindOf(kind))])) as Record<ReplyKind, number>,
    workingDaysToAssign: duration(DURATIONS.workingDaysToAssign),
    workingDaysToReply: duration(DURATIONS.workingDaysToReply),
    workingDaysToResolve: duration(DURATIONS.workingDaysToResolve),
  };
}

/** Linear interpolation between the closest ranks; null for no values. */
export function quantile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  const rank = (sorted.length - 1) * share;
  const low = sorted[Math.floor(rank)] ?? 0;
  const high = sorted[Math.ceil(rank)] ?? low;
  return low + (high - low) * (rank - Math.floor(rank));
}

/**
 * Which cases a number counts, by its path in Figures: `base`, `replied.n`, `attitude.satisfied.of`, `replyKinds.adopted`,
 * `workingDaysToReply`. A ratio without `.n` or `.of` means its n. Null for no such figure.
 */
export function casesBehind(path: string): Test | null {
  const own = <T>(table: Record<string, T>, key: string): T | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);
  const counted = own<Test>(COUNTS, path);
  if (counted) return counted;
  const kind = REPLY_KINDS.find((name) => path === `replyKinds.${name}`);
  if (kind) return kindOf(kind);
  const [duration, quantilePart, ...more] = path.split('.');
  const spans = own<DurationDefinition>(DURATIONS, duration ?? '');
  if (spans && more.length === 0 && (quantilePart === undefined || quantilePart === 'median' || quantilePart === 'p90')) return spans.of;
  const [, name = '', part = 'n'] = /^(.+?)(?:\.(n|of|rate))?$/.exec(path) ?? [];
  return own<RatioDefinition>(RATIOS, name)?.[part === 'of' ? 'of' : 'n'] ?? null;
}
