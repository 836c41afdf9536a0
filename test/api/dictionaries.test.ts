import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningApi, text } from '../support/running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(async () => {
  await api.close();
});
const names = async (path: string): Promise<string[]> =>
  ((await api.get('admin', path)).body['items'] as unknown as { name: string }[]).map(({ name }) => name);

describe('dictionaries', () => {
  it('are searched by name, filtered by whether they are in use, and paged by name without a gap', async () => {
    expect(await names('/units?q=水务')).toEqual(['漕泾水务管理站']);
    expect(await names('/units?q=%25')).toEqual([]);
    expect(await names('/users?q=head.wat')).toEqual(['陆建平']);
    const id = text((await api.call('admin', 'POST', '/units', { name: '旧单位' })).body['id']);
    await api.call('admin', 'PATCH', `/units/${id}`, { active: false });
    expect(await names('/units?active=false')).toEqual(['旧单位']);
    expect(await names('/units?active=true')).not.toContain('旧单位');
    expect((await api.get('admin', '/jurisdictions?active=true')).status).toBe(422);
    const whole = await names('/units?sort=name');
    const paged: string[] = [];
    let cursor: unknown = '';
    do {
      const page = await api.get('admin', `/units?sort=name&limit=2${cursor ? `&cursor=${text(cursor)}` : ''}`);
      paged.push(...(page.body['items'] as unknown as { name: string }[]).map(({ name }) => name));
      cursor = page.body['nextCursor'];
    } while (cursor);
    expect(paged).toEqual(whole);
  });

  it('tell who changed what and when, with names in place of ids; only to administrator and auditor', async () => {
    const made = await api.call('admin', 'POST', '/stations', { name: '新站', kind: 'station' });
    const id = text(made.body['id']);
    const [home] = ((await api.get('admin', '/stations?q=代表之家')).body['items'] as unknown as { id: string; name: string }[]) ?? [];
    await api.call('admin', 'PATCH', `/stations/${id}`, { name: '新站一', parentId: home?.id });
    // nothing changes: nothing to tell
    await api.call('admin', 'PATCH', `/stations/${id}`, { name: '新站一' });
    await api.call('admin', 'PATCH', `/stations/${id}`, { active: false, parentId: null });
    const { items } = (await api.get('admin', `/stations/${id}/history`)).body as unknown as { items: object[] };
    expect(items).toMatchObject([
      {
        actorName: '系统管理员',
        action: 'stations.changed',
        changes: expect.arrayContaining([
          { field: 'active', from: true, to: false },
          { field: 'parentId', from: home?.name, to: null },
        ]),
      },
      {
        action: 'stations.changed',
        changes: [
          { field: 'name', from: '新站', to: '新站一' },
          { field: 'parentId', from: null, to: home?.name },
        ],
      },
      { action: 'stations.created' },
    ]);
    expect((await api.get('auditor', `/stations/${id}/history`)).status).toBe(200);
    expect((await api.get('office', `/stations/${id}/history`)).status).toBe(403);
  });

  it('nothing lies below itself, however many steps down', async () => {
    const add = async (body: object) => text((await api.call('admin', 'POST', '/stations', { kind: 'point', ...body })).body['id']);
    const top = await add({ name: '甲' });
    const below = await add({ name: '乙', parentId: await add({ name: '丙', parentId: top }) });
    for (const parentId of [top, below])
      expect((await api.call('admin', 'PATCH', `/stations/${top}`, { parentId })).body['errors']?.[0]).toMatchObject({ path: 'parentId' });
  });

  it('a category needs no code of its own; kinds of station are a dictionary too', async () => {
    const made = await api.call('admin', 'POST', '/categories', { name: '养老' });
    expect(made.status).toBe(201);
    const code = text(made.body['code']);
    const child = await api.call('admin', 'POST', '/categories', { name: '助餐', parentCode: code });
    expect(child.body).toMatchObject({ parentCode: code });
    expect((await api.call('admin', 'PATCH', `/categories/${code}`, { parentCode: child.body['code'] })).status).toBe(422);
    expect((await api.call('admin', 'PATCH', `/categories/${code}`, { name: '养老服务', active: false })).body).toMatchObject({
      name: '养老服务',
      active: false,
    });
    const kind = await api.call('admin', 'POST', '/station-kinds', { name: '流动站' });
    expect((await api.call('admin', 'POST', '/stations', { name: '流动一站', kind: kind.body['code'] })).status).toBe(201);
    expect(await names('/station-kinds?q=流动')).toEqual(['流动站']);
    const path = `/station-kinds/${text(kind.body['code'])}`;
    expect((await api.call('office', 'PATCH', path, { name: '流动' })).status).toBe(403);
    expect((await api.call('admin', 'PATCH', path, { name: '流动接待站' })).body).toMatchObject({ name: '流动接待站' });
    expect((await api.get('admin', `${path}/history`)).body['items']).toMatchObject([
      { action: 'station-kinds.changed', changes: [{ field: 'name', from: '流动站', to: '流动接待站' }] },
      { action: 'station-kinds.created' },
    ]);
    const again = await api.call('admin', 'POST', '/station-kinds', { code: kind.body['code'], name: '流动站' });
    expect(again.body['errors']?.[0]).toMatchObject({ path: 'code' });
  });

  it("jurisdictions are added and renamed below the administrator's own, never in another town", async () => {
    const { jurisdictionId } = (await api.get('admin', '/auth/me')).body;
    const [town] = (await api.get('admin', '/jurisdictions?q=漕泾镇')).body['items'] as unknown as { id: string; name: string }[];
    expect(town?.id).toBe(jurisdictionId);
    const made = await api.call('admin', 'POST', '/jurisdictions', { name: '沿海代表组', shortName: '沿海', parentId: jurisdictionId });
    expect(made.body).toMatchObject({ parentId: jurisdictionId, shortName: '沿海' });
    const path = `/jurisdictions/${text(made.body['id'])}`;
    expect((await api.call('office', 'PATCH', path, { name: '海边' })).status).toBe(403);
    await api.call('admin', 'PATCH', path, { name: '沿海工业区代表组' });
    expect((await api.get('admin', `${path}/history`)).body['items']).toMatchObject([
      { action: 'jurisdictions.changed', changes: [{ field: 'name', from: '沿海代表组', to: '沿海工业区代表组' }] },
      { action: 'jurisdictions.created', changes: expect.arrayContaining([{ field: 'parentId', from: null, to: town?.name }]) },
    ]);
    expect(await names('/jurisdictions?q=山阳')).toEqual([]);
    const { jurisdictionId: other } = (await api.get('office.shanyang', '/auth/me')).body;
    const there = { name: '别镇的组', shortName: '别镇', parentId: other };
    expect((await api.call('admin', 'POST', '/jurisdictions', there)).body['errors']?.[0]).toMatchObject({ path: 'parentId' });
    expect((await api.call('admin', 'PATCH', `/jurisdictions/${text(other)}`, { name: '改名' })).status).toBe(404);
  });

  it("a user's unit can be taken away with the role that needed it", async () => {
    const made = await api.call('admin', 'POST', '/users', {
      username: 'moves',
      name: '调任',
      roles: ['staff'],
      unitId: await api.unit('water'),
    });
    const path = `/users/${text(made.body['id'])}`;
    expect((await api.call('admin', 'PATCH', path, { unitId: null })).body['errors']?.[0]).toMatchObject({ path: 'unitId' });
    expect((await api.call('admin', 'PATCH', path, { unitId: null, roles: ['office'] })).body).toMatchObject({
      unitId: null,
      roles: ['office'],
    });
  });
});
