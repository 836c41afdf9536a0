import type { LocalDate, WorkCalendar } from '../calendar/index.js';
import type { ReplyKind } from '../workflow/words.js';
import type { CaseDigest } from './case-digest.js';
import { COUNTED_BY_PATH, DEFINITIONS, membersOf, type Definition, type LOAD, type MARKS } from './definitions.js';
import { LIKENESS_ON, likenessOf, traitsOf } from './traits.js';

export interface Rate {
  readonly n: number;
  readonly of: number;
  /** unrounded; null when `of` is 0 */
  readonly rate: number | null;
}
export interface Days {
  readonly median: number | null;
  readonly p90: number | null;
}
export interface Satisfaction {
  readonly satisfied: Rate;
  readonly satisfiedOrBasically: Rate;
}
export interface Figures {
  readonly received: number;
  readonly onSpot: number;
  readonly merged: number;
  readonly declined: number;
  readonly withdrawn: number;
  readonly base: number;
  readonly replied: Rate;
  readonly repliedOnTime: Rate;
  readonly repliedOnTimeOriginal: Rate;
  readonly resolved: Rate;
  readonly resolvedOfReplied: Rate;
  readonly attitude: Satisfaction;
  readonly result: Satisfaction;
  readonly evaluationsReturned: Rate;
  readonly reworked: Rate;
  readonly returned: Rate;
  readonly promisesKept: Rate;
  readonly residentInformed: Rate;
  readonly replyKinds: Readonly<Record<ReplyKind, number>>;
  readonly workingDaysToAssign: Days;
  readonly workingDaysToReply: Days;
  readonly workingDaysToResolve: Days;
}

/** What stands beside the figures: shares of what they count. */
export type Marks = Readonly<Record<keyof typeof MARKS, Rate>>;
/** What is in hand: assigned and not replied to, and how much of it is late. */
export type Load = Readonly<Record<keyof typeof LOAD, number>>;
export interface Counted {
  readonly figures: Figures;
  readonly marks: Marks;
  readonly load: Load;
}

/** What the figures are counted with: the calendar, and the Shanghai date of the moment they are of. */
export interface Counting {
  readonly calendar: WorkCalendar;
  readonly asOn: LocalDate;
}

/** How many cases have each number: of traits, or of working days. */
export type Histogram = Map<number, number>;
/** Some cases, as far as the figures tell them apart. */
export interface Counts {
  /** by traits (`traitsOf`) */
  readonly traits: Histogram;
  /** by working days, for each figure of that kind */
  readonly days: Readonly<Record<DaysFigure, Histogram>>;
}
export const DAYS_FIGURES = ['workingDaysToAssign', 'workingDaysToReply', 'workingDaysToResolve'] as const;
export type DaysFigure = (typeof DAYS_FIGURES)[number];

export function noCounts(): Counts {
  return { traits: new Map(), days: { workingDaysToAssign: new Map(), workingDaysToReply: new Map(), workingDaysToResolve: new Map() } };
}
/** One more of this value, or so many more; fewer when negative. */
export function countIn(histogram: Histogram, value: number, times = 1): void {
  const now = (histogram.get(value) ?? 0) + times;
  if (now === 0) histogram.delete(value);
  else histogram.set(value, now);
}

/** Counts cases one by one, so that a reader need not hold them all. */
export interface Tally {
  add(digest: CaseDigest): void;
  counted(): Counted;
}

export function createTally({ calendar, asOn }: Counting): Tally {
  const counts = noCounts();
  return {
    add: (digest) => {
      countIn(counts.traits, traitsOf(digest, asOn));
      for (const path of DAYS_FIGURES) {
        const { of, from, to } = DEFINITIONS[path];
        const [start, end] = [from(digest), to(digest)];
        if (start !== null && end !== null && of(digest, asOn)) countIn(counts.days[path], calendar.workingDaysBetween(start, end));
      }
    },
    counted: () => countedOf([counts]),
  };
}

/** The figures of some cases. */
export function figures(digests: Iterable<CaseDigest>, counting: Counting): Figures {
  const tally = createTally(counting);
  for (const digest of digests) tally.add(digest);
  return tally.counted().figures;
}

