import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Digests say by when a case that was taken up again has to be replied to: they are worked out anew from the events at the next
 * start.
 */
export class InHand1700000000013 implements MigrationInterface {
  name = 'InHand1700000000013';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('TRUNCATE case_digest; UPDATE case_digest_rebuild SET times = times + 1');
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('an older edition works its digests out with npm run rebuild-figures'));
  }
}
