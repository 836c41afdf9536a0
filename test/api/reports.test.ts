import { randomUUID } from 'node:crypto';
import { makeScheduledReports, setCalendarYear, inTransaction } from '@bihuan/record';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { RunningApi, text } from '../support/running-api.js';

let api: RunningApi;
let reportId = '';
beforeAll(async () => {
  api = await RunningApi.start('2026-03-02T09:30:00+08:00');
  const replied = await api.replied();
  await api.give('deputy', replied, 'evaluate', { attitude: 'satisfied', result: 'satisfied' });
  await api.give('office', replied, 'resolve', { evidence: '照片' });
  await api.assigned();
  await api.record();
  api.clock.set('2026-04-20T10:00:00+08:00');
}, 60_000);
afterAll(() => api.close());

interface Verdict {
  equal: boolean;
  sealIntact: boolean;
  differs: string[];
  cases: { number: string; reported: object | null; now: object | null }[];
}
const CASE_COLUMNS = ['编号', '标题', '承办单位', '交办日期', '状态'];
/** The parts of a Word file, by name. */
async function unpacked(file: Buffer): Promise<(name: string) => string> {
  const zip = await JSZip.loadAsync(file);
  const parts = await Promise.all(
    Object.keys(zip.files).map(async (name) => [name, (await zip.file(name)?.async('string')) ?? ''] as const),
  );
  return (name) => new Map(parts).get(name) ?? '';
}
const verify = async (): Promise<Verdict> => (await api.get('auditor', `/reports/${reportId}/verify`)).body as unknown as Verdict;

