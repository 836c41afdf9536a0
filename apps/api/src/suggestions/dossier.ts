import { awaitedNow, paperCommands, shanghaiDate, standingHandlers, workingDaysLeft, type Awaited } from '@bihuan/domain';
import {
  caseEvents,
  isId,
  referenceFacts,
  visibleCase,
  visibleCases,
  type LoadedCase,
  type Reader,
  type StoredEvent,
} from '@bihuan/record';
import type { Caller } from '../access/caller.js';
import { instant } from '../times.js';
import type { AttachmentOfCase, AwaitedShape, DossierShape, RelatedCase } from './dossier-shapes.js';
import { factsOf, informedAt } from './representation.js';
import { mayReveal } from './resident.js';

/**
 * What stands around a case for whoever reads it: files, the cases joined with it, whose turn it is, what the office may enter from
 * paper, and the names behind every id in the case and its events.
 */
export async function dossierOf(db: Reader, caller: Caller, id: string, now: Date): Promise<DossierShape> {
  const seen = await visibleCase(db, caller, id);
  const { state, row } = seen;
  const events = await caseEvents(db, state.id);
  const named = await namesIn(db, caller, seen, events);
  const reference = await referenceFacts(db, state.jurisdictionId, now);
  const primaryReplied = state.mergedInto !== null && (await everReplied(db, state.mergedInto));
  const facts = factsOf(state, caller, now, reference, primaryReplied);
  const informed = await informedAt(db, [state.id]);
  const awaited = awaitedNow(state, facts, informed.get(state.id)?.knows ?? false);
  const today = shanghaiDate(now);
  const people = await handlersOf(db, seen, awaited);
  const mine = caller.jurisdictionId === state.jurisdictionId;
  return {
    names: Object.fromEntries(named.names),
    attachments: await attachmentsOf(db, state.id),
    primary: named.cases.find((one) => one.id === state.mergedInto) ?? null,
    merged: named.cases.filter((one) => state.mergedCaseIds.includes(one.id)),
    reception: await receptionOf(db, row.reception_session_id),
    category: await categoryOf(db, row.category_code),
    awaited: awaited.map((one): AwaitedShape => ({
      ...one,
      name: one.id === null ? null : (named.names.get(one.id) ?? null),
      people: one.party === 'unit' ? people(one.id) : [],
      workingDays: one.dueOn === null ? null : workingDaysLeft(reference.calendar, today, one.dueOn),
      overdue: one.dueOn !== null && today > one.dueOn,
    })),
    paperCommands: mine && caller.roles.includes('office') ? paperCommands(state, facts) : [],
    mayReveal: mayReveal(caller, state),
  };
}

async function everReplied(db: Reader, id: string): Promise<boolean> {
  const [row] = await db.query<{ replied: boolean }[]>(
    `SELECT (progress ->> 'everReplied')::boolean AS replied FROM suggestion WHERE id = $1`,
    [id],
  );
  return row?.replied ?? false;
}

/** Every id that stands in the case or in what its events say, with the name that people know; cases only if the caller may read them. */
async function namesIn(
  db: Reader,
  caller: Caller,
  { state, row }: LoadedCase,
  events: readonly StoredEvent[],
): Promise<{ names: Map<string, string>; cases: RelatedCase[] }> {
  const ids = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (isId(value)) ids.add(value);
  };
  look([
    state.deputyId,
    ...state.coDeputyIds,
    state.leadUnitId,
    ...state.coUnitIds,
    row.station_id,
    state.mergedInto,
    ...state.mergedCaseIds,
  ]);
  look([state.openReturn?.proposedUnitId, ...state.clocks.map(({ unitId }) => unitId)]);
  for (const { data, onBehalfOf } of events) look([...Object.values(data), onBehalfOf?.id]);
  const wanted = [...ids];
  const people = await db.query<{ id: string; name: string }[]>(
    ['handling_unit', 'deputy', 'station']
      .map((table) => `SELECT id, name FROM ${table} WHERE id = ANY ($1) AND jurisdiction_id = $2`)
      .join(' UNION ALL '),
    [wanted, state.jurisdictionId],
  );
  const params: unknown[] = [wanted];
  const visible = visibleCases(caller, params) ?? 'false';
  const cases = await db.query<RelatedCase[]>(
    `SELECT s.id, s.number, s.title, s.status FROM suggestion s WHERE s.id = ANY ($1) AND ${visible} ORDER BY s.number`,
    params,
  );
  return {
    names: new Map([...people, ...cases.map((one) => ({ id: one.id, name: one.title }))].map((one) => [one.id, one.name])),
    cases,
  };
}

/** Who accepted for a unit: the person to speak to. */
async function handlersOf(db: Reader, { state }: LoadedCase, awaited: readonly Awaited[]): Promise<(unitId: string | null) => string[]> {
  const ids = awaited.flatMap(({ party, id }) => (party === 'unit' ? standingHandlers(state, id) : []));
  const rows = await db.query<{ id: string; name: string }[]>('SELECT id, name FROM app_user WHERE id = ANY ($1)', [ids]);
  return (unitId) => {
    const own = standingHandlers(state, unitId);
    return rows.filter(({ id }) => own.includes(id)).map(({ name }) => name);
  };
}

async function attachmentsOf(db: Reader, suggestionId: string): Promise<AttachmentOfCase[]> {
  const rows = await db.query<(Omit<AttachmentOfCase, 'addedAt'> & { addedAt: Date })[]>(
    `SELECT a.id, a.name, a.type, a.size, u.name AS "addedBy", a.created_at AS "addedAt"
     FROM attachment a JOIN app_user u ON u.id = a.uploaded_by WHERE a.suggestion_id = $1 ORDER BY a.created_at, a.id`,
    [suggestionId],
  );
  return rows.map((row) => ({ ...row, addedAt: instant(row.addedAt) ?? '' }));
}

async function receptionOf(db: Reader, id: string | null): Promise<DossierShape['reception']> {
  if (id === null) return null;
  const [row] = await db.query<NonNullable<DossierShape['reception']>[]>(
    `SELECT r.id, r.held_on::text AS date, t.name AS station FROM reception_session r JOIN station t ON t.id = r.station_id WHERE r.id = $1`,
    [id],
  );
  return row ?? null;
}

/** 水务 › 排水防汛 */
async function categoryOf(db: Reader, code: string | null): Promise<string | null> {
  if (code === null) return null;
  const [row] = await db.query<{ name: string }[]>(
    `SELECT concat_ws(' › ', p.name, c.name) AS name FROM category c LEFT JOIN category p ON p.code = c.parent_code WHERE c.code = $1`,
    [code],
  );
  return row?.name ?? null;
}
