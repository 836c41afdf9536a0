import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Due dates worked out anew, with a report of what moved; policies that follow the jurisdiction above again. */
const RECOMPUTATIONS = `
CREATE TABLE recomputation (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL REFERENCES jurisdiction,
  kind text NOT NULL CHECK (kind IN ('calendar','policy')),
  -- the imported years
  years integer[] NOT NULL DEFAULT '{}',
  reason text NOT NULL,
  started_by uuid,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  -- running clocks with a provisional date, when it was asked for and when it had finished
  provisional_before integer NOT NULL,
  provisional_after integer,
  UNIQUE (jurisdiction_id, id)
);
CREATE INDEX recomputation_newest ON recomputation (jurisdiction_id, id DESC);
CREATE TABLE recomputed_clock (
  recomputation_id uuid NOT NULL REFERENCES recomputation,
  jurisdiction_id uuid NOT NULL,
  run_id uuid NOT NULL,
  suggestion_id uuid NOT NULL,
  due_on date NOT NULL,
  new_due_on date NOT NULL,
  PRIMARY KEY (recomputation_id, run_id),
  FOREIGN KEY (jurisdiction_id, run_id) REFERENCES clock_run (jurisdiction_id, run_id),
  FOREIGN KEY (jurisdiction_id, suggestion_id) REFERENCES suggestion (jurisdiction_id, id)
);

-- no policy: from then on the jurisdiction follows the one above it again
ALTER TABLE policy_version ALTER COLUMN policy DROP NOT NULL;
`;

export class Recomputations1700000000004 implements MigrationInterface {
  name = 'Recomputations1700000000004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(RECOMPUTATIONS);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('reports of what moved stay on record'));
  }
}
