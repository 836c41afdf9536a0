/* eslint-disable max-lines -- one town with one set of random cases serves every question asked of its figures */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '@bihuan/api';
import { COUNTED_BY_PATH, createCalendar, type CaseFacts, type Figures, type Load, type Marks } from '@bihuan/domain';
import { CALENDAR_YEARS } from '@bihuan/migrations';
import { caseEvents, inTransaction, recordSuggestion, type StoredEvent } from '@bihuan/record';
import { naiveCases, naiveFigures, naiveWeek, type NaiveCase, type NaiveQuestion } from '../support/naive-figures.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dice, randomLives } from '../support/random-lives.js';
import { moment, Town } from '../worker/town.js';

interface Group {
  readonly key: string | null;
  readonly label: string;
  readonly keys?: readonly (string | null)[];
  readonly labels?: readonly string[];
  readonly figures: Figures;
}
interface Closure {
  readonly asOf: string;
  readonly from: string | null;
  readonly total: Figures;
  readonly marks: Marks;
  readonly groups: readonly Group[];
}
interface Listed {
  readonly items: readonly { id: string; number: string; availableCommands: string[] }[];
  readonly nextCursor: string | null;
  readonly total: number;
}
type Query = Record<string, string>;

let database: TestDatabase;
let app: Awaited<ReturnType<typeof createApp>>;
let town: Town;
let other: Town;
const tokens = new Map<string, string>();
const cases: NaiveCase[] = [];
const district = randomUUID();
const station = randomUUID();

/** A bearer token for a person, by the table: logging in is not what is tried here. */
async function tokenFor(who: string, jurisdictionId: string, userId: string): Promise<void> {
  const token = randomUUID();
  await database.db.query(
    'INSERT INTO api_token (id, jurisdiction_id, user_id, name, token_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [randomUUID(), jurisdictionId, userId, 'test', createHash('sha256').update(token).digest(), moment('2026-01-01 00:00')],
  );
  tokens.set(who, token);
}
async function userWith(who: string, role: string, jurisdictionId: string): Promise<void> {
  const id = randomUUID();
  await database.db.query(
    'INSERT INTO app_user (id, jurisdiction_id, username, name, password_hash, roles) VALUES ($1, $2, $3, $3, $4, $5)',
    [id, jurisdictionId, who, 'none', [role]],
  );
  await tokenFor(who, jurisdictionId, id);
}

async function get<T>(who: string, path: string, query: Query = {}, status = 200): Promise<T> {
  const url = `/api/v1/statistics/${path}?${new URLSearchParams(query).toString()}`;
  const answer = await app.inject({
    method: 'GET',
    url,
    headers: { authorization: `Bearer ${tokens.get(who) ?? ''}`, 'accept-language': 'en' },
  });
  expect([url, answer.statusCode, answer.statusCode === status ? '' : answer.body]).toEqual([url, status, '']);
  return answer.json<T>();
}
const closure = (query: Query = {}, who = 'office'): Promise<Closure> => get<Closure>(who, 'closure', query);
async function listed(query: Query, who = 'office'): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const asked = { limit: '7', ...query };
    const page: Listed = await get<Listed>(who, 'closure/cases', { ...asked, ...(cursor ? { cursor } : {}) });
    ids.push(...page.items.map(({ id }) => id));
    expect(page.items.length).toBeLessThanOrEqual(Number(asked.limit));
    cursor = page.nextCursor;
    if (cursor === null) expect(ids).toHaveLength(page.total);
  }
  return ids;
}
async function problem(query: Query, path = 'closure', who = 'office'): Promise<string[]> {
  const { errors } = await get<{ errors: { path: string }[] }>(who, path, query, 422);
  return errors.map((error) => error.path);
}

/** A town's cases after random lives; one waits for another unit. */
async function live(where: Town, count: number, seed: number): Promise<void> {
  await randomLives(where, { count, seed, stationId: where === town ? station : null });
  // one waits after a granted return: the unit's in the figures, but no longer the unit's to read
  const waiting = await where.assigned('退回的一件');
  await where.act('staff1', waiting, 'requestReturn', { reason: '不属本单位', proposedUnitId: where.units.roads });
  where.clock.forward(3_600_000);
  await where.act('office', waiting, 'decideReturn', { granted: true, reason: '同意' });
  // one was replied to, taken up again, and withdrawn a week later: it waits for nothing, and is gone once
  const again = await where.assigned('又撤回的一件');
  await where.act('head', again, 'reply', { kind: 'explained', content: '已联系' });
  await where.act('deputy', again, 'evaluate', { attitude: 'satisfied', result: 'dissatisfied', comment: '没有解决' });
  await where.act('office', again, 'rework', { reason: '结果不满意' });
  where.clock.forward(8 * 86_400_000);
  await where.act('deputy', again, 'withdraw', { reason: '居民不再要求' });
  const facts = await where.db.query<CaseFacts[]>(
    `SELECT id, jurisdiction_id AS "jurisdictionId", deputy_id AS "deputyId", station_id AS "stationId", category_code AS "categoryCode"
     FROM suggestion WHERE jurisdiction_id = $1`,
    [where.id],
  );
  for (const one of facts) cases.push({ facts: one, events: await caseEvents(where.db.manager, one.id) });
}

