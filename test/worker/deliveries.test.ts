import { createHmac } from 'node:crypto';
import { announceEvent, DELIVERY_LEASE_MS, RETRY_AFTER_S, inTransaction, leaveTestDelivery, retryDeadDelivery } from '@bihuan/record';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { MailServer, Provider } from '../support/providers.js';
import { moment, Town } from './town.js';

let database: TestDatabase;
let town: Town;
let mail: MailServer;
let provider: Provider;
beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.close());
// assigned on Monday 2026-03-02: the first reminder of the reply is due on Monday 2026-05-18
beforeEach(async () => {
  town = await Town.found(database.db);
  mail = await MailServer.start();
  provider = await Provider.start();
});
afterEach(async () => {
  await mail.close();
  await provider.close();
});

const mailSettings = (): object => ({ host: '127.0.0.1', port: mail.port, from: 'bihuan@example.cn' });
const mailFor = (address = 'staff1@example.cn'): Promise<string> => town.channel('email', mailSettings(), { staff1: address });
const hookFor = (): Promise<string> => town.channel('webhook', { url: `${provider.url}/hook`, secret: 'geheim' }, { staff1: null });
/** A case whose first reminder has just been recorded for staff1. */
async function reminded(): Promise<string> {
  const id = await town.accepted('河道护栏破损');
  await town.sweepAt('2026-05-18 09:00');
  return id;
}
const states = async (): Promise<string[]> => (await town.deliveries()).map(({ state }) => state);
const logOf = async (): Promise<string[]> => (await town.deliveries())[0]?.log ?? [];

