import { REPORT_PERIODS, type ReportPeriod } from '@bihuan/domain';
import type { CheckFault } from '@bihuan/record';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { count, countOrNull, date, moment, momentOrNull, text, textOrNull, texts } from '../document/shown.js';
import { PageOf } from '../lists/page.js';

export class CheckShape {
  @ApiProperty(text) id!: string;
  @ApiProperty({ ...text, description: 'a name' }) askedBy!: string;
  @ApiProperty(moment) askedAt!: string;
  @ApiProperty(momentOrNull) finishedAt!: string | null;
  @ApiProperty({ enum: ['waiting', 'running', 'done'] }) state!: 'waiting' | 'running' | 'done';
  @ApiProperty({ ...count, description: 'verified so far' }) cases!: number;
  @ApiProperty(count) events!: number;
  @ApiProperty({ ...count, description: 'sealed days' }) days!: number;
  @ApiProperty({ ...count, description: 'sealed reports' }) reports!: number;
  @ApiProperty(count) faultCount!: number;
}
export const PageOfChecks = PageOf(CheckShape);

class ChainFaultShape {
  @ApiProperty({ enum: ['chain'] }) kind!: 'chain';
  @ApiProperty({ enum: ['changed', 'removed', 'inserted', 'head_changed'] }) fault!: 'changed' | 'removed' | 'inserted' | 'head_changed';
  @ApiProperty({ ...textOrNull, description: "the case's number, or its id when the case itself is gone; null for a day's head" })
  number!: string | null;
  @ApiProperty({ ...countOrNull, description: 'of the event' }) seq!: number | null;
  @ApiProperty({ ...date, required: false, description: 'the sealed day that tells' }) day?: string;
}
class ReportFaultShape {
  @ApiProperty({ enum: ['report'] }) kind!: 'report';
  @ApiProperty({ enum: ['report_differs', 'report_broken'] }) fault!: 'report_differs' | 'report_broken';
  @ApiProperty(text) reportId!: string;
  @ApiProperty({ enum: REPORT_PERIODS }) period!: ReportPeriod;
  @ApiProperty(date) from!: string;
  @ApiProperty({ ...texts, description: 'the cases that come out differently' }) numbers!: readonly string[];
}
const FAULTS = [ChainFaultShape, ReportFaultShape];

@ApiExtraModels(...FAULTS)
export class CheckResultShape extends CheckShape {
  @ApiProperty({ type: 'array', items: { oneOf: FAULTS.map((one) => ({ $ref: getSchemaPath(one) })) }, description: 'the first 1000' })
  faults!: readonly CheckFault[];
}
