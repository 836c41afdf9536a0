import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RunningApi, text } from '../support/running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(async () => {
  await api.close();
});

it('a reception is announced, held with its visitors counted, and holds its suggestions', async () => {
  const [station] = (await api.get('office', '/stations')).body['items'] as unknown as { id: string }[];
  const announced = {
    date: '2026-03-10',
    stationId: station?.id,
    deputyIds: [await api.deputyOf('deputy')],
    visitorCount: 0,
    noticeOn: '2026-03-02',
  };
  const path = `/reception-sessions/${text((await api.call('deputy', 'POST', '/reception-sessions', announced)).body['id'])}`;
  expect((await api.call('office', 'PATCH', path, { visitorCount: 4 })).body['errors']?.[0]).toMatchObject({ path: 'visitorCount' });
  api.clock.set('2026-03-10T15:00:00+08:00');
  expect((await api.call('deputy2', 'PATCH', path, { visitorCount: 4 })).status).toBe(403);
  expect((await api.call('office.shanyang', 'PATCH', path, { visitorCount: 4 })).status).toBe(404);
  expect((await api.call('deputy', 'PATCH', path, { noticeOn: '2026-03-11' })).body['errors']?.[0]).toMatchObject({ path: 'noticeOn' });
  expect((await api.call('deputy', 'PATCH', path, { visitorCount: 4 })).body).toMatchObject({ visitorCount: 4, noticeOn: '2026-03-02' });
  const receptionSessionId = path.split('/').at(-1) ?? '';
  const id = await api.record('deputy', { receptionSessionId });
  await api.record('deputy');
  const held = await api.get('office', `/suggestions?receptionSessionId=${receptionSessionId}`);
  expect((held.body['items'] as unknown as { id: string }[]).map((one) => one.id)).toEqual([id]);
  expect((await api.get('office', path)).body).toMatchObject({ suggestions: 1 });
  expect((await api.get('auditor', '/audit?action=receptions.changed')).body['items']).toHaveLength(1);
});
