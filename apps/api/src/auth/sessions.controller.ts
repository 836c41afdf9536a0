import { isId, NotFound, writeAudit, type ProductClock } from '@bihuan/record';
import { Controller, Delete, Get, HttpCode, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { IDLE_MS } from '../access/access.guard.js';
import { CurrentCaller, type Caller } from '../access/caller.js';
import type { List } from '../lists/page.js';
import { instant } from '../times.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { ListOfSessions, type SessionShape } from './auth-shapes.js';

interface SessionRow {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string | null;
  agent: string | null;
}
/** Nobody has more open at once that are worth reading. */
const MOST = 100;

/** Where one is logged in. */
@ApiTags('auth')
@Controller('auth/sessions')
export class SessionsController {
  constructor(
    private readonly db: DataSource,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Get()
  @ApiOperation({ summary: "One's own open sessions, the latest used first" })
  @ApiResponse({ status: 200, type: ListOfSessions })
  async list(@CurrentCaller() caller: Caller): Promise<List<SessionShape>> {
    const rows = await this.db.query<SessionRow[]>(
      `SELECT id, created_at AS "createdAt", last_seen_at AS "lastSeenAt", address, agent FROM login_session
       WHERE user_id = $1 AND ended_at IS NULL AND last_seen_at > $2 ORDER BY last_seen_at DESC, id DESC LIMIT ${MOST}`,
      [caller.id, new Date(this.clock.now().getTime() - IDLE_MS)],
    );
    return {
      items: rows.map(({ createdAt, lastSeenAt, ...row }) => ({
        ...row,
        createdAt: instant(createdAt),
        lastSeenAt: instant(lastSeenAt),
        current: row.id === caller.sessionId,
      })),
    };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a session at once' })
  async end(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<void> {
    const now = this.clock.now();
    const [, ended] = isId(id)
      ? await this.db.query<[unknown, number]>(
          'UPDATE login_session SET ended_at = $3 WHERE id = $1 AND user_id = $2 AND ended_at IS NULL',
          [id, caller.id, now],
        )
      : [null, 0];
    if (ended === 0) throw new NotFound('session');
    await writeAudit(this.db.manager, now, caller, { action: 'auth.session_ended', detail: { key: caller.id } });
  }
}
