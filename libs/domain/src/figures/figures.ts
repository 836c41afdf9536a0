import type { LocalDate, WorkCalendar } from '../calendar/index.js';
import type { ReplyKind } from '../workflow/words.js';
import type { CaseDigest } from './case-digest.js';
import { FIGURES_BY_PATH, type DaysDefinition, type Definition } from './definitions.js';

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

/** What the figures are counted with: the calendar, and the Shanghai date of the moment they are of. */
export interface Counting {
  readonly calendar: WorkCalendar;
  readonly asOn: LocalDate;
}

/** Counts cases one by one, so that a reader need not hold them all. */
export interface Tally {
  add(digest: CaseDigest): void;
  figures(): Figures;
}

export function createTally(counting: Counting): Tally {
  const counters = [...FIGURES_BY_PATH].map(([path, definition]) => ({ path: path.split('.'), counter: counterOf(definition, counting) }));
  return {
    add: (digest) => {
      for (const { counter } of counters) counter.add(digest);
    },
    figures: () => {
      const whole: Record<string, unknown> = {};
      for (const { path, counter } of counters) put(whole, path, counter.shown());
      // the table has API.md's shape: a test compares every path
      return whole as unknown as Figures;
    },
  };
}

/** The figures of some cases. */
export function figures(digests: Iterable<CaseDigest>, counting: Counting): Figures {
  const tally = createTally(counting);
  for (const digest of digests) tally.add(digest);
  return tally.figures();
}

interface Counter {
  add(digest: CaseDigest): void;
  shown(): number | Rate | Days;
}

function counterOf(definition: Definition, counting: Counting): Counter {
  if (definition.figure === 'days') return daysCounter(definition, counting);
  const { asOn } = counting;
  let of = 0;
  if (definition.figure === 'count') {
    return {
      add: (digest) => {
        if (definition.of(digest, asOn)) of++;
      },
      shown: () => of,
    };
  }
  let n = 0;
  return {
    add: (digest) => {
      if (definition.of(digest, asOn)) of++;
      if (definition.n(digest, asOn)) n++;
    },
    shown: () => ({ n, of, rate: of === 0 ? null : n / of }),
  };
}

function daysCounter({ of, from, to }: DaysDefinition, { calendar, asOn }: Counting): Counter {
  const values: number[] = [];
  return {
    add: (digest) => {
      const [start, end] = [from(digest), to(digest)];
      if (of(digest, asOn) && start !== null && end !== null) values.push(calendar.workingDaysBetween(start, end));
    },
    shown: () => {
      const sorted = Float64Array.from(values).sort();
      return { median: percentile(sorted, 50), p90: percentile(sorted, 90) };
    },
  };
}

/**
 * Linearly interpolated between the two nearest of the sorted values (type 7, what spreadsheets do); null of none. In whole numbers
 * up to the one division, so that 22.8 is not shown as 22.800000000000004.
 */
export function percentile(sorted: ArrayLike<number>, percent: number): number | null {
  const place = (sorted.length - 1) * percent;
  const rest = place % 100;
  const low = sorted[Math.floor(place / 100)];
  const high = sorted[Math.ceil(place / 100)];
  return low === undefined || high === undefined ? null : (low * (100 - rest) + high * rest) / 100;
}

function put(whole: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    whole[name] = value;
    return;
  }
  const branch = (whole[name] ??= {}) as Record<string, unknown>;
  put(branch, rest, value);
}
