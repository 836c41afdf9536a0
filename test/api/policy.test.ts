import { DEFAULT_POLICY } from '@bihuan/domain';
import { recomputeDueDates } from '@bihuan/record';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RunningApi, text } from '../support/running-api.js';

let api: RunningApi;
beforeEach(async () => {
  api = await RunningApi.start('2026-03-02T09:30:00+08:00');
}, 60_000);
afterEach(() => api.close());

const shorter = { ...DEFAULT_POLICY, clocks: { ...DEFAULT_POLICY.clocks, reply: { amount: 30, unit: 'days' } } };
interface ShownClock {
  name: string;
  dueAt: string;
  originalDueAt: string;
  explanation: string[];
}
const replyClock = async (id: string): Promise<ShownClock | undefined> =>
  ((await api.get('office', `/suggestions/${id}`)).body['clocks'] as unknown as ShownClock[]).find(({ name }) => name === 'reply');
/** A second administrator, of the district. */
async function districtAdmin(): Promise<void> {
  await api.database.db.query(`UPDATE app_user SET roles = '{district,admin}' WHERE username = 'district'`);
}

describe('a policy', () => {
  it('is for clocks that start later, and may count plain days', async () => {
    const before = await api.assigned();
    api.clock.pass(1000);
    expect((await api.call('admin', 'PUT', '/policy', shorter)).status).toBe(200);
    api.clock.pass(1000);
    const after = await api.assigned();
    expect((await replyClock(before))?.dueAt).toBe('2026-06-02T23:59:59+08:00');
    // 30 days after 2026-03-02
    expect((await replyClock(after))?.dueAt).toBe('2026-04-01T23:59:59+08:00');
    expect((await replyClock(after))?.explanation).toContain('30 天，至 2026-04-01');
  });

  it('has each rung of a ladder once', async () => {
    const [first] = DEFAULT_POLICY.reminders;
    const answer = await api.call('admin', 'PUT', '/policy', { ...DEFAULT_POLICY, reminders: [...DEFAULT_POLICY.reminders, first] });
    expect(answer.status).toBe(422);
    expect(answer.body['errors']).toEqual([{ path: `reminders[${DEFAULT_POLICY.reminders.length}]`, message: '这个期限已有同一级提醒' }]);
  });

  it('is inherited down the tree, overridden, and followed again', async () => {
    await districtAdmin();
    const amount = async (): Promise<unknown> => (await api.get('office', '/policy')).body['clocks']?.['reply'];
    api.clock.pass(1000);
    await api.call('district', 'PUT', '/policy', {
      ...DEFAULT_POLICY,
      clocks: { ...DEFAULT_POLICY.clocks, reply: { amount: 2, unit: 'months' } },
    });
    expect(await amount()).toEqual({ amount: 2, unit: 'months' });
    api.clock.pass(1000);
    await api.call('admin', 'PUT', '/policy', shorter);
    expect(await amount()).toEqual({ amount: 30, unit: 'days' });
    api.clock.pass(1000);
    expect((await api.call('office', 'POST', '/policy/inherit')).status).toBe(403);
    expect((await api.call('admin', 'POST', '/policy/inherit')).status).toBe(200);
    expect(await amount()).toEqual({ amount: 2, unit: 'months' });
    const versions = (await api.get('admin', '/policy/versions')).body['items'] as unknown as {
      own: boolean;
      policy: object | null;
      inForce: boolean;
    }[];
    expect(versions.map(({ own, policy, inForce }) => [own, policy !== null, inForce])).toEqual([
      [true, false, false],
      [true, true, false],
      [false, true, true],
    ]);
  });

  it('shows which running clocks a recomputation would move, moves them when asked, and says so', async () => {
    const id = await api.assigned();
    const extended = await api.assigned();
    await api.give('head.water', extended, 'request-extension', { until: '2026-07-20', reason: '汛期' });
    await api.give('office', extended, 'decide-extension', { granted: true, reason: '同意' });
    const preview = await api.call('admin', 'POST', '/policy/preview', shorter);
    expect(preview.status).toBe(200);
    const number = async (one: string): Promise<string> => text((await api.get('office', `/suggestions/${one}`)).body['number']);
    const moves = preview.body['moves'] as unknown as { number: string; clock: string; dueOn: string; newDueOn: string; days: number }[];
    expect(moves).toContainEqual({ number: await number(id), clock: 'reply', dueOn: '2026-06-02', newDueOn: '2026-04-01', days: -62 });
    // what was granted stays granted
    expect(moves.map((move) => move.number)).not.toContain(await number(extended));
    expect(preview.body['clocks']).toEqual([expect.objectContaining({ clock: 'reply', earlier: moves.length, later: 0 })]);
    expect((await api.call('office', 'POST', '/policy/preview', shorter)).status).toBe(403);

    api.clock.pass(1000);
    await api.call('admin', 'PUT', '/policy', shorter);
    api.clock.pass(1000);
    expect((await api.call('admin', 'POST', '/policy/recompute', {})).status).toBe(422);
    const asked = await api.call('admin', 'POST', '/policy/recompute', { reason: '按新办法执行' });
    expect(asked.status).toBe(202);
    await recomputeDueDates(api.database.db, api.clock, text(asked.body['id']));
    expect(await replyClock(id)).toMatchObject({ dueAt: '2026-04-01T23:59:59+08:00', originalDueAt: '2026-06-02T23:59:59+08:00' });
    expect((await replyClock(id))?.explanation).toContain('改为 2026-04-01：按新办法执行');
    expect((await replyClock(extended))?.dueAt).toBe('2026-07-20T23:59:59+08:00');
    expect((await api.get('admin', `/recomputations/${text(asked.body['id'])}`)).body).toMatchObject({
      state: 'done',
      moved: moves.length,
    });
    // the next calendar keeps the rule that is in force now
    const again = await api.call('admin', 'POST', '/policy/preview', shorter);
    expect(again.body['moved']).toBe(0);
    const events = (await api.get('office', `/suggestions/${id}/events`)).body['items'] as unknown as { type: string; data: object }[];
    expect(events.at(-1)).toMatchObject({ type: 'dueDateMoved', data: { clock: 'reply', dueOn: '2026-04-01', reason: '按新办法执行' } });
  });

  it('of another town is not touched by a recomputation', async () => {
    api.clock.pass(1000);
    await api.call('admin', 'PUT', '/policy', shorter);
    const asked = await api.call('admin', 'POST', '/policy/recompute', { reason: '按新办法执行' });
    await recomputeDueDates(api.database.db, api.clock, text(asked.body['id']));
    const [row] = await api.database.db.query<{ count: number }[]>(
      `SELECT count(*) FROM event e JOIN jurisdiction j ON j.id = e.jurisdiction_id WHERE e.type = 'dueDateMoved' AND j.short_name <> '漕泾'`,
    );
    expect(row?.count).toBe(0);
  });
});

