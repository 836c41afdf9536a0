import { AGES, COHORTS, GROUPINGS, traitsOfMembers, type Cohort, type GroupBy, type Period } from '@bihuan/domain';
import { InvalidFields, type FieldProblem, type FigureQuestion, type Members } from '@bihuan/record';
import { IntersectionType } from '@nestjs/swagger';
import { PageQuery } from '../lists/page.js';
import { FINDING_CODES, type FindingCode } from './quality.js';
import { ChoiceField, DateField, IdField, InstantField, TextField } from '../validation/fields.js';

class PeriodQuery {
  @DateField({ optional: true, description: 'inclusive' }) from?: string | null;
  @DateField({ optional: true, description: 'exclusive' }) to?: string | null;
}

export class ClosureQuery extends PeriodQuery {
  @ChoiceField(COHORTS, { optional: true, description: 'the date that places a case: its first assign date (default) or its receive date' })
  cohort?: Cohort | null;
  @InstantField({ optional: true, description: 'what had happened by then (now)' }) asOf?: string | null;
  @InstantField({ optional: true, description: 'what had been recorded by then (now)' }) knownAt?: string | null;
  @TextField({ max: 60, optional: true, description: `one of ${GROUPINGS.join(', ')}, or two of them joined by a comma` }) groupBy?:
    string | null;
  @IdField({ optional: true, description: "the caller's own or one below it" }) jurisdictionId?: string | null;
}

export class ClosureCasesQuery extends IntersectionType(ClosureQuery, PageQuery) {
  @TextField({
    max: 100,
    description:
      'a path of Figures: base, replied.n, attitude.satisfied.of, replyKinds.adopted, workingDaysToReply, …; or of an ageing table ageing.0, ageing.6, ageing.21, ageing.61',
  })
  figure!: string;
  @TextField({
    max: 200,
    blank: true,
    optional: true,
    description: "one group's key; empty for the group without one, `a|b` for a group of two levels",
  })
  groupKey?: string | null;
}

export class ExclusionsQuery extends IntersectionType(ClosureQuery, PageQuery) {}

export class QualityQuery extends IntersectionType(PeriodQuery, PageQuery) {
  @ChoiceField(FINDING_CODES, { optional: true, description: 'only this finding, with all its cases by pages' })
  finding?: FindingCode | null;
  @InstantField({ optional: true, description: 'what had happened by then (now)' }) asOf?: string | null;
  @InstantField({ optional: true, description: 'what had been recorded by then (now)' }) knownAt?: string | null;
  @IdField({ optional: true, description: "the caller's own or one below it" }) jurisdictionId?: string | null;
}

export const RECEPTION_GROUPINGS = ['jurisdiction', 'station', 'deputy', 'month'] as const;
export class ReceptionFiguresQuery extends PeriodQuery {
  @ChoiceField(RECEPTION_GROUPINGS, { optional: true }) groupBy?: (typeof RECEPTION_GROUPINGS)[number] | null;
}

/** Of which cases, and when: a closure query with its defaults filled in. */
export interface Wanted extends FigureQuestion {
  /** none, one or two levels */
  readonly groupBy: readonly GroupBy[];
  /** neither moment was asked for */
  readonly isNow: boolean;
}

export function wantedOf(query: ClosureQuery, now: Date): Wanted {
  const asOf = query.asOf ? new Date(query.asOf) : now;
  const knownAt = query.knownAt ? new Date(query.knownAt) : now;
  const problems: FieldProblem[] = [];
  if (asOf > now) problems.push({ path: 'asOf', code: 'field.in_future' });
  if (knownAt > now) problems.push({ path: 'knownAt', code: 'field.in_future' });
  const groupBy = (query.groupBy ? query.groupBy.split(',') : []) as GroupBy[];
  const isGood = groupBy.every((name, index) => GROUPINGS.includes(name) && groupBy.indexOf(name) === index) && groupBy.length <= 2;
  if (!isGood) problems.push({ path: 'groupBy', code: 'field.choice', params: { values: GROUPINGS.join(', ') } });
  if (problems.length > 0) throw new InvalidFields(problems);
  return { cohort: query.cohort ?? 'assigned', period: periodOf(query), asOf, knownAt, groupBy, isNow: !query.asOf && !query.knownAt };
}

export function periodOf({ from, to }: PeriodQuery): Period {
  if (from && to && from > to) throw new InvalidFields([{ path: 'to', code: 'field.order' }]);
  return { from: from ?? null, to: to ?? null };
}

const AGEING = 'ageing.';
/** Which cases are behind one number, of one group or of all. */
export interface WantedMembers extends Members {
  /** of a number of the ageing table: how many working days they have waited */
  readonly age: (typeof AGES)[number] | null;
}
export function membersWanted({ figure, groupKey, groupBy }: ClosureCasesQuery): WantedMembers {
  const age = figure.startsWith(AGEING) ? (AGES.find(({ from }) => figure === `${AGEING}${from}`) ?? null) : null;
  const test = age ? waits : traitsOfMembers(figure);
  if (!test) throw new InvalidFields([{ path: 'figure', code: 'field.figure' }]);
  if (groupKey === undefined || groupKey === null) return { test, age, groupKey: undefined };
  if (!groupBy) throw new InvalidFields([{ path: 'groupKey', code: 'field.group_key' }]);
  return { test, age, groupKey };
}
const isInBase = traitsOfMembers('base') ?? (() => true);
const isReplied = traitsOfMembers('replied.n') ?? (() => true);
function waits(traits: number): boolean {
  return isInBase(traits) && !isReplied(traits);
}
