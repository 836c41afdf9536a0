import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, openSync, closeSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { databaseHome, postgresAccount, reachableBinaries } from './account.mjs';
import { packagedPostgres } from './binaries.mjs';
import { pause, Unready } from './say.mjs';

const USER = 'bihuan';
const START_WITHIN_MS = 60_000;

/**
 * A PostgreSQL of our own in a data folder: made when missing, adopted when one of an earlier launcher still runs there,
 * started otherwise, restarted when it dies.
 */
export class EmbeddedPostgres {
  /** @param {string} data @param {{ durable?: boolean, onRestart?: (why: string) => void }} [options] `durable` false: for tests, a power cut may lose everything */
  constructor(data, { durable = true, onRestart = () => undefined } = {}) {
    this.data = data;
    this.durable = durable;
    this.onRestart = onRestart;
    this.account = postgresAccount();
    this.home = databaseHome(data, this.account);
    this.cluster = join(this.home, 'cluster');
    this.stopping = false;
    /** @type {number | null} */
    this.pid = null;
  }

  /** Starts or adopts it. @returns {Promise<string>} the connection string of the database `bihuan` */
  async start() {
    const { native, version } = packagedPostgres();
    this.binaries = reachableBinaries(native, version, this.account);
    this.initialise();
    if (this.account && existsSync(join(this.cluster, 'PG_VERSION'))) {
      // the account of the first start keeps the files
      const { uid, gid } = statSync(this.cluster);
      this.account = { ...this.account, uid, gid };
    }
    await this.run();
    await this.createDatabase();
    this.watch();
    return this.url(USER);
  }

