import { dayNumber, fromDayNumber, isLocalDate, weekday, yearOf, type LocalDate } from './local-date.js';

/** One year as the State Council publishes it: days off by name, and weekend days that are worked (调休). */
export interface CalendarYear {
  readonly year: number;
  readonly holidays: readonly { readonly date: LocalDate; readonly name: string }[];
  readonly workdays: readonly LocalDate[];
}

/** The working calendar. Years without data count Monday to Friday, and whoever asks can see that they are not known. */
export interface WorkCalendar {
  /** the last day up to which every year from the earliest known one is known; null when none is */
  readonly knownThrough: LocalDate | null;
  isKnown(date: LocalDate): boolean;
  isWorkingDay(date: LocalDate): boolean;
  /** the holiday's name on a day off that has one */
  holidayName(date: LocalDate): string | undefined;
  /** a weekend day that is worked */
  isMakeUpDay(date: LocalDate): boolean;
  /** the `days`-th working day after `start`; `start` itself for 0 */
  addWorkingDays(start: LocalDate, days: number): LocalDate;
  /** working days after `start` up to and including `end`; the inverse of addWorkingDays; 0 when end is not later */
  workingDaysBetween(start: LocalDate, end: LocalDate): number;
  /** the same day if it is worked, else the next one that is */
  nextWorkingDay(date: LocalDate): LocalDate;
}

export function createCalendar(years: readonly CalendarYear[]): WorkCalendar {
  const known = new Set(years.map(({ year }) => year));
  const holidays = new Map(years.flatMap((year) => year.holidays.map(({ date, name }) => [date, name] as const)));
  const makeUp = new Set(years.flatMap((year) => year.workdays));
  const before = new Map<number, Uint16Array>();

  const isWorkingDay = (date: LocalDate): boolean =>
    makeUp.has(date) || (!holidays.has(date) && weekday(date) !== 0 && weekday(date) !== 6);

  /** working days of the year up to and including each of its days; index 0 is the last day of the year before */
  const prefix = (year: number): Uint16Array => {
    const made = before.get(year);
    if (made) return made;
    const first = dayNumber(`${year}-01-01`);
    const length = dayNumber(`${year + 1}-01-01`) - first;
    const sums = new Uint16Array(length + 1);
    for (let day = 0; day < length; day++) sums[day + 1] = (sums[day] ?? 0) + (isWorkingDay(fromDayNumber(first + day)) ? 1 : 0);
    before.set(year, sums);
    return sums;
  };
  const countUpTo = (date: LocalDate): number => prefix(yearOf(date))[dayNumber(date) - dayNumber(`${yearOf(date)}-01-01`) + 1] ?? 0;
  const ofYear = (year: number): number => prefix(year).at(-1) ?? 0;

  const workingDaysBetween = (start: LocalDate, end: LocalDate): number => {
    if (end <= start) return 0;
    let count = countUpTo(end) - countUpTo(start);
    for (let year = yearOf(start); year < yearOf(end); year++) count += ofYear(year);
    return count;
  };
  const addWorkingDays = (start: LocalDate, days: number): LocalDate => {
    if (days <= 0) return start;
    let year = yearOf(start);
    let wanted = countUpTo(start) + days;
    while (wanted > ofYear(year)) wanted -= ofYear(year++);
    return fromDayNumber(dayNumber(`${year}-01-01`) - 1 + prefix(year).indexOf(wanted));
  };

  const ordered = [...known].sort((a, b) => a - b);
  const firstGap = ordered.find((year) => !known.has(year + 1));
  return {
    knownThrough: firstGap === undefined ? null : `${firstGap}-12-31`,
    isKnown: (date) => known.has(yearOf(date)),
    isWorkingDay,
    holidayName: (date) => holidays.get(date),
    isMakeUpDay: (date) => makeUp.has(date),
    addWorkingDays,
    workingDaysBetween,
    nextWorkingDay: (date) => {
      let day = dayNumber(date);
      while (!isWorkingDay(fromDayNumber(day))) day++;
      return fromDayNumber(day);
    },
  };
}

export interface CalendarProblem {
  readonly path: string;
  readonly code:
    'calendar.not_a_date' | 'calendar.other_year' | 'calendar.twice' | 'calendar.not_weekend' | 'calendar.no_holidays' | 'calendar.name';
}

/** What is wrong with a year that is to be imported; nothing when it can be used. */
export function validateCalendarYear({ year, holidays, workdays }: CalendarYear): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  const seen = new Set<string>();
  const check = (path: string, date: LocalDate): void => {
    if (!isLocalDate(date)) problems.push({ path, code: 'calendar.not_a_date' });
    else if (yearOf(date) !== year) problems.push({ path, code: 'calendar.other_year' });
    else if (seen.has(date)) problems.push({ path, code: 'calendar.twice' });
    seen.add(date);
  };
  if (holidays.length === 0) problems.push({ path: 'holidays', code: 'calendar.no_holidays' });
  holidays.forEach(({ date, name }, index) => {
    check(`holidays[${index}].date`, date);
    if (!name.trim()) problems.push({ path: `holidays[${index}].name`, code: 'calendar.name' });
  });
  workdays.forEach((date, index) => {
    check(`workdays[${index}]`, date);
    // only a weekend day can be made up; any other is worked anyway
    if (isLocalDate(date) && weekday(date) % 6 !== 0) problems.push({ path: `workdays[${index}]`, code: 'calendar.not_weekend' });
  });
  return problems;
}
