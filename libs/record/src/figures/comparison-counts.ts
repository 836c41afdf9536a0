import { countDays, traitsOfMembers, type ComparedCounts, type GroupBy, type LocalDate, type WorkCalendar } from '@bihuan/domain';
import type { Reader } from '../database.js';
import { countDigests, digestSql, joinedKeys, keyColumns, keysOf, type CountQuestion, type GroupKeys } from './counts.js';

type WeekName = keyof ComparedCounts['weeks'];
const DATES: Readonly<Record<WeekName, string>> = {
  received: 'd.received_on',
  assigned: 'd.assigned_on',
  replied: 'd.replied_on',
  resolved: 'd.resolved_on',
  // once, also of a case that was replied to, taken up again and then withdrawn
  settled: 'least(d.replied_on, d.ended_on)',
};
const isInHand = traitsOfMembers('load.waiting') ?? (() => false);
const NAMES = Object.keys(DATES) as WeekName[];

interface KeyRow {
  readonly k0: string | null;
  readonly k1: string | null;
  readonly n: number;
}
type WeekRow = KeyRow & Readonly<Record<WeekName, LocalDate | null>>;
export interface ComparedGroup {
  readonly keys: GroupKeys;
  readonly counts: ComparedCounts;
}

/** The counts of every group with what a comparison asks more: weeks, and how long those without a reply have waited. */
export async function countForComparison(db: Reader, question: CountQuestion, calendar: WorkCalendar): Promise<ComparedGroup[]> {
  const groups = await countDigests(db, question, calendar);
  const compared = new Map([...groups].map(([name, { keys, counts }]) => [name, { keys, counts: { ...counts, ...nothingYet(counts) } }]));
  const nameOf = (row: KeyRow, groupBy: readonly GroupBy[] = question.groupBy): string => joinedKeys(keysOf(row, groupBy));

  const weeks = digestSql(question);
  const weekRows = await db.query<WeekRow[]>(
    `SELECT k0, k1, ${NAMES.join(', ')}, count(*) AS n
     FROM (SELECT ${keyColumns(weeks)}, ${NAMES.map((name) => `date_trunc('week', ${DATES[name]})::date AS ${name}`).join(', ')}
       FROM case_digest d WHERE ${weeks.where}) AS d
     GROUP BY GROUPING SETS (${NAMES.map((name) => `(k0, k1, ${name})`).join(', ')})`,
    weeks.params,
  );
  for (const row of weekRows) {
    const counts = compared.get(nameOf(row))?.counts;
    for (const name of NAMES) if (row[name] !== null) counts?.weeks[name].set(row[name], row.n);
  }

  const open = digestSql(question);
  const openRows = await db.query<(KeyRow & { since: LocalDate; traits: number; answered: boolean })[]>(
    `SELECT k0, k1, since, traits, answered, count(*) AS n
     FROM (SELECT ${keyColumns(open)}, d.assigned_on AS since, d.traits, d.replied_on IS NOT NULL AS answered
       FROM case_digest d WHERE ${open.where} AND d.in_base AND d.resolved_on IS NULL AND d.assigned_on IS NOT NULL) AS d
     GROUP BY k0, k1, since, traits, answered`,
    open.params,
  );
  for (const row of openRows) {
    const counts = compared.get(nameOf(row))?.counts;
    if (!counts) continue;
    const days = calendar.workingDaysBetween(row.since, question.asOn);
    if (!row.answered) countDays(counts.waitingFor, days, row.n);
    if (isInHand(row.traits)) countDays(counts.inHandFor, days, row.n);
  }
  return [...compared.values()];
}

function nothingYet({ days }: Pick<ComparedCounts, 'days'>) {
  return {
    weeks: Object.fromEntries(NAMES.map((name) => [name, new Map<LocalDate, number>()])) as Record<WeekName, Map<LocalDate, number>>,
    answeredAfter: days.workingDaysToReply,
    waitingFor: [],
    inHandFor: [],
  };
}
