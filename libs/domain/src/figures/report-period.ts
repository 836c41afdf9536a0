import { addMonthsClamped, type LocalDate } from '../calendar/index.js';

export const REPORT_PERIODS = ['month', 'quarter', 'year'] as const;
export type ReportPeriod = (typeof REPORT_PERIODS)[number];
export const MONTHS_OF: Readonly<Record<ReportPeriod, number>> = { month: 1, quarter: 3, year: 12 };

/** The first day of the period that a day lies in. */
export function periodStart(period: ReportPeriod, day: LocalDate): LocalDate {
  const months = MONTHS_OF[period];
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** The day after a period that begins on `from`; null when no such period begins there. */
export function periodEnd(period: ReportPeriod, from: LocalDate): LocalDate | null {
  return from === periodStart(period, from) ? addMonthsClamped(from, MONTHS_OF[period]) : null;
}
/** 2026年3月, 2026年第1季度, 2026年 */
export function nameOfPeriod(period: ReportPeriod, from: LocalDate): string {
  const [year = '', month = ''] = from.split('-');
  if (period === 'year') return `${year}年`;
  return period === 'month' ? `${year}年${Number(month)}月` : `${year}年第${Math.ceil(Number(month) / 3)}季度`;
}
