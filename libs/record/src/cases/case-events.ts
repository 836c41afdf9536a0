import { replay, type CaseEvent, type CaseState } from '@bihuan/domain';
import type { Reader } from '../database.js';

/** An event as stored, with its id. */
export type StoredEvent = CaseEvent & { readonly id: string };

/** A case's whole history, oldest first. */
export async function caseEvents(db: Reader, suggestionId: string): Promise<StoredEvent[]> {
  const rows = await db.query<(Omit<StoredEvent, 'occurredAt' | 'recordedAt'> & { occurredAt: Date; recordedAt: Date })[]>(
    `SELECT id, type, seq, actor, on_paper AS "onPaper", on_behalf_of AS "onBehalfOf", occurred_at AS "occurredAt",
            recorded_at AS "recordedAt", data, clock_changes AS "clockChanges"
       FROM event WHERE suggestion_id = $1 ORDER BY seq`,
    [suggestionId],
  );
  return rows.map((row) => ({ ...row, occurredAt: row.occurredAt.toISOString(), recordedAt: row.recordedAt.toISOString() }));
}

/** The state that the stored history leads to: what the stored state must equal. */
export async function replayedState(
  db: Reader,
  { id, jurisdictionId }: Pick<CaseState, 'id' | 'jurisdictionId'>,
): Promise<CaseState | null> {
  const events = await caseEvents(db, id);
  return replay(events, { id, jurisdictionId });
}
