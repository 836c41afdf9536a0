import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import that has ended needs its file no more: the cases hold what was in it, and can be erased; the file could not. */
export class ImportedFiles1700000000012 implements MigrationInterface {
  name = 'ImportedFiles1700000000012';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`UPDATE ledger_import SET content = '' WHERE finished_at IS NOT NULL`);
  }

  async down(): Promise<void> {
    // what was emptied is gone, and nothing asks for it
  }
}
