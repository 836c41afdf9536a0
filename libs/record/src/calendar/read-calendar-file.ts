import { addDays, daysBetween, isLocalDate, yearOf, type CalendarYear, type LocalDate } from '@bihuan/domain';
import type { FieldProblem } from '../failures.js';
import { InvalidFields } from '../failures.js';
import { readTable, UnreadableLedger } from '../ledger/read-table.js';

/** One day as a file says it: off, with the holiday's name, or worked although it is a weekend. */
interface Day {
  readonly date: LocalDate;
  readonly name: string;
  readonly off: boolean;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
/** A period off is a week or two; anything longer is a slip of the pen. */
const LONGEST_RUN = 31;

/**
 * The years that a file tells of, as they are to be imported: JSON in the shapes of well-known open data sets, or a spreadsheet of the
 * State Council's notice. `known` are the years stored now: days that a notice fixes at the edge of a neighbouring year are added
 * to that year. InvalidFields names what cannot be read, by row or field.
 */
export async function readCalendarFile(content: Buffer, known: readonly CalendarYear[]): Promise<CalendarYear[]> {
  const start = content
    .subarray(0, 16)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  const { days, year } = /^[{[]/.test(start) ? daysOfJson(content) : { days: await daysOfTable(content), year: undefined };
  if (days.length === 0) throw new InvalidFields([{ path: 'file', code: 'calendar.no_holidays' }]);
  return yearsOf(days, year ?? mainYear(days), known);
}

function daysOfJson(content: Buffer): { days: Day[]; year?: number } {
  let value: unknown;
  try {
    value = JSON.parse(content.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw new InvalidFields([{ path: 'file', code: 'calendar.unreadable' }]);
  }
  if (!isObject(value)) throw new InvalidFields([{ path: 'file', code: 'calendar.unreadable' }]);
  const year = typeof value['year'] === 'number' ? { year: value['year'] } : {};
  const problems: FieldProblem[] = [];
  const day = (path: string, date: unknown, name: unknown, off: boolean): Day[] => {
    if (isLocalDate(date)) return [{ date, name: text(name), off }];
    problems.push({ path, code: 'calendar.not_a_date' });
    return [];
  };
  let days: Day[] | null = null;
  if (Array.isArray(value['days'])) {
    // { year, papers, days: [{ name, date, isOffDay }] }
    days = value['days'].flatMap((one: unknown, index) => {
      const { date, name, isOffDay } = isObject(one) ? one : {};
      return day(`days[${index}].date`, date, name, isOffDay === true);
    });
  } else if (Array.isArray(value['holidays'])) {
    // { holidays: [{ date, name }], workdays: [date] }
    days = value['holidays'].flatMap((one: unknown, index) => {
      const { date, name } = isObject(one) ? one : {};
      return day(`holidays[${index}].date`, date, name, true);
    });
    const workdays = Array.isArray(value['workdays']) ? value['workdays'] : [];
    days.push(...workdays.flatMap((date: unknown, index) => day(`workdays[${index}]`, date, '', false)));
  } else if (isObject(value['holidays'])) {
    // { holidays: { date: "English,中文,days" }, workdays: { … } }
    const entries = (name: string, off: boolean): Day[] => {
      const table = value[name];
      if (!isObject(table)) return [];
      return Object.entries(table).flatMap(([date, words]) => day(`${name}.${date}`, date, text(words).split(',')[1] ?? text(words), off));
    };
    days = [...entries('holidays', true), ...entries('workdays', false)];
  }
  if (days === null) throw new InvalidFields([{ path: 'file', code: 'calendar.unreadable' }]);
  if (problems.length > 0) throw new InvalidFields(problems);
  return { days, ...year };
}

/** Headers a spreadsheet may use. A row is a day (日期) or a period (起, 止); 类型 says off or worked, 名称 the holiday. */
const HEADERS = {
  date: ['日期', '时间', 'date'],
  from: ['起', '开始', '开始日期', '起始日期', 'from'],
  to: ['止', '结束', '结束日期', '截止日期', 'to'],
  name: ['名称', '节日', '假日', '节假日', 'name'],
  kind: ['类型', '安排', '性质', 'type'],
} as const;
const WORKED = /上班|调休|补班|工作|work/i;
const OFF = /放假|休|假|off|holiday/i;

async function daysOfTable(content: Buffer): Promise<Day[]> {
  let table: Awaited<ReturnType<typeof readTable>>;
  try {
    table = await readTable(content);
  } catch (error) {
    if (error instanceof UnreadableLedger) throw new InvalidFields([{ path: 'file', code: 'calendar.unreadable' }]);
    throw error;
  }
  const column = (name: keyof typeof HEADERS): number =>
    table.headers.findIndex((header) => HEADERS[name].some((one) => one === header.trim().toLowerCase()));
  const [date, from, to, name, kind] = [column('date'), column('from'), column('to'), column('name'), column('kind')];
  if ((date < 0 && from < 0) || kind < 0) throw new InvalidFields([{ path: 'file', code: 'calendar.columns' }]);
  const days: Day[] = [];
  const problems: FieldProblem[] = [];
  for await (const { number, cells } of table.rows) {
    const cell = (index: number): string => (index < 0 ? '' : (cells[index]?.trim() ?? ''));
    if (cells.every((one) => one.trim() === '')) continue;
    const first = dateOf(cell(from) || cell(date));
    const last = cell(to) ? dateOf(cell(to)) : first;
    const worked = WORKED.test(cell(kind));
    if (!first) problems.push({ path: `row ${number}`, code: 'calendar.not_a_date' });
    else if (!last || last < first || daysBetween(first, last) > LONGEST_RUN)
      problems.push({ path: `row ${number}`, code: 'calendar.period' });
    else if (!worked && !OFF.test(cell(kind))) problems.push({ path: `row ${number}`, code: 'calendar.kind' });
    else for (let one = first; one <= last; one = addDays(one, 1)) days.push({ date: one, name: cell(name), off: !worked });
  }
  if (problems.length > 0) throw new InvalidFields(problems);
  return days;
}

/** 2027-02-06, 2027/2/6, 2027.2.6, 20270206, 2027年2月6日, each with a time of day behind it or not. */
function dateOf(cell: string): LocalDate | null {
  const [, year, month, dayOfMonth] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s.*)?$/.exec(cell) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(cell) ?? [];
  const date = `${year}-${month?.padStart(2, '0')}-${dayOfMonth?.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}

/** The year that most days belong to. */
function mainYear(days: readonly Day[]): number {
  const counts = new Map<number, number>();
  for (const { date } of days) counts.set(yearOf(date), (counts.get(yearOf(date)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A file of one year may reach a few days over its edges; a file of many years is each of them whole. */
function yearsOf(days: readonly Day[], main: number, known: readonly CalendarYear[]): CalendarYear[] {
  const years = [...new Set(days.map(({ date }) => yearOf(date)))].sort((a, b) => a - b);
  const whole = (year: number): boolean => year === main || days.filter((one) => one.off && yearOf(one.date) === year).length >= 7;
  return years.flatMap((year): CalendarYear[] => {
    const own = days.filter(({ date }) => yearOf(date) === year);
    const stored = known.find((one) => one.year === year);
    // an unknown neighbour must not become known by a day or two
    if (!whole(year) && !stored) return [];
    const told = new Set(own.map(({ date }) => date));
    const kept = whole(year) || !stored ? { holidays: [], workdays: [] } : stored;
    const holidays = [
      ...kept.holidays.filter(({ date }) => !told.has(date)),
      ...own.filter(({ off }) => off).map(({ date, name }) => ({ date, name })),
    ];
    const workdays = [...kept.workdays.filter((date) => !told.has(date)), ...own.filter(({ off }) => !off).map(({ date }) => date)];
    return [{ year, holidays: holidays.sort((a, b) => a.date.localeCompare(b.date)), workdays: [...workdays].sort() }];
  });
}
