import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ROOT } from './paths.mjs';
import { EmbeddedPostgres, freePort } from './postgres.mjs';
import { giveUp, step, Unready } from './say.mjs';
import { setUp } from './set-up.mjs';

const IN_CI = process.env.CI === 'true';

/** A real Redis for the second queue back end; without the program those tests are skipped, loudly, and in CI that is a failure. */
async function startRedis() {
  if (process.env.TEST_REDIS_URL) return { url: process.env.TEST_REDIS_URL, stop: () => undefined };
  if (spawnSync('redis-server', ['--version']).status !== 0) {
    if (IN_CI) throw new Unready('redis-server 未安装 is not installed: CI must run every test');
    console.error('\n*** 没有 redis-server：跳过 Redis 上的测试 *** no redis-server: the tests on Redis are skipped ***\n');
    return null;
  }
  const port = await freePort();
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  });
  return { url: `redis://127.0.0.1:${port}`, stop: () => child.kill('SIGTERM') };
}

/** On a server that stays, what this run copied its databases from goes with it. */
async function dropCopied(/** @type {string} */ url, /** @type {string} */ run) {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [`bihuan_test_${run}_`]);
  for (const { datname } of rows) await client.query(`DROP DATABASE ${datname}`);
  await client.end();
}

async function main() {
  await setUp('everything');
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-test-'));
  const report = join(folder, 'report.json');
  /** @type {EmbeddedPostgres | null} */
  let postgres = null;
  /** @type {Awaited<ReturnType<typeof startRedis>>} */
  let redis = null;
  const run = randomBytes(4).toString('hex');
  const stop = async () => {
    redis?.stop();
    if (process.env.TEST_DATABASE_URL) await dropCopied(process.env.TEST_DATABASE_URL, run);
    await postgres?.stop();
    if (postgres && postgres.home !== folder) rmSync(postgres.home, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const env = { ...process.env, TZ: 'Asia/Shanghai', FORCE_COLOR: '0', TEST_RUN: run };
    if (!env.TEST_DATABASE_URL) {
      step('启动测试用 PostgreSQL starting a PostgreSQL for the tests');
      postgres = new EmbeddedPostgres(folder, { durable: false });
      env.TEST_DATABASE_URL = await postgres.start();
    }
    redis = await startRedis();
    if (redis) env.TEST_REDIS_URL = redis.url;
    step('运行测试 running the tests');
    const jest = spawn(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--no-warnings',
        join(ROOT, 'node_modules/jest/bin/jest.js'),
        '--maxWorkers=2',
        '--json',
        `--outputFile=${report}`,
        ...process.argv.slice(2),
      ],
      { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    process.once('SIGINT', () => jest.kill('SIGINT'));
    const code = await new Promise((done) => jest.once('exit', (status) => done(status ?? 1)));
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    // a suite that could not even load has no tests to count, and is a failure all the same
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    console.log(`\n${numPassedTests} passed, ${failed} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}`);
    await stop();
    process.exit(code === 0 && failed === 0 && !(IN_CI && numPendingTests > 0) ? 0 : 1);
  } catch (error) {
    await stop();
    throw error;
  }
}

await main().catch(giveUp);
