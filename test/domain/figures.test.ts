// over 400 lines: every definition of a figure, each by example, told over one small world
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  countDays,
  type COHORTS,
  DEFINITIONS,
  digestCase,
  figures,
  groupKeyOf,
  isInCohort,
  membersOf,
  percentiles,
  shanghaiDate,
  type CaseDigest,
  type CommandName,
  type Figures,
} from '@bihuan/domain';
import { calendar, command, TOWN, UNITS, World, type Person } from '../support/workflow-world.js';

const moment = (text: string): Date => new Date(`${text.replace(' ', 'T')}${text.length === 16 ? ':00' : ''}+08:00`);

let world: World;
beforeEach(() => {
  world = new World(moment('2026-03-02 10:00'));
});

function act(at: string, who: Person, name: CommandName, more: object = {}, id = 'case'): void {
  world.now = moment(at);
  const refusal = world.give(id, who, command(name, world, more));
  if (refusal) throw new Error(`${name}: ${refusal}`);
}
/** Received and assigned on Monday 2026-03-02: the reply is due on Tuesday 2026-06-02. */
function assigned(id = 'case'): void {
  world.record(id);
  act('2026-03-02 11:00', 'office', 'assign', { coUnitIds: [] }, id);
}
function digest(asOf: string, knownAt = '2027-12-31 00:00', id = 'case'): CaseDigest {
  const [T, K] = [moment(asOf).toISOString(), moment(knownAt).toISOString()];
  const seen = (world.events.get(id) ?? []).filter(({ occurredAt, recordedAt }) => occurredAt <= T && recordedAt <= K);
  const made = digestCase(seen, { id, jurisdictionId: TOWN, deputyId: 'deputy-1', stationId: null, categoryCode: null });
  if (!made) throw new Error('not recorded by then');
  return made;
}
function at(asOf: string, knownAt?: string): Figures {
  return figures([digest(asOf, knownAt)], { calendar, asOn: shanghaiDate(moment(asOf)) });
}
const share = ({ n, of }: { n: number; of: number }): string => `${n}/${of}`;

const counted = (days: readonly number[]): number[] => {
  const counts: number[] = [];
  for (const one of days) countDays(counts, one);
  return counts;
};

describe('replied, and on time', () => {
  it('by Shanghai dates: the last minute of the due date is on time, the next day is not', () => {
    assigned();
    expect(share(at('2026-06-02 23:59:59').repliedOnTime)).toBe('0/0');
    expect(share(at('2026-06-03 00:00').repliedOnTime)).toBe('0/1');
    act('2026-06-02 23:59', 'leadHead', 'reply');
    expect(share(at('2026-06-03 00:00').repliedOnTime)).toBe('1/1');
  });

  it('the day after the due date is late, though still the due date in London', () => {
    assigned();
    act('2026-06-03 00:10', 'leadHead', 'reply');
    expect([share(at('2026-06-03 01:00').replied), share(at('2026-06-03 01:00').repliedOnTime)]).toEqual(['1/1', '0/1']);
  });

  it('an event at T itself has happened', () => {
    assigned();
    act('2026-04-01 09:00', 'leadHead', 'reply');
    expect(share(at('2026-04-01 09:00').replied)).toBe('1/1');
    expect(share(at('2026-04-01 08:59:59').replied)).toBe('0/1');
  });

  it('a returned reply and its updates do not count until another comes, and that one is measured by the old due date', () => {
    assigned();
    act('2026-03-20 09:00', 'leadHead', 'reply', { kind: 'planned', promisedOn: '2026-03-30' });
    act('2026-03-21 09:00', 'leadHead', 'updateReply', { kind: 'adopted' });
    act('2026-03-25 09:00', 'office', 'returnReply');
    expect([share(at('2026-03-22 00:00').replied), at('2026-03-22 00:00').replyKinds.adopted]).toEqual(['1/1', 1]);
    const after = at('2026-03-25 09:00');
    expect([share(after.replied), after.replyKinds.adopted, share(after.promisesKept), share(after.repliedOnTime)]).toEqual([
      '0/1',
      0,
      '0/0',
      '0/0',
    ]);
    expect(share(at('2026-06-03 09:00').repliedOnTime)).toBe('0/1');
    act('2026-06-10 09:00', 'leadHead', 'reply', { kind: 'explained' });
    const again = at('2026-06-10 09:00');
    expect([share(again.replied), again.replyKinds.explained, share(again.repliedOnTime)]).toEqual(['1/1', 1, '0/1']);
    // 2026-03-02 to 2026-06-10, not to 2026-03-20
    expect(again.workingDaysToReply.median).toBe(calendar.workingDaysBetween('2026-03-02', '2026-06-10'));
  });

  it('a granted extension moves the due date, not the original one: the two have different denominators', () => {
    assigned();
    act('2026-05-20 09:00', 'leadStaff', 'requestExtension', { until: '2026-07-10' });
    act('2026-05-21 09:00', 'office', 'decideExtension', { granted: true });
    const late = at('2026-06-03 09:00');
    expect([share(late.repliedOnTime), share(late.repliedOnTimeOriginal)]).toEqual(['0/0', '0/1']);
    act('2026-06-30 09:00', 'leadHead', 'reply');
    const answered = at('2026-06-30 10:00');
    expect([share(answered.repliedOnTime), share(answered.repliedOnTimeOriginal)]).toEqual(['1/1', '0/1']);
  });

  it('a refused extension moves nothing', () => {
    assigned();
    act('2026-05-20 09:00', 'leadStaff', 'requestExtension', { until: '2026-07-10' });
    act('2026-05-21 09:00', 'office', 'decideExtension', { granted: false });
    expect(share(at('2026-06-03 09:00').repliedOnTime)).toBe('0/1');
  });

  it('what was entered from paper later was not known before', () => {
    assigned();
    act('2026-06-20 09:00', 'office', 'reply', { occurredAt: '2026-05-30T10:00:00+08:00' });
    expect(share(at('2026-06-10 00:00', '2026-06-20 08:59').repliedOnTime)).toBe('0/1');
    expect(share(at('2026-06-10 00:00', '2026-06-20 09:00').repliedOnTime)).toBe('1/1');
  });
});