const COUNTED = [...COUNTED_BY_PATH].map(([path, definition]) => ({ path, names: path.split('.'), definition }));
/** Which of COUNTED have cases of some traits in their `n` and in their `of`; worked out once for each traits met. */
interface Memberships {
  readonly n: readonly number[];
  readonly of: readonly number[];
}
const memberships = new Map<number, Memberships>();
function membershipsOf(traits: number): Memberships {
  const known = memberships.get(traits);
  if (known) return known;
  const like = likenessOf(traits);
  const those = (test: (definition: Definition) => boolean): number[] =>
    COUNTED.flatMap(({ definition }, index) => (test(definition) ? [index] : []));
  const found = {
    n: those((definition) => definition.figure === 'rate' && definition.n(like, LIKENESS_ON)),
    of: those((definition) => definition.of(like, LIKENESS_ON)),
  };
  memberships.set(traits, found);
  return found;
}

/** The figures of all these cases together. */
export function figuresOfCounts(all: readonly Counts[]): Figures {
  return countedOf(all).figures;
}

/** The figures of all these cases together, and what stands beside them. */
export function countedOf(all: readonly Counts[]): Counted {
  return totalOf(all, all.map(sumsOf));
}
/** The figures of each group and of all together, each case looked at once. */
export function countedGroups(groups: readonly Counts[]): { readonly total: Counted; readonly groups: readonly Counted[] } {
  const sums = groups.map(sumsOf);
  return { total: totalOf(groups, sums), groups: groups.map((counts, index) => totalOf([counts], sums.slice(index, index + 1))) };
}

/** How many cases are in the `n` and the `of` of each of COUNTED. */
interface Sums {
  readonly n: Float64Array;
  readonly of: Float64Array;
}
function sumsOf(counts: Counts): Sums {
  const sums: Sums = { n: new Float64Array(COUNTED.length), of: new Float64Array(COUNTED.length) };
  for (const [traits, times] of counts.traits) {
    const among = membershipsOf(traits);
    for (const index of among.n) sums.n[index] = (sums.n[index] ?? 0) + times;
    for (const index of among.of) sums.of[index] = (sums.of[index] ?? 0) + times;
  }
  return sums;
}
function totalOf(all: readonly Counts[], sums: readonly Sums[]): Counted {
  const whole: Branch = {};
  for (const [index, { names, path, definition }] of COUNTED.entries()) {
    let [counted, among] = [0, 0];
    for (const { n, of } of sums) {
      counted += n[index] ?? 0;
      among += of[index] ?? 0;
    }
    if (definition.figure === 'count') put(whole, names, among);
    else if (definition.figure === 'rate') put(whole, names, { n: counted, of: among, rate: among === 0 ? null : counted / among });
    else put(whole, names, percentiles(merged(all.map(({ days }) => days[path as DaysFigure]))));
  }
  // the table has API.md's shape: a test compares every path
  const { marks, load, ...figures } = whole;
  return { figures: figures as unknown as Figures, marks: marks as Marks, load: load as Load };
}

/** Whether cases of these traits are among those that the number at this path counts; undefined for a path that there is not. */
export function traitsOfMembers(path: string): ((traits: number) => boolean) | undefined {
  const test = membersOf(path);
  return test && ((traits) => test(likenessOf(traits), LIKENESS_ON));
}

function merged(histograms: readonly Histogram[]): Histogram {
  const [first, ...others] = histograms;
  if (others.length === 0) return first ?? new Map<number, number>();
  const all: Histogram = new Map();
  for (const histogram of histograms) for (const [value, times] of histogram) all.set(value, (all.get(value) ?? 0) + times);
  return all;
}

/**
 * Linearly interpolated between the two nearest of the sorted values (type 7, what spreadsheets do); null of none. In whole numbers
 * up to the one division, so that 22.8 is not shown as 22.800000000000004.
 */
export function percentiles(values: Histogram): Days {
  let size = 0;
  for (const times of values.values()) size += times;
  if (size === 0) return { median: null, p90: null };
  const sorted = Uint32Array.from(values.keys()).sort();
  // the value at each place, were all written out in order
  const at = (place: number): number => {
    let before = 0;
    for (const value of sorted) if (place < (before += values.get(value) ?? 0)) return value;
    return 0;
  };
  const percentile = (percent: number): number => {
    const place = (size - 1) * percent;
    const rest = place % 100;
    return (at(Math.floor(place / 100)) * (100 - rest) + at(Math.ceil(place / 100)) * rest) / 100;
  };
  return { median: percentile(50), p90: percentile(90) };
}

interface Branch {
  [name: string]: unknown;
}
function put(whole: Branch, path: readonly string[], value: unknown): void {
  let branch = whole;
  for (let depth = 0; depth < path.length - 1; depth++) branch = (branch[path[depth] ?? ''] ??= {}) as Branch;
  branch[path.at(-1) ?? ''] = value;
}
