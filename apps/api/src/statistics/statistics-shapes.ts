import { COHORTS, EVENT_TYPES, REPLY_KINDS } from '@bihuan/domain';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { WHYS_EXCLUDED } from '@bihuan/record';
import { SuggestionShape } from '../suggestions/shapes.js';
import { FINDING_CODES } from './quality.js';

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
class MarksShape {
  @ApiProperty({ type: RateShape, description: 'with a granted extension, of those in the on-time rate' }) extended!: RateShape;
  @ApiProperty({ type: RateShape, description: 'late by the original date, of those on time' }) onTimeByExtension!: RateShape;
  @ApiProperty({ type: RateShape, description: 'entered by the office, of those with an evaluation' }) evaluatedOnPaper!: RateShape;
  @ApiProperty({ type: RateShape, description: 'within a minute of the reply, of those with an evaluation' }) evaluatedAtOnce!: RateShape;
  @ApiProperty({ type: RateShape, description: 'without an evaluation in their cycle, of those resolved' }) resolvedUnevaluated!: RateShape;
}
const marks: ApiPropertyOptions = { type: MarksShape, description: 'what stands beside the figures; opens as figure marks.extended.n, …' };
class GroupShape {
  @ApiProperty({ type: String, nullable: true, description: 'an id, a category code or a month 2026-03; null for none' }) key!:
    string | null;
  @ApiProperty({ type: String }) label!: string;
  @ApiProperty({ type: [String], required: false, description: 'of two levels: each key' }) keys?: (string | null)[];
  @ApiProperty({ type: [String], required: false, description: 'of two levels: each label' }) labels?: string[];
  @ApiProperty({ type: FiguresShape }) figures!: FiguresShape;
  @ApiProperty(marks) marks!: MarksShape;
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
  @ApiProperty(marks) marks!: MarksShape;
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

const text = { type: String } as const;
const textOrNull = { type: String, nullable: true } as const;
const total = { type: 'integer', nullable: true } as const;

class CountingEventShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(wholeNumber) seq!: number;
  @ApiProperty({ enum: EVENT_TYPES }) type!: string;
  @ApiProperty(moment) at!: string;
}
class CountedCaseShape extends SuggestionShape {
  @ApiProperty({ type: CountingEventShape, nullable: true, description: 'the event that made the case count' })
  countedBy!: CountingEventShape | null;
}
export class PageOfCountedCases {
  @ApiProperty({ type: [CountedCaseShape] }) items!: CountedCaseShape[];
  @ApiProperty(textOrNull) nextCursor!: string | null;
  @ApiProperty(total) total!: number | null;
}

class ExcluderShape {
  @ApiProperty(textOrNull) id!: string | null;
  @ApiProperty(text) name!: string;
  @ApiProperty(textOrNull) username!: string | null;
}
class PrimaryShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) number!: string;
}
class ExclusionShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) number!: string;
  @ApiProperty(text) title!: string;
  @ApiProperty({ enum: WHYS_EXCLUDED }) why!: string;
  @ApiProperty({ ...moment, description: 'of the event that put it out' }) at!: string;
  @ApiProperty({ type: ExcluderShape }) by!: ExcluderShape;
  @ApiProperty(textOrNull) reason!: string | null;
  @ApiProperty({ type: PrimaryShape, nullable: true, description: 'the primary, of a merged case' }) into!: PrimaryShape | null;
}
export class PageOfExclusions {
  @ApiProperty({ type: [ExclusionShape] }) items!: ExclusionShape[];
  @ApiProperty(textOrNull) nextCursor!: string | null;
  @ApiProperty(total) total!: number | null;
}

