import { deliverDue, DELIVERY_LEASE_MS, handleOutboxRow, RELAY_LEASE_MS, superviseEscalated, sweepReminders } from '@bihuan/record';
import { HANDLERS, relayOnce, sender } from '@bihuan/worker';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dyingDatabase, Killed } from '../support/dying-database.js';
import { Provider } from '../support/providers.js';
import { Town } from './town.js';

let database: TestDatabase;
let town: Town;
let provider: Provider;
beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
  provider = await Provider.start();
});
afterEach(() => provider.close());

/** Everything that a worker does, once, in order: relay and handle, sweep, escalate, send. */
async function workOnce(db: DataSource): Promise<void> {
  const add = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) await handleOutboxRow(db, town.clock, HANDLERS, id);
  };
  await relayOnce(db, town.clock, { isOpen: true, waiting: () => Promise.resolve(0), add });
  await sweepReminders(db, town.clock);
  await superviseEscalated(db, town.clock);
  await deliverDue(db, town.clock, sender(town.clock, 10_000));
}

/** Two cases 40 days on: news to tell, levels missed, others due, the top of the ladder reached, a channel to send over. */
async function fortyDaysLater(): Promise<string[]> {
  town = await Town.found(database.db);
  provider.taken.length = 0;
  await database.db.query('DELETE FROM outbox');
  await town.channel('webhook', { url: provider.url, secret: 's' }, { staff1: null, presidium: null });
  const ids = [await town.accepted('一'), await town.accepted('二')];
  town.clock.set('2026-06-29 09:00');
  return ids;
}

async function rightInTheEnd(ids: readonly string[]): Promise<void> {
  // what the dead worker held runs out, and another one does the rest; what failed on the way is tried again
  for (let turn = 0; turn < 3; turn++) {
    town.clock.forward(Math.max(DELIVERY_LEASE_MS, RELAY_LEASE_MS) + 1000);
    await workOnce(database.db);
  }
  for (const id of ids) {
    expect(await town.those(id, 'sent')).toEqual([
      'overdue_1 head',
      'overdue_1 staff1',
      'overdue_5 leader',
      'overdue_10 principal',
      'overdue_15 presidium',
    ]);
    const supervised = await database.db.query<object[]>(`SELECT 1 FROM event WHERE suggestion_id = $1 AND type = 'supervised'`, [id]);
    expect(supervised).toHaveLength(1);
  }
  // each person has one digest of everything, and one piece of news per event
  for (const who of ['staff1', 'head', 'leader', 'principal', 'presidium'] as const) expect(await town.inbox(who)).toHaveLength(1);
  expect((await town.inbox('office', 'case_news')).map(({ content }) => content['type']).sort()).toEqual(
    ['recorded', 'recorded', 'supervised', 'supervised'].sort(),
  );
  const deliveries = await town.deliveries();
  expect(deliveries.map(({ state }) => state)).toEqual(deliveries.map(() => 'sent'));
  // the provider may have heard a message twice, but under one key
  expect(provider.shown).toBe(deliveries.length);
  const [open] = await database.db.query<{ count: number }[]>('SELECT count(*) FROM outbox WHERE handled_at IS NULL');
  expect(open?.count).toBe(0);
}

describe.each(['before', 'after'] as const)('a worker killed at any statement that lasts, %s the server did it', (when) => {
  it('leaves nothing lost, nothing doubled', async () => {
    let statements = 0;
    for (let dieAt = 1; ; dieAt++) {
      const ids = await fortyDaysLater();
      const dying = await dyingDatabase(database.url, dieAt, when);
      const end = await workOnce(dying.db).catch((error: unknown) => error);
      const died = dying.died();
      await dying.close(database.db);
      await rightInTheEnd(ids);
      if (!died) break;
      expect(end === undefined || end instanceof Killed || end instanceof Error).toBe(true);
      statements = dieAt;
    }
    // the whole work was walked through
    expect(statements).toBeGreaterThan(20);
  }, 300_000);
});
