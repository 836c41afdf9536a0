import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, RunningApi, text, type Answer } from '../support/running-api.js';
import { totpNow } from '../support/totp.js';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(async () => {
  await api.close();
});
const NEW_PASSWORD = 'Another-password-2026';
const logIn = (username: string, password = PASSWORD, totp?: string): Promise<Answer> =>
  api.call(null, 'POST', '/auth/login', { username, password, ...(totp ? { totp } : {}) }, { 'user-agent': 'Mozilla/5.0 Firefox/140' });

/** A browser's session: every call carries its cookie and token. */
async function session(username: string, password = PASSWORD, totp?: string) {
  const answer = await logIn(username, password, totp);
  const cookie = text(answer.headers['set-cookie']).replace(/^"|"$/g, '').split(';')[0] ?? '';
  const headers = { cookie, 'x-csrf-token': text(answer.body['csrfToken']) };
  return {
    status: answer.status,
    call: (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => api.call(null, method, path, body, headers),
  };
}
const userId = async (username: string): Promise<string> => {
  const [row] = await api.database.db.query<{ id: string }[]>('SELECT id FROM app_user WHERE username = $1', [username]);
  return row?.id ?? '';
};
const actions = async (username: string): Promise<string[]> => {
  const rows = await api.database.db.query<{ action: string }[]>(
    `SELECT action FROM audit_entry WHERE detail ->> 'key' = $1 OR (actor_id = $1::uuid AND action LIKE 'auth.%') ORDER BY id`,
    [await userId(username)],
  );
  return rows.map(({ action }) => action);
};

describe("one's own account", () => {
  it('sessions are listed with their device, the present one marked, and end at once when revoked', async () => {
    const [here, there] = [await session('leader'), await session('leader')];
    const { items } = (await here.call('GET', '/auth/sessions')).body as unknown as { items: { id: string; current: boolean }[] };
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ agent: 'Mozilla/5.0 Firefox/140', address: '127.0.0.1' });
    const other = items.find(({ current }) => !current);
    expect((await (await session('principal')).call('DELETE', `/auth/sessions/${other?.id}`)).status).toBe(404);
    expect((await here.call('DELETE', `/auth/sessions/${other?.id}`)).status).toBe(204);
    expect((await there.call('GET', '/auth/me')).status).toBe(401);
    expect((await here.call('GET', '/auth/me')).status).toBe(200);
    expect(await actions('leader')).toContain('auth.session_ended');
  });

  it('a password changes only with the old one, by the class rules, to another; all other sessions end', async () => {
    const [here, there] = [await session('principal'), await session('principal')];
    const change = (current: string, next: string) => here.call('POST', '/auth/password', { current, next });
    expect((await change('wrong', NEW_PASSWORD)).body['errors']).toEqual([{ path: 'current', message: '当前密码不正确' }]);
    expect((await change(PASSWORD, 'short')).body['errors']?.[0]).toMatchObject({ path: 'next' });
    expect((await change(PASSWORD, PASSWORD)).body['errors']?.[0]).toMatchObject({ path: 'next' });
    expect((await change(PASSWORD, NEW_PASSWORD)).status).toBe(204);
    expect((await there.call('GET', '/auth/me')).status).toBe(401);
    expect((await here.call('GET', '/auth/me')).status).toBe(200);
    expect([(await logIn('principal')).status, (await logIn('principal', NEW_PASSWORD)).status]).toEqual([401, 200]);
    expect(await actions('principal')).toContain('auth.password_changed');
  });

  it('guessing the present password from inside of a session locks the account too', async () => {
    const here = await session('presidium');
    for (let n = 0; n < 5; n++) await here.call('POST', '/auth/totp', { password: `wrong ${n}` });
    expect((await here.call('POST', '/auth/totp', { password: PASSWORD })).status).toBe(423);
    api.clock.pass(16 * 60_000);
    expect((await logIn('presidium')).status).toBe(200);
  });
});

