import { digestSql, groupNames, type CountQuestion, type Reader } from '@bihuan/record';
import type { QualityShape, SuspectShape, UnitReturnsShape } from './statistics-shapes.js';

const DAY_OF = (at: string): string => `(${at} AT TIME ZONE 'Asia/Shanghai')::date`;
const REPLY_BEFORE = (one: string): string =>
  `JOIN LATERAL (SELECT occurred_at FROM e p WHERE p.suggestion_id = ${one}.suggestion_id AND p.type = 'replied' AND p.seq < ${one}.seq
     ORDER BY p.seq DESC LIMIT 1) p ON true`;

/**
 * What a rate can be dressed up with, each as SQL that answers case and detail; `e` are events of the cases in `scope`, without
 * replies that were returned. None of it is proof of anything: it tells an office where to look.
 */
const FINDINGS = {
  /** solved on the very day of the reply */
  resolvedOnReplyDay: `SELECT DISTINCT ON (r.suggestion_id) r.suggestion_id AS id, ${DAY_OF('r.occurred_at')}::text AS detail
    FROM e r ${REPLY_BEFORE('r')} WHERE r.type = 'resolved' AND ${DAY_OF('r.occurred_at')} = ${DAY_OF('p.occurred_at')}
    ORDER BY r.suggestion_id, r.seq DESC`,
  /** one and the same text for different matters; blanks and punctuation do not make it another */
  sameReplyAgain: `SELECT id, detail FROM (SELECT suggestion_id AS id, count(*) OVER (PARTITION BY said)::text AS detail FROM (
      SELECT DISTINCT ON (suggestion_id) suggestion_id, lower(regexp_replace(data->>'content', '[[:space:][:punct:]，。；：、！？（）《》“”]', '', 'g')) AS said
      FROM e WHERE type IN ('replied', 'replyUpdated') ORDER BY suggestion_id, seq DESC) last WHERE said <> '') AS again
    WHERE detail::int > 1`,
  /** a promise put off, or moved at all, more than once */
  promiseMovedTwice: `SELECT suggestion_id AS id, count(*)::text AS detail FROM (
      SELECT suggestion_id, type, data->>'promisedOn' AS promised, lag(data->>'promisedOn') OVER (PARTITION BY suggestion_id ORDER BY seq) AS before
      FROM e WHERE type IN ('replied', 'replyUpdated') AND data->>'promisedOn' IS NOT NULL) promises
    WHERE type = 'replyUpdated' AND before <> promised GROUP BY suggestion_id HAVING count(*) > 1`,
  /** a reply that had to be written again */
  replyReturned: `SELECT suggestion_id AS id, count(*)::text AS detail FROM e WHERE type = 'replyReturned' GROUP BY suggestion_id`,
  /** handed back by a unit, and by which */
  returnGranted: `SELECT r.suggestion_id AS id, string_agg(coalesce(u.name, ''), '、' ORDER BY r.seq) AS detail FROM returned r
    LEFT JOIN handling_unit u ON u.id = r.unit_id GROUP BY r.suggestion_id`,
  /** due later than it would have been */
  extensionGranted: `SELECT suggestion_id AS id, count(*)::text AS detail FROM e WHERE type = 'extensionDecided' AND data->>'granted' = 'true'
    GROUP BY suggestion_id`,
  /** a verdict that the office entered for the deputy */
  evaluatedOnPaper: `SELECT suggestion_id AS id, max(actor->>'name') AS detail FROM e WHERE type = 'evaluated' AND on_paper GROUP BY suggestion_id`,
  /** a verdict within a minute of the reply: nobody can have looked */
  evaluatedAtOnce: `SELECT v.suggestion_id AS id, min(extract(epoch FROM v.occurred_at - p.occurred_at)::int)::text AS detail
    FROM e v ${REPLY_BEFORE('v')} WHERE v.type = 'evaluated' AND NOT v.on_paper AND v.occurred_at - p.occurred_at <= interval '1 minute'
    GROUP BY v.suggestion_id`,
  /** solved without the deputy's verdict in that cycle, because its window had passed */
  resolvedUnevaluated: `SELECT r.suggestion_id AS id, '' AS detail FROM (SELECT DISTINCT ON (suggestion_id) * FROM e
      WHERE type IN ('resolved', 'reworked') ORDER BY suggestion_id, seq DESC) r
    WHERE r.type = 'resolved' AND NOT EXISTS (SELECT 1 FROM e v WHERE v.suggestion_id = r.suggestion_id AND v.type = 'evaluated' AND v.seq < r.seq
      AND v.seq > coalesce((SELECT max(w.seq) FROM e w WHERE w.suggestion_id = r.suggestion_id AND w.type = 'reworked'), 0))`,
} as const;
export type FindingCode = keyof typeof FINDINGS;
export const FINDING_CODES = Object.keys(FINDINGS) as readonly FindingCode[];
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
const MOST_LISTED = 200;

