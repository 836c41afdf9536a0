import { CASE_COMMANDS, CLOCKS, STATES, type CaseCommand, type ClockName, type State } from '@bihuan/domain';
import { ApiProperty } from '@nestjs/swagger';
import { count, date, flag, moment, text, textOrNull, texts } from '../document/shown.js';
import type { Representation } from '../suggestions/suggestions.service.js';

export class CardDue {
  @ApiProperty({ enum: CLOCKS }) clock!: ClockName;
  @ApiProperty({ ...textOrNull, description: 'the co-unit that owes its opinion' }) unitId!: string | null;
  @ApiProperty(date) dueOn!: string;
  @ApiProperty({ ...count, description: 'working days that are left; negative: so many late; 0: today, or on the next working day' })
  workingDays!: number;
  @ApiProperty({ ...flag, description: 'workingDays counts days of a year whose holidays are not known yet; dueOn may be certain' })
  workingDaysGuessed!: boolean;
  @ApiProperty(flag) overdue!: boolean;
  @ApiProperty(flag) provisional!: boolean;
  @ApiProperty(texts) explanation!: readonly string[];
}
/** A case in few words: what a board or a to-do list shows of it. */
export class CaseCard {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) number!: string;
  @ApiProperty(text) title!: string;
  @ApiProperty({ enum: STATES }) status!: State;
  @ApiProperty(count) version!: number;
  @ApiProperty(flag) supervised!: boolean;
  @ApiProperty(moment) receivedAt!: string;
  @ApiProperty(textOrNull) leadUnitId!: string | null;
  @ApiProperty(texts) coUnitIds!: readonly string[];
  @ApiProperty(textOrNull) deputyId!: string | null;
  @ApiProperty({ type: CardDue, nullable: true, description: 'the clock that ends first' }) due!: CardDue | null;
  @ApiProperty({ enum: CASE_COMMANDS, isArray: true }) availableCommands!: readonly CaseCommand[];
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
    .map(({ name, unitId, dueAt, workingDays, workingDaysGuessed, overdue, provisional, explanation }) => ({
      clock: name,
      unitId,
      dueOn: dueAt.slice(0, 10),
      workingDays: workingDays ?? 0,
      workingDaysGuessed,
      overdue,
      provisional,
      explanation,
    }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}
