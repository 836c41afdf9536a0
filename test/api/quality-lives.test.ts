import { createHash, randomUUID } from 'node:crypto';
import { createApp } from '@bihuan/api';
import { createCalendar, type CommandName } from '@bihuan/domain';
import { ExpectedFailure, caseEvents } from '@bihuan/record';
import { CALENDAR_YEARS } from '@bihuan/migrations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { naiveCases, type NaiveCase, type NaiveQuestion } from '../support/naive-figures.js';
import { naiveFindings, naiveReturns, naiveWords } from '../support/naive-quality.js';
import { dice, randomLives } from '../support/random-lives.js';
import { Town, type Person } from '../worker/town.js';

let database: TestDatabase;
let app: Awaited<ReturnType<typeof createApp>>;
let town: Town;
const token = randomUUID();
let cases: NaiveCase[] = [];
let unitNames: ReadonlyMap<string, string>;

/** Cases led by people in a hurry: minutes between one step and the next, promises put off, replies sent back, words used again. */
async function hastyLives(count: number, seed: number): Promise<void> {
  const roll = dice(seed);
  const promised = (days: number): string => new Date(town.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const content = (): string => ['已办', '已 办。', '已办结', `第${roll(1000)}号路灯已修`, '。。'][roll(5)] ?? '';
  const steps: readonly (() => [Person, Exclude<CommandName, 'record'>, object])[] = [
    () => ['office', 'assign', { leadUnitId: roll(2) ? town.units.water : town.units.roads }],
    () => ['head', 'reply', { kind: 'adopted', content: content() }],
    () => ['roadsHead', 'reply', { kind: 'planned', content: content(), promisedOn: promised(5 + roll(9)) }],
    () => ['head', 'reply', { kind: 'planned', content: content(), promisedOn: promised(5 + roll(9)) }],
    () => ['head', 'updateReply', { kind: 'planned', content: content(), promisedOn: promised(5 + roll(9)) }],
    () => ['head', 'updateReply', { kind: 'adopted', content: content() }],
    () => ['roadsHead', 'updateReply', { kind: 'planned', content: content(), promisedOn: promised(5 + roll(9)) }],
    () => ['office', 'returnReply', { reason: '答非所问' }],
    () => ['deputy', 'evaluate', { attitude: 'satisfied', result: 'satisfied' }],
    () => ['deputy', 'evaluate', { attitude: 'satisfied', result: roll(2) ? 'satisfied' : 'dissatisfied', comment: '未解决' }],
    () => ['deputy', 'evaluate', { attitude: 'satisfied', result: 'satisfied' }],
    () => ['office', 'resolve', { evidence: '照片' }],
    () => ['office', 'resolve', { evidence: '照片' }],
    () => ['office', 'rework', { reason: '不满意' }],
    () => ['staff1', 'requestReturn', { reason: '不属本单位', proposedUnitId: town.units.roads }],
    () => ['office', 'decideReturn', { granted: true, reason: '已核' }],
    () => ['head', 'requestExtension', { until: promised(100), reason: '汛期' }],
    () => ['office', 'decideExtension', { granted: roll(3) > 0, reason: '同意' }],
  ];
  for (let n = 0; n < count; n++) {
    const id = await town.record(`急件 ${n}`);
    if (n % 6 === 0) await resolveUnevaluated(id);
    for (let step = 0; step < 40; step++) {
      town.clock.forward(15_000 * roll(6));
      const [who, name, body] = (step === 0 ? steps[0] : steps[roll(steps.length)])?.() ?? ['office', 'split', {}];
      const paper = name === 'evaluate' && roll(3) === 0;
      const given = paper ? { ...body, occurredAt: town.clock.now().toISOString(), onPaper: true } : body;
      try {
        await town.act(paper ? 'office' : who, id, name, given);
      } catch (error) {
        if (!(error instanceof ExpectedFailure)) throw error;
      }
    }
  }
}

/** Answered, left until its deputy's time to judge is over, and closed. */
async function resolveUnevaluated(id: string): Promise<void> {
  await town.act('office', id, 'assign', { leadUnitId: town.units.water });
  await town.act('head', id, 'reply', { kind: 'adopted', content: '已办' });
  town.clock.forward(60 * 86_400_000);
  await town.act('office', id, 'resolve', { evidence: '照片' });
}

beforeAll(async () => {
  database = await createTestDatabase();
  town = await Town.found(database.db, '2026-02-02 09:00');
  await database.db.query(`INSERT INTO category (code, name) VALUES ('water', '水务') ON CONFLICT DO NOTHING`);
  await database.db.query(
    'INSERT INTO api_token (id, jurisdiction_id, user_id, name, token_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [randomUUID(), town.id, town.person('office').id, 'test', createHash('sha256').update(token).digest(), town.clock.now()],
  );
  await hastyLives(40, 3);
  await randomLives(town, { count: 15, seed: 8 });
  town.clock.forward(1000);
  const facts = await database.db.query<NaiveCase['facts'][]>(
    `SELECT id, jurisdiction_id AS "jurisdictionId", deputy_id AS "deputyId", station_id AS "stationId", category_code AS "categoryCode" FROM suggestion`,
  );
  cases = await Promise.all(facts.map(async (one) => ({ facts: one, events: await caseEvents(database.db.manager, one.id) })));
  unitNames = new Map(Object.entries(town.units).map(([name, id]) => [id, name]));
  app = await createApp({ databaseUrl: database.url, clock: town.clock });
}, 180_000);
afterAll(async () => {
  await app.close();
  await database.close();
});

interface Suspect {
  readonly id: string;
  readonly detail: string;
}
interface Quality {
  readonly findings: readonly { code: string; count: number; cases: readonly Suspect[] }[];
  readonly returnsByUnit: readonly { unitId: string; unit: string; returns: number; cases: number; assignments: number }[];
}
async function get<T>(query: Record<string, string>): Promise<T> {
  const url = `/api/v1/statistics/quality?${new URLSearchParams(query).toString()}`;
  const answer = await app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } });
  expect([url, answer.statusCode]).toEqual([url, 200]);
  return answer.json<T>();
}
const byId = (one: Suspect, other: Suspect): number => (one.id < other.id ? -1 : 1);
const shown = (suspects: readonly Suspect[]): Suspect[] => suspects.map(({ id, detail }) => ({ id, detail })).sort(byId);

