import { createHash } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Embedded database, clock and log; `DATA_DIR`, or `.data` in the checkout. */
export function dataDir(env = process.env) {
  return resolve(ROOT, env.DATA_DIR ?? '.data');
}
/** A short name for a folder that must lie elsewhere. @param {string} path */
export function hashOfPath(path) {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}
