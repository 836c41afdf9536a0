import { describe, expect, it } from '@jest/globals';
import { availableCommands, COMMANDS, stateRefusal, validateWorkflow, type CommandName, type State } from '@bihuan/domain';
import { command, PEOPLE, World, type Person } from '../support/workflow-world.js';

/** DOMAIN.md §2 written out a second time by hand: from which states, and by whom. The table must say the same. */
const LAW: Record<Exclude<CommandName, 'record'>, { from: string; who: string }> = {
  answerOnSpot: { from: 'received', who: 'leadDeputy coDeputy office' },
  merge: { from: 'received assigned', who: 'office' },
  split: { from: 'merged', who: 'office' },
  decline: { from: 'received', who: 'office' },
  withdraw: { from: 'received assigned', who: 'leadDeputy' },
  agreeWithdrawal: { from: 'received assigned', who: 'coDeputy' },
  assign: { from: 'received', who: 'office' },
  accept: { from: 'assigned', who: 'leadStaff leadHead coStaff coHead' },
  requestReturn: { from: 'assigned', who: 'leadStaff leadHead' },
  decideReturn: { from: 'assigned', who: 'office' },
  requestExtension: { from: 'assigned', who: 'leadStaff leadHead' },
  decideExtension: { from: 'assigned', who: 'office' },
  contribute: { from: 'assigned', who: 'coStaff coHead' },
  logContact: { from: 'assigned replied', who: 'leadStaff leadHead coStaff coHead leadDeputy coDeputy' },
  reply: { from: 'assigned', who: 'leadHead' },
  returnReply: { from: 'replied', who: 'office' },
  updateReply: { from: 'replied', who: 'leadHead' },
  evaluate: { from: 'replied resolved', who: 'leadDeputy office' },
  rework: { from: 'replied resolved', who: 'office' },
  resolve: { from: 'replied', who: 'office' },
  conclude: { from: 'replied', who: 'office' },
  followUp: { from: 'resolved', who: 'office leadDeputy coDeputy' },
  residentFeedback: { from: 'replied resolved declined', who: 'leadDeputy coDeputy office' },
  supervise: { from: 'received assigned replied', who: 'presidium office' },
  endSupervision: { from: 'received assigned replied', who: 'presidium office' },
};
const UNIT_OR_DEPUTY = /Deputy|Staff|Head/;

/** One case in each state, with a lead deputy, a co-signer, a lead unit and a co-unit wherever the state can have them. */
function caseIn(state: State | 'concluded'): World {
  const world = new World(new Date('2026-03-02T09:00:00+08:00'));
  world.record('primary');
  world.record('case', true);
  const give = (name: CommandName, who: Person, more: object = {}): void => {
    const refusal = world.give('case', who, command(name, world, more));
    if (refusal) throw new Error(`${name}: ${refusal}`);
  };
  if (state === 'received') return world;
  if (state === 'declined') give('decline', 'office');
  else if (state === 'merged') {
    give('assign', 'office');
    give('merge', 'office');
  } else if (state === 'withdrawn') {
    give('assign', 'office');
    give('withdraw', 'leadDeputy');
    give('agreeWithdrawal', 'coDeputy');
  } else {
    give('assign', 'office');
    if (state === 'assigned') return world;
    give('reply', 'leadHead', state === 'concluded' ? { kind: 'explained' } : {});
    if (state === 'resolved') {
      give('evaluate', 'leadDeputy');
      give('resolve', 'office');
    }
    if (state === 'concluded') give('conclude', 'office');
  }
  return world;
}

const STATES: (State | 'concluded')[] = ['received', 'assigned', 'replied', 'resolved', 'merged', 'declined', 'withdrawn', 'concluded'];
const AFTER_CONCLUSION = ['evaluate', 'residentFeedback', 'updateReply', 'rework'];

describe('every state × command × person', () => {
  it('the table is sound: every command once, every guard known, every state within reach', () => {
    expect(validateWorkflow()).toEqual([]);
  });

  it.each(STATES)('in %s: 403 for whom the law does not name, then 409 where it has no way, never anything else first', (state) => {
    const wrong: string[] = [];
    for (const name of COMMANDS) {
      if (name === 'record') continue;
      for (const who of Object.keys(PEOPLE) as Person[]) {
        const world = caseIn(state);
        const before = world.state('case');
        const outcome = world.give('case', who, command(name, world));
        // being *the* lead or co-unit is part of the role, and a case without units has none
        const unitIsThere = !/Staff|Head/.test(who) || before.leadUnitId !== null;
        const mayAct = LAW[name].who.split(' ').includes(who) && unitIsThere;
        const way = LAW[name].from.split(' ').includes(state === 'concluded' ? 'replied' : state);
        const open = way && (state !== 'concluded' || AFTER_CONCLUSION.includes(name));
        const kind = outcome?.split(':')[0] ?? 'done';
        const expected = !mayAct ? ['role'] : !open ? ['state'] : ['done', 'guard', 'field'];
        if (!expected.includes(kind)) wrong.push(`${name} by ${who}: ${outcome ?? 'done'}, expected ${expected.join('/')}`);
        if (outcome !== null && world.state('case') !== before) wrong.push(`${name} by ${who} was refused and changed the case`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('the office enters from paper what units and deputies did, and nothing of the presidium alone', () => {
    for (const [name, law] of Object.entries(LAW) as [Exclude<CommandName, 'record'>, { who: string }][]) {
      const world = caseIn('assigned');
      const outcome = world.give('case', 'office', command(name, world, { occurredAt: '2026-03-02T09:00:00+08:00' }));
      const expected = UNIT_OR_DEPUTY.test(law.who) || law.who.includes('office');
      expect([name, outcome?.startsWith('role') ?? false]).toEqual([name, !expected]);
    }
  });

  it.each(STATES)('in %s: available commands are exactly those that are not refused for role, state or a guard of the moment', (state) => {
    for (const who of Object.keys(PEOPLE) as Person[]) {
      const world = caseIn(state);
      const available = availableCommands(world.state('case'), world.facts(PEOPLE[who], world.state('case')));
      for (const name of available) {
        expect(stateRefusal(world.state('case'), name)).toBeNull();
        const refusal = world.give('case', who, command(name, caseIn(state)));
        // a body may still be wrong for this case; a guard of the moment may not
        if (refusal !== null)
          expect([name, who, refusal]).toEqual([name, who, expect.stringMatching(/^(field|guard):(extension|unit|merge|return\.to)/)]);
        if (refusal === null) break;
      }
    }
  });
});
