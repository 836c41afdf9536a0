import { verifyChain } from '@bihuan/record';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningApi } from '../support/running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
}, 60_000);
afterAll(() => api.close());

describe("a resident's data erased at the resident's wish", () => {
  it('is the office’s to do, with a reason, audited; the case, its history and its hashes stay', async () => {
    const id = await api.record('deputy', { resident: { name: '张三', phone: '13812345678', village: '水库村' } });
    const erase = (who: string, body: object) => api.call(who, 'POST', `/suggestions/${id}/resident/erase`, body);
    for (const who of ['deputy', 'auditor', 'leader']) expect((await erase(who, { reason: '本人要求' })).status).toBe(403);
    expect((await erase('admin', { reason: '本人要求' })).status).toBe(403);
    expect((await erase('office.shanyang', { reason: '本人要求' })).status).toBe(404);
    expect((await erase('office', {})).status).toBe(422);
    const before = await api.get('office', `/suggestions/${id}/events`);
    const answer = await erase('office', { reason: '本人要求' });
    expect([answer.status, answer.body['resident']]).toEqual([200, null]);
    expect((await api.get('office', `/suggestions/${id}/events`)).body).toEqual(before.body);
    const revealed = await api.call('office', 'POST', `/suggestions/${id}/resident/reveal`, { reason: '回访' });
    expect(revealed.body).toEqual({ name: null, phone: null, village: null });
    const audit = await api.get('auditor', `/audit?suggestionId=${id}`);
    expect(JSON.stringify(audit.body)).toContain('resident.erased');
    expect(JSON.stringify(audit.body)).not.toContain('张三');
    expect((await verifyChain(api.database.db.manager)).faults).toEqual([]);
    // again: nothing more to erase, nothing more to audit
    expect((await erase('office', { reason: '本人要求' })).status).toBe(200);
    expect((await api.get('auditor', `/audit?suggestionId=${id}`)).body['total']).toEqual(audit.body['total']);
  });
});
