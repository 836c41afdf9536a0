import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endRunning, runToEnd } from './child.mjs';
import { fixClock } from './clock.mjs';
import { dataDir, ROOT } from './paths.mjs';
import { EmbeddedPostgres, isFree } from './postgres.mjs';
import { giveUp, pause, step, Unready } from './say.mjs';
import { Service } from './service.mjs';
import { setUp } from './set-up.mjs';

const READY_WITHIN_MS = 60_000;

/** @typedef {{ password?: string, created: boolean, users: { username: string, name: string, role: string }[] }} Demo */

/** One launcher per data folder: two would fight over the database. @param {string} data */
function claim(data) {
  mkdirSync(data, { recursive: true });
  const file = join(data, 'launcher.pid');
  const other = existsSync(file) ? Number(readFileSync(file, 'utf8')) : null;
  if (other && other !== process.pid && isLauncher(other)) {
    throw new Unready(`已在运行（进程 ${other}，数据目录 ${data}）\nIt runs already (process ${other}, data in ${data})`);
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}
/** @param {number} pid */
function isLauncher(pid) {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc/self/cmdline') || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.mjs');
  } catch {
    return false;
  }
}

/** Migrates, and loads the demo into an empty database. @param {NodeJS.ProcessEnv} env @returns {Promise<Demo | null>} */
async function prepare(env) {
  /** @type {Demo | null} */
  let demo = null;
  const code = await runToEnd(
    process.execPath,
    [join(ROOT, 'libs/record/dist/prepare.js')],
    { cwd: ROOT, env: { ...env, LOAD_DEMO: '1' }, stdio: ['ignore', 'pipe', 'inherit'] },
    ({ stdout }) => {
      if (!stdout) return;
      createInterface({ input: stdout }).on('line', (line) => {
        if (line.startsWith('{"demo"')) demo = JSON.parse(line).demo;
        else step(line);
      });
    },
  );
  if (code !== 0) throw new Unready('数据库准备失败（见上） The database could not be prepared (see above)');
  return demo;
}

/** @param {string} address */
async function untilReady(address) {
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await pause(100)) {
    const answer = await fetch(`${address}/health/ready`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Unready('API 未能启动（见上） The API did not start (see above)');
}

/** @param {string} address @param {Demo | null} demo */
function welcome(address, demo) {
  console.log(`\n  Bihuan 闭环  ${address}\n  接口说明 interface: ${address}/docs\n`);
  if (demo && demo.users.length > 0) {
    const password = demo.password ?? process.env.DEMO_PASSWORD ?? '首次启动时显示的密码 the one printed at the first start';
    console.log(`  演示账号 demo log-ins（密码 password: ${password}）`);
    for (const { username, name, role } of demo.users) console.log(`    ${username.padEnd(18)} ${name}  ${role}`);
    console.log('');
  }
  console.log('  Ctrl-C 停止 stops everything; 数据保留 the data stays\n');
}

async function main() {
  const env = { ...process.env };
  const port = Number(env.PORT ?? 3000);
  const host = env.HOST ?? '127.0.0.1';
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Unready(`PORT 无效 is not a port: ${env.PORT}`);
  if (!(await isFree(port, host))) {
    throw new Unready(
      `端口 ${port} 已被占用；请换一个，例如 PORT=${port + 1} npm start\nPort ${port} is taken; choose another, for example PORT=${port + 1} npm start`,
    );
  }
  const data = dataDir(env);
  const release = claim(data);
  /** @type {(() => unknown)[]} what to end, last started first */
  const endings = [release];
  let ending = false;
  /** @param {number} code */
  const end = async (code) => {
    if (ending) return;
    ending = true;
    await endRunning();
    for (const one of endings.reverse()) await one();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!ending) console.log('\n正在停止 stopping …');
      void end(0);
    });
  }
  try {
    const clock = fixClock(data, env);
    await setUp('product');
    endings.push(clock.keep());
    const internal = env.DATABASE_URL === undefined || env.DATABASE_URL === '';
    if (internal) {
      step('启动内置数据库 starting the embedded PostgreSQL');
      const postgres = new EmbeddedPostgres(data, {
        onRestart: () => console.error('数据库已停止，正在重启 PostgreSQL ended, restarting'),
      });
      endings.push(() => postgres.stop());
      env.DATABASE_URL = await postgres.start();
    }
    const shared = { ...env, CLOCK_OFFSET_MS: String(clock.offsetMs), DATA_DIR: data, PORT: String(port), HOST: host, TZ: 'Asia/Shanghai' };
    const demo = await prepare(shared);
    step('启动接口与后台任务 starting API and worker');
    for (const [name, script] of [
      ['API', 'apps/api/dist/main.js'],
      ['worker', 'apps/worker/dist/main.js'],
    ]) {
      const service = new Service(name, script, shared);
      endings.push(() => service.stop());
      service.start();
    }
    const address = `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`;
    await untilReady(address);
    step('就绪 ready');
    welcome(address, demo);
  } catch (error) {
    if (ending) return;
    if (error instanceof Unready) console.error(`\n${error.message}`);
    else console.error(error);
    await end(1);
  }
}

await main().catch(giveUp);
