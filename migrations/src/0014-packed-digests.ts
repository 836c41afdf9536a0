import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A past moment looks only at digests that had begun by then and had not ended, instead of at all that had begun: of a case with
 * five events one row instead of five. What it counts of a row is packed when the row is written, not each time it is read:
 * libs/record/src/figures/packed-cases.ts reads it.
 */
const PACKED_DIGESTS = `
-- days since the law that gave towns their congresses, in 16 bits: no suggestion to a deputy is older; 0 is none
CREATE FUNCTION packed_day(day date) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN int2send((least(greatest(coalesce(day - DATE '1954-09-20', 0), 0), 65535) - 32768)::smallint);
ALTER TABLE case_digest
  DROP COLUMN days,
  -- working days are counted in base only
  ADD COLUMN packed bytea NOT NULL GENERATED ALWAYS AS (int4send(traits)
    || packed_day(due_on) || packed_day(original_due_on) || packed_day(promised_on)
    || packed_day(CASE WHEN in_base THEN received_on END) || packed_day(CASE WHEN in_base THEN assigned_on END)
    || packed_day(CASE WHEN in_base THEN replied_on END) || packed_day(CASE WHEN in_base THEN resolved_on END)) STORED;
-- for moments of late and for those long ago: either looks at what is on the other side of the moment, where it matters least
CREATE INDEX case_digest_lived ON case_digest
  (jurisdiction_id, coalesce(greatest(next_occurred_at, next_recorded_at), 'infinity'::timestamptz), occurred_at);
CREATE INDEX case_digest_began ON case_digest
  (jurisdiction_id, occurred_at, coalesce(greatest(next_occurred_at, next_recorded_at), 'infinity'::timestamptz));
DROP INDEX case_digest_occurred;
-- what they are ordered by has no statistics until then
ANALYZE case_digest;
`;

export class PackedDigests1700000000014 implements MigrationInterface {
  name = 'PackedDigests1700000000014';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(PACKED_DIGESTS);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('an older edition works its digests out with npm run rebuild-figures'));
  }
}
