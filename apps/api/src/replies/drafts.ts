import { composeReply, PROMISE_KINDS, shanghaiDate } from '@bihuan/domain';
import { InvalidFields, lockCases, NotFound, visibleCase, type LoadedCase, type Reader, type Tx } from '@bihuan/record';
import type { Caller } from '../access/caller.js';
import { HttpFailure } from '../problems/problem.js';
import { instant, type Stored } from '../times.js';
import type { DraftBody, DraftShape } from './reply-shapes.js';

/** A draft as it is stored, with its case's number and title. */
export type Draft = Stored<Omit<DraftShape, 'content'>>;

const COLUMNS = `d.suggestion_id AS "suggestionId", s.number, s.title, d.kind, d.promised_on::text AS "promisedOn", d.facts, d.measures,
  d.time_limit AS "timeLimit", d.contact, d.state, d.version, (SELECT u.name FROM app_user u WHERE u.id = d.written_by) AS "writtenBy",
  d.written_at AS "writtenAt", (SELECT u.name FROM app_user u WHERE u.id = d.submitted_by) AS "submittedBy",
  d.submitted_at AS "submittedAt", d.return_reason AS "returnReason"`;
const FROM = 'reply_draft d JOIN suggestion s ON s.id = d.suggestion_id';

export function showDraft(row: Draft): DraftShape {
  return { ...row, writtenAt: instant(row.writtenAt), submittedAt: instant(row.submittedAt), content: composeReply(row) };
}

/** The unit's drafts of cases that it leads and has still to answer. */
export function openDrafts(db: Reader, unitId: string | null): Promise<Draft[]> {
  return db.query<Draft[]>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE d.unit_id = $1 AND d.state <> 'signed' AND s.lead_unit_id = $1 AND s.status = 'assigned'
     ORDER BY d.submitted_at NULLS LAST, s.id`,
    [unitId],
  );
}
export async function draftOf(db: Reader, unitId: string | null, suggestionId: string): Promise<Draft | null> {
  const [row] = await db.query<Draft[]>(`SELECT ${COLUMNS} FROM ${FROM} WHERE d.suggestion_id = $1 AND d.unit_id = $2`, [
    suggestionId,
    unitId,
  ]);
  return row ?? null;
}

/** A case that the caller's unit leads; others of their cases have no reply to draft, and what they may not see is not there. */
export async function ledCase(db: Reader, caller: Caller, id: string): Promise<LoadedCase> {
  const seen = await visibleCase(db, caller, id);
  if (seen.state.leadUnitId !== caller.unitId) throw new NotFound('draft');
  return seen;
}
/** The same, while it waits for its reply. Its row is locked, so that drafting, signing and returning take turns. */
export async function caseToAnswer(tx: Tx, caller: Caller, id: string): Promise<LoadedCase> {
  await ledCase(tx, caller, id);
  await lockCases(tx, [id]);
  const seen = await ledCase(tx, caller, id);
  if (seen.state.status !== 'assigned') throw new HttpFailure(409, 'draft.not_open');
  return seen;
}

/** Writes over the version that the writer saw. A signed draft is a beginning again: the office returned the reply, or it is a new cycle. */
export async function writeDraft(tx: Tx, caller: Caller, suggestionId: string, body: DraftBody, now: Date): Promise<void> {
  const before = await draftOf(tx, caller.unitId, suggestionId);
  if ((before?.version ?? 0) !== body.version) throw new HttpFailure(412, 'draft.stale');
  await tx.query(
    `INSERT INTO reply_draft AS d (suggestion_id, jurisdiction_id, unit_id, kind, promised_on, facts, measures, time_limit, contact, state,
       version, written_by, written_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'draft', 1, $10, $11)
     ON CONFLICT (suggestion_id, unit_id) DO UPDATE SET kind = $4, promised_on = $5, facts = $6, measures = $7, time_limit = $8, contact = $9,
       state = CASE WHEN d.state = 'returned' THEN 'returned' ELSE 'draft' END, version = d.version + 1, written_by = $10, written_at = $11,
       submitted_by = NULL, submitted_at = NULL, return_reason = CASE WHEN d.state = 'returned' THEN d.return_reason END`,
    [
      suggestionId,
      caller.jurisdictionId,
      caller.unitId,
      body.kind ?? null,
      body.promisedOn ?? null,
      body.facts ?? '',
      body.measures ?? '',
      body.timeLimit ?? '',
      body.contact ?? '',
      caller.id,
      now,
    ],
  );
}

/** The draft in the version that the caller saw. */
export async function seenDraft(tx: Tx, caller: Caller, suggestionId: string, version: number): Promise<Draft> {
  const draft = await draftOf(tx, caller.unitId, suggestionId);
  if (!draft) throw new NotFound('draft');
  if (draft.version !== version) throw new HttpFailure(412, 'draft.stale');
  return draft;
}
/** What the reply itself would be refused for is said before the head has it. */
export function requireComplete(draft: Draft, now: Date): void {
  const { kind, promisedOn } = draft;
  const promises = kind !== null && PROMISE_KINDS.includes(kind);
  const problems = [
    ...(kind === null ? [{ path: 'kind', code: 'field.required' }] : []),
    ...(composeReply(draft) === '' ? [{ path: 'facts', code: 'field.blank' }] : []),
    ...(promises && promisedOn === null ? [{ path: 'promisedOn', code: 'promise.date_required' }] : []),
    ...(promises && promisedOn !== null && promisedOn < shanghaiDate(now) ? [{ path: 'promisedOn', code: 'promise.date_in_past' }] : []),
  ];
  if (problems.length > 0) throw new InvalidFields(problems);
}
