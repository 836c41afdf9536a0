import { CLOCKS } from '@bihuan/domain';
import { ApiProperty } from '@nestjs/swagger';
import { instant } from '../times.js';

export const REMINDER_STATES = ['planned', 'sent', 'superseded', 'cancelled', 'failed'] as const;

export interface ReminderRow {
  readonly id: string;
  readonly suggestionId: string;
  readonly clock: string;
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
  readonly state: string;
  readonly plannedAt: Date;
  readonly sentAt: Date | null;
  readonly acknowledgedAt: Date | null;
}

export const REMINDER_FROM = 'reminder r JOIN app_user u ON u.id = r.recipient_id LEFT JOIN app_user b ON b.id = r.urged_by';
export const REMINDER_COLUMNS = `r.id, r.suggestion_id AS "suggestionId", r.clock, r.clock_run_id AS "clockRunId", r.cycle, r.level,
  r.digest_id AS "digestId", r.recipient_id AS "recipientId", u.username, u.name, r.channel, r.state, r.planned_at AS "plannedAt",
  r.sent_at AS "sentAt", r.acknowledged_at AS "acknowledgedAt", r.letter, r.note, b.name AS "urgedBy"`;

class RecipientShape {
  @ApiProperty() id!: string;
  @ApiProperty() username!: string;
  @ApiProperty() name!: string;
}
const moment = { type: String, format: 'date-time' } as const;
const momentOrNull = { ...moment, nullable: true } as const;

/** A reminder as the API shows it. */
export class ReminderShape {
  @ApiProperty() id!: string;
  @ApiProperty() suggestionId!: string;
  @ApiProperty({ enum: CLOCKS }) clock!: string;
  @ApiProperty({ description: 'one start of one clock; a re-assignment starts another' }) clockRunId!: string;
  @ApiProperty({ type: 'integer' }) cycle!: number;
  @ApiProperty({ example: 'before_15', description: 'before_<calendar days>, due, overdue_<working days>, manual_<n> by hand' })
  level!: string;
  @ApiProperty({ description: 'a written 催办单 goes with it: GET /reminders/:id/letter' }) letter!: boolean;
  @ApiProperty({ type: String, nullable: true, description: "the office's words, by hand only" }) note!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'who urged by hand' }) urgedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'reminders sent together in one message' }) digestId!: string | null;
  @ApiProperty({ type: RecipientShape }) recipient!: RecipientShape;
  @ApiProperty({ example: 'inbox' }) channel!: string;
  @ApiProperty({ enum: REMINDER_STATES }) state!: string;
  @ApiProperty({ ...moment, description: 'the moment it may be sent' }) plannedAt!: string | null;
  @ApiProperty(momentOrNull) sentAt!: string | null;
  @ApiProperty(momentOrNull) acknowledgedAt!: string | null;
}
export class PageOfReminders {
  @ApiProperty({ type: [ReminderShape] }) items!: ReminderShape[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) total!: number | null;
}

export function showReminder({ recipientId, username, name, plannedAt, sentAt, acknowledgedAt, ...row }: ReminderRow): ReminderShape {
  const { id, suggestionId, clock, clockRunId, cycle, level, letter, note, urgedBy, digestId, channel, state } = row;
  return {
    id,
    suggestionId,
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
