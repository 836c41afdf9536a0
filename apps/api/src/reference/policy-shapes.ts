import {
  CLOCKS,
  RECIPIENTS,
  type ClockName,
  type LadderLevel,
  type Policy,
  type PolicyClock,
  type Recipient,
  type Span,
  type WorkingHours,
} from '@bihuan/domain';
import { ApiProperty, OmitType } from '@nestjs/swagger';
import { count, dateOrNull, flag, moment, text, textOrNull } from '../document/shown.js';
import { RateShape } from '../statistics/statistics-shapes.js';
import { MoveShape } from './calendar-shapes.js';

const UNITS = ['working_days', 'months', 'days'] as const;
class SpanShape implements Span {
  @ApiProperty({ ...count, minimum: 1 }) amount!: number;
  @ApiProperty({ enum: UNITS }) unit!: (typeof UNITS)[number];
}
class LadderLevelShape implements LadderLevel {
  @ApiProperty({ enum: CLOCKS }) clock!: ClockName;
  @ApiProperty({ ...text, example: 'before_15', description: 'before_<calendar days>, due or overdue_<working days>' }) level!: string;
  @ApiProperty({ enum: RECIPIENTS, isArray: true }) to!: readonly Recipient[];
  @ApiProperty({ ...flag, required: false, description: 'with a written 催办单' }) letter?: boolean;
  @ApiProperty({ ...flag, required: false, description: 'puts the case under supervision 督办' }) supervise?: boolean;
}
class WorkingHoursShape implements WorkingHours {
  @ApiProperty({ ...text, example: '09:00' }) from!: string;
  @ApiProperty({ ...text, example: '17:30', description: 'the first minute that is too late' }) to!: string;
}
class ClockLengthsShape implements Readonly<Record<PolicyClock, Span>> {
  @ApiProperty({ type: SpanShape }) assign!: Span;
  @ApiProperty({ type: SpanShape }) accept!: Span;
  @ApiProperty({ type: SpanShape }) coOpinion!: Span;
  @ApiProperty({ type: SpanShape }) reply!: Span;
  @ApiProperty({ type: SpanShape, description: 'reply, of a second or later cycle' }) reworkReply!: Span;
  @ApiProperty({ type: SpanShape }) evaluate!: Span;
  @ApiProperty({ type: SpanShape }) followUp!: Span;
}
export class PolicyShape implements Policy {
  @ApiProperty({ type: ClockLengthsShape }) clocks!: ClockLengthsShape;
  @ApiProperty({ type: SpanShape, description: '退办' }) returnWindow!: Span;
  @ApiProperty({ type: SpanShape, description: 'all extensions of one cycle together' }) maxExtension!: Span;
  @ApiProperty({ ...flag, description: 'whether a clock of months that ends on a day off shifts to the next working day' })
  monthShift!: boolean;
  @ApiProperty({ ...count, minimum: 0, maximum: 366, description: 'how far back a deputy may date `record`' }) recordBackdateDays!: number;
  @ApiProperty({ type: [LadderLevelShape] }) reminders!: readonly LadderLevel[];
  @ApiProperty({ type: WorkingHoursShape, description: 'when reminders may be sent' }) workingHours!: WorkingHours;
}
export class PolicyBody extends OmitType(PolicyShape, ['workingHours'] as const) {
  @ApiProperty({ type: WorkingHoursShape, required: false, description: 'when reminders may be sent; the usual hours unless told' })
  workingHours?: WorkingHours;
}

class PolicyVersionShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) jurisdictionId!: string;
  @ApiProperty(text) jurisdictionName!: string;
  @ApiProperty(moment) inForceFrom!: string;
  @ApiProperty({ ...textOrNull, description: 'a name' }) setBy!: string | null;
  @ApiProperty({
    type: PolicyShape,
    nullable: true,
    description: 'with the defaults of what it left out; null: follows the one above from then on',
  })
  policy!: Policy | null;
  @ApiProperty({ ...flag, description: "of the caller's own jurisdiction" }) own!: boolean;
  @ApiProperty(flag) inForce!: boolean;
}
export class PolicyVersionsShape {
  @ApiProperty({ type: [PolicyVersionShape], description: 'the newest first' }) items!: readonly PolicyVersionShape[];
  @ApiProperty({ type: PolicyShape }) defaults!: Policy;
}

class MovedClockShape {
  @ApiProperty({ enum: CLOCKS }) clock!: ClockName;
  @ApiProperty(count) moved!: number;
  @ApiProperty(count) earlier!: number;
  @ApiProperty(count) later!: number;
  @ApiProperty(count) mostDaysEarlier!: number;
  @ApiProperty(count) mostDaysLater!: number;
}
class MoveByDaysShape extends MoveShape {
  @ApiProperty({ ...count, description: 'calendar days; negative: earlier' }) days!: number;
}
export class PolicyPreviewShape {
  @ApiProperty(count) openClocks!: number;
  @ApiProperty(count) moved!: number;
  @ApiProperty({ type: [MovedClockShape] }) clocks!: readonly MovedClockShape[];
  @ApiProperty({ type: [MoveByDaysShape], description: 'the first 200' }) moves!: readonly MoveByDaysShape[];
}

class OnTimeShape {
  @ApiProperty(count) base!: number;
  @ApiProperty({ type: RateShape }) replied!: RateShape;
  @ApiProperty({ type: RateShape }) repliedOnTime!: RateShape;
  @ApiProperty({ type: RateShape }) repliedOnTimeOriginal!: RateShape;
}
class ChangedCaseShape {
  @ApiProperty({ ...text, required: false, description: 'not for an administrator, who reads no cases' }) id?: string;
  @ApiProperty(text) number!: string;
  @ApiProperty(dateOrNull) dueOn!: string | null;
  @ApiProperty(dateOrNull) whatIfDueOn!: string | null;
  @ApiProperty(dateOrNull) repliedOn!: string | null;
  @ApiProperty(flag) late!: boolean;
  @ApiProperty(flag) whatIfLate!: boolean;
}
export class WhatIfShape {
  @ApiProperty(moment) asOf!: string;
  @ApiProperty({ type: OnTimeShape }) actual!: OnTimeShape;
  @ApiProperty({ type: OnTimeShape }) whatIf!: OnTimeShape;
  @ApiProperty({ ...count, description: 'cases that would be late instead of on time, or the other way round' }) changed!: number;
  @ApiProperty({ type: [ChangedCaseShape], description: 'the first 200 of them' }) cases!: readonly ChangedCaseShape[];
}
