import { accessSync, chmodSync, chownSync, constants, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOfPath } from './paths.mjs';
import { Unready } from './say.mjs';

/** @typedef {{ uid: number, gid: number, name: string }} Account */

const SHARED_HOME = '/var/lib/bihuan';

/**
 * PostgreSQL refuses to run as root: then it runs as an account without rights of its own. Null for everybody else.
 * @returns {Account | null}
 */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const found = accounts.find(([name]) => name === wanted);
    if (found) return { uid: Number(found[2]), gid: Number(found[3]), name: wanted };
  }
  throw new Unready('以 root 运行时需要 postgres 或 nobody 账号\nAs root, an account named postgres or nobody is needed');
}

/** Whether the account may pass through every folder above and read the path. @param {string} path @param {Account} account */
function canReach(path, { uid, gid }) {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid: owner, gid: group } = statSync(folder);
      const bits = owner === uid ? mode >> 6 : group === gid ? mode >> 3 : mode;
      if ((bits & 0o1) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}

/**
 * Where the database's files lie: in the data folder, or, when PostgreSQL's account cannot get there (a private home), beside
 * it under /var/lib.
 * @param {string} data @param {Account | null} account
 */
export function databaseHome(data, account) {
  mkdirSync(data, { recursive: true });
  if (!account) {
    accessSync(data, constants.W_OK);
    return data;
  }
  const home = canReach(data, account) ? join(data, 'database') : join(SHARED_HOME, hashOfPath(data));
  mkdirSync(home, { recursive: true });
  chownSync(home, account.uid, account.gid);
  chmodSync(home, 0o700);
  return home;
}

/**
 * The folder with bin, lib and share that the account can read: the package's own, or a copy.
 * @param {string} native @param {string} version @param {Account | null} account
 */
export function reachableBinaries(native, version, account) {
  if (!account || canReach(join(native, 'bin'), account)) return native;
  const copy = join(SHARED_HOME, `postgresql-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(SHARED_HOME, { recursive: true });
    const making = `${copy}.${process.pid}`;
    rmSync(making, { recursive: true, force: true });
    cpSync(native, making, { recursive: true, verbatimSymlinks: true });
    // whoever finishes first provides it for all
    if (existsSync(copy)) rmSync(making, { recursive: true });
    else renameSync(making, copy);
  }
  return copy;
}
