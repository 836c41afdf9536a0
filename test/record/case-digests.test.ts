import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createCalendar, figuresOfCounts, shanghaiDate } from '@bihuan/domain';
import { CALENDAR_YEARS } from '@bihuan/migrations';
import { countDigests, LiveCountsOf, rebuildDigests, type CountQuestion } from '@bihuan/record';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { randomLives } from '../support/random-lives.js';
import { Town } from '../worker/town.js';

let database: TestDatabase;
let town: Town;
const station = randomUUID();
beforeAll(async () => {
  database = await createTestDatabase();
  town = await Town.found(database.db, '2026-02-02 09:00');
  await database.db.query(`INSERT INTO category (code, name) VALUES ('water', '水务'), ('roads', '道路') ON CONFLICT DO NOTHING`);
  await database.db.query(`INSERT INTO station_kind (code, name) VALUES ('station', '站') ON CONFLICT DO NOTHING`);
  await database.db.query(`INSERT INTO station (id, jurisdiction_id, name, kind) VALUES ($1, $2, '联络站', 'station')`, [station, town.id]);
  await randomLives(town, { count: 12, seed: 5 });
}, 60_000);
afterAll(() => database.close());

const calendar = createCalendar(CALENDAR_YEARS);
function question(): CountQuestion {
  const asOn = shanghaiDate(town.clock.now());
  return {
    scope: { jurisdictionIds: [town.id], unitId: null },
    cohort: 'assigned',
    period: { from: null, to: null },
    groupBy: ['unit'],
    asOn,
    moment: null,
  };
}
async function counted(): Promise<unknown> {
  const groups = await countDigests(database.db.manager, question(), calendar);
  return [...groups].map(([name, { counts }]) => [name, figuresOfCounts([counts])]).sort();
}

