import type { EventData, EventType } from '@bihuan/domain';
import type { Tx } from '../database.js';
import { postMessages } from '../messages/post.js';
import type { ProductClock } from '../product-clock.js';
import { townUsers } from '../reminders/recipients.js';
import { concernedBy } from './concerns.js';

/** An entry from paper of something older than this is history, not news: an imported ledger floods nobody's inbox. */
const NEWS_FOR_MS = 30 * 86_400_000;

interface EventRow {
  readonly type: EventType;
  readonly data: EventData;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly jurisdictionId: string;
  readonly suggestionId: string;
  readonly number: string;
  readonly title: string;
  readonly leadDeputyId: string | null;
  readonly coDeputyIds: string[];
  readonly assignment: { readonly leadUnitId: string; readonly coUnitIds?: readonly string[] } | null;
}

/** Tells those whom an event concerns, once each: the inbox has one message per person and event. */
export async function announceEvent(tx: Tx, eventId: string, clock: ProductClock): Promise<void> {
  const [event] = await tx.query<EventRow[]>(
    `SELECT e.type, e.data, e.actor_id AS "actorId", e.actor->>'name' AS "actorName", e.occurred_at AS "occurredAt",
            e.recorded_at AS "recordedAt", s.jurisdiction_id AS "jurisdictionId", s.id AS "suggestionId", s.number, s.title,
            s.deputy_id AS "leadDeputyId",
            ARRAY(SELECT deputy_id::text FROM suggestion_co_deputy c WHERE c.suggestion_id = s.id) AS "coDeputyIds",
            (SELECT a.data FROM event a WHERE a.suggestion_id = e.suggestion_id AND a.type = 'assigned' AND a.seq <= e.seq
             ORDER BY a.seq DESC LIMIT 1) AS assignment
     FROM event e JOIN suggestion s ON s.id = e.suggestion_id WHERE e.id = $1`,
    [eventId],
  );
  if (!event) throw new Error(`no event ${eventId}`);
  if (event.recordedAt.getTime() - event.occurredAt.getTime() > NEWS_FOR_MS) return;
  const { type, data, actorId, leadDeputyId, coDeputyIds, assignment } = event;
  const users = await townUsers(tx, event.jurisdictionId);
  const told = concernedBy(
    { type, data, actorId, leadDeputyId, coDeputyIds, leadUnitId: assignment?.leadUnitId ?? null, coUnitIds: assignment?.coUnitIds ?? [] },
    users,
  );
  const { suggestionId, number, title, actorName, occurredAt, jurisdictionId } = event;
  await postMessages(
    tx,
    clock.now(),
    told.map(({ recipientId, asks }) => ({
      jurisdictionId,
      recipientId,
      kind: 'case_news',
      aboutId: eventId,
      content: { eventId, type, suggestionId, number, title, actorName, occurredAt: occurredAt.toISOString(), asks },
    })),
  );
}
