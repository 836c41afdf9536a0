import { CLOCKS, type ClockName } from '@bihuan/domain';
import { ApiProperty } from '@nestjs/swagger';
import { count, flag, moment, momentOrNull, text, textOrNull } from '../document/shown.js';
import { ListOf, PageOf } from '../lists/page.js';
import { UserNameShape } from '../notifications/notification-shapes.js';
import { instant } from '../times.js';

export const REMINDER_STATES = ['planned', 'sent', 'superseded', 'cancelled', 'failed'] as const;

export interface ReminderRow {
  readonly id: string;
  readonly suggestionId: string;
  readonly number: string;
  readonly title: string;
  readonly clock: ClockName;
  readonly clockRunId: string;
  readonly cycle: number;
  readonly level: string;
  readonly letter: boolean;
  readonly note: string | null;
  readonly urgedBy: string | null;
  readonly digestId: string | null;
  readonly recipientId: string;
  readonly username: string;
  readonly name: string;
  readonly channel: string;
  readonly state: (typeof REMINDER_STATES)[number];
  readonly plannedAt: Date;
  readonly sentAt: Date | null;
  readonly acknowledgedAt: Date | null;
}

export const REMINDER_FROM = `reminder r JOIN app_user u ON u.id = r.recipient_id JOIN suggestion s ON s.id = r.suggestion_id
  LEFT JOIN app_user b ON b.id = r.urged_by`;
export const REMINDER_COLUMNS = `r.id, r.suggestion_id AS "suggestionId", s.number, s.title, r.clock, r.clock_run_id AS "clockRunId", r.cycle, r.level,
  r.digest_id AS "digestId", r.recipient_id AS "recipientId", u.username, u.name, r.channel, r.state, r.planned_at AS "plannedAt",
  r.sent_at AS "sentAt", r.acknowledged_at AS "acknowledgedAt", r.letter, r.note, b.name AS "urgedBy"`;

/** A reminder as the API shows it. */
export class ReminderShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) suggestionId!: string;
  @ApiProperty({ type: String, description: "the case's number" }) number!: string;
  @ApiProperty({ type: String, description: "the case's title" }) title!: string;
  @ApiProperty({ enum: CLOCKS }) clock!: ClockName;
  @ApiProperty({ ...text, description: 'one start of one clock; a re-assignment starts another' }) clockRunId!: string;
  @ApiProperty(count) cycle!: number;
  @ApiProperty({ ...text, example: 'before_15', description: 'before_<calendar days>, due, overdue_<working days>, manual_<n> by hand' })
  level!: string;
  @ApiProperty({ ...flag, description: 'a written 催办单 goes with it: GET /reminders/:id/letter' }) letter!: boolean;
  @ApiProperty({ ...textOrNull, description: "the office's words, by hand only" }) note!: string | null;
  @ApiProperty({ ...textOrNull, description: 'who urged by hand' }) urgedBy!: string | null;
  @ApiProperty({ ...textOrNull, description: 'reminders sent together in one message' }) digestId!: string | null;
  @ApiProperty({ type: UserNameShape }) recipient!: UserNameShape;
  @ApiProperty({ ...text, example: 'inbox' }) channel!: string;
  @ApiProperty({ enum: REMINDER_STATES }) state!: (typeof REMINDER_STATES)[number];
  @ApiProperty({ ...moment, description: 'the moment it may be sent' }) plannedAt!: string;
  @ApiProperty(momentOrNull) sentAt!: string | null;
  @ApiProperty(momentOrNull) acknowledgedAt!: string | null;
}
export const PageOfReminders = PageOf(ReminderShape);
export const ListOfReminders = ListOf(ReminderShape);

export function showReminder({ recipientId, username, name, plannedAt, sentAt, acknowledgedAt, ...row }: ReminderRow): ReminderShape {
  const { id, suggestionId, number, title, clock, clockRunId, cycle, level, letter, note, urgedBy, digestId, channel, state } = row;
  return {
    id,
    suggestionId,
    number,
    title,
    clock,
    clockRunId,
    cycle,
    level,
    letter,
    note,
    urgedBy,
    digestId,
    recipient: { id: recipientId, username, name },
    channel,
    state,
    plannedAt: instant(plannedAt),
    sentAt: instant(sentAt),
    acknowledgedAt: instant(acknowledgedAt),
  };
}
