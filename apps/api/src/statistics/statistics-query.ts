import {
  addDays,
  AGES,
  COHORTS,
  GROUPINGS,
  isLocalDate,
  membersOf,
  traitsOfMembers,
  type Cohort,
  type FigureTest,
  type GroupBy,
  type Period,
  type WorkCalendar,
} from '@bihuan/domain';
import { assignedBetween, InvalidFields, type DateRange, type FieldProblem, type FigureQuestion, type Members } from '@bihuan/record';
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
      'a path of Figures: base, replied.n, attitude.satisfied.of, replyKinds.adopted, workingDaysToReply, …; of what stands beside them marks.extended.n, load.late, …; or of a comparison ageing.0, ageing.6, ageing.21, ageing.61, flow.replied.2026-03-02 (a Monday)',
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
  @ChoiceField(COHORTS, { optional: true, description: 'the date that places a case: its first assign date (default) or its receive date' })
  cohort?: Cohort | null;
  @ChoiceField(FINDING_CODES, { optional: true, description: 'only this finding, with all its cases by pages' })
  finding?: FindingCode | null;
  @IdField({ optional: true, description: 'with finding=returnGranted: only what this unit handed back' }) unitId?: string | null;
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

/** Which cases are behind one number, of one group or of all. */
export interface WantedMembers extends Members {
  /** what its cases have in common, asked of one case after each of its events */
  readonly passes: FigureTest;
  /** of them, those whose dates lie so */
  readonly dates: (calendar: WorkCalendar, asOn: string) => readonly DateRange[];
}
/** What happened in a week, or what was waiting at its end. */
const FLOW = {
  received: () => true,
  assigned: ({ firstAssignedOn }) => firstAssignedOn !== null,
  replied: ({ firstRepliedOn }) => firstRepliedOn !== null,
  resolved: ({ resolvedOn }) => resolvedOn !== null,
  waiting: () => true,
} satisfies Record<string, FigureTest>;

export function membersWanted({ figure, groupKey, groupBy }: ClosureCasesQuery): WantedMembers {
  const members = membersOfFigure(figure);
  if (!members) throw new InvalidFields([{ path: 'figure', code: 'field.figure' }]);
  if (groupKey === undefined || groupKey === null) return { ...members, groupKey: undefined };
  if (!groupBy) throw new InvalidFields([{ path: 'groupKey', code: 'field.group_key' }]);
  return { ...members, groupKey };
}

function membersOfFigure(figure: string): Omit<WantedMembers, 'groupKey'> | null {
  const [table = '', column = '', week = ''] = figure.split('.');
  const age = AGES.find(({ from }) => figure === `ageing.${from}`);
  if (age) return membersAt('load.waiting', (calendar, asOn) => [assignedBetween(calendar, asOn, age)]);
  if (table === 'flow' && isFlow(column) && isMonday(week)) {
    const to = addDays(week, 6);
    const dates: DateRange[] =
      column === 'waiting'
        ? [
            { what: 'received', from: null, to },
            { what: 'replied', notUntil: to },
            { what: 'ended', notUntil: to },
          ]
        : [{ what: column, from: week, to }];
    // the dates alone say which
    return { test: () => true, passes: FLOW[column], dates: () => dates };
  }
  return membersAt(figure, () => []);
}
function membersAt(path: string, dates: WantedMembers['dates']): Omit<WantedMembers, 'groupKey'> | null {
  const [test, passes] = [traitsOfMembers(path), membersOf(path)];
  return test && passes ? { test, passes, dates } : null;
}
function isFlow(name: string): name is keyof typeof FLOW {
  return Object.hasOwn(FLOW, name);
}
function isMonday(date: string): boolean {
  return isLocalDate(date) && new Date(`${date}T00:00:00Z`).getUTCDay() === 1;
}
