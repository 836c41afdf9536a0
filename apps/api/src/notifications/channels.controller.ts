import {
  breakerState,
  CHANNEL_KINDS,
  InvalidFields,
  inTransaction,
  isId,
  leaveTestDelivery,
  NotFound,
  writeAudit,
  type ChannelKind,
  type ProductClock,
  type Reader,
} from '@bihuan/record';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from 'class-validator';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { CurrentCaller, requireRole, type Caller, type CallerRequest } from '../access/caller.js';
import { PageOfHistoryEntries, type HistoryEntryShape } from '../dictionaries/dictionary-shapes.js';
import { historyOf } from '../dictionaries/history.js';
import { PageQuery, type List, type Page } from '../lists/page.js';
import { AnswerOnce } from '../requests/answer-once.js';
import { unlessTaken } from '../requests/unless-taken.js';
import { instant } from '../times.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { BooleanField, ChoiceField, TextField } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';
import { isMailAddress, readSettings, shownSettings } from './channel-settings.js';
import { ChannelShape, ListOfChannels, TestStartedShape } from './notification-shapes.js';

class ChannelBody {
  @ChoiceField(CHANNEL_KINDS) kind!: ChannelKind;
  @TextField({ max: 100 }) name!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'email: host, port, secure, username, password, from; robots and webhook: url, secret',
  })
  @Allow()
  settings!: unknown;
}
class ChannelChange {
  @TextField({ max: 100, optional: true }) name?: string;
  @BooleanField({ optional: true }) active?: boolean;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    selfRequired: false,
    description: 'whole; a secret sent back as it is shown stays as it was',
  })
  @Allow()
  settings?: unknown;
}
class ChannelTestBody {
  @TextField({ max: 254, optional: true, description: 'instead of the address in your own settings' }) address?: string;
}

interface ChannelRow {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly active: boolean;
  readonly failuresInRow: number;
  readonly closedUntil: Date | null;
}
const COLUMNS = 'id, kind, name, settings, active, failures_in_row AS "failuresInRow", closed_until AS "closedUntil"';