describe('reopened', () => {
  beforeEach(() => {
    assigned();
    act('2026-04-01 09:00', 'leadHead', 'reply', { kind: 'adopted' });
    act('2026-04-02 09:00', 'leadDeputy', 'evaluate');
    act('2026-04-03 09:00', 'office', 'resolve');
    act('2026-07-01 09:00', 'office', 'followUp', { outcome: 'relapsed' });
    act('2026-07-02 09:00', 'office', 'rework');
  });

  it('is not resolved any more, still replied by its first reply, and its evaluation stands', () => {
    const before = at('2026-07-01 12:00');
    expect([share(before.resolved), share(before.resolvedOfReplied), before.workingDaysToResolve.median, share(before.reworked)]).toEqual([
      '1/1',
      '1/1',
      24,
      '0/1',
    ]);
    const after = at('2026-07-03 00:00');
    expect([share(after.resolved), share(after.resolvedOfReplied), after.workingDaysToResolve.median, share(after.reworked)]).toEqual([
      '0/1',
      '0/1',
      null,
      '1/1',
    ]);
    expect([share(after.replied), share(after.repliedOnTime), share(after.attitude.satisfied), after.replyKinds.adopted]).toEqual([
      '1/1',
      '1/1',
      '1/1',
      1,
    ]);
    // the reply of the second cycle is overdue: the first counted one was not
    expect(share(at('2026-09-30 00:00').repliedOnTime)).toBe('1/1');
  });

  it('the latest evaluation of any cycle counts, the latest standing resolve, and a returned second reply leaves the first kind', () => {
    act('2026-07-10 09:00', 'leadHead', 'reply', { kind: 'explained' });
    expect([at('2026-07-10 10:00').replyKinds.explained, at('2026-07-10 10:00').replyKinds.adopted]).toEqual([1, 0]);
    act('2026-07-11 09:00', 'office', 'returnReply');
    expect(at('2026-07-11 10:00').replyKinds.adopted).toBe(1);
    act('2026-07-12 09:00', 'leadHead', 'reply', { kind: 'adopted' });
    act('2026-07-13 09:00', 'leadDeputy', 'evaluate', { attitude: 'basically_satisfied', result: 'satisfied' });
    act('2026-07-14 09:00', 'office', 'resolve');
    const end = at('2026-07-14 10:00');
    expect([
      share(end.attitude.satisfied),
      share(end.attitude.satisfiedOrBasically),
      share(end.result.satisfied),
      share(end.evaluationsReturned),
    ]).toEqual(['0/1', '1/1', '1/1', '1/1']);
    expect(end.workingDaysToResolve.median).toBe(calendar.workingDaysBetween('2026-03-02', '2026-07-14'));
    expect(end.workingDaysToReply.median).toBe(calendar.workingDaysBetween('2026-03-02', '2026-04-01'));
  });
});

