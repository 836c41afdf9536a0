import {
  askRecomputation,
  claimForRelay,
  handleOutboxRow,
  inTransaction,
  RELAY_LEASE_MS,
  setCalendarYear,
  type JobHandlers,
} from '@bihuan/record';
import { QUEUE_NAME, relayOnce, startWorker, type RunningWorker } from '@bihuan/worker';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Queue } from 'bullmq';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Town } from './town.js';

const redisServer = process.env['TEST_REDIS_URL'];
// a numbered database of its own, so that test runs on one server do not take each other's jobs
const redisUrl = redisServer && new URL(`/${1 + (process.pid % 15)}`, redisServer).href;
if (!redisUrl) console.warn('TEST_REDIS_URL is not set: the worker is NOT tested on Redis');

let database: TestDatabase;
let town: Town;
const workers: RunningWorker[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.query('DELETE FROM outbox');
  town = await Town.found(database.db);
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.close()));
});

/** Looks until it is so; a worker is a process of its own and cannot be waited for otherwise. */
async function until(what: () => Promise<boolean>, within = 20_000): Promise<void> {
  for (const end = Date.now() + within; !(await what());) {
    if (Date.now() > end) {
      const left = await database.db.query<object[]>('SELECT job, attempts, relay_after, failure FROM outbox WHERE handled_at IS NULL');
      throw new Error(`not within ${within} ms: ${what.toString()}; open: ${JSON.stringify(left)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
async function open(): Promise<number> {
  const [row] = await database.db.query<{ count: number }[]>('SELECT count(*) FROM outbox WHERE handled_at IS NULL');
  return row?.count ?? 0;
}
const allHandled = async (): Promise<boolean> => (await open()) === 0;

describe.each([
  ['PostgreSQL', undefined],
  ['Redis', redisUrl],
] as const)('the worker with its queue in %s', (name, url) => {
  const test = name === 'Redis' && !url ? it.skip : it;
  const start = async (): Promise<void> => {
    workers.push(await startWorker({ databaseUrl: database.url, redisUrl: url, clock: town.clock, quiet: true }));
  };
  const wipe = async (): Promise<void> => {
    if (!url) {
      // the queue's own statements may hold what is dropped: PostgreSQL then gives up one of the two, sometimes this one
      for (let tries = 0; ; tries++) {
        try {
          await database.db.query('DROP SCHEMA IF EXISTS queue CASCADE');
          return;
        } catch (error) {
          if (tries === 20 || (error as { code?: string }).code !== '40P01') throw error;
        }
      }
    }
    const queue = new Queue(QUEUE_NAME, { connection: { url } });
    await queue.obliterate({ force: true });
    await queue.close();
  };
  beforeEach(wipe);

  test('tells each one concerned of each event once, with one worker or two', async () => {
    const id = await town.assigned();
    await start();
    await start();
    await until(allHandled);
    await town.act('head', id, 'reply', { kind: 'adopted', content: '已修复' });
    await until(allHandled);
    expect((await town.inbox('staff1', 'case_news')).map(({ content }) => content['type'])).toEqual(['assigned']);
    expect((await town.inbox('office', 'case_news')).map(({ content }) => content['type'])).toEqual(['recorded', 'replied']);
    expect((await town.inbox('deputy', 'case_news')).map(({ content }) => content['type'])).toEqual(['replied']);
    // who did it need not be told
    expect((await town.inbox('head', 'case_news')).map(({ content }) => content['type'])).toEqual(['assigned']);
  });

  test('sends what is due by its own schedule', async () => {
    const id = await town.accepted();
    town.clock.set('2026-05-18 09:00');
    await start();
    await start();
    await until(async () => (await town.those(id, 'sent')).length > 0);
    expect(await town.those(id, 'sent')).toEqual(['before_15 staff1']);
    expect(await town.inbox('staff1')).toHaveLength(1);
  });

  test('a queue wiped under the running worker loses and doubles nothing', async () => {
    await start();
    const first = await town.assigned('先');
    await until(allHandled);
    await wipe();
    // relayed into the queue that was just wiped, or into the next one: the lease finds it
    const second = await town.assigned('后');
    await wipe();
    town.clock.forward(RELAY_LEASE_MS + 1000);
    await until(allHandled);
    const news = (await town.inbox('staff1', 'case_news')).map(({ content }) => content['suggestionId']);
    expect(news).toEqual([first, second]);
    // and the schedule of the sweep is back
    town.clock.set('2026-05-18 09:00');
    await until(async () => (await town.inbox('staff1')).length > 0);
    expect(await town.inbox('staff1')).toHaveLength(1);
  }, 60_000);

  test('what was relayed by a worker that died is handled once, later', async () => {
    await town.assigned();
    // a worker that claimed and died before its queue took anything
    const claimed = await inTransaction(database.db, (tx) => claimForRelay(tx, town.clock.now(), 100));
    expect(claimed).toHaveLength(2);
    await start();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await open()).toBe(2);
    town.clock.forward(RELAY_LEASE_MS + 1000);
    await until(allHandled);
    expect(await town.inbox('staff1', 'case_news')).toHaveLength(1);
  });

  test('lost database connections are opened anew', async () => {
    await start();
    await town.assigned('先');
    await until(allHandled);
    await database.db.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
       AND application_name <> 'bihuan-test'`,
    );
    await town.assigned('后');
    await until(allHandled, 40_000);
    expect(await town.inbox('staff1', 'case_news')).toHaveLength(2);
  }, 60_000);

  test('an imported year moves provisional dates, once, and re-plans', async () => {
    town.clock.set('2026-11-16 10:00');
    const id = await town.accepted();
    const due = async (): Promise<string[]> => {
      const rows = await database.db.query<{ due_on: string }[]>(
        `SELECT due_on FROM clock_run WHERE suggestion_id = $1 AND clock = 'reply'`,
        [id],
      );
      return rows.map((row) => row.due_on);
    };
    expect(await due()).toEqual(['2027-02-16']);
    await inTransaction(database.db, async (tx) => {
      const spring = Array.from({ length: 7 }, (_, n) => ({ date: `2027-02-${16 + n}`, name: '春节' }));
      await setCalendarYear(
        tx,
        { year: 2027, holidays: [{ date: '2027-01-01', name: '元旦' }, ...spring], workdays: [] },
        town.clock.now(),
      );
      const wanted = { jurisdictionId: town.id, kind: 'calendar', years: [2027], reason: '导入 2027 年放假安排', startedBy: null } as const;
      await askRecomputation(tx, town.clock.now(), wanted);
      await askRecomputation(tx, town.clock.now(), wanted);
    });
    await start();
    await until(allHandled);
    expect(await due()).toEqual(['2027-02-23']);
    const moved = await database.db.query<{ data: object }[]>(
      `SELECT data FROM event WHERE suggestion_id = $1 AND type = 'dueDateMoved' ORDER BY seq`,
      [id],
    );
    expect(moved.map(({ data }) => data)).toEqual([{ clock: 'reply', dueOn: '2027-02-23', reason: '导入 2027 年放假安排' }]);
    const planned = (await town.reminders(id)).filter(({ level, who }) => level === 'due' && who === 'head');
    expect(planned.map(({ plannedAt }) => plannedAt.toISOString())).toEqual(['2027-02-23T01:00:00.000Z']);
    await database.db.query('DELETE FROM calendar_year WHERE year = 2027');
  });
});

