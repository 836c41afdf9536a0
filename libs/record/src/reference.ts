import { completePolicy, createCalendar, DEFAULT_POLICY, type CalendarYear, type Policy, type WorkCalendar } from '@bihuan/domain';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Reader, Tx } from './database.js';

/** What every clock needs beside the case: the calendar and the policy in force. */
export interface Reference {
  readonly calendar: WorkCalendar;
  readonly policy: Policy;
}

/** By database, as a process may work on several: the calendar of a revision, and of what was known by a past import. */
const calendars = new WeakMap<object, Map<string, WorkCalendar>>();
const MOST_CALENDARS = 20;
const policies = new Map<string, Policy>();

/**
 * Calendar, and the policy in force at `at` for a jurisdiction: its own, or that of the nearest one above it, or the defaults.
 * One small query tells whether the process's copies are still right.
 */
export async function referenceFacts(db: Reader, jurisdictionId: string, at: Date): Promise<Reference> {
  const found = (await referenceFactsOf(db, [jurisdictionId], at)).get(jurisdictionId);
  if (!found) throw new Error('a jurisdiction that was asked for is answered');
  return found;
}

/** The same for several jurisdictions, each once. */
export async function referenceFactsOf(db: Reader, jurisdictionIds: readonly string[], at: Date): Promise<ReadonlyMap<string, Reference>> {
  const rows = await db.query<{ id: string; revision: number; policyId: string | null }[]>(
    `SELECT wanted.id, coalesce((SELECT max(revision) FROM calendar_year), 0) AS revision,
            (SELECT p.id FROM jurisdiction j, unnest(j.path) WITH ORDINALITY AS above (id, depth), LATERAL (
                SELECT v.id, v.policy FROM policy_version v WHERE v.jurisdiction_id = above.id AND v.in_force_from <= $2
                ORDER BY v.in_force_from DESC LIMIT 1) AS p
              WHERE j.id = wanted.id AND p.policy IS NOT NULL ORDER BY above.depth DESC LIMIT 1) AS "policyId"
     FROM unnest($1::uuid[]) AS wanted (id)`,
    [jurisdictionIds, at],
  );
  const facts = new Map<string, Reference>();
  for (const { id, revision, policyId } of rows)
    facts.set(id, { calendar: await calendarAt(db, revision), policy: policyId ? await policyVersion(db, policyId) : DEFAULT_POLICY });
  return facts;
}

/** The calendar as imported up to now. */
export async function currentCalendar(db: Reader): Promise<WorkCalendar> {
  const [row] = await db.query<{ revision: number | null }[]>('SELECT max(revision) AS revision FROM calendar_year');
  return calendarAt(db, row?.revision ?? 0);
}

async function calendarAt(db: Reader, revision: number): Promise<WorkCalendar> {
  return keptCalendar(db, `${CURRENT}${revision}`, () => calendarYears(db));
}

async function keptCalendar(db: Reader, name: string, years: () => Promise<CalendarYear[]>): Promise<WorkCalendar> {
  const source = (db as Partial<EntityManager>).dataSource ?? db;
  const kept = calendars.get(source) ?? new Map<string, WorkCalendar>();
  calendars.set(source, kept);
  const copy = kept.get(name);
  if (copy) return copy;
  const calendar = createCalendar(await years());
  for (const oldest of kept.keys()) {
    if (kept.size < MOST_CALENDARS) break;
    kept.delete(oldest);
  }
  kept.set(name, calendar);
  return calendar;
}

async function policyVersion(db: Reader, id: string): Promise<Policy> {
  const copy = policies.get(id);
  if (copy) return copy;
  const [row] = await db.query<{ policy: Policy }[]>('SELECT policy FROM policy_version WHERE id = $1', [id]);
  if (!row) throw new Error('a policy version vanished');
  const policy = completePolicy(row.policy);
  policies.set(id, policy);
  return policy;
}

/**
 * A new policy for clocks that start from now on; null: the one of the jurisdiction above again. It must have passed
 * `validatePolicy`.
 */
export async function setPolicy(tx: Tx, jurisdictionId: string, policy: Policy | null, setBy: string, now: Date): Promise<void> {
  await tx.query(
    `INSERT INTO policy_version (id, jurisdiction_id, in_force_from, policy, set_by) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (jurisdiction_id, in_force_from) DO UPDATE SET id = excluded.id, policy = excluded.policy, set_by = excluded.set_by`,
    [newId(), jurisdictionId, now, policy && JSON.stringify(policy), setBy],
  );
}

/** The calendar as it had been imported by then: what working days of a past figure are counted with. */
export async function calendarKnownAt(db: Reader, knownAt: Date): Promise<WorkCalendar> {
  const [known] = await db.query<{ name: string }[]>(`SELECT ${nameOfCalendarKnownAt('$1')} AS name`, [knownAt]);
  if (!known) throw new Error('a row without a table vanished');
  return calendarOfName(db, known.name, knownAt);
}

const CURRENT = 'revision ';
/** In a statement: which calendar that is, for `calendarOfName`. */
export function nameOfCalendarKnownAt(knownAt: string): string {
  return `(SELECT CASE WHEN bool_and(recorded_at <= ${knownAt}) IS NOT FALSE
      THEN '${CURRENT}' || (SELECT coalesce(max(revision), 0) FROM calendar_year)
      ELSE 'known by ' || coalesce(max(recorded_at) FILTER (WHERE recorded_at <= ${knownAt})::text, 'nobody') END
    FROM calendar_year_version)`;
}
export async function calendarOfName(db: Reader, name: string, knownAt: Date): Promise<WorkCalendar> {
  return keptCalendar(db, name, () =>
    name.startsWith(CURRENT)
      ? calendarYears(db)
      : db.query<CalendarYear[]>(
          `SELECT DISTINCT ON (year) year, holidays, workdays FROM calendar_year_version WHERE recorded_at <= $1 ORDER BY year, recorded_at DESC`,
          [knownAt],
        ),
  );
}

/** The years as they are stored, oldest first. */
export async function calendarYears(db: Reader): Promise<CalendarYear[]> {
  return db.query<CalendarYear[]>('SELECT year, holidays, workdays FROM calendar_year ORDER BY year');
}

/** Imports or replaces one year. The year must have passed `validateCalendarYear`. */
export async function setCalendarYear(tx: Tx, { year, holidays, workdays }: CalendarYear, now: Date): Promise<void> {
  await tx.query('LOCK TABLE calendar_year IN SHARE ROW EXCLUSIVE MODE');
  await tx.query(
    `INSERT INTO calendar_year (year, holidays, workdays, revision)
     VALUES ($1, $2, $3, (SELECT coalesce(max(revision), 0) + 1 FROM calendar_year))
     ON CONFLICT (year) DO UPDATE SET holidays = excluded.holidays, workdays = excluded.workdays, revision = excluded.revision`,
    [year, JSON.stringify(holidays), JSON.stringify(workdays)],
  );
  await tx.query(
    `INSERT INTO calendar_year_version (year, recorded_at, holidays, workdays)
     SELECT $1, greatest($2, (SELECT max(recorded_at) + interval '1 millisecond' FROM calendar_year_version WHERE year = $1)), $3, $4`,
    [year, now, JSON.stringify(holidays), JSON.stringify(workdays)],
  );
}
