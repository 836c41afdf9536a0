import { describe, expect, it } from '@jest/globals';
import { awaitedNow, paperCommands } from '@bihuan/domain';
import { command, PEOPLE, UNITS, World, type Person } from '../support/workflow-world.js';

type Step = readonly [who: Person, name: Parameters<typeof command>[0], more?: object];
function after(...steps: readonly Step[]): World {
  const world = new World(new Date('2026-03-02T09:00:00+08:00'));
  world.record('case', true);
  for (const [who, name, more] of steps) {
    world.now = new Date(world.now.getTime() + 3_600_000);
    const refusal = world.give('case', who, command(name, world, more));
    if (refusal) throw new Error(`${name}: ${refusal}`);
  }
  return world;
}
function turns(world: World, isInformed = false): string[] {
  const state = world.state('case');
  return awaitedNow(state, world.facts(PEOPLE.leader, state), isInformed).map(({ party, id, command: asked, dueOn }) =>
    [party === 'office' ? party : id, asked, dueOn ?? 'whenever'].join(' '),
  );
}
const ASSIGNED: readonly Step[] = [['office', 'assign']];
const REPLIED: readonly Step[] = [...ASSIGNED, ['leadHead', 'reply']];

describe('whose turn it is', () => {
  it('is the office’s until it has assigned', () => {
    expect(turns(after())).toEqual(['office assign 2026-03-11']);
  });
  it('is then the units’, the first date first', () => {
    expect(turns(after(...ASSIGNED))).toEqual([
      `${UNITS[0]} accept 2026-03-05`,
      `${UNITS[1]} contribute 2026-04-02`,
      `${UNITS[0]} reply 2026-06-02`,
    ]);
  });
  it('is also the office’s while a request waits for its decision', () => {
    expect(turns(after(...ASSIGNED, ['leadStaff', 'requestExtension']))).toContain('office decideExtension whenever');
  });
  it('is the co-signers’ when the deputy wants to withdraw', () => {
    expect(turns(after(['leadDeputy', 'withdraw']))).toContain('deputy-2 agreeWithdrawal whenever');
  });
  it('is the deputy’s after the reply: to judge, and to tell the resident', () => {
    expect(turns(after(...REPLIED))).toEqual(['deputy-1 evaluate 2026-03-30', 'deputy-1 residentFeedback whenever']);
    expect(turns(after(...REPLIED), true)).toEqual(['deputy-1 evaluate 2026-03-30']);
  });
  it('goes back to the office with the verdict: to close, or to have it done again', () => {
    expect(turns(after(...REPLIED, ['leadDeputy', 'evaluate']), true)).toEqual(['office resolve whenever']);
    const dissatisfied = { result: 'dissatisfied', comment: '仍积水' };
    expect(turns(after(...REPLIED, ['leadDeputy', 'evaluate', dissatisfied]), true)).toEqual(['office rework whenever']);
    const explained: readonly Step[] = [...ASSIGNED, ['leadHead', 'reply', { kind: 'explained' }], ['leadDeputy', 'evaluate']];
    expect(turns(after(...explained), true)).toEqual(['office conclude whenever']);
  });
  it('is nobody’s after a withdrawal', () => {
    expect(turns(after(['leadDeputy', 'withdraw'], ['coDeputy', 'agreeWithdrawal']))).toEqual([]);
  });
});

describe('what the office may enter from paper', () => {
  const paper = (world: World, who: Person = 'office'): string[] => {
    const state = world.state('case');
    return paperCommands(state, world.facts(PEOPLE[who], state));
  };
  it('is what units and deputies could do, and nothing that is its own', () => {
    expect(paper(after(...ASSIGNED))).toEqual([
      'withdraw',
      'accept',
      'requestReturn',
      'requestExtension',
      'contribute',
      'logContact',
      'reply',
    ]);
    expect(paper(after(...REPLIED))).toEqual(['logContact', 'updateReply']);
  });
  it('is nothing that has no taker', () => {
    expect(paper(after(['office', 'assign', { coUnitIds: [] }]))).not.toContain('contribute');
    expect(paper(after())).toEqual(['withdraw']);
  });
  it('still counts what was in time then, though it is too late now', () => {
    const world = after(...ASSIGNED).at('2026-06-20T09:00:00+08:00');
    expect(paper(world)).toEqual(expect.arrayContaining(['requestReturn', 'requestExtension']));
  });
  it('is for no one else', () => {
    expect(paper(after(...ASSIGNED), 'leadHead')).toEqual([]);
    expect(paper(after(...ASSIGNED), 'officeElsewhere')).toEqual([]);
  });
});
