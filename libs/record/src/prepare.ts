import { randomBytes } from 'node:crypto';
import { createDataSource, migrate } from './database.js';
import { demoUsers, loadDemo } from './demo/index.js';
import { lacksDigests, rebuildDigests } from './figures/index.js';
import { fillInitials } from './pinyin.js';
import { productClockFromEnv } from './product-clock.js';

/**
 * Run before API and worker start: migrates, checks that the clock is not behind the data, and loads the demo into an empty
 * database when LOAD_DEMO is set. Prints progress, and last a line of JSON with the demo's log-ins.
 */
async function prepare(url: string): Promise<void> {
  const clock = productClockFromEnv();
  console.log('检查数据库结构 migrating');
  await migrate(url);
  const db = await createDataSource(url, { poolSize: 2, applicationName: 'bihuan-prepare' });
  try {
    const [latest] = await db.query<{ at: Date | null }[]>('SELECT max(recorded_at) AS at FROM event');
    if (latest?.at && latest.at > clock.now()) {
      throw new Error(
        `数据记到 ${latest.at.toISOString()}，时钟不能更早 the data reaches ${latest.at.toISOString()}; the clock must not be earlier`,
      );
    }
    if (await lacksDigests(db.manager)) {
      console.log('整理统计数据 working out the figures');
      await rebuildDigests(db, {
        progress: (cases) => {
          if (cases % 50_000 === 0) console.log(`${cases} 件 cases`);
        },
      });
    }
    const spelt = await fillInitials(db);
    if (spelt > 0) console.log(`已为 ${spelt} 个标题编拼音首字母 pinyin initials of ${spelt} titles`);
    if (process.env['LOAD_DEMO'] !== '1') return;
    const [filled] = await db.query<unknown[]>('SELECT 1 FROM jurisdiction LIMIT 1');
    if (filled) {
      console.log(JSON.stringify({ demo: { created: false, users: await demoUsers(db) } }));
      return;
    }
    console.log('装入演示数据 loading the demo');
    const password = process.env['DEMO_PASSWORD'] || randomBytes(12).toString('base64url');
    await loadDemo(db, clock, password);
    console.log(JSON.stringify({ demo: { created: true, password, users: await demoUsers(db) } }));
  } finally {
    await db.destroy();
  }
}

const url = process.env['DATABASE_URL'];
if (!url) throw new Error('DATABASE_URL is not set');
try {
  await prepare(url);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
