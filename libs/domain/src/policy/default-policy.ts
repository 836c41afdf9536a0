import { defaultLadder, isLadderLevel, isWorkingHours } from '../reminders/index.js';
import { POLICY_CLOCKS, type Policy, type Span } from './policy.js';

/** The defaults of DOMAIN.md §3: what holds where a jurisdiction and those above it have set nothing. */
export const DEFAULT_POLICY: Policy = {
  clocks: {
    assign: { amount: 7, unit: 'working_days' },
    accept: { amount: 3, unit: 'working_days' },
    coOpinion: { amount: 1, unit: 'months' },
    reply: { amount: 3, unit: 'months' },
    reworkReply: { amount: 1, unit: 'months' },
    evaluate: { amount: 20, unit: 'working_days' },
    followUp: { amount: 3, unit: 'months' },
  },
  returnWindow: { amount: 7, unit: 'working_days' },
  maxExtension: { amount: 3, unit: 'months' },
  monthShift: true,
  recordBackdateDays: 30,
  reminders: defaultLadder,
  workingHours: { from: '09:00', to: '17:30' },
};

/** A policy as it was set, with the defaults of what it leaves out or did not know yet. */
export function completePolicy(set: Partial<Policy>): Policy {
  return { ...DEFAULT_POLICY, ...set };
}

export interface PolicyProblem {
  readonly path: string;
  readonly code:
    | 'policy.required'
    | 'policy.unknown_field'
    | 'policy.span'
    | 'policy.boolean'
    | 'policy.days'
    | 'policy.ladder'
    | 'policy.ladder_twice'
    | 'policy.hours';
}

/** A whole policy as it came from outside: every problem with its path, or none. Spans are 1 to 400 working days, 1 to 1000 days or 1 to 36 months. */
export function validatePolicy(input: unknown): PolicyProblem[] {
  if (!isObject(input)) return [{ path: '', code: 'policy.required' }];
  const problems: PolicyProblem[] = [];
  const known = new Set(Object.keys(DEFAULT_POLICY));
  for (const key of Object.keys(input)) if (!known.has(key)) problems.push({ path: key, code: 'policy.unknown_field' });
  const clocks = isObject(input['clocks']) ? input['clocks'] : {};
  for (const name of POLICY_CLOCKS) if (!isSpan(clocks[name])) problems.push({ path: `clocks.${name}`, code: 'policy.span' });
  for (const name of Object.keys(clocks)) {
    if (!POLICY_CLOCKS.some((clock) => clock === name)) problems.push({ path: `clocks.${name}`, code: 'policy.unknown_field' });
  }
  for (const name of ['returnWindow', 'maxExtension']) if (!isSpan(input[name])) problems.push({ path: name, code: 'policy.span' });
  if (typeof input['monthShift'] !== 'boolean') problems.push({ path: 'monthShift', code: 'policy.boolean' });
  const days = input['recordBackdateDays'];
  if (!isWhole(days, 0, 366)) problems.push({ path: 'recordBackdateDays', code: 'policy.days' });
  if (input['workingHours'] !== undefined && !isWorkingHours(input['workingHours']))
    problems.push({ path: 'workingHours', code: 'policy.hours' });
  const ladder = input['reminders'];
  if (!Array.isArray(ladder)) problems.push({ path: 'reminders', code: 'policy.ladder' });
  else {
    // a level is recorded once for each run of a clock, so a second rung of it would never remind anybody
    const seen = new Set<string>();
    ladder.forEach((rung, index) => {
      const path = `reminders[${index}]`;
      const name = isLadderLevel(rung) ? `${rung.clock} ${rung.level}` : null;
      if (name === null) problems.push({ path, code: 'policy.ladder' });
      else if (seen.has(name)) problems.push({ path, code: 'policy.ladder_twice' });
      else seen.add(name);
    });
  }
  return problems;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isWhole(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
function isSpan(value: unknown): value is Span {
  if (!isObject(value) || Object.keys(value).length !== 2) return false;
  if (value['unit'] === 'working_days') return isWhole(value['amount'], 1, 400);
  if (value['unit'] === 'days') return isWhole(value['amount'], 1, 1000);
  return value['unit'] === 'months' && isWhole(value['amount'], 1, 36);
}