it('a late first reply stays late, whatever time the second cycle gives', () => {
  assigned();
  act('2026-06-10 09:00', 'leadHead', 'reply');
  act('2026-06-11 09:00', 'leadDeputy', 'evaluate', { result: 'dissatisfied', comment: '仍积水' });
  act('2026-06-12 09:00', 'office', 'rework');
  act('2026-06-15 09:00', 'leadHead', 'reply');
  expect(share(at('2026-06-15 10:00').repliedOnTime)).toBe('0/1');
});

describe('promises', () => {
  it('moving a promise does not help; keeping it on the date first promised does', () => {
    for (const id of ['case', 'kept']) {
      assigned(id);
      act('2026-03-20 09:00', 'leadHead', 'reply', { kind: 'planned', promisedOn: '2026-04-15' }, id);
      act('2026-03-28 09:00', 'leadHead', 'updateReply', { kind: 'in_progress', promisedOn: '2026-05-15' }, id);
    }
    act('2026-04-15 23:00', 'leadHead', 'updateReply', { kind: 'adopted' }, 'kept');
    expect(share(at('2026-04-15 23:59').promisesKept)).toBe('0/0');
    expect(share(at('2026-04-16 00:00').promisesKept)).toBe('0/1');
    act('2026-04-16 08:00', 'leadHead', 'updateReply', { kind: 'adopted' });
    expect(share(at('2026-06-01 00:00').promisesKept)).toBe('0/1');
    expect(digest('2026-04-15 23:00', undefined, 'kept').promise).toEqual({ firstPromisedOn: '2026-04-15', kept: true });
  });

  it('dropping a promise by an explanation does not help either', () => {
    assigned();
    act('2026-03-20 09:00', 'leadHead', 'reply', { kind: 'planned', promisedOn: '2026-04-15' });
    act('2026-03-28 09:00', 'leadHead', 'updateReply', { kind: 'explained' });
    expect(share(at('2026-04-16 00:00').promisesKept)).toBe('0/1');
  });

  it('one made by an update counts from there', () => {
    assigned();
    act('2026-03-20 09:00', 'leadHead', 'reply', { kind: 'adopted' });
    act('2026-03-21 09:00', 'leadHead', 'updateReply', { kind: 'adopted' });
    act('2026-03-22 09:00', 'leadHead', 'updateReply', { kind: 'planned', promisedOn: '2026-04-15' });
    expect(share(at('2026-03-23 00:00').promisesKept)).toBe('0/0');
    act('2026-04-10 09:00', 'leadHead', 'updateReply', { kind: 'adopted' });
    expect(share(at('2026-04-10 10:00').promisesKept)).toBe('1/1');
  });

  const reworkedOn = (on: string): void => {
    assigned();
    act('2026-03-20 09:00', 'leadHead', 'reply', { kind: 'planned', promisedOn: '2026-04-15' });
    act('2026-03-21 09:00', 'leadDeputy', 'evaluate', { result: 'dissatisfied', comment: '太慢' });
    act(on, 'office', 'rework');
  };
  it('one cut short by a rework before its date is void, and the next one counts', () => {
    reworkedOn('2026-04-14 09:00');
    expect(share(at('2026-05-01 00:00').promisesKept)).toBe('0/0');
    act('2026-05-10 09:00', 'leadHead', 'reply', { kind: 'planned', promisedOn: '2026-05-20' });
    act('2026-05-19 09:00', 'leadHead', 'updateReply', { kind: 'adopted' });
    expect(share(at('2026-05-19 10:00').promisesKept)).toBe('1/1');
  });
  it('one that was kept stands, though a rework comes before its date', () => {
    assigned();
    act('2026-03-20 09:00', 'leadHead', 'reply', { kind: 'planned', promisedOn: '2026-04-15' });
    act('2026-03-25 09:00', 'leadHead', 'updateReply', { kind: 'adopted' });
    act('2026-03-26 09:00', 'leadDeputy', 'evaluate', { result: 'dissatisfied', comment: '又坏了' });
    act('2026-04-01 09:00', 'office', 'rework');
    expect(share(at('2026-04-01 10:00').promisesKept)).toBe('1/1');
  });
  it('one whose date had come before the rework stands, whatever is promised and kept later', () => {
    reworkedOn('2026-04-15 09:00');
    act('2026-05-10 09:00', 'leadHead', 'reply', { kind: 'planned', promisedOn: '2026-05-20' });
    act('2026-05-19 09:00', 'leadHead', 'updateReply', { kind: 'adopted' });
    expect(share(at('2026-05-19 10:00').promisesKept)).toBe('0/1');
  });
});