describe('a sealed report', () => {
  it('is made by the office, for a whole month, quarter or year', async () => {
    expect((await api.call('leader', 'POST', '/reports/closure', { period: 'month', from: '2026-03-01' })).status).toBe(403);
    for (const [period, from] of [
      ['month', '2026-03-02'],
      ['quarter', '2026-03-01'],
      ['year', '2026-04-01'],
      ['month', '2026-05-01'],
    ]) {
      const answer = await api.call('office', 'POST', '/reports/closure', { period, from });
      expect([answer.status, (answer.body['errors'] as unknown as { path: string }[])[0]?.path]).toEqual([422, 'from']);
    }
    const made = await api.call('office', 'POST', '/reports/closure', { period: 'month', from: '2026-03-01' });
    expect(made).toMatchObject({
      status: 201,
      body: { period: 'month', from: '2026-03-01', to: '2026-04-01', jurisdictionName: '漕泾镇' },
    });
    reportId = text(made.body['id']);
    expect((await api.get('leader', '/reports')).body).toMatchObject({ total: 1, items: [{ id: reportId }] });
    expect((await api.get('office.shanyang', `/reports/${reportId}`)).status).toBe(404);
    expect((await api.get('deputy', '/reports')).status).toBe(403);
  });

  it('says the same figures as /statistics/closure at that moment, and lists every case', async () => {
    const { body } = await api.get('office', `/reports/${reportId}`);
    const asOf = encodeURIComponent(text(body['asOf']));
    const closure = (await api.get('office', `/statistics/closure?from=2026-03-01&to=2026-04-01&asOf=${asOf}&knownAt=${asOf}`)).body;
    const content = body['content'] as unknown as { total: { received: number }; cases: object[] };
    expect(content.total).toEqual(closure['total']);
    expect(content.cases).toHaveLength(content.total.received);
  });

  it('of the first edition, which named figures by their paths and knew no marks, is verified too', async () => {
    const { body } = await api.get('office', `/reports/${reportId}`);
    const {
      marks: _marks,
      towns: _towns,
      months: _months,
      exclusions: _exclusions,
      chainHead: _head,
      ...kept
    } = body['content'] as unknown as {
      definitions: { path: string }[];
      units: { key: string | null; label: string | null; figures: object }[];
      marks: object;
      towns: object;
      months: object;
      exclusions: object;
      chainHead: string;
    };
    const definitions = kept.definitions.map(({ path }) => path).filter((path) => !/^(marks|load)/.test(path));
    const units = kept.units.map(({ key, label, figures }) => ({ unitId: key, unit: label, figures }));
    const content = JSON.stringify({ ...kept, definitions, units });
    const id = randomUUID();
    await api.database.db.query(
      `INSERT INTO closure_report (id, jurisdiction_id, period, from_on, to_on, as_of, content, sha256, made_by, made_at, scheduled)
       SELECT $1, jurisdiction_id, period, from_on, to_on, as_of, $2, sha256(convert_to($2, 'UTF8')), made_by, made_at, scheduled
       FROM closure_report WHERE id = $3`,
      [id, content, reportId],
    );
    expect((await api.get('auditor', `/reports/${id}/verify`)).body).toEqual({ equal: true, sealIntact: true, differs: [], cases: [] });
  });

  it('comes out the same for ever, whatever happens and is entered later', async () => {
    expect(await verify()).toEqual({ equal: true, sealIntact: true, differs: [], cases: [] });
    api.clock.set('2026-05-12T10:00:00+08:00');
    const open = (await api.get('office', '/suggestions?status=assigned&limit=200')).body['items'] as unknown as {
      id: string;
      receivedAt: string;
    }[];
    const target = open.find(({ receivedAt }) => receivedAt.startsWith('2026-03-02'))?.id ?? '';
    // back-dated into the report's month, and told late
    await api.give('office', target, 'reply', { kind: 'adopted', content: '早已修好', occurredAt: '2026-03-20T10:00:00+08:00' });
    const late = await api.call('office', 'POST', '/suggestions', {
      title: '补登',
      content: '补登',
      deputyId: await api.deputyOf('deputy'),
      occurredAt: '2026-03-10T10:00:00+08:00',
    });
    expect(late).toMatchObject({ status: 201 });
    await api.database.db.query('DELETE FROM resident');
    await api.database.db.query(`UPDATE handling_unit SET name = name || '（更名）'`);
    // a corrected calendar must not change what working days were counted then
    await inTransaction(api.database.db, (tx) =>
      setCalendarYear(tx, { year: 2026, holidays: [{ date: '2026-03-16', name: '补记' }], workdays: [] }, api.clock.now()),
    );
    expect(await verify()).toEqual({ equal: true, sealIntact: true, differs: [], cases: [] });
    api.clock.pass(60_000);
    const again = await api.call('office', 'POST', '/reports/closure', { period: 'month', from: '2026-03-01' });
    const { body } = await api.get('office', `/reports/${text(again.body['id'])}`);
    const first = (await api.get('office', `/reports/${reportId}`)).body;
    const of = (report: typeof body): number => (report['content'] as unknown as { total: { received: number } }).total.received;
    expect(of(body)).toBe(of(first) + 1);
  });

  it('comes out the same when somebody is founded below it', async () => {
    const founded = await api.call('admin', 'POST', '/jurisdictions', { name: '第一选区', shortName: '一区' });
    expect(founded.status).toBe(201);
    expect(await verify()).toMatchObject({ equal: true, differs: [] });
  });

  it('as files: a spreadsheet with every case, a document, the sealed text', async () => {
    const file = async (ending: string): Promise<Buffer> => {
      const answer = await api.app.inject({
        method: 'GET',
        url: `/api/v1/reports/${reportId}.${ending}`,
        headers: { authorization: `Bearer ${api.tokenOf('leader')}` },
      });
      expect(answer.statusCode).toBe(200);
      return answer.rawPayload;
    };
    const { content, sha256 } = (await api.get('office', `/reports/${reportId}`)).body as unknown as {
      content: { cases: { number: string }[] };
      sha256: string;
    };
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await file('xlsx')) as unknown as ExcelJS.Buffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['指标', '承办单位', '不计入比率', '意见建议', '核验']);
    expect(book.getWorksheet('意见建议')?.rowCount).toBe(content.cases.length + 1);
    // a case that no unit has got yet was assigned on no day
    const waiting = book.getWorksheet('意见建议')?.getRows(2, content.cases.length) ?? [];
    const column = (name: string): number => CASE_COLUMNS.indexOf(name) + 1;
    const unassigned = waiting.filter((row) => row.getCell(column('状态')).text === '待交办');
    expect(unassigned.length).toBeGreaterThan(0);
    expect(unassigned.map((row) => row.getCell(column('交办日期')).text)).toEqual(unassigned.map(() => ''));
    expect(waiting.filter((row) => /^2026-/.test(row.getCell(column('交办日期')).text))).toHaveLength(waiting.length - unassigned.length);
    const document = await unpacked(await file('docx'));
    const body = document('word/document.xml');
    // 公文: the typefaces with what stands in for them, A4, rows that no page break cuts, and a head on every page
    for (const said of ['方正小标宋', '仿宋_GB2312', 'w:tblHeader', 'w:cantSplit'])
      expect(body + document('word/styles.xml')).toContain(said);
    expect(document('word/fontTable.xml')).toContain('w:altName');
    expect(/<w:pgSz [^>]*>/.exec(body)?.[0]).toMatch(/(?=.*w:w="1190[56]")(?=.*w:h="1683[78]")/);
    for (const { number } of content.cases) expect(body).toContain(number);
    const { createHash } = await import('node:crypto');
    expect(
      createHash('sha256')
        .update(await file('json'))
        .digest('hex'),
    ).toBe(sha256);
    expect((await api.get('office', `/reports/${reportId}.exe`)).status).toBe(404);
  });

  it('tells which case was touched, though no figure moves and no hash was written', async () => {
    const [row] = await api.database.db.query<{ number: string; id: string; data: object }[]>(
      `SELECT s.number, e.id, e.data FROM suggestion s JOIN event e ON e.suggestion_id = s.id AND e.type = 'replied'
       WHERE s.received_at >= '2026-03-02T00:00:00+08:00' ORDER BY s.number LIMIT 1`,
    );
    const says = async (data: object): Promise<void> =>
      api.database.db.transaction(async (tx) => {
        await tx.query('SET LOCAL session_replication_role = replica');
        await tx.query('UPDATE event SET data = $2 WHERE id = $1', [row?.id, data]);
      });
    await says({ ...row?.data, content: '另有说法' });
    const verdict = await verify();
    expect(verdict).toMatchObject({ equal: false, sealIntact: true, differs: ['cases', 'chainHead'] });
    expect(verdict.cases.map(({ number }) => number)).toEqual([row?.number]);
    await says(row?.data ?? {});
    expect((await verify()).equal).toBe(true);
  });

  it('takes in every case that its events place there, whatever the rows beside them say', async () => {
    // a report leaves nothing out because somebody moved a case's dates in its row
    const moved = (by: string): Promise<unknown> =>
      api.database.db.query(
        `UPDATE suggestion SET received_at = received_at ${by} interval '3 years', assigned_at = assigned_at ${by} interval '3 years'`,
      );
    await moved('-');
    expect((await verify()).equal).toBe(true);
    await moved('+');
    expect((await verify()).equal).toBe(true);
  });

  it('tells which case was touched behind the product’s back', async () => {
    const [row] = await api.database.db.query<{ number: string }[]>(
      `SELECT s.number FROM suggestion s JOIN event e ON e.suggestion_id = s.id AND e.type = 'resolved'
       WHERE s.received_at >= '2026-03-02T00:00:00+08:00' ORDER BY s.number LIMIT 1`,
    );
    await api.database.db.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query(
        `UPDATE event SET occurred_at = occurred_at - interval '1 day' WHERE type = 'resolved'
           AND suggestion_id = (SELECT id FROM suggestion WHERE number = $1)`,
        [row?.number],
      );
    });
    const verdict = await verify();
    expect(verdict).toMatchObject({ equal: false, sealIntact: true });
    expect(verdict.cases.map(({ number }) => number)).toEqual([row?.number]);
    await expect(api.database.db.query(`UPDATE closure_report SET content = ''`)).rejects.toThrow('append-only');
    const written = async (content: string): Promise<void> =>
      api.database.db.transaction(async (tx) => {
        await tx.query('SET LOCAL session_replication_role = replica');
        await tx.query('UPDATE closure_report SET content = $2 WHERE id = $1', [reportId, content]);
      });
    const [sealed] = await api.database.db.query<{ content: string }[]>('SELECT content FROM closure_report WHERE id = $1', [reportId]);
    for (const content of ['', '{}', 'null', '{"definitions":[]}']) {
      await written(content);
      expect(await verify()).toMatchObject({ equal: false, sealIntact: false, cases: [] });
      expect((await api.get('office', `/reports/${reportId}`)).body).toMatchObject({ status: 409, code: 'report.broken' });
      const text = await api.app.inject({
        url: `/api/v1/reports/${reportId}.json`,
        headers: { authorization: `Bearer ${api.tokenOf('office')}` },
      });
      expect([text.statusCode, text.body]).toEqual([200, content]);
    }
    await written(sealed?.content ?? '');
    await api.database.db.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query(`UPDATE closure_report SET content = replace(content, '"received":', '"received":1') WHERE id = $1`, [reportId]);
    });
    expect((await verify()).sealIntact).toBe(false);
  });
});

