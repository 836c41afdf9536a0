import { spawnSync } from 'node:child_process';
import { inTransaction, makeReport, sealDays } from '@bihuan/record';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Town } from '../worker/town.js';

let database: TestDatabase;
let number = '';
let id = '';
beforeAll(async () => {
  database = await createTestDatabase();
  const town = await Town.found(database.db);
  id = await town.accepted();
  await town.act('head', id, 'reply', { kind: 'adopted', content: '已修' });
  town.clock.set('2026-03-03 00:11');
  await sealDays(database.db, town.clock);
  const [row] = await database.db.query<{ number: string }[]>('SELECT number FROM suggestion WHERE id = $1', [id]);
  number = row?.number ?? '';
}, 60_000);
afterAll(() => database.close());

/** As `npm run` starts it: what it prints, and the exit code that a script goes by. */
function run(command: 'verify-chain' | 'rebuild-figures', ...options: string[]): { code: number | null; said: string } {
  const file = new URL(`../../../libs/record/dist/${command}-main.js`, import.meta.url).pathname;
  const { status, stdout } = spawnSync(process.execPath, [file, ...options], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: database.url },
  });
  return { code: status, said: stdout };
}

describe('npm run verify-chain', () => {
  it('ends with 0 and the newest head while nobody touched the record, and with 1 and the case’s number when somebody did', async () => {
    const intact = run('verify-chain');
    expect(intact).toMatchObject({ code: 0, said: expect.stringMatching(/最新日封.* 2026-03-02 [0-9a-f]{64}/) });
    expect(intact.said).toContain('1 件 cases, 4 步 events, 1 日封 sealed days: 完整 intact');
    const says = async (content: string): Promise<void> =>
      database.db.transaction(async (tx) => {
        await tx.query('SET LOCAL session_replication_role = replica');
        await tx.query(
          `UPDATE event SET data = jsonb_set(data, '{content}', to_jsonb($2::text)) WHERE suggestion_id = $1 AND type = 'replied'`,
          [id, content],
        );
      });
    await says('没有修');
    expect(run('verify-chain')).toMatchObject({ code: 1, said: expect.stringContaining(`✗ ${number} 第 4 步`) });
    await says('已修');
    expect(run('verify-chain').code).toBe(0);
  });
});

describe('npm run rebuild-figures', () => {
  it('with --check names the case that differs and writes nothing; without, it is right again', async () => {
    expect(run('rebuild-figures', '--check').code).toBe(0);
    await database.db.query(`INSERT INTO category (code, name) VALUES ('roads', '道路') ON CONFLICT DO NOTHING`);
    for (const touch of [
      'UPDATE case_digest SET traits = traits + 8 WHERE suggestion_id = $1',
      `UPDATE suggestion SET category_code = 'roads' WHERE id = $1`,
    ]) {
      await database.db.query(touch, [id]);
      for (let turn = 0; turn < 2; turn++)
        expect(run('rebuild-figures', '--check')).toMatchObject({ code: 1, said: expect.stringContaining(number) });
      expect(run('rebuild-figures')).toMatchObject({ code: 0, said: expect.stringContaining(number) });
      expect(run('rebuild-figures', '--check').code).toBe(0);
    }
  });
});

describe('npm run verify-chain -- --head', () => {
  it('finds the newest day cut off, which the record alone cannot tell, and a report that is gone', async () => {
    const { db } = database;
    const town = await Town.found(db);
    const one = await town.accepted();
    await town.act('head', one, 'reply', { kind: 'adopted', content: '已修' });
    const sealed = async (until: string): Promise<string> => {
      town.clock.set(until);
      const heads = await sealDays(db, town.clock);
      return heads.find(({ jurisdictionId }) => jurisdictionId === town.id)?.hash ?? '';
    };
    const first = await sealed('2026-03-03 00:11');
    await town.act('deputy', one, 'evaluate', { attitude: 'satisfied', result: 'dissatisfied', comment: '又坏了' });
    const newest = await sealed('2026-03-04 00:11');
    const asOf = town.clock.now();
    const report = { jurisdictionId: town.id, period: 'month', from: '2026-03-01', to: '2026-04-01', asOf } as const;
    await inTransaction(db, (tx) => makeReport(tx, report, { madeBy: null, madeAt: asOf }));
    const [printed] = await db.query<{ sha256: string; chainHead: string }[]>(
      `SELECT encode(sha256, 'hex') AS sha256, content::jsonb ->> 'chainHead' AS "chainHead" FROM closure_report WHERE jurisdiction_id = $1`,
      [town.id],
    );
    const { sha256, chainHead } = printed ?? { sha256: '', chainHead: '' };
    const noted = (...heads: string[]) => run('verify-chain', ...heads.flatMap((head) => ['--head', head]));
    const whole = noted(first, newest.toUpperCase(), sha256, chainHead);
    expect([whole.code, whole.said.match(/✓/g)?.length]).toEqual([0, 4]);
    expect(whole.said).toContain(`✓ ${first} 镇${town.id.slice(-6)} 2026-03-02`);

    // somebody with the keys who does not like the last day, and leaves no gap
    const cut = (sql: string, params: unknown[]): Promise<void> =>
      db.transaction(async (tx) => {
        await tx.query('SET LOCAL session_replication_role = replica');
        await tx.query(sql, params);
      });
    await cut('DELETE FROM event WHERE suggestion_id = $1 AND seq = 5', [one]);
    await cut('UPDATE suggestion SET version = 4 WHERE id = $1', [one]);
    await cut(`DELETE FROM chain_head WHERE jurisdiction_id = $1 AND day = '2026-03-03'`, [town.id]);
    expect(noted().code).toBe(0);
    expect(noted(first).code).toBe(0);
    expect(noted(newest)).toMatchObject({ code: 1, said: expect.stringContaining(`✗ ${newest} 记录中已无此值`) });
    expect(noted(sha256)).toMatchObject({ code: 1, said: expect.stringContaining('不一致') });
    await cut('DELETE FROM closure_report WHERE jurisdiction_id = $1', [town.id]);
    for (const gone of [sha256, chainHead, 'nonsense']) {
      expect(noted(first, gone)).toMatchObject({ code: 1, said: expect.stringContaining(`✗ ${gone} 记录中已无此值`) });
    }
  });
});
