import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMMANDS } from '@bihuan/domain';
import { housekeep, loadCases, replayedState } from '@bihuan/record';
import { RunningApi, text } from '../support/running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(async () => {
  await api.close();
});
const eventsOf = async (id: string): Promise<string[]> => {
  const { body } = await api.get('office', `/suggestions/${id}/events`);
  return (body['items'] as unknown as { type: string }[]).map(({ type }) => type);
};

describe('the spine over HTTP', () => {
  it('a suggestion goes from the deputy to its resolution, and each step answers the case with its ETag', async () => {
    const id = await api.record('deputy', { resident: { name: '张三', phone: '13812345678' } });
    const water = await api.unit('water');
    const steps: [string, string, object][] = [
      ['office', 'assign', { leadUnitId: water }],
      ['staff.water', 'accept', {}],
      ['head.water', 'reply', { kind: 'adopted', content: '已更换灯具' }],
      ['deputy', 'evaluate', { attitude: 'satisfied', result: 'satisfied' }],
      ['office', 'resolve', { evidence: '照片' }],
      ['deputy', 'resident-feedback', { method: 'visit', residentVerdict: 'satisfied' }],
    ];
    for (const [index, [who, command, body]] of steps.entries()) {
      const answer = await api.give(who, id, command, body);
      expect([command, answer.status, answer.headers['etag']]).toEqual([command, 200, `"${index + 2}"`]);
    }
    expect(await eventsOf(id)).toEqual(['recorded', 'assigned', 'accepted', 'replied', 'evaluated', 'resolved', 'residentInformed']);
  });

  it('the resident is masked, kept from other deputies, out of the history, and revealed with a reason only, audited', async () => {
    const id = await api.record('deputy', { resident: { name: '张三丰', phone: '13812345678' } });
    expect((await api.get('office', `/suggestions/${id}`)).body['resident']).toMatchObject({ name: '张*', phone: '138****5678' });
    expect((await api.get('deputy2', `/suggestions/${id}`)).body['resident']).toBeNull();
    expect(JSON.stringify((await api.get('office', `/suggestions/${id}/events`)).body)).not.toContain('张三丰');
    expect((await api.give('deputy2', id, 'resident/reveal', { reason: '好奇' })).status).toBe(403);
    expect((await api.give('office', id, 'resident/reveal', {})).status).toBe(422);
    expect((await api.give('office', id, 'resident/reveal', { reason: '回访' })).body).toMatchObject({
      name: '张三丰',
      phone: '13812345678',
    });
    const audit = await api.get('auditor', `/audit?suggestionId=${id}`);
    expect(audit.body['items']?.[0]).toMatchObject({ action: 'resident.revealed', reason: '回访', actorName: '漕泾镇人大办' });
  });

  it('a primary answers the cases merged into it, each by an event of its own, and one merged later at once', async () => {
    const [primary, first, late] = [await api.assigned(), await api.record(), await api.record()];
    expect((await api.give('office', first, 'merge', { primaryId: primary })).status).toBe(200);
    await api.give('head.water', primary, 'reply', { kind: 'adopted', content: '一并解决' });
    await api.give('office', late, 'merge', { primaryId: primary });
    expect(await eventsOf(first)).toEqual(['recorded', 'merged', 'answeredThroughPrimary']);
    expect(await eventsOf(late)).toEqual(['recorded', 'merged', 'answeredThroughPrimary']);
    expect(await eventsOf(primary)).toEqual(['recorded', 'assigned', 'absorbed', 'replied', 'absorbed']);
    expect((await api.give('office', first, 'split')).status).toBe(422);
    expect((await api.give('deputy', first, 'evaluate', { attitude: 'satisfied', result: 'satisfied' })).status).toBe(409);
  });

  it('a returned reply does not count, and the same reply clock runs on with its old date', async () => {
    const id = await api.replied();
    const before = (await api.get('office', `/suggestions/${id}`)).body;
    const { body } = await api.give('office', id, 'return-reply', { reason: '未答所问' });
    expect(body).toMatchObject({ status: 'assigned', firstRepliedAt: null, replyKind: null });
    const clocks = (of: unknown) => (of as { name: string; dueAt: string; state: string }[]).filter(({ name }) => name === 'reply');
    expect(clocks(body['clocks'])).toEqual([expect.objectContaining({ dueAt: clocks(before['clocks'])[0]?.dueAt, state: 'running' })]);
  });

  it('the office enters from paper at an earlier moment, and the event says so; nobody else may', async () => {
    const id = await api.assigned();
    api.clock.pass(3_600_000);
    const occurredAt = new Date(api.clock.now().getTime() - 1_800_000).toISOString();
    expect((await api.give('head.water', id, 'reply', { kind: 'explained', content: '说明', occurredAt })).body).toMatchObject({
      status: 422,
      errors: [{ path: 'occurredAt' }],
    });
    expect((await api.give('office', id, 'reply', { kind: 'explained', content: '说明' })).status).toBe(403);
    expect((await api.give('office', id, 'reply', { kind: 'explained', content: '说明', occurredAt, signer: '陆建平' })).status).toBe(200);
    const { body } = await api.get('office', `/suggestions/${id}/events`);
    expect(body['items']?.[2]).toMatchObject({ type: 'replied', onPaper: true, data: { signer: '陆建平' }, onBehalfOf: { kind: 'unit' } });
    expect((await api.give('office', id, 'evaluate', { attitude: 'satisfied', result: 'satisfied' })).body['evaluation']).toMatchObject({
      onPaper: true,
    });
  });
});

