import { atMinute, isLocalDate, startOfDay, type LocalDate } from '@bihuan/domain';

/** A cell's date, with the exact instant when the cell has a time. */
export interface CellMoment {
  readonly on: LocalDate;
  readonly at: Date | null;
}
const DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;

/** `2019-02-28`, `2019/2/28 11:25:05`, `2019年2月28日`, `2019.2.28`; null for anything else and for days that do not exist. */
export function parseMoment(text: string): CellMoment | null {
  const [, year, month, day, hour, minute, second] = DATE.exec(text) ?? [];
  const on = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  if (!isLocalDate(on)) return null;
  if (hour === undefined) return { on, at: null };
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second ?? 0);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  return { on, at: new Date(startOfDay(on).getTime() + seconds * 1000) };
}

/**
 * The instant at which a row's step happened: its own, or nine o'clock, or right after the step before on the same day.
 * Null when it would lie before that step.
 */
export function momentAfter(cell: CellMoment, previous: Date | null, now: Date): Date | null {
  const wanted = cell.at ?? atMinute(cell.on, 9 * 60);
  if (previous === null || wanted >= previous) return wanted > now && cell.at === null ? now : wanted;
  const sameDay = cell.at === null && startOfDay(cell.on) <= previous && previous < new Date(startOfDay(cell.on).getTime() + 86_400_000);
  return sameDay ? previous : null;
}
