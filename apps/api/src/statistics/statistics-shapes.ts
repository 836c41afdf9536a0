import {
  COHORTS,
  EVENT_TYPES,
  type Cohort,
  type Definition,
  type EventType,
  type Figures,
  type Load,
  type Marks,
  type Rate,
  type ReplyKind,
} from '@bihuan/domain';
import { WHYS_EXCLUDED, type WhyExcluded } from '@bihuan/record';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import {
  count,
  countOrNull,
  date,
  dateOrNull,
  flag,
  fraction,
  fractionOrNull,
  moment,
  text,
  textOrNull,
  texts,
} from '../document/shown.js';
import { PageOf } from '../lists/page.js';
import { ActorShape, SuggestionShape } from '../suggestions/shapes.js';
import { FINDING_CODES, type FindingCode } from './quality.js';

/** What figures look like (API.md): the counting is the domain's, which a shape too many or too few does not fit. */

export class RateShape implements Rate {
  @ApiProperty(count) n!: number;
  @ApiProperty(count) of!: number;
  @ApiProperty({ ...fractionOrNull, description: 'an unrounded fraction; null when `of` is 0' }) rate!: number | null;
}
class DaysShape {
  @ApiProperty(fractionOrNull) median!: number | null;
  @ApiProperty(fractionOrNull) p90!: number | null;
}
class SatisfactionShape {
  @ApiProperty({ type: RateShape }) satisfied!: RateShape;
  @ApiProperty({ type: RateShape }) satisfiedOrBasically!: RateShape;
}
class ReplyKindsShape implements Readonly<Record<ReplyKind, number>> {
  @ApiProperty(count) adopted!: number;
  @ApiProperty(count) in_progress!: number;
  @ApiProperty(count) planned!: number;
  @ApiProperty(count) reference!: number;
  @ApiProperty(count) explained!: number;
}
export class FiguresShape implements Figures {
  @ApiProperty(count) received!: number;
  @ApiProperty(count) onSpot!: number;
  @ApiProperty(count) merged!: number;
  @ApiProperty(count) declined!: number;
  @ApiProperty(count) withdrawn!: number;
  @ApiProperty({ ...count, description: 'assigned, replied or resolved, and not answered on the spot' }) base!: number;
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
  @ApiProperty({ type: ReplyKindsShape, description: 'of all that were replied to, by the kind of their latest reply' })
  replyKinds!: ReplyKindsShape;
  @ApiProperty({ type: DaysShape }) workingDaysToAssign!: DaysShape;
  @ApiProperty({ type: DaysShape }) workingDaysToReply!: DaysShape;
  @ApiProperty({ type: DaysShape }) workingDaysToResolve!: DaysShape;
}
export class MarksShape implements Marks {
  @ApiProperty({ type: RateShape, description: 'with a granted extension, of those in the on-time rate' }) extended!: RateShape;
  @ApiProperty({ type: RateShape, description: 'late by the original date, of those on time' }) onTimeByExtension!: RateShape;
  @ApiProperty({ type: RateShape, description: 'entered by the office, of those with an evaluation' }) evaluatedOnPaper!: RateShape;
  @ApiProperty({ type: RateShape, description: 'within a minute of the reply, of those with an evaluation' }) evaluatedAtOnce!: RateShape;
  @ApiProperty({ type: RateShape, description: 'without an evaluation in their cycle, of those resolved' }) resolvedUnevaluated!: RateShape;
}
const besideFigures = { type: MarksShape, description: 'what stands beside the figures; opens as figure marks.extended.n, …' } as const;
class KeyedShape {
  @ApiProperty({ ...textOrNull, description: 'an id, a category code or a month 2026-03; null for none; of two levels both, joined by |' })
  key!: string | null;
  @ApiProperty(text) label!: string;
  @ApiProperty({ type: 'array', items: { type: 'string', nullable: true }, required: false, description: 'of two levels: each key' })
  keys?: readonly (string | null)[];
  @ApiProperty({ ...texts, required: false, description: 'of two levels: each label' }) labels?: readonly string[];
}
export class GroupShape extends KeyedShape {
  @ApiProperty({ type: FiguresShape }) figures!: FiguresShape;
  @ApiProperty(besideFigures) marks!: MarksShape;
}
export class ClosureShape {
  @ApiProperty({ enum: COHORTS }) cohort!: Cohort;
  @ApiProperty(dateOrNull) from!: string | null;
  @ApiProperty(dateOrNull) to!: string | null;
  @ApiProperty(moment) asOf!: string;
  @ApiProperty(moment) knownAt!: string;
  @ApiProperty({ type: FiguresShape }) total!: FiguresShape;
  @ApiProperty(besideFigures) marks!: MarksShape;
  @ApiProperty({ type: [GroupShape] }) groups!: readonly GroupShape[];
}

