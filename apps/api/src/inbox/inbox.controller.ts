import { currentCalendar, InvalidFields, isId, NotFound, type ProductClock } from '@bihuan/record';
import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { CurrentCaller, type Caller, type CallerRequest } from '../access/caller.js';
import { limitOf, pageOf, PageQuery, positionOf } from '../lists/page.js';
import { AnswerOnce } from '../requests/answer-once.js';
import { SuggestionsService } from '../suggestions/suggestions.service.js';
import type { Stored } from '../times.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { IdField } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';
import { InboxShape, MESSAGE, UnreadShape, type InboxMessage } from './inbox-shapes.js';
import { withOpenAsks } from './open-asks.js';
import { showMessage } from './show-message.js';

class ReadBody {
  @IdField({ description: 'the newest message that was seen' }) upTo!: string;
}
type MessageRow = Stored<InboxMessage>;
const COLUMNS = 'id, kind, content, sent_at AS "sentAt", read_at AS "readAt"';
/** One's own in-app inbox: reminders and news of cases. */
@ApiTags('inbox')
@Controller('inbox')
export class InboxController {
  constructor(
    private readonly db: DataSource,
    private readonly answers: AnswerOnce,
    private readonly suggestions: SuggestionsService,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Get()
  @ApiOperation({ summary: "One's own messages, newest first" })
  @ApiResponse({ status: 200, type: InboxShape })
  async list(@CurrentCaller() caller: Caller, @Query() raw: PageQuery): Promise<InboxShape> {
    const query = readFields(PageQuery, raw);
    const after = positionOf(query, 1);
    if (after && !isId(after[0])) throw new InvalidFields([{ path: 'cursor', code: 'field.cursor' }]);
    const limit = limitOf(query);
    const [count] = await this.db.query<{ total: number; unread: number }[]>(
      'SELECT count(*) AS total, count(*) FILTER (WHERE read_at IS NULL) AS unread FROM inbox_message WHERE recipient_id = $1',
      [caller.id],
    );
    const rows = await this.db.query<MessageRow[]>(
      `SELECT ${COLUMNS} FROM inbox_message WHERE recipient_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT ${limit + 1}`,
      [caller.id, after?.[0] ?? null],
    );
    const { total = 0, unread = 0 } = count ?? {};
    const messages = await withOpenAsks(this.suggestions.reader, this.suggestions, caller, rows);
    const calendar = await currentCalendar(this.db.manager);
    return {
      ...pageOf(
        messages,
        limit,
        total,
        (message) => showMessage(message, calendar),
        ({ id }) => [id],
      ),
      total,
      unread,
    };
  }

  @Post('read')
  @ApiOperation({ summary: 'Mark everything up to a message as read; what came after it stays unread' })
  @ApiBody({ type: ReadBody })
  @ApiResponse({ status: 200, type: UnreadShape })
  async readAll(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Req() request: CallerRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      () => Promise.resolve(),
      async (tx) => {
        const { upTo } = readFields(ReadBody, body ?? {});
        await tx.query('UPDATE inbox_message SET read_at = $3 WHERE recipient_id = $1 AND id <= $2 AND read_at IS NULL', [
          caller.id,
          upTo,
          this.clock.now(),
        ]);
        const [row] = await tx.query<UnreadShape[]>(
          'SELECT count(*) AS unread FROM inbox_message WHERE recipient_id = $1 AND read_at IS NULL',
          [caller.id],
        );
        return { status: 200, body: { unread: row?.unread ?? 0 } };
      },
    );
  }

  @Post(':id/read')
  @ApiOperation({ summary: 'Mark a message as read; again changes nothing' })
  @ApiResponse({ status: 200, schema: MESSAGE })
  async read(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Req() request: CallerRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      () => Promise.resolve(),
      async (tx) => {
        const [[row]] = isId(id)
          ? await tx.query<[MessageRow[], number]>(
              `UPDATE inbox_message SET read_at = coalesce(read_at, $3) WHERE id = $1 AND recipient_id = $2 RETURNING ${COLUMNS}`,
              [id, caller.id, this.clock.now()],
            )
          : [[]];
        if (!row) throw new NotFound('message');
        const [message = row] = await withOpenAsks(tx, this.suggestions, caller, [row]);
        return { status: 200, body: showMessage(message, await currentCalendar(tx)) };
      },
    );
  }
}
