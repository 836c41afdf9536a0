import { spawnSync } from 'node:child_process';
import { sealDays } from '@bihuan/record';
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
    await database.db.query('UPDATE case_digest SET traits = traits + 8 WHERE suggestion_id = $1', [id]);
    for (let turn = 0; turn < 2; turn++)
      expect(run('rebuild-figures', '--check')).toMatchObject({ code: 1, said: expect.stringContaining(number) });
    expect(run('rebuild-figures')).toMatchObject({ code: 0, said: expect.stringContaining(number) });
    expect(run('rebuild-figures', '--check').code).toBe(0);
  });
});
