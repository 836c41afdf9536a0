import { createCalendar } from '@bihuan/domain';
import { CALENDAR_YEARS } from '@bihuan/migrations';
import { announceEvent, deliverDue, inTransaction, renderDigest, sweepReminders } from '@bihuan/record';
import { sender } from '@bihuan/worker';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailServer, Provider } from '../support/providers.js';
import { v7 as newId } from 'uuid';
import { RunningApi, text } from '../support/running-api.js';

let api: RunningApi;
let mail: MailServer;
let provider: Provider;
beforeAll(async () => {
  // a Monday morning in working hours
  api = await RunningApi.start('2026-03-02T09:30:00+08:00');
  mail = await MailServer.start();
  provider = await Provider.start();
}, 60_000);
afterAll(async () => {
  await api.close();
  await mail.close();
  await provider.close();
});

const deliver = () => deliverDue(api.database.db, api.clock, sender(api.clock, 2_000));
const emailSettings = () => ({ host: '127.0.0.1', port: mail.port, from: 'bihuan@example.cn', username: '', password: 'p4ss' });
async function channel(kind: string, settings: object): Promise<string> {
  const answer = await api.call('admin', 'POST', '/channels', { kind, name: `${kind} ${Math.random()}`, settings });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return text(answer.body['id']);
}

describe('channels', () => {
  it('are made by the administrator, seen and tested by the office, closed to the others', async () => {
    const id = await channel('email', emailSettings());
    expect((await api.call('office', 'POST', '/channels', { kind: 'email', name: 'x', settings: emailSettings() })).status).toBe(403);
    expect((await api.get('deputy', '/channels')).status).toBe(403);
    expect((await api.call('office.shanyang', 'POST', `/channels/${id}/test`, { address: 'a@example.cn' })).status).toBe(404);
    const listed = (await api.get('office', '/channels')).body['items'] as unknown as { id: string; settings: object; breaker: object }[];
    expect(listed.find((one) => one.id === id)).toMatchObject({
      settings: { host: '127.0.0.1', password: '••••' },
      breaker: { state: 'closed', openUntil: null, failuresInRow: 0 },
    });
  });

  it('never show a secret again, and keep it when it comes back hidden', async () => {
    const id = await channel('dingtalk', { url: `${provider.url}/robot?access_token=topsecret`, secret: 'SEC' });
    const shown = (await api.get('admin', '/channels')).body['items'] as unknown as { id: string; settings: object }[];
    const settings = shown.find((one) => one.id === id)?.settings;
    expect(JSON.stringify(shown)).not.toContain('topsecret');
    const changed = await api.call('admin', 'PATCH', `/channels/${id}`, { settings });
    expect(changed.status).toBe(200);
    const [row] = await api.database.db.query<{ settings: object }[]>('SELECT settings FROM delivery_channel WHERE id = $1', [id]);
    expect(row?.settings).toEqual({ url: `${provider.url}/robot?access_token=topsecret`, secret: 'SEC' });
    // what happened to it is told, but not how it is reached
    await api.call('admin', 'PATCH', `/channels/${id}`, { active: false });
    await api.call('admin', 'PATCH', `/channels/${id}`, { active: true });
    const history = (await api.get('auditor', `/channels/${id}/history`)).body;
    expect(
      (history['items'] as unknown as { action: string; changes: object[] }[]).map(({ action, changes }) => [action, changes]),
    ).toEqual([
      ['channel.changed', [{ field: 'active', from: false, to: true }]],
      ['channel.changed', [{ field: 'active', from: true, to: false }]],
      ['channel.changed', [{ field: 'settings', from: null, to: true }]],
      ['channel.created', expect.arrayContaining([{ field: 'kind', from: null, to: 'dingtalk' }])],
    ]);
    expect(JSON.stringify(history)).not.toContain('topsecret');
    expect((await api.get('office', `/channels/${id}/history`)).status).toBe(403);
    expect((await api.get('office.shanyang', `/channels/${id}/history`)).status).toBe(403);
  });

  it.each([
    ['email', { host: 'h', port: 99999, from: 'a@b.cn' }, 'settings.port'],
    ['email', { port: 25, from: 'a@b.cn' }, 'settings.host'],
    ['email', { host: 'h', port: 25, from: 'nobody' }, 'settings.from'],
    ['webhook', { url: 'ftp://x', secret: 's' }, 'settings.url'],
    ['webhook', { url: 'https://x' }, 'settings.secret'],
    ['wecom', { url: 'https://x', colour: 'red' }, 'settings.colour'],
    ['pigeon', {}, 'kind'],
  ])('%s with bad settings is refused at the field', async (kind, settings, path) => {
    const answer = await api.call('admin', 'POST', '/channels', { kind, name: `bad ${path}`, settings });
    expect(answer.status).toBe(422);
    expect(answer.body['errors']).toEqual([{ path, message: expect.any(String) }]);
  });

  it('the test button says what the provider said; a dead letter can be tried again, a sent one cannot', async () => {
    const id = await channel('webhook', { url: provider.url, secret: 's' });
    provider.answer = { status: 403, body: 'who are you' };
    const test = await api.call('office', 'POST', `/channels/${id}/test`, {});
    expect(test.status).toBe(202);
    const path = `/deliveries/${text(test.body['deliveryId'])}`;
    expect((await api.get('office', path)).body).toMatchObject({ state: 'waiting', log: [] });
    await deliver();
    const dead = await api.get('office', path);
    expect(dead.body).toMatchObject({ kind: 'test', state: 'dead', attempts: 1, lastError: 'HTTP 403 who are you' });
    expect(dead.body['log']).toEqual([{ at: '2026-03-02T09:30:00+08:00', outcome: 'refused', detail: 'HTTP 403 who are you' }]);
    expect((await api.get('office', '/deliveries?state=dead')).body['total']).toBe(1);
    provider.answer = { status: 200 };
    expect((await api.call('deputy', 'POST', `${path}/retry`)).status).toBe(403);
    expect((await api.call('office.shanyang', 'POST', `${path}/retry`)).status).toBe(404);
    expect(await api.call('office', 'POST', `${path}/retry`)).toMatchObject({ status: 200, body: { state: 'waiting', attempts: 0 } });
    await deliver();
    expect((await api.get('office', path)).body).toMatchObject({ state: 'sent', nextAttemptAt: null });
    expect(await api.call('office', 'POST', `${path}/retry`)).toMatchObject({ status: 409, body: { code: 'delivery.not_dead' } });
  });

  it('a mail needs an address to be tested with', async () => {
    const id = await channel('email', emailSettings());
    const answer = await api.call('office', 'POST', `/channels/${id}/test`, {});
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'address' }] } });
    expect((await api.call('office', 'POST', `/channels/${id}/test`, { address: 'office@example.cn' })).status).toBe(202);
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(mail.taken.at(-1)?.to).toEqual(['office@example.cn']);
  });
});

