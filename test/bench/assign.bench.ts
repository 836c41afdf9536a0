import { fork, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { createDataSource, inTransaction, loadDemo, migrate, recordHistory } from '@bihuan/record';
import { type Actor } from '@bihuan/domain';
import { v7 as newId } from 'uuid';
import { postAll, type Measured } from './load.js';

/**
 * The assign transition over HTTP at 1, 8 and 32 clients: the API as it is served, beside a floor that sends the same statements
 * from bare node:http and pg. Both run in turn on the same PostgreSQL; what counts is the ratio, and the bar is one half.
 */
const CLIENTS = [1, 8, 32];
const CASES = { 1: 300, 8: 1200, 32: 1200 } as Readonly<Record<number, number>>;
const ROUNDS = 2;
const BAR = 0.5;

const url = process.env['BENCH_DATABASE_URL'];
if (!url) throw new Error('BENCH_DATABASE_URL is not set: run it with "npm run bench"');
await migrate(url);
const db = await createDataSource(url, { poolSize: 4 });
const clock = { now: () => new Date() };
await loadDemo(db, clock, 'bench-password');
const [office] = await db.query<(Actor & { id: string })[]>(
  `SELECT id, username, name, roles, jurisdiction_id AS "jurisdictionId", unit_id AS "unitId", deputy_id AS "deputyId" FROM app_user WHERE username = 'office'`,
);
const [unit] = await db.query<{ unit_id: string }[]>(`SELECT unit_id FROM app_user WHERE username = 'staff.water'`);
const [deputy] = await db.query<{ deputy_id: string }[]>(`SELECT deputy_id FROM app_user WHERE username = 'deputy'`);
if (!office || !unit || !deputy) throw new Error('the demo has no office');
const token = randomBytes(24).toString('hex');
await db.query('INSERT INTO api_token (id, jurisdiction_id, user_id, name, token_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6)', [
  newId(),
  office.jurisdictionId,
  office.id,
  'bench',
  createHash('sha256').update(token).digest(),
  clock.now(),
]);

/** So many received cases, as paths of their assign command. */
async function received(count: number): Promise<string[]> {
  const paths: string[] = [];
  for (let n = 0; n < count; n++) {
    const body = { title: `路灯不亮 ${n}`, content: '三组路灯不亮', deputyId: deputy?.deputy_id ?? '' };
    const state = await inTransaction(db, (tx) => recordHistory(tx, { clock, caller: office as Actor, body, resident: null, then: [] }));
    paths.push(`/api/v1/suggestions/${state.id}/assign`);
  }
  return paths;
}
function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
async function serve(script: string): Promise<{ port: number; child: ChildProcess }> {
  const port = await freePort();
  const env = { ...process.env, DATABASE_URL: url, PORT: String(port), RATE_LIMIT_PER_MINUTE: '100000000' };
  const child = fork(script, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await new Promise((done) => child.once('message', done));
  return { port, child };
}

const product = await serve(new URL('../../../apps/api/dist/main.js', import.meta.url).pathname);
const floor = await serve(new URL('./assign-floor.js', import.meta.url).pathname);
const body = JSON.stringify({ leadUnitId: unit.unit_id });
let met = true;
try {
  console.log('assign over HTTP           clients   per second   p50 ms   p95 ms');
  await postAll(product.port, await received(200), body, token, 8);
  await postAll(floor.port, await received(200), body, token, 8);
  for (const clients of CLIENTS) {
    const results: Record<'product' | 'floor', Measured[]> = { product: [], floor: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, { port }] of [
        ['floor', floor],
        ['product', product],
      ] as const) {
        results[name].push(await postAll(port, await received((CASES[clients] ?? 300) / ROUNDS), body, token, clients));
      }
    }
    const best = (name: 'product' | 'floor'): Measured => results[name].reduce((a, b) => (a.perSecond > b.perSecond ? a : b));
    for (const name of ['floor', 'product'] as const) {
      const { perSecond, p50, p95 } = best(name);
      console.log(
        `${name.padEnd(26)} ${String(clients).padStart(7)} ${perSecond.toFixed(0).padStart(12)} ${p50.toFixed(2).padStart(8)} ${p95.toFixed(2).padStart(8)}`,
      );
    }
    const ratio = best('product').perSecond / best('floor').perSecond;
    met &&= ratio >= BAR;
    console.log(`product / floor            ${String(clients).padStart(7)} ${ratio.toFixed(2).padStart(12)}`);
  }
  console.log(met ? `the bar (at least ${BAR} of the floor) is met` : `BELOW THE BAR of ${BAR}`);
} finally {
  product.child.disconnect();
  floor.child.disconnect();
  await db.destroy();
}
process.exit(met ? 0 : 1);