describe('the relay', () => {
  const nothing = { inSteps: () => Promise.resolve() };
  const handlers: JobHandlers = { announce: nothing, 'ledger.import': nothing, 'record.check': nothing, recompute: nothing };
  const target = (add: (ids: readonly string[]) => Promise<void>) => ({ isOpen: true, waiting: () => Promise.resolve(0), add });

  it('lets go of a row before the queue has it: a handler that is quicker than the relay must not find it locked', async () => {
    await town.record();
    const outcomes: string[] = [];
    const quick: JobHandlers = { ...handlers, announce: { inOneTransaction: () => Promise.resolve() } };
    await relayOnce(
      database.db,
      town.clock,
      target(async (ids) => {
        for (const id of ids) outcomes.push(await handleOutboxRow(database.db, town.clock, quick, id));
      }),
    );
    expect(outcomes).toEqual(['handled']);
  });

  it('hands over again at once what the queue would not take', async () => {
    await town.record();
    const refusing = target(() => Promise.reject(new Error('queue away')));
    await expect(relayOnce(database.db, town.clock, refusing)).rejects.toThrow('queue away');
    const taken: string[] = [];
    await relayOnce(
      database.db,
      town.clock,
      target((ids) => Promise.resolve(void taken.push(...ids))),
    );
    expect(taken).toHaveLength(1);
  });
});

describe('a job that fails', () => {
  it('is recorded with a pause before the next attempt, and handled once when it works', async () => {
    await town.record();
    const [row] = await database.db.query<{ id: string }[]>('SELECT id FROM outbox');
    const id = row?.id ?? '';
    let fail = true;
    let done = 0;
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const handlers: JobHandlers = {
      announce: {
        inOneTransaction: async (tx) => {
          await tx.query('SELECT 1');
          done++;
          if (fail) throw new Error('mail server away');
          await gate;
        },
      },
      'ledger.import': { inSteps: () => Promise.resolve() },
      'record.check': { inSteps: () => Promise.resolve() },
      recompute: { inSteps: () => Promise.resolve() },
    };
    const handle = () => handleOutboxRow(database.db, town.clock, handlers, id);
    await expect(handle()).rejects.toThrow('mail server away');
    const [failed] = await database.db.query<{ attempts: number; failure: string }[]>('SELECT attempts, failure FROM outbox');
    expect(failed?.attempts).toBe(1);
    expect(failed?.failure).toContain('mail server away');
    const relay = () => inTransaction(database.db, (tx) => claimForRelay(tx, town.clock.now(), 10));
    expect(await relay()).toEqual([]);
    town.clock.forward(3000);
    expect(await relay()).toEqual([id]);
    fail = false;
    const first = handle();
    await until(() => Promise.resolve(done === 2));
    // the queue delivers it a second time, to another worker
    expect(await handle()).toBe('busy_elsewhere');
    release();
    expect(await first).toBe('handled');
    expect(await handle()).toBe('done_before');
    expect(done).toBe(2);
  });

  it('an unknown job is an error, not silence', async () => {
    await town.record();
    await database.db.query(`UPDATE outbox SET job = 'bake'`);
    const [row] = await database.db.query<{ id: string }[]>('SELECT id FROM outbox');
    await expect(handleOutboxRow(database.db, town.clock, {} as JobHandlers, row?.id ?? '')).rejects.toThrow('unknown job bake');
  });
});