/** The figures' own cases, and what had happened to them by then and was known. */
function lookedAt(question: CountQuestion, { asOf, knownAt }: { asOf: Date; knownAt: Date }): { text: string; params: unknown[] } {
  const sql = digestSql(question);
  const [at, known] = [sql.param(asOf), sql.param(knownAt)];
  return {
    params: sql.params,
    text: `WITH scope AS (SELECT d.suggestion_id AS id, d.unit_id FROM case_digest d WHERE ${sql.where}),
      happened AS MATERIALIZED (
        SELECT x.* FROM event x JOIN scope ON scope.id = x.suggestion_id
        WHERE x.type = ANY (${sql.param(TYPES)}) AND x.occurred_at <= ${at} AND x.recorded_at <= ${known}
      ), e AS MATERIALIZED (
        SELECT h.* FROM happened h WHERE NOT (h.type IN ('replied', 'replyUpdated') AND EXISTS (
          SELECT 1 FROM happened r WHERE r.suggestion_id = h.suggestion_id AND r.type = 'replyReturned' AND r.seq > h.seq
            AND NOT EXISTS (SELECT 1 FROM happened n WHERE n.suggestion_id = h.suggestion_id AND n.type = 'replied' AND n.seq > h.seq AND n.seq < r.seq)))
      ), returned AS MATERIALIZED (
        SELECT r.suggestion_id, r.seq, (SELECT (a.data->>'leadUnitId')::uuid FROM e a WHERE a.suggestion_id = r.suggestion_id AND a.type = 'assigned'
          AND a.seq < r.seq ORDER BY a.seq DESC LIMIT 1) AS unit_id
        FROM e r WHERE r.type = 'returnDecided' AND r.data->>'granted' = 'true'
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
    `${text}, f AS (${all.join(' UNION ALL ')})
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
  const units = await db.query<UnitReturnsShape[]>(
    `${text} SELECT u.id AS "unitId", u.name AS unit, count(*) AS returns, count(DISTINCT r.suggestion_id) AS cases,
       (SELECT count(*) FROM e a WHERE a.type = 'assigned' AND a.data->>'leadUnitId' = u.id::text) AS assignments
     FROM returned r JOIN handling_unit u ON u.id = r.unit_id GROUP BY u.id, u.name ORDER BY returns DESC, u.name`,
    params,
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
  const ofUnit = unitId === null ? '' : ` WHERE id IN (SELECT suggestion_id FROM returned WHERE unit_id = $${params.push(unitId)})`;
  const from = `${text}, f AS (SELECT * FROM (${FINDINGS[code]}) AS found${ofUnit}) SELECT`;
  const [count] = await db.query<{ total: number }[]>(`${from} count(*) AS total FROM f ${NAMES}`, params);
  const position = after ? ` WHERE (s.number, s.id) > ($${params.push(after[0])}, $${params.push(after[1])}::uuid)` : '';
  const rows = await db.query<SuspectShape[]>(`${from} ${SHOWN} FROM f ${NAMES}${position} ORDER BY s.number, s.id LIMIT ${limit}`, params);
  return { rows, total: count?.total ?? 0 };
}
