import { addDays, type LocalDate, type WorkCalendar } from '../calendar/index.js';
import { CLOCKS, type ClockName } from '../workflow/words.js';

/** Whom a level reminds. The handler is the person of the unit who accepted, until then every staff member of it. */
export const RECIPIENTS = ['handler', 'unitHead', 'deputy', 'office', 'leader', 'principal', 'presidium'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

/** One rung of the ladder: `before_<calendar days>`, `due`, or `overdue_<working days>` (DOMAIN.md §3, §4). */
export interface LadderLevel {
  readonly clock: ClockName;
  readonly level: string;
  readonly to: readonly Recipient[];
  /** a written 催办单 from the office */
  readonly letter?: boolean;
  /** puts the case on the presidium's supervision list (督办) */
  readonly supervise?: boolean;
}

/** Days relative to the due date: negative calendar days before, positive working days after; null for no level's name. */
export function levelOffset(level: string): number | null {
  if (level === 'due') return 0;
  const [, side, days] = /^(before|overdue)_([1-9]\d{0,2})$/.exec(level) ?? [];
  if (!side) return null;
  return side === 'before' ? -Number(days) : Number(days);
}

/** The day on which a level is reached. */
export function levelDay(calendar: WorkCalendar, dueOn: LocalDate, level: string): LocalDate {
  const offset = levelOffset(level);
  if (offset === null) throw new Error(`not a level of a ladder: ${level}`);
  return offset <= 0 ? addDays(dueOn, offset) : calendar.addWorkingDays(dueOn, offset);
}

/** Whether a value from outside is a rung that can be climbed. */
export function isLadderLevel(value: unknown): value is LadderLevel {
  if (typeof value !== 'object' || value === null) return false;
  const { clock, level, to, letter, supervise, ...rest } = value as Record<string, unknown>;
  return (
    Object.keys(rest).length === 0 &&
    CLOCKS.some((name) => name === clock) &&
    typeof level === 'string' &&
    levelOffset(level) !== null &&
    Array.isArray(to) &&
    to.length > 0 &&
    to.every((one) => RECIPIENTS.some((name) => name === one)) &&
    (letter === undefined || typeof letter === 'boolean') &&
    (supervise === undefined || typeof supervise === 'boolean')
  );
}

const HANDLER: readonly Recipient[] = ['handler'];
const UNIT: readonly Recipient[] = ['handler', 'unitHead'];

/** DOMAIN.md §4; the ladder of reply is the law's practice, the others are shorter. */
export const defaultLadder: readonly LadderLevel[] = [
  { clock: 'reply', level: 'before_15', to: HANDLER },
  { clock: 'reply', level: 'before_7', to: HANDLER },
  { clock: 'reply', level: 'before_3', to: HANDLER },
  { clock: 'reply', level: 'due', to: UNIT },
  { clock: 'reply', level: 'overdue_1', to: UNIT, letter: true },
  { clock: 'reply', level: 'overdue_5', to: ['leader'] },
  { clock: 'reply', level: 'overdue_10', to: ['principal'] },
  { clock: 'reply', level: 'overdue_15', to: ['presidium'], supervise: true },
  { clock: 'assign', level: 'before_1', to: ['office'] },
  { clock: 'assign', level: 'due', to: ['office'] },
  { clock: 'assign', level: 'overdue_1', to: ['office'] },
  { clock: 'assign', level: 'overdue_5', to: ['leader'] },
  { clock: 'accept', level: 'due', to: HANDLER },
  { clock: 'accept', level: 'overdue_1', to: UNIT },
  { clock: 'accept', level: 'overdue_3', to: ['office'] },
  { clock: 'coOpinion', level: 'before_7', to: HANDLER },
  { clock: 'coOpinion', level: 'due', to: HANDLER },
  { clock: 'coOpinion', level: 'overdue_1', to: UNIT },
  { clock: 'evaluate', level: 'before_5', to: ['deputy'] },
  { clock: 'evaluate', level: 'due', to: ['deputy'] },
  { clock: 'evaluate', level: 'overdue_1', to: ['deputy', 'office'] },
  { clock: 'promise', level: 'before_15', to: HANDLER },
  { clock: 'promise', level: 'before_3', to: HANDLER },
  { clock: 'promise', level: 'due', to: HANDLER },
  { clock: 'promise', level: 'overdue_1', to: UNIT },
  { clock: 'promise', level: 'overdue_5', to: ['leader'] },
  { clock: 'followUp', level: 'before_7', to: ['office'] },
  { clock: 'followUp', level: 'due', to: ['office'] },
  { clock: 'followUp', level: 'overdue_5', to: ['office'] },
];
