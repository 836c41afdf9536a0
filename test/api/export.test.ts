import { runLedgerImport } from '@bihuan/record';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { RunningApi, text } from '../support/running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
}, 60_000);
afterAll(() => api.close());

type Cells = Record<string, string>;
async function download(who: string, query = ''): Promise<{ status: number; content: Buffer; rows: Cells[] }> {
  const answer = await api.app.inject({
    method: 'GET',
    url: `/api/v1/exports/ledger.xlsx${query}`,
    headers: { authorization: `Bearer ${api.tokenOf(who)}` },
  });
  if (answer.statusCode !== 200) return { status: answer.statusCode, content: answer.rawPayload, rows: [] };
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(answer.rawPayload as unknown as ExcelJS.Buffer);
  const rows: Cells[] = [];
  let header: string[] = [];
  book.worksheets[0]?.eachRow((row, number) => {
    const cells = Array.from({ length: 23 }, (_, index) => row.getCell(index + 1).text);
    if (number === 1) header = cells;
    else rows.push(Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
  });
  return { status: 200, content: answer.rawPayload, rows };
}

describe('exporting the ledger', () => {
  it('has exactly the cases of the list under the same filters, in its order, however many pages', async () => {
    for (const query of ['', '?status=assigned', '?overdue=true', '?q=路灯&sort=number']) {
      const listed: string[] = [];
      for (let cursor = ''; ;) {
        const page = await api.get('office', `/suggestions${query}${query ? '&' : '?'}limit=200${cursor && `&cursor=${cursor}`}`);
        listed.push(...(page.body['items'] as unknown as { number: string }[]).map(({ number }) => number));
        if (page.body['nextCursor'] === null) break;
        cursor = text(page.body['nextCursor']);
      }
      const { rows } = await download('office', query);
      expect(rows.map((row) => row['编号'])).toEqual(listed);
    }
  });

  it('says of a case what its columns promise, residents masked', async () => {
    const id = await api.record('deputy', { title: '导出一件', resident: { name: '张小明', phone: '13812345678', village: '水库村' } });
    await api.give('office', id, 'assign', { leadUnitId: await api.unit('water'), coUnitIds: [await api.unit('roads')] });
    await api.give('head.water', id, 'reply', { kind: 'planned', content: '列入计划', promisedOn: '2026-09-30' });
    await api.give('deputy', id, 'evaluate', { attitude: 'satisfied', result: 'basically_satisfied' });
    const [row] = (await download('office', '?q=导出一件')).rows;
    expect(row).toMatchObject({
      标题: '导出一件',
      代表: '高小红',
      接待日期: '2026-03-02',
      反映人: '张*',
      联系电话: '138****5678',
      村居: '水库村',
      交办日期: '2026-03-02',
      答复类别: '计划解决',
      答复内容: '列入计划',
      承诺时限: '2026-09-30',
      态度评价: '满意',
      结果评价: '基本满意',
      状态: '已答复',
      答复期限: '2026-06-02',
      是否逾期: '',
    });
    expect((await download('deputy2', '?q=导出一件')).rows[0]).toMatchObject({ 反映人: '', 联系电话: '' });
  });

  it('tells a reply and its words of one and the same: not of one that was returned', async () => {
    const id = await api.record('deputy', { title: '退回重写的一件' });
    await api.give('office', id, 'assign', { leadUnitId: await api.unit('water') });
    await api.give('head.water', id, 'reply', { kind: 'explained', content: '已解释' });
    await api.give('deputy', id, 'evaluate', { attitude: 'satisfied', result: 'dissatisfied', comment: '没有解决' });
    await api.give('office', id, 'rework', { reason: '结果不满意' });
    await api.give('head.water', id, 'reply', { kind: 'adopted', content: '又修' });
    await api.give('office', id, 'return-reply', { reason: '没有写清' });
    expect((await download('office', '?q=退回重写的一件')).rows[0]).toMatchObject({
      答复类别: '解释说明',
      答复内容: '已解释',
      状态: '办理中',
    });
  });

  it('shows residents in full to the office with a reason only, and every export is audited', async () => {
    expect((await download('office', '?residents=full')).status).toBe(422);
    expect((await download('leader', '?residents=full&reason=x')).status).toBe(403);
    const { rows } = await download('office', '?q=导出一件&residents=full&reason=逐件回访');
    expect(rows[0]).toMatchObject({ 反映人: '张小明', 联系电话: '13812345678' });
    const audit = (await api.get('auditor', '/audit')).body['items'] as unknown as { action: string; reason: string | null }[];
    expect(audit.find(({ action, reason }) => action === 'ledger.exported' && reason === '逐件回访')).toBeDefined();
  });

  it('keeps to what each may read', async () => {
    expect((await download('admin')).status).toBe(403);
    expect((await download('office', '?colour=red')).status).toBe(422);
    const unit = (await download('staff.water')).rows;
    expect(unit.length).toBeGreaterThan(0);
    expect(new Set(unit.map((row) => row['编号']?.split('-')[0]))).toEqual(new Set(['漕泾']));
    const listed = (await api.get('staff.water', '/suggestions?limit=1')).body['total'];
    expect(unit.length).toBe(listed);
    expect((await download('office.shanyang')).rows.every((row) => row['编号']?.startsWith('山阳'))).toBe(true);
  });

  it('can be imported again', async () => {
    const { content, rows } = await download('office', '?status=resolved,assigned,replied');
    const boundary = 'export-boundary';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="dryRun"\r\n\r\ntrue\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="l.xlsx"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    const started = await api.app.inject({
      method: 'POST',
      url: '/api/v1/imports/ledger',
      headers: { authorization: `Bearer ${api.tokenOf('office')}`, 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
    const { id } = started.json<{ id: string }>();
    await runLedgerImport(api.database.db, api.clock, id);
    const report = (await api.get('office', `/imports/${id}`)).body;
    expect(report).toMatchObject({ state: 'done', rows: rows.length, rejected: 0, errors: [] });
  }, 60_000);

  it('says of a due date in a year without a calendar that it may move', async () => {
    api.clock.set('2026-11-16T10:00:00+08:00');
    await api.give('office', await api.record('deputy', { title: '跨年的一件' }), 'assign', { leadUnitId: await api.unit('water') });
    expect((await download('office', '?q=跨年的一件')).rows[0]).toMatchObject({ 答复期限: '2027-02-16（暂定）', 是否逾期: '' });
  });

  it('has every case once and in order when there are more than are read at once', async () => {
    const { db } = api.database;
    const [columns] = await db.query<{ names: string }[]>(
      `SELECT string_agg(quote_ident(column_name), ', ') AS names FROM information_schema.columns
       WHERE table_name = 'suggestion' AND column_name NOT IN ('id', 'number', 'title') AND is_generated = 'NEVER'`,
    );
    await db.query(`INSERT INTO suggestion (id, number, title, ${columns?.names})
      SELECT gen_random_uuid(), '多-' || lpad(n::text, 5, '0'), '成千上万之一', ${columns?.names}
      FROM generate_series(1, 7000) n, (SELECT * FROM suggestion WHERE title = '导出一件') s`);
    const { rows } = await download('office', '?q=成千上万之一&sort=number');
    expect(rows.map((row) => row['编号'])).toEqual(Array.from({ length: 7_000 }, (_, index) => `多-${String(index + 1).padStart(5, '0')}`));
  }, 60_000);
});
