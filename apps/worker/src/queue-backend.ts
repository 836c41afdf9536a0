import { createPostgresBackend, createRedisBackend, withBackend, type JobsOptions } from 'bullmq';

/** Where BullMQ keeps its jobs: a schema of its own in the product's PostgreSQL, or Redis. */
export interface QueuePlace {
  readonly databaseUrl: string;
  readonly redisUrl?: string;
}

/** Everything that can lie in the queue. A job names a row; what is to be done stands in the row. */
export type QueueJob =
  | { readonly name: 'outbox'; readonly data: { readonly outboxId: string } }
  | { readonly name: 'sweep'; readonly data: object }
  | { readonly name: 'deliver'; readonly data: object }
  | { readonly name: 'housekeeping'; readonly data: object };

export const QUEUE_NAME = 'bihuan';
export const QUEUE_SCHEMA = 'queue';
/** Attempts and failures are kept in the outbox; the queue forgets a job as soon as it was tried. */
export const JOB_OPTIONS: JobsOptions = { removeOnComplete: true, removeOnFail: true, attempts: 1 };

const WORKER_OPTIONS = { autorun: false, concurrency: 8, runRetryDelay: 1000, drainDelay: 5 } as const;

/** Opens queue and worker on one of the two back ends; nothing else knows which one it is. */
export function openQueue({ databaseUrl, redisUrl }: QueuePlace, work: (job: QueueJob) => Promise<void>) {
  const run = async ({ name, data }: { name: string; data: object }): Promise<void> => work({ name, data } as QueueJob);
  if (redisUrl) {
    const { Queue, Worker } = withBackend(createRedisBackend);
    // a queue that cannot be reached must say so: the relay tries again, nothing waits in memory
    const queue = new Queue<object>(QUEUE_NAME, {
      connection: { url: redisUrl, enableOfflineQueue: false },
      defaultJobOptions: JOB_OPTIONS,
    });
    const worker = new Worker<object>(QUEUE_NAME, run, { connection: { url: redisUrl, maxRetriesPerRequest: null }, ...WORKER_OPTIONS });
    return { queue, worker };
  }
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString: databaseUrl, schema: QUEUE_SCHEMA, migrate: true, max: 4, connectionTimeoutMillis: 5000 };
  const queue = new Queue<object>(QUEUE_NAME, { connection, defaultJobOptions: JOB_OPTIONS });
  const worker = new Worker<object>(QUEUE_NAME, run, { connection, ...WORKER_OPTIONS });
  return { queue, worker };
}
export type OpenedQueue = ReturnType<typeof openQueue>;
