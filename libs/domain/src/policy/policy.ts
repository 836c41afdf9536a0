import type { LadderLevel, WorkingHours } from '../reminders/index.js';

/** A span of a clock. Working days count by the Chinese working calendar, months by the corresponding day (民法典 200–204), days by the calendar. */
export interface Span {
  readonly amount: number;
  readonly unit: 'working_days' | 'months' | 'days';
}

/** The clocks whose length is policy; `reworkReply` is the reply clock of a second or later cycle [SH 21]. `promise` has its own date. */
export const POLICY_CLOCKS = ['assign', 'accept', 'coOpinion', 'reply', 'reworkReply', 'evaluate', 'followUp'] as const;
export type PolicyClock = (typeof POLICY_CLOCKS)[number];

/** The numbers a jurisdiction may set; every one has a default from the law or from practice (DOMAIN.md §3). */
export interface Policy {
  readonly clocks: Readonly<Record<PolicyClock, Span>>;
  /** 退办 window from the assignment in question [SH 14] */
  readonly returnWindow: Span;
  /** most that all extensions of one cycle may add to the original due date [SH 19] */
  readonly maxExtension: Span;
  /** whether a month clock that ends on a day off shifts to the next working day */
  readonly monthShift: boolean;
  /** how many calendar days back a deputy may date `record` */
  readonly recordBackdateDays: number;
  readonly reminders: readonly LadderLevel[];
  /** when reminders may be sent; may be left out of a policy that is set */
  readonly workingHours: WorkingHours;
}
