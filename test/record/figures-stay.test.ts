import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createApp } from '@bihuan/api';
import { DEFAULT_POLICY } from '@bihuan/domain';
import { CALENDAR_YEARS } from '@bihuan/migrations';
import {
  askRecomputation,
  eraseResident,
  inTransaction,
  rebuildDigests,
  recomputeDueDates,
  runLedgerImport,
  setCalendarYear,
  setPolicy,
} from '@bihuan/record';
import fc from 'fast-check';
import { createTestDatabase } from '../support/database.js';
import { randomLives } from '../support/random-lives.js';
import { moment, Town } from '../worker/town.js';

/** What may happen after a figure was taken. */
const HAPPENINGS = ['lives', 'paper', 'import', 'erase', 'calendar', 'policy', 'rename', 'quiet'] as const;
type Happening = (typeof HAPPENINGS)[number];

/** A town, its API, and everything that was ever asked of a past moment with what was answered. */
class World {
  private readonly asked = new Map<string, string>();
  private turn = 0;

  private constructor(
    private readonly town: Town,
    private readonly app: Awaited<ReturnType<typeof createApp>>,
    private readonly token: string,
    readonly close: () => Promise<void>,
  ) {}

  static async begin(): Promise<World> {
    const database = await createTestDatabase();
    const town = await Town.found(database.db, '2026-02-02 09:00');
    await database.db.query(`INSERT INTO category (code, name) VALUES ('water', '水务') ON CONFLICT DO NOTHING`);
    const token = randomUUID();
    await database.db.query(
      'INSERT INTO api_token (id, jurisdiction_id, user_id, name, token_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [randomUUID(), town.id, town.person('office').id, 'test', createHash('sha256').update(token).digest(), moment('2026-01-01 00:00')],
    );
    const app = await createApp({ databaseUrl: database.url, clock: town.clock });
    return new World(town, app, token, async () => {
      await app.close();
      await database.close();
    });
  }

  private async get(path: string): Promise<string> {
    const answer = await this.app.inject({ method: 'GET', url: `/api/v1${path}`, headers: { authorization: `Bearer ${this.token}` } });
    expect([path, answer.statusCode]).toEqual([path, 200]);
    return answer.body;
  }

  /** Figures, exclusions and a list as of now, to be asked again with these moments. */
  async ask(): Promise<void> {
    const now = this.town.clock.now();
    const before = new Date(now.getTime() - 20 * 86_400_000);
    for (const [asOf, knownAt] of [
      [now, now],
      [before, now],
      [before, before],
    ] as const) {
      const at = `asOf=${encodeURIComponent(asOf.toISOString())}&knownAt=${encodeURIComponent(knownAt.toISOString())}`;
      for (const path of [
        `/statistics/closure?groupBy=unit,month&${at}`,
        `/statistics/closure?cohort=received&from=2026-02-10&${at}`,
        `/statistics/exclusions?limit=200&${at}`,
        `/statistics/compare?${at}`,
        `/statistics/quality?${at}`,
      ])
        this.asked.set(path, told(await this.get(path)));
      for (const figure of ['base', 'resolved.n', 'repliedOnTime.of', 'ageing.6']) {
        const path = `/statistics/closure/cases?limit=200&figure=${figure}&${at}`;
        this.asked.set(path, listOf(await this.get(path)));
      }
    }
    // of now without a moment: kept up to date, it must be what a count of the moment gives
    const live = JSON.parse(await this.get('/statistics/closure?groupBy=unit')) as object;
    const counted = JSON.parse(await this.get(`/statistics/closure?groupBy=unit&asOf=${encodeURIComponent(now.toISOString())}`)) as object;
    expect(live).toEqual(counted);
    // what is recorded in the very moment of a question belongs to it, so life goes on after it
    this.town.clock.forward(1);
  }

