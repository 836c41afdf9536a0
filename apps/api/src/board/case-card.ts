import {
  CASE_COMMANDS,
  CLOCKS,
  STATES,
  type ClockName,
  type CaseCommand,
  type LocalDate,
  type State,
  type WorkCalendar,
} from '@bihuan/domain';
import { ApiProperty } from '@nestjs/swagger';
import { count, date, flag, moment, text, textOrNull, texts } from '../document/shown.js';
import type { Representation } from '../suggestions/suggestions.service.js';

export class CardDue {
  @ApiProperty({ enum: CLOCKS }) clock!: ClockName;
  @ApiProperty({ ...textOrNull, description: 'the co-unit that owes its opinion' }) unitId!: string | null;
  @ApiProperty(date) dueOn!: string;
  @ApiProperty({ ...count, description: 'working days that are left; negative: so many late; 0: today, or on the next working day' })
  workingDays!: number;
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

/** Cards as of a day. */
export class Cards {
  constructor(
    private readonly calendar: WorkCalendar,
    private readonly today: LocalDate,
  ) {}

  /** `counts` says which running clocks the reader of the card is concerned with; all of them unless told. */
  card(shown: Representation, counts: (clock: Clock) => boolean = () => true): CaseCard {
    const { id, number, title, status, version, supervised, receivedAt, leadUnitId, coUnitIds, deputyId, availableCommands } = shown;
    const running = this.dues(shown, counts);
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
      due: running[0] ?? null,
      availableCommands,
    };
  }

  /** The running clocks, the one that ends first in front. */
  dues({ clocks }: Representation, counts: (clock: Clock) => boolean): CardDue[] {
    return clocks
      .filter((clock) => clock.state === 'running' && counts(clock))
      .map((clock) => this.due(clock))
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
  }

  private due({ name, unitId, dueAt, overdue, provisional, explanation }: Clock): CardDue {
    const dueOn = dueAt.slice(0, 10);
    const workingDays = overdue
      ? -Math.max(1, this.calendar.workingDaysBetween(dueOn, this.today))
      : this.calendar.workingDaysBetween(this.today, dueOn);
    return { clock: name, unitId, dueOn, workingDays, overdue, provisional, explanation };
  }
}
