import { SPINE, type State } from '@bihuan/domain';
import { ApiProperty } from '@nestjs/swagger';
import { count, dateOrNull, fraction, text, textOrNull } from '../document/shown.js';
import { ListOf } from '../lists/page.js';
import { CardDue, CaseCard } from './case-card.js';

export class ColumnShape {
  @ApiProperty({ enum: SPINE }) state!: State;
  @ApiProperty({ ...count, description: 'without concluded ones' }) total!: number;
  @ApiProperty({ ...count, description: 'of them, those past a due date' }) overdue!: number;
  @ApiProperty({ type: [CaseCard], description: 'the most urgent first; resolved: the newest first' }) items!: readonly CaseCard[];
}
export class WithdrawalShape {
  @ApiProperty(count) agreed!: number;
  @ApiProperty(count) of!: number;
}
export class RequestShape {
  @ApiProperty({ enum: ['return', 'extension', 'withdrawal'] }) kind!: 'return' | 'extension' | 'withdrawal';
  @ApiProperty({ type: CaseCard }) card!: CaseCard;
  @ApiProperty(text) reason!: string;
  @ApiProperty({ ...textOrNull, description: 'return: who should handle it instead' }) proposedUnitId!: string | null;
  @ApiProperty({ ...dateOrNull, description: 'extension' }) until!: string | null;
  @ApiProperty({ type: WithdrawalShape, nullable: true, description: 'co-signers who have agreed' }) withdrawal!: WithdrawalShape | null;
}
export class BoardShape {
  @ApiProperty({ type: [ColumnShape] }) columns!: readonly ColumnShape[];
  @ApiProperty({ type: [RequestShape] }) requests!: readonly RequestShape[];
}
export class TaskShape {
  @ApiProperty({ enum: ['lead', 'co'] }) part!: 'lead' | 'co';
  @ApiProperty({ type: CaseCard, description: "due: the unit's own clocks only" }) card!: CaseCard;
  @ApiProperty({ type: [CardDue], description: 'opinions that co-units owe the lead' }) owed!: readonly CardDue[];
  @ApiProperty({ enum: ['draft', 'submitted', 'returned'], nullable: true }) draft!: 'draft' | 'submitted' | 'returned' | null;
}
export const ListOfTasks = ListOf(TaskShape);
export class ExampleShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) number!: string;
  @ApiProperty(text) title!: string;
}
export class ProposalShape {
  @ApiProperty(text) unitId!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty({ ...fraction, description: 'its part of the likeness found, 0 to 1' }) share!: number;
  @ApiProperty(count) cases!: number;
  @ApiProperty({ type: [ExampleShape] }) examples!: readonly ExampleShape[];
}
export const ListOfProposals = ListOf(ProposalShape);