describe("one's own settings", () => {
  it('start with the inbox alone and quiet nights, and are set whole', async () => {
    const id = await channel('email', emailSettings());
    const before = (await api.get('deputy', '/notification-settings')).body;
    expect(before).toMatchObject({ quietHours: { from: '20:00', to: '08:00' }, mutedUntil: null });
    const channels = (before['channels'] as unknown as { channelId: string; chosen: boolean }[]).filter(({ chosen }) => chosen);
    expect(channels).toEqual([]);
    const wanted = {
      quietHours: { from: '22:30', to: '06:00' },
      mutedUntil: '2026-03-05T00:00:00+08:00',
      muteReason: '出差',
      channels: [{ channelId: id, chosen: true, address: 'deputy@example.cn', topics: ['news'] }],
    };
    const set = await api.call('deputy', 'PUT', '/notification-settings', wanted);
    expect(set).toMatchObject({ status: 200, body: { quietHours: wanted.quietHours, mutedUntil: wanted.mutedUntil, muteReason: '出差' } });
    const muted = await api.get('office', '/notification-settings/muted');
    expect(muted.body['items']).toEqual([
      { user: expect.objectContaining({ username: 'deputy' }), mutedUntil: wanted.mutedUntil, reason: '出差' },
    ]);
    expect((await api.get('staff.water', '/notification-settings/muted')).status).toBe(403);
    await api.call('deputy', 'PUT', '/notification-settings', { quietHours: null, channels: [] });
    expect((await api.get('deputy', '/notification-settings')).body).toMatchObject({ quietHours: null, mutedUntil: null });
  });

  it('say at which field they are wrong', async () => {
    const id = await channel('email', emailSettings());
    const answer = await api.call('deputy', 'PUT', '/notification-settings', {
      quietHours: { from: '25:00', to: '06:00' },
      mutedUntil: '2027-03-05T00:00:00+08:00',
      channels: [
        { channelId: id, chosen: true, address: 'nobody' },
        { channelId: '00000000-0000-7000-8000-000000000000', chosen: true },
      ],
    });
    expect(answer.status).toBe(422);
    expect((answer.body['errors'] as unknown as { path: string }[]).map(({ path }) => path).sort()).toEqual([
      'channels[0].address',
      'channels[1].channelId',
      'mutedUntil',
      'quietHours.from',
    ]);
  });
});

