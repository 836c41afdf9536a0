/**
 * Dates of the Asia/Shanghai calendar as `YYYY-MM-DD`, computed as day numbers: no process time zone, no summer time
 * (China has none since 1991, and older moments are not timed by our clocks).
 */
export type LocalDate = string;

const DAY = 86_400_000;
const SHANGHAI = 8 * 3_600_000;

/** Days since 1970-01-01. */
export function dayNumber(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}
export function fromDayNumber(day: number): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
/** The date in Shanghai at an instant. */
export function shanghaiDate(instant: Date): LocalDate {
  return new Date(instant.getTime() + SHANGHAI).toISOString().slice(0, 10);
}
/** 00:00:00 in Shanghai. */
export function startOfDay(date: LocalDate): Date {
  return new Date(dayNumber(date) * DAY - SHANGHAI);
}
/** 23:59:59 in Shanghai: when a due date is due. */
export function endOfDay(date: LocalDate): Date {
  return new Date(startOfDay(date).getTime() + DAY - 1000);
}
/** A moment of that day in Shanghai, `minutes` after midnight. */
export function atMinute(date: LocalDate, minutes: number): Date {
  return new Date(startOfDay(date).getTime() + minutes * 60_000);
}
/** Minutes after midnight in Shanghai. */
export function minuteOfDay(instant: Date): number {
  return Math.floor(((instant.getTime() + SHANGHAI) % DAY) / 60_000);
}
/** A real date between 1900 and 2199. */
export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  const day = dayNumber(value);
  return Number.isFinite(day) && fromDayNumber(day) === value;
}
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}
/** 0 Sunday … 6 Saturday */
export function weekday(date: LocalDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}
/** The corresponding day some months later, or that month's last day (民法典 202). */
export function addMonthsClamped(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + month - 1 + months;
  const lastDay = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(index / 12)}-${two((index % 12) + 1)}-${two(Math.min(day, lastDay))}`;
}
export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}