beforeAll(async () => {
  database = await createTestDatabase();
  const { db } = database;
  await db.query('INSERT INTO jurisdiction (id, name, short_name, path) VALUES ($1, $2, $2, ARRAY[$1::uuid])', [district, '测试区']);
  town = await Town.found(db, '2026-02-02 09:00');
  other = await Town.found(db, '2026-02-02 09:00');
  for (const { id } of [town, other])
    await db.query('UPDATE jurisdiction SET parent_id = $2, path = ARRAY[$2, $1]::uuid[] WHERE id = $1', [id, district]);
  await db.query(`INSERT INTO station_kind (code, name) VALUES ('station', '站') ON CONFLICT DO NOTHING`);
  await db.query(`INSERT INTO station (id, jurisdiction_id, name, kind) VALUES ($1, $2, '联络站', 'station')`, [station, town.id]);
  await db.query(`INSERT INTO category (code, name) VALUES ('water', '水务') ON CONFLICT DO NOTHING`);
  for (const who of ['office', 'deputy', 'staff1', 'roadsHead', 'leader', 'principal', 'presidium'] as const)
    await tokenFor(who, town.id, town.person(who).id ?? '');
  await tokenFor('office.other', other.id, other.person('office').id ?? '');
  await userWith('district', 'district', district);
  await userWith('admin', 'admin', town.id);
  await userWith('auditor', 'auditor', town.id);
  await live(town, 60, 7);
  other.clock.set('2026-03-02 09:00');
  await live(other, 15, 11);
  // both clocks ran; the API's stands after both
  if (other.clock.now() > town.clock.now()) town.clock.forward(other.clock.now().getTime() - town.clock.now().getTime());
  town.clock.forward(1000);
  app = await createApp({ databaseUrl: database.url, clock: town.clock });
}, 180_000);
afterAll(async () => {
  await app.close();
  await database.close();
});

const calendar = createCalendar(CALENDAR_YEARS);
function naive(question: Partial<NaiveQuestion>, towns: readonly Town[] = [town]): ReturnType<typeof naiveCases> {
  const whole: NaiveQuestion = {
    cohort: 'assigned',
    from: null,
    to: null,
    asOf: town.clock.now(),
    knownAt: town.clock.now(),
    calendar,
    ...question,
  };
  return naiveCases(
    cases.filter(({ facts }) => towns.some(({ id }) => id === facts.jurisdictionId)),
    whole,
  );
}

