import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningApi, text, type Answer } from '../support/running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(async () => {
  await api.close();
});

const importCsv = (csv: string, fields: Record<string, string> = {}): Promise<Answer> => api.importLedger('office', csv, fields);
const HEADER = '编号,标题,内容,接待日期,主办单位,交办日期,答复日期,答复类别,答复内容,承诺时限,销号日期,态度评价,结果评价';
const UNIT = '漕泾水务管理站';

describe('importing a ledger', () => {
  it('a row becomes a case with its events on paper; the same row again changes nothing; other cells are refused by name', async () => {
    const row = `A1,河道淤塞,多年未清,2025-03-03,${UNIT},2025-03-05,2025-04-01,解决采纳,已清淤,,2025-04-20,满意,基本满意`;
    expect((await importCsv(`${HEADER}\n${row}`)).body).toMatchObject({ state: 'done', rows: 1, accepted: 1, rejected: 0, errors: [] });
    const found = await api.get('office', '/suggestions?q=河道淤塞');
    expect(found.body['items']?.[0]).toMatchObject({
      status: 'resolved',
      replyKind: 'adopted',
      evaluation: { result: 'basically_satisfied', onPaper: true },
    });
    const id = text(found.body['items']?.[0]?.['id']);
    const events = (await api.get('office', `/suggestions/${id}/events`)).body['items'] as unknown as { type: string; onPaper: boolean }[];
    expect(events.map(({ type }) => type)).toEqual(['recorded', 'assigned', 'replied', 'evaluated', 'resolved']);
    expect(events.every(({ onPaper }) => onPaper)).toBe(true);
    expect((await importCsv(`${HEADER}\n${row}`)).body).toMatchObject({ accepted: 1, rejected: 0 });
    expect((await api.get('office', '/suggestions?q=河道淤塞')).body['total']).toBe(1);
    expect((await importCsv(`${HEADER}\n${row.replace('已清淤', '未清淤')}`)).body).toMatchObject({
      rejected: 1,
      errors: [{ row: 2, column: '答复内容' }],
    });
  });

  it('keeps no file once it has ended: an erasure would not reach the residents in it', async () => {
    const { body } = await importCsv('标题,内容,接待日期,反映人,联系电话\n路灯不亮,请维修,2025-03-03,钱某某,13900001111');
    expect(body).toMatchObject({ state: 'done', accepted: 1 });
    const kept = await api.database.db.query<{ size: number }[]>('SELECT length(content) AS size FROM ledger_import');
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter(({ size }) => size > 0)).toEqual([]);
  });

  it.each([
    ['impossible date', 'B1,题,文,2025-02-30,,,,,,,,,', '接待日期'],
    ['future date', 'B2,题,文,2027-01-01,,,,,,,,,', '接待日期'],
    ['unknown unit', 'B3,题,文,2025-03-03,无此单位,2025-03-05,,,,,,,', '主办单位'],
    ['unknown word', `B4,题,文,2025-03-03,${UNIT},,2025-04-01,已办,好,,,,`, '答复类别'],
    ['dates out of order', `B5,题,文,2025-03-03,${UNIT},2025-03-01,,,,,,,`, '交办日期'],
    ['a promise without its date', `B6,题,文,2025-03-03,${UNIT},,2025-04-01,计划解决,好,,,,`, '承诺时限'],
    ['resolved without an adopted reply', `B7,题,文,2025-03-03,${UNIT},,2025-04-01,解释说明,好,,2025-05-01,,`, '销号日期'],
    ['answered without a unit', 'B8,题,文,2025-03-03,,,2025-04-01,解释说明,好,,,,', '主办单位'],
    ['no title', 'B9,,文,2025-03-03,,,,,,,,,', '标题'],
    ['resolved though dissatisfied', `B10,题,文,2025-03-03,${UNIT},,2025-04-01,解决采纳,好,,2025-05-01,满意,不满意`, '销号日期'],
  ])('%s rejects the row at its column and leaves nothing', async (_what, row, column) => {
    const answer = await importCsv(`${HEADER}\n${row}`);
    expect(answer.body).toMatchObject({ state: 'done', rows: 1, accepted: 0, rejected: 1, errors: [{ row: 2, column }] });
    expect((await api.get('office', '/suggestions?q=题')).body['total']).toBe(0);
  });

  it('a mapping and defaults fit another file; a dry run writes nothing; an answered row was assigned on its day', async () => {
    const csv = '留言编号,主题,详情,时间,答复\n9,小区停水,停水两天,2025/5/6 11:25:05,已恢复';
    const fields = {
      mapping: JSON.stringify({ 留言编号: '编号', 主题: '标题', 详情: '内容', 时间: '接待日期', 答复: '答复内容' }),
      defaults: JSON.stringify({ 主办单位: UNIT, 答复类别: '解释说明', 答复日期: '2025-05-09' }),
    };
    expect((await importCsv(csv, { ...fields, dryRun: 'true' })).body).toMatchObject({ accepted: 1 });
    expect((await api.get('office', '/suggestions?q=小区停水')).body['total']).toBe(0);
    expect((await importCsv(csv, fields)).body).toMatchObject({ accepted: 1 });
    const found = (await api.get('office', '/suggestions?q=小区停水')).body['items']?.[0];
    expect(found).toMatchObject({ receivedAt: '2025-05-06T11:25:05+08:00', assignedAt: '2025-05-06T11:25:05+08:00', status: 'replied' });
    expect((await importCsv(csv, { mapping: '{"主题":"无此栏"}' })).status).toBe(422);
    expect((await importCsv(csv)).body).toMatchObject({ state: 'failed' });
  });

  it('a file is looked at before: its headers, first rows, how many, and which column each probably is; nothing is kept', async () => {
    const preview = (who: string, csv: string) => {
      const body = `--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${csv}\r\n--b--\r\n`;
      return api.call(who, 'POST', '/imports/ledger/preview', body, { 'content-type': 'multipart/form-data; boundary=b' });
    };
    const before = (await api.get('office', '/imports')).body['items'] as unknown as object[];
    const seen = await preview(
      'office',
      '序号,主题,反映 内容,接待日期,时间,别的\n1,路灯,不亮,2025-01-02,,x\n,,,,,\n2,路面,不平,2025-01-03,,',
    );
    expect(seen.body).toMatchObject({
      rows: 2,
      headers: ['序号', '主题', '反映 内容', '接待日期', '时间', '别的'],
      sample: [
        ['1', '路灯', '不亮', '2025-01-02', '', 'x'],
        ['2', '路面', '不平', '2025-01-03', '', ''],
      ],
    });
    // 时间 would be the date too, but the file has that by its own name
    expect(seen.body['mapping']).toEqual({ 序号: '编号', 主题: '标题', '反映 内容': '内容', 接待日期: '接待日期' });
    expect((await preview('deputy', 'a,b')).status).toBe(403);
    expect((await preview('office', '')).body['errors']?.[0]).toMatchObject({ path: 'file' });
    expect((await api.get('office', '/imports')).body['items']).toHaveLength(before.length);
  });

  it('imports are listed newest first with who and how they ended; a column can be left out by hand', async () => {
    const csv = `标题,内容,接待日期,代表\n凉亭漏雨,下雨漏水,2025-02-03,无此代表`;
    expect((await importCsv(csv)).body).toMatchObject({ rejected: 1, errors: [{ column: '代表' }] });
    expect((await importCsv(csv, { mapping: '{"代表":""}' })).body).toMatchObject({ accepted: 1, fileName: 'ledger.csv', dryRun: false });
    const { items } = (await api.get('office', '/imports')).body as unknown as { items: object[] };
    expect(items.slice(0, 2)).toMatchObject([
      { startedBy: '漕泾镇人大办', state: 'done', accepted: 1 },
      { state: 'done', rejected: 1 },
    ]);
    expect((await api.get('deputy', '/imports')).status).toBe(403);
  });

  it('only the office imports, and a file is needed', async () => {
    expect((await api.call('deputy', 'POST', '/imports/ledger', {})).status).toBe(415);
    expect((await api.get('office.shanyang', '/imports/01a20a1b-6cc0-72d2-b6ea-8e1c60bcd91e')).status).toBe(404);
  });
});