class FunnelShape {
  @ApiProperty(wholeNumber) received!: number;
  @ApiProperty(wholeNumber) assigned!: number;
  @ApiProperty(wholeNumber) replied!: number;
  @ApiProperty(wholeNumber) resolved!: number;
}
class LoadShape {
  @ApiProperty({ ...wholeNumber, description: 'assigned and not replied to; opens as figure load.waiting' }) waiting!: number;
  @ApiProperty({ ...wholeNumber, description: 'of them, past their due date; load.late' }) late!: number;
}
class AgeShape {
  @ApiProperty({ ...wholeNumber, description: 'working days since the first assignment' }) from!: number;
  @ApiProperty({ ...wholeNumber, nullable: true }) to!: number | null;
  @ApiProperty({ ...wholeNumber, description: 'opens as figure ageing.<from>' }) count!: number;
}
class WeekShape {
  @ApiProperty({ type: String, format: 'date', description: 'its Monday; its numbers open as figure flow.received.<week>, …' })
  week!: string;
  @ApiProperty(wholeNumber) received!: number;
  @ApiProperty(wholeNumber) assigned!: number;
  @ApiProperty(wholeNumber) replied!: number;
  @ApiProperty(wholeNumber) resolved!: number;
  @ApiProperty({ ...wholeNumber, description: 'at its end: received, and neither replied to nor ended otherwise' }) waiting!: number;
}
class SurvivalStepShape {
  @ApiProperty(wholeNumber) days!: number;
  @ApiProperty(wholeNumber) atRisk!: number;
  @ApiProperty(wholeNumber) replied!: number;
  @ApiProperty({ type: 'number', description: 'estimated share that waits longer' }) waiting!: number;
}
class TimeToReplyShape {
  @ApiProperty({ type: [SurvivalStepShape] }) steps!: SurvivalStepShape[];
  @ApiProperty(number) median!: number | null;
  @ApiProperty(number) p90!: number | null;
}
class ComparisonShape {
  @ApiProperty({ type: FiguresShape }) figures!: FiguresShape;
  @ApiProperty(marks) marks!: MarksShape;
  @ApiProperty({ type: FunnelShape }) funnel!: FunnelShape;
  @ApiProperty({ type: LoadShape }) load!: LoadShape;
  @ApiProperty({ type: [AgeShape] }) ageing!: AgeShape[];
  @ApiProperty({ type: [WeekShape] }) flow!: WeekShape[];
  @ApiProperty({ type: TimeToReplyShape, description: 'Kaplan–Meier: cases that still wait are censored' }) timeToReply!: TimeToReplyShape;
}
class ComparedGroupShape extends ComparisonShape {
  @ApiProperty(textOrNull) key!: string | null;
  @ApiProperty(text) label!: string;
}
export class CompareShape {
  @ApiProperty(moment) asOf!: string;
  @ApiProperty(moment) knownAt!: string;
  @ApiProperty({ type: ComparisonShape }) total!: ComparisonShape;
  @ApiProperty({ type: [ComparedGroupShape] }) groups!: ComparedGroupShape[];
}

class SuspectShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) number!: string;
  @ApiProperty(text) title!: string;
  @ApiProperty(textOrNull) unit!: string | null;
  @ApiProperty({ ...text, description: 'a date, a number of times, of seconds, or who' }) detail!: string;
}
class FindingShape {
  @ApiProperty({ enum: FINDING_CODES }) code!: string;
  @ApiProperty(wholeNumber) count!: number;
  @ApiProperty({ type: [SuspectShape], description: 'the first 200; ?finding= pages through all' }) cases!: SuspectShape[];
}
class UnitReturnsShape {
  @ApiProperty(text) unitId!: string;
  @ApiProperty(text) unit!: string;
  @ApiProperty({ ...wholeNumber, description: 'granted returns 退办' }) returns!: number;
  @ApiProperty({ ...wholeNumber, description: 'whose cases ?finding=returnGranted&unitId= pages through' }) cases!: number;
  @ApiProperty(wholeNumber) assignments!: number;
}
export class QualityShape {
  @ApiProperty({ type: [FindingShape] }) findings!: FindingShape[];
  @ApiProperty({ type: [UnitReturnsShape], description: 'the most first' }) returnsByUnit!: UnitReturnsShape[];
}
export class PageOfSuspects {
  @ApiProperty({ type: [SuspectShape] }) items!: SuspectShape[];
  @ApiProperty(textOrNull) nextCursor!: string | null;
  @ApiProperty(total) total!: number | null;
}

class DefinitionShape {
  @ApiProperty({ ...text, description: 'a path of Figures, or of what stands beside them: marks.…, load.…' }) path!: string;
  @ApiProperty({ enum: ['count', 'rate', 'days'] }) kind!: string;
  @ApiProperty({ type: Boolean, description: 'a part of the one before it' }) isPart!: boolean;
  @ApiProperty(text) name!: string;
  @ApiProperty({ ...text, description: 'what exactly it counts' }) meaning!: string;
}
class DefinitionGroupShape {
  @ApiProperty(text) group!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty({ type: [DefinitionShape] }) figures!: DefinitionShape[];
}
export class DefinitionsShape {
  @ApiProperty({ type: [DefinitionGroupShape] }) groups!: DefinitionGroupShape[];
}
