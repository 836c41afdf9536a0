import {
  decide,
  roleRefusal,
  shanghaiDate,
  stateRefusal,
  yearOf,
  type Actor,
  type CaseState,
  type Command,
  type CommandBodies,
  type CommandExtras,
  type CommandName,
  type Decision,
  type Facts,
} from '@bihuan/domain';
import { v7 as newId } from 'uuid';
import type { Tx } from '../database.js';
import { InvalidFields, LostRace, NotFound, Refused, StaleVersion } from '../failures.js';
import type { ProductClock } from '../product-clock.js';
import { referenceFacts, type Reference } from '../reference.js';
import { isId, loadCases, lockCases, visibleCase, type LoadedCase } from './load-case.js';
import { recordingMoment } from './recording.js';
import { saveDecision } from './save-cases.js';

export interface CommandRequest<N extends CommandName> {
  readonly clock: ProductClock;
  readonly caller: Actor;
  /** the case as the caller saw it on arrival (visibleCase) */
  readonly seen: LoadedCase;
  readonly name: N;
  /** the body as it came; its fields are judged by `readBody` only after role, `If-Match` and state */
  readonly raw: Readonly<Record<string, unknown>>;
  readonly readBody: () => CommandBodies[N] & CommandExtras;
  /** the version of an `If-Match`, null without one */
  readonly ifMatch: number | null;
}

/**
 * One command on one case, in the given transaction: locks the case and those it touches, judges in the order that API.md
 * promises (role, If-Match, state, fields and guards), and writes everything that follows. Answers the case's state afterwards.
 * Throws an ExpectedFailure; a guard's no after somebody else acted in between is a lost race.
 */
export async function executeCommand<N extends Exclude<CommandName, 'record'>>(tx: Tx, request: CommandRequest<N>): Promise<CaseState> {
  const { clock, caller, seen, name, raw, ifMatch } = request;
  const onPaper = raw['occurredAt'] !== undefined && raw['occurredAt'] !== null;
  const { current, others } = await lockAll(tx, seen, name, raw);
  const state = current.state;
  if (state.jurisdictionId === caller.jurisdictionId && state.version !== seen.state.version) {
    // acted on while this request waited: it may have passed to another unit
    await visibleCase(tx, caller, state.id);
  }
  const role = roleRefusal(state, name, caller, onPaper);
  if (role) throw new Refused(role);
  if (ifMatch !== null && ifMatch !== state.version) throw new StaleVersion(state.version);
  const wrongState = stateRefusal(state, name);
  if (wrongState) throw new Refused(wrongState);
  const command = { name, body: request.readBody() } as unknown as Command;

  const facts = await factsFor(tx, { clock, caller, state, others, command });
  const decided = decide(state, command, facts);
  if (!decided.ok) {
    const raced = decided.refusal.kind === 'guard' && state.version !== seen.state.version;
    throw raced ? new LostRace(decided.refusal) : new Refused(decided.refusal);
  }
  await claimAttachments(tx, command.body.attachmentIds ?? [], state, caller);
  await saveDecision(tx, decided.decision, facts, null);
  return stateAfter(decided.decision, state.id);
}

export function stateAfter(decision: Decision, id: string): CaseState {
  const change = decision.changes.find(({ after }) => after.id === id);
  if (!change) throw new Error('a decision without its own case');
  return change.after;
}

/** The cases a command touches beside its own: merge and split their primary, an answer the cases merged into it. */
function relatedIds(state: CaseState, name: CommandName, raw: Readonly<Record<string, unknown>>): string[] {
  if (name === 'merge') return isId(raw['primaryId']) && raw['primaryId'] !== state.id ? [raw['primaryId'].toLowerCase()] : [];
  if (name === 'split') return state.mergedInto ? [state.mergedInto] : [];
  return name === 'reply' || name === 'answerOnSpot' ? [...state.mergedCaseIds] : [];
}

