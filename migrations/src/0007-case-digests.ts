import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the figures ask of a case, after each event that means something to them. Everything here follows from the events:
 * `npm run rebuild-figures` writes it anew, and checks that it is equal.
 */
const CASE_DIGESTS = `
CREATE TABLE case_digest (
  suggestion_id uuid NOT NULL,
  -- of the event
  seq integer NOT NULL,
  jurisdiction_id uuid NOT NULL,
  unit_id uuid,
  deputy_id uuid,
  station_id uuid,
  category_code text,
  received_at timestamptz NOT NULL,
  -- what the definitions ask, packed (libs/domain/src/figures/traits.ts)
  traits integer NOT NULL,
  in_base boolean NOT NULL,
  -- the dates that working days are counted between, packed; null outside of base (0014 packs them anew)
  days bigint,
  received_on date NOT NULL,
  assigned_on date,
  replied_on date,
  resolved_on date,
  -- merged, declined, withdrawn or answered on the spot, and still so
  ended_on date,
  -- past these a case that waits is late
  due_on date,
  original_due_on date,
  promised_on date,
  -- it holds from this event to the next: as of and as known at a moment, a case is what its last event that had happened and was known made it
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  next_occurred_at timestamptz,
  next_recorded_at timestamptz,
  -- by which a reader who has counted once finds what has come since
  written_by xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (suggestion_id, seq),
  FOREIGN KEY (jurisdiction_id, suggestion_id) REFERENCES suggestion (jurisdiction_id, id)
) WITH (fillfactor = 90);
CREATE INDEX case_digest_now ON case_digest (jurisdiction_id, received_at DESC, suggestion_id DESC)
  INCLUDE (traits, due_on, original_due_on, promised_on) WHERE next_recorded_at IS NULL;
CREATE INDEX case_digest_now_unit ON case_digest (jurisdiction_id, unit_id, received_at DESC, suggestion_id DESC)
  INCLUDE (traits, due_on, original_due_on, promised_on) WHERE next_recorded_at IS NULL;
CREATE INDEX case_digest_now_traits ON case_digest (jurisdiction_id, traits) WHERE next_recorded_at IS NULL;
CREATE INDEX case_digest_occurred ON case_digest (jurisdiction_id, occurred_at);
CREATE INDEX case_digest_written ON case_digest (written_by);

-- Whoever counted before a rebuild counts anew.
CREATE TABLE case_digest_rebuild (times integer NOT NULL);
INSERT INTO case_digest_rebuild VALUES (0);

-- Lists sorted by due date, without looking at every case's clocks.
ALTER TABLE suggestion ADD COLUMN reply_due_on date;
UPDATE suggestion s SET reply_due_on = (SELECT min(c.due_on) FROM clock_run c
  WHERE c.suggestion_id = s.id AND c.clock = 'reply' AND c.stopped_at IS NULL);
CREATE INDEX suggestion_reply_due ON suggestion (jurisdiction_id, coalesce(reply_due_on, '9999-12-31'::date), id);
CREATE INDEX suggestion_status ON suggestion (jurisdiction_id, status);
CREATE INDEX suggestion_number ON suggestion (jurisdiction_id, number, id);
`;

export class CaseDigests1700000000007 implements MigrationInterface {
  name = 'CaseDigests1700000000007';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CASE_DIGESTS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE case_digest, case_digest_rebuild; ALTER TABLE suggestion DROP COLUMN reply_due_on');
  }
}
