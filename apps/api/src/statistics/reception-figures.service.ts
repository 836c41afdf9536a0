import { InvalidFields } from '@bihuan/record';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requireRole, type Caller } from '../access/caller.js';

export const RECEPTION_GROUPINGS = ['jurisdiction', 'station', 'deputy', 'month'] as const;
export type ReceptionGrouping = (typeof RECEPTION_GROUPINGS)[number];

interface ReceptionFigures {
  readonly sessions: number;
  readonly visitors: number;
  readonly suggestions: number;
  readonly onSpot: number;
}
/** The key, its label and the join that a grouping needs; a session with several deputies counts for each of them. */
const GROUPS: Readonly<Record<ReceptionGrouping, { key: string; label: string; join: string }>> = {
  jurisdiction: { key: 'r.jurisdiction_id::text', label: 'j.name', join: '' },
  station: { key: 'r.station_id::text', label: 'st.name', join: 'JOIN station st ON st.id = r.station_id' },
  deputy: {
    key: 'd.id::text', label: 'd.name',
    join: 'JOIN reception_deputy rd ON rd.reception_session_id = r.id JOIN deputy d ON d.id = rd.deputy_id',
  },
  month: { key: `to_char(r.held_on, 'YYYY-MM')`, label: `to_char(r.held_on, 'YYYY-MM')`, join: '' },
};
const COUNTS = `count(*) AS sessions, coalesce(sum(r.visitor_count), 0) AS visitors, coalesce(sum(c.suggestions), 0)::int AS suggestions,
  coalesce(sum(c.on_spot), 0)::int AS "onSpot"`;
const FROM = `reception_session r JOIN jurisdiction j ON j.id = r.jurisdiction_id
  CROSS JOIN LATERAL (SELECT count(*) AS suggestions, count(*) FILTER (WHERE s.on_spot) AS on_spot FROM suggestion s WHERE s.reception_session_id = r.id) c`;
const WHERE = `j.path @> ARRAY[$1::uuid] AND ($2::date IS NULL OR r.held_on >= $2) AND ($3::date IS NULL OR r.held_on < $3)`;

/** Receptions held: how many came, how much they said, how much was answered at once. */
@Injectable()
export class ReceptionFiguresService {
  constructor(private readonly db: DataSource) {}

  async figures(caller: Caller, { from, to, groupBy }: { from?: string; to?: string; groupBy?: ReceptionGrouping }): Promise<object> {
    requireRole(caller, 'deputy', 'office', 'leader', 'principal', 'presidium', 'district', 'auditor');
    if (from && to && from > to) throw new InvalidFields([{ path: 'to', code: 'field.order' }]);
    const params = [caller.jurisdictionId, from ?? null, to ?? null];
    const [total] = await this.db.query<ReceptionFigures[]>(`SELECT ${COUNTS} FROM ${FROM} WHERE ${WHERE}`, params);
    if (!groupBy) return { total, groups: [] };
    const { key, label, join } = GROUPS[groupBy];
    const rows = await this.db.query<(ReceptionFigures & { key: string; label: string })[]>(
      `SELECT ${key} AS key, ${label} AS label, ${COUNTS} FROM ${FROM} ${join} WHERE ${WHERE} GROUP BY 1, 2 ORDER BY 1`,
      params,
    );
    return { total, groups: rows.map(({ key: own, label: name, ...figures }) => ({ key: own, label: name, figures })) };
  }
}
