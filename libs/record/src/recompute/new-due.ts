import {
  recomputeDue,
  spanOf,
  type ClockName,
  type ClockRun,
  type LocalDate,
  type Policy,
  type Span,
  type WorkCalendar,
} from '@bihuan/domain';
import { loadCases } from '../cases/load-case.js';
import type { Reader } from '../database.js';

/** What a running clock's date would be, and by which rule when that rule is a new one. */
export interface NewDue {
  readonly dueOn: LocalDate;
  readonly rule?: Span;
  readonly shift?: boolean;
}
export type HowDue = (run: ClockRun) => NewDue;

/** By another calendar; each clock keeps its rule. */
export const byCalendar =
  (calendar: WorkCalendar): HowDue =>
  (run) => ({ dueOn: recomputeDue(calendar, run) });

/** By another policy; a promise keeps its date, a granted extension its own. */
export const byPolicy =
  (calendar: WorkCalendar, policy: Policy): HowDue =>
  (run) => {
    const rule = spanOf(policy, run);
    if (!rule) return { dueOn: run.dueOn };
    const shift = policy.monthShift;
    return { dueOn: recomputeDue(calendar, run, { rule, shift }), rule, shift };
  };

/** A running clock whose date would move. */
export interface Move {
  readonly suggestionId: string;
  readonly number: string;
  readonly clock: ClockName;
  readonly dueOn: LocalDate;
  readonly newDueOn: LocalDate;
}

const AT_ONCE = 500;

/** The running clocks of these cases whose date would move, by present date and number; nothing is changed. */
export async function movesOf(db: Reader, suggestionIds: readonly string[], howDue: HowDue): Promise<{ open: number; moves: Move[] }> {
  const moves: Move[] = [];
  let open = 0;
  for (let start = 0; start < suggestionIds.length; start += AT_ONCE) {
    for (const { row, state } of await loadCases(db, suggestionIds.slice(start, start + AT_ONCE))) {
      for (const run of state.clocks.filter(({ stoppedAt }) => stoppedAt === null)) {
        open++;
        const { dueOn: newDueOn } = howDue(run);
        if (newDueOn !== run.dueOn)
          moves.push({ suggestionId: state.id, number: row.number, clock: run.clock, dueOn: run.dueOn, newDueOn });
      }
    }
  }
  return { open, moves: moves.sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.number.localeCompare(b.number)) };
}

/** Cases with a running clock, or a planned reminder of one, in one of the years or beyond it. */
export async function casesTouchedByYears(db: Reader, years: readonly number[]): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    `SELECT DISTINCT c.suggestion_id AS id FROM clock_run c
     WHERE c.stopped_at IS NULL AND c.started_at < $2 AND (c.due_on >= $1 OR EXISTS (
       SELECT 1 FROM reminder r WHERE r.clock_run_id = c.run_id AND r.state = 'planned' AND r.level_on >= $1))
     ORDER BY 1`,
    [`${Math.min(...years)}-01-01`, `${Math.max(...years) + 1}-01-01T00:00:00+08:00`],
  );
  return rows.map(({ id }) => id);
}

/** Cases with a running clock in the jurisdictions that take their policy from this one: itself, and those below without their own. */
export async function casesUnderPolicyOf(db: Reader, jurisdictionId: string, at: Date): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    `SELECT DISTINCT c.suggestion_id AS id FROM clock_run c JOIN jurisdiction j ON j.id = c.jurisdiction_id
     WHERE c.stopped_at IS NULL AND j.path @> ARRAY[$1::uuid] AND NOT EXISTS (
       SELECT 1 FROM jurisdiction below JOIN LATERAL (
         SELECT policy FROM policy_version p WHERE p.jurisdiction_id = below.id AND p.in_force_from <= $2
         ORDER BY p.in_force_from DESC LIMIT 1) own ON own.policy IS NOT NULL
       WHERE below.id = ANY (j.path) AND below.id <> $1 AND below.path @> ARRAY[$1::uuid])
     ORDER BY 1`,
    [jurisdictionId, at],
  );
  return rows.map(({ id }) => id);
}

/** How many running clocks have a date that the unknown years may still move. */
export async function provisionalClocks(db: Reader, calendar: WorkCalendar): Promise<number> {
  const [row] = await db.query<{ count: number }[]>(
    `SELECT count(*) AS count FROM clock_run WHERE stopped_at IS NULL AND NOT rule ? 'on' AND ($1::date IS NULL OR due_on > $1)`,
    [calendar.knownThrough],
  );
  return row?.count ?? 0;
}
