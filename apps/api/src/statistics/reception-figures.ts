import type { Period } from '@bihuan/domain';
import type { Reader } from '@bihuan/record';
import type { RECEPTION_GROUPINGS } from './statistics-query.js';
import type { ReceptionFiguresShape } from './statistics-shapes.js';

const KEYS: Readonly<Record<(typeof RECEPTION_GROUPINGS)[number], string>> = {
  jurisdiction: 'r.jurisdiction_id::text',
  station: 'r.station_id::text',
  // a session counts for every deputy on duty
  deputy: 'd.deputy_id::text',
  month: `to_char(r.held_on, 'YYYY-MM')`,
};

/** Receptions held in a period: one row for all, or a row per group. */
export async function receptionFigures(
  db: Reader,
  jurisdictionIds: readonly string[],
  { from, to }: Period,
  groupBy: keyof typeof KEYS | null,
): Promise<{ key: string | null; figures: ReceptionFiguresShape }[]> {
  const key = groupBy === null ? null : KEYS[groupBy];
  const rows = await db.query<({ key: string | null } & ReceptionFiguresShape)[]>(
    `SELECT ${key ?? 'NULL'} AS key, count(*) AS sessions, coalesce(sum(r.visitor_count), 0)::bigint AS visitors,
            coalesce(sum(c.suggestions), 0)::bigint AS suggestions, coalesce(sum(c.on_spot), 0)::bigint AS "onSpot"
     FROM reception_session r
     LEFT JOIN (
       SELECT s.reception_session_id AS id, count(*) AS suggestions, count(*) FILTER (WHERE s.on_spot) AS on_spot
       FROM suggestion s WHERE s.jurisdiction_id = ANY ($1) AND s.reception_session_id IS NOT NULL GROUP BY 1
     ) c ON c.id = r.id
     ${groupBy === 'deputy' ? 'LEFT JOIN reception_deputy d ON d.reception_session_id = r.id' : ''}
     WHERE r.jurisdiction_id = ANY ($1) AND ($2::date IS NULL OR r.held_on >= $2) AND ($3::date IS NULL OR r.held_on < $3)
     ${key === null ? '' : `GROUP BY ${key}`}`,
    [jurisdictionIds, from, to],
  );
  return rows.map(({ key: group, ...figures }) => ({ key: group, figures }));
}
