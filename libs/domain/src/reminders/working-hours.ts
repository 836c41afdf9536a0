import { addDays, atMinute, minuteOfDay, shanghaiDate, type LocalDate, type WorkCalendar } from '../calendar/index.js';

/** The hours of a working day in which reminders may be sent, `HH:MM`; `to` is the first minute that is too late (DOMAIN.md §4.4). */
export interface WorkingHours {
  readonly from: string;
  readonly to: string;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

export function isWorkingHours(value: unknown): value is WorkingHours {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to, ...rest } = value as Record<string, unknown>;
  const isTime = (one: unknown): one is string => typeof one === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(one);
  return Object.keys(rest).length === 0 && isTime(from) && isTime(to) && from < to;
}

export function isWorkingMoment(calendar: WorkCalendar, { from, to }: WorkingHours, at: Date): boolean {
  const minute = minuteOfDay(at);
  return calendar.isWorkingDay(shanghaiDate(at)) && minute >= minutesOf(from) && minute < minutesOf(to);
}
/** The same instant if reminders may be sent then, else the next such moment. */
export function nextWorkingMoment(calendar: WorkCalendar, hours: WorkingHours, at: Date): Date {
  if (isWorkingMoment(calendar, hours, at)) return at;
  const today = shanghaiDate(at);
  const later = !calendar.isWorkingDay(today) || minuteOfDay(at) >= minutesOf(hours.to);
  return atMinute(calendar.nextWorkingDay(later ? addDays(today, 1) : today), minutesOf(hours.from));
}
/** When a level is sent: the first working moment on or after its day. */
export function sendMoment(calendar: WorkCalendar, hours: WorkingHours, day: LocalDate): Date {
  return nextWorkingMoment(calendar, hours, atMinute(day, minutesOf(hours.from)));
}
