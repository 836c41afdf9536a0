import {
  digestCase,
  FIGURE_EVENT_TYPES,
  isInCohort,
  recordedFacts,
  startOfDay,
  type CaseDigest,
  type CaseFacts,
  type Cohort,
  type FigureEvent,
  type Period,
} from '@bihuan/domain';
import type { Reader } from '../database.js';

/** Whose figures are wanted. */
export interface FigureScope {
  readonly jurisdictionIds: readonly string[];
  /** staff and heads: their unit's only */
  readonly unitId: string | null;
}
/** Of which cases, as of and as known at which moments. */
export interface FigureQuestion {
  readonly cohort: Cohort;
  readonly period: Period;
  readonly asOf: Date;
  readonly knownAt: Date;
}

/** Cases read at once: few enough that other requests do not wait for their digestion. */
const CHUNK = 400;

// a case is placed on its receive date or, later than that, on its first assign date, as its events say: they are in the chain
const CASES = `SELECT e.suggestion_id AS id, e.jurisdiction_id AS "jurisdictionId"
  FROM event e
  WHERE e.seq = 1 AND e.jurisdiction_id = ANY ($1) AND e.suggestion_id > $2
    AND ($3::timestamptz IS NULL OR e.occurred_at >= $3 OR EXISTS (SELECT 1 FROM event a
      WHERE a.suggestion_id = e.suggestion_id AND a.type = 'assigned' AND a.occurred_at >= $3))
    AND ($4::timestamptz IS NULL OR e.occurred_at < $4)
  ORDER BY e.suggestion_id LIMIT ${CHUNK}`;
/** What figures read of an event; its texts stay where they are. */
export const FIGURE_DATA = `CASE WHEN e.type = 'recorded'
    THEN jsonb_build_object('deputyId', e.data -> 'deputyId', 'stationId', e.data -> 'stationId', 'categoryCode', e.data -> 'categoryCode')
    ELSE e.data - 'content' END`;
const EVENTS = `SELECT e.suggestion_id AS "suggestionId", e.id, e.seq, e.type, e.on_paper AS "onPaper", e.occurred_at AS "occurredAt", e.clock_changes AS "clockChanges",
    ${FIGURE_DATA} AS data
  FROM event e
  WHERE e.suggestion_id = ANY ($1) AND e.type = ANY ($2) AND e.occurred_at <= $3 AND e.recorded_at <= $4
  ORDER BY e.suggestion_id, e.seq`;
export type StoredFigureEvent = FigureEvent & { readonly id: string; readonly seq: number };
type EventRow = Omit<StoredFigureEvent, 'occurredAt'> & { readonly suggestionId: string; readonly occurredAt: Date };

/** What had happened to these cases by then and was known, as far as figures ask; oldest first. */
export async function figureEvents(
  db: Reader,
  ids: readonly string[],
  { asOf, knownAt }: Pick<FigureQuestion, 'asOf' | 'knownAt'>,
): Promise<Map<string, StoredFigureEvent[]>> {
  const rows = await db.query<EventRow[]>(EVENTS, [ids, FIGURE_EVENT_TYPES, asOf, knownAt]);
  const events = new Map<string, StoredFigureEvent[]>(ids.map((id) => [id, []]));
  for (const { suggestionId, occurredAt, ...row } of rows) events.get(suggestionId)?.push({ ...row, occurredAt: occurredAt.toISOString() });
  return events;
}

/** Every case of the cohort within the scope, as it was at `asOf` and known at `knownAt`. `db` should be one snapshot. */
export async function* caseDigests(db: Reader, scope: FigureScope, wanted: FigureQuestion): AsyncGenerator<CaseDigest> {
  const { cohort, period } = wanted;
  const [from, to] = [period.from && startOfDay(period.from), period.to && startOfDay(period.to)];
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const cases = await db.query<Pick<CaseFacts, 'id' | 'jurisdictionId'>[]>(CASES, [scope.jurisdictionIds, last, from, to]);
    const events = await figureEvents(
      db,
      cases.map(({ id }) => id),
      wanted,
    );
    for (const ids of cases) {
      const own = events.get(ids.id) ?? [];
      const digest = digestCase(own, recordedFacts(ids, own));
      if (digest === null || (scope.unitId !== null && digest.unitId !== scope.unitId)) continue;
      if (isInCohort(digest, cohort, period)) yield digest;
    }
    const end = cases.at(-1);
    if (!end || cases.length < CHUNK) return;
    last = end.id;
  }
}
