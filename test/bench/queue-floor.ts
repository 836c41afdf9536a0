import { createPostgresBackend, createRedisBackend, withBackend } from 'bullmq';

type Place = { readonly databaseUrl: string } | { readonly redisUrl: string };
const CONCURRENCY = 50;

/** Queue and worker on one of the two back ends, as the product's worker opens them. */
function open(place: Place, work: () => Promise<void>) {
  if ('redisUrl' in place) {
    const { Queue, Worker } = withBackend(createRedisBackend);
    const connection = { url: place.redisUrl, maxRetriesPerRequest: null };
    return {
      queue: new Queue('floor', { connection }),
      worker: new Worker('floor', work, { connection, concurrency: CONCURRENCY, autorun: false }),
    };
  }
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString: place.databaseUrl, schema: 'floor', migrate: true, max: 8 };
  return {
    queue: new Queue('floor', { connection }),
    worker: new Worker('floor', work, { connection, concurrency: CONCURRENCY, autorun: false }),
  };
}

/** BullMQ's own rate of jobs that do nothing: added in bulk beforehand, processed per second. */
export async function noOpRate(place: Place, jobs: number): Promise<number> {
  let done = 0;
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const { queue, worker } = open(place, () => {
    if (++done === jobs) finish();
    return Promise.resolve();
  });
  queue.on('error', () => undefined);
  worker.on('error', () => undefined);
  await queue.waitUntilReady();
  const bulk = Array.from({ length: 1000 }, (_, n) => ({ name: 'nothing', data: { n }, opts: { removeOnComplete: true } }));
  for (let added = 0; added < jobs; added += bulk.length) await queue.addBulk(bulk);
  const begun = performance.now();
  void worker.run();
  await finished;
  const ms = performance.now() - begun;
  await worker.close();
  await queue.close();
  return (jobs / ms) * 1000;
}
