import { DEFAULT_POLICY } from '@bihuan/domain';
import {
  announceEvent,
  inTransaction,
  NothingToUrge,
  replanForUserChange,
  setPolicy,
  superviseEscalated,
  urgeByHand,
} from '@bihuan/record';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { plannedAt, Town } from './town.js';

let database: TestDatabase;
let town: Town;
beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
  town = await Town.found(database.db);
});

const urge = (suggestionId: string, note = '请尽快', clock?: 'accept' | 'evaluate'): Promise<string[]> =>
  inTransaction(database.db, (tx) =>
    urgeByHand(tx, town.clock.now(), {
      suggestionId,
      note,
      letter: true,
      urgedBy: town.person('office').id ?? '',
      ...(clock ? { clock } : {}),
    }),
  );

describe('urging by hand', () => {
  it('goes to handler and head at the next working moment, with its note, beside the ladder', async () => {
    const id = await town.accepted();
    town.clock.set('2026-05-17 22:00'); // a Sunday
    await urge(id);
    const planned = (await town.reminders(id)).filter(({ level }) => level === 'manual_1');
    expect(planned.map((row) => `${row.who} ${plannedAt(row)}`)).toEqual(['head 2026-05-18 09:00', 'staff1 2026-05-18 09:00']);
    await town.sweepAt('2026-05-18 09:00');
    // the ladder's own level of that day is neither superseded nor supersedes
    expect((await town.those(id, 'sent')).sort()).toEqual(['before_15 staff1', 'manual_1 head', 'manual_1 staff1']);
    expect(await town.those(id, 'superseded')).toEqual([]);
    const [digest] = await town.inbox('staff1');
    expect(digest?.content['total']).toBe(2);
    expect(JSON.stringify(digest?.content)).toContain('"note":"请尽快"');
    await urge(id, '再催一次');
    expect((await town.those(id, 'planned')).filter((one) => one.startsWith('manual'))).toEqual(['manual_2 head', 'manual_2 staff1']);
  });

  it('stays planned when the ladder is planned anew, and ends with its clock', async () => {
    const id = await town.assigned();
    town.clock.set('2026-03-02 18:00');
    await urge(id);
    await town.act('staff2', id, 'accept', {});
    expect((await town.those(id, 'planned')).filter((one) => one.startsWith('manual'))).toHaveLength(3);
    await town.act('head', id, 'reply', { kind: 'explained', content: '已说明' });
    expect(await town.those(id, 'planned')).toEqual([]);
    await town.sweepAt('2026-03-03 09:00');
    expect((await town.those(id, 'sent')).filter((one) => one.startsWith('manual'))).toEqual([]);
  });

  it('a sent one does not keep lower levels of the ladder from being sent', async () => {
    const id = await town.accepted();
    await urge(id);
    await town.sweep();
    // planned anew on a day whose level is reached but not yet sent
    town.clock.set('2026-05-18 08:30');
    await inTransaction(database.db, (tx) => replanForUserChange(tx, town.id, town.clock.now()));
    await town.sweepAt('2026-05-18 09:00');
    expect(await town.those(id, 'sent')).toContain('before_15 staff1');
  });

  it('names the clock that waits: the deputy for an evaluation', async () => {
    const id = await town.accepted();
    await town.act('head', id, 'reply', { kind: 'adopted', content: '已修' });
    await urge(id);
    expect((await town.those(id, 'planned', 'evaluate')).filter((one) => one.startsWith('manual'))).toEqual(['manual_1 deputy']);
    await expect(urge(id, '签收', 'accept')).rejects.toThrow(NothingToUrge);
  });
});

