import { createHash } from 'node:crypto';
import { createApp } from '@bihuan/api';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Town, type Person } from './town.js';

interface Item {
  id: string;
  suggestionId: string;
  level: string;
  state: string;
  plannedAt: string;
  sentAt: string | null;
  acknowledgedAt: string | null;
  recipient: { username: string; name: string };
}

let database: TestDatabase;
let town: Town;
let other: Town;
let app: Awaited<ReturnType<typeof createApp>>;
let id: string;
beforeAll(async () => {
  database = await createTestDatabase();
  other = await Town.found(database.db);
  await other.accepted();
  town = await Town.found(database.db);
  app = await createApp({ databaseUrl: database.url, clock: town.clock, poolSize: 4 });
  id = await town.accepted();
  await town.sweepAt('2026-05-18 09:00');
});
afterAll(async () => {
  await app.close();
  await database.close();
});

async function token(who: Person, of: Town): Promise<string> {
  const secret = uuid();
  await database.db.query(
    `INSERT INTO api_token (id, jurisdiction_id, user_id, name, token_hash, created_at) VALUES ($1, $2, $3, 'test', $4, $5)`,
    [uuid(), of.id, of.person(who).id, createHash('sha256').update(secret).digest(), of.clock.now()],
  );
  return secret;
}
async function ask(method: 'GET' | 'POST', path: string, who: Person, of = town) {
  const answer = await app.inject({ method, url: `/api/v1${path}`, headers: { authorization: `Bearer ${await token(who, of)}` } });
  return {
    status: answer.statusCode,
    body: answer.json<{ items: Item[]; nextCursor: string | null; total: number; code: string } & Item>(),
  };
}

describe('GET /reminders', () => {
  it("shows the office its town's, in the promised shape", async () => {
    const { status, body } = await ask('GET', `/reminders?suggestionId=${id}`, 'office');
    expect(status).toBe(200);
    const sent = body.items.find(({ state }) => state === 'sent');
    expect(sent).toEqual({
      id: expect.any(String),
      suggestionId: id,
      number: expect.any(String),
      title: expect.any(String),
      clock: 'reply',
      clockRunId: expect.any(String),
      cycle: 1,
      level: 'before_15',
      letter: false,
      note: null,
      urgedBy: null,
      digestId: expect.any(String),
      recipient: { id: town.person('staff1').id, username: town.person('staff1').username, name: 'staff1' },
      channel: 'inbox',
      state: 'sent',
      plannedAt: '2026-05-18T09:00:00+08:00',
      sentAt: '2026-05-18T09:00:00+08:00',
      acknowledgedAt: null,
    });
    expect(body.total).toBe(body.items.length);
  });

  it('shows others their own, and nobody another town', async () => {
    const own = await ask('GET', '/reminders', 'head');
    expect(new Set(own.body.items.map(({ recipient }) => recipient.name))).toEqual(new Set(['head']));
    const elsewhere = await ask('GET', `/reminders?suggestionId=${id}`, 'office', other);
    expect(elsewhere.body).toEqual({ items: [], nextCursor: null, total: 0 });
  });

  it('pages without losing or repeating one, and filters by day', async () => {
    const all = (await ask('GET', '/reminders', 'office')).body.items.map((item) => item.id);
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await ask('GET', `/reminders?limit=3${cursor ? `&cursor=${cursor}` : ''}`, 'office');
      expect(body.total).toBe(all.length);
      paged.push(...body.items.map((item: Item) => item.id));
      cursor = body.nextCursor;
    }
    expect(paged).toEqual(all);
    const day = await ask('GET', '/reminders?from=2026-06-02&to=2026-06-02', 'office');
    expect(new Set(day.body.items.map(({ level }) => level))).toEqual(new Set(['due']));
  });

  it('tells what is to come from what was sent, by words, the latest first when asked', async () => {
    const of = async (query: string) => (await ask('GET', `/reminders?${query}`, 'office')).body.items;
    const all = await of('limit=200');
    const planned = await of('limit=200&state=planned');
    expect(planned.length).toBeGreaterThan(0);
    expect(planned).toEqual(all.filter(({ state }) => state === 'planned'));
    expect((await of('limit=200&state=sent,superseded')).length).toBe(
      all.filter(({ state }) => state === 'sent' || state === 'superseded').length,
    );
    expect(await of('limit=200&sort=-plannedAt')).toEqual([...all].reverse());
    const first = (await ask('GET', '/reminders?sort=-plannedAt&limit=2', 'office')).body;
    const second = (await ask('GET', `/reminders?sort=-plannedAt&limit=2&cursor=${first.nextCursor}`, 'office')).body;
    expect([...first.items, ...second.items].map((item) => item.id)).toEqual(
      [...all]
        .reverse()
        .slice(0, 4)
        .map((item) => item.id),
    );
    const heads = await of('limit=200&q=head');
    expect(new Set(heads.map(({ recipient }) => recipient.name))).toEqual(new Set(['head']));
    expect(await of('q=%25')).toEqual([]);
  });

  it.each(['state=due', 'sort=name', 'limit=0', 'limit=201', 'colour=red', 'cursor=abc', 'from=yesterday', 'suggestionId=12'])(
    'refuses ?%s',
    async (query) => {
      expect((await ask('GET', `/reminders?${query}`, 'office')).status).toBe(422);
    },
  );
});

describe('POST /reminders/:id/acknowledge', () => {
  it('is for the recipient of a sent one, and happens once', async () => {
    const { items } = (await ask('GET', `/reminders?suggestionId=${id}`, 'office')).body;
    const sent = items.find(({ state }) => state === 'sent')?.id ?? '';
    const planned = items.find(({ state, recipient }) => state === 'planned' && recipient.name === 'staff1')?.id ?? '';
    expect((await ask('POST', `/reminders/${sent}/acknowledge`, 'office')).status).toBe(403);
    expect((await ask('POST', `/reminders/${sent}/acknowledge`, 'head')).status).toBe(404);
    expect((await ask('POST', `/reminders/${sent}/acknowledge`, 'office', other)).status).toBe(404);
    expect((await ask('POST', '/reminders/nothing/acknowledge', 'staff1')).status).toBe(404);
    expect(await ask('POST', `/reminders/${planned}/acknowledge`, 'staff1')).toMatchObject({
      status: 409,
      body: { code: 'reminder.not_sent' },
    });
    const first = await ask('POST', `/reminders/${sent}/acknowledge`, 'staff1');
    expect(first).toMatchObject({ status: 200, body: { id: sent, acknowledgedAt: '2026-05-18T09:00:00+08:00' } });
    town.clock.forward(60_000);
    expect((await ask('POST', `/reminders/${sent}/acknowledge`, 'staff1')).body).toEqual(first.body);
  });
});
