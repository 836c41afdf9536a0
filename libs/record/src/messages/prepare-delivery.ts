import {
  afterQuietHours,
  DEFAULT_QUIET_HOURS,
  nextWorkingMoment,
  shanghaiDate,
  type WorkCalendar,
  type WorkingHours,
} from '@bihuan/domain';
import type { Reader } from '../database.js';
import { referenceFacts } from '../reference.js';
import type { Channel } from './channels.js';
import { topicOf, type MessageKind } from './post.js';
import { renderDigest, renderNews, renderTest, type CaseNews, type DigestLine, type Rendered } from './render.js';

/** A delivery row that a worker has taken for one attempt. */
export interface Claimed {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly channelId: string;
  readonly recipientId: string;
  readonly kind: MessageKind | 'test';
  readonly aboutId: string;
  readonly address: string | null;
  readonly attempts: number;
}
/** What is handed to a provider; `id` is the key by which it knows a repetition. */
export interface Outgoing extends Rendered {
  readonly id: string;
  readonly kind: string;
  readonly address: string | null;
  readonly recipientName: string;
}
export type Prepared = { readonly outgoing: Outgoing } | { readonly wait: Date; readonly detail: string } | { readonly cancel: string };

interface Recipient {
  readonly name: string;
  readonly active: boolean;
  readonly address: string | null;
  readonly topics: string[] | null;
  readonly hasSetting: boolean;
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
  readonly mutedUntil: Date | null;
  readonly content: Readonly<Record<string, unknown>> | null;
}

/**
 * Reads again, just before sending, what the message is worth by now: nothing goes to somebody who left, who muted, who no longer
 * wants the channel; nothing of a clock that has stopped or been overtaken by a higher level; reminders only in working hours,
 * other messages never in quiet hours.
 */
export async function prepareDelivery(db: Reader, now: Date, channel: Channel, delivery: Claimed): Promise<Prepared> {
  const recipient = await recipientOf(db, delivery);
  if (!recipient?.active) return { cancel: '收件人已停用' };
  const { kind } = delivery;
  const address = delivery.address ?? recipient.address;
  const outgoing = (rendered: Rendered): Prepared => ({
    outgoing: { ...rendered, id: delivery.id, kind, address, recipientName: recipient.name },
  });
  if (kind === 'test') return outgoing(renderTest(channel.name));
  if (recipient.mutedUntil && recipient.mutedUntil > now) return { cancel: '收件人已静音' };
  if (!recipient.topics?.includes(topicOf(kind))) return { cancel: '收件人已不再选用此渠道' };
  const { calendar, policy } = await referenceFacts(db, delivery.jurisdictionId, now);
  const moment = momentFor(kind, recipient, calendar, policy.workingHours, now);
  if (moment > now) return { wait: moment, detail: kind === 'reminder_digest' ? '等待工作时间' : '等待免打扰时段结束' };
  if (kind === 'reminder_digest') {
    const lines = await digestLines(db, recipient.content);
    return lines.length > 0 ? outgoing(renderDigest(lines, calendar, shanghaiDate(now))) : { cancel: '所催事项已办结或已升级' };
  }
  if (!recipient.content) return { cancel: '消息已不存在' };
  return outgoing(kind === 'case_news' ? renderNews(recipient.content as unknown as CaseNews) : plain(recipient.content));
}

function momentFor(kind: MessageKind, recipient: Recipient, calendar: WorkCalendar, hours: WorkingHours, now: Date): Date {
  if (kind === 'reminder_digest') return nextWorkingMoment(calendar, hours, now);
  const { hasSetting, quietFrom, quietTo } = recipient;
  if (!hasSetting) return afterQuietHours(DEFAULT_QUIET_HOURS, now);
  if (quietFrom === null || quietTo === null) return now;
  return afterQuietHours({ from: quietFrom, to: quietTo }, now);
}

async function recipientOf(db: Reader, { recipientId, channelId, aboutId }: Claimed): Promise<Recipient | undefined> {
  const [row] = await db.query<Recipient[]>(
    `SELECT u.name, u.active, c.address, c.topics, n.user_id IS NOT NULL AS "hasSetting", n.quiet_from AS "quietFrom",
            n.quiet_to AS "quietTo", n.muted_until AS "mutedUntil", m.content
     FROM app_user u
     LEFT JOIN channel_choice c ON c.user_id = u.id AND c.channel_id = $2
     LEFT JOIN notification_setting n ON n.user_id = u.id
     LEFT JOIN inbox_message m ON m.recipient_id = u.id AND m.about_id = $3
     WHERE u.id = $1`,
    [recipientId, channelId, aboutId],
  );
  return row;
}

/** What of a digest is still to be urged: its clock runs, and no higher level has gone to the same person since. */
async function digestLines(db: Reader, content: Recipient['content']): Promise<DigestLine[]> {
  const listed = (content?.['reminders'] ?? []) as readonly { readonly reminderId: string }[];
  return db.query<DigestLine[]>(
    `SELECT s.number, s.title, r.clock, c.due_on::text AS "dueOn", r.note
     FROM reminder r JOIN clock_run c ON c.run_id = r.clock_run_id JOIN suggestion s ON s.id = r.suggestion_id
     WHERE r.id = ANY ($1::uuid[]) AND r.state = 'sent' AND c.stopped_at IS NULL AND NOT EXISTS (
       SELECT 1 FROM reminder higher
       WHERE higher.clock_run_id = r.clock_run_id AND higher.recipient_id = r.recipient_id AND higher.state = 'sent'
         AND higher.level_order > r.level_order)
     ORDER BY c.due_on, s.number`,
    [listed.map(({ reminderId }) => reminderId)],
  );
}

/** Messages of the house itself say their words in their content. */
function plain(content: Readonly<Record<string, unknown>>): Rendered {
  const words = (name: string): string => (typeof content[name] === 'string' ? content[name] : '');
  return { subject: words('subject') || '闭环：通知', text: words('text') || words('subject') };
}
