import { REPLY_KINDS, type ReplyKind } from '@bihuan/domain';
import { ApiProperty } from '@nestjs/swagger';
import { count, dateOrNull, moment, momentOrNull, text, textOrNull } from '../document/shown.js';
import { ListOf } from '../lists/page.js';
import { ChoiceField, DateField, IntegerField, TextField } from '../validation/fields.js';

/** The parts of a reply; while it is written, any of them may still be empty. */
class Parts {
  @TextField({ blank: true, optional: true, description: '基本情况' }) facts?: string | null;
  @TextField({ blank: true, optional: true, description: '办理情况和措施' }) measures?: string | null;
  @TextField({ blank: true, optional: true, description: '办理时限' }) timeLimit?: string | null;
  @TextField({ blank: true, optional: true, description: '联系人和电话' }) contact?: string | null;
}
export class TemplateBody extends Parts {
  @TextField({ max: 60 }) name!: string;
  @ChoiceField(REPLY_KINDS) kind!: ReplyKind;
}
export class DraftBody extends Parts {
  @ChoiceField(REPLY_KINDS, { optional: true }) kind?: ReplyKind | null;
  @DateField({ optional: true, description: 'for in_progress and planned' }) promisedOn?: string | null;
  @IntegerField({ min: 0, max: 1_000_000, description: 'the version it was written over; 0 for a first draft' }) version!: number;
}
export class SeenBody {
  @IntegerField({ min: 1, max: 1_000_000, description: 'the version that was seen' }) version!: number;
}
export class GiveBackBody extends SeenBody {
  @TextField({ max: 500 }) reason!: string;
}

class PartsShape {
  @ApiProperty(text) facts!: string;
  @ApiProperty(text) measures!: string;
  @ApiProperty(text) timeLimit!: string;
  @ApiProperty(text) contact!: string;
}
export class TemplateShape extends PartsShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty({ enum: REPLY_KINDS }) kind!: ReplyKind;
  @ApiProperty({ ...text, description: 'a name' }) changedBy!: string;
  @ApiProperty(moment) changedAt!: string;
}
export const ListOfTemplates = ListOf(TemplateShape);
export class DraftShape extends PartsShape {
  @ApiProperty(text) suggestionId!: string;
  @ApiProperty(text) number!: string;
  @ApiProperty(text) title!: string;
  @ApiProperty({ enum: REPLY_KINDS, nullable: true }) kind!: ReplyKind | null;
  @ApiProperty(dateOrNull) promisedOn!: string | null;
  @ApiProperty({ enum: ['draft', 'submitted', 'returned', 'signed'] }) state!: 'draft' | 'submitted' | 'returned' | 'signed';
  @ApiProperty(count) version!: number;
  @ApiProperty({ ...text, description: 'a name' }) writtenBy!: string;
  @ApiProperty(moment) writtenAt!: string;
  @ApiProperty({ ...textOrNull, description: 'a name' }) submittedBy!: string | null;
  @ApiProperty(momentOrNull) submittedAt!: string | null;
  @ApiProperty(textOrNull) returnReason!: string | null;
  @ApiProperty({ ...text, description: 'the reply as it will read' }) content!: string;
}
export const ListOfDrafts = ListOf(DraftShape);
export class DraftOfCaseShape {
  @ApiProperty({ type: DraftShape, nullable: true, description: 'null before there is one' }) draft!: DraftShape | null;
}
