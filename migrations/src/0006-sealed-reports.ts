import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports that nobody can change, and the calendar as it was known at any moment, which their working days are counted with. */
const REPORTS = `
CREATE TABLE calendar_year_version (
  year integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  holidays jsonb NOT NULL,
  workdays jsonb NOT NULL,
  PRIMARY KEY (year, recorded_at)
);
INSERT INTO calendar_year_version (year, recorded_at, holidays, workdays)
  SELECT year, '2000-01-01T00:00:00Z', holidays, workdays FROM calendar_year;
CREATE TRIGGER calendar_year_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON calendar_year_version
  EXECUTE FUNCTION refuse_change();

CREATE TABLE closure_report (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL REFERENCES jurisdiction,
  period text NOT NULL CHECK (period IN ('month','quarter','year')),
  from_on date NOT NULL,
  to_on date NOT NULL,
  as_of timestamptz NOT NULL,
  -- the report as text, byte for byte what the hash covers
  content text NOT NULL,
  sha256 bytea NOT NULL,
  made_by uuid,
  made_at timestamptz NOT NULL,
  -- made by the schedule: one per period
  scheduled boolean NOT NULL DEFAULT false
);
CREATE INDEX closure_report_newest ON closure_report (jurisdiction_id, id DESC);
CREATE UNIQUE INDEX closure_report_scheduled ON closure_report (jurisdiction_id, period, from_on) WHERE scheduled;
CREATE TRIGGER closure_report_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON closure_report EXECUTE FUNCTION refuse_change();
`;

export class SealedReports1700000000006 implements MigrationInterface {
  name = 'SealedReports1700000000006';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(REPORTS);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('sealed reports stay'));
  }
}
