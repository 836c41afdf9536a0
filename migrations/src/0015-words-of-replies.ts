import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A case remembers the words of its replies as it remembers their kinds: which reply stands is said by the workflow alone, and an
 * export need not look for it among the events. Of each reply that was not returned, its last update's words.
 */
const WORDS_OF_REPLIES = `
WITH said AS (
  SELECT suggestion_id, seq, type, data->>'content' AS content,
    count(*) FILTER (WHERE type = 'replied') OVER (PARTITION BY suggestion_id ORDER BY seq) AS reply
  FROM event WHERE type IN ('replied', 'replyUpdated', 'replyReturned')
), standing AS (
  SELECT suggestion_id, reply, (array_agg(content ORDER BY seq DESC))[1] AS content
  FROM said GROUP BY suggestion_id, reply HAVING NOT bool_or(type = 'replyReturned')
), of_case AS (
  SELECT suggestion_id, jsonb_agg(content ORDER BY reply) AS contents FROM standing GROUP BY suggestion_id
)
UPDATE suggestion s SET progress = jsonb_set(s.progress, '{replies}', (
  SELECT jsonb_agg(r.reply || jsonb_build_object('content', of_case.contents->(r.place::integer - 1)) ORDER BY r.place)
  FROM jsonb_array_elements(s.progress->'replies') WITH ORDINALITY AS r (reply, place)))
FROM of_case WHERE of_case.suggestion_id = s.id`;

const WITHOUT_WORDS = `
UPDATE suggestion s SET progress = jsonb_set(s.progress, '{replies}', (
  SELECT jsonb_agg(r.reply - 'content' ORDER BY r.place) FROM jsonb_array_elements(s.progress->'replies') WITH ORDINALITY AS r (reply, place)))
WHERE s.progress->'replies' <> '[]'`;

/** A hundred thousand cases take half a minute, for their texts are indexed anew; a city's million more than a question may. */
const UNHURRIED = 'SET LOCAL statement_timeout = 0';

export class WordsOfReplies1700000000015 implements MigrationInterface {
  name = 'WordsOfReplies1700000000015';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UNHURRIED);
    await queryRunner.query(WORDS_OF_REPLIES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UNHURRIED);
    await queryRunner.query(WITHOUT_WORDS);
  }
}
