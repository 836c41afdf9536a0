import { addDays, type Figures, type LocalDate } from '@bihuan/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningApi, text } from '../support/running-api.js';

/**
 * Figures that offices have published (DOMAIN.md §5), from cases that went in the way an office would bring them: its ledger, its
 * receptions, commands entered from paper. Every number opens the list of exactly its cases.
 */
let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
}, 180_000);
afterAll(() => api.close());

type Query = Readonly<Record<string, string>>;
interface Item {
  readonly id: string;
  readonly title: string;
}
async function figures(who: string, query: Query): Promise<Figures> {
  const { status, body } = await api.get(who, `/statistics/closure?${new URLSearchParams(query).toString()}`);
  expect([status, body]).toEqual([200, expect.anything()]);
  return body['total'] as unknown as Figures;
}
/** The cases that a list shows, all its pages. */
async function listed(who: string, path: string, query: Query): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor = ''; ;) {
    const asked = new URLSearchParams({ limit: '200', ...query, ...(cursor ? { cursor } : {}) });
    const { body } = await api.get(who, `${path}?${asked.toString()}`);
    const page = body as unknown as { items: Item[]; nextCursor: string | null; total: number };
    items.push(...page.items);
    if (page.nextCursor === null) {
      expect(items).toHaveLength(page.total);
      return items;
    }
    cursor = page.nextCursor;
  }
}
async function opened(who: string, query: Query, figure: string): Promise<string[]> {
  return (await listed(who, '/statistics/closure/cases', { ...query, figure })).map(({ title }) => title).sort();
}
/** From paper: at ten o'clock of a day. */
async function enter(who: string, id: string, command: string, on: LocalDate, body: object = {}): Promise<void> {
  const answer = await api.give(who, id, command, { ...body, occurredAt: `${on}T10:00:00+08:00` });
  expect([command, answer.status, answer.body]).toEqual([command, 200, expect.anything()]);
}
async function firstOf(who: string, dictionary: string): Promise<{ id: string; name: string }> {
  const [first] = (await api.get(who, `/${dictionary}`)).body['items'] as unknown as { id: string; name: string }[];
  return first ?? { id: '', name: '' };
}

const COLUMNS = ['编号', '标题', '内容', '接待日期', '主办单位', '交办日期', '答复日期', '答复类别', '答复内容', '承诺时限'] as const;
const ENDS = ['销号日期', '态度评价', '结果评价'] as const;
type Row = Readonly<Partial<Record<(typeof COLUMNS)[number] | (typeof ENDS)[number], string>>>;
async function moveIn(who: string, rows: readonly Row[]): Promise<void> {
  const columns = [...COLUMNS, ...ENDS];
  const csv = [columns.join(','), ...rows.map((row) => columns.map((column) => row[column] ?? '').join(','))].join('\n');
  const { body } = await api.importLedger(who, csv);
  expect(body).toMatchObject({ state: 'done', accepted: rows.length, rejected: 0, errors: [] });
}
const crossedOff = (on: LocalDate): Row => ({ 销号日期: on, 态度评价: '满意', 结果评价: '满意' });
const titles = (rows: readonly Row[]): string[] => rows.map((row) => row.标题 ?? '').sort();

