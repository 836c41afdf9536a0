import type { EventType } from '@bihuan/domain';
import type { FigureQuestion, Reader } from '@bihuan/record';
import { instant } from '../times.js';
import type { CountingEventShape } from './statistics-shapes.js';

interface Rule {
  readonly types: readonly EventType[];
  readonly which: 'first' | 'last';
}
const first = (...types: EventType[]): Rule => ({ types, which: 'first' });
const last = (...types: EventType[]): Rule => ({ types, which: 'last' });

const RECORDED = first('recorded');
const ASSIGNED = first('assigned');
// of replies that were returned, the next one counts (below)
const REPLIED = first('replied');
/** By the figure's own name, for its numerator; what is not named here counts by what its denominator counts by. */
const NUMERATORS: Readonly<Record<string, Rule>> = {
  received: RECORDED,
  onSpot: last('answeredOnSpot'),
  merged: last('merged'),
  declined: last('declined'),
  withdrawn: last('withdrawn'),
  base: ASSIGNED,
  ageing: ASSIGNED,
  replied: REPLIED,
  repliedOnTime: REPLIED,
  repliedOnTimeOriginal: REPLIED,
  resolved: last('resolved'),
  resolvedOfReplied: last('resolved'),
  attitude: last('evaluated'),
  result: last('evaluated'),
  evaluationsReturned: last('evaluated'),
  reworked: last('reworked'),
  returned: last('returnDecided'),
  promisesKept: last('replyUpdated'),
  residentInformed: last('residentInformed'),
  replyKinds: last('replied', 'replyUpdated'),
  workingDaysToAssign: ASSIGNED,
  workingDaysToReply: REPLIED,
  workingDaysToResolve: last('resolved'),
};
const DENOMINATORS: Readonly<Record<string, Rule>> = {
  attitude: last('evaluated'),
  result: last('evaluated'),
  resolvedOfReplied: REPLIED,
  evaluationsReturned: REPLIED,
  reworked: REPLIED,
  residentInformed: REPLIED,
  promisesKept: last('replied', 'replyUpdated'),
};

function ruleOf(path: string): Rule {
  const [figure = ''] = path.split('.');
  const isOf = path.endsWith('.of') || path.endsWith('.rate');
  return (isOf ? DENOMINATORS[figure] : NUMERATORS[figure]) ?? ASSIGNED;
}

/** The event by which each case is among those that a number counts; a case without such an event (late without a reply, say) counts by its first assignment or its recording. */
export async function countingEvents(
  db: Reader,
  ids: readonly string[],
  path: string,
  { asOf, knownAt }: Pick<FigureQuestion, 'asOf' | 'knownAt'>,
): Promise<Map<string, CountingEventShape>> {
  const { types, which } = ruleOf(path);
  const rows = await db.query<{ suggestionId: string; id: string; seq: number; type: EventType; at: Date }[]>(
    `SELECT s.id AS "suggestionId", e.id, e.seq, e.type, e.occurred_at AS at
     FROM unnest($1::uuid[]) AS s (id) CROSS JOIN LATERAL (
       SELECT e.* FROM event e WHERE e.suggestion_id = s.id AND e.occurred_at <= $3 AND e.recorded_at <= $4
         AND (e.type = ANY ($2) OR e.type IN ('assigned', 'recorded'))
         -- a returned reply is no reply, and neither are its updates
         AND NOT (e.type IN ('replied', 'replyUpdated') AND EXISTS (
           SELECT 1 FROM event r WHERE r.suggestion_id = s.id AND r.type = 'replyReturned' AND r.seq > e.seq
             AND r.occurred_at <= $3 AND r.recorded_at <= $4
             AND NOT EXISTS (SELECT 1 FROM event n WHERE n.suggestion_id = s.id AND n.type = 'replied' AND n.seq > e.seq AND n.seq < r.seq)))
         -- a return that was not granted counts nothing
         AND NOT (e.type = 'returnDecided' AND e.data->>'granted' <> 'true')
       ORDER BY e.type = ANY ($2) DESC, e.type = 'assigned' DESC, ${which === 'last' ? '-e.seq' : 'e.seq'} LIMIT 1) AS e`,
    [ids, types, asOf, knownAt],
  );
  return new Map(rows.map(({ suggestionId, at, ...event }) => [suggestionId, { ...event, at: instant(at) }]));
}
