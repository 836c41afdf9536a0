import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { EmbeddedPostgres } from './postgres.mjs';
import { giveUp, step, Unready } from './say.mjs';
import { setUp } from './set-up.mjs';

/** `npm run bench -- <name>`: the named benchmark of test/bench on a fresh, durable PostgreSQL of its own. */
async function main() {
  await setUp('everything');
  const [name = 'assign', ...more] = process.argv.slice(2);
  const script = join(ROOT, 'test/dist/bench', `${name}.bench.js`);
  if (!/^[a-z-]+$/.test(name) || !existsSync(script)) throw new Unready(`没有这项测量 there is no benchmark named ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-bench-'));
  const postgres = new EmbeddedPostgres(folder);
  step('启动测量用 PostgreSQL starting a PostgreSQL for the benchmark');
  try {
    const url = await postgres.start();
    const { status } = spawnSync(process.execPath, [script, ...more], {
      cwd: ROOT,
      stdio: 'inherit',
      env: {
        ...process.env,
        BENCH_DATABASE_URL: url,
        TZ: 'Asia/Shanghai',
        // clients share the machine with the server: giving memory back after every answer took them more time than the answer
        MALLOC_TRIM_THRESHOLD_: '536870912',
        MALLOC_TOP_PAD_: '67108864',
      },
    });
    process.exitCode = status ?? 1;
  } finally {
    await postgres.stop();
    if (postgres.home !== folder) rmSync(postgres.home, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

await main().catch(giveUp);