describe('Shanghai 2023: 838 cases, 820 replied, of them 652 adopted, 22 in progress, 31 planned, 115 reference', () => {
  const who = 'office';
  const asked = { from: '2023-01-01', to: '2024-01-01', asOf: '2024-03-01T00:00:00+08:00' };
  const KINDS = [
    ['adopted', '解决采纳', 652],
    ['in_progress', '正在解决', 22],
    ['planned', '计划解决', 31],
    ['reference', '留作参考', 115],
  ] as const;
  const wordOf = (n: number): string | null => {
    let last = 0;
    return KINDS.find(([, , count]) => n < (last += count))?.[1] ?? null;
  };
  const CROSSED_OFF = 600;
  let rows: readonly Row[] = [];

  beforeAll(async () => {
    const { name: unit } = await firstOf(who, 'units');
    rows = Array.from({ length: 838 }, (_, n): Row => {
      // on every day of the year, its first and its last among them
      const assigned = addDays('2023-01-01', n % 365);
      const told = {
        编号: `S${n}`,
        标题: `第 ${n} 件`,
        内容: '见原件',
        接待日期: addDays(assigned, -3),
        主办单位: unit,
        交办日期: assigned,
      };
      const word = wordOf(n);
      const replied = addDays(assigned, 40 + (n % 18));
      // some of those that still waited were answered after the year had been counted
      if (word === null) return n % 2 ? told : { ...told, 答复日期: '2024-03-15', 答复类别: '解释说明', 答复内容: '已说明' };
      const promise = word === '正在解决' || word === '计划解决' ? { 承诺时限: '2024-06-30' } : {};
      const end = n < CROSSED_OFF ? crossedOff(addDays(replied, 1)) : {};
      return { ...told, 答复日期: replied, 答复类别: word, 答复内容: '已答复', ...promise, ...end };
    });
    const neighbour = (title: string, received: LocalDate, assigned: LocalDate, replied: LocalDate): Row => ({
      标题: title,
      内容: '见原件',
      接待日期: received,
      主办单位: unit,
      交办日期: assigned,
      答复日期: replied,
      答复类别: '解决采纳',
      答复内容: '已答复',
    });
    await moveIn(who, [
      ...rows,
      neighbour('上一年最后一天交办', '2022-12-20', '2022-12-31', '2023-02-10'),
      neighbour('当年登记次年交办', '2023-12-28', '2024-01-01', '2024-02-10'),
    ]);
  }, 180_000);

  it('come out of the ledger that the office moves in, and each opens its cases', async () => {
    const total = await figures(who, asked);
    expect(total).toMatchObject({
      received: 838,
      base: 838,
      replied: { n: 820, of: 838, rate: 820 / 838 },
      replyKinds: { adopted: 652, in_progress: 22, planned: 31, reference: 115, explained: 0 },
      resolved: { n: CROSSED_OFF, of: 838 },
      resolvedOfReplied: { n: CROSSED_OFF, of: 820 },
    });
    for (const figure of ['received', 'base', 'replied.of']) expect(await opened(who, asked, figure)).toEqual(titles(rows));
    expect(await opened(who, asked, 'replied.n')).toEqual(titles(rows.slice(0, 820)));
    expect(await opened(who, asked, 'resolved.n')).toEqual(titles(rows.slice(0, CROSSED_OFF)));
    for (const [kind, word] of KINDS) {
      expect(await opened(who, asked, `replyKinds.${kind}`)).toEqual(titles(rows.filter((_, n) => wordOf(n) === word)));
    }
  }, 120_000);

  it('stay when a promise is kept later, and what was answered later counts later', async () => {
    const before = await figures(who, asked);
    const [promised] = await listed(who, '/statistics/closure/cases', { ...asked, figure: 'replyKinds.in_progress' });
    await enter(who, promised?.id ?? '', 'update-reply', '2024-05-10', { kind: 'adopted', content: '已完成' });
    expect(await figures(who, asked)).toEqual(before);
    expect(await figures(who, { from: asked.from, to: asked.to })).toMatchObject({
      replied: { n: 829, of: 838 },
      replyKinds: { adopted: 653, in_progress: 21, planned: 31, reference: 115, explained: 9 },
    });
  });
});

describe('上海石化: 72 received, 47 accepted after merging, 47 resolved', () => {
  const who = 'office.shanyang';
  const asked = { from: '2023-01-01', to: '2024-01-01', asOf: '2024-01-01T00:00:00+08:00' };
  // the first 25 were said twice
  const PRIMARIES = 25;

  it('come out of cases that are merged before they are handed out, and each opens its cases', async () => {
    const unit = await firstOf(who, 'units');
    const heard = (title: string, n: number): Row => ({ 标题: title, 内容: '见原件', 接待日期: addDays('2023-03-01', n) });
    const accepted = Array.from({ length: 47 }, (_, n): Row => {
      if (n < PRIMARIES) return heard(`甲 ${n}`, n);
      const handled = { 主办单位: unit.name, 交办日期: '2023-05-25', 答复日期: '2023-06-20', 答复类别: '解决采纳', 答复内容: '已办结' };
      return { ...heard(`甲 ${n}`, n), ...handled, ...crossedOff('2023-06-28') };
    });
    const doubles = Array.from({ length: PRIMARIES }, (_, n) => heard(`乙 ${n}`, n + 1));
    await moveIn(who, [...accepted, ...doubles]);
    const waiting = await listed(who, '/statistics/closure/cases', { ...asked, figure: 'received' });
    const idOf = new Map(waiting.map(({ id, title }) => [title, id]));
    expect(await figures(who, asked)).toMatchObject({ received: 72, base: 22 });
    for (let n = 0; n < PRIMARIES; n++) {
      const primary = idOf.get(`甲 ${n}`) ?? '';
      await enter(who, idOf.get(`乙 ${n}`) ?? '', 'merge', '2023-05-20', { primaryId: primary });
      await enter(who, primary, 'assign', '2023-05-25', { leadUnitId: unit.id });
      await enter(who, primary, 'reply', '2023-06-20', { kind: 'adopted', content: '已办结' });
      await enter(who, primary, 'evaluate', '2023-06-25', { attitude: 'satisfied', result: 'satisfied', onPaper: true });
      await enter(who, primary, 'resolve', '2023-06-28', { evidence: '现场照片' });
    }
    expect(await figures(who, asked)).toMatchObject({
      received: 72,
      merged: 25,
      base: 47,
      replied: { n: 47, of: 47, rate: 1 },
      replyKinds: { adopted: 47 },
      resolved: { n: 47, of: 47, rate: 1 },
    });
    expect(await opened(who, asked, 'received')).toEqual(titles([...accepted, ...doubles]));
    expect(await opened(who, asked, 'merged')).toEqual(titles(doubles));
    for (const figure of ['base', 'replied.n', 'replyKinds.adopted', 'resolved.n']) {
      expect(await opened(who, asked, figure)).toEqual(titles(accepted));
    }
  }, 120_000);
});