describe('e-mail', () => {
  it('brings a digest to a real mail server, with the delivery as its Message-ID', async () => {
    await mailFor();
    await reminded();
    expect(await town.deliver()).toMatchObject({ sent: 1, failed: 0 });
    const [delivery] = await town.deliveries();
    expect(delivery).toMatchObject({ who: 'staff1', state: 'sent', kind: 'reminder_digest', log: ['sent'] });
    expect(mail.taken).toHaveLength(1);
    const [taken] = mail.taken;
    expect(taken?.to).toEqual(['staff1@example.cn']);
    expect(taken?.messageId).toBe(`<${delivery?.id}@example.cn>`);
    const body = Buffer.from(taken?.raw.split('\r\n\r\n').slice(1).join('') ?? '', 'base64').toString('utf8');
    expect(body).toContain('《河道护栏破损》答复：2026-06-02 到期，还有 15 天');
  });

  it('a server that takes the mail and breaks off gets it again under the same Message-ID', async () => {
    await mailFor();
    await reminded();
    mail.behaviour = 'drop';
    expect(await town.deliver()).toMatchObject({ failed: 1, sent: 0 });
    mail.behaviour = 'take';
    expect(await town.deliver()).toMatchObject({ sent: 0 });
    town.clock.forward(30_000);
    expect(await town.deliver()).toMatchObject({ sent: 1 });
    expect(mail.taken).toHaveLength(2);
    expect(new Set(mail.taken.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await logOf()).toEqual(['failed', 'sent']);
  });

  it('an unknown mailbox is a dead letter at once, a busy server is not', async () => {
    await mailFor();
    await reminded();
    mail.behaviour = 'busy';
    await town.deliver();
    expect(await states()).toEqual(['waiting']);
    mail.behaviour = 'unknown';
    town.clock.forward(30_000);
    await town.deliver();
    const [dead] = await town.deliveries();
    expect(dead).toMatchObject({ state: 'dead', log: ['failed', 'refused'] });
    expect(dead?.failure).toContain('550');
  });
});

describe('a provider that fails', () => {
  it('is tried again after growing pauses, then the delivery is a dead letter that starts over when the office says so', async () => {
    await hookFor();
    await reminded();
    provider.answer = { status: 500 };
    for (const [index, pause] of RETRY_AFTER_S.entries()) {
      await town.deliver();
      expect((await town.deliveries())[0]).toMatchObject({ state: 'waiting', attempts: index + 1 });
      // the breaker of the channel rests half an hour at most, and reminders keep working hours
      await database.db.query('UPDATE delivery_channel SET closed_until = NULL WHERE jurisdiction_id = $1', [town.id]);
      town.clock.forward(pause * 1000 - 1);
      expect(await town.deliver()).toMatchObject({ failed: 0, dead: 0 });
      town.clock.forward(1);
      if (index === 5) town.clock.set('2026-05-19 09:00');
      if (index === 6) town.clock.set('2026-05-20 09:00');
    }
    await town.deliver();
    const [dead] = await town.deliveries();
    expect(dead).toMatchObject({ state: 'dead', attempts: RETRY_AFTER_S.length + 1 });
    provider.answer = { status: 200 };
    const again = (): Promise<boolean> =>
      inTransaction(database.db, (tx) => retryDeadDelivery(tx, town.clock.now(), { id: dead?.id ?? '', by: 'office' }));
    expect(await again()).toBe(true);
    expect(await again()).toBe(false);
    await database.db.query('UPDATE delivery_channel SET closed_until = NULL WHERE jurisdiction_id = $1', [town.id]);
    expect(await town.deliver()).toMatchObject({ sent: 1 });
    expect(provider.shown).toBe(1);
  });

  it('that says nothing counts as failed', async () => {
    await hookFor();
    await reminded();
    provider.answer = null;
    expect(await town.deliver()).toMatchObject({ failed: 1 });
    expect((await town.deliveries())[0]?.failure).toContain('没有回应');
  });

  it('that asks for patience gets it, and no attempt is counted', async () => {
    await hookFor();
    await reminded();
    provider.answer = { status: 429, headers: { 'retry-after': '90' } };
    expect(await town.deliver()).toMatchObject({ postponed: 1 });
    expect((await town.deliveries())[0]).toMatchObject({ state: 'waiting', attempts: 0, log: ['postponed'] });
    provider.answer = { status: 200 };
    town.clock.forward(89_000);
    expect(await town.deliver()).toMatchObject({ sent: 0 });
    town.clock.forward(1_000);
    expect(await town.deliver()).toMatchObject({ sent: 1 });
    expect(provider.taken).toHaveLength(2);
  });

  it('five times in a row rests, then is tried with one message', async () => {
    await town.channel('webhook', { url: provider.url, secret: 's' }, { office: null });
    for (let n = 0; n < 8; n++) await town.record(`第 ${n} 件`);
    await announceAll();
    provider.answer = { status: 503 };
    // one turn claims them all before the breaker knows
    await town.deliver();
    expect(provider.taken).toHaveLength(8);
    const breaker = async () =>
      (
        await database.db.query<{ failures: number; rests: boolean }[]>(
          'SELECT failures_in_row AS failures, closed_until > $2 AS rests FROM delivery_channel WHERE jurisdiction_id = $1',
          [town.id, town.clock.now()],
        )
      )[0];
    expect(await breaker()).toEqual({ failures: 8, rests: true });
    town.clock.forward(60_000);
    await town.deliver();
    expect(provider.taken).toHaveLength(8);
    town.clock.forward(30 * 60_000);
    await town.deliver();
    expect(provider.taken).toHaveLength(9);
    expect(await breaker()).toEqual({ failures: 9, rests: true });
    provider.answer = { status: 200 };
    town.clock.forward(30 * 60_000);
    await town.deliver();
    expect(await breaker()).toEqual({ failures: 0, rests: null });
    await town.deliver();
    expect(await states()).toEqual(Array.from({ length: 8 }, () => 'sent'));
    expect(provider.shown).toBe(8);
  });
});

/** Handles what the commands left for the announcer. */
async function announceAll(): Promise<void> {
  const events = await database.db.query<{ id: string }[]>('SELECT id FROM event WHERE jurisdiction_id = $1 ORDER BY recorded_at, seq', [
    town.id,
  ]);
  for (const { id } of events) await inTransaction(database.db, (tx) => announceEvent(tx, id, town.clock));
}

describe('survival', () => {
  it('a worker that died while sending leaves a lease; the provider sees the same key again', async () => {
    await hookFor();
    await reminded();
    // sent, but the worker died before it could record so
    await database.db.query(`UPDATE delivery SET attempts = 1, attempt_after = $2 WHERE jurisdiction_id = $1`, [
      town.id,
      new Date(town.clock.now().getTime() + DELIVERY_LEASE_MS),
    ]);
    const [delivery] = await town.deliveries();
    await fetch(`${provider.url}/hook`, { method: 'POST', headers: { 'idempotency-key': delivery?.id ?? '' } });
    expect(await town.deliver()).toMatchObject({ sent: 0 });
    town.clock.forward(DELIVERY_LEASE_MS);
    expect(await town.deliver()).toMatchObject({ sent: 1 });
    expect(provider.taken).toHaveLength(2);
    expect(provider.shown).toBe(1);
  });

  it.each([2, 5])('%i workers at once send each once', async (workers) => {
    await town.channel('webhook', { url: provider.url, secret: 's' }, { office: null });
    for (let n = 0; n < 30; n++) await town.record(`第 ${n} 件`);
    await announceAll();
    await Promise.all(Array.from({ length: workers }, () => town.deliver()));
    await town.deliver();
    expect(provider.taken).toHaveLength(30);
    expect(provider.shown).toBe(30);
    expect(new Set(await states())).toEqual(new Set(['sent']));
  });

  it('an attempt that outlived its lease changes nothing that a later one settled', async () => {
    await hookFor();
    await reminded();
    provider.answer = null;
    const slow = town.deliver();
    // the lease runs out meanwhile and another worker succeeds
    await until(() => provider.taken.length === 1);
    provider.answer = { status: 200 };
    town.clock.forward(DELIVERY_LEASE_MS);
    await town.deliver();
    await slow;
    expect((await town.deliveries())[0]).toMatchObject({ state: 'sent', attempts: 2, log: ['sent'] });
  });
});

async function until(what: () => boolean): Promise<void> {
  while (!what()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('what a message is worth when it is sent', () => {
  it('nothing goes for a clock that stopped meanwhile', async () => {
    await mailFor();
    const id = await reminded();
    await town.act('head', id, 'reply', { kind: 'explained', content: '已说明' });
    expect(await town.deliver()).toMatchObject({ cancelled: 1 });
    expect(mail.taken).toEqual([]);
  });

  it('a mail that could not go out for days does not follow its higher level', async () => {
    await mailFor();
    await reminded();
    mail.behaviour = 'busy';
    await town.deliver();
    mail.behaviour = 'take';
    await town.sweepAt('2026-05-26 09:00');
    expect(await town.deliver()).toMatchObject({ sent: 1, cancelled: 1 });
    expect(mail.taken).toHaveLength(1);
  });

  it('reminders keep working hours, also when they are late', async () => {
    await mailFor();
    await town.accepted();
    await town.sweepAt('2026-05-18 17:29');
    expect(await town.deliverAt('2026-05-18 17:31')).toMatchObject({ postponed: 1 });
    expect(await town.deliverAt('2026-05-19 08:59')).toMatchObject({ sent: 0 });
    expect(await town.deliverAt('2026-05-19 09:00')).toMatchObject({ sent: 1 });
  });

  it('news waits for the end of quiet hours, of the usual ones or of one’s own', async () => {
    town.clock.set('2026-03-02 21:00');
    await town.channel('email', mailSettings(), { office: 'office@example.cn', leader: 'leader@example.cn' });
    await town.record();
    await announceAll();
    expect(await town.deliver()).toMatchObject({ postponed: 1, sent: 0 });
    expect(await town.deliverAt('2026-03-03 08:00')).toMatchObject({ sent: 1 });
    await database.db.query('INSERT INTO notification_setting (user_id, jurisdiction_id) VALUES ($1, $2)', [
      town.person('office').id,
      town.id,
    ]);
    town.clock.set('2026-03-03 23:00');
    await town.record();
    await announceAll();
    expect(await town.deliver()).toMatchObject({ sent: 1 });
  });

  it('who is muted gets nothing over channels, but the reminder is on record and in the inbox', async () => {
    await mailFor();
    await database.db.query('INSERT INTO notification_setting (user_id, jurisdiction_id, muted_until) VALUES ($1, $2, $3)', [
      town.person('staff1').id,
      town.id,
      moment('2026-05-20 00:00'),
    ]);
    const id = await reminded();
    expect(await town.deliveries()).toEqual([]);
    expect(await town.those(id, 'sent')).toEqual(['before_15 staff1']);
    expect(await town.inbox('staff1')).toHaveLength(1);
  });

  it('who muted, left the channel or was deactivated before it went out is spared', async () => {
    const channel = await mailFor();
    await reminded();
    await database.db.query('DELETE FROM channel_choice WHERE channel_id = $1', [channel]);
    expect(await town.deliver()).toMatchObject({ cancelled: 1 });
    await hookFor();
    await town.accepted('又一件');
    await town.sweepAt('2026-08-03 09:00');
    await database.db.query('UPDATE app_user SET active = false WHERE id = $1', [town.person('staff1').id]);
    expect(await town.deliver()).toMatchObject({ cancelled: 1 });
    expect(provider.taken).toEqual([]);
  });
});

describe('robots and webhooks', () => {
  const test = async (kind: 'wecom' | 'dingtalk' | 'feishu' | 'webhook', settings: object) => {
    const channelId = await town.channel(kind, settings);
    const recipientId = town.person('office').id ?? '';
    await inTransaction(database.db, (tx) =>
      leaveTestDelivery(tx, town.clock.now(), { channelId, jurisdictionId: town.id, recipientId, address: '13800138000' }),
    );
    await town.deliver();
    const [taken] = provider.taken;
    return {
      taken,
      body: JSON.parse(taken?.body ?? '{}') as Record<string, unknown>,
      query: new URL(taken?.path ?? '/', 'http://x').searchParams,
    };
  };

  it('企业微信 takes the text and the mobile number to mention', async () => {
    const { body, query } = await test('wecom', { url: `${provider.url}/cgi-bin/webhook/send?key=k` });
    expect(query.get('key')).toBe('k');
    expect(body).toMatchObject({ msgtype: 'text', text: { mentioned_mobile_list: ['13800138000'] } });
    expect(await states()).toEqual(['sent']);
  });

  it('钉钉 is signed in the address', async () => {
    const { body, query } = await test('dingtalk', { url: `${provider.url}/robot/send?access_token=t`, secret: 'SEC1' });
    const timestamp = query.get('timestamp') ?? '';
    expect(query.get('sign')).toBe(createHmac('sha256', 'SEC1').update(`${timestamp}\nSEC1`).digest('base64'));
    expect(body).toMatchObject({ msgtype: 'text', at: { atMobiles: ['13800138000'] } });
  });

  it('飞书 is signed in the body', async () => {
    const { body } = await test('feishu', { url: `${provider.url}/open-apis/bot/v2/hook/h`, secret: 'SEC2' });
    expect(body['sign']).toBe(createHmac('sha256', `${String(body['timestamp'])}\nSEC2`).digest('base64'));
    expect(body).toMatchObject({ msg_type: 'text', content: { text: expect.stringContaining('测试消息') } });
  });

  it('a webhook can prove where it comes from', async () => {
    const { taken, body } = await test('webhook', { url: provider.url, secret: 'geheim' });
    const expected = createHmac('sha256', 'geheim')
      .update(`${String(taken?.headers['x-bihuan-timestamp'])}.${taken?.body}`)
      .digest('hex');
    expect(taken?.headers['x-bihuan-signature']).toBe(`sha256=${expected}`);
    expect(taken?.headers['idempotency-key']).toBe(body['id']);
  });

  it('a robot refuses with 200 and a code: too many is patience, a bad key is a dead letter', async () => {
    provider.answer = { status: 200, body: '{"errcode":45009,"errmsg":"api freq out of limit"}' };
    await test('wecom', { url: provider.url });
    expect((await town.deliveries())[0]).toMatchObject({ state: 'waiting', attempts: 0, log: ['postponed'] });
    provider.answer = { status: 200, body: '{"errcode":93000,"errmsg":"invalid webhook url"}' };
    town.clock.forward(60_000);
    await town.deliver();
    expect((await town.deliveries())[0]).toMatchObject({ state: 'dead', log: ['postponed', 'refused'] });
  });

  it('no redirect carries a message to where nobody sent it', async () => {
    provider.answer = { status: 307, headers: { location: 'http://127.0.0.1:9/elsewhere' } };
    await test('webhook', { url: provider.url, secret: 's' });
    expect((await town.deliveries())[0]).toMatchObject({ state: 'dead' });
    expect(provider.taken).toHaveLength(1);
  });
});
