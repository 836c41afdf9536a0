import { sealDays, verifyChain } from '@bihuan/record';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Town } from '../worker/town.js';

let database: TestDatabase;
let town: Town;
let id: string;
let number: string;
beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
  // an answered case of yesterday, sealed
  town = await Town.found(database.db);
  id = await town.accepted();
  await town.act('head', id, 'reply', { kind: 'adopted', content: '已修' });
  town.clock.set('2026-03-03 00:11');
  await sealDays(database.db, town.clock);
  const [row] = await database.db.query<{ number: string }[]>('SELECT number FROM suggestion WHERE id = $1', [id]);
  number = row?.number ?? '';
});

/** What somebody with the keys of the database can do. */
async function tamper(sql: string, params: unknown[] = []): Promise<void> {
  await database.db.transaction(async (tx) => {
    await tx.query('SET LOCAL session_replication_role = replica');
    await tx.query(sql, params);
  });
}
const faults = async () => (await verifyChain(database.db.manager, town.id)).faults.map(({ number: of, seq, fault }) => [of, seq, fault]);

describe('the chain of a record that nobody touched', () => {
  it('is intact, and goes on', async () => {
    expect(await verifyChain(database.db.manager, town.id)).toEqual({ cases: 1, events: 4, days: 1, faults: [] });
    await town.act('deputy', id, 'evaluate', { attitude: 'satisfied', result: 'satisfied' });
    town.clock.set('2026-03-04 00:11');
    expect(await sealDays(database.db, town.clock)).toHaveLength(1);
    expect(await sealDays(database.db, town.clock)).toHaveLength(0);
    expect(await verifyChain(database.db.manager, town.id)).toEqual({ cases: 1, events: 5, days: 2, faults: [] });
  });

  it('is not broken when a resident’s personal data are erased', async () => {
    await database.db.query('DELETE FROM resident WHERE suggestion_id = $1', [id]);
    expect(await faults()).toEqual([]);
  });

  it('seals a day only when it is settled, and once, however many do it', async () => {
    await town.act('deputy', id, 'evaluate', { attitude: 'satisfied', result: 'satisfied' });
    town.clock.set('2026-03-04 00:09');
    expect(await sealDays(database.db, town.clock)).toHaveLength(0);
    town.clock.set('2026-03-04 00:11');
    await Promise.all([sealDays(database.db, town.clock), sealDays(database.db, town.clock)]);
    expect((await verifyChain(database.db.manager, town.id)).days).toBe(2);
  });
});

describe('an event that is touched directly in the database is named', () => {
  it('changed in what it says', async () => {
    await tamper(`UPDATE event SET data = data || '{"content":"已修，群众满意"}' WHERE suggestion_id = $1 AND seq = 4`, [id]);
    expect(await faults()).toEqual([[number, 4, 'changed']]);
  });

  it('changed in its moment, or in who did it', async () => {
    await tamper(`UPDATE event SET occurred_at = occurred_at - interval '10 days' WHERE suggestion_id = $1 AND seq = 2`, [id]);
    await tamper(`UPDATE event SET actor = '{"id":null,"name":"别人","username":null}' WHERE suggestion_id = $1 AND seq = 3`, [id]);
    expect(await faults()).toEqual([
      [number, 2, 'changed'],
      [number, 3, 'changed'],
    ]);
  });

  it('changed with all hashes after it written anew: the sealed day tells', async () => {
    await tamper(`UPDATE event SET data = data || '{"content":"别的话"}' WHERE suggestion_id = $1 AND seq = 4`, [id]);
    await tamper(
      `UPDATE event e SET hash = event_hash(e, (SELECT p.hash FROM event p WHERE p.suggestion_id = e.suggestion_id AND p.seq = 3))
       WHERE suggestion_id = $1 AND seq = 4`,
      [id],
    );
    expect(await faults()).toEqual([[number, 4, 'changed']]);
  });

  it('removed from the middle, from the end, or whole', async () => {
    await tamper('DELETE FROM event WHERE suggestion_id = $1 AND seq = 2', [id]);
    expect(await faults()).toEqual([[number, 2, 'removed']]);
    await tamper('DELETE FROM event WHERE suggestion_id = $1 AND seq = 4', [id]);
    expect(await faults()).toEqual(expect.arrayContaining([[number, 4, 'removed']]));
    await tamper('DELETE FROM event WHERE suggestion_id = $1', [id]);
    expect((await faults())[0]).toEqual([number, 1, 'removed']);
    await tamper('DELETE FROM suggestion WHERE id = $1', [id]);
    expect(await faults()).toEqual([
      [number, 1, 'removed'],
      [id, 4, 'removed'],
    ]);
  });

  it('removed whole on the day it came, before any day was sealed with it', async () => {
    const today = await town.assigned();
    const [row] = await database.db.query<{ number: string }[]>('SELECT number FROM suggestion WHERE id = $1', [today]);
    expect(await faults()).toEqual([]);
    for (const table of ['case_digest', 'clock_run', 'reminder', 'event'])
      await tamper(`DELETE FROM ${table} WHERE suggestion_id = $1`, [today]);
    await tamper('DELETE FROM suggestion WHERE id = $1', [today]);
    expect(await faults()).toEqual([[row?.number, 1, 'removed']]);
  });

  it('given another’s place', async () => {
    await tamper('UPDATE event SET seq = seq + 100 WHERE suggestion_id = $1 AND seq IN (2, 3)', [id]);
    await tamper('UPDATE event SET seq = CASE seq WHEN 102 THEN 3 ELSE 2 END WHERE suggestion_id = $1 AND seq > 100', [id]);
    expect(await faults()).toEqual(
      expect.arrayContaining([
        [number, 2, 'changed'],
        [number, 3, 'changed'],
      ]),
    );
  });

  it('inserted, also through the front door of SQL', async () => {
    await database.db.query(
      `INSERT INTO event (id, jurisdiction_id, suggestion_id, seq, type, actor, on_paper, occurred_at, recorded_at, data, clock_changes)
       SELECT $2, jurisdiction_id, suggestion_id, 5, 'resolved', actor, on_paper, occurred_at, recorded_at, '{}', '[]'
       FROM event WHERE suggestion_id = $1 AND seq = 4`,
      [id, uuid()],
    );
    expect(await faults()).toEqual([[number, 5, 'inserted']]);
  });

  it('inserted into a day that was sealed, with everything else made to fit', async () => {
    await database.db.query(
      `INSERT INTO event (id, jurisdiction_id, suggestion_id, seq, type, actor, on_paper, occurred_at, recorded_at, data, clock_changes)
       SELECT $2, jurisdiction_id, suggestion_id, 5, 'evaluated', actor, on_paper, occurred_at, recorded_at,
         '{"attitude":"satisfied","result":"satisfied"}', '[]' FROM event WHERE suggestion_id = $1 AND seq = 4`,
      [id, uuid()],
    );
    await database.db.query('UPDATE suggestion SET version = 5 WHERE id = $1', [id]);
    expect(await faults()).toEqual([[number, 5, 'inserted']]);
  });

  it('and so is a sealed day', async () => {
    await tamper(`UPDATE chain_head SET entries = '[]' WHERE jurisdiction_id = $1`, [town.id]);
    expect(await faults()).toEqual([[null, null, 'head_changed']]);
  });

  it('the product itself cannot change or delete', async () => {
    await expect(database.db.query(`UPDATE event SET type = 'resolved' WHERE suggestion_id = $1`, [id])).rejects.toThrow('append-only');
    await expect(database.db.query('DELETE FROM chain_head')).rejects.toThrow('append-only');
  });
});
