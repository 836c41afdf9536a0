import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningApi, text, type Json } from '../support/running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
}, 60_000);
afterAll(() => api.close());

const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
async function upload(who: string, name: string, type: string, content: Buffer): Promise<string> {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(content)], name, { type }));
  const encoded = new Response(form);
  const answer = await api.app.inject({
    method: 'POST',
    url: '/api/v1/attachments',
    headers: { authorization: `Bearer ${api.tokenOf(who)}`, 'content-type': encoded.headers.get('content-type') ?? '' },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json<{ id: string }>().id;
}
async function dossier(who: string, id: string): Promise<Json> {
  const answer = await api.get(who, `/suggestions/${id}/dossier`);
  expect(answer.status).toBe(200);
  return answer.body;
}
const list = (value: Json | undefined): readonly Json[] => (value ?? []) as unknown as readonly Json[];

describe('the dossier of a case', () => {
  it('names everything that the case and its events name by id', async () => {
    const [water, roads] = [await api.unit('water'), await api.unit('roads')];
    const id = await api.record('deputy', { coDeputyIds: [await api.deputyOf('deputy2')] });
    await api.give('office', id, 'assign', { leadUnitId: water, coUnitIds: [roads] });
    await api.give('staff.water', id, 'request-return', { reason: '不属本单位', proposedUnitId: roads });
    const { names } = await dossier('office', id);
    const known = Object.keys(names ?? {});
    expect(known).toEqual(expect.arrayContaining([water, roads, await api.deputyOf('deputy'), await api.deputyOf('deputy2')]));
    const events = (await api.get('office', `/suggestions/${id}/events`)).body['items'];
    for (const named of JSON.stringify(list(events).map(({ data }) => data)).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []) {
      expect(known).toContain(named);
    }
  });

  it('says whose turn it is and how long they have, to whoever may only look too', async () => {
    const id = await api.assigned();
    await api.give('staff.water', id, 'accept');
    const { awaited } = await dossier('leader', id);
    expect(awaited).toMatchObject([
      {
        party: 'unit',
        id: await api.unit('water'),
        name: '漕泾水务管理站',
        people: ['沈水根'],
        command: 'reply',
        clock: 'reply',
        dueOn: '2026-06-02',
        overdue: false,
      },
    ]);
    expect(list(awaited)[0]?.['workingDays']).toBeGreaterThan(50);
  });

  it('holds files with who added them; pictures can be looked at, everything else is saved', async () => {
    const photo = await upload('deputy', '积水.png', 'image/png', PHOTO);
    const paper = await upload('deputy', '情况说明.pdf', 'application/pdf', Buffer.from('%PDF-1.4'));
    const id = await api.record('deputy', { attachmentIds: [photo, paper] });
    expect((await dossier('staff.water', await api.assigned()))['attachments']).toEqual([]);
    const { attachments } = await dossier('office', id);
    expect(attachments).toMatchObject([
      { id: photo, name: '积水.png', type: 'image/png', size: PHOTO.length, addedBy: '高小红' },
      { id: paper, name: '情况说明.pdf', type: 'application/pdf', size: 8 },
    ]);
    const how = async (file: string, query = ''): Promise<string> =>
      text((await api.get('office', `/attachments/${file}${query}`)).headers['content-disposition'])
        .replaceAll('"', '')
        .split(';')[0] ?? '';
    expect(await how(photo, '?view=true')).toBe('inline');
    expect(await how(photo)).toBe('attachment');
    expect(await how(paper, '?view=true')).toBe('attachment');
  });

  it('shows the joined cases from both sides, by number and title', async () => {
    const [primary, other] = [await api.record('deputy', { title: '排水沟堵了' }), await api.record('deputy', { title: '沟里全是淤泥' })];
    await api.give('office', other, 'merge', { primaryId: primary });
    expect((await dossier('office', other))['primary']).toMatchObject({ id: primary, title: '排水沟堵了' });
    expect((await dossier('office', primary))['merged']).toMatchObject([{ id: other, title: '沟里全是淤泥', status: 'merged' }]);
  });

  it('is not for who may not know the case, nor tells a unit of a case that was taken out of its own', async () => {
    const [primary, other] = [await api.record(), await api.record('deputy', { title: '不相干的一件' })];
    await api.give('office', primary, 'assign', { leadUnitId: await api.unit('water') });
    await api.give('office', other, 'merge', { primaryId: primary });
    expect((await api.get('staff.roads', `/suggestions/${primary}/dossier`)).status).toBe(404);
    expect((await api.get('office.shanyang', `/suggestions/${primary}/dossier`)).status).toBe(404);
    expect((await api.get('admin', `/suggestions/${primary}/dossier`)).status).toBe(403);
    expect(JSON.stringify(await dossier('staff.water', primary))).toContain('不相干的一件');
    await api.give('office', other, 'split');
    expect(JSON.stringify(await dossier('staff.water', primary))).not.toContain('不相干的一件');
  });

  it('lets only those reveal the resident who may', async () => {
    const id = await api.assigned();
    const may = async (who: string) => (await dossier(who, id))['mayReveal'];
    expect([await may('office'), await may('deputy'), await may('staff.water'), await may('leader'), await may('auditor')]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('offers the office what happened on paper, and nobody else', async () => {
    const id = await api.assigned();
    expect((await dossier('office', id))['paperCommands']).toContain('reply');
    expect((await dossier('head.water', id))['paperCommands']).toEqual([]);
  });
});

describe('an open page', () => {
  it('is told what happened after what it has seen, and what dates that set', async () => {
    const id = await api.record();
    const { version } = (await api.get('office', `/suggestions/${id}`)).body;
    const after = `/suggestions/${id}/events/new?after=${text(version)}`;
    expect((await api.get('deputy', after)).body['items']).toEqual([]);
    await api.give('office', id, 'assign', { leadUnitId: await api.unit('water') });
    expect((await api.get('deputy', after)).body['items']).toMatchObject([
      {
        type: 'assigned',
        seq: 2,
        dues: [
          { clock: 'accept', dueOn: '2026-03-05' },
          { clock: 'reply', dueOn: '2026-06-02' },
        ],
      },
    ]);
    expect((await api.get('deputy', `/suggestions/${id}/events/new`)).status).toBe(422);
    expect((await api.get('staff.roads', after)).status).toBe(404);
  });
});
