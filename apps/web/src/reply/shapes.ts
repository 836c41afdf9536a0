export interface Parts {
  readonly facts: string;
  readonly measures: string;
  readonly timeLimit: string;
  readonly contact: string;
}
export interface Template extends Parts {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly changedBy: string;
  readonly changedAt: string;
}
export interface Draft extends Parts {
  readonly suggestionId: string;
  readonly number: string;
  readonly title: string;
  readonly kind: string | null;
  readonly promisedOn: string | null;
  readonly state: 'draft' | 'submitted' | 'returned' | 'signed';
  readonly version: number;
  readonly writtenBy: string;
  readonly submittedBy: string | null;
  readonly submittedAt: string | null;
  readonly returnReason: string | null;
  readonly content: string;
}
export const PARTS = ['facts', 'measures', 'timeLimit', 'contact'] as const;
export const REPLY_KINDS = ['adopted', 'in_progress', 'planned', 'reference', 'explained'] as const;
/** Kinds that promise something by a date. */
export const PROMISES: readonly string[] = ['in_progress', 'planned'];