describe('the monthly report', () => {
  it('is made on the first working day, in working hours, once, and told to whom it concerns', async () => {
    const made = async (): Promise<number> =>
      (
        await api.database.db.query<{ count: number }[]>(
          `SELECT count(*) FROM closure_report r JOIN jurisdiction j ON j.id = r.jurisdiction_id WHERE scheduled AND j.short_name = '漕泾'`,
        )
      )[0]?.count ?? 0;
    // 2026-08-01 is a Saturday
    api.clock.set('2026-07-06T10:00:00+08:00');
    await api.assigned();
    for (const [at, count] of [
      ['2026-08-01T10:00:00+08:00', 0],
      ['2026-08-03T08:59:00+08:00', 0],
      ['2026-08-03T09:00:00+08:00', 1],
      ['2026-08-04T09:00:00+08:00', 1],
    ] as const) {
      api.clock.set(at);
      await Promise.all([makeScheduledReports(api.database.db, api.clock), makeScheduledReports(api.database.db, api.clock)]);
      expect([at, await made()]).toEqual([at, count]);
    }
    const told = async (who: string): Promise<number> =>
      ((await api.get(who, '/inbox')).body['items'] as unknown as { kind: string }[]).filter(({ kind }) => kind === 'report_ready').length;
    expect([await told('office'), await told('leader'), await told('deputy')]).toEqual([1, 1, 0]);
  });

  it('of every month, quarter and year comes on the first working day, also of a period without a case and after an outage', async () => {
    const later = await RunningApi.start('2025-12-10T10:00:00+08:00');
    try {
      const { db } = later.database;
      const id = await later.assigned();
      const made = async (): Promise<string[]> =>
        (
          await db.query<{ period: string; from: string }[]>(
            `SELECT r.period, r.from_on::text AS from FROM closure_report r JOIN jurisdiction j ON j.id = r.jurisdiction_id
             WHERE r.scheduled AND j.short_name = '漕泾' ORDER BY r.made_at, r.period, r.from_on`,
          )
        ).map(({ period, from }) => `${period} ${from}`);
      const ends2025 = ['month 2025-12-01', 'quarter 2025-10-01', 'year 2025-01-01'];
      for (const [at, expected] of [
        // a holiday until the 3rd; the Sunday after it is a day of work
        ['2026-01-03T10:00:00+08:00', []],
        ['2026-01-04T10:00:00+08:00', ends2025],
        // nobody worked until March, and nothing was heard in January and February
        ['2026-03-02T10:00:00+08:00', [...ends2025, 'month 2026-01-01', 'month 2026-02-01']],
        ['2026-04-01T10:00:00+08:00', [...ends2025, 'month 2026-01-01', 'month 2026-02-01', 'month 2026-03-01', 'quarter 2026-01-01']],
      ] as const) {
        later.clock.set(at);
        await makeScheduledReports(db, later.clock);
        expect([at, await made()]).toEqual([at, expected]);
      }
      const reports = (await later.get('office', '/reports')).body['items'] as unknown as { id: string; period: string; from: string }[];
      const empty = reports.find(({ from, period }) => period === 'month' && from === '2026-02-01');
      expect((await later.get('office', `/reports/${empty?.id}`)).body).toMatchObject({ content: { total: { received: 0 }, cases: [] } });
      for (const ending of ['xlsx', 'docx', 'json']) {
        const file = await later.app.inject({
          url: `/api/v1/reports/${empty?.id}.${ending}`,
          headers: { authorization: `Bearer ${later.tokenOf('office')}` },
        });
        expect([ending, file.statusCode, file.rawPayload.length > 500]).toEqual([ending, 200, true]);
      }
      // a year: its months and units are those of closure, and it goes on being true
      const year = reports.find(({ period }) => period === 'year');
      const { content, asOf } = (await later.get('office', `/reports/${year?.id}`)).body as unknown as {
        asOf: string;
        content: { cases: { number: string }[] } & Record<'months' | 'units', { key: string | null; figures: object }[]>;
      };
      for (const [part, groupBy] of [
        ['months', 'month'],
        ['units', 'unit'],
      ] as const) {
        const at = `from=2025-01-01&to=2026-01-01&asOf=${encodeURIComponent(asOf)}&knownAt=${encodeURIComponent(asOf)}`;
        const { groups } = (await later.get('office', `/statistics/closure?groupBy=${groupBy}&${at}`)).body as unknown as {
          groups: { key: string | null; figures: object }[];
        };
        const byKey = (all: { key: string | null; figures: object }[]): [string, object][] =>
          all.map(({ key, figures }): [string, object] => [key ?? '', figures]).sort(([a], [b]) => (a < b ? -1 : 1));
        expect([part, byKey(content[part])]).toEqual([part, byKey(groups)]);
      }
      expect((await later.get('office', `/suggestions/${id}`)).body['status']).toBe('assigned');
      expect((await later.get('office', `/reports/${year?.id}/verify`)).body).toMatchObject({ equal: true });
    } finally {
      await later.close();
    }
  }, 60_000);
});
