import type { LocalDate } from '../calendar/index.js';
import type { CaseDigest } from './digest.js';

export const COHORTS = ['assigned', 'received'] as const;
export type Cohort = (typeof COHORTS)[number];
export const GROUPINGS = ['jurisdiction', 'unit', 'deputy', 'station', 'category', 'month'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The day by which a case is placed: cohort `assigned` by its first assign date, a case never assigned by its receive date. */
export function cohortDay(one: CaseDigest, cohort: Cohort): LocalDate {
  return cohort === 'assigned' ? (one.assignedOn ?? one.receivedOn) : one.receivedOn;
}
/** `from` inclusive, `to` exclusive, either may be open. */
export function inCohort(one: CaseDigest, cohort: Cohort, from: LocalDate | null, to: LocalDate | null): boolean {
  const day = cohortDay(one, cohort);
  return (from === null || day >= from) && (to === null || day < to);
}
/** The group a case belongs to; null for none. */
export function groupKey(one: CaseDigest, grouping: Grouping, cohort: Cohort): string | null {
  switch (grouping) {
    case 'jurisdiction':
      return one.jurisdictionId;
    case 'unit':
      return one.lastLeadUnitId;
    case 'deputy':
      return one.deputyId;
    case 'station':
      return one.stationId;
    case 'category':
      return one.categoryCode;
    case 'month':
      return cohortDay(one, cohort).slice(0, 7);
  }
}
