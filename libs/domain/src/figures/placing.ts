import type { LocalDate } from '../calendar/index.js';
import type { CaseDigest } from './case-digest.js';

export const COHORTS = ['assigned', 'received'] as const;
export type Cohort = (typeof COHORTS)[number];

/** A period of Shanghai dates: `from` belongs to it, `to` does not; either may be missing. */
export interface Period {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** The date that places a case: its first assign date, or its receive date while it was never assigned. */
export function placedOn(digest: CaseDigest, cohort: Cohort): LocalDate {
  return cohort === 'received' ? digest.receivedOn : (digest.firstAssignedOn ?? digest.receivedOn);
}
export function isInCohort(digest: CaseDigest, cohort: Cohort, { from, to }: Period): boolean {
  const on = placedOn(digest, cohort);
  return (from === null || on >= from) && (to === null || on < to);
}

const KEYS = {
  jurisdiction: ({ jurisdictionId }) => jurisdictionId,
  unit: ({ unitId }) => unitId,
  deputy: ({ deputyId }) => deputyId,
  station: ({ stationId }) => stationId,
  category: ({ categoryCode }) => categoryCode,
  month: (digest, cohort) => placedOn(digest, cohort).slice(0, 7),
} satisfies Record<string, (digest: CaseDigest, cohort: Cohort) => string | null>;
export type GroupBy = keyof typeof KEYS;
export const GROUPINGS = Object.keys(KEYS) as readonly GroupBy[];

/** The one group a case belongs to; null for none. */
export function groupKeyOf(digest: CaseDigest, groupBy: GroupBy, cohort: Cohort): string | null {
  return KEYS[groupBy](digest, cohort);
}
