import { createDataSource, sweepReminders } from '@bihuan/record';

/** One worker's sweep as a process of its own: opens its connections, says so, sweeps when told, answers what it did. */
const db = await createDataSource(process.env['BENCH_DATABASE_URL'] ?? '', { poolSize: 4 });
process.on('message', (at: string) => {
  const begun = performance.now();
  void sweepReminders(db, { now: () => new Date(at) }).then((count) => process.send?.({ ...count, ms: performance.now() - begun }));
});
process.send?.('ready');
