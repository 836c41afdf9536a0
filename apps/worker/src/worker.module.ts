import { Module, type DynamicModule, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { createDataSource, type ProductClock } from '@bihuan/record';
import { setTimeout as delay } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { FaultLog } from './fault-log.js';
import { doJob } from './job-work.js';
import { QueueRuntime } from './queue-runtime.js';
import { relayOnce } from './relay.js';

export interface WorkerSettings {
  readonly databaseUrl: string;
  /** the queue lies in Redis instead of PostgreSQL */
  readonly redisUrl?: string;
  readonly clock: ProductClock;
  /** says nothing, for tests */
  readonly quiet?: boolean;
}

const RELAY_EVERY_MS = 500;
const POOL_SIZE = 12;

/** Runs the relay's timer beside the queue. The database may go away and come back: everything is tried again. */
class WorkerLoops implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private relaying: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: DataSource,
    private readonly clock: ProductClock,
    private readonly queue: QueueRuntime,
    private readonly faults: FaultLog,
  ) {}

  onApplicationBootstrap(): void {
    this.queue.start();
    this.relaying = this.relay();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all([this.queue.stop(), this.relaying]);
    await this.db.destroy();
  }

  private async relay(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      let more = false;
      try {
        more = await relayOnce(this.db, this.clock, this.queue);
        this.faults.works('relay');
      } catch (error) {
        if (!signal.aborted) this.faults.failed('relay', error);
      }
      if (!more) await delay(RELAY_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

@Module({})
export class WorkerModule {
  static with(settings: WorkerSettings): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        FaultLog,
        {
          provide: DataSource,
          inject: [FaultLog],
          useFactory: (faults: FaultLog) => connect(settings.databaseUrl, faults),
        },
        {
          provide: QueueRuntime,
          inject: [DataSource, FaultLog],
          useFactory: (db: DataSource, faults: FaultLog) => new QueueRuntime(settings, (job) => doJob(db, settings.clock, job), faults),
        },
        {
          provide: WorkerLoops,
          inject: [DataSource, QueueRuntime, FaultLog],
          useFactory: (db: DataSource, queue: QueueRuntime, faults: FaultLog) => new WorkerLoops(db, settings.clock, queue, faults),
        },
      ],
    };
  }
}

/** A database that is not there yet is waited for. */
async function connect(url: string, faults: FaultLog): Promise<DataSource> {
  for (;;) {
    try {
      const db = await createDataSource(url, { poolSize: POOL_SIZE, applicationName: 'bihuan-worker' });
      faults.works('database');
      return db;
    } catch (error) {
      faults.failed('database', error);
      await delay(1_000);
    }
  }
}
