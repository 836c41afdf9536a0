import { dueDate, shanghaiDate, type LocalDate } from '../calendar/index.js';
import type { Span } from '../policy/policy.js';
import type { CaseState, ClockRun } from './case-state.js';
import type { Facts } from './decision.js';
import type { ClockChange } from './events.js';
import { CLOCK_ENDED_BY } from './workflow-table.js';
import type { ClockName, EventType } from './words.js';

/** A clock that starts with an event; `unitId` for the opinion of one co-unit. */
export function startClock(
  facts: Facts,
  clock: ClockName,
  at: Date,
  cycle: number,
  length: Span | { readonly on: LocalDate },
  unitId: string | null = null,
): ClockChange {
  const shift = facts.policy.monthShift;
  const dueOn = 'on' in length ? length.on : dueDate(facts.calendar, shanghaiDate(at), length, shift).dueOn;
  return {
    change: 'start',
    runId: facts.newId(),
    clock,
    unitId,
    cycle,
    startedAt: at.toISOString(),
    rule: length,
    shift,
    dueOn,
  };
}

/** Met or missed when the clock's own event ends it, by Shanghai dates; cancelled otherwise (DOMAIN.md §2). */
export function stopClock(run: ClockRun, by: EventType, at: Date): ClockChange {
  const own = CLOCK_ENDED_BY[run.clock].includes(by);
  const outcome = !own ? 'cancelled' : shanghaiDate(at) <= run.dueOn ? 'met' : 'missed';
  return { change: 'stop', runId: run.runId, outcome };
}

/** Stops the running clocks of these names, or all. */
export function stopClocks(state: CaseState, names: readonly ClockName[] | 'all', by: EventType, at: Date): ClockChange[] {
  return state.clocks
    .filter((run) => run.stoppedAt === null && (names === 'all' || names.includes(run.clock)))
    .map((run) => stopClock(run, by, at));
}
