import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createDataSource, migrate } from '@bihuan/record';
import { QUEUE_NAME } from '@bihuan/worker';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Queue } from 'bullmq';
import type { DataSource } from 'typeorm';
import { startOwnPostgres } from '../support/own-postgres.js';
import { Provider } from '../support/providers.js';
import { moment, Town } from './town.js';

const redisServer = process.env['TEST_REDIS_URL'];
const redisUrl = redisServer && new URL('/0', redisServer).href;
if (!redisUrl) console.warn('TEST_REDIS_URL is not set: killed workers are NOT tested on Redis');
const CASES = 60;

let postgres: Awaited<ReturnType<typeof startOwnPostgres>>;
let db: DataSource;
let provider: Provider;
let workers: ChildProcess[] = [];
beforeAll(async () => {
  postgres = await startOwnPostgres();
  await migrate(postgres.url);
  db = await createDataSource(postgres.url, { poolSize: 4, applicationName: 'bihuan-test' });
  provider = await Provider.start();
}, 60_000);
afterEach(() => {
  for (const worker of workers) worker.kill('SIGKILL');
  workers = [];
});
afterAll(async () => {
  await db.destroy();
  await provider.close();
  await postgres.stop();
}, 30_000);

/** A worker as a process of its own, whose clock shows the given moment now. */
function start(at: string, queueUrl: string | undefined): ChildProcess {
  const worker = spawn(process.execPath, [fileURLToPath(import.meta.resolve('@bihuan/worker')).replace('index.js', 'main.js')], {
    env: {
      ...process.env,
      DATABASE_URL: postgres.url,
      CLOCK_OFFSET_MS: String(moment(at).getTime() - Date.now()),
      ...(queueUrl ? { REDIS_URL: queueUrl } : {}),
    },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  workers.push(worker);
  return worker;
}
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Nothing is left to do: no job, nothing due that was not recorded, nothing waiting for a channel. */
async function allDone(town: Town, now: Date): Promise<boolean> {
  try {
    const [row] = await db.query<{ left: number }[]>(
      `SELECT (SELECT count(*) FROM outbox WHERE handled_at IS NULL) + (SELECT count(*) FROM delivery WHERE state = 'waiting')
            + (SELECT count(*) FROM reminder WHERE state = 'planned' AND planned_at <= $2 AND jurisdiction_id = $1)
            + (SELECT count(*) FROM reminder WHERE supervise AND state = 'sent' AND supervision_seen_at IS NULL) AS left`,
      [town.id, now],
    );
    return row?.left === 0;
  } catch {
    return false; // the database is just away
  }
}

describe.each([
  ['PostgreSQL', undefined],
  ['Redis', redisUrl],
] as const)('workers killed with kill -9, their queue in %s', (name, queueUrl) => {
  const test = name === 'Redis' && !queueUrl ? it.skip : it;
  const wipe = async (): Promise<void> => {
    if (!queueUrl) return void (await db.query('DROP SCHEMA IF EXISTS queue CASCADE'));
    const queue = new Queue(QUEUE_NAME, { connection: { url: queueUrl } });
    await queue.obliterate({ force: true });
    await queue.close();
  };

  test('forty days down, then killed again and again, the queue wiped, the database killed: each is told once', async () => {
    await wipe();
    provider.taken.length = 0;
    const town = await Town.found(db);
    await town.channel('webhook', { url: provider.url, secret: 's' }, { staff1: null, head: null, presidium: null, office: null });
    const ids: string[] = [];
    for (let n = 0; n < CASES; n++) ids.push(await town.accepted(`第 ${n} 件`));

    for (let round = 0; round < 6; round++) {
      const [one, other] = [start('2026-06-29 10:00', queueUrl), start('2026-06-29 10:00', queueUrl)];
      // a little later each time, so that they die in different places: starting, relaying, sweeping, sending
      await pause(1200 + 250 * round);
      if (round === 2) await wipe();
      if (round === 4) postgres.kill();
      one.kill('SIGKILL');
      await pause(100);
      other.kill('SIGKILL');
    }
    // leases of the dead run out: an hour later everything is done by whoever is there
    start('2026-06-29 11:00', queueUrl);
    start('2026-06-29 11:00', queueUrl);
    const end = Date.now() + 90_000;
    while (!(await allDone(town, moment('2026-06-29 11:00'))) && Date.now() < end) await pause(200);
    expect(await allDone(town, moment('2026-06-29 11:00'))).toBe(true);

    for (const id of ids) {
      expect(await town.those(id, 'sent')).toEqual([
        'overdue_1 head',
        'overdue_1 staff1',
        'overdue_5 leader',
        'overdue_10 principal',
        'overdue_15 presidium',
      ]);
    }
    for (const who of ['staff1', 'head', 'leader', 'principal', 'presidium'] as const) {
      expect((await town.inbox(who)).map(({ content }) => content['total'])).toEqual([CASES]);
    }
    expect(await town.inbox('staff1', 'case_news')).toHaveLength(CASES);
    expect(await town.inbox('office', 'case_news')).toHaveLength(2 * CASES); // recorded, supervised
    const supervised = await db.query<object[]>(`SELECT 1 FROM event WHERE type = 'supervised' AND jurisdiction_id = $1`, [town.id]);
    expect(supervised).toHaveLength(CASES);
    const deliveries = await town.deliveries();
    expect(new Set(deliveries.map(({ state }) => state))).toEqual(new Set(['sent']));
    expect(provider.shown).toBe(deliveries.length);
  }, 240_000);
});
