import {
  decide,
  roleRefusal,
  type Actor,
  type CaseState,
  type Command,
  type CommandBodies,
  type CommandExtras,
  type Decision,
  type Facts,
} from '@bihuan/domain';
import { v7 as newId } from 'uuid';
import type { Tx } from '../database.js';
import { InvalidFields, Refused, type FieldProblem } from '../failures.js';
import type { ProductClock } from '../product-clock.js';
import { referenceFacts, type Reference } from '../reference.js';
import { insertRows } from '../rows.js';
import { activeUnits, claimAttachments, nextNumber, numberYear, stateAfter } from './execute-command.js';
import { recordingMoment } from './recording.js';
import { saveDecision } from './save-cases.js';

/** Who spoke; kept apart from the history so that it can be erased. */
export interface ResidentData {
  readonly name?: string | null;
  readonly phone?: string | null;
  readonly village?: string | null;
  readonly confidential?: boolean | null;
}
type RecordBody = CommandBodies['record'] & CommandExtras;

/** A new case as a deputy or the office records it. The caller's role is judged first, then the fields. */
export async function recordSuggestion(
  tx: Tx,
  {
    clock,
    caller,
    readBody,
    onPaper,
  }: {
    clock: ProductClock;
    caller: Actor;
    readBody: () => { body: RecordBody; resident: ResidentData | null };
    onPaper: boolean;
  },
): Promise<CaseState> {
  const role = roleRefusal(null, 'record', caller, onPaper);
  if (role) throw new Refused(role);
  const { body, resident } = readBody();
  return recordHistory(tx, { clock, caller, body, resident, then: [] });
}

export interface History {
  readonly clock: ProductClock;
  readonly caller: Actor;
  readonly body: RecordBody;
  readonly resident: ResidentData | null;
  /** commands after the recording, each decided on what came before; the whole life is written once */
  readonly then: readonly Command[];
  /** a ledger's row: it may have no deputy, and nobody wants news of what happened long ago */
  readonly fromLedger?: boolean;
  /** who gave each command, when not the caller (the demo's people) */
  readonly actors?: readonly Actor[];
}

/**
 * Records a case and what happened to it since, as one life in one transaction. A refused step refuses the whole; the error
 * of step n carries `step` n (0 the recording).
 */
export async function recordHistory(tx: Tx, history: History): Promise<CaseState> {
  const { clock, caller, body, resident, then, fromLedger = false } = history;
  const now = await recordingMoment(tx, clock);
  const born = { id: newId(), jurisdictionId: caller.jurisdictionId };
  await checkReferences(tx, caller, body);
  const reference = await referenceFacts(tx, born.jurisdictionId, body.occurredAt ? new Date(body.occurredAt) : now);
  const activeUnitIds = then.length > 0 ? await activeUnits(tx, born.jurisdictionId) : new Set<string>();
  const facts = (actor: Actor): Facts & Reference => ({
    ...reference,
    now,
    actor,
    activeUnitIds,
    primary: null,
    mergedCases: [],
    fromLedger,
    newId,
  });

  let whole: Decision = { changes: [] };
  let state: CaseState | null = null;
  for (const [step, command] of [{ name: 'record', body } as const, ...then].entries()) {
    const decided = decide(state, command, facts(history.actors?.[step] ?? caller), born);
    if (!decided.ok) throw new RefusedStep(decided.refusal, step);
    state = stateAfter(decided.decision, born.id);
    const events = [...(whole.changes[0]?.events ?? []), ...(decided.decision.changes[0]?.events ?? [])];
    whole = { changes: [{ before: null, after: state, events }] };
  }
  if (!state) throw new Error('a history without its case');

  // taken last: the counter stays locked until the transaction ends
  const number = await nextNumber(tx, born.jurisdictionId, numberYear(state.receivedAt));
  const columns = {
    number,
    title: body.title,
    content: body.content,
    category_code: body.categoryCode ?? null,
    station_id: body.stationId ?? null,
    reception_session_id: body.receptionSessionId ?? null,
    location: body.location ?? null,
  };
  await saveDecision(tx, whole, facts(caller), columns, !fromLedger);
  if (resident) {
    await insertRows(tx, 'resident', [
      {
        jurisdiction_id: born.jurisdictionId,
        suggestion_id: born.id,
        name: resident.name ?? null,
        phone: resident.phone ?? null,
        village: resident.village ?? null,
        confidential: resident.confidential ?? false,
      },
    ]);
  }
  await claimAttachments(tx, body.attachmentIds ?? [], born, caller);
  return state;
}

/** A refusal within a history, with the number of its step. */
export class RefusedStep extends Refused {
  constructor(
    refusal: Refused['refusal'],
    readonly step: number,
  ) {
    super(refusal);
  }
}

/** Everything a recording names must be of the same town and in use. */
async function checkReferences(tx: Tx, { jurisdictionId }: Actor, body: RecordBody): Promise<void> {
  const named: { path: keyof RecordBody; table: string; id: string }[] = [
    ...one('stationId', 'station', body.stationId),
    ...one('receptionSessionId', 'reception_session', body.receptionSessionId),
    ...one('deputyId', 'deputy', body.deputyId),
    ...(body.coDeputyIds ?? []).flatMap((id) => one('coDeputyIds', 'deputy', id)),
  ];
  const problems: FieldProblem[] = [];
  for (const { path, table, id } of named) {
    const active = table === 'reception_session' ? '' : 'AND active';
    const found = await tx.query<unknown[]>(`SELECT 1 FROM ${table} WHERE jurisdiction_id = $1 AND id::text = $2 ${active}`, [
      jurisdictionId,
      id,
    ]);
    if (found.length === 0) problems.push({ path, code: `${table}.unknown` });
  }
  if (body.categoryCode) {
    const found = await tx.query<unknown[]>('SELECT 1 FROM category WHERE code = $1 AND active', [body.categoryCode]);
    if (found.length === 0) problems.push({ path: 'categoryCode', code: 'category.unknown' });
  }
  if (problems.length > 0) throw new InvalidFields(problems);
}
function one(path: keyof RecordBody, table: string, id: string | null | undefined) {
  return id ? [{ path, table, id }] : [];
}
