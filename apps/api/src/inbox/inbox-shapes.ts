import { CLOCKS, EVENT_TYPES, type ClockName, type EventType } from '@bihuan/domain';
import { ASKS, type Ask } from '@bihuan/record';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { count, date, flag, moment, momentOrNull, text, textOrNull } from '../document/shown.js';

class DigestLineShape {
  @ApiProperty(text) reminderId!: string;
  @ApiProperty(text) suggestionId!: string;
  @ApiProperty(text) number!: string;
  @ApiProperty(text) title!: string;
  @ApiProperty({ enum: CLOCKS }) clock!: ClockName;
  @ApiProperty(text) level!: string;
  @ApiProperty(flag) letter!: boolean;
  @ApiProperty(textOrNull) note!: string | null;
  @ApiProperty(date) dueOn!: string;
  @ApiProperty({ ...flag, description: 'rests on a year whose holidays are not known yet' }) provisional!: boolean;
}
class DigestShape {
  @ApiProperty(count) total!: number;
  @ApiProperty({ type: [DigestLineShape], description: 'the most urgent; the rest is counted' }) reminders!: readonly DigestLineShape[];
}
class NewsShape {
  @ApiProperty(text) eventId!: string;
  @ApiProperty({ enum: EVENT_TYPES }) type!: EventType;
  @ApiProperty(text) suggestionId!: string;
  @ApiProperty(text) number!: string;
  @ApiProperty(text) title!: string;
  @ApiProperty(text) actorName!: string;
  @ApiProperty(moment) occurredAt!: string;
  @ApiProperty({ enum: Object.keys(ASKS), isArray: true, description: 'what the reader is asked to do next and is still theirs to do' })
  asks!: readonly Ask[];
}
class NoticeShape {
  @ApiProperty(text) subject!: string;
  @ApiProperty(text) text!: string;
}
class CalendarWarningShape extends NoticeShape {
  @ApiProperty({ ...count, description: 'whose holidays are not known yet' }) year!: number;
}
class ReportReadyShape extends NoticeShape {
  @ApiProperty(text) reportId!: string;
}

class MessageShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(moment) sentAt!: string;
  @ApiProperty(momentOrNull) readAt!: string | null;
}
class DigestMessageShape extends MessageShape {
  @ApiProperty({ enum: ['reminder_digest'] }) kind!: 'reminder_digest';
  @ApiProperty({ type: DigestShape }) content!: DigestShape;
}
class NewsMessageShape extends MessageShape {
  @ApiProperty({ enum: ['case_news'] }) kind!: 'case_news';
  @ApiProperty({ type: NewsShape }) content!: NewsShape;
}
class WarningMessageShape extends MessageShape {
  @ApiProperty({ enum: ['calendar_warning'] }) kind!: 'calendar_warning';
  @ApiProperty({ type: CalendarWarningShape }) content!: CalendarWarningShape;
}
class ReportMessageShape extends MessageShape {
  @ApiProperty({ enum: ['report_ready'] }) kind!: 'report_ready';
  @ApiProperty({ type: ReportReadyShape }) content!: ReportReadyShape;
}
const MESSAGES = [DigestMessageShape, NewsMessageShape, WarningMessageShape, ReportMessageShape];
export type InboxMessage = DigestMessageShape | NewsMessageShape | WarningMessageShape | ReportMessageShape;
/** One of the kinds, told apart by `kind`. */
export const MESSAGE = { oneOf: MESSAGES.map((one) => ({ $ref: getSchemaPath(one) })) };

@ApiExtraModels(...MESSAGES)
export class InboxShape {
  @ApiProperty({ type: 'array', items: MESSAGE }) items!: readonly InboxMessage[];
  @ApiProperty({ ...textOrNull, description: 'the `cursor` of the next page' }) nextCursor!: string | null;
  @ApiProperty(count) total!: number;
  @ApiProperty({ ...count, description: 'of all messages' }) unread!: number;
}
/** The data of an event `inbox` of the stream. */
@ApiExtraModels(...MESSAGES)
export class UnreadShape {
  @ApiProperty(count) unread!: number;
}
export class InboxStateShape {
  @ApiProperty(count) unread!: number;
  @ApiProperty({ ...MESSAGE, nullable: true, description: 'the newest' }) latest!: InboxMessage | null;
}
