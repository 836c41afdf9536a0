import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One-time passwords, log-in with a second factor, sessions that can be told apart, history of entries, checks of the record. */
const ACCOUNTS_AND_CHECKS = `
ALTER TABLE app_user
  -- set: the password was made by an administrator, is good until then and must be changed at the first log-in
  ADD COLUMN one_time_until timestamptz,
  -- a secret that was shown but not confirmed by a code yet
  ADD COLUMN totp_pending text,
  -- the time step of the last code that was taken: a code works once
  ADD COLUMN totp_last_step bigint;

ALTER TABLE login_session ADD COLUMN address text, ADD COLUMN agent text;
CREATE INDEX login_session_open ON login_session (user_id) WHERE ended_at IS NULL;

-- what happened to one unit, user, …; and what one person did
CREATE INDEX audit_entry_key ON audit_entry ((detail ->> 'key'), id DESC) WHERE detail ? 'key';
CREATE INDEX audit_entry_actor ON audit_entry (actor_id, id DESC);
CREATE INDEX event_newest ON event (jurisdiction_id, recorded_at DESC, id DESC);

-- The whole record of a jurisdiction verified, by a job: it reads every event there is.
CREATE TABLE record_check (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL REFERENCES jurisdiction,
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  finished_at timestamptz,
  state text NOT NULL CHECK (state IN ('waiting','running','done')),
  cases integer NOT NULL DEFAULT 0,
  events integer NOT NULL DEFAULT 0,
  days integer NOT NULL DEFAULT 0,
  reports integer NOT NULL DEFAULT 0,
  -- how many, and the first of them
  fault_count integer NOT NULL DEFAULT 0,
  faults jsonb NOT NULL DEFAULT '[]',
  UNIQUE (jurisdiction_id, id)
);
-- one at a time: who asks while one runs is shown that one
CREATE UNIQUE INDEX record_check_open ON record_check (jurisdiction_id) WHERE finished_at IS NULL;
`;

export class AccountsAndChecks1700000000010 implements MigrationInterface {
  name = 'AccountsAndChecks1700000000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(ACCOUNTS_AND_CHECKS);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('checks of the record stay'));
  }
}
