import { digestSql, groupNames, type CountQuestion, type Reader } from '@bihuan/record';
import type { QualityShape, SuspectShape, UnitReturnsShape } from './statistics-shapes.js';

const DAY_OF = (at: string): string => `(${at} AT TIME ZONE 'Asia/Shanghai')::date`;

/** What a reply says, without its blanks and punctuation, as a hash, so that rows stay short; '' of one that says nothing. */
const SAID = `coalesce(md5(nullif(lower(regexp_replace(x.data->>'content', '[[:space:][:punct:]，。；：、！？（）《》“”]+', '', 'g')), '')), '')`;

/**
 * What a rate can be dressed up with, each as SQL that answers case and detail; `e` are events of the cases in `scope`, without
 * replies that were returned, each with what had gone before it. None of it is proof of anything: it tells an office where to look.
 */
const FINDINGS = {
  /** solved on the very day of the reply */
  resolvedOnReplyDay: `SELECT suggestion_id AS id, max(${DAY_OF('occurred_at')})::text AS detail FROM e
    WHERE type = 'resolved' AND ${DAY_OF('occurred_at')} = ${DAY_OF('replied_at')} GROUP BY suggestion_id`,
  /** one and the same text for different matters; blanks and punctuation do not make it another */
  sameReplyAgain: `SELECT id, detail FROM (SELECT suggestion_id AS id, count(*) OVER (PARTITION BY said)::text AS detail FROM (
      SELECT DISTINCT ON (suggestion_id) suggestion_id, said FROM e WHERE said IS NOT NULL ORDER BY suggestion_id, seq DESC) last WHERE said <> '') AS again
    WHERE detail::int > 1`,
  /** a promise put off, or moved at all, more than once */
  promiseMovedTwice: `SELECT suggestion_id AS id, count(*)::text AS detail FROM (
      SELECT suggestion_id, type, promised, lag(promised) OVER (PARTITION BY suggestion_id ORDER BY seq) AS before
      FROM e WHERE promised IS NOT NULL) promises
    WHERE type = 'replyUpdated' AND before <> promised GROUP BY suggestion_id HAVING count(*) > 1`,
  /** a reply that had to be written again */
  replyReturned: `SELECT suggestion_id AS id, count(*)::text AS detail FROM e WHERE type = 'replyReturned' GROUP BY suggestion_id`,
  /** handed back by a unit, and by which */
  returnGranted: `SELECT r.suggestion_id AS id, string_agg(coalesce(u.name, ''), '、' ORDER BY r.seq) AS detail FROM handed r
    LEFT JOIN handling_unit u ON u.id = r.unit_id WHERE r.type = 'returnDecided' GROUP BY r.suggestion_id`,
  /** due later than it would have been */
  extensionGranted: `SELECT suggestion_id AS id, count(*)::text AS detail FROM e WHERE type = 'extensionDecided' AND granted GROUP BY suggestion_id`,
  /** a verdict that the office entered for the deputy */
  evaluatedOnPaper: `SELECT suggestion_id AS id, max(by) AS detail FROM e WHERE type = 'evaluated' AND on_paper GROUP BY suggestion_id`,
  /** a verdict within a minute of the reply: nobody can have looked */
  evaluatedAtOnce: `SELECT suggestion_id AS id, min(extract(epoch FROM occurred_at - replied_at)::int)::text AS detail FROM e
    WHERE type = 'evaluated' AND NOT on_paper AND occurred_at - replied_at <= interval '1 minute' GROUP BY suggestion_id`,
  /** solved without the deputy's verdict in that cycle, because its window had passed */
  resolvedUnevaluated: `SELECT id, '' AS detail FROM (SELECT DISTINCT ON (suggestion_id) suggestion_id AS id, type, evaluated FROM e
      WHERE type IN ('resolved', 'reworked') ORDER BY suggestion_id, seq DESC) last
    WHERE type = 'resolved' AND NOT evaluated`,
} as const;
export type FindingCode = keyof typeof FINDINGS;
export const FINDING_CODES = Object.keys(FINDINGS) as readonly FindingCode[];
/** Of which events `e` is, and which of them say to whom cases were handed. */
const TYPES = [
  'assigned',
  'replied',
  'replyUpdated',
  'replyReturned',
  'evaluated',
  'resolved',
  'reworked',
  'extensionDecided',
  'returnDecided',
];
const HANDED = ['assigned', 'returnDecided'];
const MOST_LISTED = 200;

/**
 * The figures' own cases, and what had happened to them by then and was known: `e`, each event with the last reply before it and
 * whether its cycle has a verdict; `handed`, the assignments and granted returns, each with the unit that had the case.
 */
