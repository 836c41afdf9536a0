import {
  REPLY_KINDS,
  REPORT_PERIODS,
  STATES,
  VERDICT_SOURCES,
  VERDICTS,
  type CaseDigest,
  type Figures,
  type Load,
  type Marks,
  type ReplyKind,
  type ReportPeriod,
  type State,
  type Verdict,
  type VerdictSource,
} from '@bihuan/domain';
import {
  REPORT_PARTS,
  WHYS_EXCLUDED,
  type ReportedCase,
  type ReportContent,
  type ReportedExclusion,
  type ReportedGroup,
  type ReportVerdict,
  type WhyExcluded,
} from '@bihuan/record';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { count, date, dateOrNull, flag, moment, text, textOrNull } from '../document/shown.js';
import { PageOf } from '../lists/page.js';
import { FiguresShape, LoadShape, MarksShape } from '../statistics/statistics-shapes.js';

export class ReportShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) jurisdictionId!: string;
  @ApiProperty(text) jurisdictionName!: string;
  @ApiProperty({ enum: REPORT_PERIODS }) period!: ReportPeriod;
  @ApiProperty(date) from!: string;
  @ApiProperty({ ...date, description: 'exclusive' }) to!: string;
  @ApiProperty(moment) asOf!: string;
  @ApiProperty(moment) knownAt!: string;
  @ApiProperty({ ...textOrNull, description: 'a name; null: the schedule' }) madeBy!: string | null;
  @ApiProperty(moment) madeAt!: string;
  @ApiProperty(flag) scheduled!: boolean;
  @ApiProperty({ ...text, description: 'of the sealed text, in hexadecimal' }) sha256!: string;
}
export const PageOfReports = PageOf(ReportShape);

class ReportedGroupShape implements ReportedGroup {
  @ApiProperty({ ...textOrNull, description: 'of a town or unit its id, or a month' }) key!: string | null;
  @ApiProperty({ ...textOrNull, description: 'its name when the report was made' }) label!: string | null;
  @ApiProperty({ type: FiguresShape }) figures!: Figures;
  @ApiProperty({ type: MarksShape }) marks!: Marks;
  @ApiProperty({ type: LoadShape }) load!: Load;
}
class ReportedEvaluationShape {
  @ApiProperty({ enum: VERDICTS }) attitude!: Verdict;
  @ApiProperty({ enum: VERDICTS }) result!: Verdict;
  @ApiProperty({ enum: VERDICT_SOURCES }) source!: VerdictSource;
}
class ReportedExclusionShape implements ReportedExclusion {
  @ApiProperty(text) number!: string;
  @ApiProperty(text) title!: string;
  @ApiProperty({ enum: WHYS_EXCLUDED }) why!: WhyExcluded;
  @ApiProperty({ ...text, description: 'a name' }) by!: string;
  @ApiProperty(date) on!: string;
  @ApiProperty(textOrNull) reason!: string | null;
  @ApiProperty({ ...textOrNull, description: "the primary's number, of a merged case" }) into!: string | null;
}
class ReportDefinitionShape {
  @ApiProperty(text) path!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty(text) meaning!: string;
}
class ReportedCaseShape implements ReportedCase {
  @ApiProperty(text) number!: string;
  @ApiProperty(text) title!: string;
  @ApiProperty(textOrNull) unitId!: string | null;
  @ApiProperty({ ...textOrNull, description: 'its name when the report was made' }) unit!: string | null;
  @ApiProperty({ ...date, description: 'by which it belongs to the period' }) placedOn!: string;
  @ApiPropertyOptional({ ...date, nullable: true, description: 'not in reports sealed by an earlier edition' }) assignedOn?: string | null;
  @ApiProperty({ enum: STATES }) state!: State;
  @ApiProperty(flag) onSpot!: boolean;
  @ApiProperty(dateOrNull) firstRepliedOn!: string | null;
  @ApiProperty({ ...dateOrNull, description: 'of the reply' }) dueOn!: string | null;
  @ApiProperty({ ...dateOrNull, description: 'before any extension' }) originalDueOn!: string | null;
  @ApiProperty({ enum: REPLY_KINDS, nullable: true }) replyKind!: ReplyKind | null;
  @ApiProperty({ type: ReportedEvaluationShape, nullable: true }) evaluation!: CaseDigest['evaluation'];
  @ApiProperty(dateOrNull) resolvedOn!: string | null;
  @ApiProperty({ ...flag, description: 'solved without a verdict in its cycle' }) resolvedUnevaluated!: boolean;
  @ApiProperty({ ...count, description: 'its number in the case' }) lastEvent!: number;
  @ApiProperty({ ...text, description: "the head of the case's chain, in hexadecimal" }) chain!: string;
}
class ReportContentShape implements ReportContent {
  @ApiProperty({ ...text, description: 'its name' }) jurisdiction!: string;
  @ApiProperty({ enum: REPORT_PERIODS }) period!: ReportPeriod;
  @ApiProperty(date) from!: string;
  @ApiProperty(date) to!: string;
  @ApiProperty({ enum: ['assigned'] }) cohort!: 'assigned';
  @ApiProperty(moment) asOf!: string;
  @ApiProperty(moment) knownAt!: string;
  @ApiProperty({ type: [ReportDefinitionShape] }) definitions!: readonly ReportDefinitionShape[];
  @ApiProperty({ type: FiguresShape }) total!: Figures;
  @ApiProperty({ type: MarksShape }) marks!: Marks;
  @ApiProperty({ type: [ReportedGroupShape], description: 'of a district' }) towns!: readonly ReportedGroupShape[];
  @ApiProperty({ type: [ReportedGroupShape] }) units!: readonly ReportedGroupShape[];
  @ApiProperty({ type: [ReportedGroupShape], description: 'of a quarter or year' }) months!: readonly ReportedGroupShape[];
  @ApiProperty({ type: [ReportedExclusionShape], description: 'in no rate' }) exclusions!: readonly ReportedExclusionShape[];
  @ApiProperty({ type: [ReportedCaseShape] }) cases!: readonly ReportedCaseShape[];
  @ApiProperty({ ...text, description: "over the last hash of each case, in the list's order; in hexadecimal" }) chainHead!: string;
}
/** With what was sealed. */
export class SealedReportShape extends ReportShape {
  @ApiProperty({ type: ReportContentShape }) content!: ReportContent;
}

class DifferingCaseShape {
  @ApiProperty(text) number!: string;
  @ApiProperty({ type: ReportedCaseShape, nullable: true }) reported!: ReportedCase | null;
  @ApiProperty({ type: ReportedCaseShape, nullable: true }) now!: ReportedCase | null;
}
export class ReportVerdictShape implements ReportVerdict {
  @ApiProperty(flag) equal!: boolean;
  @ApiProperty({ ...flag, description: 'the stored text still has the hash it was sealed with' }) sealIntact!: boolean;
  @ApiProperty({ enum: REPORT_PARTS, isArray: true, description: 'what comes out differently now' })
  differs!: readonly (typeof REPORT_PARTS)[number][];
  @ApiProperty({ type: [DifferingCaseShape] }) cases!: readonly DifferingCaseShape[];
}
