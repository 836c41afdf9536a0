import { countDays, countTraits, noCounts, PASSED, type Counts, type GroupBy, type LocalDate, type WorkCalendar } from '@bihuan/domain';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Reader } from '../database.js';
import { calendarKnownAt, calendarOfName, nameOfCalendarKnownAt } from '../reference.js';
import { packedCounter } from './packed-cases.js';
import type { FigureQuestion, FigureScope } from './case-digests.js';
import { groupNameSql, type GroupName } from './group-names.js';

export type GroupKeys = readonly (string | null)[];
export interface CountedGroup {
  readonly keys: GroupKeys;
  /** where they were asked for: null for a key that is no row's */
  readonly names?: readonly (GroupName | null)[] | undefined;
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
  /** the parameter with the jurisdictions, and `where` without them: for a statement that goes from one to the next */
  readonly jurisdictions: string;
  readonly whereInOne: string;
}

export function digestSql({ scope, cohort, period, groupBy, asOn, moment }: CountQuestion): DigestSql {
  const params: unknown[] = [];
  const param = (value: unknown): string => `$${params.push(value)}`;
  const placed = cohort === 'received' ? 'd.received_on' : 'coalesce(d.assigned_on, d.received_on)';
  // a parameter that a statement does not use would have no type
  let day: string | undefined;
  const passed = (column: string, weight: number): string => `CASE WHEN ${column} < ${(day ??= param(asOn))} THEN ${weight} ELSE 0 END`;
  const jurisdictions = `${param(scope.jurisdictionIds)}::uuid[]`;
  const where = atMoment(moment, param);
  if (scope.unitId !== null) where.push(`d.unit_id = ${param(scope.unitId)}`);
  if (period.from !== null) where.push(`${placed} >= ${param(period.from)}`);
  if (period.to !== null) where.push(`${placed} < ${param(period.to)}`);
  return {
    params,
    param,
    keys: groupBy.map((level) => KEY_OF[level](placed)),
    traits: () =>
      `d.traits + ${passed('d.due_on', PASSED.due)} + ${passed('d.original_due_on', PASSED.originalDue)} + ${passed('d.promised_on', PASSED.promise)}`,
    where: [`d.jurisdiction_id = ANY (${jurisdictions})`, ...where].join(' AND '),
    jurisdictions,
    whereInOne: where.join(' AND '),
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
    // says nothing new: the words by which indexes find these rows among all that have ended by then
    `coalesce(greatest(d.next_occurred_at, d.next_recorded_at), 'infinity') > least(${asOf}::timestamptz, ${knownAt}::timestamptz)`,
  ];
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
    if (row.traits !== null) countTraits(traits, row.traits, row.n);
    if (row.to_assign !== null) countDays(days.workingDaysToAssign, row.to_assign, row.n);
    if (row.to_reply !== null) countDays(days.workingDaysToReply, row.to_reply, row.n);
    if (row.to_resolve !== null) countDays(days.workingDaysToResolve, row.to_resolve, row.n);
  }
}
export function keysOf({ k0, k1 }: Pick<CountRow, 'k0' | 'k1'>, groupBy: readonly GroupBy[]): GroupKeys {
  return groupBy.map((level, index) => {
    const key = index === 0 ? k0 : k1;
    return level === 'month' && key !== null ? key.slice(0, 7) : key;
  });
}

interface PackedRow {
  readonly k0: string | null;
  readonly k1: string | null;
  readonly packed: Buffer;
}
type NameColumns = Readonly<Record<'l0' | 't0' | 'l1' | 't1', string | null>>;
function nameIn(name: string | null = null, town: string | null = null): GroupName | null {
  return name === null ? null : { name, town };
}
/** One row a group, its cases as bytes: a row for every sum of every group costs several times as much. */
function packedRows(sql: DigestSql): string {
  const by = sql.keys.length > 0 ? `GROUP BY ${sql.keys.join(', ')}` : 'HAVING count(*) > 0';
  return `SELECT ${keyColumns(sql)}, string_agg(d.packed, '') AS packed FROM case_digest d WHERE ${sql.where} ${by}`;
}

/** Counts in one pass over the digests; groups without a case are not there. */
export async function countDigests(db: Reader, question: CountQuestion, calendar: WorkCalendar): Promise<CountedGroups> {
  const sql = digestSql(question);
  return countRows(await db.query<PackedRow[]>(packedRows(sql), sql.params), question, calendar);
}

/** The same for a past moment, and in the same statement what its groups are called and which calendar was known then. */
export async function countPast(
  db: Reader,
  question: CountQuestion & { readonly moment: NonNullable<CountQuestion['moment']> },
): Promise<{ readonly groups: CountedGroups; readonly calendar: WorkCalendar }> {
  const { groupBy, moment } = question;
  const sql = digestSql(question);
  const calendarName = nameOfCalendarKnownAt(sql.param(moment.knownAt));
  const names = [0, 1].map((place) => groupNameSql(groupBy[place], `g.k${place}`, place));
  const rows = await db.query<(PackedRow & NameColumns & { calendar: string })[]>(
    `SELECT g.*, ${names.map(({ name, town }, place) => `${name} AS l${place}, ${town} AS t${place}`).join(', ')}, ${calendarName} AS calendar
     FROM (${packedRows(sql)}) AS g ${names.map(({ joins }) => joins).join(' ')}`,
    sql.params,
  );
  const [first] = rows;
  const calendar = first ? await calendarOfName(db, first.calendar, moment.knownAt) : await calendarKnownAt(db, moment.knownAt);
  return { groups: await countRows(rows, question, calendar), calendar };
}

async function countRows(
  rows: readonly (PackedRow & Partial<NameColumns>)[],
  { groupBy, asOn }: CountQuestion,
  calendar: WorkCalendar,
): Promise<CountedGroups> {
  const groups: CountedGroups = new Map();
  const count = packedCounter(calendar, asOn);
  for (const row of rows) {
    const keys = keysOf(row, groupBy);
    const names = row.l0 === undefined ? undefined : [nameIn(row.l0, row.t0), nameIn(row.l1, row.t1)];
    groups.set(joinedKeys(keys), { keys, names, counts: count(row.packed) });
    // a million cases take a while: others get their turn in between
    if (row.packed.length > 500_000) await nextTurn();
  }
  return groups;
}
