import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, RunningApi, text } from '../support/running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(async () => {
  await api.close();
});
const logIn = (username: string, password = PASSWORD) => api.call(null, 'POST', '/auth/login', { username, password });
const cookieOf = (answer: { headers: Readonly<Record<string, unknown>> }): string =>
  text(answer.headers['set-cookie']).replace(/^"|"$/g, '').split(';')[0] ?? '';

describe('log-in', () => {
  it('a session works with its cookie, writes need the CSRF token, log-out ends it, and half an hour of silence too', async () => {
    const session = await logIn('office');
    expect(session.body['user']).toMatchObject({ username: 'office', roles: ['office'], unitId: null });
    expect(text(session.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite/i);
    const cookie = cookieOf(session);
    const csrf = { cookie, 'x-csrf-token': text(session.body['csrfToken']) };
    expect((await api.call(null, 'GET', '/auth/me', undefined, { cookie })).body).toMatchObject({ username: 'office' });
    expect((await api.call(null, 'POST', '/auth/tokens', { name: 'x' }, { cookie })).body['code']).toBe('auth.csrf');
    expect((await api.call(null, 'POST', '/auth/tokens', { name: 'x' }, csrf)).status).toBe(201);
    expect((await api.call(null, 'POST', '/auth/logout', undefined, csrf)).status).toBe(204);
    expect((await api.call(null, 'GET', '/auth/me', undefined, { cookie })).status).toBe(401);
    const second = cookieOf(await logIn('office'));
    api.clock.pass(31 * 60_000);
    expect((await api.call(null, 'GET', '/auth/me', undefined, { cookie: second })).status).toBe(401);
  });

  it('what a page asks with nobody before it does not keep a session alive; a person does', async () => {
    for (const [headers, status] of [
      [{ 'x-unattended': 'true' }, 401],
      [{}, 200],
    ] as const) {
      const cookie = cookieOf(await logIn('office'));
      for (const minutes of [20, 20]) {
        api.clock.pass(minutes * 60_000);
        await api.call(null, 'GET', '/auth/me', undefined, { cookie, ...headers });
      }
      expect([headers, (await api.call(null, 'GET', '/auth/me', undefined, { cookie })).status]).toEqual([headers, status]);
    }
  });

  it('a log-out that is sent again under its key is answered again, and stands in the trail once', async () => {
    const out = () => api.call('presidium', 'POST', '/auth/logout', undefined, { 'idempotency-key': 'out-1' });
    expect([(await out()).status, (await out()).status]).toEqual([204, 204]);
    const { body } = await api.get('auditor', '/audit?action=auth.logged_out&limit=200');
    const entries = body['items'] as unknown as { actorName: string }[];
    const { name } = (await api.get('presidium', '/auth/me')).body;
    expect(entries.filter(({ actorName }) => actorName === text(name))).toHaveLength(1);
  });

  it('a log-in that is sent again under its key is the same session; whoever has the key but not the password gets nothing', async () => {
    const enter = (username: string, password: string) =>
      api.call(null, 'POST', '/auth/login', { username, password }, { 'idempotency-key': 'in-1' });
    const first = await enter('principal', PASSWORD);
    const again = await enter('principal', PASSWORD);
    expect([again.status, again.body, cookieOf(again)]).toEqual([200, first.body, cookieOf(first)]);
    expect((await api.call(null, 'GET', '/auth/me', undefined, { cookie: cookieOf(again) })).body).toMatchObject({ username: 'principal' });
    const refused = await enter('principal', 'wrong');
    expect([refused.status, refused.headers['set-cookie']]).toEqual([401, undefined]);
    // a key belongs to its user
    expect((await enter('deputy2', PASSWORD)).body['user']).toMatchObject({ username: 'deputy2' });
    // neither the cookie nor anything of the password is kept readable
    const kept = JSON.stringify(await api.database.db.query('SELECT * FROM idempotency_key'));
    expect(kept).not.toContain(cookieOf(first).split('=')[1]);
    expect(kept).not.toContain(PASSWORD);
  });

  it('what only looks ahead answers a repeat under its key too', async () => {
    const policy = (await api.get('admin', '/policy')).body;
    for (const [path, who, body, other] of [
      ['/policy/preview', 'admin', policy, { ...policy, monthShift: false }],
      ['/policy/what-if', 'office', { policy: { monthShift: false } }, { policy: { monthShift: true } }],
    ] as const) {
      const ask = (what: object) => api.call(who, 'POST', path, what, { 'idempotency-key': 'ahead-1' });
      const first = await ask(body);
      expect([path, first.status]).toEqual([path, 200]);
      const again = await ask(body);
      expect([again.body, again.headers['idempotency-replayed']]).toEqual([first.body, 'true']);
      expect((await ask(other)).body['code']).toBe('idempotency.key_reused');
    }
  });

  it('five failures lock the account for a quarter of an hour, also for the right password', async () => {
    for (let n = 0; n < 5; n++) expect((await logIn('leader', 'wrong')).status).toBe(401);
    expect((await logIn('leader')).status).toBe(423);
    api.clock.pass(16 * 60_000);
    expect((await logIn('leader')).status).toBe(200);
  });

  it('ten failures of one address in a minute are enough', async () => {
    api.clock.pass(120_000);
    for (let n = 0; n < 10; n++) expect((await logIn(`nobody${n}`, 'x')).status).toBe(401);
    const refused = await logIn('office');
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '60']);
    api.clock.pass(61_000);
  });

  it('a token is shown once, listed without its secret, works, and dies when revoked; a repeat with the same key shows it again', async () => {
    const headers = { 'idempotency-key': 'token-1' };
    const made = await api.call('auditor', 'POST', '/auth/tokens', { name: '脚本' }, headers);
    expect((await api.call('auditor', 'POST', '/auth/tokens', { name: '脚本' }, headers)).body).toEqual(made.body);
    const bearer = { authorization: `Bearer ${text(made.body['token'])}` };
    expect((await api.call(null, 'GET', '/auth/me', undefined, bearer)).status).toBe(200);
    expect(JSON.stringify((await api.get('auditor', '/auth/tokens')).body)).not.toContain(text(made.body['token']));
    const stored = await api.database.db.query<{ body: string }[]>('SELECT body FROM idempotency_key');
    expect(JSON.stringify(stored)).not.toContain(text(made.body['token']));
    expect((await api.call('auditor', 'DELETE', `/auth/tokens/${text(made.body['id'])}`)).status).toBe(204);
    expect((await api.call(null, 'GET', '/auth/me', undefined, bearer)).status).toBe(401);
  });
});