describe('urging by hand', () => {
  it('is the office’s, at once in working hours, with a letter to print', async () => {
    const id = await api.assigned();
    await api.give('staff.water', id, 'accept');
    expect((await api.call('leader', 'POST', '/reminders', { suggestionId: id, note: '请尽快' })).status).toBe(403);
    expect((await api.call('office.shanyang', 'POST', '/reminders', { suggestionId: id, note: '请尽快' })).status).toBe(404);
    expect((await api.call('office', 'POST', '/reminders', { suggestionId: id, note: ' ' })).status).toBe(422);
    const key = { 'idempotency-key': 'urge-1' };
    const urged = await api.call('office', 'POST', '/reminders', { suggestionId: id, note: '请尽快 <b>' }, key);
    expect(urged.status).toBe(201);
    expect((await api.call('office', 'POST', '/reminders', { suggestionId: id, note: '请尽快 <b>' }, key)).body).toEqual(urged.body);
    const items = urged.body['items'] as unknown as { id: string; level: string; letter: boolean; recipient: { username: string } }[];
    expect(items.map(({ level, letter, recipient }) => [level, letter, recipient.username]).sort()).toEqual([
      ['manual_1', true, 'head.water'],
      ['manual_1', true, 'staff.water'],
    ]);
    await sweepReminders(api.database.db, api.clock);
    const reminderId = items[0]?.id ?? '';
    expect((await api.get('office', `/reminders?suggestionId=${id}`)).body['items']).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: reminderId, state: 'sent', note: '请尽快 <b>' })]),
    );
    const letter = await api.call('office', 'GET', `/reminders/${reminderId}/letter`);
    expect(letter.headers['content-type']).toBe('text/html; charset=utf-8');
    const page = text(letter.body['text']);
    expect(page).toContain('第 1 次催办');
    expect(page).toContain('2026年6月2日');
    expect(page).not.toContain('<b>"');
    expect(page).toContain('请尽快 &#60;b&#62;');
    expect((await api.call('deputy.shanyang', 'GET', `/reminders/${reminderId}/letter`)).status).toBe(404);
  });

  it('has nothing to say when no clock runs', async () => {
    const id = await api.record();
    await api.give('office', id, 'decline', { reasonCode: 'outside_powers', explanation: '不属本镇职权' });
    expect(await api.call('office', 'POST', '/reminders', { suggestionId: id, note: '请尽快' })).toMatchObject({
      status: 409,
      body: { code: 'reminder.no_clock' },
    });
  });
});

