import {
  addDays,
  countIn,
  noCounts,
  PASSED,
  type ComparedCounts,
  type Counts,
  type GroupBy,
  type LocalDate,
  type WorkCalendar,
} from '@bihuan/domain';
import type { Reader } from '../database.js';
import type { FigureQuestion, FigureScope } from './case-digests.js';

export type GroupKeys = readonly (string | null)[];
export interface CountedGroup {
  readonly keys: GroupKeys;
  readonly counts: Counts;
}
export type CountedGroups = Map<string, CountedGroup>;

/** What is counted: whose cases, of which period, by which groups; `moment` null is now. */
export interface CountQuestion {
  readonly scope: FigureScope;
  readonly cohort: FigureQuestion['cohort'];
  readonly period: FigureQuestion['period'];
  readonly groupBy: readonly GroupBy[];
  /** the Shanghai date of the moment */
  readonly asOn: LocalDate;
  readonly moment: { readonly asOf: Date; readonly knownAt: Date } | null;
}

/** A group's keys as one text. */
export function joinedKeys(keys: GroupKeys): string {
  return keys.map((key) => key ?? '').join('|');
}

// the law that gave towns their congresses: no suggestion to a deputy is older
const FIRST_DAY: LocalDate = '1954-09-20';
const accumulated = new WeakMap<WorkCalendar, { readonly through: LocalDate; readonly days: number[] }>();

/** Working days from FIRST_DAY to each day after it: the difference of two is what lies between them. */
function workingDaysUpTo(calendar: WorkCalendar, through: LocalDate): number[] {
  const known = accumulated.get(calendar);
  if (known && known.through >= through) return known.days;
  const days: number[] = [];
  const last = addDays(through, 400);
  for (let [date, sum] = [FIRST_DAY, 0]; date <= last; date = addDays(date, 1)) {
    sum += calendar.isWorkingDay(date) ? 1 : 0;
    days.push(sum);
  }
  accumulated.set(calendar, { through: last, days });
  return days;
}

const KEY_OF: Readonly<Record<GroupBy, (placed: string) => string>> = {
  jurisdiction: () => 'd.jurisdiction_id',
  unit: () => 'd.unit_id',
  deputy: () => 'd.deputy_id',
  station: () => 'd.station_id',
  category: () => 'd.category_code',
  month: (placed) => `date_trunc('month', ${placed})::date`,
};

/** The parts of a statement over `d`, rows of case_digest: what every count and every list behind it share. */
export interface DigestSql {
  readonly params: unknown[];
  readonly param: (value: unknown) => string;
  /** one per level */
  readonly keys: readonly string[];
  /** with what has passed by the day */
  readonly traits: () => string;
  readonly where: string;
}

export function digestSql({ scope, cohort, period, groupBy, asOn, moment }: CountQuestion): DigestSql {
  const params: unknown[] = [];
  const param = (value: unknown): string => `$${params.push(value)}`;
  const placed = cohort === 'received' ? 'd.received_on' : 'coalesce(d.assigned_on, d.received_on)';
  // a parameter that a statement does not use would have no type
  let day: string | undefined;
  const passed = (column: string, weight: number): string => `CASE WHEN ${column} < ${(day ??= param(asOn))} THEN ${weight} ELSE 0 END`;
  const where = [`d.jurisdiction_id = ANY (${param(scope.jurisdictionIds)})`, ...atMoment(moment, param)];
  if (scope.unitId !== null) where.push(`d.unit_id = ${param(scope.unitId)}`);
  if (period.from !== null) where.push(`${placed} >= ${param(period.from)}`);
  if (period.to !== null) where.push(`${placed} < ${param(period.to)}`);
  return {
    params,
    param,
    keys: groupBy.map((level) => KEY_OF[level](placed)),
    traits: () =>
      `d.traits + ${passed('d.due_on', PASSED.due)} + ${passed('d.original_due_on', PASSED.originalDue)} + ${passed('d.promised_on', PASSED.promise)}`,
    where: where.join(' AND '),
  };
}

/** One row of each case: the one of its last event that had happened by T and was known at K (DOMAIN.md §5). */
function atMoment(moment: CountQuestion['moment'], param: (value: unknown) => string): string[] {
  if (!moment) return ['d.next_recorded_at IS NULL'];
  const [asOf, knownAt] = [param(moment.asOf), param(moment.knownAt)];
  return [
    `d.occurred_at <= ${asOf}`,
    `d.recorded_at <= ${knownAt}`,
    // neither is ever null alone
    `(d.next_recorded_at IS NULL OR d.next_occurred_at > ${asOf} OR d.next_recorded_at > ${knownAt})`,
  ];
}

/** The columns that a row is counted by: its group, its traits, and its working days where the case is in base and has them. */
function countedColumns(
  sql: DigestSql,
  calendar: WorkCalendar,
  asOn: LocalDate,
): { columns: string; days: (from: string, to: string) => string } {
  const upTo = `${sql.param(workingDaysUpTo(calendar, asOn))}::int[]`;
  const first = `${sql.param(addDays(FIRST_DAY, -1))}::date`;
  const days = (from: string, to: string): string =>
    `CASE WHEN d.in_base THEN (${upTo})[${to} - ${first}] - (${upTo})[${from} - ${first}] END`;
  const columns = [
    keyColumns(sql),
    `${sql.traits()} AS traits`,
    `${days('d.received_on', 'd.assigned_on')} AS to_assign`,
    `${days('d.assigned_on', 'd.replied_on')} AS to_reply`,
    `${days('d.received_on', 'd.resolved_on')} AS to_resolve`,
  ].join(', ');
  return { columns, days };
}
export function keyColumns({ keys }: DigestSql): string {
  return [0, 1].map((level) => `${keys[level] ?? 'NULL'} AS k${level}`).join(', ');
}

