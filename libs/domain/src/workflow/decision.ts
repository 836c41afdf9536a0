import type { WorkCalendar } from '../calendar/index.js';
import type { Policy } from '../policy/policy.js';
import type { CaseState } from './case-state.js';
import type { CaseEvent, EventActor } from './events.js';
import type { RefusalCode } from './refusals.js';
import type { Role } from './words.js';

/** Who asks, as far as the workflow cares. */
export interface Actor extends EventActor {
  readonly roles: readonly Role[];
  readonly jurisdictionId: string;
  readonly unitId: string | null;
  readonly deputyId: string | null;
}

/** What the workflow needs to know beside the case; read by the caller in the same transaction. */
export interface Facts {
  readonly now: Date;
  readonly actor: Actor;
  readonly calendar: WorkCalendar;
  readonly policy: Policy;
  /** ids of the active units of the case's jurisdiction */
  readonly activeUnitIds: ReadonlySet<string>;
  /** the primary (merge: the one named; split: the one merged into), null when there is none that the caller may see */
  readonly primary: CaseState | null;
  /** the cases merged into this one (for reply and answerOnSpot) */
  readonly mergedCases: readonly CaseState[];
  /** a row of an imported ledger, which may have no deputy */
  readonly fromLedger?: boolean;
  /** makes ids for clock runs */
  readonly newId: () => string;
}

/** An expected failure: a value with a stable code. The API maps kind to a status and code to a text. */
export interface Refusal {
  /** role → 403, state → 409, field and guard → 422 */
  readonly kind: 'role' | 'state' | 'guard' | 'field';
  readonly code: RefusalCode;
  /** the body's field that is meant, if any */
  readonly path?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** New events per case, the asked case first; states after them. */
export interface Decision {
  readonly changes: readonly { readonly before: CaseState | null; readonly after: CaseState; readonly events: readonly CaseEvent[] }[];
}
export type Decided = { readonly ok: true; readonly decision: Decision } | { readonly ok: false; readonly refusal: Refusal };
