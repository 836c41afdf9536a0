import {
  endOfDay,
  explain,
  isProvisional,
  shanghaiDate,
  unknownYear,
  type Language,
  type LocalDate,
  type WorkCalendar,
} from '../calendar/index.js';
import type { ClockRun } from './case-state.js';
import { ruleInForce } from './recompute-due.js';
import type { ClockName } from './words.js';

/** A clock run as the outside sees it (API `Clock`); instants as Dates, due at the end of the day in Shanghai. */
export interface DescribedClock {
  readonly name: ClockName;
  readonly unitId: string | null;
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly originalDueAt: Date;
  readonly stoppedAt: Date | null;
  readonly state: 'running' | 'met' | 'missed' | 'cancelled';
  readonly overdue: boolean;
  /** of a running clock: working days that are left, 0 today or on the next working day, negative so many late; null when it stopped */
  readonly workingDays: number | null;
  /** they count days of a year whose holidays are not known: a certain date, too, may be so many working days away only by guess */
  readonly workingDaysGuessed: boolean;
  readonly cycle: number;
  readonly provisional: boolean;
  readonly explanation: readonly string[];
}

/** `now` decides `overdue` (only a running clock is overdue), `calendar` whether the date is still provisional. */
export function describeClock(run: ClockRun, calendar: WorkCalendar, now: Date, language: Language): DescribedClock {
  const startedOn = shanghaiDate(new Date(run.startedAt));
  const today = shanghaiDate(now);
  const isRunning = run.stoppedAt === null;
  const provisional = isProvisional(calendar, startedOn, ruleInForce(run).rule, run.dueOn);
  const unknown = isRunning ? unknownYear(calendar, today, run.dueOn) : null;
  return {
    name: run.clock,
    unitId: run.unitId,
    startedAt: new Date(run.startedAt),
    dueAt: endOfDay(run.dueOn),
    originalDueAt: endOfDay(run.originalDueOn),
    stoppedAt: run.stoppedAt === null ? null : new Date(run.stoppedAt),
    state: run.outcome ?? 'running',
    overdue: isRunning && today > run.dueOn,
    workingDays: isRunning ? workingDaysLeft(calendar, today, run.dueOn) : null,
    workingDaysGuessed: unknown !== null,
    cycle: run.cycle,
    provisional,
    explanation: [
      ...explain(
        calendar,
        { startedOn, rule: run.rule, shift: run.shift, dueOn: run.dueOn, originalDueOn: run.originalDueOn, moves: run.moves },
        language,
      ),
      // of a provisional date it is said already
      ...(unknown !== null && !provisional ? [guessedLine(unknown, language)] : []),
    ],
  };
}

function guessedLine(year: number, language: Language): string {
  return language === 'zh-CN'
    ? `工作日数为估计：${year} 年的放假安排尚未导入，按周一至周五推算`
    : `the number of working days is a guess: the holidays of ${year} are not known yet, Monday to Friday assumed`;
}

/** Working days from a day to a due date; negative when it is past, and then at least one. */
export function workingDaysLeft(calendar: WorkCalendar, today: LocalDate, dueOn: LocalDate): number {
  return today > dueOn ? -Math.max(1, calendar.workingDaysBetween(dueOn, today)) : calendar.workingDaysBetween(today, dueOn);
}
