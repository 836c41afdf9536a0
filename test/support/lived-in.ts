import { announceEvent, deliverDue, handleOutboxRow, inTransaction, sweepReminders } from '@bihuan/record';
import { HANDLERS, relayOnce, sender } from '@bihuan/worker';
import type { Provider } from './providers.js';
import { text, type RunningApi } from './running-api.js';

/** What the worker does, in this process, until nothing is left. */
export async function work({ database: { db }, clock }: RunningApi): Promise<void> {
  const add = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) await handleOutboxRow(db, clock, HANDLERS, id);
  };
  while ((await db.query<unknown[]>('SELECT 1 FROM outbox WHERE handled_at IS NULL LIMIT 1')).length > 0) {
    await relayOnce(db, clock, { isOpen: true, waiting: () => Promise.resolve(0), add });
  }
  await sweepReminders(db, clock);
  await deliverDue(db, clock, sender(clock, 10_000));
}

/** Fills what the demo leaves empty, so that every list has something to show; the id of a file among it. */
export async function liveIn(api: RunningApi, provider: Provider): Promise<{ readonly attachmentId: string }> {
  const done = async (who: string | null, method: 'POST' | 'PUT' | 'PATCH', path: string, body?: unknown, headers = {}) => {
    const answer = await api.call(who, method, path, body, headers);
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const upload = async (who: string, path: string, name: string, type: string, content: string) =>
    done(
      who,
      'POST',
      path,
      `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n${content}\r\n--b--\r\n`,
      { 'content-type': 'multipart/form-data; boundary=b' },
    );
  const file = await upload('deputy', '/attachments', 'a.txt', 'text/plain', '照片');
  await upload('office', '/imports/ledger', 'l.csv', 'text/csv', '标题,内容,接待日期\n路灯,不亮,2025-01-02\n,无标题,2025-01-02');
  await upload('office', '/imports/ledger/preview', 'l.csv', 'text/csv', '标题,内容,接待日期\n路灯,不亮,2025-01-02');

  // cases that wait for a decision, were merged, and are judged, beside those of the demo
  const [asked, later, merged] = [await api.assigned(), await api.assigned({ coUnitIds: [await api.unit('roads')] }), await api.record()];
  await done('staff.water', 'POST', `/suggestions/${asked}/request-return`, {
    reason: '不属本单位',
    proposedUnitId: await api.unit('roads'),
  });
  await done('staff.water', 'POST', `/suggestions/${later}/request-extension`, { until: '2027-03-01', reason: '须停水' });
  await done('office', 'POST', `/suggestions/${merged}/merge`, { primaryId: later });
  const signed = await api.record('deputy', {
    coDeputyIds: [await api.deputyOf('deputy2')],
    resident: { name: '张三', phone: '13812345678' },
  });
  await done('deputy', 'POST', `/suggestions/${signed}/withdraw`, { reason: '已自行解决' });
  const supervised = await api.assigned();
  await done('presidium', 'POST', `/suggestions/${supervised}/supervise`, { reason: '久拖不决' });
  const replied = await api.replied('planned').catch(() => api.replied());
  await done('deputy', 'POST', `/suggestions/${replied}/evaluate`, { attitude: 'satisfied', result: 'basically_satisfied' });
  await done('office', 'POST', '/reminders', { suggestionId: supervised, note: '请抓紧' });

  const part = { facts: '管道老化', measures: '已更换', timeLimit: '', contact: '' };
  await done('staff.water', 'PUT', `/reply-drafts/${supervised}`, { ...part, kind: 'adopted', version: 0 });
  await done('staff.water', 'POST', `/reply-drafts/${supervised}/submit`, { version: 1 });
  await done('staff.water', 'POST', '/reply-templates', { ...part, name: '管道', kind: 'adopted' });

  const channel = await done('admin', 'POST', '/channels', { kind: 'webhook', name: '平台', settings: { url: provider.url, secret: 's' } });
  const choice = { channelId: text(channel['id']), chosen: true };
  await done('staff.water', 'PUT', '/notification-settings', {
    channels: [choice],
    mutedUntil: '2026-11-20T09:00:00+08:00',
    muteReason: '出差',
  });
  await done('office', 'PUT', '/notification-settings', { channels: [choice] });
  await done('admin', 'POST', `/channels/${text(channel['id'])}/test`, {});

  await done('auditor', 'POST', '/record-checks');
  await done('admin', 'PUT', '/policy', (await api.get('admin', '/policy')).body);
  await done('admin', 'POST', '/policy/recompute', { reason: '试行' });
  await done('office', 'POST', '/reports/closure', { period: 'month', from: '2026-10-01' });
  await done(null, 'POST', '/auth/login', { username: 'office', password: 'Demo-password-2026' });
  // every dictionary has a row with a history
  for (const name of ['units', 'stations', 'deputies', 'categories', 'station-kinds', 'jurisdictions', 'users']) {
    const items = (await api.get('admin', `/${name}?limit=200`)).body['items'] as unknown as { id?: string; code?: string; name: string }[];
    const last = items.at(-1);
    await done('admin', 'PATCH', `/${name}/${last?.id ?? last?.code ?? ''}`, { name: `${last?.name}（改）` });
  }
  await work(api);
  const { db } = api.database;
  const events = await db.query<{ id: string }[]>('SELECT id FROM event ORDER BY recorded_at DESC LIMIT 30');
  for (const { id } of events) await inTransaction(db, (tx) => announceEvent(tx, id, api.clock));
  return { attachmentId: text(file['id']) };
}
