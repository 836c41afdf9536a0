import type { LocalDate } from '../calendar/index.js';
import type { CaseState } from './case-state.js';
import { startClock, stopClock, stopClocks } from './clock-changes.js';
import type { Command } from './commands.js';
import type { Facts } from './decision.js';
import { runningClock, runOfCycle, standingReply } from './evolve.js';
import type { CaseEvent, ClockChange } from './events.js';
import type { Acting } from './guards.js';
import { workflowRow } from './workflow-table.js';
import type { CommandName, EventType } from './words.js';

/** An event before it is numbered and stamped; `on` another case than the one asked about. */
export type NewEvent = Pick<CaseEvent, 'type' | 'data' | 'clockChanges'> & { readonly on?: CaseState };

type EventsOf<N extends CommandName> = (state: CaseState | null, command: Command<N>, facts: Facts, at: Date, acting: Acting) => NewEvent[];

/** The command's body as the event repeats it: the moment stands in the event itself, absent fields stay absent. */
function told(body: object, more: object = {}): CaseEvent['data'] {
  const entries = Object.entries({ ...body, ...more });
  return Object.fromEntries(
    entries.filter(([key, value]) => key !== 'occurredAt' && key !== 'onPaper' && value !== null && value !== undefined),
  );
}

/** The running clocks that the table stops with this command. */
function stops(state: CaseState | null, name: CommandName, type: EventType, at: Date): ClockChange[] {
  return state ? stopClocks(state, workflowRow(name).stops, type, at) : [];
}

/** A command that only writes its own event and stops what the table says. */
function plain<N extends CommandName>(name: N): EventsOf<N> {
  return (state, { body }, _facts, at) => {
    const type = workflowRow(name).event;
    return [{ type, data: told(body), clockChanges: stops(state, name, type, at) }];
  };
}

/** A primary's answer answers every case merged into it: each gets its own event. */
function answersToMerged(state: CaseState, { mergedCases }: Facts, answer: object): NewEvent[] {
  return mergedCases.map((merged) => ({
    on: merged,
    type: 'answeredThroughPrimary',
    data: told({ primaryId: state.id }, answer),
    clockChanges: [],
  }));
}

function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the workflow table let a command through without its case');
  return value;
}

function promiseStart(state: CaseState, facts: Facts, at: Date, promisedOn: LocalDate | null | undefined): ClockChange[] {
  return promisedOn ? [startClock(facts, 'promise', at, state.cycle, { on: promisedOn })] : [];
}

function startAssign(facts: Facts, at: Date, cycle: number): ClockChange {
  return startClock(facts, 'assign', at, cycle, facts.policy.clocks.assign);
}

