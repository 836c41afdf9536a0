import { EVENT_TYPES, type EventType } from '@bihuan/domain';
import { ApiProperty } from '@nestjs/swagger';
import { count, flag, moment, text, textOrNull } from '../document/shown.js';
import { PageOf } from '../lists/page.js';

export class AuditEntryShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(moment) at!: string;
  @ApiProperty({ ...textOrNull, description: 'null: the system' }) actorId!: string | null;
  @ApiProperty(text) actorName!: string;
  @ApiProperty({ ...text, example: 'resident.revealed' }) action!: string;
  @ApiProperty(textOrNull) suggestionId!: string | null;
  @ApiProperty({ ...textOrNull, description: "the case's" }) number!: string | null;
  @ApiProperty(textOrNull) reason!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'what it was about, as the action has it' })
  detail!: Readonly<Record<string, unknown>>;
}
export const PageOfAuditEntries = PageOf(AuditEntryShape);

export class TrailEventShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(moment) recordedAt!: string;
  @ApiProperty(moment) occurredAt!: string;
  @ApiProperty(text) actorName!: string;
  @ApiProperty(flag) onPaper!: boolean;
  @ApiProperty({ enum: EVENT_TYPES }) type!: EventType;
  @ApiProperty(count) seq!: number;
  @ApiProperty(text) suggestionId!: string;
  @ApiProperty(text) number!: string;
  @ApiProperty(text) title!: string;
}
export const PageOfTrailEvents = PageOf(TrailEventShape);
