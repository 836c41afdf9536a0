import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOfPath } from './paths.mjs';
import { step, Unready } from './say.mjs';

/** @typedef {{ uid: number, gid: number, name: string }} Account */

const SHARED_HOME = '/var/lib/bihuan';

/**
 * PostgreSQL refuses to run as root: then it runs as an account without rights of its own. Null for everybody else.
 * @returns {Account | null}
 */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const found = accounts.find(([name]) => name === wanted);
    if (found) return { uid: Number(found[2]), gid: Number(found[3]), name: wanted };
  }
  throw new Unready('以 root 运行时需要 postgres 或 nobody 账号\nAs root, an account named postgres or nobody is needed');
}

/** Whether the account may read (or enter) the path and enter every folder above it. @param {string} path @param {Account} account */
function canReach(path, { uid, gid }) {
  let needed = statSync(path).isDirectory() ? 0o5 : 0o4;
  for (let place = path; ; place = dirname(place)) {
    const { mode, uid: owner, gid: group } = statSync(place);
    const bits = owner === uid ? mode >> 6 : group === gid ? mode >> 3 : mode;
    if ((bits & needed) !== needed) return false;
    if (place === dirname(place)) return true;
    needed = 0o1;
  }
}

/** A folder below /var/lib that every account may enter, whatever the umask. */
function sharedHome() {
  mkdirSync(SHARED_HOME, { recursive: true });
  chmodSync(SHARED_HOME, 0o755);
  return SHARED_HOME;
}

/**
 * Where the database's files lie: in the data folder, or, when PostgreSQL's account cannot get there (a private home), beside
 * it under /var/lib.
 * @param {string} data @param {Account | null} account
 */
export function databaseHome(data, account) {
  const home = account && !canReach(data, account) ? join(sharedHome(), hashOfPath(data)) : join(data, 'database');
  if (home.startsWith(SHARED_HOME)) step(`${account?.name} 无法进入 cannot enter ${data}：数据库文件在 the database lies in ${home}`);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (!account) return home;
  chownSync(home, account.uid, account.gid);
  chmodSync(home, 0o700);
  return home;
}

/**
 * The folder with bin, lib and share that the account can read: the package's own, or a copy.
 * @param {string} native @param {string} version @param {Account | null} account
 */
export function reachableBinaries(native, version, account) {
  if (!account || ['bin/postgres', 'bin/initdb', 'lib', 'share'].every((part) => canReach(join(native, part), account))) return native;
  const copy = join(sharedHome(), `postgresql-${version}`);
  if (!existsSync(copy)) {
    const making = `${copy}.${process.pid}`;
    rmSync(making, { recursive: true, force: true });
    cpSync(native, making, { recursive: true, verbatimSymlinks: true });
    openForAll(making);
    // whoever finishes first provides it for all
    if (existsSync(copy)) rmSync(making, { recursive: true });
    else renameSync(making, copy);
  }
  return copy;
}

/** Made under a strict umask, the files would be root's alone. @param {string} folder */
function openForAll(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openForAll(path);
    else if (entry.isFile()) chmodSync(path, 0o755);
  }
}
