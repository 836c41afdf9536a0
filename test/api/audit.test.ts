import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runRecordCheck } from '@bihuan/record';
import { RunningApi, text } from '../support/running-api.js';

let api: RunningApi;
let id = '';
let number = '';
beforeAll(async () => {
  api = await RunningApi.start();
  id = await api.record('deputy', { resident: { name: '张三', phone: '13812345678' } });
  number = text((await api.get('office', `/suggestions/${id}`)).body['number']);
  await api.give('office', id, 'assign', { leadUnitId: await api.unit('water') });
  await api.call('office', 'POST', `/suggestions/${id}/resident/reveal`, { reason: '回访' });
});
afterAll(async () => {
  await api.close();
});
type Items = { items: Record<string, unknown>[]; nextCursor: string | null };
const list = async (path: string): Promise<Items> => (await api.get('auditor', path)).body as unknown as Items;

describe('the auditor', () => {
  it('finds every view of personal data, by whom, of which case, and why', async () => {
    await api.get('office', '/exports/ledger.xlsx?residents=full&reason=%E6%A0%B8%E5%AF%B9');
    await api.get('office', '/exports/ledger.xlsx');
    expect((await list('/audit?personalData=true')).items).toMatchObject([
      { action: 'ledger.exported', actorName: '漕泾镇人大办', reason: '核对' },
      { action: 'resident.revealed', number, reason: '回访' },
    ]);
    expect((await list(`/audit?number=${encodeURIComponent(number)}&who=%E4%BA%BA%E5%A4%A7%E5%8A%9E`)).items).toHaveLength(1);
    expect((await list('/audit?who=%E6%B2%A1%E6%9C%89')).items).toEqual([]);
    expect((await list('/audit?action=ledger.exported')).items).toHaveLength(2);
    expect((await list('/audit?from=2026-03-03')).items).toEqual([]);
  });

  it('finds every event of every case, paged without a gap', async () => {
    expect((await list(`/audit/events?number=${encodeURIComponent(number)}`)).items).toMatchObject([
      { type: 'assigned', seq: 2, actorName: '漕泾镇人大办', suggestionId: id },
      { type: 'recorded', seq: 1, title: '路灯不亮' },
    ]);
    const query = '/audit/events?type=recorded,assigned&to=2026-03-02';
    const seen: unknown[] = [];
    let cursor: string | null = null;
    do {
      const page: Items = await list(`${query}&limit=200${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.items.map((event) => event['id']));
      cursor = page.nextCursor;
    } while (cursor);
    const [row] = await api.database.db.query<{ n: number }[]>(
      `SELECT count(*) AS n FROM event e JOIN app_user u ON u.jurisdiction_id = e.jurisdiction_id
       WHERE u.username = 'auditor' AND e.type IN ('recorded', 'assigned')`,
    );
    expect([seen.length, new Set(seen).size]).toEqual([row?.n, row?.n]);
    for (const who of ['office', 'admin', 'deputy']) expect((await api.get(who, '/audit/events')).status).toBe(403);
  });

  it('has the whole record verified as a job: intact, or what was touched and which report no longer comes out', async () => {
    expect((await api.call('office', 'POST', '/record-checks')).status).toBe(403);
    const report = await api.call('office', 'POST', '/reports/closure', { period: 'month', from: '2026-02-01' });
    expect(report.status).toBe(201);
    const asked = await api.call('auditor', 'POST', '/record-checks');
    expect(asked.status).toBe(202);
    const first = text(asked.body['id']);
    // the same one while it is waiting
    expect((await api.call('auditor', 'POST', '/record-checks')).body['id']).toBe(first);
    await runRecordCheck(api.database.db, api.clock, first);
    const intact = await api.get('auditor', `/record-checks/${first}`);
    expect(intact.body).toMatchObject({ state: 'done', faultCount: 0, faults: [], reports: 1, askedBy: '审计员' });
    expect(Number(intact.body['events'])).toBeGreaterThan(10);

    const { db } = api.database;
    await db.query('ALTER TABLE event DISABLE TRIGGER ALL');
    await db.query('ALTER TABLE closure_report DISABLE TRIGGER ALL');
    await db.query(`UPDATE event SET actor = '{"id":null,"name":"别人","username":null}' WHERE suggestion_id = $1 AND seq = 2`, [id]);
    await db.query(`UPDATE closure_report SET content = replace(content, '漕泾', '山阳')`);
    const second = text((await api.call('auditor', 'POST', '/record-checks')).body['id']);
    expect(second).not.toBe(first);
    await runRecordCheck(db, api.clock, second);
    expect((await api.get('auditor', `/record-checks/${second}`)).body).toMatchObject({
      faultCount: 2,
      faults: [
        { kind: 'chain', number, seq: 2, fault: 'changed' },
        { kind: 'report', fault: 'report_broken', period: 'month', from: '2026-02-01' },
      ],
    });
    expect((await list('/record-checks')).items.map((check) => check['faultCount'])).toEqual([2, 0]);
    expect((await api.get('office', `/record-checks/${first}`)).status).toBe(403);
  });
});
