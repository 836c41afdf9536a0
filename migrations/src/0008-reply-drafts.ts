import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A unit's own working papers: templates, and replies that wait for the head's signature. None of it is part of the record. */
const REPLY_DRAFTS = `
CREATE TABLE reply_template (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  facts text NOT NULL,
  measures text NOT NULL,
  time_limit text NOT NULL,
  contact text NOT NULL,
  changed_by uuid NOT NULL,
  changed_at timestamptz NOT NULL,
  UNIQUE (unit_id, name),
  FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES handling_unit (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, changed_by) REFERENCES app_user (jurisdiction_id, id)
);

CREATE TABLE reply_draft (
  jurisdiction_id uuid NOT NULL,
  suggestion_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  kind text,
  promised_on date,
  facts text NOT NULL,
  measures text NOT NULL,
  time_limit text NOT NULL,
  contact text NOT NULL,
  state text NOT NULL CHECK (state IN ('draft','submitted','returned','signed')),
  -- counted up with every change: who signs, signs what they saw
  version integer NOT NULL,
  written_by uuid NOT NULL,
  written_at timestamptz NOT NULL,
  submitted_by uuid,
  submitted_at timestamptz,
  -- what the head said when giving it back
  return_reason text,
  PRIMARY KEY (suggestion_id, unit_id),
  FOREIGN KEY (jurisdiction_id, suggestion_id) REFERENCES suggestion (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES handling_unit (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, written_by) REFERENCES app_user (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, submitted_by) REFERENCES app_user (jurisdiction_id, id)
);
CREATE INDEX reply_draft_open ON reply_draft (unit_id) WHERE state <> 'signed';
`;

export class ReplyDrafts1700000000008 implements MigrationInterface {
  name = 'ReplyDrafts1700000000008';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(REPLY_DRAFTS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE reply_draft, reply_template');
  }
}