describe('towns are apart', () => {
  it('lists and ids of one town are nothing to another; the district sees all below', async () => {
    const id = await api.record();
    for (const path of [`/suggestions/${id}`, `/suggestions/${id}/events`])
      expect((await api.get('office.shanyang', path)).status).toBe(404);
    const own = await api.get('office.shanyang', '/units');
    const all = await api.get('district', '/units?limit=200');
    expect(new Set((own.body['items'] as unknown as { jurisdictionId: string }[]).map((unit) => unit.jurisdictionId)).size).toBe(1);
    expect(Number(all.body['total'])).toBe(72);
    expect((await api.get('district', `/suggestions/${id}`)).status).toBe(200);
    const [jurisdiction] = (await api.get('office', '/jurisdictions')).body['items'] as unknown as { id: string }[];
    const above = (await api.get('district', '/auth/me')).body['jurisdictionId'] as unknown as string;
    for (const other of [jurisdiction?.id, above])
      expect((await api.get('office.shanyang', `/statistics/closure?jurisdictionId=${other}`)).status).toBe(404);
    expect((await api.get('district', `/statistics/closure?jurisdictionId=${jurisdiction?.id}`)).status).toBe(200);
  });

  it('a unit sees the cases it handles, and no longer those it lost by a granted return', async () => {
    const id = await api.assigned();
    expect((await api.get('staff.roads', `/suggestions/${id}`)).status).toBe(404);
    expect((await api.get('staff.water', `/suggestions/${id}`)).status).toBe(200);
    await api.give('staff.water', id, 'request-return', { reason: '不属本站', proposedUnitId: await api.unit('roads') });
    expect((await api.give('office', id, 'decide-return', { granted: true, reason: '同意' })).body).toMatchObject({
      status: 'received',
      leadUnitId: null,
    });
    expect((await api.get('staff.water', `/suggestions/${id}`)).status).toBe(404);
  });

  it('an administrator administrates and reads no cases', async () => {
    const id = await api.record();
    expect((await api.get('admin', `/suggestions/${id}`)).status).toBe(403);
    expect((await api.get('admin', '/suggestions')).status).toBe(403);
    expect((await api.call('office', 'POST', '/units', { name: '新单位' })).status).toBe(403);
    const unit = await api.call('admin', 'POST', '/units', { name: '新单位' });
    expect(unit.status).toBe(201);
    expect((await api.call('admin', 'POST', '/units', { name: '新单位' })).status).toBe(422);
    expect((await api.call('admin', 'PATCH', `/units/${text(unit.body['id'])}`, { active: false })).body).toMatchObject({ active: false });
    expect((await api.give('office', id, 'assign', { leadUnitId: unit.body['id'] })).body['code']).toBe('unit.unknown');
    const user = { username: 'new.staff', name: '新人', password: 'Long-enough-1', roles: ['staff'], unitId: await api.unit('water') };
    expect((await api.call('admin', 'POST', '/users', { ...user, password: 'short' })).status).toBe(422);
    expect((await api.call('admin', 'POST', '/users', { ...user, unitId: undefined })).body['errors']?.[0]).toMatchObject({
      path: 'unitId',
    });
    expect((await api.call('admin', 'POST', '/users', user)).status).toBe(201);
    expect((await logIn('new.staff', 'Long-enough-1')).status).toBe(200);
  });
});

