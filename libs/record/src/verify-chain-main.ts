import { verifyChain } from './chain/index.js';
import { createDataSource } from './database.js';

/** `npm run verify-chain`: exit code 1 and a line per fault when the record was touched behind the product's back. */
const url = process.env['DATABASE_URL'];
if (!url) throw new Error('DATABASE_URL is not set');
const db = await createDataSource(url, { poolSize: 1, applicationName: 'bihuan-verify' });
// one snapshot: life goes on meanwhile
const { cases, events, days, faults } = await db.transaction('REPEATABLE READ', (tx) => verifyChain(tx));
const heads = await db.query<{ name: string; day: string; hash: string }[]>(
  `SELECT DISTINCT ON (j.name) j.name, h.day::text, encode(h.hash, 'hex') AS hash FROM chain_head h JOIN jurisdiction j ON j.id = h.jurisdiction_id
   ORDER BY j.name, h.day DESC`,
);
const WORDS = {
  changed: '被改动 changed',
  removed: '被删除 removed',
  inserted: '被插入 inserted',
  head_changed: '日封被改动 head changed',
};
for (const { number, seq, fault, detail } of faults) {
  console.log(`✗ ${number ?? ''}${seq === null ? '' : ` 第 ${seq} 步 event ${seq}`} ${WORDS[fault]}：${detail}`);
}
for (const { name, day, hash } of heads) console.log(`${name} 最新日封 newest head ${day} ${hash}`);
console.log(
  `${cases} 件 cases, ${events} 步 events, ${days} 日封 sealed days: ${faults.length === 0 ? '完整 intact' : `${faults.length} 处异常 faults`}`,
);
await db.destroy();
process.exit(faults.length === 0 ? 0 : 1);