describe('answered on the spot', () => {
  beforeEach(() => {
    world.record('case');
    act('2026-03-02 11:00', 'office', 'answerOnSpot');
    act('2026-03-03 09:00', 'leadDeputy', 'evaluate', { result: 'dissatisfied', comment: '没说清' });
  });

  it('is counted apart, and its evaluation not at all', () => {
    const { received, onSpot, base, resolved, result, returned, workingDaysToResolve } = at('2026-03-04 00:00');
    expect([received, onSpot, base, share(resolved), share(result.satisfied), share(returned), workingDaysToResolve.median]).toEqual([
      1,
      1,
      0,
      '0/0',
      '0/0',
      '0/0',
      null,
    ]);
  });

  it('reworked it waits in received, then counts like any other; the old evaluation still does not', () => {
    act('2026-03-05 09:00', 'office', 'rework');
    const waiting = at('2026-03-05 10:00');
    expect([waiting.received, waiting.onSpot, waiting.base, share(waiting.returned)]).toEqual([1, 0, 0, '0/0']);
    act('2026-03-06 09:00', 'office', 'assign', { coUnitIds: [] });
    expect([at('2026-03-06 10:00').base, share(at('2026-03-06 10:00').reworked), share(at('2026-03-06 10:00').returned)]).toEqual([
      1,
      '0/0',
      '0/1',
    ]);
    act('2026-03-10 09:00', 'leadHead', 'reply');
    const replied = at('2026-03-10 10:00');
    expect([share(replied.replied), share(replied.reworked), share(replied.evaluationsReturned), share(replied.repliedOnTime)]).toEqual([
      '1/1',
      '1/1',
      '0/1',
      '1/1',
    ]);
  });
});

describe('returned, merged, split, ended', () => {
  it('a granted return waits outside base but in the share of returned; its unit is the last one that had it', () => {
    assigned();
    act('2026-03-04 09:00', 'leadStaff', 'requestReturn');
    expect(share(at('2026-03-04 10:00').returned)).toBe('0/1');
    act('2026-03-05 09:00', 'office', 'decideReturn');
    const waiting = at('2026-03-05 10:00');
    expect([waiting.received, waiting.base, share(waiting.returned)]).toEqual([1, 0, '1/1']);
    expect(groupKeyOf(digest('2026-03-05 10:00'), 'unit', 'assigned')).toBe(UNITS[0]);
    act('2026-03-06 09:00', 'office', 'assign', { leadUnitId: UNITS[2], coUnitIds: [] });
    const again = at('2026-03-06 10:00');
    expect([again.base, share(again.returned), again.workingDaysToAssign.median]).toEqual([1, '1/1', 0]);
    expect(groupKeyOf(digest('2026-03-06 10:00'), 'unit', 'assigned')).toBe(UNITS[2]);
    // the new assignment's clock, from 2026-03-06
    expect([share(at('2026-06-06 00:00').repliedOnTime), share(at('2026-06-09 00:00').repliedOnTime)]).toEqual(['0/0', '0/1']);
  });

  it('answered on the spot after a granted return, it is out of the share of returned', () => {
    assigned();
    act('2026-03-04 09:00', 'leadStaff', 'requestReturn');
    act('2026-03-05 09:00', 'office', 'decideReturn');
    act('2026-03-06 09:00', 'office', 'answerOnSpot');
    expect([at('2026-03-06 10:00').onSpot, share(at('2026-03-06 10:00').returned)]).toEqual([1, '0/0']);
  });

  it('merged is out of everything, split it waits, and at a moment between it is what it was then', () => {
    assigned();
    world.record('primary');
    act('2026-03-10 09:00', 'office', 'merge');
    act('2026-03-20 09:00', 'office', 'split');
    const shown = (text: string) => [at(text).merged, at(text).base, share(at(text).returned)];
    expect(shown('2026-03-09 00:00')).toEqual([0, 1, '0/1']);
    expect(shown('2026-03-15 00:00')).toEqual([1, 0, '0/0']);
    expect(shown('2026-03-20 09:00')).toEqual([0, 0, '0/1']);
  });

  it('declined and withdrawn are counted apart; a withdrawal that is only asked for changes nothing', () => {
    world.record('case', true);
    act('2026-03-03 09:00', 'leadDeputy', 'withdraw');
    expect(at('2026-03-03 10:00').withdrawn).toBe(0);
    act('2026-03-04 09:00', 'coDeputy', 'agreeWithdrawal');
    expect([at('2026-03-04 10:00').withdrawn, at('2026-03-04 10:00').received, at('2026-03-04 10:00').base]).toEqual([1, 1, 0]);
    world.record('other');
    act('2026-03-05 09:00', 'office', 'decline', {}, 'other');
    expect(figures([digest('2026-03-05 10:00', undefined, 'other')], { calendar, asOn: '2026-03-05' }).declined).toBe(1);
  });

  it('a resident who was told counts among the replied', () => {
    assigned();
    act('2026-03-10 09:00', 'leadHead', 'reply');
    expect(share(at('2026-03-10 10:00').residentInformed)).toBe('0/1');
    act('2026-03-11 09:00', 'leadDeputy', 'residentFeedback');
    expect(share(at('2026-03-11 10:00').residentInformed)).toBe('1/1');
  });
});

