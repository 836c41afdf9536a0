import { shanghaiDate, addDays } from '../calendar/index.js';
import type { CaseState } from './case-state.js';
import type { Command } from './commands.js';
import type { Decided, Decision, Facts, Refusal } from './decision.js';
import { EVENTS_OF, type NewEvent } from './events-of-commands.js';
import { evolve } from './evolve.js';
import type { CaseEvent, OnBehalfOf } from './events.js';
import { BODY_GUARDS, isStateGuard, STATE_GUARDS, type Acting } from './guards.js';
import { capacity, partiesOf, roleRefusal, stateRefusal } from './parties.js';
import { field } from './refusals.js';
import { WORKFLOW, workflowRow, type WorkflowRow } from './workflow-table.js';
import type { CaseCommand } from './words.js';

/** Ids a new case is born with; ignored for a case that exists. */
export interface NewCase {
  readonly id: string;
  readonly jurisdictionId: string;
}

/**
 * Judges one command: role, state, the moment, then the guards in the table's order. Answers the events to append — to this
 * case and to those it touches (merge, split, and a primary's answer) — with the states they lead to. Pure: time, calendar,
 * policy and everything else it needs are arguments; an expected no is a value.
 */
export function decide(state: CaseState | null, command: Command, facts: Facts, newCase?: NewCase): Decided {
  const onPaper = Boolean(command.body.occurredAt);
  const as = capacity(state, command.name, facts.actor, onPaper);
  const refusal = roleRefusal(state, command.name, facts.actor, onPaper) ?? stateRefusal(state, command.name);
  if (refusal || !as) return { ok: false, refusal: refusal ?? { kind: 'role', code: 'suggestion.role_not_allowed' } };
  const moment = momentOf(state, command, facts);
  if (!(moment instanceof Date)) return { ok: false, refusal: moment };

  const acting = actingFor(state, command, facts, as === 'paper');
  if ('code' in acting) return { ok: false, refusal: acting };
  const refused = firstRefusal(state, command, facts, moment, acting);
  if (refused) return { ok: false, refusal: refused };

  const born = newCase ?? { id: state?.id ?? '', jurisdictionId: state?.jurisdictionId ?? '' };
  const byPaper = as === 'paper' || (onPaper && facts.actor.roles.includes('office')) || isOfficeEvaluation(state, command, facts);
  const stamp = { onPaper: byPaper, onBehalfOf: onBehalfOf(state, command, facts, as === 'paper', acting), at: moment };
  const planned = EVENTS_OF[command.name](state, command as never, facts, moment, acting);
  return { ok: true, decision: append(state, born, planned, facts, stamp) };
}

/** The commands this person may give now, on the case as it is: role, state, and every guard that needs no body (API `availableCommands`). */
export function availableCommands(state: CaseState, facts: Facts): CaseCommand[] {
  const acting = { unitId: facts.actor.unitId, deputyId: facts.actor.deputyId };
  return WORKFLOW.filter(
    (row) =>
      // from most states few commands lead on: asked first, it spares most of the others
      stateRefusal(state, row.command) === null &&
      roleRefusal(state, row.command, facts.actor, false) === null &&
      row.guards.every((name) => !isStateGuard(name) || STATE_GUARDS[name](state, facts, facts.now, acting) === null),
  ).flatMap(caseCommand);
}
function caseCommand({ command }: WorkflowRow): CaseCommand[] {
  return command === 'record' ? [] : [command];
}

/**
 * What the office may enter now for a unit or a deputy that happened on paper. It may have happened at any moment since the case's last
 * event, so guards of time are asked at that moment; the true one is judged with the entry.
 */
export function paperCommands(state: CaseState, facts: Facts): CaseCommand[] {
  return WORKFLOW.filter(({ command: name, guards }) => {
    if (capacity(state, name, facts.actor, true) !== 'paper' || stateRefusal(state, name)) return false;
    const acting = actingFor(state, { name, body: {} } as Command, facts, true);
    if ('code' in acting) return false;
    const at = new Date(state.lastEventAt);
    return guards.every((guard) => !isStateGuard(guard) || STATE_GUARDS[guard](state, facts, at, acting) === null);
  }).flatMap(caseCommand);
}

/** `occurredAt`: never in the future, never before the case's previous event; the office alone, and a deputy's own `record` for some days. */
function momentOf(state: CaseState | null, command: Command, facts: Facts): Date | Refusal {
  const { occurredAt } = command.body;
  if (!occurredAt) return facts.now;
  const at = new Date(occurredAt);
  if (Number.isNaN(at.getTime())) return field('occurred_at.invalid', 'occurredAt');
  if (at > facts.now) return field('occurred_at.in_future', 'occurredAt');
  if (!facts.actor.roles.includes('office')) {
    if (command.name !== 'record') return field('occurred_at.not_allowed', 'occurredAt');
    const days = facts.policy.recordBackdateDays;
    if (shanghaiDate(at) < addDays(shanghaiDate(facts.now), -days)) {
      return field('occurred_at.too_far_back', 'occurredAt', { days });
    }
  }
  const touched = [state, ...(command.name === 'merge' || command.name === 'split' ? [facts.primary] : []), ...facts.mergedCases];
  const previous = touched.reduce((latest, one) => (one && one.lastEventAt > latest ? one.lastEventAt : latest), '');
  return at.toISOString() < previous ? field('occurred_at.before_previous', 'occurredAt', { previous }) : at;
}