  get settingsFile() {
    return join(this.home, 'connection.json');
  }
  settings() {
    return /** @type {{ port: number, password: string }} */ (JSON.parse(readFileSync(this.settingsFile, 'utf8')));
  }
  /** @param {string} database */
  url(database) {
    const { port, password } = this.settings();
    return `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
  }
  /** @param {string} program @param {string[]} args */
  runAs(program, args) {
    const as = this.account ? { uid: this.account.uid, gid: this.account.gid } : {};
    return execFileSync(join(this.binaries ?? '', 'bin', program), args, {
      ...as,
      cwd: this.home,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: this.environment(),
    });
  }
  environment() {
    const { PATH = '' } = process.env;
    return { PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC', HOME: this.home };
  }

  /** A new cluster appears under its name only when it is whole: a killed initdb leaves nothing half made. */
  initialise() {
    if (existsSync(join(this.cluster, 'PG_VERSION')) && existsSync(this.settingsFile)) return;
    const making = join(this.home, 'cluster.new');
    rmSync(making, { recursive: true, force: true });
    rmSync(this.cluster, { recursive: true, force: true });
    mkdirSync(making, { mode: 0o700 });
    const password = randomBytes(18).toString('base64url');
    const passwordFile = join(this.home, 'password.new');
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (this.account) for (const path of [making, passwordFile]) chownSync(path, this.account.uid, this.account.gid);
    try {
      // ICU so that Chinese sorts by pinyin and pg_trgm sees its letters
      this.runAs('initdb', [
        '-D',
        making,
        '-U',
        USER,
        '-E',
        'UTF8',
        '--locale=C.UTF-8',
        '--locale-provider=icu',
        '--icu-locale=zh-Hans-CN',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        ...(this.durable ? [] : ['--no-sync']),
      ]);
    } catch (error) {
      throw new Unready(`初始化数据库失败 initdb failed: ${String(/** @type {{ stderr?: Buffer }} */ (error).stderr ?? error)}`);
    } finally {
      rmSync(passwordFile, { force: true });
    }
    writeFileSync(this.settingsFile, JSON.stringify({ port: 0, password }), { mode: 0o600 });
    renameSync(making, this.cluster);
  }

  /** Adopts the postmaster that runs in this folder, or starts one. */
  async run() {
    const running = this.postmaster();
    if (running && (await this.answers(5_000))) {
      this.pid = running;
      return;
    }
    const deadline = Date.now() + START_WITHIN_MS;
    for (;;) {
      if (await this.spawnOnce()) return;
      // a killed postmaster's children hold the shared memory for a moment
      if (Date.now() > deadline)
        throw new Unready(`数据库无法启动，见 The database does not start, see ${this.logFile}:\n${this.lastLog()}`);
      await pause(300);
    }
  }
  get logFile() {
    return join(this.home, 'postgres.log');
  }
  lastLog() {
    return existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8').split('\n').slice(-8).join('\n') : '';
  }

  async spawnOnce() {
    const { port: before, password } = this.settings();
    const port = before !== 0 && (await isFree(before)) ? before : await freePort();
    if (port !== before) writeFileSync(this.settingsFile, JSON.stringify({ port, password }), { mode: 0o600 });
    this.forgetDeadPostmaster();
    const log = openSync(this.logFile, 'a', 0o600);
    const flags = {
      port: String(port),
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '200',
      // a quarter of the machine, within reason
      shared_buffers: `${Math.round(Math.min(1024, Math.max(128, totalmem() / 2 ** 20 / 4)))}MB`,
      wal_compression: 'on',
      timezone: 'UTC',
      log_timezone: 'UTC',
      max_wal_size: '2GB',
      jit: 'off',
      // which rows of a million cases were there at a past moment: as many as a question may remember exactly
      work_mem: '16MB',
      // many ask at the same time: helpers of one question take the processors from the others, and cost more to start than they bring
      max_parallel_workers_per_gather: '0',
      ...(this.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    };
    const args = ['-D', this.cluster, ...Object.entries(flags).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
    const as = this.account ? { uid: this.account.uid, gid: this.account.gid } : {};
    // a session of its own: Ctrl-C at the keyboard reaches the launcher only, which stops things in order
    const child = spawn(join(this.binaries ?? '', 'bin', 'postgres'), args, {
      ...as,
      cwd: this.home,
      detached: true,
      stdio: ['ignore', log, log],
      env: this.environment(),
    });
    closeSync(log);
    child.unref();
    let ended = false;
    child.once('exit', () => (ended = true));
    child.once('error', () => (ended = true));
    const deadline = Date.now() + START_WITHIN_MS;
    while (!ended && Date.now() < deadline) {
      if (await this.answers(1_000)) {
        this.pid = child.pid ?? null;
        return true;
      }
      await pause(50);
    }
    return false;
  }

  /** The pid of a live postmaster of this cluster, from its own pid file. */
  postmaster() {
    const file = join(this.cluster, 'postmaster.pid');
    if (!existsSync(file)) return null;
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return isPostgres(pid) ? pid : null;
  }
  forgetDeadPostmaster() {
    const file = join(this.cluster, 'postmaster.pid');
    if (existsSync(file) && !this.postmaster()) rmSync(file, { force: true });
  }

  /** @param {number} timeout */
  async answers(timeout) {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: this.url('postgres'), connectionTimeoutMillis: timeout });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT 1');
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async createDatabase() {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: this.url('postgres') });
    await client.connect();
    try {
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [USER]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${USER}`);
    } finally {
      await client.end();
    }
  }

  /** Looks twice a second whether it lives, and starts it again on the same port when it does not. */
  watch() {
    this.watcher = setInterval(() => {
      if (this.stopping || this.restarting || (this.pid !== null && isPostgres(this.pid))) return;
      this.restarting = (async () => {
        this.onRestart(this.lastLog());
        try {
          await this.run();
        } catch (error) {
          console.error(error instanceof Error ? error.message : error);
        }
        this.restarting = null;
      })();
    }, 500);
    this.watcher.unref();
  }

  /** Fast shutdown: sessions are ended, everything committed is safe. */
  async stop() {
    this.stopping = true;
    clearInterval(this.watcher);
    await this.restarting;
    const pid = this.pid;
    if (pid === null) return;
    for (const [signal, wait] of /** @type {[NodeJS.Signals, number][]} */ ([
      ['SIGINT', 15_000],
      ['SIGQUIT', 5_000],
      ['SIGKILL', 2_000],
    ])) {
      if (!isPostgres(pid)) return;
      try {
        process.kill(pid, signal);
      } catch {
        return;
      }
      for (const deadline = Date.now() + wait; Date.now() < deadline && isPostgres(pid);) await pause(30);
    }
  }
}

/** Whether the process lives (a zombie does not) and is a postgres; without /proc, whether it lives. @param {number} pid */
function isPostgres(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  if (!existsSync('/proc/self/stat')) return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, name = '', state = ''] = /\((.*)\) (\S)/.exec(stat) ?? [];
    return name.startsWith('postgres') && state !== 'Z';
  } catch {
    return false;
  }
}

/** @param {number} port @param {string} [host] @returns {Promise<boolean>} */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(true)));
  });
}
/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
