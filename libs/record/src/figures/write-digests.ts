import {
  digestsOfCase,
  FIGURE_EVENT_TYPES,
  isInBase,
  openDatesOf,
  recordedFacts,
  traitsOf,
  type CaseDigest,
  type CaseFacts,
  type FigureEvent,
} from '@bihuan/domain';
import type { Reader, Tx } from '../database.js';
import { insertRows } from '../rows.js';
import { FIGURE_DATA } from './case-digests.js';

/** A case's digest after one of its events, as the table case_digest has it. */
export type DigestRow = ReturnType<typeof rowOf>;
export type StampedEvent = FigureEvent & { readonly seq: number; readonly recordedAt: string };

const isFigureEvent = new Set<string>(FIGURE_EVENT_TYPES);

/** Every row of a case, from its events that mean something to the figures, oldest first. */
export function digestRows(events: readonly StampedEvent[], facts: CaseFacts): DigestRow[] {
  return digestsOfCase(events, facts).flatMap((digest, index) => {
    const event = events[index];
    return event ? [rowOf(digest, event, events[index + 1] ?? null)] : [];
  });
}

function rowOf(digest: CaseDigest, event: StampedEvent, next: StampedEvent | null) {
  const open = openDatesOf(digest);
  return {
    suggestion_id: digest.id,
    seq: event.seq,
    jurisdiction_id: digest.jurisdictionId,
    unit_id: digest.unitId,
    deputy_id: digest.deputyId,
    station_id: digest.stationId,
    category_code: digest.categoryCode,
    received_at: digest.receivedAt,
    traits: traitsOf(digest, null),
    in_base: isInBase(digest),
    received_on: digest.receivedOn,
    assigned_on: digest.firstAssignedOn,
    replied_on: digest.firstRepliedOn,
    resolved_on: digest.resolvedOn,
    ended_on: digest.endedOn,
    due_on: open.dueOn,
    original_due_on: open.originalDueOn,
    promised_on: open.promisedOn,
    occurred_at: event.occurredAt,
    recorded_at: event.recordedAt,
    next_occurred_at: next?.occurredAt ?? null,
    next_recorded_at: next?.recordedAt ?? null,
  };
}

/** A case that gained events, in the transaction that writes them. */
export interface GrownCase {
  readonly id: string;
  readonly newEvents: readonly { readonly type: string; readonly seq: number }[];
}

/** Writes the digests that new events lead to; call it after the events are written. */
export async function writeDigests(tx: Tx, grown: readonly GrownCase[]): Promise<void> {
  const firstNew = new Map<string, number>();
  for (const { id, newEvents } of grown) {
    const seqs = newEvents.filter(({ type }) => isFigureEvent.has(type)).map(({ seq }) => seq);
    if (seqs.length > 0) firstNew.set(id, Math.min(...seqs, firstNew.get(id) ?? Infinity));
  }
  if (firstNew.size === 0) return;
  const rows = (await digestsFromEvents(tx, [...firstNew.keys()])).filter(
    ({ suggestion_id: id, seq }) => seq >= (firstNew.get(id) ?? Infinity),
  );
  const begun = rows.filter(({ suggestion_id: id, seq }) => seq === firstNew.get(id) && seq > 1);
  if (begun.length > 0) {
    await tx.query(
      `UPDATE case_digest d SET next_occurred_at = n.occurred_at, next_recorded_at = n.recorded_at
       FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) AS n (id, occurred_at, recorded_at)
       WHERE d.suggestion_id = n.id AND d.next_recorded_at IS NULL`,
      [begun.map((row) => row.suggestion_id), begun.map((row) => row.occurred_at), begun.map((row) => row.recorded_at)],
    );
  }
  await insertRows(tx, 'case_digest', rows);
}

/** All rows of these cases, worked out from their events: what the table must hold. */
export async function digestsFromEvents(db: Reader, ids: readonly string[]): Promise<DigestRow[]> {
  const cases = await db.query<(Pick<CaseFacts, 'id' | 'jurisdictionId'> & { events: StampedEvent[] })[]>(
    `SELECT e.suggestion_id AS id, e.jurisdiction_id AS "jurisdictionId", jsonb_agg(jsonb_build_object('type', e.type, 'seq', e.seq,
       'onPaper', e.on_paper, 'occurredAt', e.occurred_at, 'recordedAt', e.recorded_at, 'clockChanges', e.clock_changes, 'data', ${FIGURE_DATA})
       ORDER BY e.seq) AS events
     FROM event e WHERE e.suggestion_id = ANY ($1) AND e.type = ANY ($2) GROUP BY e.suggestion_id, e.jurisdiction_id`,
    [ids, FIGURE_EVENT_TYPES],
  );
  return cases.flatMap(({ events, ...own }) =>
    digestRows(
      events.map((event) => ({
        ...event,
        occurredAt: new Date(event.occurredAt).toISOString(),
        recordedAt: new Date(event.recordedAt).toISOString(),
      })),
      recordedFacts(own, events),
    ),
  );
}
