import { shanghaiDate, type LocalDate, type WorkCalendar } from '../calendar/index.js';
import type { ClockName } from '../workflow/words.js';
import { nextWorkingMoment, sendMoment, type WorkingHours } from './working-hours.js';
import { levelDay, levelOffset, type LadderLevel, type Recipient } from './ladder.js';

export type ReminderState = 'planned' | 'sent' | 'superseded' | 'cancelled' | 'failed';
/** What is already on record for one clock run. */
export interface RecordedReminder {
  readonly level: string;
  readonly recipientId: string;
  readonly state: ReminderState;
}
export interface PlannedReminder {
  readonly level: string;
  readonly levelOrder: number;
  readonly levelOn: LocalDate;
  readonly recipientId: string;
  readonly plannedAt: Date;
  readonly state: 'planned' | 'superseded';
}
export interface ReminderPlan {
  /** rows to insert, or to set when the key (level, recipient) is there and not sent */
  readonly rows: readonly PlannedReminder[];
  /** planned rows that nobody wants any more */
  readonly cancel: readonly RecordedReminder[];
}

/**
 * The reminders of one running clock as they should stand now. What was sent stays sent and is not sent again when the date
 * moves; of the levels already missed only the highest that concerns a recipient waits for the next working moment, the lower
 * ones are superseded at once (DOMAIN.md §4.3–5).
 */
export function planReminders(input: {
  readonly calendar: WorkCalendar;
  readonly hours: WorkingHours;
  readonly ladder: readonly LadderLevel[];
  readonly clock: ClockName;
  readonly dueOn: LocalDate;
  readonly now: Date;
  readonly recipientsOf: (recipient: Recipient) => readonly string[];
  readonly recorded: readonly RecordedReminder[];
}): ReminderPlan {
  const { calendar, hours, dueOn, now, recorded } = input;
  const today = shanghaiDate(now);
  const sent = new Set(recorded.filter(({ state }) => state === 'sent').map(keyOf));
  const wanted = new Map<string, PlannedReminder>();
  for (const { clock, level, to, supervise } of input.ladder) {
    if (clock !== input.clock) continue;
    const levelOn = levelDay(calendar, dueOn, level);
    const moment = sendMoment(calendar, hours, levelOn);
    const found = to.flatMap(input.recipientsOf);
    // a town without a presidium still puts the case on the list: its office is told
    const recipients = found.length === 0 && supervise ? input.recipientsOf('office') : found;
    for (const recipientId of new Set(recipients)) {
      const row: PlannedReminder = {
        level,
        levelOrder: levelOffset(level) ?? 0,
        levelOn,
        recipientId,
        state: 'planned',
        plannedAt: moment > now ? moment : nextWorkingMoment(calendar, hours, now),
      };
      if (!sent.has(keyOf(row))) wanted.set(keyOf(row), row);
    }
  }
  const sentHighest = new Map<string, number>();
  for (const { recipientId, level, state } of recorded) {
    if (state === 'sent') sentHighest.set(recipientId, Math.max(sentHighest.get(recipientId) ?? -Infinity, levelOffset(level) ?? 0));
  }
  const rows = [...wanted.values()];
  const reached = (row: PlannedReminder): boolean => row.levelOn <= today;
  const highest = new Map<string, number>();
  for (const row of rows) {
    if (reached(row)) highest.set(row.recipientId, Math.max(highest.get(row.recipientId) ?? -Infinity, row.levelOrder));
  }
  return {
    rows: rows.map((row) => {
      const above = Math.max(
        highest.get(row.recipientId) ?? -Infinity,
        reached(row) ? (sentHighest.get(row.recipientId) ?? -Infinity) : -Infinity,
      );
      return reached(row) && row.levelOrder < above ? { ...row, state: 'superseded' } : row;
    }),
    cancel: recorded.filter((row) => row.state === 'planned' && !wanted.has(keyOf(row))),
  };
}

function keyOf({ level, recipientId }: { level: string; recipientId: string }): string {
  return `${level}/${recipientId}`;
}
