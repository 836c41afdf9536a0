import { CLOCKS, DAY_KINDS, type ClockName, type FoundDay } from '@bihuan/domain';
import { ApiProperty } from '@nestjs/swagger';
import { count, countOrNull, date, dateOrNull, flag, moment, momentOrNull, text, textOrNull, texts } from '../document/shown.js';
import { ListOf, PageOf } from '../lists/page.js';

export class DueDateShape {
  @ApiProperty(date) dueOn!: string;
  @ApiProperty({ ...flag, description: 'rests on a year whose holidays are not known yet' }) provisional!: boolean;
  @ApiProperty(texts) explanation!: readonly string[];
}
export class WorkingDaysShape {
  @ApiProperty(count) count!: number;
  @ApiProperty({ ...dateOrNull, description: 'the last day whose year is imported' }) knownThrough!: string | null;
}

class YearInShortShape {
  @ApiProperty(count) year!: number;
  @ApiProperty({ ...count, description: 'how many' }) holidays!: number;
  @ApiProperty({ ...count, description: 'how many' }) workdays!: number;
}
class YearWarningShape {
  @ApiProperty(count) year!: number;
  @ApiProperty({ ...text, description: "in the reader's language" }) text!: string;
}
export class YearsShape {
  @ApiProperty({ type: [YearInShortShape] }) items!: readonly YearInShortShape[];
  @ApiProperty(dateOrNull) knownThrough!: string | null;
  @ApiProperty({ ...count, description: 'running clocks with a provisional date' }) provisionalClocks!: number;
  @ApiProperty({ type: YearWarningShape, nullable: true, description: 'from November on, until the next year is imported' })
  warning!: YearWarningShape | null;
}

class HolidayShape {
  @ApiProperty(date) date!: string;
  @ApiProperty(text) name!: string;
}
class ImportedYearShape {
  @ApiProperty(count) year!: number;
  @ApiProperty({ type: [HolidayShape] }) holidays!: readonly HolidayShape[];
  @ApiProperty({ type: String, format: 'date', isArray: true, description: 'weekend days that are worked' }) workdays!: readonly string[];
  @ApiProperty({ ...flag, description: 'imported already' }) known!: boolean;
}
export class YearShape extends ImportedYearShape {
  @ApiProperty(dateOrNull) knownThrough!: string | null;
}

class DayShape {
  @ApiProperty(date) date!: string;
  @ApiProperty({ enum: DAY_KINDS, description: 'make_up: a weekend day that is worked' }) kind!: FoundDay['kind'];
  @ApiProperty({ ...textOrNull, description: 'of a holiday' }) name!: string | null;
}
export const PageOfDays = PageOf(DayShape);

/** A due date that moves. */
export class MoveShape {
  @ApiProperty({ ...text, description: "the case's" }) number!: string;
  @ApiProperty({ enum: CLOCKS }) clock!: ClockName;
  @ApiProperty(date) dueOn!: string;
  @ApiProperty(date) newDueOn!: string;
}
export class CalendarPreviewShape {
  @ApiProperty({ type: [ImportedYearShape] }) years!: readonly ImportedYearShape[];
  @ApiProperty({ ...count, description: 'running clocks with a provisional date' }) provisionalBefore!: number;
  @ApiProperty(count) provisionalAfter!: number;
  @ApiProperty(count) moved!: number;
  @ApiProperty({ type: [MoveShape], description: 'the first 200' }) moves!: readonly MoveShape[];
}
export class CalendarImportShape extends CalendarPreviewShape {
  @ApiProperty(flag) applied!: boolean;
  @ApiProperty({ ...textOrNull, description: 'GET /recomputations/:id tells what moved' }) recomputationId!: string | null;
}

export class RecomputationShape {
  @ApiProperty(text) id!: string;
  @ApiProperty({ enum: ['calendar', 'policy'] }) kind!: 'calendar' | 'policy';
  @ApiProperty({ type: 'integer', isArray: true, description: 'the imported ones' }) years!: readonly number[];
  @ApiProperty(text) reason!: string;
  @ApiProperty({ ...textOrNull, description: 'a name' }) startedBy!: string | null;
  @ApiProperty(moment) startedAt!: string;
  @ApiProperty(momentOrNull) finishedAt!: string | null;
  @ApiProperty({ ...count, description: 'running clocks with a provisional date' }) provisionalBefore!: number;
  @ApiProperty({ ...countOrNull, description: 'null: not done yet' }) provisionalAfter!: number | null;
  @ApiProperty({ ...count, description: 'dates in your jurisdiction' }) moved!: number;
  @ApiProperty({ enum: ['waiting', 'done'] }) state!: 'waiting' | 'done';
}
export const ListOfRecomputations = ListOf(RecomputationShape);
export class RecomputationDetailShape extends RecomputationShape {
  @ApiProperty({ type: [MoveShape] }) moves!: readonly MoveShape[];
}
