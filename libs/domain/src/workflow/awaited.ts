import type { LocalDate } from '../calendar/index.js';
import type { CaseState } from './case-state.js';
import { availableCommands } from './decide.js';
import type { Facts } from './decision.js';
import type { CaseCommand, ClockName } from './words.js';

/** Somebody whose turn it is: what is asked of them, and until when if a clock runs for it. */
export interface Awaited {
  readonly party: 'office' | 'unit' | 'deputy';
  /** which unit or deputy; null for the office */
  readonly id: string | null;
  readonly command: CaseCommand;
  readonly clock: ClockName | null;
  readonly dueOn: LocalDate | null;
}

/** Whom a running clock waits for, and for what; of a unit, the one that the clock names or else the lead. */
const CLOCK_WAITS_FOR: Readonly<Record<ClockName, Pick<Awaited, 'party' | 'command'>>> = {
  assign: { party: 'office', command: 'assign' },
  accept: { party: 'unit', command: 'accept' },
  coOpinion: { party: 'unit', command: 'contribute' },
  reply: { party: 'unit', command: 'reply' },
  evaluate: { party: 'deputy', command: 'evaluate' },
  promise: { party: 'unit', command: 'updateReply' },
  followUp: { party: 'office', command: 'followUp' },
};
/** What the office decides without a clock, as soon as the workflow lets it. */
const OFFICE_DECIDES: readonly CaseCommand[] = ['decideReturn', 'decideExtension', 'rework', 'resolve', 'conclude'];

/**
 * Whose turn it is now, for whoever looks at the case: what must be done first stands first, what has no date last. `isInformed`: the
 * resident has been told since the last answer.
 */
export function awaitedNow(state: CaseState, facts: Facts, isInformed: boolean): Awaited[] {
  const office = { ...facts.actor, roles: ['office'] as const, jurisdictionId: state.jurisdictionId };
  const may = new Set(availableCommands(state, { ...facts, actor: office }));
  const without = (party: Awaited['party'], id: string | null, command: CaseCommand): Awaited => ({
    party,
    id,
    command,
    clock: null,
    dueOn: null,
  });
  const running = state.clocks
    .filter(({ stoppedAt }) => stoppedAt === null)
    .map(({ clock, unitId, dueOn }): Awaited => {
      const { party, command } = CLOCK_WAITS_FOR[clock];
      const id = { office: null, unit: unitId ?? state.leadUnitId, deputy: state.deputyId }[party];
      // a case from a ledger may have no deputy: then the office enters the verdict from paper
      return { party: party === 'deputy' && id === null ? 'office' : party, id, command, clock, dueOn };
    })
    .sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
  const decisions = OFFICE_DECIDES.filter((command) => may.has(command)).map((command) => without('office', null, command));
  const { openWithdrawal } = state;
  const agreements = openWithdrawal
    ? state.coDeputyIds.filter((id) => !openWithdrawal.agreedBy.includes(id)).map((id) => without('deputy', id, 'agreeWithdrawal'))
    : [];
  const isAnswered = may.has('residentFeedback') && !state.onSpot;
  const telling = isAnswered && !isInformed ? [without(state.deputyId ? 'deputy' : 'office', state.deputyId, 'residentFeedback')] : [];
  return [...running, ...decisions, ...agreements, ...telling];
}