/** What a second look at the plain events finds. */
function naive(question: NaiveQuestion): { findings: Map<string, Suspect[]>; returnsByUnit: Quality['returnsByUnit'] } {
  const scope = naiveCases(cases, question);
  const findings = new Map<string, Suspect[]>();
  const add = (code: string, suspect: Suspect): void => void findings.set(code, [...(findings.get(code) ?? []), suspect]);
  const words = new Map<string, string[]>();
  for (const { id, events } of scope) {
    for (const [code, detail] of naiveFindings(events, unitNames)) add(code, { id, detail });
    const said = naiveWords(events);
    if (said !== null) words.set(said, [...(words.get(said) ?? []), id]);
  }
  for (const ids of words.values()) if (ids.length > 1) for (const id of ids) add('sameReplyAgain', { id, detail: `${ids.length}` });
  const returnsByUnit = [...unitNames].flatMap(([unitId, unit]) => {
    const returns = scope.map(({ events }) => naiveReturns(events).filter((one) => one === unitId).length);
    const assignments = scope.flatMap(({ events }) =>
      events.filter(({ type, data }) => type === 'assigned' && data['leadUnitId'] === unitId),
    );
    const sum = returns.reduce((all, one) => all + one, 0);
    return sum === 0 ? [] : { unitId, unit, returns: sum, cases: returns.filter((one) => one > 0).length, assignments: assignments.length };
  });
  return { findings, returnsByUnit };
}

describe('where to look twice, in random lives', () => {
  it('is what a second look at the plain events finds, now and at moments of the past', async () => {
    const moments = cases.flatMap(({ events }) => events.map(({ recordedAt }) => Date.parse(recordedAt))).sort((a, b) => a - b);
    const roll = dice(5);
    const some = (): Date => new Date(moments[roll(moments.length)] ?? 0);
    const now = town.clock.now();
    const asked: Pick<NaiveQuestion, 'cohort' | 'asOf' | 'knownAt'>[] = [{ cohort: 'assigned', asOf: now, knownAt: now }];
    for (let n = 0; n < 12; n++) asked.push({ cohort: n % 2 ? 'assigned' : 'received', asOf: some(), knownAt: n % 3 ? now : some() });
    const met = new Set<string>();
    for (const { cohort, asOf, knownAt } of asked) {
      const known = knownAt < asOf ? asOf : knownAt;
      const expected = naive({ cohort, from: null, to: null, asOf, knownAt: known, calendar: createCalendar(CALENDAR_YEARS) });
      const query = { cohort, asOf: asOf.toISOString(), knownAt: known.toISOString() };
      const { findings, returnsByUnit } = await get<Quality>(query);
      for (const { code, count, cases: listed } of findings) {
        const suspects = expected.findings.get(code) ?? [];
        expect([code, shown(listed)]).toEqual([code, shown(suspects)]);
        expect([code, count]).toEqual([code, suspects.length]);
        if (suspects.length > 0) met.add(code);
        // page by page it is the same
        const pages: Suspect[] = [];
        for (let cursor: string | null = ''; cursor !== null;) {
          const page: { items: Suspect[]; nextCursor: string | null; total: number } = await get({
            ...query,
            finding: code,
            limit: '13',
            ...(cursor ? { cursor } : {}),
          });
          expect(page.total).toBe(suspects.length);
          pages.push(...page.items);
          cursor = page.nextCursor;
        }
        expect(pages.map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
      }
      const byUnit = (one: { unitId: string }, other: { unitId: string }): number => (one.unitId < other.unitId ? -1 : 1);
      expect([...returnsByUnit].sort(byUnit)).toEqual([...expected.returnsByUnit].sort(byUnit));
      // and each unit's number opens its cases
      for (const { unitId, cases: many } of returnsByUnit) {
        const { items } = await get<{ items: Suspect[] }>({ ...query, finding: 'returnGranted', unitId, limit: '200' });
        const own = cases.filter(({ events }) => naiveReturns(events).includes(unitId)).map(({ facts }) => facts.id);
        expect([unitId, items.length, items.every(({ id }) => own.includes(id))]).toEqual([unitId, many, true]);
      }
    }
    expect([...met].sort()).toEqual((await get<Quality>({})).findings.map(({ code }) => code).sort());
  }, 60_000);
});