describe('placing', () => {
  it('by the first assign date, by the receive date until then; from inclusive, to exclusive', () => {
    world.record('case');
    act('2026-04-01 00:30', 'office', 'assign', { coUnitIds: [] });
    const places = (asOf: string, cohort: (typeof COHORTS)[number]) => [
      isInCohort(digest(asOf), cohort, { from: '2026-03-01', to: '2026-04-01' }),
      isInCohort(digest(asOf), cohort, { from: '2026-04-01', to: null }),
      groupKeyOf(digest(asOf), 'month', cohort),
    ];
    expect(places('2026-03-31 23:59', 'assigned')).toEqual([true, false, '2026-03']);
    expect(places('2026-04-01 00:30', 'assigned')).toEqual([false, true, '2026-04']);
    expect(places('2026-04-01 00:30', 'received')).toEqual([true, false, '2026-03']);
  });

  it('working days skip the Spring Festival and count its make-up Saturday', () => {
    world.at('2026-02-13T15:00:00+08:00').record('case');
    act('2026-02-24 09:00', 'office', 'assign', { coUnitIds: [] });
    // 02-14 is worked, 02-15 to 02-23 are off
    expect(at('2026-02-24 10:00').workingDaysToAssign).toEqual({ median: 2, p90: 2 });
  });
});

describe('the table', () => {
  it('interpolates linearly between the two nearest values', () => {
    expect([
      percentiles(counted([])).median,
      percentiles(counted([7])).p90,
      percentiles(counted([1, 2])).median,
      percentiles(counted([1, 2, 3, 4])).p90,
      percentiles(counted([10, 20, 40])).p90,
    ]).toEqual([null, 7, 1.5, 3.7, 36]);
  });

  it('knows a list for every path that Figures has, and no other', () => {
    assigned();
    const paths = (node: object, prefix = ''): string[] =>
      Object.entries(node).flatMap(([name, value]) => [
        `${prefix}${name}`,
        ...(value && typeof value === 'object' ? paths(value as object, `${prefix}${name}.`) : []),
      ]);
    const branches = ['attitude', 'result', 'replyKinds'];
    const leaves = paths(at('2026-03-03 00:00')).filter((path) => !branches.includes(path));
    expect(leaves.filter((path) => !membersOf(path))).toEqual([]);
    expect(leaves).toEqual(
      expect.arrayContaining(['base', 'replied.n', 'replied.of', 'attitude.satisfied.of', 'replyKinds.adopted', 'workingDaysToReply']),
    );
    for (const path of ['', 'attitude', 'nonsense', 'base.n', 'replied.of.n', 'constructor', '__proto__', 'replyKinds.other'])
      expect(membersOf(path)).toBeUndefined();
  });

  it("has the shape of the interface, in API.md's order", () => {
    assigned();
    expect(Object.keys(at('2026-03-03 00:00'))).toEqual(Object.keys(DEFINITIONS));
    expect(Object.keys(DEFINITIONS)).toEqual([
      'received',
      'onSpot',
      'merged',
      'declined',
      'withdrawn',
      'base',
      'replied',
      'repliedOnTime',
      'repliedOnTimeOriginal',
      'resolved',
      'resolvedOfReplied',
      'attitude',
      'result',
      'evaluationsReturned',
      'reworked',
      'returned',
      'promisesKept',
      'residentInformed',
      'replyKinds',
      'workingDaysToAssign',
      'workingDaysToReply',
      'workingDaysToResolve',
    ]);
  });

  it('no cases: zeros and no rates, never NaN', () => {
    const none = figures([], { calendar, asOn: '2026-03-03' });
    expect(none.replied).toEqual({ n: 0, of: 0, rate: null });
    expect(none.workingDaysToReply).toEqual({ median: null, p90: null });
    expect(JSON.stringify(none)).not.toContain('NaN');
  });
});
