import { loadCases, replayedState } from '@bihuan/record';
import { standingReply } from '@bihuan/domain';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { randomLives } from '../support/random-lives.js';
import { Town } from '../worker/town.js';

let database: TestDatabase;
let town: Town;
beforeAll(async () => {
  database = await createTestDatabase();
  town = await Town.found(database.db);
  await database.db.query(`INSERT INTO category (code, name) VALUES ('water', '水务') ON CONFLICT DO NOTHING`);
}, 60_000);
afterAll(() => database.close());

/** Answered, updated, judged, answered again, returned, and answered once more; so far as the steps are given. */
async function answered(steps: number): Promise<string> {
  const id = await town.accepted();
  const judged = { attitude: 'satisfied', result: 'dissatisfied', comment: '没有解决' } as const;
  const all = [
    () => town.act('head', id, 'reply', { kind: 'explained', content: '第一次答复' }),
    () => town.act('head', id, 'updateReply', { kind: 'reference', content: '第一次答复，后来补充' }),
    () => town.act('deputy', id, 'evaluate', judged),
    () => town.act('office', id, 'rework', { reason: '代表不满意' }),
    () => town.act('head', id, 'reply', { kind: 'explained', content: '第二次答复' }),
    () => town.act('office', id, 'returnReply', { reason: '没有写清' }),
    () => town.act('head', id, 'reply', { kind: 'adopted', content: '第三次答复' }),
  ];
  for (const step of all.slice(0, steps)) await step();
  return id;
}

it('a record of an older edition is given the words that its events tell, of returned replies none', async () => {
  await randomLives(town, { count: 20, seed: 3 });
  const ids: string[] = [];
  for (let steps = 0; steps <= 7; steps++) ids.push(await answered(steps));
  const all = (await database.db.query<{ id: string }[]>('SELECT id FROM suggestion')).map(({ id }) => id);
  const migration = database.db.migrations.find(({ name }) => name?.startsWith('WordsOfReplies'));
  await database.db.transaction(async (tx) => {
    if (!migration || !tx.queryRunner) throw new Error('there is no such migration');
    await migration.down(tx.queryRunner);
    expect(await tx.query(`SELECT FROM suggestion WHERE progress->'replies' @? '$[*].content'`)).toEqual([]);
    await migration.up(tx.queryRunner);
  });
  const cases = await loadCases(database.db.manager, all);
  for (const { state } of cases) expect(await replayedState(database.db.manager, state)).toEqual(state);
  const words = new Map(cases.map(({ state }) => [state.id, standingReply(state)?.content ?? null]));
  const updated = '第一次答复，后来补充';
  expect(ids.map((id) => words.get(id))).toEqual([null, '第一次答复', updated, updated, updated, '第二次答复', updated, '第三次答复']);
}, 60_000);