export class ReceptionFiguresShape {
  @ApiProperty(count) sessions!: number;
  @ApiProperty(count) visitors!: number;
  @ApiProperty({ ...count, description: 'recorded in these sessions' }) suggestions!: number;
  @ApiProperty({ ...count, description: 'of them, answered on the spot' }) onSpot!: number;
}
class ReceptionGroupShape {
  @ApiProperty(textOrNull) key!: string | null;
  @ApiProperty(text) label!: string;
  @ApiProperty({ type: ReceptionFiguresShape }) figures!: ReceptionFiguresShape;
}
export class ReceptionsShape {
  @ApiProperty({ type: ReceptionFiguresShape }) total!: ReceptionFiguresShape;
  @ApiProperty({ type: [ReceptionGroupShape] }) groups!: readonly ReceptionGroupShape[];
}

export class CountingEventShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(count) seq!: number;
  @ApiProperty({ enum: EVENT_TYPES }) type!: EventType;
  @ApiProperty(moment) at!: string;
}
export class CountedCaseShape extends SuggestionShape {
  @ApiProperty({ type: CountingEventShape, nullable: true, description: 'the event that made the case count' })
  countedBy!: CountingEventShape | null;
}
export const PageOfCountedCases = PageOf(CountedCaseShape);

class PrimaryShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) number!: string;
}
class ForWhomShape {
  @ApiProperty({ enum: ['unit', 'deputy'] }) kind!: 'unit' | 'deputy';
  @ApiProperty(text) id!: string;
  @ApiProperty(text) name!: string;
}
export class ExclusionShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) number!: string;
  @ApiProperty(text) title!: string;
  @ApiProperty({ enum: WHYS_EXCLUDED }) why!: WhyExcluded;
  @ApiProperty({ ...moment, description: 'of the event that put it out' }) at!: string;
  @ApiProperty({ type: ActorShape }) by!: ActorShape;
  @ApiProperty(flag) onPaper!: boolean;
  @ApiProperty({ type: ForWhomShape, nullable: true, description: 'for whom the office entered it from paper' })
  onBehalfOf!: ForWhomShape | null;
  @ApiProperty(textOrNull) reason!: string | null;
  @ApiProperty({ type: PrimaryShape, nullable: true, description: 'the primary, of a merged case' }) into!: PrimaryShape | null;
}
export const PageOfExclusions = PageOf(ExclusionShape);

