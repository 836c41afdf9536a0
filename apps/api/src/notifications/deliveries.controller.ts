import { shanghaiDate, type ClockName } from '@bihuan/domain';
import {
  currentCalendar,
  InvalidFields,
  isId,
  NotFound,
  renderDigest,
  renderNews,
  retryDeadDelivery,
  type CaseNews,
  type ChannelKind,
  type ProductClock,
  type Reader,
  type Rendered,
} from '@bihuan/record';
import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { CurrentCaller, requireRole, type Caller, type CallerRequest } from '../access/caller.js';
import { limitOf, pageOf, PageQuery, positionOf, type Page } from '../lists/page.js';
import { momentOf } from '../lists/moments.js';
import { HttpFailure } from '../problems/problem.js';
import { AnswerOnce } from '../requests/answer-once.js';
import { instant, type Stored } from '../times.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { ChoiceField, IdField, isInstant, TextField } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';
import { DELIVERY_STATES, DeliveryDetailShape, DeliveryShape, PageOfDeliveries, type AttemptShape } from './notification-shapes.js';

class DeliveriesQuery extends PageQuery {
  @ChoiceField(DELIVERY_STATES, { optional: true }) state?: string;
  @IdField({ optional: true }) channelId?: string;
  @IdField({ optional: true }) recipientId?: string;
  @TextField({ max: 40, optional: true, description: 'left at or after this date or instant' }) from?: string;
  @TextField({ max: 40, optional: true, description: 'left on this date or before, or at this instant or before' }) to?: string;
}

interface DeliveryRow {
  readonly id: string;
  readonly kind: DeliveryShape['kind'];
  readonly state: DeliveryShape['state'];
  readonly attempts: number;
  readonly createdAt: Date;
  readonly attemptAfter: Date;
  readonly sentAt: Date | null;
  readonly failure: string | null;
  readonly recipientId: string;
  readonly username: string;
  readonly recipientName: string;
  readonly channelId: string;
  readonly channelKind: ChannelKind;
  readonly channelName: string;
  readonly content: Readonly<Record<string, unknown>> | null;
  readonly position: string;
}
const SELECT = `SELECT d.id, d.kind, d.state, d.attempts, d.created_at AS "createdAt", d.attempt_after AS "attemptAfter", d.sent_at AS "sentAt",
    d.failure, u.id AS "recipientId", u.username, u.name AS "recipientName", c.id AS "channelId", c.kind AS "channelKind",
    c.name AS "channelName", m.content, to_char(d.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS position
  FROM delivery d JOIN app_user u ON u.id = d.recipient_id JOIN delivery_channel c ON c.id = d.channel_id
  LEFT JOIN inbox_message m ON m.recipient_id = d.recipient_id AND m.about_id = d.about_id`;