describe('the second factor', () => {
  it('counts after a right code; a code works once; nobody sees the secret again; the owner or an administrator ends it', async () => {
    const here = await session('deputy');
    expect((await here.call('POST', '/auth/totp/confirm', { code: '123456' })).status).toBe(409);
    const begun = await here.call('POST', '/auth/totp', { password: PASSWORD });
    const secret = text(begun.body['secret']);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(text(begun.body['uri'])).toBe(`otpauth://totp/Bihuan:deputy?secret=${secret}&issuer=Bihuan&algorithm=SHA1&digits=6&period=30`);
    // begun is not switched on: log-in asks for nothing yet
    expect((await logIn('deputy')).status).toBe(200);
    const wrong = totpNow(secret, api.clock.now()) === '000000' ? '111111' : '000000';
    expect((await here.call('POST', '/auth/totp/confirm', { code: wrong })).body['errors']?.[0]).toMatchObject({ path: 'code' });
    expect((await here.call('POST', '/auth/totp/confirm', { code: totpNow(secret, api.clock.now()) })).status).toBe(204);
    expect((await here.call('GET', '/auth/totp')).body).toEqual({ enabled: true });
    expect((await here.call('POST', '/auth/totp', { password: PASSWORD })).status).toBe(409);

    api.clock.pass(60_000);
    const code = totpNow(secret, api.clock.now());
    expect((await logIn('deputy')).body['code']).toBe('auth.failed');
    expect((await logIn('deputy', PASSWORD, code)).status).toBe(200);
    expect((await logIn('deputy', PASSWORD, code)).status).toBe(401);
    const shown = await api.get('admin', `/users/${await userId('deputy')}`);
    expect(shown.body).toMatchObject({ totp: true });
    expect(JSON.stringify(shown.body)).not.toContain(secret);
    expect(JSON.stringify(await api.database.db.query('SELECT * FROM audit_entry'))).not.toContain(secret);

    api.clock.pass(60_000);
    const off = (password: string, of: string) => here.call('POST', '/auth/totp/off', { password, code: of });
    expect((await off(PASSWORD, code)).body['errors']?.[0]).toMatchObject({ path: 'code' });
    expect((await off(PASSWORD, totpNow(secret, api.clock.now()))).status).toBe(204);
    expect((await logIn('deputy')).status).toBe(200);
    expect(await actions('deputy')).toEqual(expect.arrayContaining(['auth.totp_begun', 'auth.totp_enabled', 'auth.totp_disabled']));
  });

  it('of who lost the device is switched off by an administrator, and by nobody else', async () => {
    const here = await session('deputy2');
    const secret = text((await here.call('POST', '/auth/totp', { password: PASSWORD })).body['secret']);
    await here.call('POST', '/auth/totp/confirm', { code: totpNow(secret, api.clock.now()) });
    const path = `/users/${await userId('deputy2')}/totp`;
    expect((await api.call('office', 'DELETE', path)).status).toBe(403);
    expect((await api.call('office.shanyang', 'DELETE', path)).status).toBe(404);
    expect((await api.call('admin', 'DELETE', path)).status).toBe(204);
    expect((await api.call('admin', 'DELETE', path)).status).toBe(404);
    expect((await logIn('deputy2')).status).toBe(200);
  });

  it('agrees with RFC 6238', () => {
    // the RFC's own secret and moments
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(createHmac('sha1', '12345678901234567890').digest()).toHaveLength(20);
    expect([59, 1111111109, 20000000000].map((second) => totpNow(secret, new Date(second * 1000)))).toEqual(['287082', '081804', '353130']);
  });
});

describe('an administrator', () => {
  it('adds a user with a one-time password that must be changed before anything else', async () => {
    const made = await api.call('admin', 'POST', '/users', {
      username: 'roads.two',
      name: '路二',
      roles: ['staff'],
      unitId: await api.unit('roads'),
    });
    expect(made.status).toBe(201);
    const first = text(made.body['oneTimePassword']);
    expect(first).toMatch(/^(\w{4}-){3}\w{4}$/);
    expect(JSON.stringify((await api.get('admin', '/users?q=roads.two')).body)).not.toContain(first);
    const here = await session('roads.two', first);
    expect((await here.call('GET', '/auth/me')).body).toMatchObject({ mustChangePassword: true });
    expect((await here.call('GET', '/suggestions')).body['code']).toBe('auth.password_change_needed');
    expect((await here.call('POST', '/auth/tokens', { name: 'x' })).status).toBe(403);
    expect((await here.call('POST', '/auth/password', { current: first, next: NEW_PASSWORD })).status).toBe(204);
    expect((await here.call('GET', '/suggestions')).status).toBe(200);
    expect((await here.call('GET', '/auth/me')).body).not.toHaveProperty('mustChangePassword');
  });

  it('resets a password: sessions and tokens end, the one-time password works for a week', async () => {
    const id = await userId('roads.two');
    const before = await session('roads.two', NEW_PASSWORD);
    expect((await api.call('office', 'POST', `/users/${id}/reset-password`)).status).toBe(403);
    const reset = await api.call('admin', 'POST', `/users/${id}/reset-password`);
    expect((await before.call('GET', '/auth/me')).status).toBe(401);
    const once = text(reset.body['oneTimePassword']);
    expect((await logIn('roads.two', once)).status).toBe(200);
    const now = api.clock.now();
    api.clock.pass(8 * 86_400_000);
    expect((await logIn('roads.two', once)).body['code']).toBe('auth.one_time_expired');
    api.clock.set(now.toISOString());
    expect(await actions('roads.two')).toEqual(expect.arrayContaining(['users.created', 'users.password_reset']));
  });

  it('unlocks an account that failures have locked', async () => {
    api.clock.pass(120_000);
    for (let n = 0; n < 5; n++) await logIn('head.roads', 'wrong');
    expect((await logIn('head.roads')).status).toBe(423);
    const id = await userId('head.roads');
    expect(text((await api.get('admin', `/users/${id}`)).body['lockedUntil'])).toContain('+08:00');
    expect((await api.call('admin', 'POST', `/users/${id}/unlock`)).status).toBe(204);
    expect((await logIn('head.roads')).status).toBe(200);
  });

  it('cannot shut the own door', async () => {
    const id = await userId('admin');
    expect((await api.call('admin', 'PATCH', `/users/${id}`, { active: false })).body['errors']?.[0]).toMatchObject({ path: 'active' });
    expect((await api.call('admin', 'PATCH', `/users/${id}`, { roles: ['office'] })).body['errors']?.[0]).toMatchObject({ path: 'roles' });
  });
});