function lookedAt(
  question: CountQuestion,
  { asOf, knownAt }: { asOf: Date; knownAt: Date },
  types = TYPES,
): { text: string; params: unknown[] } {
  const sql = digestSql(question);
  const [at, known] = [sql.param(asOf), sql.param(knownAt)];
  return {
    params: sql.params,
    // what went before is found by passing through each case's events once: looked up event by event, ten thousand cases took minutes
    text: `WITH scope AS (SELECT d.suggestion_id AS id, d.unit_id FROM case_digest d WHERE ${sql.where}),
      happened AS (
        SELECT x.suggestion_id, x.seq, x.type, x.occurred_at, x.on_paper,
          CASE WHEN x.type = 'evaluated' THEN x.actor->>'name' END AS by,
          CASE WHEN x.type IN ('replied', 'replyUpdated') THEN ${SAID} END AS said,
          CASE WHEN x.type IN ('replied', 'replyUpdated') THEN x.data->>'promisedOn' END AS promised,
          CASE WHEN x.type IN ('returnDecided', 'extensionDecided') THEN x.data->>'granted' = 'true' END AS granted,
          CASE WHEN x.type = 'assigned' THEN x.data->>'leadUnitId' END AS assigned_to
        FROM event x JOIN scope ON scope.id = x.suggestion_id
        WHERE x.type = ANY (${sql.param(types)}) AND x.occurred_at <= ${at} AND x.recorded_at <= ${known}
      ), told AS (
        SELECT *, min(seq) FILTER (WHERE type = 'replyReturned') OVER later AS next_returned,
          min(seq) FILTER (WHERE type = 'replied') OVER later AS next_replied
        FROM happened WINDOW later AS (PARTITION BY suggestion_id ORDER BY seq ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)
      ), e AS MATERIALIZED (
        SELECT *, max(occurred_at) FILTER (WHERE type = 'replied') OVER before AS replied_at,
          coalesce(max(seq) FILTER (WHERE type = 'evaluated') OVER before, 0)
            > coalesce(max(seq) FILTER (WHERE type = 'reworked') OVER before, 0) AS evaluated
        FROM told
        WHERE NOT (type IN ('replied', 'replyUpdated') AND next_returned IS NOT NULL AND (next_replied IS NULL OR next_returned < next_replied))
        WINDOW before AS (PARTITION BY suggestion_id ORDER BY seq)
      ), handed AS MATERIALIZED (
        SELECT suggestion_id, seq, type, (max(assigned_to) OVER (PARTITION BY suggestion_id, assignment))::uuid AS unit_id
        FROM (SELECT suggestion_id, seq, type, assigned_to, count(assigned_to) OVER (PARTITION BY suggestion_id ORDER BY seq) AS assignment
              FROM e WHERE type = 'assigned' OR (type = 'returnDecided' AND granted)) AS numbered
      )`,
  };
}
const SHOWN = 's.id, s.number, s.title, u.name AS unit, f.detail';
const NAMES = `JOIN scope ON scope.id = f.id JOIN suggestion s ON s.id = f.id LEFT JOIN handling_unit u ON u.id = scope.unit_id`;

/** All findings of the cases of a cohort, and how often each unit handed cases back, the most first. */
export async function qualityFindings(db: Reader, question: CountQuestion, moment: { asOf: Date; knownAt: Date }): Promise<QualityShape> {
  const { text, params } = lookedAt(question, moment);
  const all = FINDING_CODES.map((code) => `SELECT '${code}' AS code, id, detail FROM (${FINDINGS[code]}) AS ${code.toLowerCase()}`);
  const rows = await db.query<(SuspectShape & { code: FindingCode; total: number })[]>(
    `${text}, f AS MATERIALIZED (${all.join(' UNION ALL ')})
     SELECT * FROM (SELECT f.code, ${SHOWN}, count(*) OVER (PARTITION BY f.code) AS total,
         row_number() OVER (PARTITION BY f.code ORDER BY s.number) AS place FROM f ${NAMES}) AS listed
     WHERE place <= ${MOST_LISTED} ORDER BY code, place`,
    params,
  );
  const findings = FINDING_CODES.map((code) => {
    const own = rows.filter((row) => row.code === code);
    return {
      code,
      count: own[0]?.total ?? 0,
      cases: own.map(({ id, number, title, unit, detail }) => ({ id, number, title, unit, detail })),
    };
  });
  const handed = lookedAt(question, moment, HANDED);
  const units = await db.query<UnitReturnsShape[]>(
    `${handed.text} SELECT u.id AS "unitId", u.name AS unit, moved.returns, moved.cases, moved.assignments
     FROM (SELECT unit_id, count(*) FILTER (WHERE type = 'assigned') AS assignments, count(*) FILTER (WHERE type = 'returnDecided') AS returns,
             count(DISTINCT suggestion_id) FILTER (WHERE type = 'returnDecided') AS cases FROM handed GROUP BY unit_id) AS moved
     JOIN handling_unit u ON u.id = moved.unit_id WHERE moved.returns > 0 ORDER BY returns DESC, u.name`,
    handed.params,
  );
  const names = await groupNames(
    db,
    'unit',
    units.map(({ unitId }) => unitId),
  );
  return { findings, returnsByUnit: units.map((one) => ({ ...one, unit: names.get(one.unitId) ?? one.unit })) };
}

/** The cases of one finding by number, page by page. */
export async function findingPage(
  db: Reader,
  question: CountQuestion,
  moment: { asOf: Date; knownAt: Date },
  code: FindingCode,
  { unitId, after, limit }: { unitId: string | null; after: readonly [string, string] | null; limit: number },
): Promise<{ rows: SuspectShape[]; total: number }> {
  const { text, params } = lookedAt(question, moment);
  const ofUnit =
    unitId === null
      ? ''
      : ` WHERE id IN (SELECT suggestion_id FROM handed WHERE type = 'returnDecided' AND unit_id = $${params.push(unitId)})`;
  const position = after ? ` WHERE (number, id) > ($${params.push(after[0])}, $${params.push(after[1])}::uuid)` : '';
  const rows = await db.query<(SuspectShape & { total: number })[]>(
    `${text}, f AS MATERIALIZED (SELECT * FROM (${FINDINGS[code]}) AS found${ofUnit}), shown AS MATERIALIZED (SELECT ${SHOWN} FROM f ${NAMES})
     SELECT counted.total, page.* FROM (SELECT count(*) AS total FROM shown) AS counted
     LEFT JOIN (SELECT * FROM shown${position} ORDER BY number, id LIMIT ${limit}) AS page ON true ORDER BY number, id`,
    params,
  );
  const page = rows.filter(({ id }) => id !== null);
  return { rows: page.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}
