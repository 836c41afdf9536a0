import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningApi } from '../support/running-api.js';

let api: RunningApi;
const children: ChildProcess[] = [];
beforeAll(async () => {
  api = await RunningApi.start();
}, 60_000);
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await api.close();
});

async function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
/** The API as a process of its own on the same database. */
async function start(port: number): Promise<ChildProcess> {
  const main = fileURLToPath(import.meta.resolve('@bihuan/api')).replace(/index\.js$/, 'main.js');
  const offset = String(api.clock.now().getTime() - Date.now());
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, DATABASE_URL: api.database.url, PORT: String(port), CLOCK_OFFSET_MS: offset },
    stdio: 'ignore',
  });
  children.push(child);
  for (let tries = 0; tries < 1200; tries++) {
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return child;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error('the API did not start');
}

describe('an API that is killed while it writes', () => {
  it('does each request that is sent again under its key once', async () => {
    const port = await freePort();
    let child = await start(port);
    const wanted = Array.from({ length: 120 }, (_, n) => ({ title: `第 ${n} 件`, key: randomUUID() }));
    const answered = new Map<string, string>();
    const send = async ({ title, key }: { title: string; key: string }): Promise<void> => {
      const response = await fetch(`http://127.0.0.1:${port}/api/v1/suggestions`, {
        method: 'POST',
        headers: { authorization: `Bearer ${api.tokenOf('deputy')}`, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ title, content: '请处理' }),
      });
      if (response.status !== 201) return;
      const { id } = (await response.json()) as { id: string };
      // an answer that was given once is given again
      expect(answered.get(key) ?? id).toBe(id);
      answered.set(key, id);
    };
    for (let round = 0; answered.size < wanted.length && round < 20; round++) {
      const sending = wanted.filter(({ key }) => !answered.has(key)).map((one) => send(one).catch(() => undefined));
      if (round < 3) {
        // killed when it has begun to answer
        const before = answered.size;
        while (answered.size === before) await new Promise((later) => setTimeout(later, 2));
        child.kill('SIGKILL');
      }
      await Promise.all(sending);
      if (round < 3) child = await start(port);
    }
    expect(answered.size).toBe(wanted.length);
    const [row] = await api.database.db.query<{ cases: number; titles: number; gaps: number }[]>(
      `SELECT count(*) AS cases, count(DISTINCT title) AS titles,
              max(substring(number from '\\d+$')::int) - min(substring(number from '\\d+$')::int) + 1 - count(*) AS gaps
       FROM suggestion WHERE title LIKE '第 % 件'`,
    );
    // and no number is lost with a request that failed
    expect(row).toEqual({ cases: wanted.length, titles: wanted.length, gaps: 0 });
    const [half] = await api.database.db.query<{ count: number }[]>(
      `SELECT count(*) FROM suggestion s WHERE title LIKE '第 % 件' AND (
         NOT EXISTS (SELECT 1 FROM event e WHERE e.suggestion_id = s.id) OR NOT EXISTS (SELECT 1 FROM clock_run c WHERE c.suggestion_id = s.id)
         OR NOT EXISTS (SELECT 1 FROM outbox o JOIN event e ON e.id::text = o.payload->>'eventId' WHERE e.suggestion_id = s.id))`,
    );
    expect(half?.count).toBe(0);
  }, 120_000);
});

describe('a database that goes away', () => {
  it('is 503 with Retry-After, never 500, also in the middle of a transaction', async () => {
    const statuses = new Set<number>();
    let cutting = true;
    const cut = async (): Promise<void> => {
      while (cutting) {
        await api.database.db.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'bihuan-api'`,
        );
        await new Promise((later) => setTimeout(later, 3));
      }
    };
    const knife = cut();
    for (let round = 0; round < 25; round++) {
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => api.call('deputy', 'POST', '/suggestions', { title: '断线', content: '断线' })),
      );
      for (const { status, headers, body } of answers) {
        statuses.add(status);
        if (status === 503) expect(headers['retry-after']).toBe('2');
        else if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
      }
    }
    cutting = false;
    await knife;
    expect([...statuses].sort()).toEqual(expect.arrayContaining([503]));
    // a connection that was cut last may be found dead once more; who comes again, as Retry-After says, is served
    let status = 0;
    for (let turn = 0; turn < 10 && status !== 201; turn++) {
      ({ status } = await api.call('deputy', 'POST', '/suggestions', { title: '恢复', content: '恢复' }));
      expect([201, 503]).toContain(status);
    }
    expect(status).toBe(201);
  }, 60_000);
});