describe('what everything rests on', () => {
  it('policy is read, replaced whole by the administrator, and holds for clocks that start later', async () => {
    const before = await api.assigned();
    const policy = (await api.get('admin', '/policy')).body as unknown as { clocks: Record<string, object> };
    expect(policy).toMatchObject({ clocks: { reply: { amount: 3, unit: 'months' } }, returnWindow: { amount: 7, unit: 'working_days' } });
    expect((await api.call('office', 'PUT', '/policy', policy)).status).toBe(403);
    expect((await api.call('admin', 'PUT', '/policy', { ...policy, clocks: {} })).status).toBe(422);
    const shorter = { ...policy, clocks: { ...policy.clocks, reply: { amount: 30, unit: 'working_days' } } };
    expect((await api.call('admin', 'PUT', '/policy', shorter)).status).toBe(200);
    const after = await api.assigned();
    const due = async (id: string): Promise<string | undefined> =>
      ((await api.get('office', `/suggestions/${id}`)).body['clocks'] as unknown as { name: string; dueAt: string }[]).find(
        ({ name }) => name === 'reply',
      )?.dueAt;
    expect([await due(before), await due(after)]).toEqual(['2026-06-02T23:59:59+08:00', '2026-04-14T23:59:59+08:00']);
    expect((await api.get('office.shanyang', '/policy')).body['clocks']?.['reply']).toEqual({ amount: 3, unit: 'months' });
  });

  it('calendar years are imported by the administrator, validated field by field', async () => {
    const holidays = [{ date: '2027-01-01', name: '元旦' }];
    expect((await api.call('office', 'PUT', '/calendar/years/2027', { holidays, workdays: [] })).status).toBe(403);
    expect(
      (await api.call('admin', 'PUT', '/calendar/years/2027', { holidays: [{ date: '2026-01-01', name: '元旦' }], workdays: [] })).body[
        'errors'
      ]?.[0],
    ).toMatchObject({ path: 'holidays[0].date' });
    expect((await api.get('office', '/calendar/due-date?start=2026-12-30&amount=3&unit=working_days')).body).toMatchObject({
      dueOn: '2027-01-04',
      provisional: true,
    });
    expect((await api.call('admin', 'PUT', '/calendar/years/2027', { holidays, workdays: [] })).status).toBe(200);
    expect((await api.get('office', '/calendar/due-date?start=2026-12-30&amount=3&unit=working_days')).body).toMatchObject({
      dueOn: '2027-01-05',
      provisional: false,
    });
    expect((await api.get('office', '/calendar/working-days?from=2026-01-01&to=2026-12-31')).body).toEqual({
      count: 248,
      knownThrough: '2027-12-31',
    });
  });

  it('the workflow table and the OpenAPI document are served, and the document names every promised path', async () => {
    const workflow = await api.get('deputy', '/workflow');
    expect(workflow.body['commands']).toHaveLength(26);
    const { paths } = (await api.call(null, 'GET', 'api/openapi.json')).body as unknown as { paths: Record<string, object> };
    const promised = [
      '/auth/login',
      '/auth/logout',
      '/auth/me',
      '/auth/tokens',
      '/auth/tokens/{id}',
      '/suggestions',
      '/suggestions/{id}',
      '/suggestions/{id}/events',
      '/suggestions/{id}/answer-on-spot',
      '/suggestions/{id}/resident-feedback',
      '/suggestions/{id}/resident/reveal',
      '/audit',
      '/attachments',
      '/attachments/{id}',
      '/workflow',
      '/policy',
      '/units',
      '/deputies',
      '/stations',
      '/categories',
      '/jurisdictions',
      '/users',
      '/reception-sessions',
      '/reception-sessions/{id}',
      '/imports/ledger',
      '/imports/{id}',
      '/reminders',
      '/reminders/{id}/acknowledge',
      '/statistics/closure',
      '/statistics/closure/cases',
      '/statistics/receptions',
      '/calendar/due-date',
      '/calendar/working-days',
      '/calendar/years/{year}',
    ].map((path) => `/api/v1${path}`);
    expect([...promised, '/health/live', '/health/ready', '/metrics'].filter((path) => !(path in paths))).toEqual([]);
  });

  it('health and measures need no log-in; unknown addresses are problems too', async () => {
    expect((await api.call(null, 'GET', 'health/ready')).status).toBe(200);
    expect(text((await api.call(null, 'GET', 'metrics')).body['text'])).toContain('http_request_duration_seconds');
    expect((await api.call(null, 'GET', 'no/such/page')).body).toMatchObject({ status: 404, code: 'request.not_found' });
  });
});

describe('figures asked for at the same moment', () => {
  it('are each person’s own, whoever else asks the same', async () => {
    const readers = ['office', 'staff.water', 'staff.roads', 'office.shanyang', 'district'];
    const ask = async (who: string) => {
      const { asOf: _, knownAt: __, ...figures } = (await api.get(who, '/statistics/closure?groupBy=unit')).body;
      return figures;
    };
    const alone: object[] = [];
    for (const who of readers) alone.push(await ask(who));
    expect(new Set(alone.map((figures) => JSON.stringify(figures))).size).toBe(readers.length);
    const together = await Promise.all([...readers, ...readers, ...readers].map(ask));
    expect(together).toEqual([...alone, ...alone, ...alone]);
  });
});