describe('what makes figures fast', () => {
  it('is what the events say; what differs is found, named and worked out anew', async () => {
    const { db } = database;
    const right = await counted();
    expect(await rebuildDigests(db, { check: true })).toMatchObject({ differed: [] });
    const [touched] = await db.query<{ id: string; number: string }[]>('SELECT id, number FROM suggestion ORDER BY number LIMIT 1');
    const [gone] = await db.query<{ id: string; number: string }[]>('SELECT id, number FROM suggestion ORDER BY number DESC LIMIT 1');
    await db.query('UPDATE case_digest SET traits = traits + 8 WHERE suggestion_id = $1', [touched?.id]);
    await db.query('DELETE FROM case_digest WHERE suggestion_id = $1', [gone?.id]);
    expect(await counted()).not.toEqual(right);
    const wrong = { differed: [touched?.number, gone?.number] };
    expect(await rebuildDigests(db, { check: true })).toMatchObject(wrong);
    expect(await rebuildDigests(db)).toMatchObject(wrong);
    expect(await rebuildDigests(db, { check: true })).toMatchObject({ differed: [] });
    expect(await counted()).toEqual(right);
  });

  it.each([
    ['deputy_id', 'deputy'],
    ['station_id', 'station'],
    ['category_code', 'category'],
  ] as const)('%s is what was recorded: a row that says otherwise is named, and no figure follows it', async (column, groupBy) => {
    const { db } = database;
    const others = { deputy_id: town.person('deputy2').deputyId, station_id: station, category_code: 'roads' };
    const say = (table: string, id: string): Promise<unknown> =>
      db.query(`UPDATE ${table} SET ${column} = $2 WHERE ${table === 'suggestion' ? 'id' : 'suggestion_id'} = $1`, [id, others[column]]);
    const by = async (): Promise<unknown> => {
      const groups = await countDigests(db.manager, { ...question(), groupBy: [groupBy] }, calendar);
      return [...groups].map(([name, { counts }]) => [name, figuresOfCounts([counts])]).sort();
    };
    const right = await by();
    const [one] = await db.query<{ id: string; number: string; was: string | null }[]>(
      `SELECT id, number, ${column} AS was FROM suggestion ORDER BY number LIMIT 1`,
    );
    const id = one?.id ?? '';
    // also somebody who knows what figures are counted from
    for (const tables of [['suggestion'], ['suggestion', 'case_digest']]) {
      for (const table of tables) await say(table, id);
      expect(await rebuildDigests(db, { check: true })).toMatchObject({ differed: [one?.number] });
      expect(await rebuildDigests(db)).toMatchObject({ differed: [one?.number] });
      expect(await rebuildDigests(db, { check: true })).toMatchObject({ differed: [] });
      expect(await by()).toEqual(right);
      expect(await db.query(`SELECT ${column} AS was FROM suggestion WHERE id = $1`, [id])).toEqual([{ was: one?.was }]);
    }
    // nor what the next command writes
    const next = await town.record();
    const [before] = await db.query<unknown[]>(`SELECT ${column} FROM case_digest WHERE suggestion_id = $1`, [next]);
    await say('suggestion', next);
    await town.act('office', next, 'assign', { leadUnitId: town.units.water });
    expect(await db.query(`SELECT ${column} FROM case_digest WHERE suggestion_id = $1`, [next])).toEqual([before, before]);
    expect((await rebuildDigests(db)).differed).toHaveLength(1);
  });

  it('when a case was received and first assigned is what happened: a row that says otherwise is named and mended', async () => {
    const { db } = database;
    const id = await town.assigned();
    for (const column of ['received_at', 'assigned_at']) {
      const [was] = await db.query<unknown[]>(`SELECT number, ${column} FROM suggestion WHERE id = $1`, [id]);
      await db.query(`UPDATE suggestion SET ${column} = ${column} - interval '1 year' WHERE id = $1`, [id]);
      expect((await rebuildDigests(db, { check: true })).differed).toHaveLength(1);
      expect((await rebuildDigests(db)).differed).toHaveLength(1);
      expect(await db.query(`SELECT number, ${column} FROM suggestion WHERE id = $1`, [id])).toEqual([was]);
    }
    expect((await rebuildDigests(db, { check: true })).differed).toEqual([]);
  });

  it('counts of now are kept up to date, whatever is written meanwhile, and also when all is written anew', async () => {
    const { db } = database;
    const live = new LiveCountsOf(db);
    const now = async (): Promise<unknown> => {
      const { groups } = await live.of(question());
      return [...groups].map(([name, { counts }]) => [name, figuresOfCounts([counts])]).sort();
    };
    expect(await now()).toEqual(await counted());
    const before = (await live.of(question())).revision;
    expect((await live.of(question())).revision).toBe(before);
    for (let seed = 20; seed < 26; seed++) {
      await randomLives(town, { count: 1, seed, steps: 25 });
      expect(await now()).toEqual(await counted());
    }
    expect((await live.of(question())).revision).not.toBe(before);
    const [one] = await db.query<{ id: string }[]>('SELECT id FROM suggestion ORDER BY number LIMIT 1');
    await db.query('DELETE FROM case_digest WHERE suggestion_id = $1', [one?.id]);
    await rebuildDigests(db);
    expect(await now()).toEqual(await counted());
  }, 60_000);

  it('a day that 16 bits cannot hold is the nearest that they can', async () => {
    const { db } = database;
    const packed = async (day: string | null): Promise<number | undefined> =>
      (await db.query<{ packed: Buffer }[]>('SELECT packed_day($1) AS packed', [day]))[0]?.packed.readInt16BE();
    const [none, last] = [-32_768, 32_767];
    expect(
      await Promise.all([packed(null), packed('1950-01-01'), packed('1954-09-21'), packed('2134-02-24'), packed('2500-01-01')]),
    ).toEqual([none, none, none + 1, last, last]);
  });

  it('what commits late is not missed, and nothing is taken twice', async () => {
    const { db } = database;
    const live = new LiveCountsOf(db);
    await live.of(question());
    // an older transaction that commits after a younger one
    const slow = db.createQueryRunner();
    await slow.startTransaction();
    const [{ columns } = { columns: '' }] = await db.query<{ columns: string }[]>(
      `SELECT string_agg(column_name, ', ') AS columns FROM information_schema.columns
       WHERE table_name = 'case_digest' AND is_generated = 'NEVER' AND column_name NOT IN ('seq', 'written_by')`,
    );
    const [old] = (await slow.query(
      `INSERT INTO case_digest (seq, ${columns}) SELECT 900, ${columns} FROM case_digest
       WHERE next_recorded_at IS NULL ORDER BY suggestion_id LIMIT 1 RETURNING suggestion_id AS id`,
    )) as { id: string }[];
    await randomLives(town, { count: 1, seed: 77, steps: 5 });
    const total = async (): Promise<number> =>
      figuresOfCounts([...(await live.of(question())).groups.values()].map(({ counts }) => counts)).received;
    const between = await total();
    await slow.commitTransaction();
    await slow.release();
    // the same case as before: taken away and added
    expect(await total()).toBe(between);
    await db.query('DELETE FROM case_digest WHERE suggestion_id = $1', [old?.id]);
    await rebuildDigests(db);
    expect(await total()).toBe(between);
  }, 60_000);
});
