import { addDays, PASSED, type GroupBy, type LocalDate, type WorkCalendar } from '@bihuan/domain';
import type { Reader } from '../database.js';
import { digestSql, type CountedGroups, type CountQuestion, type DigestSql } from './counts.js';

/** Which of the counted cases: those of some traits, of one group or of all. */
export interface Members {
  /** whether cases of these traits belong to it */
  readonly test: (traits: number) => boolean;
  /** one group's keys as one text; undefined for all groups */
  readonly groupKey: string | undefined;
}
export interface MemberRow {
  readonly id: string;
  /** an instant, for the next page */
  readonly receivedAt: string;
}

/** The traits of these members that some case has, and how many cases they are. */
export function membersAmong(groups: CountedGroups, { test, groupKey }: Members): { traits: number[]; total: number } {
  const traits = new Set<number>();
  let total = 0;
  for (const [name, { counts }] of groups) {
    if (groupKey !== undefined && name !== groupKey) continue;
    for (const [one, n] of counts.traits) {
      if (!test(one)) continue;
      traits.add(one);
      total += n;
    }
  }
  return { traits: [...traits], total };
}

/** What happened to a case up to a date and from another, both included; or had not happened by the end of a day. */
export type DateRange = { readonly what: 'received' | 'assigned' | 'replied' | 'resolved' | 'ended' } & (
  { readonly from: LocalDate | null; readonly to: LocalDate } | { readonly notUntil: LocalDate }
);

/** Which of the members, for whom. */
export interface MembersSql {
  readonly traits: readonly number[];
  readonly groupKey: string | undefined;
  /** of them, those whose dates lie so */
  readonly dates: readonly DateRange[];
  /** for one who may not read all that is counted: a further condition on `s` (suggestion), its parameters appended */
  readonly visible: ((params: unknown[]) => string) | null;
}

/** The dates of a first assignment since when so many working days have passed by `asOn`. */
export function assignedBetween(
  calendar: WorkCalendar,
  asOn: LocalDate,
  { from, to }: { readonly from: number; readonly to: number | null },
): DateRange {
  const latestSince = (days: number): LocalDate => {
    let date = asOn;
    while (calendar.workingDaysBetween(date, asOn) < days) date = addDays(date, -1);
    return date;
  };
  return { what: 'assigned', from: to === null ? null : addDays(latestSince(to + 1), 1), to: latestSince(from) };
}

/** Only a category's code can have a bar in itself. */
function bothKeys(groupKey: string, [first]: readonly GroupBy[]): string[] {
  const bar = first === 'category' ? groupKey.lastIndexOf('|') : groupKey.indexOf('|');
  return bar < 0 ? [groupKey] : [groupKey.slice(0, bar), groupKey.slice(bar + 1)];
}

/** A condition on `d` (a row of case_digest) that holds for the members. */
function memberSql(sql: DigestSql, groupBy: readonly GroupBy[], { traits, groupKey, dates, visible }: MembersSql): string {
  // the stored number is what an index knows; what has passed by the day is added to it
  const mostPassed = PASSED.due + PASSED.originalDue + PASSED.promise;
  const stored = [...new Set(traits.map((one) => one - (one & mostPassed)))];
  const conditions = [`d.traits = ANY (${sql.param(stored)}::int[])`, `${sql.traits()} = ANY (${sql.param(traits)}::int[])`];
  if (visible) conditions.push(`EXISTS (SELECT 1 FROM suggestion s WHERE s.id = d.suggestion_id AND ${visible(sql.params)})`);
  for (const range of dates) {
    const column = `d.${range.what}_on`;
    if ('notUntil' in range) conditions.push(`(${column} IS NULL OR ${column} > ${sql.param(range.notUntil)})`);
    else {
      conditions.push(`${column} <= ${sql.param(range.to)}`);
      if (range.from !== null) conditions.push(`${column} >= ${sql.param(range.from)}`);
    }
  }
  if (groupKey !== undefined) {
    const keys = groupBy.length === 1 ? [groupKey] : bothKeys(groupKey, groupBy);
    for (const [index, level] of groupBy.entries()) {
      const key = keys[index] ?? '';
      const column = sql.keys[index] ?? 'NULL';
      const wanted = level === 'month' ? `${sql.param(`${key}-01`)}::date` : `${sql.param(key)}${level === 'category' ? '' : '::uuid'}`;
      conditions.push(key === '' ? `${column} IS NULL` : `${column} = ${wanted}`);
    }
  }
  return conditions.join(' AND ');
}

/** Some of the members, newest first: each jurisdiction's newest are found by index and then merged. */
export async function memberPage(
  db: Reader,
  question: CountQuestion,
  members: MembersSql,
  { after, limit }: { after: MemberRow | null; limit: number },
): Promise<MemberRow[]> {
  if (members.traits.length === 0) return [];
  const sql = digestSql(question);
  const where = [sql.whereInOne, memberSql(sql, question.groupBy, members)];
  if (after) where.push(`(d.received_at, d.suggestion_id) < (${sql.param(after.receivedAt)}::timestamptz, ${sql.param(after.id)}::uuid)`);
  return db.query<MemberRow[]>(
    `SELECT m.suggestion_id AS id, to_char(m.received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "receivedAt"
     FROM unnest(${sql.jurisdictions}) AS j (id) CROSS JOIN LATERAL (
       SELECT d.suggestion_id, d.received_at FROM case_digest d
       WHERE d.jurisdiction_id = j.id AND ${where.join(' AND ')}
       ORDER BY d.received_at DESC, d.suggestion_id DESC LIMIT ${limit}) AS m
     ORDER BY m.received_at DESC, m.suggestion_id DESC LIMIT ${limit}`,
    sql.params,
  );
}

/** How many of the members this reader may read. */
export async function countMembers(db: Reader, question: CountQuestion, members: MembersSql): Promise<number> {
  if (members.traits.length === 0) return 0;
  const sql = digestSql(question);
  const where = memberSql(sql, question.groupBy, members);
  const [row] = await db.query<{ n: number }[]>(`SELECT count(*) AS n FROM case_digest d WHERE ${sql.where} AND ${where}`, sql.params);
  return row?.n ?? 0;
}