describe('the top of the ladder', () => {
  const supervisions = async (id: string): Promise<{ actor: string; reason: string }[]> =>
    database.db.query(
      `SELECT actor->>'name' AS actor, data->>'reason' AS reason FROM event WHERE suggestion_id = $1 AND type = 'supervised' ORDER BY seq`,
      [id],
    );
  const climb = async (at: string): Promise<void> => {
    await town.sweepAt(at);
    await Promise.all([superviseEscalated(database.db, town.clock), superviseEscalated(database.db, town.clock)]);
  };

  it('puts a case on the supervision list, once, when the presidium has been told', async () => {
    const id = await town.accepted();
    await climb('2026-06-23 10:00');
    expect(await supervisions(id)).toEqual([]);
    // 15 working days after 2026-06-02, over the Dragon Boat festival
    await climb('2026-06-24 09:00');
    expect(await supervisions(id)).toEqual([{ actor: '系统', reason: '逾期 15 个工作日仍未答复，自动列入督办' }]);
    await town.act('presidium', id, 'endSupervision', { reason: '已约谈' });
    await climb('2026-06-25 09:00');
    expect(await supervisions(id)).toHaveLength(1);
  });

  it('leaves alone what was answered, or is on the list already', async () => {
    const answered = await town.accepted('答复了的');
    const watched = await town.accepted('督办中的');
    await town.act('presidium', watched, 'supervise', { reason: '群众反映强烈' });
    await town.sweepAt('2026-06-24 09:00');
    await town.act('head', answered, 'reply', { kind: 'explained', content: '已说明' });
    await superviseEscalated(database.db, town.clock);
    expect(await supervisions(answered)).toEqual([]);
    expect(await supervisions(watched)).toHaveLength(1);
  });

  it('is reached also in a town without a presidium: its office is told', async () => {
    await database.db.query('UPDATE app_user SET active = false WHERE id = $1', [town.person('presidium').id]);
    const id = await town.accepted();
    await climb('2026-06-24 09:00');
    expect(await town.those(id, 'sent')).toContain('overdue_15 office');
    expect(await supervisions(id)).toHaveLength(1);
  });

  it('is policy: another rung may supervise, or none', async () => {
    const reminders = DEFAULT_POLICY.reminders.map(({ supervise: _, ...rung }) =>
      rung.level === 'overdue_5' ? { ...rung, supervise: true } : rung,
    );
    await inTransaction(database.db, (tx) =>
      setPolicy(tx, town.id, { ...DEFAULT_POLICY, reminders }, town.person('office').id ?? '', town.clock.now()),
    );
    town.clock.forward(1000);
    const id = await town.accepted();
    await climb('2026-06-09 09:00');
    expect(await supervisions(id)).toHaveLength(1);
  });
});

describe('told at each step', () => {
  const asked = async (who: 'office' | 'deputy' | 'staff1' | 'roadsStaff'): Promise<unknown[]> =>
    (await town.inbox(who, 'case_news')).map(({ content }) => [content['type'], content['asks']]);

  it('each party hears what concerns it and what it is asked to do', async () => {
    const id = await town.record();
    await town.act('office', id, 'assign', { leadUnitId: town.units.water, coUnitIds: [town.units.roads] });
    await town.act('staff1', id, 'accept', {});
    await town.act('head', id, 'requestExtension', { until: '2026-07-20', reason: '汛期' });
    await town.act('office', id, 'decideExtension', { granted: true, reason: '同意' });
    await town.act('head', id, 'reply', { kind: 'adopted', content: '已修' });
    await town.act('deputy', id, 'evaluate', { attitude: 'satisfied', result: 'satisfied' });
    await town.act('office', id, 'resolve', { evidence: '照片' });
    const events = await database.db.query<{ id: string }[]>('SELECT id FROM event WHERE suggestion_id = $1 ORDER BY seq', [id]);
    for (const event of events) await inTransaction(database.db, (tx) => announceEvent(tx, event.id, town.clock));
    expect(await asked('office')).toEqual([
      ['recorded', ['assign']],
      ['extensionRequested', ['decide_extension']],
      ['replied', []],
    ]);
    expect(await asked('deputy')).toEqual([
      ['extensionDecided', []],
      ['replied', ['evaluate', 'tell_resident']],
      ['resolved', ['tell_resident']],
    ]);
    expect(await asked('staff1')).toEqual([
      ['assigned', ['accept']],
      ['extensionDecided', []],
      ['evaluated', []],
    ]);
    expect(await asked('roadsStaff')).toEqual([['assigned', ['contribute']]]);
  });
});
