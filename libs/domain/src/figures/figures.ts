import type { LocalDate, WorkCalendar } from '../calendar/index.js';
import type { ReplyKind } from '../workflow/words.js';
import type { CaseDigest } from './case-digest.js';
import { COUNTED_BY_PATH, DEFINITIONS, membersOf, type LOAD, type MARKS } from './definitions.js';
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

/** How many cases have each traits (`traitsOf`). */
export type TraitCounts = Map<number, number>;
/** How many cases took so many working days: the place is the number of days. */
export type DayCounts = number[];
/** Some cases, as far as the figures tell them apart. */
export interface Counts {
  readonly traits: TraitCounts;
  readonly days: Readonly<Record<DaysFigure, DayCounts>>;
}
export const DAYS_FIGURES = ['workingDaysToAssign', 'workingDaysToReply', 'workingDaysToResolve'] as const;
export type DaysFigure = (typeof DAYS_FIGURES)[number];

export function noCounts(): Counts {
  return { traits: new Map(), days: { workingDaysToAssign: [], workingDaysToReply: [], workingDaysToResolve: [] } };
}
/** One more case of these traits, or so many more; fewer when negative. */
export function countTraits(counts: TraitCounts, traits: number, times = 1): void {
  const now = (counts.get(traits) ?? 0) + times;
  if (now === 0) counts.delete(traits);
  else counts.set(traits, now);
}
/** One more case that took so many working days, or so many more; fewer when negative. */
export function countDays(counts: DayCounts, days: number, times = 1): void {
  while (counts.length <= days) counts.push(0);
  counts[days] = (counts[days] ?? 0) + times;
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
      countTraits(counts.traits, traitsOf(digest, asOn));
      for (const path of DAYS_FIGURES) {
        const { of, from, to } = DEFINITIONS[path];
        const [start, end] = [from(digest), to(digest)];
        if (start !== null && end !== null && of(digest, asOn)) countDays(counts.days[path], calendar.workingDaysBetween(start, end));
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
/** Where cases of some traits are counted among sums; worked out once for each traits met. */
const placesByTraits = new Map<number, readonly number[]>();
function placesOf(traits: number): readonly number[] {
  const known = placesByTraits.get(traits);
  if (known) return known;
  const like = likenessOf(traits);
  const places = COUNTED.flatMap(({ definition }, index) => [
    ...(definition.figure === 'rate' && definition.n(like, LIKENESS_ON) ? [index] : []),
    ...(definition.of(like, LIKENESS_ON) ? [COUNTED.length + index] : []),
  ]);
  placesByTraits.set(traits, places);
  return places;
}

/** The figures of all these cases together. */
export function figuresOfCounts(all: readonly Counts[]): Figures {
  return countedOf(all).figures;
}

/** The figures of all these cases together, and what stands beside them. */
export function countedOf(all: readonly Counts[]): Counted {
  const sums = noSums();
  for (const counts of all) addCounts(sums, counts);
  return shaped(COUNTED.map((_, index) => made(index, all, sums, AS_VALUES)));
}

/**
 * The figures of each group and of all together and their marks, each case looked at once: the text that JSON.stringify makes of
 * `{ figures, marks }`. A district's page has ten thousand numbers; to put them into objects first costs more than to count them.
 */
export function countedTexts(groups: readonly Counts[]): { readonly total: string; readonly groups: readonly string[] } {
  const [whole, ofOne] = [noSums(), noSums()];
  const texts = groups.map((counts) => {
    ofOne.fill(0);
    addCounts(ofOne, counts);
    for (let place = 0; place < whole.length; place++) whole[place] = (whole[place] ?? 0) + (ofOne[place] ?? 0);
    return written([counts], ofOne);
  });
  return { total: written(groups, whole), groups: texts };
}

/** How many cases are in the `n` of each of COUNTED, and after those how many in the `of` of each. */
type Sums = Uint32Array;
const noSums = (): Sums => new Uint32Array(2 * COUNTED.length);
function addCounts(sums: Sums, { traits }: Counts): void {
  traits.forEach((times, ofThese) => {
    for (const place of placesOf(ofThese)) sums[place] = (sums[place] ?? 0) + times;
  });
}

/** What a number of COUNTED is made into. */
interface Made<T> {
  readonly count: (count: number) => T;
  readonly rate: (n: number, of: number) => T;
  readonly days: (counts: readonly number[]) => T;
}
const rateOf = (n: number, of: number): Rate => ({ n, of, rate: of === 0 ? null : n / of });
const AS_VALUES: Made<number | Rate | Days> = { count: (count) => count, rate: rateOf, days: percentiles };
/** The same as JSON. */
const AS_TEXTS: Made<string> = { count: String, rate: rateText, days: daysText };

/** What one of COUNTED comes to for all of these together. */
function made<T>(index: number, all: readonly Counts[], sums: Sums, { count, rate, days }: Made<T>): T {
  const { path, definition } = COUNTED[index] as (typeof COUNTED)[number];
  if (definition.figure === 'days') return days(together(all.map((counts) => counts.days[path as DaysFigure])));
  const of = sums[COUNTED.length + index] ?? 0;
  return definition.figure === 'count' ? count(of) : rate(sums[index] ?? 0, of);
}

const rateTexts = new Map<number, string>();
/** A unit's rates are of few cases, and most have been met before: to write a fraction costs more than all the counting. */
function rateText(n: number, of: number): string {
  if (of >= 1_000) return JSON.stringify(rateOf(n, of));
  const name = n * 1_000 + of;
  let text = rateTexts.get(name);
  if (text === undefined) {
    if (rateTexts.size >= 50_000) rateTexts.clear();
    rateTexts.set(name, (text = JSON.stringify(rateOf(n, of))));
  }
  return text;
}

function daysText(counts: readonly number[]): string {
  const { median, p90 } = percentiles(counts);
  return `{"median":${median},"p90":${p90}}`;
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

/** The text of one set of figures in pieces: every second one is what a number of COUNTED comes to, and filled in. */
const PIECES: string[] = (() => {
  const { figures, marks } = shaped(COUNTED.map(() => 0));
  const around = JSON.stringify({ figures, marks }).split(/(?<=:)0/);
  return around.flatMap((text, index) => (index === 0 ? [text] : ['0', text]));
})();
function written(all: readonly Counts[], sums: Sums): string {
  // the load comes last, and is not said here
  for (let place = 1; place < PIECES.length; place += 2) PIECES[place] = made((place - 1) / 2, all, sums, AS_TEXTS);
  return PIECES.join('');
}

/** Whether cases of these traits are among those that the number at this path counts; undefined for a path that there is not. */
export function traitsOfMembers(path: string): ((traits: number) => boolean) | undefined {
  const test = membersOf(path);
  return test && ((traits) => test(likenessOf(traits), LIKENESS_ON));
}

function together(all: readonly DayCounts[]): DayCounts {
  const [first, ...others] = all;
  if (others.length === 0) return first ?? [];
  const sum: DayCounts = [];
  for (const counts of all) counts.forEach((times, days) => countDays(sum, days, times));
  return sum;
}

/**
 * Linearly interpolated between the two nearest of the sorted values (type 7, what spreadsheets do); null of none. In whole numbers
 * up to the one division, so that 22.8 is not shown as 22.800000000000004.
 */
export function percentiles(counts: readonly number[]): Days {
  let size = 0;
  for (const times of counts) size += times;
  if (size === 0) return { median: null, p90: null };
  const percentile = (percent: number): number => {
    const place = (size - 1) * percent;
    const rest = place % 100;
    const low = valueAt(counts, Math.floor(place / 100));
    return rest === 0 ? low : (low * (100 - rest) + valueAt(counts, Math.ceil(place / 100)) * rest) / 100;
  };
  return { median: percentile(50), p90: percentile(90) };
}
/** What stands at this place, were all of them written out in order. */
function valueAt(counts: readonly number[], place: number): number {
  let [value, before] = [0, counts[0] ?? 0];
  while (before <= place && value < counts.length) before += counts[++value] ?? 0;
  return value;
}
