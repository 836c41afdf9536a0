import { createHash } from 'node:crypto';
import { createCalendar, dueDate, explain, findDays, validateCalendarYear, type CalendarYear, type FoundDay } from '@bihuan/domain';
import {
  askRecomputation,
  byCalendar,
  calendarYears,
  casesTouchedByYears,
  currentCalendar,
  InvalidFields,
  inTransaction,
  movesOf,
  provisionalClocks,
  readCalendarFile,
  recordingMoment,
  setCalendarYear,
  writeAudit,
  yearToWarnOf,
  type FieldProblem,
  type ProductClock,
  type Reader,
  type Tx,
} from '@bihuan/record';
import { Body, Controller, Get, Inject, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, ValidateNested } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { CurrentCaller, requireRole, type Caller, type CallerRequest } from '../access/caller.js';
import { FILE } from '../document/shown.js';
import { limitOf, pageOf, PageQuery, positionOf, type Page } from '../lists/page.js';
import { languageOf, textOf } from '../problems/messages.js';
import { AnswerOnce } from '../requests/answer-once.js';
import { readUpload } from '../requests/upload.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { ChoiceField, DateField, NumberText, TextField } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';
import {
  CalendarImportShape,
  DueDateShape,
  PageOfDays,
  WorkingDaysShape,
  YearShape,
  YearsShape,
  type CalendarPreviewShape,
} from './calendar-shapes.js';

class DueDateQuery {
  @DateField() start!: string;
  @NumberText({ min: 0, max: 1000 }) amount!: string;
  @ChoiceField(['working_days', 'months', 'days']) unit!: 'working_days' | 'months' | 'days';
  @ChoiceField(['true', 'false'], { optional: true, description: 'whether a clock of months or days shifts off a day off (true)' })
  shift?: string;
}
class WorkingDaysQuery {
  @DateField() from!: string;
  @DateField() to!: string;
}
class DaysQuery extends PageQuery {
  @TextField({ max: 100, optional: true, description: 'words in the name or in the date: 国庆 2026, 2026-10-01, 10月1日' }) q?: string;
}
class HolidayBody {
  @TextField({ max: 10 }) date!: string;
  @TextField({ max: 50, blank: true }) name!: string;
}
class CalendarYearBody {
  @ApiProperty({ type: [HolidayBody] })
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => HolidayBody)
  holidays!: HolidayBody[];

  @ApiProperty({ type: [String], description: 'weekend days that are worked' })
  @IsArray()
  workdays!: string[];
}
/** Moves listed in a preview; the rest is counted. */
const MOST_LISTED = 200;

