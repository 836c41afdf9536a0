import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './child.mjs';
import { dataDir, ROOT } from './paths.mjs';
import { EmbeddedPostgres } from './postgres.mjs';
import { giveUp, Unready } from './say.mjs';
import { setUp } from './set-up.mjs';

/**
 * `npm run verify-chain`, `npm run rebuild-figures`: a command of libs/record, given by its name, on DATABASE_URL or the embedded
 * database, running or not.
 */
async function main() {
  const [command, ...options] = process.argv.slice(2);
  await setUp('product');
  const run = (/** @type {string} */ url) =>
    runToEnd(process.execPath, [join(ROOT, `libs/record/dist/${command}-main.js`), ...options], {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: url },
      stdio: 'inherit',
    });
  if (process.env.DATABASE_URL) {
    process.exitCode = await run(process.env.DATABASE_URL);
    return;
  }
  const data = dataDir();
  if (!existsSync(data)) throw new Unready(`没有数据目录 there is no data folder ${data}`);
  const postgres = new EmbeddedPostgres(data);
  const ran = postgres.postmaster() !== null;
  const url = await postgres.start();
  try {
    process.exitCode = await run(url);
  } finally {
    if (ran) process.exit();
    await postgres.stop();
  }
}

await main().catch(giveUp);