export const EVENTS_OF: { readonly [N in CommandName]: EventsOf<N> } = {
  record: (_state, { body }, facts, at) => {
    const { onSpotReply, ...rest } = body;
    const start = startAssign(facts, at, 1);
    const deputyId = body.deputyId ?? facts.actor.deputyId;
    const recorded: NewEvent = { type: 'recorded', data: told(rest, { deputyId }), clockChanges: [start] };
    if (!onSpotReply || start.change !== 'start') return [recorded];
    const met: ClockChange = { change: 'stop', runId: start.runId, outcome: 'met' };
    return [recorded, { type: 'answeredOnSpot', data: told({ reply: onSpotReply }), clockChanges: [met] }];
  },

  answerOnSpot: (state, { body }, facts, at) => [
    { type: 'answeredOnSpot', data: told(body), clockChanges: stops(state, 'answerOnSpot', 'answeredOnSpot', at) },
    ...answersToMerged(must(state), facts, { content: body.reply }),
  ],

  merge: (state, { body }, { primary }, at) => {
    const into = must(primary);
    const own = must(state);
    const answered = into.status === 'replied' || into.status === 'resolved';
    const reply = standingReply(into);
    return [
      { type: 'merged', data: told(body), clockChanges: stops(own, 'merge', 'merged', at) },
      { on: into, type: 'absorbed', data: { suggestionId: own.id }, clockChanges: [] },
      ...(answered
        ? [
            {
              type: 'answeredThroughPrimary' as const,
              clockChanges: [],
              data: told({ primaryId: into.id, kind: reply?.kind, repliedAt: reply?.repliedAt }),
            },
          ]
        : []),
    ];
  },

  split: (state, { body }, facts, at) => {
    const own = must(state);
    return [
      { type: 'split', data: told(body), clockChanges: [startAssign(facts, at, own.cycle)] },
      { on: must(facts.primary), type: 'released', data: { suggestionId: own.id }, clockChanges: [] },
    ];
  },

  decline: plain('decline'),

  withdraw: (state, { body }, _facts, at) => {
    const own = must(state);
    // [SH 10]: with co-signers it stays a request until each has agreed
    if (own.coDeputyIds.length > 0) return [{ type: 'withdrawalRequested', data: told(body), clockChanges: [] }];
    return [{ type: 'withdrawn', data: told(body), clockChanges: stops(own, 'withdraw', 'withdrawn', at) }];
  },

  agreeWithdrawal: (state, { body }, _facts, at, { deputyId }) => {
    const own = must(state);
    const { reason, agreedBy } = must(own.openWithdrawal);
    const agreed: NewEvent = { type: 'withdrawalAgreed', data: told(body, { deputyId }), clockChanges: [] };
    const waiting = own.coDeputyIds.some((id) => id !== deputyId && !agreedBy.includes(id));
    if (waiting) return [agreed];
    return [agreed, { type: 'withdrawn', data: { reason }, clockChanges: stops(own, 'agreeWithdrawal', 'withdrawn', at) }];
  },

  assign: (state, { body }, facts, at) => {
    const own = must(state);
    const { clocks } = facts.policy;
    const coUnitIds = body.coUnitIds ?? [];
    return [
      {
        type: 'assigned',
        data: told(body, { coUnitIds }),
        clockChanges: [
          ...stops(own, 'assign', 'assigned', at),
          startClock(facts, 'accept', at, own.cycle, clocks.accept),
          // after an on-spot answer was sent to rework, this is already a later cycle, but the unit's first assignment
          startClock(facts, 'reply', at, own.cycle, clocks.reply),
          ...coUnitIds.map((unitId) => startClock(facts, 'coOpinion', at, own.cycle, clocks.coOpinion, unitId)),
        ],
      },
    ];
  },

  accept: (state, { body }, _facts, at, { unitId }) => {
    const own = must(state);
    const byLead = unitId === own.leadUnitId;
    return [{ type: 'accepted', data: told(body, { unitId }), clockChanges: byLead ? stops(own, 'accept', 'accepted', at) : [] }];
  },

  requestReturn: plain('requestReturn'),

  decideReturn: (state, { body }, facts, at) => {
    const own = must(state);
    const clockChanges = body.granted ? [...stops(own, 'decideReturn', 'returnDecided', at), startAssign(facts, at, own.cycle)] : [];
    return [{ type: 'returnDecided', data: told(body), clockChanges }];
  },

  requestExtension: plain('requestExtension'),

  decideExtension: (state, { body }, { calendar }) => {
    const own = must(state);
    const { until } = must(own.openExtension);
    const run = runningClock(own, 'reply');
    const moved: ClockChange[] =
      body.granted && run ? [{ change: 'move', runId: run.runId, dueOn: calendar.nextWorkingDay(until), until, reason: 'extension' }] : [];
    return [{ type: 'extensionDecided', data: told(body, { until }), clockChanges: moved }];
  },

  contribute: (state, { body }, _facts, at, { unitId }) => {
    const run = unitId ? runningClock(must(state), 'coOpinion', unitId) : undefined;
    return [{ type: 'contributed', data: told(body, { unitId }), clockChanges: run ? [stopClock(run, 'contributed', at)] : [] }];
  },

  logContact: plain('logContact'),

  reply: (state, { body }, facts, at) => {
    const own = must(state);
    const signer = body.signer ?? (body.occurredAt ? undefined : facts.actor.name);
    return [
      {
        type: 'replied',
        data: told(body, { signer }),
        clockChanges: [
          ...stops(own, 'reply', 'replied', at),
          startClock(facts, 'evaluate', at, own.cycle, facts.policy.clocks.evaluate),
          ...promiseStart(own, facts, at, body.promisedOn),
        ],
      },
      ...answersToMerged(own, facts, { kind: body.kind, content: body.content, promisedOn: body.promisedOn, signer }),
    ];
  },

  returnReply: (state, { body }, _facts, at) => {
    const own = must(state);
    const run = runOfCycle(own, 'reply');
    const resumed: ClockChange[] = run ? [{ change: 'resume', runId: run.runId }] : [];
    return [
      {
        type: 'replyReturned',
        data: told(body),
        clockChanges: [...stops(own, 'returnReply', 'replyReturned', at), ...resumed],
      },
    ];
  },

  updateReply: (state, { body }, facts, at) => {
    const own = must(state);
    const run = runningClock(own, 'promise');
    const kept = body.kind === 'adopted';
    const ended: ClockChange[] = !run
      ? []
      : [kept ? stopClock(run, 'replyUpdated', at) : { change: 'stop', runId: run.runId, outcome: 'cancelled' }];
    return [{ type: 'replyUpdated', data: told(body), clockChanges: [...ended, ...promiseStart(own, facts, at, body.promisedOn)] }];
  },

  evaluate: plain('evaluate'),

  rework: (state, { body }, facts, at) => {
    const own = must(state);
    const cycle = own.cycle + 1;
    const start = own.onSpot ? startAssign(facts, at, cycle) : startClock(facts, 'reply', at, cycle, facts.policy.clocks.reworkReply);
    return [{ type: 'reworked', data: told(body), clockChanges: [...stops(own, 'rework', 'reworked', at), start] }];
  },

  resolve: (state, { body }, facts, at) => {
    const own = must(state);
    const start = startClock(facts, 'followUp', at, own.cycle, facts.policy.clocks.followUp);
    return [{ type: 'resolved', data: told(body), clockChanges: [...stops(own, 'resolve', 'resolved', at), start] }];
  },

  conclude: plain('conclude'),
  followUp: plain('followUp'),
  residentFeedback: plain('residentFeedback'),
  supervise: plain('supervise'),
  endSupervision: plain('endSupervision'),
};
