import { v7 as uuid } from 'uuid';
import type { Tx } from '../database.js';

/** What a person can be told, in the inbox and over the channels of their choice. */
export const MESSAGE_KINDS = ['reminder_digest', 'case_news', 'calendar_warning', 'report_ready'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** What of it a person may want on a channel. */
export const TOPICS = ['reminders', 'news'] as const;
export type Topic = (typeof TOPICS)[number];
export function topicOf(kind: MessageKind): Topic {
  return kind === 'reminder_digest' ? 'reminders' : 'news';
}

export interface Message {
  readonly jurisdictionId: string;
  readonly recipientId: string;
  readonly kind: MessageKind;
  /** the digest or the event: one message each per person, however often it is posted */
  readonly aboutId: string;
  readonly content: object;
}

/** The channel of PostgreSQL on which the API hears whose inbox has grown. */
export const INBOX_GREW = 'bihuan_inbox';

/**
 * Puts messages into inboxes and, in the same statement, leaves a delivery for every active channel that the recipient chose for
 * the topic and has not muted. Listening processes hear of it when the transaction commits.
 */
export async function postMessages(tx: Tx, now: Date, messages: readonly Message[]): Promise<void> {
  if (messages.length === 0) return;
  const column = <T>(value: (message: Message) => T): T[] => messages.map(value);
  await tx.query(
    `WITH posted AS (
       INSERT INTO inbox_message (id, jurisdiction_id, recipient_id, kind, about_id, content, sent_at)
       SELECT id, jurisdiction_id, recipient_id, kind, about_id, content, $8
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::jsonb[]) AS m (id, jurisdiction_id, recipient_id, kind, about_id, content)
       ON CONFLICT (recipient_id, about_id) DO NOTHING
       RETURNING jurisdiction_id, recipient_id, kind, about_id
     ), left_for_channels AS (
       INSERT INTO delivery (id, jurisdiction_id, channel_id, recipient_id, kind, about_id, state, attempt_after, created_at)
       SELECT gen_random_uuid(), p.jurisdiction_id, c.channel_id, p.recipient_id, p.kind, p.about_id, 'waiting', $8, $8
       FROM posted p
       JOIN (SELECT DISTINCT kind, topic FROM unnest($4::text[], $7::text[]) AS k (kind, topic)) t ON t.kind = p.kind
       JOIN channel_choice c ON c.user_id = p.recipient_id AND t.topic = ANY (c.topics)
       JOIN delivery_channel d ON d.id = c.channel_id AND d.active
       LEFT JOIN notification_setting n ON n.user_id = p.recipient_id
       WHERE n.muted_until IS NULL OR n.muted_until <= $8
       ON CONFLICT DO NOTHING
     )
     SELECT pg_notify('${INBOX_GREW}', recipient_id::text) FROM (SELECT DISTINCT recipient_id FROM posted) AS told`,
    [
      column(() => uuid()),
      column(({ jurisdictionId }) => jurisdictionId),
      column(({ recipientId }) => recipientId),
      column(({ kind }) => kind),
      column(({ aboutId }) => aboutId),
      column(({ content }) => JSON.stringify(content)),
      column(({ kind }) => topicOf(kind)),
      now,
    ],
  );
}
