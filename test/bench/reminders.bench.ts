import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createDataSource, migrate, type SweepCount } from '@bihuan/record';
import type { DataSource } from 'typeorm';
import { noOpRate } from './queue-floor.js';
import { fillOpenClocks } from './reminders-fill.js';

/**
 * The sweep: finding what is due, claiming it and recording it as sent with each person's digest, in reminders per second. Beside it,
 * in the same run, the jobs per second of a BullMQ that does nothing. What counts are the ratios.
 */
const SMALL = process.argv.includes('--small');
const CLOCKS = SMALL ? 20_000 : 1_000_000;
const DUE = CLOCKS / 10;
/** due in the comparison of sizes and in that of workers */
const PART = DUE / 5;
const JOBS = SMALL ? 4_000 : 20_000;
const BARS = { ofQueue: 0.5, growth: 1.2, workers: 2 };

const server = process.env['BENCH_DATABASE_URL'];
if (!server) throw new Error('BENCH_DATABASE_URL is not set: run it with "npm run bench -- reminders"');

interface Swept extends SweepCount {
  readonly ms: number;
}
async function worker(url: string): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('./sweep-process.js', import.meta.url)), {
    env: { ...process.env, BENCH_DATABASE_URL: url },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await new Promise((ready) => child.once('message', ready));
  return child;
}
/** Lets the workers sweep at the same time until nothing is due; the time of all of them together. */
async function sweep(workers: readonly ChildProcess[], day: string): Promise<{ ms: number; sent: number }> {
  const begun = performance.now();
  const counts = await Promise.all(
    workers.map(
      (child) =>
        new Promise<Swept>((resolve) => {
          child.once('message', resolve as (message: unknown) => void);
          child.send(`${day}T10:00:00+08:00`);
        }),
    ),
  );
  return { ms: performance.now() - begun, sent: counts.reduce((sum, { sent }) => sum + sent, 0) };
}
async function database(name: string, clocks: number, due: typeof blocks): Promise<{ url: string; db: DataSource }> {
  const admin = await createDataSource(server ?? '', { poolSize: 1 });
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.destroy();
  const url = Object.assign(new URL(server ?? ''), { pathname: `/${name}` }).href;
  await migrate(url);
  const db = await createDataSource(url, { poolSize: 2 });
  const begun = performance.now();
  await fillOpenClocks(db, clocks, due);
  console.log(`filled ${clocks} open clocks with ${clocks * 3} planned reminders in ${Math.round((performance.now() - begun) / 1000)} s`);
  return { url, db };
}
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
let met = true;
function judge(what: string, value: number, holds: boolean, bar: string): void {
  met &&= holds;
  console.log(`${what.padEnd(58)} ${value.toFixed(2).padStart(8)}   ${holds ? 'met' : 'NOT MET'} (${bar})`);
}

// working days of 2026, one for each turn, so that nothing of an earlier turn is left
const turns = [
  '2026-03-02',
  '2026-03-03',
  '2026-03-04',
  '2026-03-05',
  '2026-03-06',
  '2026-03-09',
  '2026-03-10',
  '2026-03-11',
  '2026-03-12',
];
const sizes = [PART / 2, PART / 2, PART / 2, DUE, PART, PART, PART, PART, PART];
const blocks = turns.map((day, index) => ({ day, due: sizes[index] ?? 0 }));
const small = await database('bench_small', CLOCKS / 10, blocks.slice(0, 3));
const large = await database('bench_large', CLOCKS, blocks);
let turn = 0;
async function sweepTurn(
  workers: readonly ChildProcess[],
  { day, due } = blocks[turn] ?? { day: '', due: 0 },
): Promise<{ ms: number; perSecond: number }> {
  const { ms, sent } = await sweep(workers, day);
  if (sent !== due) throw new Error(`${sent} sent of ${due} due: one twice, or one not`);
  return { ms, perSecond: (sent / ms) * 1000 };
}

// 1: what is due costs, what exists does not
const [one, other] = [await worker(small.url), await worker(large.url)];
const times = { small: [] as number[], large: [] as number[] };
for (; turn < 3; turn++) {
  times.small.push((await sweepTurn([one])).ms);
  times.large.push((await sweepTurn([other])).ms);
}

// 2: the whole of it, beside a queue that does nothing
const { perSecond: rate } = await sweepTurn([other]);
turn++;

// 3: five workers at once
const crew = await Promise.all(Array.from({ length: 5 }, () => worker(large.url)));
await sweepTurn(crew.slice(0, 1)); // warm
turn++;
const alone: number[] = [];
const together: number[] = [];
for (; turn < turns.length; turn++) {
  if (turn % 2 === 0) together.push((await sweepTurn(crew)).perSecond);
  else alone.push((await sweepTurn(crew.slice(0, 1))).perSecond);
}
const [doubled] = await large.db.query<{ count: number }[]>(
  `SELECT count(*) FROM (SELECT 1 FROM inbox_message m, jsonb_array_elements(m.content->'reminders') r GROUP BY r->>'reminderId' HAVING count(*) > 1) twice`,
);
if (doubled?.count !== 0) throw new Error(`${doubled?.count} reminders are in two digests`);

const floors: [string, number][] = [['PostgreSQL', await noOpRate({ databaseUrl: server }, JOBS / 4)]];
const redis = await startRedis();
if (redis) floors.push(['Redis', await noOpRate({ redisUrl: redis.url }, JOBS)]);
else console.log('NO redis-server FOUND: not compared with the queue on Redis');

console.log('');
console.log(`sweep of ${DUE} due among ${CLOCKS} open clocks            ${rate.toFixed(0).padStart(8)} reminders per second`);
for (const [name, floor] of floors)
  console.log(`BullMQ on ${name.padEnd(12)} jobs that do nothing, processed   ${floor.toFixed(0).padStart(8)} per second`);
console.log(`one worker ${median(alone).toFixed(0)}, five workers ${median(together).toFixed(0)} reminders per second\n`);
for (const [name, floor] of floors)
  judge(`sweep / BullMQ on ${name}`, rate / floor, rate / floor >= BARS.ofQueue, `at least ${BARS.ofQueue}`);
const growth = median(times.large) / median(times.small);
judge('the same due among ten times the open clocks', growth, growth <= BARS.growth, `at most ${BARS.growth} times the cost`);
const more = median(together) / median(alone);
judge('five workers / one worker', more, more >= BARS.workers, `at least ${BARS.workers}, on two cores`);

for (const child of [one, other, ...crew]) child.kill();
redis?.stop();
await small.db.destroy();
await large.db.destroy();
process.exit(met ? 0 : 1);

async function startRedis(): Promise<{ url: string; stop: () => void } | null> {
  if (spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  const port = await new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  });
  await new Promise((later) => setTimeout(later, 500));
  return { url: `redis://127.0.0.1:${port}`, stop: () => child.kill() };
}
