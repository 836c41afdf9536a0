import type { Refusal } from '@bihuan/domain';

/**
 * Expected failures that must roll the transaction back. The API turns each into a problem document
 * (apps/api/src/problems); anything else that is thrown is a defect or an outage.
 */
export abstract class ExpectedFailure extends Error {}

/** The workflow said no: role 403, state 409, guard or field 422. */
export class Refused extends ExpectedFailure {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
/** It is not there, or this caller may not know that it is: 404. */
export class NotFound extends ExpectedFailure {
  constructor(readonly what: string) {
    super(`${what} not found`);
  }
}
/** A role may not do this at all: 403. */
export class Forbidden extends ExpectedFailure {
  constructor(readonly code = 'role.forbidden') {
    super(code);
  }
}
/** `If-Match` names an older version: 412. */
export class StaleVersion extends ExpectedFailure {
  constructor(readonly currentVersion: number) {
    super('stale version');
  }
}
/** Somebody else acted between this request's arrival and its turn, and the guards now refuse: 409. */
export class LostRace extends ExpectedFailure {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
/** Bad fields: 422 with one entry per field. `code` names a message of the catalogue. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
export class InvalidFields extends ExpectedFailure {
  constructor(readonly problems: readonly FieldProblem[]) {
    super('invalid fields');
  }
}
/** Others take longer than anybody should wait for; the same request may succeed later: 503. */
export class Busy extends ExpectedFailure {
  constructor() {
    super('busy');
  }
}
/** The same Idempotency-Key with another body: 422. */
export class KeyReused extends ExpectedFailure {
  constructor() {
    super('idempotency key reused');
  }
}
