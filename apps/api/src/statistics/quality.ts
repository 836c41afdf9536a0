import type { FigureScope, Reader } from '@bihuan/record';

/** A case that deserves a second look, and what about it. */
export interface Suspect {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unit: string | null;
  readonly detail: string;
}
export interface Finding {
  readonly code: FindingCode;
  readonly count: number;
  /** the first 200 */
  readonly cases: readonly Suspect[];
}

/**
 * What a rate can be dressed up with, each as SQL that answers case and detail; `e` are events of the cases in `scope`. None of it
 * is proof of anything: it tells an office where to look.
 */
const FINDINGS = {
  /** solved on the very day of the reply */
  resolvedOnReplyDay: `SELECT r.suggestion_id AS id, (r.occurred_at AT TIME ZONE 'Asia/Shanghai')::date::text AS detail
    FROM e r JOIN LATERAL (SELECT occurred_at FROM e p WHERE p.suggestion_id = r.suggestion_id AND p.type = 'replied' AND p.seq < r.seq
      ORDER BY p.seq DESC LIMIT 1) p ON true
    WHERE r.type = 'resolved' AND (r.occurred_at AT TIME ZONE 'Asia/Shanghai')::date = (p.occurred_at AT TIME ZONE 'Asia/Shanghai')::date`,
  /** one and the same text for different matters; blanks and punctuation do not make it another */
  sameReplyAgain: `SELECT suggestion_id AS id, count(*) OVER (PARTITION BY said)::text AS detail, said FROM (
      SELECT DISTINCT ON (suggestion_id) suggestion_id, lower(regexp_replace(data->>'content', '[[:space:][:punct:]，。；：、！？（）《》“”]', '', 'g')) AS said
      FROM e WHERE type IN ('replied', 'replyUpdated') ORDER BY suggestion_id, seq DESC) last WHERE length(said) >= 6`,
  /** a promise put off more than once */
  promiseMovedTwice: `SELECT suggestion_id AS id, count(DISTINCT data->>'promisedOn')::text AS detail FROM e
    WHERE type IN ('replied', 'replyUpdated') AND data->>'promisedOn' IS NOT NULL
    GROUP BY suggestion_id HAVING count(DISTINCT data->>'promisedOn') > 2`,
  /** a reply that had to be written again */
  replyReturned: `SELECT suggestion_id AS id, count(*)::text AS detail FROM e WHERE type = 'replyReturned' GROUP BY suggestion_id`,
  /** a verdict that the office entered for the deputy */
  evaluatedOnPaper: `SELECT suggestion_id AS id, max(actor->>'name') AS detail FROM e WHERE type = 'evaluated' AND on_paper GROUP BY suggestion_id`,
  /** a verdict within a minute of the reply: nobody can have looked */
  evaluatedAtOnce: `SELECT v.suggestion_id AS id, extract(epoch FROM v.occurred_at - p.occurred_at)::int::text AS detail
    FROM e v JOIN LATERAL (SELECT occurred_at FROM e p WHERE p.suggestion_id = v.suggestion_id AND p.type = 'replied' AND p.seq < v.seq
      ORDER BY p.seq DESC LIMIT 1) p ON true
    WHERE v.type = 'evaluated' AND NOT v.on_paper AND v.occurred_at - p.occurred_at < interval '1 minute'`,
  /** solved without the deputy's verdict, because its window had passed */
  resolvedUnevaluated: `SELECT id, '' AS detail FROM scope WHERE resolved_unevaluated AND status = 'resolved'`,
} as const;
export type FindingCode = keyof typeof FINDINGS;
/** The same text counts from its second case on. */
const ONLY: Readonly<Partial<Record<FindingCode, string>>> = { sameReplyAgain: 'WHERE f.detail::int > 1' };
const MOST_LISTED = 200;

/** All findings of the cases assigned in a period (dates, the end exclusive), the units with most returned replies first. */
export async function qualityFindings(
  db: Reader,
  { jurisdictionIds, unitId }: FigureScope,
  { from, to }: { from: Date | null; to: Date | null },
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [code, sql] of Object.entries(FINDINGS) as [FindingCode, string][]) {
    const rows = await db.query<(Suspect & { total: number })[]>(
      `WITH scope AS (
         SELECT * FROM suggestion WHERE jurisdiction_id = ANY ($1) AND ($2::uuid IS NULL OR lead_unit_id = $2)
           AND ($3::timestamptz IS NULL OR coalesce(assigned_at, received_at) >= $3)
           AND ($4::timestamptz IS NULL OR coalesce(assigned_at, received_at) < $4)
       ), e AS MATERIALIZED (
         SELECT x.* FROM event x JOIN scope ON scope.id = x.suggestion_id
         WHERE x.type IN ('replied', 'replyUpdated', 'replyReturned', 'evaluated', 'resolved')
       ), f AS (${sql})
       SELECT s.id, s.number, s.title, u.name AS unit, f.detail, count(*) OVER () AS total
       FROM f JOIN suggestion s ON s.id = f.id LEFT JOIN handling_unit u ON u.id = s.lead_unit_id ${ONLY[code] ?? ''}
       ORDER BY s.number LIMIT ${MOST_LISTED}`,
      [jurisdictionIds, unitId, from, to],
    );
    findings.push({ code, count: rows[0]?.total ?? 0, cases: rows.map(({ total: _total, ...suspect }) => suspect) });
  }
  return findings;
}