/**
 * Whose act it is. From paper, without a unit or deputy named: the lead unit; for an opinion the first co-unit that still owes
 * one; for an agreement the first co-signer who has not agreed.
 */
function actingFor(state: CaseState | null, command: Command, facts: Facts, paper: boolean): Acting | Refusal {
  const own: Acting = { unitId: facts.actor.unitId, deputyId: facts.actor.deputyId };
  const named = command.body as { unitId?: string | null; deputyId?: string | null };
  if (!state) return own;
  if (!paper) {
    const namesUnit = (command.name === 'accept' || command.name === 'contribute') && named.unitId && named.unitId !== own.unitId;
    if (namesUnit) return field('field.not_allowed_here', 'unitId');
    const namesDeputy = command.name === 'agreeWithdrawal' && named.deputyId && named.deputyId !== own.deputyId;
    return namesDeputy ? field('field.not_allowed_here', 'deputyId') : own;
  }
  if (command.name === 'agreeWithdrawal') {
    const waiting = state.coDeputyIds.filter((id) => !state.openWithdrawal?.agreedBy.includes(id));
    const deputyId = command.body.deputyId ?? waiting[0] ?? null;
    return deputyId === null || state.coDeputyIds.includes(deputyId) ? { unitId: null, deputyId } : field('deputy.not_own', 'deputyId');
  }
  const owing = state.clocks.find((run) => run.clock === 'coOpinion' && run.stoppedAt === null)?.unitId;
  const usual = command.name === 'contribute' ? (owing ?? state.coUnitIds[0] ?? null) : state.leadUnitId;
  const unitId = named.unitId ?? usual;
  const involved = command.name === 'contribute' ? state.coUnitIds : [state.leadUnitId, ...state.coUnitIds];
  if (unitId !== null && !involved.includes(unitId)) return field('unit.not_involved', 'unitId');
  if (command.name === 'contribute' && unitId === null) return field('unit.not_involved', 'unitId');
  return { unitId, deputyId: state.deputyId };
}

function firstRefusal(state: CaseState | null, command: Command, facts: Facts, at: Date, acting: Acting): Refusal | null {
  if (command.name === 'evaluate' && state) {
    const byDeputy = partiesOf(state, facts.actor).includes('leadDeputy');
    if (byDeputy && command.body.onPaper) return field('evaluation.own_login_is_not_paper', 'onPaper');
    if (!byDeputy && command.body.onPaper === false) return field('evaluation.office_is_on_paper', 'onPaper');
  }
  for (const name of workflowRow(command.name).guards) {
    const refusal = isStateGuard(name)
      ? state && STATE_GUARDS[name](state, facts, at, acting)
      : BODY_GUARDS[name](state as CaseState, facts, at, command);
    if (refusal) return refusal;
  }
  return null;
}

/** An evaluation that the office enters is always one from paper, and marked so. */
function isOfficeEvaluation(state: CaseState | null, command: Command, facts: Facts): boolean {
  return command.name === 'evaluate' && !partiesOf(state, facts.actor).includes('leadDeputy');
}

function onBehalfOf(state: CaseState | null, command: Command, facts: Facts, paper: boolean, acting: Acting): OnBehalfOf | null {
  if (command.name === 'record') {
    const { deputyId } = command.body;
    return deputyId && deputyId !== facts.actor.deputyId ? { kind: 'deputy', id: deputyId } : null;
  }
  const forDeputy = isOfficeEvaluation(state, command, facts) ? state?.deputyId : null;
  if (forDeputy) return { kind: 'deputy', id: forDeputy };
  if (!paper) return null;
  const byDeputies = workflowRow(command.name).who.every((party) => party === 'leadDeputy' || party === 'coDeputy' || party === 'office');
  const id = byDeputies ? acting.deputyId : acting.unitId;
  return id ? { kind: byDeputies ? 'deputy' : 'unit', id } : null;
}

interface Stamp {
  readonly onPaper: boolean;
  readonly onBehalfOf: OnBehalfOf | null;
  readonly at: Date;
}

/** Numbers and stamps the new events, and folds each case over its own. */
function append(state: CaseState | null, born: NewCase, planned: readonly NewEvent[], facts: Facts, stamp: Stamp): Decision {
  const cases = new Map<string, { before: CaseState | null; after: CaseState | null; events: CaseEvent[] }>();
  for (const { on, ...content } of planned) {
    const before = on ?? state;
    const id = before?.id ?? born.id;
    const entry = cases.get(id) ?? { before, after: before, events: [] };
    cases.set(id, entry);
    const { id: actorId, name, username } = facts.actor;
    const event: CaseEvent = {
      ...content,
      seq: (entry.after?.version ?? 0) + 1,
      actor: { id: actorId, name, username },
      onPaper: stamp.onPaper,
      onBehalfOf: stamp.onBehalfOf,
      occurredAt: stamp.at.toISOString(),
      recordedAt: facts.now.toISOString(),
    };
    entry.events.push(event);
    entry.after = evolve(entry.after, event, { id, jurisdictionId: before?.jurisdictionId ?? born.jurisdictionId });
  }
  const changes = [...cases.values()].flatMap(({ before, after, events }) => (after ? [{ before, after, events }] : []));
  return { changes };
}
