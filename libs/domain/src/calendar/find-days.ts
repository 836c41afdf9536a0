import { isLocalDate, type LocalDate } from './local-date.js';
import { createCalendar, type CalendarYear } from './work-calendar.js';

export const DAY_KINDS = ['holiday', 'make_up', 'working', 'weekend'] as const;
export interface FoundDay {
  readonly date: LocalDate;
  readonly kind: (typeof DAY_KINDS)[number];
  /** of a holiday */
  readonly name: string | null;
}

/**
 * The days off and made up of these years whose name or date says all of these words, the latest first. A date is written as people
 * write it: 2026-10-01, 10/1, 10月1日. A whole date finds its day also when no notice names it.
 */
export function findDays(years: readonly CalendarYear[], words: string): FoundDay[] {
  const wanted = words.split(/\s+/).filter(Boolean).map(asPattern);
  const named = years.flatMap(({ holidays, workdays }): FoundDay[] => [
    ...holidays.map(({ date, name }) => ({ date, name, kind: 'holiday' as const })),
    ...workdays.map((date) => ({ date, name: null, kind: 'make_up' as const })),
  ]);
  const found = named.filter((day) => wanted.every((pattern) => pattern.test(written(day)))).sort((a, b) => (a.date < b.date ? 1 : -1));
  const date = wholeDate(words);
  const calendar = createCalendar(years);
  if (found.length > 0 || date === null || !calendar.isKnown(date)) return found;
  return [{ date, name: null, kind: calendar.isWorkingDay(date) ? 'working' : 'weekend' }];
}

function written({ date, name }: FoundDay): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${name ?? ''} ${date} ${year}-${month}-${day} ${year}年${month}月${day}日`;
}
/** A number is whole: 1月1日 is not the end of 11月1日, nor 10-1 the beginning of 10-10. */
function asPattern(word: string): RegExp {
  const plain = word.replace(/[./]/g, '-').replace(/[\\^$*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`${/^\d/.test(plain) ? '(?<!\\d)' : ''}${plain}${/\d$/.test(plain) ? '(?!\\d)' : ''}`);
}
function wholeDate(words: string): LocalDate | null {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(words.trim()) ?? [];
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}
