import { parseArgs } from 'node:util';
import { verifyChain } from './chain/index.js';
import { findNoted, type Noted } from './checks/index.js';
import { createDataSource } from './database.js';

/**
 * `npm run verify-chain`: exit code 1 and a line per fault when the record was touched behind the product's back. With `--head <sha256>`,
 * as often as wanted, also when what was noted earlier stands in it no more.
 */
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
let lost = 0;
for (const head of parseArgs({ options: { head: { type: 'string', multiple: true, default: [] } } }).values.head) {
  const found = await findNoted(db, head.toLowerCase());
  if (found.length === 0)
    console.log(`✗ ${head} 记录中已无此值：末尾被截去或重新封存 nowhere in the record: it was cut off or sealed anew`);
  for (const one of found) console.log(`${stands(one) ? '✓' : '✗'} ${head} ${told(one)}`);
  if (found.length === 0 || !found.every(stands)) lost++;
}
for (const { name, day, hash } of heads) console.log(`${name} 最新日封 newest head ${day} ${hash}`);
console.log(
  `${cases} 件 cases, ${events} 步 events, ${days} 日封 sealed days: ${faults.length === 0 ? '完整 intact' : `${faults.length} 处异常 faults`}`,
);
await db.destroy();
process.exit(faults.length + lost === 0 ? 0 : 1);

function stands(noted: Noted): boolean {
  return noted.kind === 'day' || noted.equal;
}
function told(noted: Noted): string {
  if (noted.kind === 'day') return `${noted.town} ${noted.day} 的日封 the head of that day`;
  const report = `${noted.town} ${noted.from} ${noted.period} 报告 report`;
  return noted.equal ? `${report}：与封存时一致 as it was sealed` : `${report}：与封存时不一致 not as it was sealed`;
}