describe('the order of judgement', () => {
  it('log-in, then what one may know, then role, then If-Match, then state, then fields', async () => {
    const id = await api.record();
    expect((await api.call(null, 'POST', `/suggestions/${id}/assign`, {})).status).toBe(401);
    expect((await api.give('office.shanyang', id, 'assign', {})).status).toBe(404);
    expect((await api.give('staff.water', id, 'assign', {})).status).toBe(404);
    expect((await api.give('deputy', id, 'assign', {}, { 'if-match': '"9"' })).status).toBe(403);
    expect((await api.give('office', id, 'assign', {}, { 'if-match': '"9"' })).status).toBe(412);
    expect((await api.give('office', id, 'resolve', { nonsense: 1 })).status).toBe(409);
    const fields = await api.give('office', id, 'assign', { leadUnitId: 7, nonsense: 1 });
    expect(fields).toMatchObject({ status: 422, body: { code: 'fields.invalid' } });
    expect((fields.body['errors'] as unknown as { path: string }[]).map(({ path }) => path).sort()).toEqual(['leadUnitId', 'nonsense']);
  });

  it('an unknown or foreign unit is a bad field, in the language asked for', async () => {
    const id = await api.record();
    const foreign = await api.get('office.shanyang', '/units');
    const body = { leadUnitId: text(foreign.body['items']?.[0]?.['id']) };
    expect((await api.give('office', id, 'assign', body)).body).toMatchObject({
      status: 422,
      code: 'unit.unknown',
      errors: [{ path: 'leadUnitId' }],
    });
    const english = await api.give('office', id, 'assign', body, { 'accept-language': 'en' });
    expect(english.body['detail']).toBe('There is no such active unit in this town');
    expect(english.headers['content-type']).toContain('application/problem+json');
  });

  it('malformed requests get a clear answer and never a 500', async () => {
    const id = await api.record();
    const post = (body: string, type = 'application/json') =>
      api.call('office', 'POST', `/suggestions/${id}/decline`, body, { 'content-type': type });
    expect((await post('{')).status).toBe(400);
    expect((await post('reasonCode=other', 'application/x-www-form-urlencoded')).status).toBe(415);
    expect((await post(JSON.stringify({ explanation: 'x'.repeat(1_100_000) }))).status).toBe(413);
    for (const odd of [
      '[]',
      '"text"',
      '3',
      'null',
      '{"reasonCode":{},"explanation":[]}',
      '{"reasonCode":"other","explanation":"a\\u0000b"}',
      '{"reasonCode":"other","explanation":"\\ud800"}',
      '{"reasonCode":"__proto__","explanation":" "}',
    ]) {
      expect([odd, (await post(odd)).status]).toEqual([odd, 422]);
    }
    expect((await api.get('office', '/suggestions/not-an-id')).status).toBe(404);
    expect((await api.give('office', id, 'no-such-command')).status).toBe(404);
    for (const query of [
      'limit=0',
      'limit=201',
      'limit=x',
      'bogus=1',
      'status=lost',
      'clock=assign,lost',
      'cursor=abc',
      'sort=colour',
      'leadUnitId=7',
      'dueBefore=2026-02-30',
    ]) {
      expect([query, (await api.get('office', `/suggestions?${query}`)).status]).toEqual([query, 422]);
    }
    expect((await api.call('deputy', 'POST', '/suggestions', { title: '字'.repeat(201), content: '内容' })).status).toBe(422);
    expect((await api.call('deputy', 'POST', '/suggestions', { title: '字'.repeat(200), content: '𠮷'.repeat(10_000) })).status).toBe(201);
  });
});

