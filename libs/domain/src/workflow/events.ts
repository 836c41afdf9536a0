import type { Span } from '../policy/policy.js';
import type { LocalDate } from '../calendar/index.js';
import type { ClockName, EventType } from './words.js';

/** Who did it, as recorded: a user, or the system (calendar import, ledger import runs as the user who started it). */
export interface EventActor {
  readonly id: string | null;
  readonly name: string;
  readonly username: string | null;
}

/** For whom the office entered something that happened on paper (DOMAIN.md §2 "From paper"). */
export interface OnBehalfOf {
  readonly kind: 'unit' | 'deputy';
  readonly id: string;
}

/** How a clock's length is told: a span of the policy at its start, or a promised date. */
export type ClockRule = Span | { readonly on: LocalDate };

/**
 * What an event did to the clocks. Recorded with the event, because the calendar and the policy may change later while
 * "the due date recorded by K" must stay (DOMAIN.md §5).
 */
export type ClockChange =
  | {
      readonly change: 'start';
      readonly runId: string;
      readonly clock: ClockName;
      /** the co-unit whose opinion is awaited; null for all other clocks */
      readonly unitId: string | null;
      readonly cycle: number;
      readonly startedAt: string;
      readonly rule: ClockRule;
      readonly shift: boolean;
      readonly dueOn: LocalDate;
    }
  | { readonly change: 'stop'; readonly runId: string; readonly outcome: 'met' | 'missed' | 'cancelled' }
  /** the same run goes on with its old due date (returnReply) */
  | { readonly change: 'resume'; readonly runId: string }
  /** a granted extension (`until` as asked, `dueOn` after shifting off days off), or a recomputation with its reason */
  | {
      readonly change: 'move';
      readonly runId: string;
      readonly dueOn: LocalDate;
      readonly until: LocalDate | null;
      readonly reason: string;
      /** the rule it is counted by from now on, when a policy change was recomputed */
      readonly rule?: Span;
      readonly shift?: boolean;
    };

export interface CaseEvent {
  readonly type: EventType;
  /** gapless from 1 within its case */
  readonly seq: number;
  readonly actor: EventActor;
  readonly onPaper: boolean;
  readonly onBehalfOf: OnBehalfOf | null;
  /** ISO instants; occurredAt never before the case's previous event */
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** the command's body under the same names, without residents' data (API.md) */
  readonly data: EventData;
  readonly clockChanges: readonly ClockChange[];
}
export type EventData = Readonly<Record<string, unknown>>;
