import type { CaseDigest } from '@bihuan/domain';
import type { Reader } from '@bihuan/record';
import { instant } from '../times.js';
import type { Wanted } from './statistics-query.js';

/** Why a case is in no rate: the end it came to, or that it still waits to be assigned. */
const WHY = {
  merged: ['merged'],
  declined: ['declined'],
  withdrawn: ['withdrawn'],
  onSpot: ['answeredOnSpot'],
  waiting: ['recorded', 'split', 'returnDecided', 'reworked'],
} as const;
export type WhyExcluded = keyof typeof WHY;

export interface Exclusion {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly why: WhyExcluded;
  /** of the event that put it out */
  readonly at: string | null;
  readonly by: string;
  readonly reason: string | null;
}

function whyOf({ state, onSpot }: CaseDigest): WhyExcluded {
  if (onSpot) return 'onSpot';
  return state === 'merged' || state === 'declined' || state === 'withdrawn' ? state : 'waiting';
}

/** Each with the last event, of those known then, that put it where it is. */
export async function excluded(db: Reader, digests: readonly CaseDigest[], { asOf, knownAt }: Wanted): Promise<Exclusion[]> {
  const rows = await db.query<
    { id: string; number: string; title: string; events: { type: string; at: string; by: string; reason: string | null }[] }[]
  >(
    `SELECT s.id, s.number, s.title, (SELECT coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'at', e.occurred_at, 'by', e.actor->>'name',
         'reason', coalesce(e.data->>'explanation', e.data->>'reason', e.data->>'reply')) ORDER BY e.seq), '[]')
       FROM event e WHERE e.suggestion_id = s.id AND e.occurred_at <= $2 AND e.recorded_at <= $3 AND e.type = ANY ($4)) AS events
     FROM suggestion s WHERE s.id = ANY ($1) ORDER BY s.number`,
    [digests.map(({ id }) => id), asOf, knownAt, Object.values(WHY).flat()],
  );
  const whyById = new Map(digests.map((digest) => [digest.id, whyOf(digest)]));
  return rows.map(({ id, number, title, events }) => {
    const why = whyById.get(id) ?? 'waiting';
    const event = events.findLast(({ type }) => WHY[why].some((one) => one === type));
    return { id, number, title, why, at: event ? instant(event.at) : null, by: event?.by ?? '', reason: event?.reason ?? null };
  });
}
