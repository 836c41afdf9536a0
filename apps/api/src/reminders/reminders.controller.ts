import { Forbidden, isId, NotFound, type ProductClock, type Tx } from '@bihuan/record';
import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { CurrentCaller, type Caller, type CallerRequest } from '../access/caller.js';
import { limitOf, pageOf, type Page } from '../lists/page.js';
import { HttpFailure } from '../problems/problem.js';
import { AnswerOnce } from '../requests/answer-once.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { readFields } from '../validation/read-fields.js';
import { PageOfReminders, REMINDER_COLUMNS, REMINDER_FROM, ReminderShape, showReminder, type ReminderRow } from './reminder-shape.js';
import { reminderConditions, RemindersQuery, visibleReminders } from './reminders-query.js';

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
    const rows = await this.db.query<(ReminderRow & { position: string })[]>(
      `SELECT ${REMINDER_COLUMNS}, to_char(r.planned_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS position
       FROM ${REMINDER_FROM} WHERE ${where}${after} ORDER BY r.planned_at, r.id LIMIT ${limit + 1}`,
      params,
    );
    const counted = after ? params.slice(0, -2) : params;
    const [count] = await this.db.query<{ total: number }[]>(`SELECT count(*) AS total FROM reminder r WHERE ${where}`, counted);
    return pageOf(rows, limit, count?.total ?? null, showReminder, (row) => [row.position, row.id]);
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
      (tx) => visibleReminder(tx, caller, id),
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

/** The row, locked, if this caller may know of it; everybody knows of their own. */
async function visibleReminder(tx: Tx, caller: Caller, id: string): Promise<ReminderRow> {
  const params: unknown[] = [id, caller.id];
  const visible = visibleReminders(caller, (value) => `$${params.push(value)}`);
  const [row] = isId(id)
    ? await tx.query<ReminderRow[]>(
        `SELECT ${REMINDER_COLUMNS} FROM ${REMINDER_FROM} WHERE r.id = $1 AND (r.recipient_id = $2 OR ${visible}) FOR UPDATE OF r`,
        params,
      )
    : [];
  if (!row) throw new NotFound('reminder');
  return row;
}
