import { EVENT_TYPES, STATES, type EventType, type State } from '@bihuan/domain';
import { ApiProperty } from '@nestjs/swagger';
import { count, dateOrNull, flag, moment, momentOrNull, text, textOrNull } from '../document/shown.js';
import { PageOf } from '../lists/page.js';

class SupervisedCaseShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) number!: string;
  @ApiProperty(text) title!: string;
  @ApiProperty({ enum: STATES }) status!: State;
  @ApiProperty(textOrNull) leadUnitId!: string | null;
  @ApiProperty(textOrNull) leadUnitName!: string | null;
}
class LastEventShape {
  @ApiProperty({ enum: EVENT_TYPES }) type!: EventType;
  @ApiProperty(moment) occurredAt!: string;
}
export class SupervisionShape {
  @ApiProperty({ type: SupervisedCaseShape }) suggestion!: SupervisedCaseShape;
  @ApiProperty(moment) supervisedAt!: string;
  @ApiProperty({ ...text, description: 'a name' }) by!: string;
  @ApiProperty({ ...flag, description: 'because it was so late' }) automatic!: boolean;
  @ApiProperty(text) reason!: string;
  @ApiProperty(flag) open!: boolean;
  @ApiProperty({ ...momentOrNull, description: 'also when the case was solved, concluded or withdrawn' }) endedAt!: string | null;
  @ApiProperty(textOrNull) endReason!: string | null;
  @ApiProperty({ ...dateOrNull, description: 'of the reply, while it is owed' }) dueOn!: string | null;
  @ApiProperty({ ...count, description: '0: not late' }) overdueWorkingDays!: number;
  @ApiProperty(count) remindersSent!: number;
  @ApiProperty({ type: LastEventShape }) lastEvent!: LastEventShape;
}
export const PageOfSupervision = PageOf(SupervisionShape);