/** The working calendar of the State Council's notices, and what follows from it. */
@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly db: DataSource,
    private readonly answers: AnswerOnce,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Get('due-date')
  @ApiOperation({ summary: 'When a clock of this length would be due, and why' })
  @ApiResponse({ status: 200, type: DueDateShape })
  async dueDate(@Query() raw: DueDateQuery, @Req() request: CallerRequest): Promise<DueDateShape> {
    const { start, amount, unit, shift } = readFields(DueDateQuery, raw);
    const calendar = await currentCalendar(this.db.manager);
    const rule = { amount: Number(amount), unit };
    const shifts = shift !== 'false';
    const { dueOn, provisional } = dueDate(calendar, start, rule, shifts);
    const clock = { startedOn: start, rule, shift: shifts, originalDueOn: dueOn, dueOn, moves: [] };
    return { dueOn, provisional, explanation: explain(calendar, clock, languageOf(request.headers['accept-language'])) };
  }

  @Get('working-days')
  @ApiOperation({ summary: 'Working days of a period, both ends included' })
  @ApiResponse({ status: 200, type: WorkingDaysShape })
  async workingDays(@Query() raw: WorkingDaysQuery): Promise<WorkingDaysShape> {
    const { from, to } = readFields(WorkingDaysQuery, raw);
    if (from > to) throw new InvalidFields([{ path: 'to', code: 'field.order' }]);
    const calendar = await currentCalendar(this.db.manager);
    const first = calendar.isWorkingDay(from) ? 1 : 0;
    return { count: first + calendar.workingDaysBetween(from, to), knownThrough: calendar.knownThrough };
  }

  @Get('days')
  @ApiOperation({ summary: 'Holidays and made-up days of the imported years, the latest first; a whole date finds its day whatever it is' })
  @ApiResponse({ status: 200, type: PageOfDays })
  async days(@Query() raw: DaysQuery): Promise<Page<FoundDay>> {
    const query = readFields(DaysQuery, raw);
    const found = findDays(await calendarYears(this.db.manager), query.q ?? '');
    const [after] = positionOf(query, 1) ?? [];
    const rest = after === undefined ? found : found.filter(({ date }) => date < after);
    return pageOf(
      rest,
      limitOf(query),
      found.length,
      (day) => day,
      ({ date }) => [date],
    );
  }

  @Get('years')
  @ApiOperation({ summary: 'The imported years, how many running clocks have a provisional date, and the warning from November on' })
  @ApiResponse({ status: 200, type: YearsShape })
  async years(@Req() request: CallerRequest): Promise<YearsShape> {
    const db = this.db.manager;
    const calendar = await currentCalendar(db);
    const years = await calendarYears(db);
    const missing = yearToWarnOf(calendar, this.clock.now());
    return {
      items: years.map(({ year, holidays, workdays }) => ({ year, holidays: holidays.length, workdays: workdays.length })),
      knownThrough: calendar.knownThrough,
      provisionalClocks: await provisionalClocks(db, calendar),
      warning:
        missing === null
          ? null
          : { year: missing, text: textOf('calendar.unknown_year', languageOf(request.headers['accept-language']), { year: missing }) },
    };
  }

  @Get('years/:year')
  @ApiOperation({ summary: 'One year as imported' })
  @ApiResponse({ status: 200, type: YearShape })
  async year(@Param('year') year: string): Promise<YearShape> {
    return this.findYear(yearWanted(year));
  }

  @Put('years/:year')
  @ApiOperation({ summary: 'Import or replace a year (administrator); running clocks are recomputed, as recorded events' })
  @ApiBody({ type: CalendarYearBody })
  @ApiResponse({ status: 200, type: YearShape })
  async setYear(@CurrentCaller() caller: Caller, @Param('year') yearText: string, @Body() body: unknown): Promise<YearShape> {
    requireRole(caller, 'admin');
    const year = yearWanted(yearText);
    const { holidays, workdays } = readFields(CalendarYearBody, body ?? {});
    const wanted: CalendarYear = { year, holidays, workdays: workdays.map(String) };
    const problems = validateCalendarYear(wanted);
    if (problems.length > 0) throw new InvalidFields(problems);
    await inTransaction(this.db, (tx) => this.apply(tx, caller, [wanted]));
    return this.findYear(year);
  }

  @Post('imports')
  @ApiOperation({
    summary:
      "Import years from a file (administrator): open data sets' JSON, or a spreadsheet of the State Council's notice. With dryRun: what would move",
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: FILE, dryRun: { type: 'string', enum: ['true', 'false'] } },
    },
  })
  @ApiResponse({ status: 200, type: CalendarImportShape, description: 'a dry run: what would move' })
  @ApiResponse({ status: 201, type: CalendarImportShape, description: 'applied' })
  async import(@CurrentCaller() caller: Caller, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const { file, fields } = await readUpload(request);
    const body = [file.name, fields, createHash('sha256').update(file.content).digest('hex')];
    await this.answers.answer(
      { request, reply, caller, body },
      () => Promise.resolve(),
      async (tx) => {
        requireRole(caller, 'admin');
        const { dryRun = 'false', ...unknown } = fields;
        const problems: FieldProblem[] = Object.keys(unknown).map((path) => ({ path, code: 'field.unknown' }));
        if (dryRun !== 'true' && dryRun !== 'false') problems.push({ path: 'dryRun', code: 'field.boolean' });
        if (problems.length > 0) throw new InvalidFields(problems);
        const years = await readCalendarFile(file.content, await calendarYears(tx));
        const wrong = years.flatMap((year) =>
          validateCalendarYear(year).map((problem) => ({ ...problem, path: `${year.year}.${problem.path}` })),
        );
        if (wrong.length > 0) throw new InvalidFields(wrong);
        const preview = await this.preview(tx, years);
        if (dryRun === 'true') return { status: 200, body: { ...preview, applied: false, recomputationId: null } };
        const recomputationId = await this.apply(tx, caller, years);
        return { status: 201, body: { ...preview, applied: true, recomputationId } };
      },
    );
  }

  /** What the years say, which dates would move, and how many would still be provisional. */
  private async preview(tx: Tx, years: readonly CalendarYear[]): Promise<CalendarPreviewShape> {
    const now = await calendarYears(tx);
    const later = createCalendar([...now.filter(({ year }) => !years.some((one) => one.year === year)), ...years]);
    const touched = await casesTouchedByYears(
      tx,
      years.map(({ year }) => year),
    );
    const { moves } = await movesOf(tx, touched, byCalendar(later));
    return {
      years: years.map((year) => ({ ...year, known: now.some((one) => one.year === year.year) })),
      provisionalBefore: await provisionalClocks(tx, await currentCalendar(tx)),
      provisionalAfter: await provisionalClocks(tx, later),
      moved: moves.length,
      moves: moves.slice(0, MOST_LISTED).map(({ number, clock, dueOn, newDueOn }) => ({ number, clock, dueOn, newDueOn })),
    };
  }

  private async apply(tx: Tx, caller: Caller, years: readonly CalendarYear[]): Promise<string> {
    // which calendar was known at a moment is part of a figure of that moment
    const now = await recordingMoment(tx, this.clock);
    for (const year of years) {
      await setCalendarYear(tx, year, now);
      await writeAudit(tx, now, caller, { action: 'calendar.imported', detail: { ...year } });
    }
    const numbers = years.map(({ year }) => year);
    return askRecomputation(tx, now, {
      jurisdictionId: caller.jurisdictionId,
      kind: 'calendar',
      years: numbers,
      reason: `导入 ${numbers.join('、')} 年放假安排`,
      startedBy: caller.id,
    });
  }

  private async findYear(year: number, db: Reader = this.db.manager): Promise<YearShape> {
    const [row] = await db.query<CalendarYear[]>('SELECT year, holidays, workdays FROM calendar_year WHERE year = $1', [year]);
    const calendar = await currentCalendar(db);
    return { ...(row ?? { year, holidays: [], workdays: [] }), known: row !== undefined, knownThrough: calendar.knownThrough };
  }
}

function yearWanted(text: string): number {
  const year = /^(19|20|21)\d\d$/.test(text) ? Number(text) : NaN;
  if (Number.isNaN(year)) throw new InvalidFields([{ path: 'year', code: 'field.integer', params: { min: 1900, max: 2199 } }]);
  return year;
}
