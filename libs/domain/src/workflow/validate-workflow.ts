import { BODY_GUARDS, isStateGuard } from './guards.js';
import { WORKFLOW } from './workflow-table.js';
import { COMMANDS, STATES, type State } from './words.js';

/** Walks the table at start-up and names what is wrong with it: missing or double commands, unknown guards, states out of reach or without a way in. */
export function validateWorkflow(): string[] {
  const problems: string[] = [];
  for (const command of COMMANDS) {
    const count = WORKFLOW.filter((row) => row.command === command).length;
    if (count !== 1) problems.push(`${command} has ${count} rows`);
  }
  for (const row of WORKFLOW) {
    if (row.who.length === 0) problems.push(`nobody may ${row.command}`);
    for (const name of row.guards) {
      if (!isStateGuard(name) && !(name in BODY_GUARDS)) problems.push(`${row.command} names the unknown guard ${name}`);
    }
  }
  const reached = new Set<State | null>([null]);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const row of WORKFLOW) {
      if (row.from.some((state) => reached.has(state))) for (const state of outcomes(row.to)) reached.add(state);
    }
  }
  for (const state of STATES) if (!reached.has(state)) problems.push(`${state} cannot be reached`);
  return problems;
}

function outcomes(to: (typeof WORKFLOW)[number]['to']): State[] {
  const named = typeof to === 'string' ? [to] : [to.then, to.otherwise];
  return named.filter((state): state is State => state !== 'same');
}
