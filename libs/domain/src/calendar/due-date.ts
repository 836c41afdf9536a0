import { addDays, addMonthsClamped, yearOf, weekday, type LocalDate } from './local-date.js';
import type { WorkCalendar } from './work-calendar.js';

/** The languages that explanations are written in. */
export type Language = 'zh-CN' | 'en';

interface Length {
  readonly amount: number;
  readonly unit: 'working_days' | 'months' | 'days';
}

/** Where months or days end, before any shift off a day off. */
function plainEnd(start: LocalDate, { amount, unit }: Length): LocalDate {
  return unit === 'months' ? addMonthsClamped(start, amount) : addDays(start, amount);
}

/** Whether a counted or the resulting day lies beyond the known years (DOMAIN.md §3 "provisional"). */
export function isProvisional(calendar: WorkCalendar, start: LocalDate, rule: Length | { on: LocalDate }, dueOn: LocalDate): boolean {
  // a promised date is a date, not a count
  if ('on' in rule) return false;
  // months and days count no working days: only where they end must be known
  const first = rule.unit === 'working_days' ? addDays(start, 1) : plainEnd(start, rule);
  return unknownYear(calendar, first, dueOn) !== null;
}

/** The same of a date alone, where it is not at hand how its clock began: only a promised date was not counted. */
export function restsOnGuess(calendar: WorkCalendar, { isPromised, dueOn }: { isPromised: boolean; dueOn: LocalDate }): boolean {
  return !isPromised && !calendar.isKnown(dueOn);
}

/** The first year from one date to another, whichever comes first, whose holidays are not known; null when all are. */
export function unknownYear(calendar: WorkCalendar, one: LocalDate, other: LocalDate): number | null {
  const [from, to] = one < other ? [one, other] : [other, one];
  for (let year = yearOf(from); year <= yearOf(to); year++) if (!calendar.isKnown(`${year}-01-01`)) return year;
  return null;
}

/**
 * When a clock that starts on `start` is due. The start day is not counted. Working days count working days only, a make-up
 * weekend included; months end on the corresponding day (or the month's last), days on the day itself, and both with `shift` on
 * the next working day if that one is off.
 */
export function dueDate(
  calendar: WorkCalendar,
  start: LocalDate,
  length: Length,
  shift: boolean,
): { dueOn: LocalDate; provisional: boolean } {
  const counted = length.unit === 'working_days';
  const end = counted ? calendar.addWorkingDays(start, length.amount) : plainEnd(start, length);
  const dueOn = !counted && shift ? calendar.nextWorkingDay(end) : end;
  return { dueOn, provisional: isProvisional(calendar, start, length, dueOn) };
}

/** What there is to explain of a clock: how it began, and what moved it since. */
export interface Explainable {
  readonly startedOn: LocalDate;
  readonly rule: Length | { readonly on: LocalDate };
  readonly shift: boolean;
  readonly originalDueOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly moves: readonly { readonly dueOn: LocalDate; readonly until: LocalDate | null; readonly reason: string }[];
}

const WEEKDAYS = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** The due date in plain words, a line each: start, rule, every run of skipped days and why, make-up days counted, moves, result. */
export function explain(calendar: WorkCalendar, clock: Explainable, language: Language): string[] {
  const zh = language === 'zh-CN';
  const { startedOn, rule, originalDueOn } = clock;
  const lines = [zh ? `起算日 ${startedOn}，当日不计` : `start ${startedOn}, not counted`];
  if ('on' in rule) lines.push(zh ? `承诺日期 ${rule.on}` : `promised date ${rule.on}`);
  else if (rule.unit === 'working_days') {
    lines.push(zh ? `${rule.amount} 个工作日` : `${rule.amount} working days`);
    lines.push(...workingDayLines(calendar, addDays(startedOn, 1), originalDueOn, zh));
  } else {
    const end = plainEnd(startedOn, rule);
    lines.push(lengthLine(rule, end, zh));
    if (clock.shift && originalDueOn > end) lines.push(...workingDayLines(calendar, end, originalDueOn, zh));
  }
  for (const move of clock.moves) lines.push(movedLine(calendar, move, zh));
  if (isProvisional(calendar, startedOn, rule, clock.dueOn)) {
    lines.push(
      zh
        ? `暂定：${yearOf(clock.dueOn)} 年的放假安排尚未导入，按周一至周五推算`
        : `provisional: the holidays of ${yearOf(clock.dueOn)} are not known yet, Monday to Friday assumed`,
    );
  }
  lines.push(
    zh
      ? `到期日 ${clock.dueOn}（${WEEKDAYS['zh-CN'][weekday(clock.dueOn)]}）`
      : `due ${clock.dueOn} (${WEEKDAYS.en[weekday(clock.dueOn)]})`,
  );
  return lines;
}

function lengthLine({ amount, unit }: Length, end: LocalDate, zh: boolean): string {
  if (unit === 'days') return zh ? `${amount} 天，至 ${end}` : `${amount} ${amount === 1 ? 'day' : 'days'}, until ${end}`;
  return zh ? `${amount} 个月，对应日 ${end}` : `${amount} ${amount === 1 ? 'month' : 'months'}, corresponding day ${end}`;
}

function movedLine(calendar: WorkCalendar, move: Explainable['moves'][number], zh: boolean): string {
  if (move.until === null) return zh ? `改为 ${move.dueOn}：${move.reason}` : `moved to ${move.dueOn}: ${move.reason}`;
  if (move.until === move.dueOn) return zh ? `准予延期至 ${move.until}` : `extended to ${move.until}`;
  const why = reasonOff(calendar, move.until, zh);
  return zh
    ? `准予延期至 ${move.until}，该日为${why}，顺延至 ${move.dueOn}`
    : `extended to ${move.until} (${why}), shifted to ${move.dueOn}`;
}

function reasonOff(calendar: WorkCalendar, date: LocalDate, zh: boolean): string {
  const holiday = calendar.holidayName(date);
  if (holiday) return holiday;
  return zh ? '周末' : 'weekend';
}

/** Runs of days off between two dates (both included) with their reason, and the make-up days that count. */
function workingDayLines(calendar: WorkCalendar, from: LocalDate, to: LocalDate, zh: boolean): string[] {
  const runs: { from: LocalDate; to: LocalDate; why: string }[] = [];
  const makeUps: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (calendar.isMakeUpDay(day)) makeUps.push(day);
    if (calendar.isWorkingDay(day)) continue;
    const why = reasonOff(calendar, day, zh);
    const last = runs.at(-1);
    if (last && last.why === why && addDays(last.to, 1) === day) last.to = day;
    else runs.push({ from: day, to: day, why });
  }
  const skipped = runs.map((run) => `${run.from}${run.to === run.from ? '' : `…${run.to}`} ${run.why}`);
  return [
    ...(skipped.length > 0 ? [`${zh ? '跳过：' : 'skipped: '}${skipped.join(zh ? '；' : '; ')}`] : []),
    ...makeUps.map((day) => (zh ? `${day} 为调休上班日，计入` : `${day} is a make-up working day, counted`)),
  ];
}
