import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fillInitials } from '@bihuan/record';
import { RunningApi, text, type Json } from '../support/running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start('2026-11-16T09:30:00+08:00');
}, 120_000);
afterAll(() => api.close());

const list = (value: Json | undefined): Json[] => (value ?? []) as unknown as Json[];
const column = (board: Json, state: string): Json => list(board['columns']).find((one) => text(one['state']) === state) as Json;
const cardOf = (items: Json[], id: string): Json | undefined => items.find((one) => text(one['card']?.['id']) === id);

describe('the board', () => {
  it('counts like the list does, without what is concluded, and says how late the late ones are', async () => {
    const done = await api.replied('explained');
    await api.give('deputy', done, 'evaluate', { attitude: 'satisfied', result: 'satisfied' });
    expect((await api.give('office', done, 'conclude', { reason: '已说明' })).status).toBe(200);
    const { status, body } = await api.get('office', '/board?limit=100');
    expect(status).toBe(200);
    for (const state of ['received', 'assigned', 'replied', 'resolved']) {
      const { body: page } = await api.get('office', `/suggestions?status=${state}&limit=200`);
      const concluded = list(page['items']).filter((one) => (one['concludedAt'] as unknown) !== null);
      expect(page['nextCursor']).toBeNull();
      expect(concluded.length > 0).toBe(state === 'replied');
      expect([state, column(body, state)['total']]).toEqual([state, Number(page['total']) - concluded.length]);
    }
    const assigned = column(body, 'assigned');
    const late = list(assigned['items']).filter((card) => (card['due']?.['overdue'] as unknown) === true);
    expect(late.length).toBeGreaterThan(2);
    expect(late.length).toBeLessThanOrEqual(Number(assigned['overdue']));
    expect(late.every((card) => Number(card['due']?.['workingDays']) < 0 && list(card['due']?.['explanation']).length > 1)).toBe(true);
    const dates = list(assigned['items']).map((card) => text(card['due']?.['dueOn']));
    expect(dates).toEqual([...dates].sort());
  });

  it('shows each request that waits for a decision, and no longer once it is decided', async () => {
    const id = await api.assigned();
    await api.give('staff.water', id, 'accept');
    const proposedUnitId = await api.unit('roads');
    await api.give('head.water', id, 'request-return', { reason: '道路由公路部门养护', proposedUnitId });
    const mine = async () => cardOf(list((await api.get('office', '/board')).body['requests']), id);
    expect(await mine()).toMatchObject({ kind: 'return', reason: '道路由公路部门养护', proposedUnitId });
    await api.give('office', id, 'decide-return', { granted: false, reason: '路面下是水管' });
    expect(await mine()).toBeUndefined();
    const until = '2027-03-16';
    expect((await api.give('head.water', id, 'request-extension', { until, reason: '须停水' })).status).toBe(200);
    expect(await mine()).toMatchObject({ kind: 'extension', until });
  });

  it('is for those who read the whole town, and for that town only', async () => {
    expect((await api.get('staff.water', '/board')).status).toBe(403);
    expect((await api.get('deputy', '/board')).status).toBe(403);
    const id = await api.record();
    const { body } = await api.get('office.shanyang', '/board?limit=100');
    expect(list(column(body, 'received')['items']).some((card) => text(card['id']) === id)).toBe(false);
    expect((await api.get('leader', '/board?limit=101')).status).toBe(422);
  });
});

describe('the to-do list of a unit', () => {
  it('has what the unit leads and what it owes to others, the most urgent first; the lead sees who owes an opinion', async () => {
    const roads = await api.unit('roads');
    const id = await api.assigned({ coUnitIds: [roads] });
    const lead = list((await api.get('staff.water', '/todo')).body['items']);
    const dates = lead.map((one) => text(one['card']?.['due']?.['dueOn']));
    expect(dates).toEqual([...dates].sort());
    expect(cardOf(lead, id)).toMatchObject({ part: 'lead', card: { due: { clock: 'accept' } }, owed: [{ unitId: roads }], draft: null });
    const co = list((await api.get('head.roads', '/todo')).body['items']);
    expect(cardOf(co, id)).toMatchObject({ part: 'co', card: { due: { clock: 'coOpinion' } }, owed: [] });
    await api.give('staff.roads', id, 'contribute', { opinion: '同意' });
    expect(cardOf(list((await api.get('head.roads', '/todo')).body['items']), id)).toBeUndefined();
    expect((await api.get('office', '/todo')).status).toBe(403);
  });
});

describe('proposed units', () => {
  it('come from earlier cases of the town, with examples, for the office alone', async () => {
    const [like] = await api.database.db.query<{ title: string; content: string; unit: string }[]>(
      `SELECT s.title, s.content, u.name AS unit FROM suggestion s JOIN handling_unit u ON u.id = s.lead_unit_id
       JOIN jurisdiction j ON j.id = s.jurisdiction_id WHERE j.short_name = '漕泾' AND s.status = 'resolved' ORDER BY s.received_at LIMIT 1`,
    );
    const id = await api.record('deputy', { title: like?.title ?? '', content: like?.content ?? '' });
    const { status, body } = await api.get('office', `/unit-proposals?suggestionId=${id}`);
    expect(status).toBe(200);
    const items = list(body['items']);
    expect(items.length).toBeGreaterThan(0);
    expect(list(items[0]?.['examples']).length).toBeGreaterThan(0);
    expect(items.map((one) => text(one['name']))).toContain(like?.unit);
    expect((await api.get('office.shanyang', `/unit-proposals?suggestionId=${id}`)).status).toBe(404);
    expect((await api.get('head.water', `/unit-proposals?suggestionId=${id}`)).status).toBe(403);
  });
});

describe('the search', () => {
  const found = async (who: string, q: string): Promise<string[]> => {
    const { body } = await api.get(who, `/search?q=${encodeURIComponent(q)}`);
    return list(body['cases']).map((one) => text(one['id']));
  };
  it('finds a case by number, by one or two characters of its title, by its text, and by the initials of its pinyin', async () => {
    const id = await api.record('deputy', { title: '鼋头渚桥栏杆锈蚀', content: '护栏晃动，孩子常在那里玩' });
    const [row] = await api.database.db.query<{ number: string; initials: string }[]>(
      'SELECT number, title_initials AS initials FROM suggestion WHERE id = $1',
      [id],
    );
    expect(row?.initials).toBe('ytzqlgxs');
    for (const q of [row?.number ?? '', '渚', '栏杆', '晃动', 'ytzq', 'QLGXS']) expect([q, (await found('office', q))[0]]).toEqual([q, id]);
    expect(await found('office.shanyang', 'ytzq')).toEqual([]);
    expect(await found('staff.roads', '鼋头')).toEqual([]);
  });
  it('finds units and deputies of the town, by name and by initials', async () => {
    const { body } = await api.get('office', '/search?q=sw');
    expect(list(body['units']).map((one) => text(one['name']))).toContain('漕泾水务管理站');
    expect((await api.get('office', '/search?q=')).status).toBe(422);
    expect((await api.get('admin', `/search?q=${encodeURIComponent('路')}`)).body['cases']).toEqual([]);
  });
  it('knows the initials of cases that were recorded before there were any', async () => {
    await api.database.db.query('UPDATE suggestion SET title_initials = NULL');
    expect(await fillInitials(api.database.db)).toBeGreaterThan(100);
    expect((await found('office', 'ytzq')).length).toBe(1);
  });
});
