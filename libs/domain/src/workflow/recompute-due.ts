import { dueDate, shanghaiDate, type LocalDate, type WorkCalendar } from '../calendar/index.js';
import type { Policy, Span } from '../policy/policy.js';
import type { ClockRun } from './case-state.js';
import type { ClockRule } from './events.js';

/** What a run is counted by: the rule it started under, unless a later recomputation put another in its place. */
export function ruleInForce(run: Pick<ClockRun, 'rule' | 'shift' | 'moves'>): { readonly rule: ClockRule; readonly shift: boolean } {
  const changed = run.moves.findLast(({ rule }) => rule !== undefined);
  return { rule: changed?.rule ?? run.rule, shift: changed?.shift ?? run.shift };
}

/** The span a policy gives this clock; null for a promise, which has its own date. A second cycle's reply has a span of its own [SH 21]. */
export function spanOf(policy: Policy, { clock, cycle }: Pick<ClockRun, 'clock' | 'cycle'>): Span | null {
  if (clock === 'promise') return null;
  return policy.clocks[clock === 'reply' && cycle > 1 ? 'reworkReply' : clock];
}

/** The due date of a run by this calendar: of the last granted extension, which stays as it was granted, or of the rule. */
export function recomputeDue(calendar: WorkCalendar, run: ClockRun, { rule, shift } = ruleInForce(run)): LocalDate {
  const extension = run.moves.findLast(({ until }) => until !== null)?.until;
  if (extension) return calendar.nextWorkingDay(extension);
  if ('on' in rule) return run.dueOn;
  return dueDate(calendar, shanghaiDate(new Date(run.startedAt)), rule, shift).dueOn;
}
