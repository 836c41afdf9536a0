import { currentCalendar } from '@bihuan/record';
import { Controller, Get, Logger, Req, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { CurrentCaller, NotActivity, type Caller, type CallerRequest } from '../access/caller.js';
import { InboxStateShape } from '../inbox/inbox-shapes.js';
import { showMessage } from '../inbox/show-message.js';
import { InboxListener } from './inbox-listener.js';

const HEARTBEAT_MS = 25_000;
/** Then the browser connects anew, and log-in is judged anew. */
const LONGEST_MS = 5 * 60_000;

/** The inbox, live: server-sent events `inbox` with `{ unread, latest }`, the first one at once. */
@ApiTags('inbox')
@Controller('inbox/stream')
export class InboxStreamController implements BeforeApplicationShutdown {
  private readonly open = new Set<() => void>();
  private readonly logger = new Logger('inbox');

  constructor(
    private readonly db: DataSource,
    private readonly inbox: InboxListener,
  ) {}

  @Get()
  @NotActivity()
  @ApiOperation({ summary: 'Server-sent events: how many messages are unread, and the newest one, whenever one comes' })
  @ApiExtraModels(InboxStateShape)
  @ApiResponse({ status: 200, content: { 'text/event-stream': { schema: { $ref: getSchemaPath(InboxStateShape) } } } })
  stream(@CurrentCaller() caller: Caller, @Req() request: CallerRequest, @Res() reply: FastifyReply): void {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    raw.write('retry: 3000\n\n');
    let busy = false;
    let again = false;
    let told = '';
    const send = async (): Promise<void> => {
      // many messages at once are one event
      if (busy) return void (again = true);
      busy = true;
      do {
        again = false;
        try {
          const state = await this.stateOf(caller);
          if (!state) return end();
          const data = JSON.stringify(state);
          if (data !== told) raw.write(`event: inbox\ndata: ${data}\n\n`);
          told = data;
        } catch (error) {
          this.logger.warn(error instanceof Error ? error.message : String(error));
          return end();
        }
      } while (again);
      busy = false;
    };
    const unlisten = this.inbox.listen(caller.id, () => void send());
    const heartbeat = setInterval(() => raw.write(': here\n\n'), HEARTBEAT_MS);
    const longest = setTimeout(() => end(), LONGEST_MS);
    const end = (): void => {
      unlisten();
      this.open.delete(end);
      clearInterval(heartbeat);
      clearTimeout(longest);
      if (!raw.writableEnded) raw.end();
    };
    this.open.add(end);
    request.raw.on('close', end);
    raw.on('error', end);
    void send();
  }

  /** A server that waits for its streams would never close. */
  beforeApplicationShutdown(): void {
    for (const end of this.open) end();
  }

  /** Null when the session has ended meanwhile. */
  private async stateOf({ id, sessionId }: Caller): Promise<InboxStateShape | null> {
    const [row] = await this.db.query<(InboxStateShape & { open: boolean })[]>(
      `SELECT (SELECT count(*) FROM inbox_message WHERE recipient_id = $1 AND read_at IS NULL) AS unread,
              (SELECT jsonb_build_object('id', id, 'kind', kind, 'content', content, 'sentAt', sent_at, 'readAt', read_at)
               FROM inbox_message WHERE recipient_id = $1 ORDER BY id DESC LIMIT 1) AS latest,
              EXISTS (SELECT 1 FROM app_user WHERE id = $1 AND active)
                AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM login_session WHERE id = $2 AND ended_at IS NULL)) AS open`,
      [id, sessionId],
    );
    if (!row?.open) return null;
    const { unread, latest } = row;
    return { unread, latest: latest && showMessage(latest, await currentCalendar(this.db.manager)) };
  }
}
