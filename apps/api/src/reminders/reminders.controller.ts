import { CLOCKS, type ClockName } from '@bihuan/domain';
import { Forbidden, isId, NotFound, urgeByHand, visibleCase, writeAudit, type ProductClock, type Reader } from '@bihuan/record';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { CurrentCaller, requireRole, type Caller, type CallerRequest } from '../access/caller.js';
import { PAGE_TO_PRINT } from '../document/shown.js';
import { SHEET_POLICY } from '../letters/sheet.js';
import { limitOf, pageOf, type Page } from '../lists/page.js';
import { HttpFailure } from '../problems/problem.js';
import { AnswerOnce } from '../requests/answer-once.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { BooleanField, ChoiceField, IdField, TextField } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';
import { letterOf } from './letter.js';
import {
  ListOfReminders,
  PageOfReminders,
  REMINDER_COLUMNS,
  REMINDER_FROM,
  ReminderShape,
  showReminder,
  type ReminderRow,
} from './reminder-shape.js';
import { isLatestFirst, reminderConditions, RemindersQuery, visibleReminders } from './reminders-query.js';

class UrgeBody {
  @IdField() suggestionId!: string;
  @ChoiceField(CLOCKS, { optional: true, description: 'the most pressing one that runs, unless named' }) clock?: ClockName;
  @TextField({ max: 500, description: 'what the office says with it' }) note!: string;
  @BooleanField({ optional: true, description: 'with a written 催办单 (true)' }) letter?: boolean;
}

@ApiTags('reminders')
@Controller('reminders')
export class RemindersController {
  constructor(
    private readonly db: DataSource,
    private readonly answers: AnswerOnce,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Reminders 催办, planned and past, by the moment they may be sent' })
  @ApiResponse({ status: 200, type: PageOfReminders })
  async list(@CurrentCaller() caller: Caller, @Query() raw: RemindersQuery): Promise<Page<ReminderShape>> {
    const query = readFields(RemindersQuery, raw);
    const params: unknown[] = [];
    const { where, after } = reminderConditions(query, caller, (value) => `$${params.push(value)}`);
    const limit = limitOf(query);
    const direction = isLatestFirst(query) ? 'DESC' : 'ASC';
    const rows = await this.db.query<(ReminderRow & { position: string })[]>(
      `SELECT ${REMINDER_COLUMNS}, to_char(r.planned_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS position
       FROM ${REMINDER_FROM} WHERE ${where}${after} ORDER BY r.planned_at ${direction}, r.id ${direction} LIMIT ${limit + 1}`,
      params,
    );
    const counted = after ? params.slice(0, -2) : params;
    const [count] = await this.db.query<{ total: number }[]>(`SELECT count(*) AS total FROM ${REMINDER_FROM} WHERE ${where}`, counted);
    return pageOf(rows, limit, count?.total ?? null, showReminder, (row) => [row.position, row.id]);
  }

  @Post()
  @ApiOperation({ summary: "The office's own 催办 by hand: sent at the first working moment to who owes what the clock waits for" })
  @ApiBody({ type: UrgeBody })
  @ApiResponse({ status: 201, type: ListOfReminders })
  async urge(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Req() request: CallerRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const named = (body as { suggestionId?: unknown } | null)?.suggestionId;
    await this.answers.answer(
      { request, reply, caller },
      async (tx) => (isId(named) ? void (await visibleCase(tx, caller, named)) : undefined),
      async (tx) => {
        requireRole(caller, 'office');
        const { suggestionId, clock, note, letter = true } = readFields(UrgeBody, body ?? {});
        const now = this.clock.now();
        const ids = await urgeByHand(tx, now, { suggestionId, note, letter, urgedBy: caller.id, ...(clock ? { clock } : {}) });
        await writeAudit(tx, now, caller, { action: 'reminder.by_hand', suggestionId, detail: { reminderIds: ids } });
        const rows = await tx.query<ReminderRow[]>(
          `SELECT ${REMINDER_COLUMNS} FROM ${REMINDER_FROM} WHERE r.id = ANY ($1::uuid[]) ORDER BY r.id`,
          [ids],
        );
        return { status: 201, body: { items: rows.map(showReminder) } };
      },
    );
  }

  @Get(':id/letter')
  @ApiOperation({ summary: 'The 催办单 as a page to print (A4)' })
  @ApiResponse(PAGE_TO_PRINT)
  async letter(@CurrentCaller() caller: Caller, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const reminder = await visibleReminder(this.db.manager, caller, id, '');
    if (!reminder.letter) throw new HttpFailure(409, 'reminder.no_letter');
    const html = await letterOf(this.db.manager, reminder.id, this.clock.now());
    void reply.header('content-security-policy', SHEET_POLICY).type('text/html; charset=utf-8').send(html);
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @ApiOperation({ summary: 'The recipient has taken note; again changes nothing' })
  @ApiResponse({ status: 200, type: ReminderShape })
  async acknowledge(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Req() request: CallerRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      (tx) => visibleReminder(tx, caller, id, 'FOR UPDATE OF r'),
      async (tx, reminder) => {
        if (reminder.recipientId !== caller.id) throw new Forbidden();
        if (reminder.state !== 'sent') throw new HttpFailure(409, 'reminder.not_sent');
        if (reminder.acknowledgedAt) return { status: 200, body: showReminder(reminder) };
        const acknowledgedAt = this.clock.now();
        await tx.query('UPDATE reminder SET acknowledged_at = $2 WHERE id = $1', [id, acknowledgedAt]);
        return { status: 200, body: showReminder({ ...reminder, acknowledgedAt }) };
      },
    );
  }
}

/** The row, if this caller may know of it; everybody knows of their own. */
async function visibleReminder(tx: Reader, caller: Caller, id: string, lock: '' | 'FOR UPDATE OF r'): Promise<ReminderRow> {
  const params: unknown[] = [id, caller.id];
  const visible = visibleReminders(caller, (value) => `$${params.push(value)}`);
  const [row] = isId(id)
    ? await tx.query<ReminderRow[]>(
        `SELECT ${REMINDER_COLUMNS} FROM ${REMINDER_FROM} WHERE r.id = $1 AND (r.recipient_id = $2 OR ${visible}) ${lock}`,
        params,
      )
    : [];
  if (!row) throw new NotFound('reminder');
  return row;
}
