import type { LocalDate } from '../calendar/index.js';
import type { Span } from '../policy/policy.js';
import type { ClockRule } from './events.js';
import type { ClockName, FollowUpOutcome, ReplyKind, State, Verdict } from './words.js';

/** A granted extension (`until` as granted), or a recomputation; `rule` and `shift` when it put another rule in force. */
export interface ClockMove {
  readonly at: string;
  readonly dueOn: LocalDate;
  readonly until: LocalDate | null;
  readonly reason: string;
  readonly rule?: Span;
  readonly shift?: boolean;
}

/** One start of one clock (DOMAIN.md §4: "a clock run"). */
export interface ClockRun {
  readonly runId: string;
  readonly clock: ClockName;
  readonly unitId: string | null;
  readonly cycle: number;
  readonly startedAt: string;
  readonly rule: ClockRule;
  readonly shift: boolean;
  readonly originalDueOn: LocalDate;
  readonly dueOn: LocalDate;
  /** granted extensions and recomputations, oldest first */
  readonly moves: readonly ClockMove[];
  readonly stoppedAt: string | null;
  readonly outcome: 'met' | 'missed' | 'cancelled' | null;
}

export interface Evaluation {
  readonly attitude: Verdict;
  readonly result: Verdict;
  readonly comment: string | null;
  readonly onPaper: boolean;
  readonly cycle: number;
}

export interface PromiseMade {
  readonly promisedOn: LocalDate;
  readonly firstPromisedOn: LocalDate;
  /** the day of the `adopted` update that kept it */
  readonly keptOn: LocalDate | null;
}

/** One written reply with its later updates; a returned one stays in the history but no longer counts. */
export interface StandingReply {
  readonly repliedAt: string;
  readonly cycle: number;
  /** as last updated, like its words */
  readonly kind: ReplyKind;
  readonly content: string;
}

/** Everything the workflow remembers of a case: the fold of its events, nothing else. Instants are ISO strings. */
export interface CaseState {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly status: State;
  /** seq of the last event; the ETag */
  readonly version: number;
  readonly lastEventAt: string;
  readonly cycle: number;
  readonly onSpot: boolean;
  readonly deputyId: string | null;
  readonly coDeputyIds: readonly string[];
  readonly leadUnitId: string | null;
  readonly coUnitIds: readonly string[];
  readonly mergedInto: string | null;
  /** the cases merged into this one now */
  readonly mergedCaseIds: readonly string[];
  readonly receivedAt: string;
  /** of the first assignment ever */
  readonly assignedAt: string | null;
  /** of the present (or last) assignment: the return window counts from here */
  readonly currentAssignedAt: string | null;
  /** by the lead unit, of the present assignment */
  readonly acceptedAt: string | null;
  /** units that accepted the present assignment, with the person who becomes the handler */
  readonly acceptedBy: readonly { readonly unitId: string; readonly userId: string | null }[];
  /** replies that were not returned, oldest first; the first one's moment is `firstRepliedAt` */
  readonly replies: readonly StandingReply[];
  /** some reply was written in this case's life, returned or not */
  readonly everReplied: boolean;
  readonly promise: PromiseMade | null;
  readonly resolvedAt: string | null;
  readonly resolvedUnevaluated: boolean;
  readonly concludedAt: string | null;
  /** the latest of any cycle */
  readonly evaluation: Evaluation | null;
  /** of this cycle */
  readonly followUpOutcome: FollowUpOutcome | null;
  readonly supervised: boolean;
  readonly openReturn: { readonly reason: string; readonly proposedUnitId: string } | null;
  readonly openExtension: { readonly until: LocalDate; readonly reason: string } | null;
  readonly openWithdrawal: { readonly reason: string; readonly agreedBy: readonly string[] } | null;
  /** all runs, oldest first */
  readonly clocks: readonly ClockRun[];
}
