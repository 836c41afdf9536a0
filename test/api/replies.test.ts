import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningApi, text, type Json } from '../support/running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start('2026-11-16T09:30:00+08:00');
}, 120_000);
afterAll(() => api.close());

const PARTS = { facts: '经现场查看，情况属实。', measures: '已更换水管 30 米。', timeLimit: '已完成。', contact: '水务站 57250000' };
const draftPath = (id: string, what = '') => `/reply-drafts/${id}${what}`;
const write = (who: string, id: string, version: number, more: object = {}) =>
  api.call(who, 'PUT', draftPath(id), { ...PARTS, kind: 'adopted', version, ...more });
const post = (who: string, id: string, what: string, body: object) => api.call(who, 'POST', draftPath(id, `/${what}`), body);
const list = (value: Json | undefined): Json[] => (value ?? []) as unknown as Json[];

describe('a draft', () => {
  it('is written by staff, handed in, given back, handed in again and signed by the head: then it is the reply', async () => {
    const id = await api.assigned();
    expect((await api.get('staff.water', draftPath(id))).body).toEqual({ draft: null });
    expect((await write('staff.water', id, 0)).body).toMatchObject({ state: 'draft', version: 1 });
    expect((await post('head.water', id, 'sign', { version: 1 })).status).toBe(409);
    expect((await post('staff.water', id, 'submit', { version: 1 })).body).toMatchObject({ state: 'submitted', version: 2 });
    expect((await post('staff.water', id, 'sign', { version: 2 })).status).toBe(403);
    const back = await post('head.water', id, 'return', { version: 2, reason: '请写明更换的路段' });
    expect(back.body).toMatchObject({ state: 'returned', returnReason: '请写明更换的路段', version: 3 });
    expect((await write('staff.water', id, 3, { measures: '已更换三组至四组水管 30 米。' })).body).toMatchObject({ state: 'returned' });
    expect((await post('staff.water', id, 'submit', { version: 4 })).body).toMatchObject({ state: 'submitted', returnReason: null });
    const waiting = list((await api.get('head.water', '/reply-drafts')).body['items']);
    expect(waiting.find((one) => text(one['suggestionId']) === id)).toMatchObject({ state: 'submitted' });

    const preview = await api.get('head.water', draftPath(id, '/letter'));
    expect(text(preview.body['text'])).toContain('送签稿');
    const signed = await post('head.water', id, 'sign', { version: 5 });
    expect(signed.body).toMatchObject({ status: 'replied', replyKind: 'adopted' });
    const events = list((await api.get('office', `/suggestions/${id}/events`)).body['items']);
    expect(text(events.at(-1)?.['data']?.['content'])).toContain('二、办理情况和措施\n已更换三组至四组水管 30 米。');
    const letter = await api.get('deputy', `/suggestions/${id}/reply-letter`);
    expect(text(letter.body['text'])).toContain('关于《路灯不亮》');
    expect(text(letter.body['text'])).not.toContain('送签稿');
    expect(text(letter.headers['content-security-policy'])).toContain("default-src 'none'");
    expect((await write('staff.water', id, 6)).status).toBe(409);
  });

  it('is not written over what a colleague wrote, and not signed unseen', async () => {
    const id = await api.assigned();
    await write('staff.water', id, 0);
    expect((await write('head.water', id, 0)).status).toBe(412);
    await post('staff.water', id, 'submit', { version: 1 });
    expect((await post('head.water', id, 'sign', { version: 1 })).body['code']).toBe('draft.stale');
    expect((await write('staff.water', id, 2)).body).toMatchObject({ state: 'draft', submittedBy: null });
    expect((await post('head.water', id, 'sign', { version: 3 })).body['code']).toBe('draft.not_submitted');
  });

  it('needs a kind and a text to be handed in, and obeys the guards of the reply itself', async () => {
    const id = await api.assigned();
    await write('staff.water', id, 0, { kind: null });
    const refused = async (version: number): Promise<Json | undefined> => {
      const { status, body } = await post('staff.water', id, 'submit', { version });
      expect(status).toBe(422);
      return body['errors'];
    };
    expect(await refused(1)).toMatchObject([{ path: 'kind' }]);
    await write('staff.water', id, 1, { kind: 'planned' });
    expect(await refused(2)).toMatchObject([{ path: 'promisedOn' }]);
    await write('staff.water', id, 2, { kind: 'planned', promisedOn: '2026-11-15' });
    expect(await refused(3)).toMatchObject([{ path: 'promisedOn' }]);
    await write('staff.water', id, 3, { kind: 'planned', promisedOn: '2027-01-15', facts: '', measures: '', timeLimit: '', contact: '' });
    expect(await refused(4)).toMatchObject([{ path: 'facts' }]);
    await write('staff.water', id, 4, { kind: 'planned', promisedOn: '2027-01-15' });
    await post('staff.water', id, 'submit', { version: 5 });
    expect((await post('head.water', id, 'sign', { version: 6 })).body).toMatchObject({ promise: { promisedOn: '2027-01-15' } });
  });

  it('is signed once, however often the button is pressed', async () => {
    const id = await api.assigned();
    await write('staff.water', id, 0);
    await post('staff.water', id, 'submit', { version: 1 });
    const press = () => api.call('head.water', 'POST', draftPath(id, '/sign'), { version: 2 }, { 'idempotency-key': `sign-${id}` });
    const answers = await Promise.all([press(), press()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await post('head.water', id, 'sign', { version: 2 })).body['code']).toBe('draft.not_open');
  });

  it('becomes the letter of the reply that stands: none of a returned one or of an earlier cycle, and with what was updated', async () => {
    const id = await api.assigned();
    const letter = async (): Promise<string | number> => {
      const { status, body } = await api.get('deputy', `/suggestions/${id}/reply-letter`);
      return status === 200 ? text(body['text']) : status;
    };
    const give = async (who: string, command: string, body: object): Promise<void> =>
      expect([command, (await api.give(who, id, command, body)).status]).toEqual([command, 200]);
    expect(await letter()).toBe(404);
    await give('head.water', 'reply', { kind: 'explained', content: '第一稿' });
    expect(await letter()).toContain('第一稿');
    await give('office', 'return-reply', { reason: '没写清' });
    expect(await letter()).toBe(404);
    await give('head.water', 'reply', { kind: 'planned', content: '第二稿', promisedOn: '2026-12-31' });
    await give('head.water', 'update-reply', { kind: 'adopted', content: '第二稿，已修好' });
    expect(await letter()).toContain('第二稿，已修好');
    await give('deputy', 'evaluate', { attitude: 'satisfied', result: 'dissatisfied', comment: '又坏了' });
    await give('office', 'rework', { reason: '结果不满意' });
    expect(await letter()).toBe(404);
    await give('head.water', 'reply', { kind: 'explained', content: '第三稿' });
    expect(await letter()).toContain('第三稿');
    await give('office', 'return-reply', { reason: '没写清' });
    expect(await letter()).toBe(404);
  });

  it('is seen by its unit alone', async () => {
    const id = await api.assigned({ coUnitIds: [await api.unit('roads')] });
    await write('staff.water', id, 0);
    expect((await api.get('staff.roads', draftPath(id))).status).toBe(404);
    expect((await write('staff.roads', id, 0)).status).toBe(404);
    expect((await api.get('office', draftPath(id))).status).toBe(403);
    expect((await api.get('deputy', `/suggestions/${id}/reply-letter`)).status).toBe(404);
  });
});

describe('templates', () => {
  const template = { name: '水管维修', kind: 'adopted', ...PARTS };
  it('are added, changed and removed by the unit, and seen by it alone', async () => {
    const made = await api.call('staff.water', 'POST', '/reply-templates', template);
    expect(made.status).toBe(201);
    const id = text(made.body['id']);
    expect((await api.call('head.water', 'POST', '/reply-templates', template)).body['errors']?.[0]?.['path']).toBe('name');
    const changed = await api.call('head.water', 'PUT', `/reply-templates/${id}`, { ...template, name: '水管抢修' });
    expect(changed.body).toMatchObject({ name: '水管抢修' });
    expect(list((await api.get('staff.roads', '/reply-templates')).body['items'])).toEqual([]);
    expect((await api.call('staff.roads', 'PUT', `/reply-templates/${id}`, template)).status).toBe(404);
    expect((await api.call('staff.roads', 'DELETE', `/reply-templates/${id}`)).status).toBe(404);
    expect((await api.get('office', '/reply-templates')).status).toBe(403);
    expect((await api.call('staff.water', 'DELETE', `/reply-templates/${id}`)).status).toBe(204);
    expect(list((await api.get('staff.water', '/reply-templates')).body['items'])).toEqual([]);
  });
});