describe('what if', () => {
  it('counts the same replies against another policy', async () => {
    const quick = await api.assigned();
    const slow = await api.assigned();
    const slowExtended = await api.assigned();
    const open = await api.assigned();
    api.clock.set('2026-03-20T10:00:00+08:00');
    await api.give('head.water', quick, 'reply', { kind: 'adopted', content: '已修' });
    await api.give('head.water', slowExtended, 'request-extension', { until: '2026-07-20', reason: '汛期' });
    await api.give('office', slowExtended, 'decide-extension', { granted: true, reason: '同意' });
    api.clock.set('2026-05-11T10:00:00+08:00');
    await api.give('head.water', slow, 'reply', { kind: 'adopted', content: '已修' });
    // 48 days longer than 2026-06-02: under 30 days until 2026-05-19
    await api.give('head.water', slowExtended, 'reply', { kind: 'adopted', content: '已修' });
    const period = { from: '2026-03-02', to: '2026-03-03' };
    const asked = await api.call('office', 'POST', '/policy/what-if', {
      ...period,
      policy: { clocks: { reply: { amount: 30, unit: 'days' } } },
    });
    expect(asked.status).toBe(200);
    expect(asked.body).toMatchObject({
      actual: { base: 4, replied: { n: 3, of: 4 }, repliedOnTime: { n: 3, of: 3, rate: 1 } },
      // the open one would be late by now, the slow one was; the extension still helps
      whatIf: { base: 4, replied: { n: 3, of: 4 }, repliedOnTime: { n: 2, of: 4, rate: 0.5 }, repliedOnTimeOriginal: { n: 1, of: 4 } },
      changed: 2,
    });
    expect((asked.body['cases'] as unknown as { id: string }[]).map(({ id }) => id).sort()).toEqual([slow, open].sort());
    const numbers = await api.call('admin', 'POST', '/policy/what-if', {
      ...period,
      policy: { clocks: { reply: { amount: 30, unit: 'days' } } },
    });
    expect(numbers.body['whatIf']).toEqual(asked.body['whatIf']);
    expect(JSON.stringify(numbers.body)).not.toContain(slow);
    expect((await api.call('deputy', 'POST', '/policy/what-if', { policy: {} })).status).toBe(403);
    expect(
      await api.call('office', 'POST', '/policy/what-if', { policy: { clocks: { reply: { amount: 0, unit: 'days' } } } }),
    ).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'policy.clocks.reply' }] },
    });
  });
});
