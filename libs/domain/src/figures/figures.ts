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
  readonly counts: Counts;
  add(digest: CaseDigest): void;
  counted(): Counted;
}

export function createTally({ calendar, asOn }: Counting): Tally {
  const counts = noCounts();
  return {
    counts,
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
  return shaped(valuesOf(all, all.map(sumsOf)));
}

/**
 * The figures of each group and of all together and their marks, each case looked at once: the text that JSON.stringify makes of
 * `{ figures, marks }`. A district's page has ten thousand numbers; to put them into objects first costs more than to count them.
 */
export function countedTexts(groups: readonly Counts[]): { readonly total: string; readonly groups: readonly string[] } {
  const sums = groups.map(sumsOf);
  return {
    total: written(valuesOf(groups, sums)),
    groups: groups.map((counts, index) => written(valuesOf([counts], sums.slice(index, index + 1)))),
  };
}

/** How many cases are in the `n` and the `of` of each of COUNTED. */
interface Sums {
  readonly n: readonly number[];
  readonly of: readonly number[];
}
function sumsOf(counts: Counts): Sums {
  const [n, of] = [NOTHING.slice(), NOTHING.slice()];
  for (const [traits, times] of counts.traits) {
    const among = membershipsOf(traits);
    for (const index of among.n) n[index] = (n[index] ?? 0) + times;
    for (const index of among.of) of[index] = (of[index] ?? 0) + times;
  }
  return { n, of };
}
const NOTHING: readonly number[] = COUNTED.map(() => 0);

/** What each of COUNTED comes to. */
type Value = number | Rate | Days;
function valuesOf(all: readonly Counts[], sums: readonly Sums[]): Value[] {
  return COUNTED.map(({ path, definition }, index): Value => {
    if (definition.figure === 'days') return percentiles(merged(all.map(({ days }) => days[path as DaysFigure])));
    let [n, of] = [0, 0];
    for (const sum of sums) {
      n += sum.n[index] ?? 0;
      of += sum.of[index] ?? 0;
    }
    return definition.figure === 'count' ? of : { n, of, rate: of === 0 ? null : n / of };
  });
}

interface Branch {
  [name: string]: unknown;
}
/** The values in API.md's shape, which COUNTED has: a test compares every path. */
function shaped(values: readonly unknown[]): Counted {
  const whole: Branch = {};
  for (const [index, { names }] of COUNTED.entries()) {
    let branch = whole;
    for (const name of names.slice(0, -1)) branch = (branch[name] ??= {}) as Branch;
    branch[names.at(-1) ?? ''] = values[index];
  }
  const { marks, load, ...figures } = whole;
  return { figures: figures as unknown as Figures, marks: marks as Marks, load: load as Load };
}

/** The text of one set of figures in pieces: every second one is a number, and filled in. */
const PIECES: (string | number)[] = (() => {
  const zeros = { count: 0, rate: { n: 0, of: 0, rate: 0 }, days: { median: 0, p90: 0 } };
  const { figures, marks } = shaped(COUNTED.map(({ definition }) => zeros[definition.figure]));
  const around = JSON.stringify({ figures, marks }).split(/(?<=:)0/);
  return around.flatMap((text, index) => (index === 0 ? [text] : [0, text]));
})();
function written(values: readonly Value[]): string {
  let place = 1;
  const fill = (number: number | null): void => {
    if (place < PIECES.length) PIECES[place] = number ?? 'null';
    place += 2;
  };
  for (const value of values) {
    if (typeof value === 'number') fill(value);
    else if ('rate' in value) {
      fill(value.n);
      fill(value.of);
      fill(value.rate);
    } else {
      fill(value.median);
      fill(value.p90);
    }
  }
  return PIECES.join('');
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
  for (const histogram of histograms) histogram.forEach((times, value) => all.set(value, (all.get(value) ?? 0) + times));
  return all;
}

/**
 * Linearly interpolated between the two nearest of the sorted values (type 7, what spreadsheets do); null of none. In whole numbers
 * up to the one division, so that 22.8 is not shown as 22.800000000000004.
 */
export function percentiles(values: Histogram): Days {
  let [size, last, inOrder] = [0, -Infinity, true];
  const sorted: number[] = [];
  values.forEach((times, value) => {
    size += times;
    inOrder &&= value > last;
    last = value;
    sorted.push(value);
  });
  if (size === 0) return { median: null, p90: null };
  if (!inOrder) sorted.sort((a, b) => a - b);
  // the value at each place, were all written out in order
  const at = (place: number): number => {
    let before = 0;
    for (const value of sorted) if (place < (before += values.get(value) ?? 0)) return value;
    return 0;
  };
  const percentile = (percent: number): number => {
    const place = (size - 1) * percent;
    const rest = place % 100;
    return (at(Math.floor(place / 100)) * (100 - rest) + (rest === 0 ? 0 : at(Math.ceil(place / 100)) * rest)) / 100;
  };
  return { median: percentile(50), p90: percentile(90) };
}