class FunnelShape {
  @ApiProperty(count) received!: number;
  @ApiProperty(count) assigned!: number;
  @ApiProperty(count) replied!: number;
  @ApiProperty(count) resolved!: number;
}
export class LoadShape implements Load {
  @ApiProperty({ ...count, description: 'waiting for a reply, the first or another; opens as figure load.waiting' }) waiting!: number;
  @ApiProperty({ ...count, description: 'of them, past their due date; load.late' }) late!: number;
}
class AgeShape {
  @ApiProperty({ ...count, description: 'working days since the first assignment' }) from!: number;
  @ApiProperty(countOrNull) to!: number | null;
  @ApiProperty({ ...count, description: 'opens as figure ageing.<from>' }) count!: number;
}
class WeekShape {
  @ApiProperty({ ...date, description: 'its Monday; its numbers open as figure flow.received.<week>, …' }) week!: string;
  @ApiProperty(count) received!: number;
  @ApiProperty(count) assigned!: number;
  @ApiProperty(count) replied!: number;
  @ApiProperty(count) resolved!: number;
  @ApiProperty({ ...count, description: 'at its end: received, and neither replied to nor ended otherwise' }) waiting!: number;
}
class SurvivalStepShape {
  @ApiProperty(count) days!: number;
  @ApiProperty(count) atRisk!: number;
  @ApiProperty(count) replied!: number;
  @ApiProperty({ ...fraction, description: 'estimated share that waits longer' }) waiting!: number;
}
class TimeToReplyShape {
  @ApiProperty({ type: [SurvivalStepShape] }) steps!: readonly SurvivalStepShape[];
  @ApiProperty(fractionOrNull) median!: number | null;
  @ApiProperty(fractionOrNull) p90!: number | null;
}
export class ComparisonShape {
  @ApiProperty({ type: FiguresShape }) figures!: FiguresShape;
  @ApiProperty(besideFigures) marks!: MarksShape;
  @ApiProperty({ type: FunnelShape }) funnel!: FunnelShape;
  @ApiProperty({ type: LoadShape }) load!: LoadShape;
  @ApiProperty({ type: [AgeShape] }) ageing!: readonly AgeShape[];
  @ApiProperty({ type: [WeekShape] }) flow!: readonly WeekShape[];
  @ApiProperty({ type: TimeToReplyShape, description: 'Kaplan–Meier: cases that still wait are censored' }) timeToReply!: TimeToReplyShape;
}
class ComparedGroupShape extends IntersectionType(KeyedShape, ComparisonShape) {}
export class CompareShape {
  @ApiProperty(moment) asOf!: string;
  @ApiProperty(moment) knownAt!: string;
  @ApiProperty({ type: ComparisonShape }) total!: ComparisonShape;
  @ApiProperty({ type: [ComparedGroupShape] }) groups!: readonly ComparedGroupShape[];
}

export class SuspectShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) number!: string;
  @ApiProperty(text) title!: string;
  @ApiProperty(textOrNull) unit!: string | null;
  @ApiProperty({ ...text, description: 'a date, a number of times, of seconds, or who' }) detail!: string;
}
export class FindingShape {
  @ApiProperty({ enum: FINDING_CODES }) code!: FindingCode;
  @ApiProperty(count) count!: number;
  @ApiProperty({ type: [SuspectShape], description: 'the first 200; ?finding= pages through all' }) cases!: readonly SuspectShape[];
}
export class UnitReturnsShape {
  @ApiProperty(text) unitId!: string;
  @ApiProperty(text) unit!: string;
  @ApiProperty({ ...count, description: 'granted returns 退办' }) returns!: number;
  @ApiProperty({ ...count, description: 'whose cases ?finding=returnGranted&unitId= pages through' }) cases!: number;
  @ApiProperty(count) assignments!: number;
}
export class QualityShape {
  @ApiProperty({ type: [FindingShape] }) findings!: readonly FindingShape[];
  @ApiProperty({ type: [UnitReturnsShape], description: 'the most first' }) returnsByUnit!: readonly UnitReturnsShape[];
}
export const PageOfSuspects = PageOf(SuspectShape);

class DefinitionShape {
  @ApiProperty({ ...text, description: 'a path of Figures, or of what stands beside them: marks.…' }) path!: string;
  @ApiProperty({ enum: ['count', 'rate', 'days'] }) kind!: Definition['figure'];
  @ApiProperty({ type: Boolean, description: 'a part of the one before it' }) isPart!: boolean;
  @ApiProperty(text) name!: string;
  @ApiProperty({ ...text, description: 'what exactly it counts' }) meaning!: string;
}
class DefinitionGroupShape {
  @ApiProperty(text) group!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty({ type: [DefinitionShape] }) figures!: readonly DefinitionShape[];
}
export class DefinitionsShape {
  @ApiProperty({ type: [DefinitionGroupShape] }) groups!: readonly DefinitionGroupShape[];
}