describe('高新区: 268 visitors, 96 suggestions', () => {
  const who = 'office.shanyang';
  const period = { from: '2022-01-01', to: '2023-01-01' };

  it('come out of receptions as they are entered, and their cases are the 96', async () => {
    const [station, deputy] = [await firstOf(who, 'stations'), await api.deputyOf('deputy.shanyang')];
    const receptions: string[] = [];
    for (const [n, visitorCount] of [31, 36, 29, 41, 33, 38, 27, 33].entries()) {
      const date = addDays('2022-01-15', n * 40);
      const held = { date, stationId: station.id, deputyIds: [deputy], visitorCount };
      const receptionSessionId = text((await api.call(who, 'POST', '/reception-sessions', held)).body['id']);
      receptions.push(receptionSessionId);
      for (let m = 0; m < 12; m++) {
        await api.record(who, {
          title: `第 ${n} 场第 ${m} 件`,
          deputyId: deputy,
          stationId: station.id,
          receptionSessionId,
          occurredAt: `${date}T10:00:00+08:00`,
        });
      }
    }
    // of another year
    await api.call(who, 'POST', '/reception-sessions', { date: '2023-01-01', stationId: station.id, deputyIds: [deputy], visitorCount: 9 });
    for (const groupBy of ['', 'station', 'deputy']) {
      const query = new URLSearchParams({ ...period, ...(groupBy ? { groupBy } : {}) }).toString();
      const { body } = await api.get(who, `/statistics/receptions?${query}`);
      const counted = { sessions: 8, visitors: 268, suggestions: 96, onSpot: 0 };
      expect(body['total']).toEqual(counted);
      if (groupBy) expect(body['groups']).toMatchObject([{ figures: counted }]);
    }
    const cases = await opened(who, { ...period, cohort: 'received' }, 'received');
    expect(new Set(cases).size).toBe(96);
    const ofReceptions: string[] = [];
    for (const receptionSessionId of receptions) {
      ofReceptions.push(...(await listed(who, '/suggestions', { receptionSessionId })).map(({ title }) => title));
    }
    expect(ofReceptions.sort()).toEqual(cases);
  }, 120_000);
});

describe('the demo’s 2024', () => {
  const year = { from: '2024-01-01', to: '2025-01-01' };
  interface Group {
    readonly key: string;
    readonly label: string;
    readonly figures: Figures;
  }
  async function groupOf(path: 'closure' | 'receptions', label: string): Promise<Group> {
    const query = new URLSearchParams({ ...year, groupBy: 'jurisdiction' }).toString();
    const groups = (await api.get('district', `/statistics/${path}?${query}`)).body['groups'] as unknown as Group[];
    const group = groups.find((one) => one.label === label);
    if (!group) throw new Error(`no group ${label} among ${groups.map((one) => one.label).join()}`);
    return group;
  }
  const countOf = async ({ key }: Group, figure: string): Promise<number> =>
    (await listed('district', '/statistics/closure/cases', { ...year, jurisdictionId: key, figure })).length;

  it('has 上海石化 with 72 received, 47 after merging and 47 resolved', async () => {
    const group = await groupOf('closure', '上海石化');
    expect(group.figures).toMatchObject({ received: 72, merged: 25, base: 47, resolved: { n: 47, of: 47 } });
    for (const [figure, count] of [
      ['received', 72],
      ['merged', 25],
      ['base', 47],
      ['resolved.n', 47],
    ] as const) {
      expect([figure, await countOf(group, figure)]).toEqual([figure, count]);
    }
  });

  it('has 漕泾 with over 100 cases, all of them replied to and over 95 % resolved', async () => {
    const group = await groupOf('closure', '漕泾镇');
    const { base, replied, resolved } = group.figures;
    expect(base).toBeGreaterThan(100);
    expect(replied).toEqual({ n: base, of: base, rate: 1 });
    expect(resolved.rate).toBeGreaterThan(0.95);
    expect(resolved.rate).toBeLessThan(1);
    expect([await countOf(group, 'base'), await countOf(group, 'replied.n'), await countOf(group, 'resolved.n')]).toEqual([
      base,
      base,
      resolved.n,
    ]);
  });

  it('has 高新区 with 268 visitors and 96 suggestions', async () => {
    expect((await groupOf('receptions', '高新区')).figures).toMatchObject({ visitors: 268, suggestions: 96 });
    const group = await groupOf('closure', '高新区');
    expect([group.figures.received, await countOf(group, 'received')]).toEqual([96, 96]);
  });
});
