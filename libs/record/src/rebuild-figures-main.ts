import { createDataSource } from './database.js';
import { rebuildDigests } from './figures/index.js';

/**
 * `npm run rebuild-figures`: works out anew what makes figures fast, from the events alone, and says how many cases had differed.
 * With `--check` nothing is written, and the exit code is 1 when a case differs.
 */
const url = process.env['DATABASE_URL'];
if (!url) throw new Error('DATABASE_URL is not set');
const db = await createDataSource(url, { poolSize: 2, applicationName: 'bihuan-rebuild' });
const check = process.argv.includes('--check');
const { cases, differed } = await rebuildDigests(db, {
  check,
  progress: (done) => {
    if (done % 50_000 === 0) console.log(`${done} 件 cases …`);
  },
});
await db.destroy();
if (differed.length === 0) console.log(`${cases} 件，统计数据与事件一致 cases: the figures are what the events say`);
else {
  console.log(
    `${cases} 件中有 ${differed.length} 件与事件不一致 of ${cases} cases ${differed.length} differed from their events${check ? '' : '，已重算 and were worked out anew'}`,
  );
  for (const number of differed.slice(0, 20)) console.log(`  ${number}`);
}
process.exit(check && differed.length > 0 ? 1 : 0);
