import {
  availableCommands,
  describeClock,
  firstRepliedAt,
  standingReply,
  type Actor,
  type CaseState,
  type EventType,
  type Facts,
  type Language,
} from '@bihuan/domain';
import { referenceFactsOf, type LoadedCase, type Reader, type Reference } from '@bihuan/record';
import { instant } from '../times.js';
import { shownResident, type ResidentRow } from './resident.js';
import type { SuggestionShape } from './shapes.js';

/** What the representations of a page of cases need beside the cases, read once. */
interface Viewing {
  readonly caller: Actor;
  readonly now: Date;
  readonly language: Language;
}

/** Cases as the API shows them to this caller (API.md, `GET /suggestions/:id`): a whitelist, residents masked. */
export async function represent(db: Reader, cases: readonly LoadedCase[], viewing: Viewing): Promise<SuggestionShape[]> {
  const residents = await residentsOf(
    db,
    cases.map(({ state }) => state.id),
  );
  const references = await referenceFactsOf(db, [...new Set(cases.map(({ state }) => state.jurisdictionId))], viewing.now);
  const primaries = await primariesOf(db, cases);
  const informed = await informedAt(
    db,
    cases.map(({ state }) => state.id),
  );
  return cases.map((one) => {
    const reference = references.get(one.state.jurisdictionId);
    if (!reference) throw new Error('a case without calendar and policy');
    return {
      ...representation(one, viewing, reference, residents.get(one.state.id) ?? null, primaries),
      residentInformedAt: instant(informed.get(one.state.id)?.at ?? null),
      residentKnows: informed.get(one.state.id)?.knows ?? false,
    };
  });
}

function representation(
  { row, state }: LoadedCase,
  { caller, now, language }: Viewing,
  reference: Reference,
  resident: ResidentRow | null,
  primaries: ReadonlyMap<string, boolean>,
): Omit<SuggestionShape, 'residentInformedAt' | 'residentKnows'> {
  const reply = standingReply(state);
  return {
    id: state.id,
    number: row.number,
    title: row.title,
    content: row.content,
    status: state.status,
    version: state.version,
    jurisdictionId: state.jurisdictionId,
    categoryCode: row.category_code,
    location: row.location,
    deputyId: state.deputyId,
    coDeputyIds: state.coDeputyIds,
    stationId: row.station_id,
    receptionSessionId: row.reception_session_id,
    leadUnitId: state.leadUnitId,
    coUnitIds: state.coUnitIds,
    cycle: state.cycle,
    onSpot: state.onSpot,
    mergedInto: state.mergedInto,
    mergedCaseIds: state.mergedCaseIds,
    receivedAt: instant(state.receivedAt),
    assignedAt: instant(state.assignedAt),
    acceptedAt: instant(state.acceptedAt),
    firstRepliedAt: instant(firstRepliedAt(state)),
    repliedAt: instant(reply?.repliedAt ?? null),
    resolvedAt: instant(state.resolvedAt),
    concludedAt: instant(state.concludedAt),
    resolvedUnevaluated: state.resolvedUnevaluated,
    supervised: state.supervised,
    replyKind: reply?.kind ?? null,
    evaluation: state.evaluation,
    promise: state.promise,
    openReturn: state.openReturn,
    openExtension: state.openExtension,
    openWithdrawal: state.openWithdrawal,
    resident: shownResident(resident, caller, state),
    availableCommands: availableCommands(state, factsOf(state, caller, now, reference, primaries.get(state.mergedInto ?? '') ?? false)),
    clocks: state.clocks.map((run) => {
      const clock = describeClock(run, reference.calendar, now, language);
      return {
        ...clock,
        startedAt: instant(clock.startedAt),
        dueAt: instant(clock.dueAt),
        originalDueAt: instant(clock.originalDueAt),
        stoppedAt: instant(clock.stoppedAt),
      };
    }),
  };
}

/** Facts for asking what can be done now: of the primary the guards of the moment only ask whether it was ever replied. */
export function factsOf(state: CaseState, actor: Actor, now: Date, reference: Reference, primaryReplied: boolean): Facts {
  return {
    ...reference,
    now,
    actor,
    activeUnitIds: new Set(),
    primary: state.mergedInto === null ? null : { ...state, everReplied: primaryReplied },
    mergedCases: [],
    newId: () => '',
  };
}

async function residentsOf(db: Reader, ids: readonly string[]): Promise<Map<string, ResidentRow>> {
  const rows = await db.query<(ResidentRow & { suggestion_id: string })[]>(
    'SELECT suggestion_id, name, phone, village, confidential FROM resident WHERE suggestion_id = ANY ($1)',
    [ids],
  );
  return new Map(rows.map(({ suggestion_id, ...resident }) => [suggestion_id, resident]));
}

async function primariesOf(db: Reader, cases: readonly LoadedCase[]): Promise<Map<string, boolean>> {
  const ids = cases.flatMap(({ state }) => state.mergedInto ?? []);
  if (ids.length === 0) return new Map();
  const rows = await db.query<{ id: string; everReplied: boolean }[]>(
    `SELECT id, (progress ->> 'everReplied')::boolean AS "everReplied" FROM suggestion WHERE id = ANY ($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, everReplied }) => [id, everReplied]));
}

/** After these, the resident has something new to be told. */
const ANSWERS: readonly EventType[] = ['replied', 'replyUpdated', 'answeredThroughPrimary', 'declined'];
interface Informed {
  readonly at: Date;
  readonly knows: boolean;
}
/** When residents were last told, and whether there has been no answer since; those who never were are left out. */
export async function informedAt(db: Reader, ids: readonly string[]): Promise<Map<string, Informed>> {
  const rows = await db.query<(Informed & { id: string })[]>(
    `SELECT suggestion_id AS id, max(occurred_at) FILTER (WHERE told) AS at, max(seq) FILTER (WHERE told) = max(seq) AS knows
     FROM (SELECT suggestion_id, seq, occurred_at, type = 'residentInformed' AS told FROM event
           WHERE suggestion_id = ANY ($1) AND (type = 'residentInformed' OR type = ANY ($2))) AS answers
     GROUP BY 1 HAVING bool_or(told)`,
    [ids, ANSWERS],
  );
  return new Map(rows.map(({ id, ...informed }) => [id, informed]));
}
