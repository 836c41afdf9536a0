import { COHORTS, REPLY_KINDS } from '@bihuan/domain';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

/** What the OpenAPI document says of the figures. */
const number = { type: 'number', nullable: true } as const;
const wholeNumber = { type: 'integer' } as const;

class RateShape {
  @ApiProperty(wholeNumber) n!: number;
  @ApiProperty(wholeNumber) of!: number;
  @ApiProperty({ ...number, description: 'an unrounded fraction; null when `of` is 0' }) rate!: number | null;
}
class DaysShape {
  @ApiProperty(number) median!: number | null;
  @ApiProperty(number) p90!: number | null;
}
class SatisfactionShape {
  @ApiProperty({ type: RateShape }) satisfied!: RateShape;
  @ApiProperty({ type: RateShape }) satisfiedOrBasically!: RateShape;
}
const kinds: ApiPropertyOptions = {
  type: 'object',
  properties: Object.fromEntries(REPLY_KINDS.map((kind) => [kind, wholeNumber])),
  required: [...REPLY_KINDS],
};
class FiguresShape {
  @ApiProperty(wholeNumber) received!: number;
  @ApiProperty(wholeNumber) onSpot!: number;
  @ApiProperty(wholeNumber) merged!: number;
  @ApiProperty(wholeNumber) declined!: number;
  @ApiProperty(wholeNumber) withdrawn!: number;
  @ApiProperty({ ...wholeNumber, description: 'assigned, replied or resolved, and not answered on the spot' }) base!: number;
  @ApiProperty({ type: RateShape, description: '回复率' }) replied!: RateShape;
  @ApiProperty({ type: RateShape, description: '按时回复率' }) repliedOnTime!: RateShape;
  @ApiProperty({ type: RateShape, description: 'against the due date before any extension' }) repliedOnTimeOriginal!: RateShape;
  @ApiProperty({ type: RateShape, description: '解决率' }) resolved!: RateShape;
  @ApiProperty({ type: RateShape }) resolvedOfReplied!: RateShape;
  @ApiProperty({ type: SatisfactionShape, description: '办理态度满意率' }) attitude!: SatisfactionShape;
  @ApiProperty({ type: SatisfactionShape, description: '办理结果满意率' }) result!: SatisfactionShape;
  @ApiProperty({ type: RateShape }) evaluationsReturned!: RateShape;
  @ApiProperty({ type: RateShape }) reworked!: RateShape;
  @ApiProperty({ type: RateShape, description: '退办率' }) returned!: RateShape;
  @ApiProperty({ type: RateShape }) promisesKept!: RateShape;
  @ApiProperty({ type: RateShape }) residentInformed!: RateShape;
  @ApiProperty(kinds) replyKinds!: Record<string, number>;
  @ApiProperty({ type: DaysShape }) workingDaysToAssign!: DaysShape;
  @ApiProperty({ type: DaysShape }) workingDaysToReply!: DaysShape;
  @ApiProperty({ type: DaysShape }) workingDaysToResolve!: DaysShape;
}
class GroupShape {
  @ApiProperty({ type: String, nullable: true, description: 'an id, a category code or a month 2026-03; null for none' }) key!:
    string | null;
  @ApiProperty({ type: String }) label!: string;
  @ApiProperty({ type: [String], required: false, description: 'of two levels: each key' }) keys?: (string | null)[];
  @ApiProperty({ type: [String], required: false, description: 'of two levels: each label' }) labels?: string[];
  @ApiProperty({ type: FiguresShape }) figures!: FiguresShape;
}
const dateOrNull = { type: String, format: 'date', nullable: true } as const;
const moment = { type: String, format: 'date-time' } as const;
export class ClosureShape {
  @ApiProperty({ enum: COHORTS }) cohort!: string;
  @ApiProperty(dateOrNull) from!: string | null;
  @ApiProperty(dateOrNull) to!: string | null;
  @ApiProperty(moment) asOf!: string;
  @ApiProperty(moment) knownAt!: string;
  @ApiProperty({ type: FiguresShape }) total!: FiguresShape;
  @ApiProperty({ type: [GroupShape] }) groups!: GroupShape[];
}

class ReceptionFiguresShape {
  @ApiProperty(wholeNumber) sessions!: number;
  @ApiProperty(wholeNumber) visitors!: number;
  @ApiProperty({ ...wholeNumber, description: 'recorded in these sessions' }) suggestions!: number;
  @ApiProperty({ ...wholeNumber, description: 'of them, answered on the spot' }) onSpot!: number;
}
class ReceptionGroupShape {
  @ApiProperty({ type: String, nullable: true }) key!: string | null;
  @ApiProperty({ type: String }) label!: string;
  @ApiProperty({ type: ReceptionFiguresShape }) figures!: ReceptionFiguresShape;
}
export class ReceptionsShape {
  @ApiProperty({ type: ReceptionFiguresShape }) total!: ReceptionFiguresShape;
  @ApiProperty({ type: [ReceptionGroupShape] }) groups!: ReceptionGroupShape[];
}
