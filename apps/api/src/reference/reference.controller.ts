import {
  DEFAULT_POLICY,
  dueDate,
  explain,
  PARTIES,
  validateCalendarYear,
  validatePolicy,
  WORKFLOW,
  COMMANDS,
  STATES,
  type CalendarYear,
  type Policy,
} from '@bihuan/domain';
import {
  addOutbox,
  currentCalendar,
  inTransaction,
  InvalidFields,
  referenceFacts,
  setCalendarYear,
  setPolicy,
  writeAudit,
  type ProductClock,
} from '@bihuan/record';
import { Body, Controller, Get, Inject, Param, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, ValidateNested } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { CurrentCaller, requireRole, type Caller, type CallerRequest } from '../access/caller.js';
import { languageOf } from '../problems/messages.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { ChoiceField, DateField, NumberText, TextField } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';

class DueDateQuery {
  @DateField() start!: string;
  @NumberText({ min: 0, max: 1000 }) amount!: string;
  @ChoiceField(['working_days', 'months']) unit!: 'working_days' | 'months';
  @ChoiceField(['true', 'false'], { optional: true, description: 'whether a month clock shifts off a day off (true)' }) shift?: string;
}
class WorkingDaysQuery {
  @DateField() from!: string;
  @DateField() to!: string;
}
class HolidayBody {
  @TextField({ max: 10 }) date!: string;
  @TextField({ max: 50, blank: true }) name!: string;
}
class YearBody {
  @ApiProperty({ type: [HolidayBody] })
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => HolidayBody)
  holidays!: HolidayBody[];

  @ApiProperty({ type: [String], description: 'weekend days that are worked' })
  @IsArray()
  workdays!: string[];
}

/** The table of the workflow, the calendar and the policy: what every clock rests on. */
@ApiTags('reference')
@Controller()
export class ReferenceController {
  constructor(
    private readonly db: DataSource,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Get('workflow')
  @ApiOperation({ summary: 'The workflow table itself' })
  workflow(): object {
    return {
      states: STATES,
      commands: COMMANDS.flatMap((name) =>
        WORKFLOW.filter(({ command }) => command === name).map(({ command: _command, who, from, stops, ...row }) => ({
          name,
          ...row,
          from: from.filter((state) => state !== null),
          roles: [...new Set(who.map((party) => PARTIES[party].role))],
          who: who.map((party) => PARTIES[party]),
          stops: stops === 'all' ? 'all' : stops,
        })),
      ),
    };
  }

  @Get('policy')
  @ApiOperation({ summary: 'The policy in force for clocks that start now' })
  async policy(@CurrentCaller() caller: Caller): Promise<Policy> {
    return (await referenceFacts(this.db.manager, caller.jurisdictionId, this.clock.now())).policy;
  }

  @Put('policy')
  @ApiOperation({ summary: 'Set the whole policy (administrator); for clocks that start later' })
  @ApiBody({ schema: { type: 'object', example: DEFAULT_POLICY } })
  async setPolicy(@CurrentCaller() caller: Caller, @Body() body: unknown): Promise<Policy> {
    requireRole(caller, 'admin');
    const problems = validatePolicy(body);
    if (problems.length > 0) throw new InvalidFields(problems);
    const now = this.clock.now();
    return inTransaction(this.db, async (tx) => {
      await setPolicy(tx, caller.jurisdictionId, body as Policy, caller.id, now);
      await writeAudit(tx, now, caller, { action: 'policy.set', detail: body as Record<string, unknown> });
      return (await referenceFacts(tx, caller.jurisdictionId, now)).policy;
    });
  }

  @Get('calendar/due-date')
  @ApiOperation({ summary: 'When a clock of this length would be due, and why' })
  async dueDate(@Query() raw: DueDateQuery, @Req() request: CallerRequest): Promise<object> {
    const { start, amount, unit, shift } = readFields(DueDateQuery, raw);
    const calendar = await currentCalendar(this.db.manager);
    const rule = { amount: Number(amount), unit };
    const shifts = shift !== 'false';
    const { dueOn, provisional } = dueDate(calendar, start, rule, shifts);
    const clock = { startedOn: start, rule, shift: shifts, originalDueOn: dueOn, dueOn, moves: [] };
    return { dueOn, provisional, explanation: explain(calendar, clock, languageOf(request.headers['accept-language'])) };
  }

  @Get('calendar/working-days')
  @ApiOperation({ summary: 'Working days of a period, both ends included' })
  async workingDays(@Query() raw: WorkingDaysQuery): Promise<object> {
    const { from, to } = readFields(WorkingDaysQuery, raw);
    if (from > to) throw new InvalidFields([{ path: 'to', code: 'field.order' }]);
    const calendar = await currentCalendar(this.db.manager);
    const first = calendar.isWorkingDay(from) ? 1 : 0;
    return { count: first + calendar.workingDaysBetween(from, to), knownThrough: calendar.knownThrough };
  }

  @Get('calendar/years/:year')
  @ApiOperation({ summary: 'One year as imported' })
  async year(@Param('year') year: string): Promise<object> {
    return this.findYear(yearWanted(year));
  }

  @Put('calendar/years/:year')
  @ApiOperation({ summary: 'Import or replace a year (administrator); running clocks are recomputed, as recorded events' })
  @ApiBody({ type: YearBody })
  async setYear(@CurrentCaller() caller: Caller, @Param('year') yearText: string, @Body() body: unknown): Promise<object> {
    requireRole(caller, 'admin');
    const year = yearWanted(yearText);
    const { holidays, workdays } = readFields(YearBody, body ?? {});
    const wanted: CalendarYear = { year, holidays, workdays: workdays.map(String) };
    const problems = validateCalendarYear(wanted);
    if (problems.length > 0) throw new InvalidFields(problems);
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      await setCalendarYear(tx, wanted);
      await addOutbox(tx, [{ jurisdictionId: caller.jurisdictionId, job: 'calendar.changed', payload: { year } }], now);
      await writeAudit(tx, now, caller, { action: 'calendar.imported', detail: { ...wanted } });
    });
    return this.findYear(year);
  }

  private async findYear(year: number): Promise<object> {
    const [row] = await this.db.query<object[]>('SELECT year, holidays, workdays FROM calendar_year WHERE year = $1', [year]);
    const calendar = await currentCalendar(this.db.manager);
    return { ...(row ?? { year, holidays: [], workdays: [] }), known: row !== undefined, knownThrough: calendar.knownThrough };
  }
}

function yearWanted(text: string): number {
  const year = /^(19|20|21)\d\d$/.test(text) ? Number(text) : NaN;
  if (Number.isNaN(year)) throw new InvalidFields([{ path: 'year', code: 'field.integer', params: { min: 1900, max: 2199 } }]);
  return year;
}
