import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CALENDAR_YEARS } from './calendar-years.js';

/** The working calendar of the years published so far; later years are imported (PUT /calendar/years/:year). */
export class Calendar1700000000002 implements MigrationInterface {
  name = 'Calendar1700000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [index, year] of CALENDAR_YEARS.entries()) {
      await queryRunner.query('INSERT INTO calendar_year (year, holidays, workdays, revision) VALUES ($1, $2, $3, $4)', [
        year.year,
        JSON.stringify(year.holidays),
        JSON.stringify(year.workdays),
        index + 1,
      ]);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM calendar_year');
  }
}
