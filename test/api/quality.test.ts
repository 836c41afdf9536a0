import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningApi, text } from '../support/running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start('2026-03-02T09:30:00+08:00');
}, 60_000);
afterAll(() => api.close());

const DAY = 86_400_000;
async function found(
  query = '?from=2026-03-02&to=2026-03-03',
): Promise<Record<string, { count: number; ids: string[]; details: string[] }>> {
  const { body } = await api.get('office', `/statistics/quality${query}`);
  const findings = body['findings'] as unknown as { code: string; count: number; cases: { id: string; detail: string }[] }[];
  return Object.fromEntries(
    findings.map(({ code, count, cases }) => [code, { count, ids: cases.map(({ id }) => id), details: cases.map(({ detail }) => detail) }]),
  );
}

describe('where to look twice', () => {
  it('finds what a rate can be dressed up with, and nothing in a case done properly', async () => {
    const [proper, hasty, copied, copiedToo, puttingOff, paper, returned] = [
      await api.assigned(),
      await api.assigned(),
      await api.assigned(),
      await api.assigned(),
      await api.assigned(),
      await api.assigned(),
      await api.assigned(),
    ];
    const reply = (id: string, body: object) => api.give('head.water', id, 'reply', { kind: 'adopted', ...body });
    await reply(proper, { content: '护栏已于三月一日更换完毕' });
    await reply(hasty, { content: '路灯线路已经修复，恢复照明' });
    await reply(copied, { content: '已转办。' });
    await reply(copiedToo, { content: ' 已转办 ' });
    await reply(puttingOff, { kind: 'planned', content: '列入下半年计划安排', promisedOn: '2026-06-30' });
    await reply(paper, { content: '已经清理完毕并加强巡查' });
    await reply(returned, { content: '情况已经了解' });
    api.clock.pass(30_000);
    await api.give('deputy', hasty, 'evaluate', { attitude: 'satisfied', result: 'satisfied' });
    await api.give('office', hasty, 'resolve', { evidence: '照片' });
    await api.give('office', returned, 'return-reply', { reason: '答非所问' });
    await api.give('office', paper, 'evaluate', {
      attitude: 'satisfied',
      result: 'satisfied',
      onPaper: true,
      occurredAt: text((await api.get('office', `/suggestions/${paper}`)).body['repliedAt']),
    });
    api.clock.pass(2 * DAY);
    for (const promisedOn of ['2026-08-31', '2026-10-31']) {
      const updated = await api.give('head.water', puttingOff, 'update-reply', {
        kind: 'planned',
        content: '列入下半年计划安排',
        promisedOn,
      });
      expect(updated.status).toBe(200);
    }
    await api.give('deputy', proper, 'evaluate', { attitude: 'satisfied', result: 'satisfied' });
    await api.give('office', proper, 'resolve', { evidence: '照片' });
    const findings = await found();
    const of = (code: string): string[] | undefined => findings[code]?.ids.sort();
    expect(of('resolvedOnReplyDay')).toEqual([hasty]);
    expect(of('sameReplyAgain')).toEqual([copied, copiedToo].sort());
    expect(of('promiseMovedTwice')).toEqual([puttingOff]);
    expect(of('replyReturned')).toEqual([returned]);
    expect(of('evaluatedOnPaper')).toEqual([paper]);
    expect(of('evaluatedAtOnce')).toEqual([hasty]);
    expect(of('resolvedUnevaluated')).toEqual([]);
    expect(findings['evaluatedAtOnce']?.details).toEqual(['30']);
    expect(Object.values(findings).flatMap(({ ids }) => ids)).not.toContain(proper);
  });

  it('marks a resolution that nobody evaluated', async () => {
    const id = await api.replied();
    api.clock.pass(60 * DAY);
    expect((await api.give('office', id, 'resolve', { evidence: '照片' })).status).toBe(200);
    expect((await found(''))['resolvedUnevaluated']?.ids).toContain(id);
  });

  it('is for those who answer for the rates, each of their own town', async () => {
    for (const who of ['deputy', 'staff.water', 'admin']) expect((await api.get(who, '/statistics/quality')).status).toBe(403);
    const elsewhere = await api.get('office.shanyang', '/statistics/quality?from=2026-03-02&to=2026-03-03');
    const findings = elsewhere.body['findings'] as unknown as { cases: { number: string }[] }[];
    expect(findings.flatMap(({ cases }) => cases).filter(({ number }) => !number.startsWith('山阳'))).toEqual([]);
    expect((await api.get('office', '/statistics/quality?from=2026-03-03&to=2026-03-02')).status).toBe(422);
  });

  it('says of a case that paper took out of the rates for whom the office wrote it down', async () => {
    const id = await api.assigned();
    const withdrawn = await api.give('office', id, 'withdraw', { reason: '居民不再要求', occurredAt: api.clock.now().toISOString() });
    expect(withdrawn.status).toBe(200);
    const { items } = (await api.get('office', '/statistics/exclusions?limit=200')).body as unknown as {
      items: { id: string; why: string; by: { name: string }; onPaper: boolean; onBehalfOf: { kind: string; name: string } | null }[];
    };
    expect(items.find((one) => one.id === id)).toMatchObject({
      why: 'withdrawn',
      onPaper: true,
      onBehalfOf: { kind: 'deputy', name: '高小红' },
    });
    expect(items.filter(({ onPaper }) => !onPaper).every(({ onBehalfOf }) => onBehalfOf === null)).toBe(true);
  });
});
