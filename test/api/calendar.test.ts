import { randomUUID } from 'node:crypto';
import { recomputeDueDates, warnOfUnknownYear } from '@bihuan/record';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { RunningApi, text, type Answer } from '../support/running-api.js';

let api: RunningApi;
beforeAll(async () => {
  // nothing is known of 2027: months and working days that end there are provisional
  api = await RunningApi.start('2026-11-16T10:00:00+08:00');
}, 60_000);
afterAll(() => api.close());

async function upload(who: string, name: string, content: Buffer | string, dryRun = false): Promise<Answer> {
  const boundary = `b${randomUUID()}`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="dryRun"\r\n\r\n${String(dryRun)}\r\n--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const answer = await api.app.inject({
    method: 'POST',
    url: '/api/v1/calendar/imports',
    headers: { authorization: `Bearer ${api.tokenOf(who)}`, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload,
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
}
/** The spring festival of 2027 as it may be published: the reply due on 2027-02-16 moves. */
const SPRING = Array.from({ length: 8 }, (_, day) => `2027-02-${String(10 + day).padStart(2, '0')}`);
const openData = JSON.stringify({
  year: 2027,
  papers: ['https://www.gov.cn/'],
  days: [
    { name: '元旦', date: '2027-01-01', isOffDay: true },
    ...SPRING.map((date) => ({ name: '春节', date, isOffDay: true })),
    { name: '春节', date: '2027-02-20', isOffDay: false },
  ],
});
const byName = JSON.stringify({
  holidays: { '2027-01-01': "New Year's Day,元旦,1", ...Object.fromEntries(SPRING.map((date) => [date, 'Spring Festival,春节,4'])) },
  workdays: { '2027-02-20': 'Spring Festival,春节,4' },
});
const notice = `起,止,名称,类型\n2027年1月1日,,元旦,放假\n2027/2/10,2027/2/17,春节,放假\n2027.2.20,,春节,上班（调休）\n`;
async function sheet(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet('2027');
  page.addRow(['日期', '名称', '类型']);
  page.addRow([new Date('2027-01-01T00:00:00Z'), '元旦', '放假']);
  for (const date of SPRING) page.addRow([new Date(`${date}T00:00:00Z`), '春节', '放假']);
  page.addRow(['2027-02-20', '春节', '补班']);
  return Buffer.from(await book.xlsx.writeBuffer());
}
/** The jobs that the worker would do. */
async function recompute(): Promise<void> {
  const jobs = await api.database.db.query<{ id: string }[]>(
    `SELECT payload->>'recomputationId' AS id FROM outbox WHERE job = 'recompute'`,
  );
  for (const { id } of jobs) await recomputeDueDates(api.database.db, api.clock, id);
}

describe('days', () => {
  const found = async (q: string): Promise<unknown> => (await api.get('office', `/calendar/days?q=${encodeURIComponent(q)}`)).body['items'];
  it('are found by the name of a holiday and by their date, however it is written', async () => {
    const day = { date: '2026-10-01', kind: 'holiday', name: '国庆节' };
    for (const q of ['2026-10-01', '2026/10/1', '2026年10月1日', '国庆 2026-10-01']) expect(await found(q)).toEqual([day]);
    expect(await found('10月1日')).toContainEqual(day);
    // not the end of 12月31日
    expect(await found('2月31日')).toEqual([]);
    expect(await found('2026-02-14')).toEqual([{ date: '2026-02-14', kind: 'make_up', name: null }]);
    // no notice names them
    expect(await found('2026-11-16')).toEqual([{ date: '2026-11-16', kind: 'working', name: null }]);
    expect(await found('2026-11-15')).toEqual([{ date: '2026-11-15', kind: 'weekend', name: null }]);
    for (const q of ['2026-02-30', '2027-11-16', '(', '没有这个节']) expect(await found(q)).toEqual([]);
  });

  it('are paged, the latest first, without a gap', async () => {
    const dates = async (path: string) => {
      const { items, nextCursor, total } = (await api.get('office', path)).body;
      return { dates: (items as unknown as { date: string }[]).map(({ date }) => date), nextCursor, total };
    };
    const path = `/calendar/days?q=${encodeURIComponent('国庆节 2026')}`;
    const whole = await dates(path);
    expect(whole.dates).toEqual([...whole.dates].sort().reverse());
    expect(whole.total).toBe(whole.dates.length);
    const first = await dates(`${path}&limit=3`);
    const second = await dates(`${path}&limit=200&cursor=${text(first.nextCursor)}`);
    expect([...first.dates, ...second.dates]).toEqual(whole.dates);
  });
});

// what changes the calendar stands at the end
describe('importing a year', () => {
  it('reads what is published, however it is written', async () => {
    const expected = {
      year: 2027,
      known: false,
      holidays: expect.arrayContaining([{ date: '2027-02-14', name: '春节' }]),
      workdays: ['2027-02-20'],
    };
    for (const [name, content] of [
      ['holiday-cn.json', openData],
      ['by-name.json', byName],
      ['notice.csv', notice],
      ['notice.xlsx', await sheet()],
    ] as const) {
      const answer = await upload('admin', name, content, true);
      expect([name, answer.status, answer.body['years']]).toEqual([name, 200, [expected]]);
      expect((answer.body['years'] as unknown as { holidays: object[] }[])[0]?.holidays).toHaveLength(9);
    }
  });

  it('adds the days that a notice fixes at the edge of a neighbouring year to that year', async () => {
    const edge = JSON.stringify({
      year: 2027,
      days: [{ name: '元旦', date: '2026-12-31', isOffDay: true }, ...(JSON.parse(openData) as { days: object[] }).days],
    });
    const { body } = await upload('admin', 'edge.json', edge, true);
    const years = body['years'] as unknown as { year: number; known: boolean; holidays: { date: string }[] }[];
    expect(years.map(({ year, known }) => [year, known])).toEqual([
      [2026, true],
      [2027, false],
    ]);
    // the rest of 2026 stays
    expect(years[0]?.holidays.map(({ date }) => date)).toEqual(expect.arrayContaining(['2026-10-01', '2026-12-31']));
  });

  it.each([
    ['nothing.json', '{}', 'file'],
    ['broken.json', '{"days": [', 'file'],
    ['date.json', '{"year":2027,"days":[{"name":"x","date":"2027-02-30","isOffDay":true}]}', 'days[0].date'],
    ['weekday.json', '{"holidays":[{"date":"2027-01-01","name":"元旦"}],"workdays":["2027-03-03"]}', '2027.workdays[0]'],
    ['columns.csv', '甲,乙\n1,2\n', 'file'],
    ['kind.csv', '日期,名称,类型\n2027-01-01,元旦,放假\n2027-01-02,元旦,不明\n', 'row 3'],
    ['period.csv', '起,止,名称,类型\n2027-01-05,2027-01-01,元旦,放假\n', 'row 2'],
  ])('%s is refused at the place that is wrong, and nothing changes', async (name, content, path) => {
    const answer = await upload('admin', name, content);
    expect(answer.status).toBe(422);
    expect(answer.body['errors']).toEqual([{ path, message: expect.stringMatching(/[一-龥]/) }]);
    expect((await api.get('admin', '/calendar/years')).body['knownThrough']).toBe('2026-12-31');
  });

  it('is the administrator’s; everybody may read the years', async () => {
    expect((await upload('office', '2027.json', openData)).status).toBe(403);
    expect((await api.get('deputy', '/calendar/years')).status).toBe(200);
    expect((await api.get('deputy', '/recomputations')).status).toBe(403);
  });
});

describe('a year that is not known', () => {
  it('is warned of from November on, once per person', async () => {
    const warnings = async (who: string): Promise<object[]> =>
      ((await api.get(who, '/inbox')).body['items'] as unknown as { kind: string; content: object }[]).filter(
        ({ kind }) => kind === 'calendar_warning',
      );
    api.clock.set('2026-10-31T10:00:00+08:00');
    await warnOfUnknownYear(api.database.db, api.clock);
    expect(await warnings('office')).toEqual([]);
    api.clock.set('2026-11-01T00:00:00+08:00');
    await Promise.all([warnOfUnknownYear(api.database.db, api.clock), warnOfUnknownYear(api.database.db, api.clock)]);
    await warnOfUnknownYear(api.database.db, api.clock);
    expect(await warnings('office')).toEqual([expect.objectContaining({ content: expect.objectContaining({ year: 2027 }) })]);
    expect(await warnings('admin')).toHaveLength(1);
    expect(await warnings('deputy')).toEqual([]);
    api.clock.set('2026-11-16T10:00:00+08:00');
  });
});

describe('an imported year', () => {
  it('shows beforehand what would move, moves it, and reports what moved', async () => {
    const id = await api.assigned();
    const clock = async () =>
      (
        (await api.get('office', `/suggestions/${id}`)).body['clocks'] as unknown as {
          name: string;
          dueAt: string;
          provisional: boolean;
          explanation: string[];
        }[]
      ).find(({ name }) => name === 'reply');
    expect(await clock()).toMatchObject({ dueAt: '2027-02-16T23:59:59+08:00', provisional: true });
    const before = (await api.get('admin', '/calendar/years')).body;
    expect(before).toMatchObject({
      knownThrough: '2026-12-31',
      warning: { year: 2027, text: expect.stringContaining('2027 年放假安排尚未导入') },
    });
    expect(before['provisionalClocks'] as unknown as number).toBeGreaterThan(0);

    const dry = await upload('admin', '2027.json', openData, true);
    expect(dry.status).toBe(200);
    expect(dry.body).toMatchObject({
      applied: false,
      provisionalAfter: 0,
      years: [{ year: 2027, known: false, workdays: ['2027-02-20'] }],
    });
    const [row] = await api.database.db.query<{ number: string }[]>('SELECT number FROM suggestion WHERE id = $1', [id]);
    const move = { number: row?.number, clock: 'reply', dueOn: '2027-02-16', newDueOn: '2027-02-18' };
    expect(dry.body['moves']).toEqual(expect.arrayContaining([move]));
    expect((await clock())?.dueAt).toBe('2027-02-16T23:59:59+08:00');

    const done = await upload('admin', '2027.json', openData);
    expect(done).toMatchObject({ status: 201, body: { applied: true, moved: dry.body['moved'] } });
    await recompute();
    expect(await clock()).toMatchObject({ dueAt: '2027-02-18T23:59:59+08:00', provisional: false });
    expect((await clock())?.explanation).toContain('改为 2027-02-18：导入 2027 年放假安排');
    const report = await api.get('admin', `/recomputations/${text(done.body['recomputationId'])}`);
    expect(report.body).toMatchObject({ state: 'done', kind: 'calendar', years: [2027], provisionalAfter: 0 });
    expect(report.body['moves']).toEqual(expect.arrayContaining([move]));
    expect(JSON.stringify(report.body)).not.toContain('路灯');
    expect((await api.get('admin', '/calendar/years')).body).toMatchObject({
      knownThrough: '2027-12-31',
      warning: null,
      provisionalClocks: 0,
    });
  });
});
