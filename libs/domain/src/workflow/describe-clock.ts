import { endOfDay, explain, isProvisional, shanghaiDate, type Language, type LocalDate, type WorkCalendar } from '../calendar/index.js';
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
  readonly cycle: number;
  readonly provisional: boolean;
  readonly explanation: readonly string[];
}

/** `now` decides `overdue` (only a running clock is overdue), `calendar` whether the date is still provisional. */
export function describeClock(run: ClockRun, calendar: WorkCalendar, now: Date, language: Language): DescribedClock {
  const startedOn = shanghaiDate(new Date(run.startedAt));
  const today = shanghaiDate(now);
  return {
    name: run.clock,
    unitId: run.unitId,
    startedAt: new Date(run.startedAt),
    dueAt: endOfDay(run.dueOn),
    originalDueAt: endOfDay(run.originalDueOn),
    stoppedAt: run.stoppedAt === null ? null : new Date(run.stoppedAt),
    state: run.outcome ?? 'running',
    overdue: run.stoppedAt === null && today > run.dueOn,
    workingDays: run.stoppedAt === null ? workingDaysLeft(calendar, today, run.dueOn) : null,
    cycle: run.cycle,
    provisional: isProvisional(calendar, startedOn, ruleInForce(run).rule, run.dueOn),
    explanation: explain(
      calendar,
      { startedOn, rule: run.rule, shift: run.shift, dueOn: run.dueOn, originalDueOn: run.originalDueOn, moves: run.moves },
      language,
    ),
  };
}

/** Working days from a day to a due date; negative when it is past, and then at least one. */
export function workingDaysLeft(calendar: WorkCalendar, today: LocalDate, dueOn: LocalDate): number {
  return today > dueOn ? -Math.max(1, calendar.workingDaysBetween(dueOn, today)) : calendar.workingDaysBetween(today, dueOn);
}
