import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY } from '@bihuan/domain';
import { inTransaction, replanForUserChange, setPolicy } from '@bihuan/record';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { plannedAt, Town } from './town.js';

let database: TestDatabase;
let town: Town;
beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.close());
// assigned on Monday 2026-03-02: the reply is due on Tuesday 2026-06-02
beforeEach(async () => {
  town = await Town.found(database.db);
});

describe('the plan of a clock', () => {
  it('reminds the ladder on its days, at the first working moment, of the right people', async () => {
    const id = await town.accepted();
    const planned = (await town.reminders(id)).filter(({ state }) => state === 'planned');
    expect(planned.map((row) => `${row.level} ${row.who} ${plannedAt(row)}`)).toEqual([
      'before_15 staff1 2026-05-18 09:00',
      'before_7 staff1 2026-05-26 09:00',
      // 2026-05-30 is a Saturday
      'before_3 staff1 2026-06-01 09:00',
      'due head 2026-06-02 09:00',
      'due staff1 2026-06-02 09:00',
      'overdue_1 head 2026-06-03 09:00',
      'overdue_1 staff1 2026-06-03 09:00',
      'overdue_5 leader 2026-06-09 09:00',
      'overdue_10 principal 2026-06-16 09:00',
      // 2026-06-19 is the Dragon Boat festival
      'overdue_15 presidium 2026-06-24 09:00',
    ]);
  });

  it('urges every staff member until one accepts, then only that one', async () => {
    const id = await town.assigned();
    expect(await town.those(id, 'planned')).toEqual(expect.arrayContaining(['before_15 staff1', 'before_15 staff2']));
    await town.act('staff2', id, 'accept', {});
    expect(await town.those(id, 'planned')).not.toContain('before_15 staff1');
    expect(await town.those(id, 'cancelled')).toContain('before_15 staff1');
    await town.sweepAt('2026-05-18 09:00');
    expect(await town.those(id, 'sent')).toEqual(['before_15 staff2']);
  });

  it('follows the case to another unit: who lost it is not urged any more', async () => {
    const id = await town.accepted();
    await town.act('head', id, 'requestReturn', { reason: '不属本单位', proposedUnitId: town.units.roads });
    await town.act('office', id, 'decideReturn', { granted: true, reason: '同意' });
    expect(await town.those(id, 'planned')).toEqual([]);
    await town.act('office', id, 'assign', { leadUnitId: town.units.roads });
    await town.sweepAt('2026-05-18 09:00');
    expect(await town.those(id, 'sent')).toEqual(['before_15 roadsStaff']);
    expect(await town.inbox('staff1')).toEqual([]);
  });

  it('follows the people of a town: who left is not urged, who came is', async () => {
    const id = await town.accepted();
    await inTransaction(database.db, async (tx) => {
      await tx.query('UPDATE app_user SET active = false WHERE id = $1', [town.person('staff1').id]);
      await tx.query(`UPDATE app_user SET roles = '{staff,leader}' WHERE id = $1`, [town.person('staff2').id]);
      await replanForUserChange(tx, town.id, town.clock.now());
    });
    const planned = await town.those(id, 'planned');
    expect(planned.filter((one) => one.endsWith('staff1'))).toEqual([]);
    expect(planned).toEqual(expect.arrayContaining(['before_15 staff2', 'overdue_5 leader', 'overdue_5 staff2']));
  });

  it('keeps the ladder that was in force when the clock started', async () => {
    const id = await town.assigned();
    town.clock.forward(60_000);
    const office = town.person('office').id ?? '';
    await inTransaction(database.db, (tx) => setPolicy(tx, town.id, { ...DEFAULT_POLICY, reminders: [] }, office, town.clock.now()));
    town.clock.forward(60_000);
    await town.act('staff1', id, 'accept', {});
    expect(await town.those(id, 'planned')).toContain('before_15 staff1');
    const later = await town.accepted();
    expect(await town.reminders(later)).toEqual([]);
  });

  it('keeps a month-end due date within its month', async () => {
    town.clock.set('2026-11-30 10:00');
    const id = await town.accepted();
    // 2027-02-28 is a Sunday
    expect((await town.reminders(id)).filter(({ level, who }) => level === 'due' && who === 'head').map(plannedAt)).toEqual([
      '2027-03-01 09:00',
    ]);
  });
});

