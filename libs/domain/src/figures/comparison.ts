import { addDays, weekday, type LocalDate, type WorkCalendar } from '../calendar/index.js';
import type { CaseDigest } from './case-digest.js';
import { membersOf } from './definitions.js';
import { survivalCurve, waitedBy, type SurvivalStep } from './survival.js';

/** Open cases by how many working days they have waited since they were first assigned; the last has no end. */
export const AGES = [
  { from: 0, to: 5 },
  { from: 6, to: 20 },
  { from: 21, to: 60 },
  { from: 61, to: null },
] as const;

export interface Week {
  /** its Monday */
  readonly week: LocalDate;
  readonly received: number;
  readonly replied: number;
  readonly resolved: number;
  /** received and not replied to at its end */
  readonly waiting: number;
}
export interface Comparison {
  /** each part of the one before */
  readonly funnel: { readonly received: number; readonly assigned: number; readonly replied: number; readonly resolved: number };
  readonly ageing: readonly { readonly from: number; readonly to: number | null; readonly count: number }[];
  readonly flow: readonly Week[];
  /** of working days from the first assignment to the first reply; cases that still wait are censored */
  readonly timeToReply: { readonly steps: readonly SurvivalStep[]; readonly median: number | null; readonly p90: number | null };
}

const isBase = membersOf('base') ?? (() => false);

/** What the digests of one group say beside its rates. Cases that are in no rate are left out, but for those that wait to be assigned. */
export function compare(digests: readonly CaseDigest[], { calendar, asOn }: { calendar: WorkCalendar; asOn: LocalDate }): Comparison {
  const base = digests.filter((digest) => isBase(digest, asOn));
  const alive = digests.filter((digest) => isBase(digest, asOn) || (digest.state === 'received' && !digest.onSpot));
  const waits = base.flatMap(({ firstAssignedOn, firstRepliedOn }) =>
    firstAssignedOn === null
      ? []
      : [{ days: calendar.workingDaysBetween(firstAssignedOn, firstRepliedOn ?? asOn), ended: firstRepliedOn !== null }],
  );
  const steps = survivalCurve(waits);
  const open = waits.filter(({ ended }) => !ended);
  return {
    funnel: {
      received: alive.length,
      assigned: base.length,
      replied: base.filter(({ firstRepliedOn }) => firstRepliedOn !== null).length,
      resolved: base.filter(({ state, firstRepliedOn }) => state === 'resolved' && firstRepliedOn !== null).length,
    },
    ageing: AGES.map(({ from, to }) => ({
      from,
      to,
      count: open.filter(({ days }) => days >= from && (to === null || days <= to)).length,
    })),
    flow: weeksOf(alive, asOn),
    timeToReply: { steps, median: waitedBy(steps, 0.5), p90: waitedBy(steps, 0.1) },
  };
}

function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, -((weekday(date) + 6) % 7));
}

/** Every week from the first case to the day we look, also those in which nothing happened. */
function weeksOf(digests: readonly CaseDigest[], asOn: LocalDate): Week[] {
  const countBy = (dateOf: (digest: CaseDigest) => LocalDate | null): Map<LocalDate, number> => {
    const counts = new Map<LocalDate, number>();
    for (const digest of digests) {
      const date = dateOf(digest);
      if (date !== null) counts.set(mondayOf(date), (counts.get(mondayOf(date)) ?? 0) + 1);
    }
    return counts;
  };
  const received = countBy(({ receivedOn }) => receivedOn);
  const replied = countBy(({ firstRepliedOn }) => firstRepliedOn);
  const resolved = countBy(({ resolvedOn }) => resolvedOn);
  const first = [...received.keys()].sort()[0];
  const weeks: Week[] = [];
  let waiting = 0;
  for (let week = first; week !== undefined && week <= asOn; week = addDays(week, 7)) {
    waiting += (received.get(week) ?? 0) - (replied.get(week) ?? 0);
    weeks.push({ week, received: received.get(week) ?? 0, replied: replied.get(week) ?? 0, resolved: resolved.get(week) ?? 0, waiting });
  }
  return weeks;
}