async function lockAll(
  tx: Tx,
  seen: LoadedCase,
  name: CommandName,
  raw: Readonly<Record<string, unknown>>,
): Promise<{ current: LoadedCase; others: LoadedCase[] }> {
  const id = seen.state.id;
  let related = relatedIds(seen.state, name, raw);
  let current = seen;
  for (;;) {
    const versions = await lockCases(tx, [id, ...related]);
    if (versions.get(id) !== current.state.version) {
      const [again] = await loadCases(tx, [id]);
      if (!again) throw new NotFound('suggestion');
      current = again;
    }
    const now = relatedIds(current.state, name, raw);
    if (now.every((one) => related.includes(one))) return { current, others: await loadCases(tx, now) };
    related = now;
  }
}

async function factsFor(
  tx: Tx,
  {
    clock,
    caller,
    state,
    others,
    command,
  }: {
    clock: ProductClock;
    caller: Actor;
    state: CaseState;
    others: readonly LoadedCase[];
    command: Command;
  },
): Promise<Facts & Reference> {
  const now = await recordingMoment(tx, clock);
  const at = command.body.occurredAt ? new Date(command.body.occurredAt) : now;
  const reference = await referenceFacts(tx, state.jurisdictionId, Number.isNaN(at.getTime()) ? now : at);
  const namesUnits = command.name === 'assign' || command.name === 'requestReturn';
  const states = others.map((other) => other.state);
  const primaryId = command.name === 'merge' ? command.body.primaryId : state.mergedInto;
  return {
    ...reference,
    now,
    actor: caller,
    activeUnitIds: namesUnits ? await activeUnits(tx, state.jurisdictionId) : new Set(),
    primary: states.find(({ id }) => id === primaryId) ?? null,
    mergedCases: states.filter(({ mergedInto }) => mergedInto === state.id),
    newId,
  };
}

export async function activeUnits(tx: Tx, jurisdictionId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }[]>('SELECT id FROM handling_unit WHERE jurisdiction_id = $1 AND active', [jurisdictionId]);
  return new Set(rows.map(({ id }) => id));
}

/** Files named by a command belong to its case from then on; only one's own, or the case's, may be named. */
export async function claimAttachments(
  tx: Tx,
  attachmentIds: readonly string[],
  { id, jurisdictionId }: Pick<CaseState, 'id' | 'jurisdictionId'>,
  caller: Actor,
): Promise<void> {
  const ids = [...new Set(attachmentIds)];
  if (ids.length === 0) return;
  const [, count] = ids.every(isId)
    ? await tx.query<[unknown, number]>(
        `UPDATE attachment SET suggestion_id = $1 WHERE id = ANY ($2) AND jurisdiction_id = $3
           AND (suggestion_id = $1 OR (suggestion_id IS NULL AND uploaded_by = $4))`,
        [id, ids, jurisdictionId, caller.id],
      )
    : [null, 0];
  if (count !== ids.length) throw new InvalidFields([{ path: 'attachmentIds', code: 'attachment.unknown' }]);
}

/** The year of a case's number: that of its reception in Shanghai. */
export function numberYear(receivedAt: string): number {
  return yearOf(shanghaiDate(new Date(receivedAt)));
}

/** The next gapless number of a town and year, e.g. 漕泾-2026-0012. The counter stays locked until the transaction ends. */
export async function nextNumber(tx: Tx, jurisdictionId: string, year: number): Promise<string> {
  const [row] = await tx.query<{ last: number; short_name: string }[]>(
    `INSERT INTO case_number AS n (jurisdiction_id, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (jurisdiction_id, year) DO UPDATE SET last = n.last + 1
     RETURNING last, (SELECT short_name FROM jurisdiction WHERE id = $1) AS short_name`,
    [jurisdictionId, year],
  );
  if (!row) throw new Error('no case number could be given');
  return `${row.short_name}-${year}-${String(row.last).padStart(4, '0')}`;
}
