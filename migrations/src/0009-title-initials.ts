import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first letters of a title's pinyin (水管漏水 → sgls): what people type who do not want to switch their keyboard. */
const TITLE_INITIALS = `
-- null: not worked out yet (libs/record/src/pinyin.ts does, at start)
ALTER TABLE suggestion ADD COLUMN title_initials text;
CREATE INDEX suggestion_title_initials ON suggestion USING gin (text_grams(title_initials));
CREATE INDEX suggestion_without_initials ON suggestion (id) WHERE title_initials IS NULL;
`;

export class TitleInitials1700000000009 implements MigrationInterface {
  name = 'TitleInitials1700000000009';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TITLE_INITIALS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE suggestion DROP COLUMN title_initials');
  }
}
