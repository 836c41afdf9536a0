import type { CaseState } from './case-state.js';
import type { Actor, Refusal } from './decision.js';
import { PARTIES, workflowRow, type Party } from './workflow-table.js';
import type { CommandName } from './words.js';

const ALL = Object.keys(PARTIES) as Party[];

/** What this person is to this case. For a case that does not exist yet: in the town. */
export function partiesOf(state: CaseState | null, actor: Actor): Party[] {
  if (state && state.jurisdictionId !== actor.jurisdictionId) return [];
  return ALL.filter((party) => actor.roles.includes(PARTIES[party].role) && related(PARTIES[party].relation, state, actor));
}

function related(relation: (typeof PARTIES)[Party]['relation'], state: CaseState | null, actor: Actor): boolean {
  if (relation === 'town') return true;
  if (!state) return false;
  if (relation === 'leadUnit') return actor.unitId !== null && actor.unitId === state.leadUnitId;
  if (relation === 'coUnit') return actor.unitId !== null && state.coUnitIds.includes(actor.unitId);
  if (relation === 'leadDeputy') return actor.deputyId !== null && actor.deputyId === state.deputyId;
  return actor.deputyId !== null && state.coDeputyIds.includes(actor.deputyId);
}

/** Whether the table gives the command to units or deputies, so that the office may enter it from paper. */
function enteredFromPaper(command: CommandName): boolean {
  return workflowRow(command).who.some((party) => PARTIES[party].role !== 'office' && PARTIES[party].role !== 'presidium');
}

/**
 * How this person may give the command: as a party of the table, or the office on paper for a unit or a deputy
 * (DOMAIN.md §2 "From paper"); null if not at all. A person who is several things acts as a party first.
 */
export function capacity(state: CaseState | null, command: CommandName, actor: Actor, onPaper: boolean): 'party' | 'paper' | null {
  const parties = partiesOf(state, actor);
  if (workflowRow(command).who.some((party) => parties.includes(party))) return 'party';
  if (onPaper && parties.includes('office') && enteredFromPaper(command)) return 'paper';
  return null;
}

/** 403 for whom the table does not name; `onPaper` says that the request carries `occurredAt`. */
export function roleRefusal(state: CaseState | null, command: CommandName, actor: Actor, onPaper: boolean): Refusal | null {
  return capacity(state, command, actor, onPaper) ? null : { kind: 'role', code: 'suggestion.role_not_allowed' };
}

/** 409 when the table has no way from the case's state, or the case is concluded and the command is not one of the few left. */
export function stateRefusal(state: CaseState | null, command: CommandName): Refusal | null {
  const row = workflowRow(command);
  if (!row.from.includes(state?.status ?? null)) {
    return { kind: 'state', code: 'suggestion.wrong_state', params: { status: state?.status ?? 'none', command } };
  }
  if (state?.concludedAt && !row.afterConclusion) return { kind: 'state', code: 'suggestion.concluded', params: { command } };
  return null;
}