  async happens(what: Happening, seed: number): Promise<void> {
    const { db, clock, id } = this.town;
    this.turn++;
    switch (what) {
      case 'lives':
        return randomLives(this.town, { count: 3, seed, steps: 30 });
      case 'paper':
        // much that lies before moments already asked for
        clock.forward(25 * 86_400_000);
        return randomLives(this.town, { count: 1, seed, steps: 60 });
      case 'import': {
        const rows = Array.from({ length: 4 }, (_, n) =>
          [`L${this.turn}-${n}`, '路灯不亮', '请维修', '2026-02-03', '水务站', '2026-02-04', '2026-02-20', '解决采纳', '已修复'].join(','),
        );
        const importId = randomUUID();
        await db.query(
          `INSERT INTO ledger_import (id, jurisdiction_id, started_by, file_name, content, dry_run, mapping, defaults, state, created_at)
           VALUES ($1, $2, $3, 'l.csv', $4, false, '{}', $5, 'waiting', $6)`,
          [
            importId,
            id,
            this.town.person('office').id,
            Buffer.from(['编号,标题,内容,接待日期,主办单位,交办日期,答复日期,答复类别,答复内容', ...rows].join('\n')),
            '{}',
            clock.now(),
          ],
        );
        return runLedgerImport(db, clock, importId);
      }
      case 'erase':
        for (const one of await db.query<{ id: string }[]>('SELECT id FROM suggestion WHERE jurisdiction_id = $1', [id]))
          await inTransaction(db, (tx) => eraseResident(tx, one.id));
        return;
      case 'calendar': {
        const year = CALENDAR_YEARS.find((one) => one.year === 2026);
        if (!year) throw new Error('2026 is known');
        const [first, ...others] = year.holidays;
        const changed = { ...year, holidays: seed % 2 && first ? [...others, { ...first, date: '2026-03-05' }] : others };
        await inTransaction(db, (tx) => setCalendarYear(tx, changed, clock.now()));
        return this.recompute('calendar');
      }
      case 'policy': {
        // longer or shorter than before: running clocks move either way, and their reminders with them
        const reply = { amount: 1 + (seed % 5), unit: 'months' } as const;
        const policy = { ...DEFAULT_POLICY, clocks: { ...DEFAULT_POLICY.clocks, reply } };
        await inTransaction(db, (tx) => setPolicy(tx, id, policy, this.town.person('office').id ?? '', clock.now()));
        return this.recompute('policy');
      }
      case 'rename':
        for (const table of ['handling_unit', 'deputy', 'jurisdiction'])
          await db.query(`UPDATE ${table} SET name = name || '改' WHERE ${table === 'jurisdiction' ? 'id' : 'jurisdiction_id'} = $1`, [id]);
        return;
      case 'quiet':
        // nothing happens but that due dates pass
        clock.forward(3 * 86_400_000);
        return;
    }
  }

  private async recompute(kind: 'calendar' | 'policy'): Promise<void> {
    const { db, clock, id } = this.town;
    const asked = { jurisdictionId: id, kind, years: kind === 'calendar' ? [2026] : [], reason: '修订', startedBy: null };
    await recomputeDueDates(db, clock, await inTransaction(db, (tx) => askRecomputation(tx, clock.now(), asked)));
  }

  /** Everything that was ever answered is answered again. */
  async askAgain(): Promise<number> {
    for (const [path, answer] of this.asked) {
      const again = await this.get(path);
      expect([path, path.includes('/cases?') ? listOf(again) : told(again)]).toEqual([path, answer]);
    }
    const { differed } = await rebuildDigests(this.town.db, { check: true });
    expect(differed).toEqual([]);
    return this.asked.size;
  }
}
/** A list shows cases as they are now; which they are, how many, and what made them count does not change. */
function listOf(body: string): string {
  const { items, total } = JSON.parse(body) as { items: { id: string; countedBy: object }[]; total: number };
  return JSON.stringify([total, items.map(({ id, countedBy }) => [id, countedBy])]);
}
/** Names are today's, also those of the units that handed a case back; every number, moment and id stays. */
function told(body: string): string {
  const isName = (key: string): boolean => ['label', 'labels', 'unit'].includes(key);
  return JSON.stringify(
    JSON.parse(body, (key, value: unknown) => {
      if (isName(key)) return null;
      if (!isReturns(value)) return value;
      return { ...value, cases: value.cases.map((one) => ({ ...one, detail: null })) };
    }),
  );
}
const isReturns = (value: unknown): value is { cases: object[] } =>
  typeof value === 'object' && value !== null && 'code' in value && value.code === 'returnGranted';

describe('a figure of a past moment', () => {
  it('stays, whatever happens, is entered, imported, erased or corrected later', async () => {
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...HAPPENINGS), fc.nat(1_000_000)), { minLength: 4, maxLength: 7 }),
        async (happenings) => {
          const world = await World.begin();
          try {
            await world.happens('lives', 1);
            for (const [what, seed] of happenings) {
              await world.ask();
              await world.happens(what, seed);
            }
            asked += await world.askAgain();
          } finally {
            await world.close();
          }
        },
      ),
      // the first run has one of each
      { numRuns: 5, endOnFailure: true, examples: [[HAPPENINGS.map((what, seed): [Happening, number] => [what, seed])]] },
    );
    expect(asked).toBeGreaterThan(200);
  }, 300_000);
});
