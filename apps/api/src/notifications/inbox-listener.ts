import { INBOX_GREW } from '@bihuan/record';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';

const AGAIN_AFTER_MS = 2_000;

/**
 * Hears from PostgreSQL whose inbox has grown, over one connection of its own that is opened with the first listener. After a
 * lost connection everybody listening is told: something may have come meanwhile.
 */
@Injectable()
export class InboxListener implements OnApplicationShutdown {
  private readonly listeners = new Map<string, Set<() => void>>();
  private readonly logger = new Logger('inbox');
  private client: pg.Client | null = null;
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly db: DataSource) {}

  /** Calls back whenever the person's inbox may have grown; answers how to stop. */
  listen(userId: string, heard: () => void): () => void {
    const own = this.listeners.get(userId) ?? new Set();
    this.listeners.set(userId, own.add(heard));
    if (!this.client && !this.timer) void this.open();
    return () => {
      own.delete(heard);
      if (own.size === 0) this.listeners.delete(userId);
    };
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async open(): Promise<void> {
    this.timer = undefined;
    const { options } = this.db;
    const connectionString = 'url' in options && typeof options.url === 'string' ? options.url : undefined;
    const client = new pg.Client({ connectionString, application_name: 'bihuan-inbox', connectionTimeoutMillis: 5_000, keepAlive: true });
    this.client = client;
    let lost = false;
    const again = (error?: Error): void => {
      if (lost) return;
      lost = true;
      if (error && !this.stopped) this.logger.warn(`lost: ${error.message}`);
      this.client = null;
      client.end().catch(() => undefined);
      if (!this.stopped) this.timer = setTimeout(() => void this.open(), AGAIN_AFTER_MS);
    };
    client.on('error', again);
    client.on('end', () => again());
    client.on('notification', ({ payload }) => this.tell(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${INBOX_GREW}`);
      for (const userId of this.listeners.keys()) this.tell(userId);
    } catch (error) {
      again(error as Error);
    }
  }

  private tell(userId: string | undefined): void {
    for (const heard of this.listeners.get(userId ?? '') ?? []) heard();
  }
}
