import { verifyChain } from './chain/index.js';
import { createDataSource } from './database.js';

/** `npm run verify-chain`: exit code 1 and a line per fault when the record was touched behind the product's back. */
const url = process.env['DATABASE_URL'];
if (!url) throw new Error('DATABASE_URL is not set');
const db = await createDataSource(url, { poolSize: 1, applicationName: 'bihuan-verify' });
const { cases, events, days, faults } = await verifyChain(db.manager);
const WORDS = {
  changed: '被改动 changed',
  removed: '被删除 removed',
  inserted: '被插入 inserted',
  head_changed: '日封被改动 head changed',
};
for (const { number, seq, fault, detail } of faults) {
  console.log(`✗ ${number ?? ''}${seq === null ? '' : ` 第 ${seq} 步 event ${seq}`} ${WORDS[fault]}：${detail}`);
}
console.log(
  `${cases} 件 cases, ${events} 步 events, ${days} 日封 sealed days: ${faults.length === 0 ? '完整 intact' : `${faults.length} 处异常 faults`}`,
);
await db.destroy();
process.exit(faults.length === 0 ? 0 : 1);
