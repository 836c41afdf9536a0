import { addDays, type LocalDate } from '../calendar/index.js';
import { countedOf, type Counted, type Counts, type DayCounts } from './figures.js';
import { survivalCurve, waitedBy, type SurvivalStep, type Waiting } from './survival.js';

/** Cases in hand by how many working days have passed since they were first assigned; the last has no end. */
export const AGES = [
  { from: 0, to: 5 },
  { from: 6, to: 20 },
  { from: 21, to: 60 },
  { from: 61, to: null },
] as const;

/** By week, named by its Monday. */
export type WeeklyCounts = ReadonlyMap<LocalDate, number>;
/** Some cases, as far as a comparison tells them apart. */
export interface ComparedCounts extends Counts {
  readonly weeks: {
    readonly received: WeeklyCounts;
    /** first assigned */
    readonly assigned: WeeklyCounts;
    /** first counted reply */
    readonly replied: WeeklyCounts;
    readonly resolved: WeeklyCounts;
    /** no longer waiting for a reply: the first counted one, or merged, declined, withdrawn, answered on the spot, whichever came first */
    readonly settled: WeeklyCounts;
  };
  /** of base, by working days from the first assignment to the first counted reply */
  readonly answeredAfter: DayCounts;
  /** of base, without a counted reply, by working days since the first assignment */
  readonly waitingFor: DayCounts;
  /** in hand, by working days since the first assignment */
  readonly inHandFor: DayCounts;
}
export interface Week {
  /** its Monday */
  readonly week: LocalDate;
  readonly received: number;
  readonly assigned: number;
  readonly replied: number;
  readonly resolved: number;
  /** at its end: received, and neither replied to nor ended otherwise */
  readonly waiting: number;
}
export interface Comparison extends Counted {
  /** each part of the one before; they open like the figures received, base, replied.n and resolved.n */
  readonly funnel: { readonly received: number; readonly assigned: number; readonly replied: number; readonly resolved: number };
  readonly ageing: readonly { readonly from: number; readonly to: number | null; readonly count: number }[];
  readonly flow: readonly Week[];
  /** of working days from the first assignment to the first reply; cases that still wait are censored */
  readonly timeToReply: { readonly steps: readonly SurvivalStep[]; readonly median: number | null; readonly p90: number | null };
}

/** What the counts of one group say beside its rates; weeks go to the day we look. */
export function compare(counts: ComparedCounts, asOn: LocalDate): Comparison {
  const { figures, marks, load } = countedOf([counts]);
  const { base, replied, resolved } = figures;
  const steps = survivalCurve([...waits(counts.answeredAfter, true), ...waits(counts.waitingFor, false)]);
  return {
    figures,
    marks,
    load,
    funnel: { received: figures.received, assigned: base, replied: replied.n, resolved: resolved.n },
    ageing: AGES.map(({ from, to }) => ({
      from,
      to,
      count: counts.inHandFor.slice(from, to === null ? undefined : to + 1).reduce((sum, cases) => sum + cases, 0),
    })),
    flow: weeksOf(counts.weeks, asOn),
    timeToReply: { steps, median: waitedBy(steps, 0.5), p90: waitedBy(steps, 0.1) },
  };
}

function waits(counts: DayCounts, ended: boolean): Waiting[] {
  return counts.flatMap((cases, days) => (cases > 0 ? [{ days, cases, ended }] : []));
}

/** Every week from the first case to the day we look, also those in which nothing happened. */
function weeksOf({ received, assigned, replied, resolved, settled }: ComparedCounts['weeks'], asOn: LocalDate): Week[] {
  const first = [...received.keys()].sort()[0];
  const weeks: Week[] = [];
  let waiting = 0;
  for (let week = first; week !== undefined && week <= asOn; week = addDays(week, 7)) {
    const of = (counts: WeeklyCounts): number => counts.get(week ?? '') ?? 0;
    waiting += of(received) - of(settled);
    weeks.push({ week, received: of(received), assigned: of(assigned), replied: of(replied), resolved: of(resolved), waiting });
  }
  return weeks;
}