describe('twice, and at once', () => {
  it('the same key and body answer the same result once; another body is refused; a failure is not kept', async () => {
    const headers = { 'idempotency-key': 'k-1' };
    const body = { title: '重复提交', content: '同一件事' };
    const first = await api.call('deputy', 'POST', '/suggestions', body, headers);
    const second = await api.call('deputy', 'POST', '/suggestions', body, headers);
    expect([second.status, second.body, second.headers['etag'], second.headers['location']]).toEqual([
      201,
      first.body,
      first.headers['etag'],
      first.headers['location'],
    ]);
    expect((await api.call('deputy', 'POST', '/suggestions', { ...body, title: '别的' }, headers)).body['code']).toBe(
      'idempotency.key_reused',
    );
    expect((await api.call('deputy2', 'POST', '/suggestions', body, headers)).body['id']).not.toEqual(first.body['id']);
    const failing = { 'idempotency-key': 'k-2' };
    expect((await api.call('deputy', 'POST', '/suggestions', { title: '', content: '' }, failing)).status).toBe(422);
    expect((await api.call('deputy', 'POST', '/suggestions', body, failing)).status).toBe(201);
  });

  it('a phone that lost the answer asks again weeks later and records nothing twice; other keys go after two days', async () => {
    const headers = { 'idempotency-key': 'lost-on-friday' };
    const body = { title: '周五没收到回音', content: '周一再打开' };
    const first = await api.call('deputy', 'POST', '/suggestions', body, headers);
    const accepted = await api.assigned();
    await api.give('staff.water', accepted, 'accept', {}, headers);
    const keys = async (): Promise<string[]> => {
      await housekeep(api.database.db, api.clock);
      const rows = await api.database.db.query<{ path: string }[]>('SELECT DISTINCT path FROM idempotency_key ORDER BY path');
      return rows.map(({ path }) => path);
    };
    const before = api.clock.now();
    api.clock.pass(3 * 86_400_000);
    expect(await keys()).not.toContain(`/api/v1/suggestions/${accepted}/accept`);
    api.clock.pass(40 * 86_400_000);
    await keys();
    const again = await api.call('deputy', 'POST', '/suggestions', body, headers);
    expect([again.status, again.body['id'], again.headers['idempotency-replayed']]).toEqual([201, first.body['id'], 'true']);
    api.clock.pass(3 * 86_400_000);
    expect(await keys()).toEqual([]);
    api.clock.set(before.toISOString());
  });

  it('twins sent at the same time do the thing once', async () => {
    const twins = await Promise.all(
      Array.from({ length: 6 }, () =>
        api.call('deputy', 'POST', '/suggestions', { title: '双生', content: '同时提交' }, { 'idempotency-key': 'twins' }),
      ),
    );
    expect(new Set(twins.map(({ status, body }) => `${status} ${text(body['id'])}`)).size).toBe(1);
    const { body } = await api.get('office', '/suggestions?q=双生');
    expect(body['total']).toBe(1);
  });

  it('of two who act at once one wins and the other is told', async () => {
    const id = await api.record();
    const leadUnitId = await api.unit('water');
    const race = await Promise.all(Array.from({ length: 5 }, () => api.give('office', id, 'assign', { leadUnitId })));
    expect(race.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    const accepts = await Promise.all(['staff.water', 'head.water', 'staff.water'].map((who) => api.give(who, id, 'accept')));
    expect(accepts.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(accepts.filter(({ status }) => status === 409 || status === 422)).toHaveLength(2);
    expect(await eventsOf(id)).toEqual(['recorded', 'assigned', 'accepted']);
  });

  it('merging two cases into each other at once merges one', async () => {
    const [a, b] = [await api.record(), await api.record()];
    const both = await Promise.all([api.give('office', a, 'merge', { primaryId: b }), api.give('office', b, 'merge', { primaryId: a })]);
    expect(both.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
  });

  it('case numbers are gapless per town and year, whatever fails in between', async () => {
    await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        api.call('deputy', 'POST', '/suggestions', {
          title: `并发 ${n}`,
          content: '内容',
          ...(n % 3 === 0 ? { attachmentIds: ['01a20a1b-6cc0-72d2-b6ea-8e1c60bcd91e'] } : {}),
        }),
      ),
    );
    const rows = await api.database.db.query<{ town: string; numbers: number[] }[]>(
      `SELECT split_part(number, '-', 1) || split_part(number, '-', 2) AS town, array_agg(split_part(number, '-', 3)::int ORDER BY number) AS numbers FROM suggestion GROUP BY 1`,
    );
    for (const { numbers } of rows) expect([...numbers].sort((x, y) => x - y)).toEqual(numbers.map((_, index) => index + 1));
  });
});

describe('the record', () => {
  it('every stored state, of the demo and of these tests, is what its events replay to; events are gapless', async () => {
    const { db } = api.database;
    const ids = await db.query<{ id: string }[]>('SELECT id FROM suggestion');
    expect(ids.length).toBeGreaterThan(300);
    for (const { state } of await loadCases(
      db.manager,
      ids.map(({ id }) => id),
    )) {
      expect(await replayedState(db.manager, state)).toEqual(state);
    }
    const gaps = await db.query<unknown[]>('SELECT suggestion_id FROM event GROUP BY 1 HAVING max(seq) <> count(*)');
    expect(gaps).toEqual([]);
  });

  it('events and audit cannot be changed or removed, and no row can point into another town', async () => {
    const { db } = api.database;
    for (const statement of [
      `UPDATE event SET type = 'resolved'`,
      'DELETE FROM event',
      'TRUNCATE event CASCADE',
      'DELETE FROM audit_entry',
    ]) {
      await expect(db.query(statement)).rejects.toThrow(/append-only/);
    }
    const foreign = `(SELECT id FROM handling_unit WHERE jurisdiction_id <> s.jurisdiction_id LIMIT 1)`;
    await expect(db.query(`UPDATE suggestion s SET lead_unit_id = ${foreign}`)).rejects.toThrow(/foreign key/);
  });

  it('available commands are never refused for role or state', async () => {
    const ids = [await api.record(), await api.assigned(), await api.replied(), await api.replied('explained')];
    for (const who of ['office', 'deputy', 'staff.water', 'head.water', 'presidium', 'auditor', 'leader']) {
      for (const id of ids) {
        const { body, status } = await api.get(who, `/suggestions/${id}`);
        if (status === 404) continue;
        const available = body['availableCommands'] as unknown as string[];
        for (const name of COMMANDS.filter((command) => command !== 'record')) {
          const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
          // a bad field is judged last: it shows whether role and state would let the command through, and changes nothing
          const answer = await api.give(who, id, kebab, { nonsense: true });
          expect([who, name, available.includes(name) && answer.status !== 422]).toEqual([who, name, false]);
        }
      }
    }
  });
});
