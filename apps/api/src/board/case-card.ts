import { CLOCKS, COMMANDS, STATES } from '@bihuan/domain';
import { ApiProperty } from '@nestjs/swagger';
import type { Representation } from '../suggestions/suggestions.service.js';

const text = { type: String } as const;
const textOrNull = { type: String, nullable: true } as const;

export class CardDue {
  @ApiProperty({ enum: CLOCKS }) clock!: string;
  @ApiProperty({ ...textOrNull, description: 'the co-unit that owes its opinion' }) unitId!: string | null;
  @ApiProperty({ type: String, format: 'date' }) dueOn!: string;
  @ApiProperty({ type: 'integer', description: 'working days that are left; negative: so many late; 0: today, or on the next working day' })
  workingDays!: number;
  @ApiProperty() overdue!: boolean;
  @ApiProperty() provisional!: boolean;
  @ApiProperty({ type: [String] }) explanation!: readonly string[];
}
/** A case in few words: what a board or a to-do list shows of it. */
export class CaseCard {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) number!: string;
  @ApiProperty(text) title!: string;
  @ApiProperty({ enum: STATES }) status!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty() supervised!: boolean;
  @ApiProperty({ type: String, format: 'date-time' }) receivedAt!: string | null;
  @ApiProperty(textOrNull) leadUnitId!: string | null;
  @ApiProperty({ type: [String] }) coUnitIds!: readonly string[];
  @ApiProperty(textOrNull) deputyId!: string | null;
  @ApiProperty({ type: CardDue, nullable: true, description: 'the clock that ends first' }) due!: CardDue | null;
  @ApiProperty({ enum: COMMANDS, isArray: true }) availableCommands!: readonly string[];
}

type Clock = Representation['clocks'][number];

/** A case as a card. `counts` says which running clocks the reader is concerned with; all of them unless told. */
export function cardOf(shown: Representation, counts: (clock: Clock) => boolean = () => true): CaseCard {
  const { id, number, title, status, version, supervised, receivedAt, leadUnitId, coUnitIds, deputyId, availableCommands } = shown;
  return {
    id,
    number,
    title,
    status,
    version,
    supervised,
    receivedAt,
    leadUnitId,
    coUnitIds,
    deputyId,
    due: duesOf(shown, counts)[0] ?? null,
    availableCommands,
  };
}

/** The running clocks, the one that ends first in front. */
export function duesOf({ clocks }: Representation, counts: (clock: Clock) => boolean): CardDue[] {
  return clocks
    .filter((clock) => clock.state === 'running' && counts(clock))
    .map(({ name, unitId, dueAt, workingDays, overdue, provisional, explanation }) => ({
      clock: name,
      unitId,
      dueOn: (dueAt ?? '').slice(0, 10),
      workingDays: workingDays ?? 0,
      overdue,
      provisional,
      explanation,
    }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}
