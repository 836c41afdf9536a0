import { addDays, atMinute, minuteOfDay, shanghaiDate } from '../calendar/index.js';

/** From the evening to the morning, in minutes of the day; `from` may be later than `to`, over midnight. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}
/** What holds for somebody who has set nothing: no message between 20:00 and 08:00. Reminders keep working hours beside this. */
export const DEFAULT_QUIET_HOURS: QuietHours = { from: 20 * 60, to: 8 * 60 };

/** The same instant outside quiet hours, else their end. Equal ends mean that it is never quiet. */
export function afterQuietHours({ from, to }: QuietHours, at: Date): Date {
  if (from === to) return at;
  const minute = minuteOfDay(at);
  const today = shanghaiDate(at);
  if (from < to) return minute >= from && minute < to ? atMinute(today, to) : at;
  if (minute >= from) return atMinute(addDays(today, 1), to);
  return minute < to ? atMinute(today, to) : at;
}