/** What went out over the channels, what waits, and the dead letters, which can be tried again. */
@ApiTags('notifications')
@Controller('deliveries')
export class DeliveriesController {
  constructor(
    private readonly db: DataSource,
    private readonly answers: AnswerOnce,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The delivery log, newest first (office, administrator, auditor)' })
  @ApiResponse({ status: 200, type: PageOfDeliveries })
  async list(@CurrentCaller() caller: Caller, @Query() raw: DeliveriesQuery): Promise<Page<DeliveryShape>> {
    requireRole(caller, 'office', 'admin', 'auditor');
    const query = readFields(DeliveriesQuery, raw);
    const params: unknown[] = [caller.jurisdictionId];
    const param = (value: unknown): string => `$${params.push(value)}`;
    const where = ['d.jurisdiction_id = $1'];
    if (query.state) where.push(`d.state = ${param(query.state)}`);
    if (query.channelId) where.push(`d.channel_id = ${param(query.channelId)}`);
    if (query.recipientId) where.push(`d.recipient_id = ${param(query.recipientId)}`);
    if (query.from) where.push(`d.created_at >= ${param(momentOf('from', query.from, 'start'))}`);
    if (query.to) where.push(`d.created_at <= ${param(momentOf('to', query.to, 'end'))}`);
    const [count] = await this.db.query<{ total: number }[]>(
      `SELECT count(*) AS total FROM delivery d WHERE ${where.join(' AND ')}`,
      params,
    );
    const after = positionOf(query, 2);
    if (after) {
      if (!isInstant(after[0]) || !isId(after[1])) throw new InvalidFields([{ path: 'cursor', code: 'field.cursor' }]);
      where.push(`(d.created_at, d.id) < (${param(after[0])}::timestamptz, ${param(after[1])}::uuid)`);
    }
    const limit = limitOf(query);
    const rows = await this.db.query<DeliveryRow[]>(
      `${SELECT} WHERE ${where.join(' AND ')} ORDER BY d.created_at DESC, d.id DESC LIMIT ${limit + 1}`,
      params,
    );
    return pageOf(
      rows,
      limit,
      count?.total ?? 0,
      (row) => show(row, caller),
      ({ position, id }) => [position, id],
    );
  }

  @Get(':id')
  @ApiOperation({ summary: 'One delivery with its attempts and what it says (office, administrator, auditor)' })
  @ApiResponse({ status: 200, type: DeliveryDetailShape })
  async one(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<DeliveryDetailShape> {
    requireRole(caller, 'office', 'admin', 'auditor');
    const row = await this.find(this.db.manager, caller, id);
    const log = await this.db.query<Stored<AttemptShape>[]>(
      'SELECT at, outcome, detail FROM delivery_attempt WHERE delivery_id = $1 ORDER BY at, id',
      [id],
    );
    const text = readsCases(caller) ? await this.textOf(row) : null;
    return { ...show(row, caller), text, log: log.map(({ at, ...entry }) => ({ at: instant(at), ...entry })) };
  }

  @Post(':id/retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'A dead letter starts over (office, administrator)' })
  @ApiResponse({ status: 200, type: DeliveryShape })
  async retry(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Req() request: CallerRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      (tx) => this.find(tx, caller, id),
      async (tx) => {
        requireRole(caller, 'office', 'admin');
        if (!(await retryDeadDelivery(tx, this.clock.now(), { id, by: caller.name }))) throw new HttpFailure(409, 'delivery.not_dead');
        return { status: 200, body: show(await this.find(tx, caller, id), caller) };
      },
    );
  }

  private async find(db: Reader, caller: Caller, id: string): Promise<DeliveryRow> {
    const [row] = isId(id)
      ? await db.query<DeliveryRow[]>(`${SELECT} WHERE d.id = $1 AND d.jurisdiction_id = $2`, [id, caller.jurisdictionId])
      : [];
    if (!row) throw new NotFound('delivery');
    return row;
  }

  private async textOf(row: DeliveryRow): Promise<string | null> {
    if (row.kind !== 'reminder_digest') return rendered(row)?.text ?? null;
    const lines = (row.content?.['reminders'] ?? []) as {
      number: string;
      title: string;
      clock: ClockName;
      dueOn: string;
      note: string | null;
    }[];
    return renderDigest(lines, await currentCalendar(this.db.manager), shanghaiDate(row.sentAt ?? this.clock.now())).text;
  }
}

/** An administrator runs the channels but reads no cases (DOMAIN.md §6). */
function readsCases(caller: Caller): boolean {
  return caller.roles.some((role) => role === 'office' || role === 'auditor');
}

function rendered({ kind, content }: DeliveryRow): Rendered | null {
  if (!content) return null;
  if (kind === 'case_news') return renderNews(content as unknown as CaseNews);
  const words = (name: string): string => (typeof content[name] === 'string' ? content[name] : '');
  return { subject: words('subject'), text: words('text') };
}

function subjectOf(row: DeliveryRow, caller: Caller): string | null {
  if (row.kind === 'reminder_digest') return `【催办】${Number(row.content?.['total'] ?? 0)} 件待办`;
  return readsCases(caller) ? (rendered(row)?.subject ?? null) : null;
}

function show(row: DeliveryRow, caller: Caller): DeliveryShape {
  const { id, kind, state, attempts, createdAt, attemptAfter, sentAt, failure } = row;
  return {
    id,
    kind,
    recipient: { id: row.recipientId, username: row.username, name: row.recipientName },
    channel: { id: row.channelId, kind: row.channelKind, name: row.channelName },
    subject: subjectOf(row, caller),
    state,
    attempts,
    createdAt: instant(createdAt),
    nextAttemptAt: state === 'waiting' ? instant(attemptAfter) : null,
    sentAt: instant(sentAt),
    lastError: failure,
  };
}
