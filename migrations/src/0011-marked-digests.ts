import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Digests say more of a case (extensions, where a verdict comes from, what was solved without one): they are worked out anew from
 * the events at the next start.
 */
export class MarkedDigests1700000000011 implements MigrationInterface {
  name = 'MarkedDigests1700000000011';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('TRUNCATE case_digest; UPDATE case_digest_rebuild SET times = times + 1');
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('an older edition works its digests out with npm run rebuild-figures'));
  }
}
