import type { Reader } from '../database.js';
import type { FigureQuestion } from './case-digests.js';

/** Why a case is in no rate: the end it came to, or that it still waits to be assigned; by the event that brought it there. */
const WHY = {
  merged: 'merged',
  declined: 'declined',
  withdrawn: 'withdrawn',
  answeredOnSpot: 'onSpot',
  recorded: 'waiting',
  split: 'waiting',
  returnDecided: 'waiting',
  reworked: 'waiting',
} as const;
export const WHYS_EXCLUDED = ['merged', 'declined', 'withdrawn', 'onSpot', 'waiting'] as const;
export type WhyExcluded = (typeof WHYS_EXCLUDED)[number];

export interface Exclusion {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly why: WhyExcluded;
  /** of the event that put it out */
  readonly at: Date;
  /** who put it out, and as what */
  readonly by: { readonly id: string | null; readonly name: string; readonly username: string | null };
  /** the office entered it from paper, for the unit or the deputy who had done it */
  readonly onPaper: boolean;
  readonly onBehalfOf: { readonly kind: 'unit' | 'deputy'; readonly id: string; readonly name: string } | null;
  readonly reason: string | null;
  /** the primary, of a merged case */
  readonly into: { readonly id: string; readonly number: string } | null;
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly type: keyof typeof WHY;
  readonly at: Date;
  readonly actor: Exclusion['by'];
  readonly onPaper: boolean;
  readonly onBehalfOf: { readonly kind: 'unit' | 'deputy'; readonly id: string } | null;
  readonly onBehalfOfName: string | null;
  readonly reason: string | null;
  readonly intoId: string | null;
  readonly intoNumber: string | null;
}

/** Each of these cases, which are in no rate, with the last event known then that put it where it is; in the order of the ids. */
export async function excluded(
  db: Reader,
  ids: readonly string[],
  { asOf, knownAt }: Pick<FigureQuestion, 'asOf' | 'knownAt'>,
): Promise<Exclusion[]> {
  const rows = await db.query<Row[]>(
    `SELECT s.id, s.number, s.title, e.type, e.occurred_at AS at, e.actor, e.on_paper AS "onPaper",
       e.on_behalf_of AS "onBehalfOf", coalesce(u.name, d.name) AS "onBehalfOfName",
       coalesce(e.data->>'explanation', e.data->>'reason', e.data->>'reply') AS reason, p.id AS "intoId", p.number AS "intoNumber"
     FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place) JOIN suggestion s ON s.id = wanted.id
     CROSS JOIN LATERAL (SELECT * FROM event e WHERE e.suggestion_id = s.id AND e.occurred_at <= $2 AND e.recorded_at <= $3
       AND e.type = ANY ($4) AND NOT (e.type = 'returnDecided' AND e.data->>'granted' <> 'true') ORDER BY e.seq DESC LIMIT 1) AS e
     LEFT JOIN handling_unit u ON u.id::text = e.on_behalf_of->>'id' LEFT JOIN deputy d ON d.id::text = e.on_behalf_of->>'id'
     LEFT JOIN suggestion p ON p.id = CASE e.type WHEN 'merged' THEN (e.data->>'primaryId')::uuid END
     ORDER BY wanted.place`,
    [ids, asOf, knownAt, Object.keys(WHY)],
  );
  return rows.map(({ type, at, actor, onBehalfOf, onBehalfOfName, intoId, intoNumber, ...row }) => ({
    ...row,
    why: WHY[type],
    at,
    by: { id: actor.id, name: actor.name, username: actor.username },
    onBehalfOf: onBehalfOf && { ...onBehalfOf, name: onBehalfOfName ?? '' },
    into: intoId && intoNumber ? { id: intoId, number: intoNumber } : null,
  }));
}