describe('the supervision list', () => {
  it('shows what is watched until somebody or the case ends it', async () => {
    const id = await api.assigned();
    const before = (await api.get('presidium', '/supervision?state=open')).body['total'] as unknown as number;
    await api.give('presidium', id, 'supervise', { reason: '群众反映强烈' });
    const open = await api.get('presidium', '/supervision?state=open');
    expect(open.body['total']).toBe(before + 1);
    expect((open.body['items'] as unknown as object[])[0]).toMatchObject({
      suggestion: { id, status: 'assigned' },
      automatic: false,
      reason: '群众反映强烈',
      open: true,
      dueOn: '2026-06-02',
      overdueWorkingDays: 0,
      lastEvent: { type: 'supervised' },
    });
    expect(JSON.stringify((await api.get('deputy.shanyang', '/supervision')).body)).not.toContain(id);
    expect((await api.get('admin', '/supervision')).status).toBe(403);
    await api.give('presidium', id, 'end-supervision', { reason: '已约谈' });
    const ended = (await api.get('presidium', '/supervision?state=ended')).body['items'] as unknown as object[];
    expect(ended[0]).toMatchObject({ suggestion: { id }, open: false, endReason: '已约谈' });
    expect((await api.get('presidium', '/supervision?state=open')).body['total']).toBe(before);
  });

  it('pages without losing one', async () => {
    for (let n = 0; n < 3; n++) await api.give('office', await api.record(), 'supervise', { reason: `第 ${n} 件` });
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await api.get('office', `/supervision?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...(body['items'] as unknown as { suggestion: { id: string }; supervisedAt: string }[]).map((one) => one.suggestion.id));
      cursor = body['nextCursor'] ? text(body['nextCursor']) : '';
    } while (cursor);
    expect(seen).toHaveLength(new Set(seen).size);
    expect(seen).toHaveLength((await api.get('office', '/supervision')).body['total'] as unknown as number);
  });
});

describe('the inbox', () => {
  it('is read up to the newest that was seen, one’s own alone; what came since stays unread', async () => {
    const messages = async (who: string): Promise<{ id: string; readAt: string | null }[]> =>
      (await api.get(who, '/inbox?limit=200')).body['items'] as unknown as { id: string; readAt: string | null }[];
    for (let n = 0; n < 3; n++)
      for (const recipient of ['staff.roads', 'head.roads'])
        await api.database.db.query(
          `INSERT INTO inbox_message (id, jurisdiction_id, recipient_id, kind, about_id, content, sent_at)
           SELECT $1, jurisdiction_id, id, 'report_ready', $1, $2, $3 FROM app_user WHERE username = $4`,
          [newId(), { subject: '报告', text: '报告已生成', reportId: newId() }, api.clock.now(), recipient],
        );
    const before = await messages('staff.roads');
    const [newest, seen] = before;
    const answer = await api.call('staff.roads', 'POST', '/inbox/read', { upTo: seen?.id });
    expect(answer).toMatchObject({ status: 200, body: { unread: 1 } });
    const after = await messages('staff.roads');
    expect(after.filter(({ readAt }) => readAt === null).map(({ id }) => id)).toEqual([newest?.id]);
    expect((await messages('head.roads')).filter(({ readAt }) => readAt === null).length).toBeGreaterThanOrEqual(3);
    expect((await api.call('staff.roads', 'POST', '/inbox/read', {})).status).toBe(422);
  });

  it('says of a date in a year without a calendar that it is provisional, as the mail does; not of a promised one', async () => {
    const suggestionId = await api.assigned();
    const dates = [
      ['reply', '2026-06-02', false],
      ['reply', '2027-01-15', true],
      ['promise', '2027-02-01', false],
    ] as const;
    const reminders = dates.map(([clock, dueOn], index) => {
      const number = `2026-${index}`;
      return { reminderId: newId(), suggestionId, number, title: '路灯', clock, level: 'before_10', letter: false, note: null, dueOn };
    });
    const id = newId();
    await api.database.db.query(
      `INSERT INTO inbox_message (id, jurisdiction_id, recipient_id, kind, about_id, content, sent_at)
       SELECT $1, jurisdiction_id, id, 'reminder_digest', $1, $2, $3 FROM app_user WHERE username = 'staff.roads'`,
      [id, { total: reminders.length, reminders }, api.clock.now()],
    );
    const items = (await api.get('staff.roads', '/inbox')).body['items'] as unknown as { id: string; content: { reminders: object[] } }[];
    expect(items.find((one) => one.id === id)?.content.reminders).toMatchObject(dates.map(([, , provisional]) => ({ provisional })));
    const sent = renderDigest(reminders, createCalendar(CALENDAR_YEARS), '2026-12-01');
    expect(sent.text.split('\n').map((line) => line.includes('到期（暂定）'))).toEqual([false, true, false, false]);
  });

  it('is read message by message by many at once, more than there are connections', async () => {
    const suggestionId = await api.assigned();
    const ids = Array.from({ length: 40 }, () => newId());
    const content = {
      eventId: newId(),
      type: 'assigned',
      suggestionId,
      number: '1',
      title: '路灯不亮',
      actorName: '人大办',
      occurredAt: api.clock.now().toISOString(),
      asks: ['accept'],
    };
    for (const id of ids)
      await api.database.db.query(
        `INSERT INTO inbox_message (id, jurisdiction_id, recipient_id, kind, about_id, content, sent_at)
         SELECT $1, jurisdiction_id, id, 'case_news', $1, $2, $3 FROM app_user WHERE username = 'staff.water'`,
        [id, content, api.clock.now()],
      );
    const read = await Promise.all(ids.map((id) => api.call('staff.water', 'POST', `/inbox/${id}/read`)));
    expect(read.map(({ status }) => status)).toEqual(ids.map(() => 200));
  }, 30_000);

  it('asks only for what is still to be done, and again when there is something new', async () => {
    const id = await api.record();
    const give = async (who: string, command: string, body: object = {}): Promise<void> => {
      const answer = await api.give(who, id, command, body);
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      const { items } = (await api.get('office', `/suggestions/${id}/events`)).body as unknown as { items: { id: string }[] };
      await inTransaction(api.database.db, (tx) => announceEvent(tx, items.at(-1)?.id ?? '', api.clock));
    };
    interface News {
      readonly content: { readonly suggestionId: string; readonly type: string; readonly asks: readonly string[] };
    }
    const asked = async (who: string): Promise<readonly string[]> =>
      ((await api.get(who, '/inbox?limit=200')).body['items'] as unknown as News[])
        .filter(({ content }) => content.suggestionId === id)
        .flatMap(({ content: { type, asks } }) => asks.map((ask) => `${type}: ${ask}`));
    await give('office', 'assign', { leadUnitId: await api.unit('water') });
    expect(await asked('staff.water')).toEqual(['assigned: accept']);
    await give('staff.water', 'accept');
    expect(await asked('staff.water')).toEqual([]);
    await give('head.water', 'reply', { kind: 'explained', content: '已说明' });
    expect(await asked('deputy')).toEqual(['replied: evaluate', 'replied: tell_resident']);
    await give('deputy', 'resident-feedback', { method: 'phone' });
    expect(await asked('deputy')).toEqual(['replied: evaluate']);
    const knows = async (): Promise<unknown> => (await api.get('deputy', `/suggestions/${id}`)).body['residentKnows'];
    expect(await knows()).toBe(true);
    await give('deputy', 'evaluate', { attitude: 'satisfied', result: 'dissatisfied', comment: '没有解决' });
    expect(await asked('office')).toEqual(['evaluated: rework']);
    await give('office', 'rework', { reason: '重新办理' });
    expect(await asked('office')).toEqual([]);
    expect(await asked('staff.water')).toEqual(['reworked: reply']);
    await give('head.water', 'reply', { kind: 'adopted', content: '已解决' });
    expect(await asked('staff.water')).toEqual([]);
    expect(await asked('deputy')).toEqual(['replied: evaluate', 'replied: tell_resident']);
    expect(await knows()).toBe(false);
  });
});

describe('the live inbox', () => {
  it('tells at once what is unread, and again when something comes', async () => {
    const server = api.app.getHttpServer() as { address(): { port: number } | null; listening: boolean };
    if (!server.listening) await api.app.listen(0, '127.0.0.1');
    const url = `http://127.0.0.1:${server.address()?.port}/api/v1/inbox/stream`;
    expect((await fetch(url)).status).toBe(401);
    const leave = new AbortController();
    const stream = await fetch(url, { headers: { authorization: `Bearer ${api.tokenOf('staff.water')}` }, signal: leave.signal });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const events = readEvents(stream);
    const first = await events.next();
    const unread = (first.value as { unread: number }).unread;
    const id = await api.assigned();
    await api.call('office', 'POST', '/reminders', { suggestionId: id, note: '请尽快' });
    await sweepReminders(api.database.db, api.clock);
    const second = await events.next();
    expect(second.value).toMatchObject({ unread: unread + 1, latest: { kind: 'reminder_digest', content: { total: expect.any(Number) } } });
    leave.abort();
  });
});

async function* readEvents(response: Response): AsyncGenerator<unknown> {
  let buffer = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    buffer += decoder.decode(chunk, { stream: true });
    for (let end = buffer.indexOf('\n\n'); end >= 0; end = buffer.indexOf('\n\n')) {
      const block = buffer.slice(0, end);
      buffer = buffer.slice(end + 2);
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (data) yield JSON.parse(data);
    }
  }
}
