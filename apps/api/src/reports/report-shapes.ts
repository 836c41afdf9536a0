import { STATES, type Figures, type State } from '@bihuan/domain';
import { REPORT_PERIODS, type ReportedCase, type ReportContent, type ReportPeriod, type ReportVerdict } from '@bihuan/record';
import { ApiProperty } from '@nestjs/swagger';
import { count, date, dateOrNull, flag, moment, text, textOrNull, texts } from '../document/shown.js';
import { PageOf } from '../lists/page.js';
import { FiguresShape } from '../statistics/statistics-shapes.js';

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

class ReportedUnitShape {
  @ApiProperty(textOrNull) unitId!: string | null;
  @ApiProperty({ ...textOrNull, description: 'its name when the report was made' }) unit!: string | null;
  @ApiProperty({ type: FiguresShape }) figures!: Figures;
}
class ReportedCaseShape implements ReportedCase {
  @ApiProperty(text) number!: string;
  @ApiProperty(textOrNull) unitId!: string | null;
  @ApiProperty({ ...textOrNull, description: 'its name when the report was made' }) unit!: string | null;
  @ApiProperty({ ...date, description: 'by which it belongs to the period' }) placedOn!: string;
  @ApiProperty({ enum: STATES }) state!: State;
  @ApiProperty(flag) onSpot!: boolean;
  @ApiProperty(dateOrNull) firstRepliedOn!: string | null;
  @ApiProperty({ ...dateOrNull, description: 'of the reply' }) dueOn!: string | null;
  @ApiProperty(dateOrNull) resolvedOn!: string | null;
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
  @ApiProperty({ ...texts, description: 'the paths of the figures' }) definitions!: readonly string[];
  @ApiProperty({ type: FiguresShape }) total!: Figures;
  @ApiProperty({ type: [ReportedUnitShape] }) units!: readonly ReportedUnitShape[];
  @ApiProperty({ type: [ReportedCaseShape] }) cases!: readonly ReportedCaseShape[];
}
/** With what was sealed. */
export class SealedReportShape extends ReportShape {
  @ApiProperty({ type: ReportContentShape }) content!: ReportContent;
}

const PARTS = ['total', 'units', 'cases', 'definitions'] as const;
class DifferingCaseShape {
  @ApiProperty(text) number!: string;
  @ApiProperty({ type: ReportedCaseShape, nullable: true }) reported!: ReportedCase | null;
  @ApiProperty({ type: ReportedCaseShape, nullable: true }) now!: ReportedCase | null;
}
export class ReportVerdictShape implements ReportVerdict {
  @ApiProperty(flag) equal!: boolean;
  @ApiProperty({ ...flag, description: 'the stored text still has the hash it was sealed with' }) sealIntact!: boolean;
  @ApiProperty({ enum: PARTS, isArray: true, description: 'what comes out differently now' }) differs!: readonly (typeof PARTS)[number][];
  @ApiProperty({ type: [DifferingCaseShape] }) cases!: readonly DifferingCaseShape[];
}