describe('GET /statistics/closure', () => {
  it('is what a naive count over the events gives: now, in the past, and as it was known in the past', async () => {
    const events = cases.filter(({ facts }) => facts.jurisdictionId === town.id).flatMap((one) => one.events as StoredEvent[]);
    const times = [...new Set(events.flatMap(({ occurredAt, recordedAt }) => [occurredAt, recordedAt]))].sort();
    const roll = dice(3);
    const pick = (): string => times[roll(times.length)] ?? '';
    for (let n = 0; n < 30; n++) {
      const cohort = roll(2) ? 'received' : 'assigned';
      const [asOf, knownAt] = [pick(), n % 3 ? undefined : pick()];
      const [from, to] = [pick().slice(0, 10), pick().slice(0, 10)].sort() as [string, string];
      const period: { from?: string; to?: string } = n % 2 ? { from, to } : {};
      const { total, marks } = await closure({ cohort, asOf, ...(knownAt ? { knownAt } : {}), ...period });
      const question = { cohort, asOf: new Date(asOf), ...(knownAt ? { knownAt: new Date(knownAt) } : {}), ...period } as const;
      const expected = naiveFigures(naive(question));
      expect([question, total, marks]).toEqual([question, expected.figures, expected.marks]);
    }
    const { total, marks } = await closure();
    const expected = naiveFigures(naive({}));
    expect([total, marks]).toEqual([expected.figures, expected.marks]);
    // the lives must have met what the rules speak of
    for (const seen of [
      total.onSpot,
      total.merged,
      total.withdrawn,
      total.replied.n,
      total.resolved.n,
      total.returned.n,
      total.reworked.n,
      total.promisesKept.of,
    ]) {
      expect(seen).toBeGreaterThan(0);
    }
  });

  it('groups are the figures of their cases, with names, none of them empty, and add up to the total', async () => {
    const keyOf: Record<string, (one: ReturnType<typeof naiveCases>[number]) => string | null> = {
      jurisdiction: ({ facts }) => facts.jurisdictionId,
      unit: (one) => one.unit(),
      deputy: ({ facts }) => facts.deputyId,
      station: ({ facts }) => facts.stationId,
      category: ({ facts }) => facts.categoryCode,
      month: (one) => one.placedOn().slice(0, 7),
    };
    for (const [groupBy, key] of Object.entries(keyOf)) {
      const { total, groups } = await closure({ groupBy });
      const all = naive({});
      expect(groups.reduce((sum, { figures }) => sum + figures.received, 0)).toBe(total.received);
      expect(new Set(groups.map((group) => group.key))).toEqual(new Set(all.map(key)));
      for (const group of groups) {
        expect(group.figures).toEqual(naiveFigures(all.filter((one) => key(one) === group.key)).figures);
        expect(group.figures.received).toBeGreaterThan(0);
      }
      const [again] = [await closure({ groupBy })];
      expect(again.groups.map((group) => group.key)).toEqual(groups.map((group) => group.key));
    }
    const byStation = (await closure({ groupBy: 'station' })).groups;
    expect(byStation.map(({ key, label }) => [key, label])).toEqual([
      [station, '联络站'],
      [null, '(none)'],
    ]);
    const months = (await closure({ groupBy: 'month' })).groups.map(({ key }) => key);
    expect(months).toEqual([...months].sort());
    expect((await closure({})).groups).toEqual([]);
  });

  it('two levels are each others’ parts: they add up, and each opens its list', async () => {
    const { total, groups } = await closure({ groupBy: 'unit,month' });
    expect(groups.reduce((sum, { figures }) => sum + figures.received, 0)).toBe(total.received);
    const all = naive({});
    for (const { key, keys, label, labels, figures } of groups) {
      const [unit, month] = keys ?? [];
      expect(key).toBe(`${unit ?? ''}|${month ?? ''}`);
      expect(label).toBe(labels?.join(' · '));
      const own = all.filter((one) => one.unit() === unit && one.placedOn().slice(0, 7) === month);
      expect(figures).toEqual(naiveFigures(own).figures);
      const ids = own.filter((one) => one.base()).map(({ id }) => id);
      expect((await listed({ figure: 'base', groupBy: 'unit,month', groupKey: key ?? '' })).sort()).toEqual(ids.sort());
    }
    const units = (await closure({ groupBy: 'unit' })).groups;
    expect([...new Set(groups.map(({ labels }) => labels?.[0]))]).toEqual(units.map(({ label }) => label));
    expect(await problem({ groupBy: 'unit,unit' })).toEqual(['groupBy']);
    expect(await problem({ groupBy: 'unit,month,deputy' })).toEqual(['groupBy']);
  });

  it('units of two towns that are called the same are told apart: now, in the past and side by side', async () => {
    const names = await database.db.query<{ id: string; name: string }[]>('SELECT id, name FROM jurisdiction WHERE id = ANY ($1)', [
      [town.id, other.id],
    ]);
    const called = (where: Town): string => `water（${names.find(({ id }) => id === where.id)?.name ?? ''}）`;
    const both = new Map([town, other].map((where) => [where.units.water, called(where)]));
    const moments: Query[] = [{}, { asOf: town.clock.now().toISOString(), knownAt: town.clock.now().toISOString() }];
    for (const query of moments) {
      for (const path of ['closure', 'compare']) {
        const { groups } = await get<Pick<Closure, 'groups'>>('district', path, { ...query, groupBy: 'unit' });
        expect(new Map(groups.filter(({ label }) => label.startsWith('water')).map(({ key, label }) => [key, label]))).toEqual(both);
      }
      const { groups } = await closure({ ...query, groupBy: 'month,unit' }, 'district');
      expect(new Set(groups.flatMap(({ labels }) => (labels?.[1]?.startsWith('water') ? labels[1] : [])))).toEqual(new Set(both.values()));
      // within a town a name is enough
      expect((await closure({ ...query, groupBy: 'unit' })).groups.map(({ label }) => label)).toContain('water');
    }
    const { returnsByUnit } = await get<{ returnsByUnit: { unitId: string; unit: string }[] }>('district', 'quality');
    expect(new Map(returnsByUnit.map(({ unitId, unit }) => [unitId, unit]))).toEqual(both);
    // sealed with the names of its day, and as true after a town has got another
    const ask = async <T>(method: 'GET' | 'POST', path: string, payload?: object): Promise<T> => {
      const headers = { authorization: `Bearer ${tokens.get('district') ?? ''}` };
      const answer = await app.inject({ method, url: `/api/v1/reports/${path}`, headers, ...(payload ? { payload } : {}) });
      return answer.json<T>();
    };
    const { id } = await ask<{ id: string }>('POST', 'closure', { period: 'month', from: '2026-03-01' });
    const { content } = await ask<{ content: { units: readonly { key: string | null; label: string | null }[] } }>('GET', id);
    expect(new Map(content.units.filter(({ label }) => label?.startsWith('water')).map(({ key, label }) => [key, label]))).toEqual(both);
    await database.db.query(`UPDATE jurisdiction SET name = name || '（新）' WHERE id = $1`, [other.id]);
    const renamed = (await closure({ groupBy: 'unit' }, 'district')).groups.find(({ key }) => key === other.units.water);
    expect(renamed?.label).toBe(called(other).replace(/）$/, '（新））'));
    expect(await ask('GET', `${id}/verify`)).toMatchObject({ equal: true, sealIntact: true });
  });

  it('whatever is in no rate is listed, with who and why', async () => {
    const { total } = await closure({});
    const { items, total: count } = await get<{
      items: {
        id: string;
        why: string;
        at: string;
        by: { name: string };
        onPaper: boolean;
        into: { number: string } | null;
        reason: string | null;
      }[];
      total: number;
    }>('office', 'exclusions', { limit: '200' });
    expect(count).toBe(total.received - total.base);
    expect(items).toHaveLength(count);
    const of = (why: string): number => items.filter((one) => one.why === why).length;
    expect([of('onSpot'), of('merged'), of('declined'), of('withdrawn')]).toEqual([
      total.onSpot,
      total.merged,
      total.declined,
      total.withdrawn,
    ]);
    for (const { at, by, why, reason, into } of items) {
      expect([at, by.name]).toEqual([expect.any(String), expect.stringMatching(/./)]);
      expect(into === null).toBe(why !== 'merged');
      if (why === 'declined' || why === 'withdrawn') expect(reason).toEqual(expect.stringMatching(/./));
    }
    // as of a moment, and as known then
    const asOf = new Date(town.clock.now().getTime() - 20 * 86_400_000).toISOString();
    const then = await closure({ asOf, cohort: 'received' });
    expect((await get<{ total: number }>('office', 'exclusions', { asOf, cohort: 'received' })).total).toBe(
      then.total.received - then.total.base,
    );
  });

  it('sets groups side by side: their figures are those of closure, their flow adds up', async () => {
    interface Side {
      figures: Figures;
      load: Load;
      funnel: { received: number; assigned: number; replied: number; resolved: number };
      ageing: { from: number; to: number | null; count: number }[];
      flow: { week: string; received: number; assigned: number; replied: number; resolved: number; waiting: number }[];
      timeToReply: { steps: { days: number; atRisk: number; replied: number; waiting: number }[] };
    }
    const { total, groups } = await get<{ total: Side; groups: (Side & { key: string | null })[] }>('office', 'compare', {
      groupBy: 'unit',
    });
    const all = await closure({ groupBy: 'unit' });
    expect(total.figures).toEqual(all.total);
    expect(groups.map(({ key, figures }) => [key, figures])).toEqual(all.groups.map(({ key, figures }) => [key, figures]));
    const sum = (of: (side: Side) => number): number => groups.reduce((so, side) => so + of(side), 0);
    expect(sum(({ funnel }) => funnel.assigned)).toBe(total.funnel.assigned);
    expect(total.funnel).toMatchObject({ assigned: all.total.base, replied: all.total.replied.n });
    expect(total.ageing.reduce((so, { count }) => so + count, 0)).toBe(total.load.waiting);
    expect(total.flow.reduce((so, { received }) => so + received, 0)).toBe(all.total.received);
    expect(total.flow.at(-1)?.waiting).toBe(naive({}).filter((one) => one.state() === 'received' || (one.base() && !one.replied())).length);
    expect(total.load).toEqual(naiveFigures(naive({})).load);
    // week by week what a naive count gives, and each number opens its cases
    for (const { week, ...numbers } of total.flow) {
      const expected = naiveWeek(naive({}), week);
      for (const [name, ids] of Object.entries(expected)) {
        expect([week, name, numbers[name as keyof typeof numbers]]).toEqual([week, name, ids.length]);
        expect([week, name, (await listed({ figure: `flow.${name}.${week}`, limit: '200' })).sort()]).toEqual([
          week,
          name,
          [...ids].sort(),
        ]);
      }
    }
  });

  it('cases in hand by age: each age opens its cases, now and at a moment of the past, reopened ones among them', async () => {
    const past = new Date(town.clock.now().getTime() - 12 * 86_400_000);
    let reopened = 0;
    for (const asOf of [town.clock.now(), past]) {
      const cohort = naive({ asOf });
      const inHand = cohort.filter((one) => one.base() && one.state() === 'assigned');
      reopened += inHand.filter((one) => one.replied()).length;
      const today = new Date(asOf.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
      for (const [from, to] of [
        [0, 5],
        [6, 20],
        [21, 60],
        [61, Infinity],
      ] as const) {
        const expected = inHand.filter((one) => {
          const days = one.workingDays(one.assignedOn() ?? '', today);
          return days >= from && days <= to;
        });
        const figure = `ageing.${from}`;
        expect([figure, (await listed({ figure, asOf: asOf.toISOString() })).sort()]).toEqual([
          figure,
          expected.map(({ id }) => id).sort(),
        ]);
      }
    }
    expect(reopened).toBeGreaterThan(0);
  });

  it('the time to a reply is estimated from all of base, whoever still waits counted as long as it has waited', async () => {
    const asOf = new Date(town.clock.now().getTime() - 12 * 86_400_000);
    interface Step {
      days: number;
      atRisk: number;
      replied: number;
      waiting: number;
    }
    const { total } = await get<{ total: { timeToReply: { steps: Step[] } } }>('office', 'compare', { asOf: asOf.toISOString() });
    const today = new Date(asOf.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
    const waits = naive({ asOf })
      .filter((one) => one.base())
      .map((one) => ({ ended: one.replied(), days: one.workingDays(one.assignedOn() ?? '', one.firstRepliedOn() ?? today) }));
    expect(waits.filter(({ ended }) => !ended).length).toBeGreaterThan(2);
    // by hand: day by day, of those still under observation, the share that was answered that day
    let waiting = 1;
    const steps: Step[] = [];
    for (let days = 0; days <= 400; days++) {
      const atRisk = waits.filter((one) => one.days >= days).length;
      const replied = waits.filter((one) => one.ended && one.days === days).length;
      if (replied === 0) continue;
      waiting -= (waiting * replied) / atRisk;
      steps.push({ days, atRisk, replied, waiting: expect.closeTo(waiting, 10) as unknown as number });
    }
    expect(total.timeToReply.steps).toEqual(steps);
  });

  it('every number opens the list of exactly its cases', async () => {
    const asOf = new Date(town.clock.now().getTime() - 20 * 86_400_000);
    const { lists } = naiveFigures(naive({ asOf, cohort: 'received' }));
    expect(lists.size).toBeGreaterThan(COUNTED_BY_PATH.size);
    for (const [figure, ids] of lists) {
      expect([figure, (await listed({ figure, asOf: asOf.toISOString(), cohort: 'received' })).sort()]).toEqual([figure, [...ids].sort()]);
    }
    for (const unit of [town.units.water, '']) {
      const ids = naive({})
        .filter((one) => (one.unit() ?? '') === unit && one.base())
        .map(({ id }) => id);
      expect((await listed({ figure: 'base', groupBy: 'unit', groupKey: unit })).sort()).toEqual(ids.sort());
    }
    const [first] = (await get<Listed>('office', 'closure/cases', { figure: 'base', limit: '1' })).items;
    expect(first?.number).toContain('-2026-');
    expect(Array.isArray(first?.availableCommands)).toBe(true);
  });

  it('what was known, at the very moment of an event, just before and just after it; asked alone it is seen from today', async () => {
    const moments = naive({})
      .flatMap(({ id }) => cases.find(({ facts }) => facts.id === id)?.events ?? [])
      .map(({ recordedAt }) => Date.parse(recordedAt))
      .sort((a, b) => a - b);
    for (const place of [0.2, 0.5, 0.8]) {
      const at = moments[Math.floor(moments.length * place)] ?? 0;
      for (const ms of [at - 1, at, at + 1]) {
        const knownAt = new Date(ms);
        const expected = naiveFigures(naive({ knownAt }));
        const answer = await closure({ knownAt: knownAt.toISOString() });
        expect([ms - at, answer.total]).toEqual([ms - at, expected.figures]);
        expect((await listed({ figure: 'received', knownAt: knownAt.toISOString() })).length).toBe(expected.figures.received);
      }
    }
  });

  it('each case in a list tells the event that made it count: the reply that stands, the last resolution, the one that set the date', async () => {
    const first = (events: readonly StoredEvent[], type: string): string | undefined => events.find((event) => event.type === type)?.id;
    let twice = 0;
    const counting = async (figure: string): Promise<Map<string, string>> => {
      const { items } = await get<{ items: { id: string; countedBy: { id: string; type: string } | null }[] }>('office', 'closure/cases', {
        figure,
        limit: '200',
      });
      return new Map(items.map(({ id, countedBy }) => [id, countedBy?.id ?? '']));
    };
    const eventsOf = (id: string) => (cases.find(({ facts }) => facts.id === id)?.events ?? []) as readonly StoredEvent[];
    for (const [id, event] of await counting('replied.n')) {
      const events = eventsOf(id);
      // the first reply after the last return of one that had none before it that stood
      const stands = events.filter(({ type }, index) => {
        if (type !== 'replied') return false;
        const next = events.slice(index + 1).find((later) => later.type === 'replied' || later.type === 'replyReturned');
        return next?.type !== 'replyReturned';
      });
      if (stands[0]?.id !== first(events, 'replied')) twice++;
      expect([id, event]).toEqual([id, stands[0]?.id]);
    }
    for (const [id, event] of await counting('resolved.n')) {
      const events = eventsOf(id);
      const last = events.filter(({ type }) => type === 'resolved').at(-1);
      if (last?.id !== first(events, 'resolved')) twice++;
      expect([id, event]).toEqual([id, last?.id]);
    }
    expect(twice).toBeGreaterThan(0);
  });

  it('a figure of the past stays when more is entered about that time', async () => {
    const [asOf, knownAt] = [town.clock.now(), town.clock.now()].map((at) => at.toISOString()) as [string, string];
    const before = await closure({ asOf, knownAt, groupBy: 'unit' });
    town.clock.forward(3 * 86_400_000);
    const id = await town.record();
    await town.act('office', id, 'assign', { leadUnitId: town.units.water });
    expect(await closure({ asOf, knownAt, groupBy: 'unit' })).toEqual(before);
    expect((await closure()).total.received).toBe(before.total.received + 1);
    const [facts] = await database.db.query<CaseFacts[]>(
      `SELECT id, jurisdiction_id AS "jurisdictionId", deputy_id AS "deputyId", NULL AS "stationId", NULL AS "categoryCode" FROM suggestion WHERE id = $1`,
      [id],
    );
    if (facts) cases.push({ facts, events: await caseEvents(database.db.manager, id) });
  });

  it('shows what it was asked', async () => {
    const answer = await closure({ from: '2026-02-01', to: '2026-04-01', asOf: '2026-03-01T08:00:00Z', cohort: 'received' });
    expect(answer).toMatchObject({ cohort: 'received', from: '2026-02-01', to: '2026-04-01', asOf: '2026-03-01T16:00:00+08:00' });
    expect(await closure({})).toMatchObject({ cohort: 'assigned', from: null, to: null });
  });
});

describe('whose figures', () => {
  it('the district sees all its towns, a town its own, and another town is not there', async () => {
    const both = await closure({ groupBy: 'jurisdiction' }, 'district');
    expect(both.total).toEqual(naiveFigures(naive({}, [town, other])).figures);
    expect(new Set(both.groups.map(({ key }) => key))).toEqual(new Set([town.id, other.id]));
    expect((await closure({ jurisdictionId: other.id }, 'district')).total).toEqual(naiveFigures(naive({}, [other])).figures);
    expect((await closure({}, 'office.other')).total).toEqual(naiveFigures(naive({}, [other])).figures);
    await get('office', 'closure', { jurisdictionId: other.id }, 404);
    await get('office', 'closure', { jurisdictionId: district }, 404);
    await get('office', 'closure', { jurisdictionId: randomUUID(), asOf: 'nonsense' }, 404);
    await get('office', 'closure/cases', { jurisdictionId: other.id, figure: 'base' }, 404);
    const shown = await listed({ figure: 'received', jurisdictionId: other.id }, 'district');
    expect(shown).toHaveLength(naive({}, [other]).length);
  });

  it('a unit sees its own figures, and lists only what it may read', async () => {
    const own = naive({}).filter((one) => one.unit() === town.units.water);
    const figures = await closure({}, 'staff1');
    expect(figures.total).toEqual(naiveFigures(own).figures);
    expect((await closure({ groupBy: 'unit' }, 'staff1')).groups.map(({ key }) => key)).toEqual([town.units.water]);
    const readable = own.filter((one) => one.state() !== 'received').map(({ id }) => id);
    expect((await listed({ figure: 'received' }, 'staff1')).sort()).toEqual(readable.sort());
    expect(readable.length).toBeLessThan(figures.total.received);
    expect((await listed({ figure: 'base' }, 'staff1')).length).toBe(figures.total.base);
  });

  it('each role reads what it answers for, and no more', async () => {
    const everybody = ['office', 'deputy', 'staff1', 'roadsHead', 'leader', 'principal', 'presidium', 'district', 'auditor'];
    const units = ['staff1', 'roadsHead'];
    const readers: Readonly<Record<string, readonly string[]>> = {
      'closure?groupBy=unit': everybody,
      'closure/cases?figure=base': everybody,
      exclusions: everybody,
      'compare?groupBy=unit': everybody,
      definitions: everybody,
      receptions: everybody.filter((who) => !units.includes(who)),
      quality: everybody.filter((who) => who !== 'deputy' && !units.includes(who)),
    };
    for (const [path, allowed] of Object.entries(readers))
      for (const who of [...everybody, 'admin']) {
        const answer = await app.inject({
          url: `/api/v1/statistics/${path}`,
          headers: { authorization: `Bearer ${tokens.get(who) ?? ''}` },
        });
        expect([path, who, answer.statusCode]).toEqual([path, who, allowed.includes(who) ? 200 : 403]);
      }
    // a unit's own is all that there is for it
    for (const who of units) {
      const { groups } = await closure({ groupBy: 'unit' }, who);
      expect(groups.map(({ key }) => key)).toEqual(
        [who === 'staff1' ? town.units.water : town.units.roads].filter((key) => groups.some((one) => one.key === key)),
      );
      expect((await listed({ figure: 'received' }, who)).length).toBeLessThan((await listed({ figure: 'received' })).length);
    }
  });

  it('an administrator sees none, nobody without log-in', async () => {
    for (const path of ['closure', 'closure/cases', 'receptions']) {
      await get('admin', path, path === 'closure/cases' ? { figure: 'base' } : {}, 403);
      await get('nobody', path, {}, 401);
    }
  });
});

describe('what cannot be asked', () => {
  it('is refused with the field that is wrong', async () => {
    const later = new Date(town.clock.now().getTime() + 1000).toISOString();
    expect(await problem({ asOf: later })).toEqual(['asOf']);
    expect(await problem({ knownAt: later })).toEqual(['knownAt']);
    expect(await problem({ asOf: '2026-03-01T08:00:00' })).toEqual(['asOf']);
    expect(await problem({ asOf: '2026-03-01' })).toEqual(['asOf']);
    expect(await problem({ from: '2026-02-30' })).toEqual(['from']);
    expect(await problem({ from: '2026-03-02', to: '2026-03-01' })).toEqual(['to']);
    expect(await problem({ cohort: 'replied' })).toEqual(['cohort']);
    expect(await problem({ groupBy: 'phase' })).toEqual(['groupBy']);
    expect(await problem({ jurisdictionId: 'x' })).toEqual(['jurisdictionId']);
    expect(await problem({ limit: '10' })).toEqual(['limit']);
    for (const figure of ['nonsense', 'base.n', 'attitude', 'constructor', '__proto__', ' ']) {
      expect(await problem({ figure }, 'closure/cases')).toEqual(['figure']);
    }
    expect(await problem({}, 'closure/cases')).toEqual(['figure']);
    expect(await problem({ figure: 'base', groupKey: '2026-03' }, 'closure/cases')).toEqual(['groupKey']);
    expect(await problem({ figure: 'base', limit: '201' }, 'closure/cases')).toEqual(['limit']);
    expect(await problem({ figure: 'base', cursor: 'x' }, 'closure/cases')).toEqual(['cursor']);
    expect(await problem({ groupBy: 'unit' }, 'receptions')).toEqual(['groupBy']);
    expect(await problem({ from: '2026-03-02', to: '2026-03-01' }, 'receptions')).toEqual(['to']);
    expect(await problem({ jurisdictionId: town.id }, 'receptions')).toEqual(['jurisdictionId']);
  });

  it('a category with a bar in its code opens its cases', async () => {
    const [any] = cases;
    await database.db.query(`INSERT INTO category (code, name) VALUES ('a|b', '甲乙')`);
    await inTransaction(database.db, async (tx) => {
      await tx.query(`UPDATE suggestion SET category_code = 'a|b' WHERE id = $1`, [any?.facts.id]);
      await tx.query(`UPDATE case_digest SET category_code = 'a|b' WHERE suggestion_id = $1`, [any?.facts.id]);
    });
    for (const groupBy of ['category,month', 'month,category']) {
      const { groups } = await closure({ groupBy });
      const own = groups.find(({ key }) => key?.includes('a|b'));
      expect(own).toBeDefined();
      expect(await listed({ figure: 'received', groupBy, groupKey: own?.key ?? '' })).toEqual([any?.facts.id]);
    }
  });

  it('an empty period and an unknown group are empty, not wrong', async () => {
    expect((await closure({ from: '2026-03-01', to: '2026-03-01' })).total.received).toBe(0);
    expect(await listed({ figure: 'base', groupBy: 'month', groupKey: '1999-01' })).toEqual([]);
    expect(await listed({ figure: 'base', from: '2030-01-01' })).toEqual([]);
  });
});

describe('GET /statistics/receptions', () => {
  it('counts sessions, visitors and what came of them; for each deputy on duty, once in all', async () => {
    const [deputy, deputy2] = [town.person('deputy').deputyId, town.person('deputy2').deputyId];
    const held = async (on: string, visitors: number, deputies: unknown[]): Promise<string> => {
      const id = randomUUID();
      await database.db.query(
        'INSERT INTO reception_session (id, jurisdiction_id, held_on, station_id, visitor_count, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
        [id, town.id, on, station, visitors, town.clock.now()],
      );
      for (const one of deputies) {
        await database.db.query('INSERT INTO reception_deputy (jurisdiction_id, reception_session_id, deputy_id) VALUES ($1, $2, $3)', [
          town.id,
          id,
          one,
        ]);
      }
      return id;
    };
    const march = await held('2026-03-15', 30, [deputy, deputy2]);
    await held('2026-05-01', 12, [deputy]);
    for (const onSpotReply of [undefined, '当场说明']) {
      const body = { title: '护栏', content: '破损', receptionSessionId: march, ...(onSpotReply ? { onSpotReply } : {}) };
      await inTransaction(database.db, (tx) =>
        recordSuggestion(tx, {
          clock: town.clock,
          caller: town.person('deputy'),
          onPaper: false,
          readBody: () => ({ body, resident: null }),
        }),
      );
    }
    type Receptions = { total: object; groups: { key: string; label: string; figures: object }[] };
    const all = await get<Receptions>('office', 'receptions', { groupBy: 'deputy' });
    expect(all.total).toEqual({ sessions: 2, visitors: 42, suggestions: 2, onSpot: 1 });
    expect(Object.fromEntries(all.groups.map(({ label, figures }) => [label, figures]))).toEqual({
      deputy: { sessions: 2, visitors: 42, suggestions: 2, onSpot: 1 },
      deputy2: { sessions: 1, visitors: 30, suggestions: 2, onSpot: 1 },
    });
    const months = await get<Receptions>('district', 'receptions', { groupBy: 'month', from: '2026-03-15', to: '2026-05-01' });
    expect([months.total, months.groups]).toEqual([
      { sessions: 1, visitors: 30, suggestions: 2, onSpot: 1 },
      [{ key: '2026-03', label: '2026-03', figures: { sessions: 1, visitors: 30, suggestions: 2, onSpot: 1 } }],
    ]);
    expect((await get<Receptions>('office.other', 'receptions')).total).toEqual({ sessions: 0, visitors: 0, suggestions: 0, onSpot: 0 });
    expect((await get<Receptions>('office', 'receptions', { groupBy: 'station' })).groups[0]?.label).toBe('联络站');
    expect((await get<Receptions>('office', 'receptions', { groupBy: 'jurisdiction' })).groups[0]?.key).toBe(town.id);
    await get('staff1', 'receptions', {}, 403);
  });
});
