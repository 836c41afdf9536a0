import { CASE_COMMANDS, CLOCKS, STATES, type Awaited, type CaseCommand, type State } from '@bihuan/domain';
import { ApiProperty } from '@nestjs/swagger';
import { flag, text, textOrNull } from '../document/shown.js';

export class AttachmentOfCase {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty({ ...text, example: 'image/jpeg' }) type!: string;
  @ApiProperty({ type: 'integer', description: 'bytes' }) size!: number;
  @ApiProperty(text) addedBy!: string;
  @ApiProperty({ type: String, format: 'date-time' }) addedAt!: string;
}
export class RelatedCase {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) number!: string;
  @ApiProperty(text) title!: string;
  @ApiProperty({ enum: STATES }) status!: State;
}
class ReceptionOfCase {
  @ApiProperty(text) id!: string;
  @ApiProperty({ type: String, format: 'date' }) date!: string;
  @ApiProperty({ ...text, description: "the station's name" }) station!: string;
}
export class AwaitedShape implements Awaited {
  @ApiProperty({ enum: ['office', 'unit', 'deputy'] }) party!: Awaited['party'];
  @ApiProperty({ ...textOrNull, description: 'which unit or deputy' }) id!: string | null;
  @ApiProperty(textOrNull) name!: string | null;
  @ApiProperty({ type: [String], description: 'who accepted for the unit' }) people!: string[];
  @ApiProperty({ enum: CASE_COMMANDS, description: 'what is asked of them' }) command!: CaseCommand;
  @ApiProperty({ enum: CLOCKS, nullable: true }) clock!: Awaited['clock'];
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'left; negative: so many late' }) workingDays!: number | null;
  @ApiProperty(flag) overdue!: boolean;
}
export class DossierShape {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'of every unit, deputy, station and case that the case or its events name by id',
  })
  names!: Record<string, string>;
  @ApiProperty({ type: [AttachmentOfCase] }) attachments!: AttachmentOfCase[];
  @ApiProperty({ type: RelatedCase, nullable: true, description: 'what it was merged into' }) primary!: RelatedCase | null;
  @ApiProperty({ type: [RelatedCase], description: 'what was merged into it' }) merged!: RelatedCase[];
  @ApiProperty({ type: ReceptionOfCase, nullable: true }) reception!: ReceptionOfCase | null;
  @ApiProperty({ ...textOrNull, example: '水务 › 排水防汛' }) category!: string | null;
  @ApiProperty({ type: [AwaitedShape], description: 'whose turn it is now, the most pressing first' }) awaited!: AwaitedShape[];
  @ApiProperty({ enum: CASE_COMMANDS, isArray: true, description: 'what the office may enter for a unit or a deputy, with `occurredAt`' })
  paperCommands!: readonly CaseCommand[];
  @ApiProperty({ ...flag, description: "whether the caller may see the resident's full data, with a reason" }) mayReveal!: boolean;
}