export interface CountRow {
  readonly k0: string | null;
  readonly k1: string | null;
  readonly traits: number | null;
  readonly to_assign: number | null;
  readonly to_reply: number | null;
  readonly to_resolve: number | null;
  readonly n: number;
}

/** Adds rows that stand for `n` cases each; a row need not have every column. */
export function addRows(groups: CountedGroups, rows: readonly CountRow[], groupBy: readonly GroupBy[]): void {
  for (const row of rows) {
    const keys = keysOf(row, groupBy);
    const name = joinedKeys(keys);
    let group = groups.get(name);
    if (!group) groups.set(name, (group = { keys, counts: noCounts() }));
    const { traits, days } = group.counts;
    if (row.traits !== null) countIn(traits, row.traits, row.n);
    if (row.to_assign !== null) countIn(days.workingDaysToAssign, row.to_assign, row.n);
    if (row.to_reply !== null) countIn(days.workingDaysToReply, row.to_reply, row.n);
    if (row.to_resolve !== null) countIn(days.workingDaysToResolve, row.to_resolve, row.n);
  }
}
function keysOf({ k0, k1 }: Pick<CountRow, 'k0' | 'k1'>, groupBy: readonly GroupBy[]): GroupKeys {
  return groupBy.map((level, index) => {
    const key = index === 0 ? k0 : k1;
    return level === 'month' && key !== null ? key.slice(0, 7) : key;
  });
}

const WEEKS = {
  received: 'received_on',
  assigned: 'assigned_on',
  replied: 'replied_on',
  resolved: 'resolved_on',
  ended: 'ended_on',
} as const;
type WeekName = keyof typeof WEEKS;
const WEEK_NAMES = Object.keys(WEEKS) as WeekName[];
type ComparedRow = CountRow &
  Readonly<Record<WeekName, LocalDate | null>> & { readonly answered: number | null; readonly waiting: number | null };
export interface ComparedGroup {
  readonly keys: GroupKeys;
  readonly counts: ComparedCounts;
}

/** The same with what a comparison asks more: weeks, and how long it took or has taken so far to reply. */
export async function countForComparison(db: Reader, question: CountQuestion, calendar: WorkCalendar): Promise<ComparedGroup[]> {
  const sql = digestSql(question);
  const { columns, days } = countedColumns(sql, calendar, question.asOn);
  const today = `${sql.param(question.asOn)}::date`;
  const sets = ['traits', 'to_assign', 'to_reply', 'to_resolve', ...WEEK_NAMES, 'answered', 'waiting'];
  const rows = await db.query<ComparedRow[]>(
    `SELECT k0, k1, ${sets.join(', ')}, count(*)::int AS n
     FROM (SELECT ${columns}, ${WEEK_NAMES.map((name) => `date_trunc('week', d.${WEEKS[name]})::date AS ${name}`).join(', ')},
         CASE WHEN d.replied_on IS NOT NULL THEN ${days('d.assigned_on', 'd.replied_on')} END AS answered,
         CASE WHEN d.replied_on IS NULL THEN ${days('d.assigned_on', today)} END AS waiting
       FROM case_digest d WHERE ${sql.where}) AS d
     GROUP BY GROUPING SETS (${sets.map((one) => `(k0, k1, ${one})`).join(', ')})`,
    sql.params,
  );
  const groups: CountedGroups = new Map();
  addRows(groups, rows, question.groupBy);
  const more = new Map([...groups].map(([name, { keys, counts }]) => [name, { keys, counts: { ...counts, ...nothingMore() } }]));
  for (const row of rows) {
    const counts = more.get(joinedKeys(keysOf(row, question.groupBy)))?.counts;
    if (!counts) continue;
    for (const name of WEEK_NAMES) if (row[name] !== null) counts.weeks[name].set(row[name], row.n);
    if (row.answered !== null) counts.answeredAfter.set(row.answered, row.n);
    if (row.waiting !== null) counts.waitingFor.set(row.waiting, row.n);
  }
  return [...more.values()];
}
function nothingMore() {
  const weeks = Object.fromEntries(WEEK_NAMES.map((name) => [name, new Map<LocalDate, number>()]));
  return {
    weeks: weeks as Record<WeekName, Map<LocalDate, number>>,
    answeredAfter: new Map<number, number>(),
    waitingFor: new Map<number, number>(),
  };
}

/** Counts in one pass over the digests; groups without a case are not there. */
export async function countDigests(db: Reader, question: CountQuestion, calendar: WorkCalendar): Promise<CountedGroups> {
  const sql = digestSql(question);
  const { columns } = countedColumns(sql, calendar, question.asOn);
  const rows = await db.query<CountRow[]>(
    `SELECT k0, k1, traits, to_assign, to_reply, to_resolve, count(*)::int AS n
     FROM (SELECT ${columns} FROM case_digest d WHERE ${sql.where}) AS d
     GROUP BY GROUPING SETS ((k0, k1, traits), (k0, k1, to_assign), (k0, k1, to_reply), (k0, k1, to_resolve))`,
    sql.params,
  );
  const groups: CountedGroups = new Map();
  addRows(groups, rows, question.groupBy);
  return groups;
}