/** The ways out of the house: mail server, robots of 企业微信, 钉钉 and 飞书, and a signed webhook. */
@ApiTags('notifications')
@Controller('channels')
export class ChannelsController {
  constructor(
    private readonly db: DataSource,
    private readonly answers: AnswerOnce,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Get()
  @ApiOperation({ summary: "The town's channels and how they fare (office, administrator, auditor)" })
  @ApiResponse({ status: 200, type: ListOfChannels })
  async list(@CurrentCaller() caller: Caller): Promise<List<ChannelShape>> {
    requireRole(caller, 'office', 'admin', 'auditor');
    const rows = await this.db.query<ChannelRow[]>(`SELECT ${COLUMNS} FROM delivery_channel WHERE jurisdiction_id = $1 ORDER BY name`, [
      caller.jurisdictionId,
    ]);
    return { items: rows.map((row) => this.show(row)) };
  }

  @Post()
  @ApiOperation({ summary: 'Add a channel (administrator)' })
  @ApiBody({ type: ChannelBody })
  @ApiResponse({ status: 201, type: ChannelShape })
  async create(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Req() request: CallerRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      () => Promise.resolve(),
      async (tx) => {
        requireRole(caller, 'admin');
        const { kind, name, settings } = readFields(ChannelBody, body ?? {});
        const id = newId();
        await unlessTaken('name', () =>
          tx.query('INSERT INTO delivery_channel (id, jurisdiction_id, kind, name, settings) VALUES ($1, $2, $3, $4, $5)', [
            id,
            caller.jurisdictionId,
            kind,
            name,
            JSON.stringify(readSettings(kind, settings)),
          ]),
        );
        await writeAudit(tx, this.clock.now(), caller, { action: 'channel.created', detail: { key: id, kind, name } });
        return { status: 201, body: this.show(await this.find(tx, caller, id)) };
      },
    );
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change a channel, or switch it off (administrator)' })
  @ApiBody({ type: ChannelChange })
  @ApiResponse({ status: 200, type: ChannelShape })
  async change(@CurrentCaller() caller: Caller, @Param('id') id: string, @Body() body: unknown): Promise<ChannelShape> {
    requireRole(caller, 'admin');
    return inTransaction(this.db, async (tx) => {
      const before = await this.find(tx, caller, id);
      const { name = before.name, active = before.active, settings } = readFields(ChannelChange, body ?? {});
      const wanted = settings === undefined ? before.settings : readSettings(before.kind, settings, before.settings);
      // changed settings deserve a try at once
      await unlessTaken('name', () =>
        tx.query(
          'UPDATE delivery_channel SET name = $2, active = $3, settings = $4, failures_in_row = 0, closed_until = NULL WHERE id = $1',
          [id, name, active, JSON.stringify(wanted)],
        ),
      );
      await writeAudit(tx, this.clock.now(), caller, {
        action: 'channel.changed',
        // what it is reached by may be secret: only that it changed is kept
        detail: {
          key: id,
          ...(name === before.name ? {} : { name }),
          ...(active === before.active ? {} : { active }),
          ...(settings === undefined ? {} : { settings: true }),
          before: { name: before.name, active: before.active },
        },
      });
      return this.show(await this.find(tx, caller, id));
    });
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Who changed what, and when (administrator, auditor)' })
  @ApiResponse({ status: 200, type: PageOfHistoryEntries })
  async history(@CurrentCaller() caller: Caller, @Param('id') id: string, @Query() raw: PageQuery): Promise<Page<HistoryEntryShape>> {
    requireRole(caller, 'admin', 'auditor');
    await this.find(this.db.manager, caller, id);
    return historyOf(this.db.manager, 'channel', {}, id, readFields(PageQuery, raw));
  }

  @Post(':id/test')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send a test message; GET /deliveries/:id tells what the provider said (office, administrator)' })
  @ApiBody({ type: ChannelTestBody })
  @ApiResponse({ status: 202, type: TestStartedShape })
  async test(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: CallerRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      (tx) => this.find(tx, caller, id),
      async (tx, channel) => {
        requireRole(caller, 'office', 'admin');
        const { address } = readFields(ChannelTestBody, body ?? {});
        const [own] = await tx.query<{ address: string | null }[]>(
          'SELECT address FROM channel_choice WHERE user_id = $1 AND channel_id = $2',
          [caller.id, id],
        );
        const to = address ?? own?.address ?? null;
        if (channel.kind === 'email' && (to === null || !isMailAddress(to))) {
          throw new InvalidFields([{ path: 'address', code: to === null ? 'field.required' : 'field.mail' }]);
        }
        const deliveryId = await leaveTestDelivery(tx, this.clock.now(), {
          channelId: id,
          jurisdictionId: caller.jurisdictionId,
          recipientId: caller.id,
          address: to,
        });
        return { status: 202, body: { deliveryId } };
      },
    );
  }

  private async find(db: Reader, caller: Caller, id: string): Promise<ChannelRow> {
    const [row] = isId(id)
      ? await db.query<ChannelRow[]>(`SELECT ${COLUMNS} FROM delivery_channel WHERE id = $1 AND jurisdiction_id = $2`, [
          id,
          caller.jurisdictionId,
        ])
      : [];
    if (!row) throw new NotFound('channel');
    return row;
  }

  private show({ failuresInRow, closedUntil, settings, ...row }: ChannelRow): ChannelShape {
    const now = this.clock.now();
    const state = breakerState(failuresInRow, closedUntil, now);
    return {
      ...row,
      settings: shownSettings(row.kind, settings),
      breaker: { state, openUntil: state === 'open' ? instant(closedUntil) : null, failuresInRow },
    };
  }
}
