import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { availableCommands, COMMANDS, replay, shanghaiDate, type CommandName } from '@bihuan/domain';
import { command, PEOPLE, TOWN, UNITS, World, type Person } from '../support/workflow-world.js';

const CASES = ['case', 'primary', 'third'] as const;
const VARIANTS: Partial<Record<CommandName, object[]>> = {
  merge: [{ primaryId: 'primary' }, { primaryId: 'third' }, { primaryId: 'case' }],
  assign: [{}, { coUnitIds: [] }, { coUnitIds: [UNITS[1], UNITS[2]] }],
  decideReturn: [{}, { granted: false }],
  decideExtension: [{}, { granted: false }],
  reply: [{}, { kind: 'planned', promisedOn: '2026-12-01' }, { kind: 'explained' }, { kind: 'in_progress', promisedOn: '2026-05-05' }],
  updateReply: [{}, { kind: 'planned', promisedOn: '2026-12-20' }, { kind: 'reference' }],
  evaluate: [{}, { result: 'dissatisfied', comment: '仍积水' }, { attitude: 'dissatisfied', comment: '未见人' }],
  followUp: [{}, { outcome: 'relapsed' }],
};
interface Step {
  caseId: (typeof CASES)[number];
  name: CommandName;
  who: Person;
  variant: number;
  days: number;
  paper: boolean;
}
const step: fc.Arbitrary<Step> = fc.record({
  caseId: fc.constantFrom(...CASES),
  name: fc.constantFrom(...COMMANDS.filter((name) => name !== 'record')),
  who: fc.constantFrom(...(Object.keys(PEOPLE) as Person[])),
  variant: fc.nat(3),
  days: fc.integer({ min: 0, max: 25 }),
  paper: fc.boolean(),
});
/** Random people rarely hit on what is allowed: half of the steps are turned into one that the case offers somebody. */
function guided(world: World, wanted: Step): Step {
  if (wanted.variant % 2 === 0) return wanted;
  const state = world.state(wanted.caseId);
  const offers = (Object.keys(PEOPLE) as Person[]).flatMap((who) =>
    availableCommands(state, world.facts(PEOPLE[who], state)).map((name) => ({ ...wanted, who, name, paper: false })),
  );
  return offers[(wanted.days * 7 + wanted.name.length) % Math.max(1, offers.length)] ?? wanted;
}

function walk(steps: Step[], afterEach: (world: World, step: Step, refusal: string | null) => void): World {
  const world = new World(new Date('2026-01-05T09:00:00+08:00'));
  for (const caseId of CASES) world.record(caseId, caseId === 'case');
  for (const wanted of steps) {
    world.now = new Date(world.now.getTime() + wanted.days * 86_400_000 + 60_000);
    const chosen = guided(world, wanted);
    const variants = VARIANTS[chosen.name] ?? [{}];
    const occurredAt = new Date(world.now.getTime() - 3_600_000).toISOString();
    const more = { ...variants[chosen.days % variants.length], ...(chosen.paper ? { occurredAt } : {}) };
    const refusal = world.give(chosen.caseId, chosen.who, command(chosen.name, world, more));
    afterEach(world, chosen, refusal);
  }
  return world;
}

describe('random lives of three cases', () => {
  it('every history replays to the same state, with gapless events in order of time', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
        const world = walk(steps, () => undefined);
        for (const id of CASES) {
          const events = world.events.get(id) ?? [];
          expect(replay(events, { id, jurisdictionId: TOWN })).toEqual(world.state(id));
          expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
          const moments = events.map((event) => event.occurredAt);
          expect([...moments].sort()).toEqual(moments);
          expect(events.every((event) => event.occurredAt <= event.recordedAt)).toBe(true);
          expect(world.state(id).version).toBe(events.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('clocks: one run at a time per clock and unit, none after an end, met exactly when on time', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
        walk(steps, (world) => {
          for (const id of CASES) {
            const state = world.state(id);
            const running = state.clocks.filter((run) => run.stoppedAt === null);
            const keys = running.map((run) => `${run.clock}/${run.unitId ?? ''}`);
            expect(new Set(keys).size).toBe(keys.length);
            if (['merged', 'declined', 'withdrawn'].includes(state.status) || state.concludedAt) expect(keys).toEqual([]);
            if (state.status === 'received') expect(keys).toEqual(['assign/']);
            if (state.status === 'assigned') expect(keys).toContain('reply/');
            if (state.status === 'replied' || state.status === 'resolved') {
              expect(keys.filter((key) => /^(assign|accept|coOpinion|reply)/.test(key))).toEqual([]);
            }
            for (const run of state.clocks) {
              if (run.outcome === 'met') expect(shanghaiDate(new Date(run.stoppedAt ?? '')) <= run.dueOn).toBe(true);
              if (run.outcome === 'missed') expect(shanghaiDate(new Date(run.stoppedAt ?? '')) > run.dueOn).toBe(true);
            }
          }
        });
      }),
      { numRuns: 100 },
    );
  });

  it('nobody marks their own work: units never end, evaluate, merge or close a case', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
        const world = walk(steps, () => undefined);
        for (const id of CASES) {
          for (const event of world.events.get(id) ?? []) {
            const unit = /Staff|Head/.test(event.actor.name);
            if (unit)
              expect([
                'accepted',
                'returnRequested',
                'extensionRequested',
                'contributed',
                'contactLogged',
                'replied',
                'replyUpdated',
                'answeredThroughPrimary',
              ]).toContain(event.type);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