describe('promise 1: exactly once on record', () => {
  it.each([2, 5])('%i workers sweeping at once send each reminder once, and one digest per person', async (workers) => {
    const ids = [];
    for (let n = 0; n < 12; n++) ids.push(await town.accepted(`第 ${n} 件`));
    town.clock.set('2026-06-02 09:00');
    const counts = await Promise.all(Array.from({ length: workers }, () => town.sweep()));
    // due for handler and head of 12 cases each
    expect(counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(24);
    for (const id of ids) expect(await town.those(id, 'sent')).toEqual(['due head', 'due staff1']);
    expect((await town.inbox('staff1')).map(({ content }) => content['total'])).toEqual([12]);
    expect(await town.inbox('head')).toHaveLength(1);
  });

  it('a second sweep finds nothing', async () => {
    await town.accepted();
    expect((await town.sweepAt('2026-05-18 09:00')).sent).toBe(1);
    expect(await town.sweep()).toEqual({ sent: 0, superseded: 0, cancelled: 0 });
    expect(await town.inbox('staff1')).toHaveLength(1);
  });
});

describe('promise 2: nothing for a clock that stopped', () => {
  it('an answered case is not urged any more', async () => {
    const id = await town.accepted();
    town.clock.set('2026-05-17 12:00');
    await town.act('head', id, 'reply', { kind: 'explained', content: '已说明' });
    await town.sweepAt('2026-05-18 09:00');
    expect(await town.those(id, 'sent')).toEqual([]);
    expect(await town.inbox('staff1')).toEqual([]);
    expect(await town.those(id, 'planned')).toEqual([]);
  });

  it('is checked again when it is recorded, whatever the rows say', async () => {
    const id = await town.accepted();
    await town.act('head', id, 'reply', { kind: 'explained', content: '已说明' });
    await database.db.query(`UPDATE reminder SET state = 'planned' WHERE suggestion_id = $1 AND clock = 'reply'`, [id]);
    const { cancelled } = await town.sweepAt('2026-06-02 09:00');
    expect(await town.those(id, 'sent')).toEqual([]);
    expect(cancelled).toBeGreaterThan(0);
    expect(await town.inbox('head')).toEqual([]);
  });

  it('a command that is just stopping the clock is not overtaken', async () => {
    const id = await town.accepted();
    town.clock.set('2026-05-18 09:00');
    const stopping = database.db.createQueryRunner();
    await stopping.startTransaction();
    await stopping.query(`UPDATE clock_run SET stopped_at = $2, outcome = 'met' WHERE suggestion_id = $1 AND clock = 'reply'`, [
      id,
      town.clock.now(),
    ]);
    expect((await town.sweep()).sent).toBe(0);
    await stopping.commitTransaction();
    await stopping.release();
    expect((await town.sweep()).sent).toBe(0);
  });

  it('a merged case is not urged', async () => {
    const id = await town.assigned('并入');
    const primary = await town.assigned('主件');
    await town.act('office', id, 'merge', { primaryId: primary });
    await town.sweepAt('2026-06-02 09:00');
    expect([...(await town.those(id, 'sent')), ...(await town.those(id, 'sent', 'accept'))]).toEqual([]);
    expect(await town.those(primary, 'sent')).toContain('due head');
  });

  it('nobody who was deactivated is told', async () => {
    const id = await town.accepted();
    await database.db.query('UPDATE app_user SET active = false WHERE id = $1', [town.person('staff1').id]);
    const { sent, cancelled } = await town.sweepAt('2026-05-18 09:00');
    expect([sent, cancelled]).toEqual([0, 1]);
    expect(await town.those(id, 'cancelled')).toContain('before_15 staff1');
  });
});

describe('promise 3: after downtime only the highest missed level, in one digest', () => {
  it('40 days down: one digest per person, lower levels superseded', async () => {
    const ids = [];
    for (let n = 0; n < 5; n++) ids.push(await town.accepted(`第 ${n} 件`));
    await town.sweepAt('2026-06-28 10:00'); // a Sunday
    for (const id of ids) {
      expect(await town.those(id, 'sent')).toEqual([]);
      expect(await town.those(id, 'superseded')).toEqual([
        'before_15 staff1',
        'before_7 staff1',
        'before_3 staff1',
        'due head',
        'due staff1',
      ]);
    }
    await town.sweepAt('2026-06-29 09:00');
    for (const id of ids) {
      expect(await town.those(id, 'sent')).toEqual([
        'overdue_1 head',
        'overdue_1 staff1',
        'overdue_5 leader',
        'overdue_10 principal',
        'overdue_15 presidium',
      ]);
    }
    for (const who of ['staff1', 'head', 'leader', 'principal', 'presidium'] as const) {
      const digests = (await town.inbox(who)).filter(({ content }) => JSON.stringify(content).includes('"clock":"reply"'));
      expect(digests).toHaveLength(1);
    }
  });

  it('a case that is late when its clock starts has its missed levels superseded', async () => {
    town.clock.set('2026-06-03 15:00');
    const id = await town.record();
    // entered from paper, months late
    await database.db.query(`UPDATE suggestion SET received_at = $2, last_event_at = $2 WHERE id = $1`, [
      id,
      new Date('2026-03-02T02:00:00Z'),
    ]);
    await town.act('office', id, 'assign', { leadUnitId: town.units.water, occurredAt: '2026-03-02T10:30:00+08:00' });
    expect(await town.those(id, 'superseded')).toEqual([
      'before_15 staff1',
      'before_15 staff2',
      'before_7 staff1',
      'before_7 staff2',
      'before_3 staff1',
      'before_3 staff2',
      'due head',
      'due staff1',
      'due staff2',
    ]);
    expect((await town.sweep()).sent).toBeGreaterThan(0);
    expect(await town.those(id, 'sent')).toEqual(['overdue_1 head', 'overdue_1 staff1', 'overdue_1 staff2']);
  });
});

describe('promise 4: only in working hours of working days', () => {
  it.each([
    ['2026-06-01 08:59', 0],
    ['2026-06-01 09:00', 1],
    ['2026-06-01 17:29', 1],
    ['2026-06-01 17:30', 0],
    ['2026-05-30 10:00', 0], // Saturday
    ['2026-05-31 23:00', 0],
  ])('at %s it sends %i', async (at, expected) => {
    await town.accepted();
    expect((await town.sweepAt(at)).sent).toBe(expected);
  });

  it('the hours are the town’s own policy, also for what was planned before', async () => {
    const id = await town.accepted();
    town.clock.forward(1000);
    const policy = { ...DEFAULT_POLICY, workingHours: { from: '08:00', to: '12:00' } };
    await inTransaction(database.db, (tx) => setPolicy(tx, town.id, policy, town.person('office').id ?? '', town.clock.now()));
    expect((await town.sweepAt('2026-05-18 13:00')).sent).toBe(0);
    expect((await town.sweepAt('2026-05-19 08:30')).sent).toBe(1);
    await town.act('head', id, 'requestExtension', { until: '2026-07-20', reason: '汛期' });
    await town.act('office', id, 'decideExtension', { granted: true, reason: '同意' });
    const before7 = (await town.reminders(id)).find(({ level }) => level === 'before_7');
    expect(before7 && plannedAt(before7)).toBe('2026-07-13 08:00');
  });

  it('a make-up Saturday is a working day', async () => {
    // 2026-05-09 is worked for the May holiday
    await town.accepted();
    await town.sweepAt('2026-05-09 08:00');
    const id = await town.record('补班日');
    expect((await town.reminders(id, 'assign')).length).toBeGreaterThan(0);
    await database.db.query(
      `UPDATE reminder SET planned_at = $2, level_on = '2026-05-09' WHERE suggestion_id = $1 AND level = 'before_1'`,
      [id, town.clock.now()],
    );
    expect((await town.sweepAt('2026-05-09 10:00')).sent).toBe(1);
  });
});

describe('promise 5: a moved due date re-plans what was not sent', () => {
  it('an extension keeps what was sent, and does not send that level again', async () => {
    const id = await town.accepted();
    await town.sweepAt('2026-05-18 09:00');
    await town.act('head', id, 'requestExtension', { until: '2026-07-20', reason: '汛期' });
    await town.act('office', id, 'decideExtension', { granted: true, reason: '同意' });
    await town.sweepAt('2026-06-03 10:00');
    expect(await town.those(id, 'sent')).toEqual(['before_15 staff1']);
    await town.sweepAt('2026-07-06 10:00'); // 15 days before the new date
    expect(await town.those(id, 'sent')).toEqual(['before_15 staff1']);
    await town.sweepAt('2026-07-13 09:00');
    await town.sweepAt('2026-07-20 09:00');
    await town.sweepAt('2026-07-21 09:00');
    expect(await town.those(id, 'sent')).toEqual([
      'before_15 staff1',
      'before_7 staff1',
      'due head',
      'due staff1',
      'overdue_1 head',
      'overdue_1 staff1',
    ]);
  });

  it('a returned reply resumes the same run: nothing is sent twice, the rest goes on', async () => {
    const id = await town.accepted();
    await town.sweepAt('2026-05-18 09:00');
    await town.act('head', id, 'reply', { kind: 'explained', content: '说明' });
    expect(await town.those(id, 'planned')).toEqual([]);
    town.clock.set('2026-05-27 10:00');
    await town.act('office', id, 'returnReply', { reason: '答非所问' });
    await town.sweep();
    expect(await town.those(id, 'sent')).toEqual(['before_15 staff1', 'before_7 staff1']);
    await town.sweepAt('2026-06-02 09:00');
    expect(await town.those(id, 'sent')).toEqual(['before_15 staff1', 'before_7 staff1', 'due head', 'due staff1']);
    expect(new Set((await town.reminders(id)).map(({ runId }) => runId)).size).toBe(1);
  });

  it('a reopened case starts a new run with a ladder of its own', async () => {
    const id = await town.accepted();
    await town.sweepAt('2026-05-18 09:00');
    await town.act('head', id, 'reply', { kind: 'adopted', content: '已修' });
    await town.act('deputy', id, 'evaluate', { attitude: 'satisfied', result: 'dissatisfied', comment: '未修好' });
    await town.act('office', id, 'rework', { reason: '不满意' });
    // due 2026-06-18: 15 days before is 2026-06-03
    await town.sweepAt('2026-06-03 09:00');
    const sent = (await town.reminders(id)).filter(({ state }) => state === 'sent');
    expect(sent.map(({ level, who }) => `${level} ${who}`)).toEqual(['before_15 staff1', 'before_15 staff1']);
    expect(new Set(sent.map(({ runId }) => runId)).size).toBe(2);
  });
});
