import { v7 as uuid } from 'uuid';
import type { Tx } from '../database.js';

/** Every job that a transaction may leave behind. Payloads are ids; the handler reads again what they mean. */
export type OutboxJob =
  /** tell those whom a new event concerns */
  | { readonly job: 'announce'; readonly payload: { readonly eventId: string } }
  | { readonly job: 'ledger.import'; readonly payload: { readonly importId: string } }
  /** every hash and every sealed report worked out anew */
  | { readonly job: 'record.check'; readonly payload: { readonly checkId: string } }
  /** calendar or policy changed: due dates may move */
  | { readonly job: 'recompute'; readonly payload: { readonly recomputationId: string } };
export type JobName = OutboxJob['job'];
export type PayloadOf<N extends JobName> = Extract<OutboxJob, { job: N }>['payload'];
export const JOB_NAMES = ['announce', 'ledger.import', 'record.check', 'recompute'] as const satisfies readonly JobName[];

export type OutboxRow = OutboxJob & { readonly jurisdictionId: string };

/** Leaves work behind in the transaction that makes it necessary; the worker relays it to the queue after the commit. */
export async function addOutbox(tx: Tx, rows: readonly OutboxRow[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO outbox (id, jurisdiction_id, job, payload, created_at, relay_after)
     SELECT id, jurisdiction_id, job, payload, $5, $5
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::jsonb[]) AS r (id, jurisdiction_id, job, payload)`,
    [
      rows.map(() => uuid()),
      rows.map(({ jurisdictionId }) => jurisdictionId),
      rows.map(({ job }) => job),
      rows.map(({ payload }) => JSON.stringify(payload)),
      now,
    ],
  );
}

/** How long a relayed row may stay unhandled before the queue is thought to have lost it. */
export const RELAY_LEASE_MS = 30_000;

/**
 * Claims rows to hand to the queue: new ones, failed ones after their pause, and those that were relayed but never handled.
 * The claim must be committed before the queue has them: a handler that finds a row locked takes it for somebody else's.
 */
export async function claimForRelay(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const [rows] = await tx.query<[{ id: string }[], number]>(
    `UPDATE outbox SET relay_after = $2
     WHERE id IN (SELECT id FROM outbox WHERE handled_at IS NULL AND relay_after <= $1 ORDER BY relay_after LIMIT $3 FOR UPDATE SKIP LOCKED)
     RETURNING id`,
    [now, new Date(now.getTime() + RELAY_LEASE_MS), limit],
  );
  return rows.map(({ id }) => id);
}

/** The queue would not take them: they may be claimed again at once. */
export async function giveBack(tx: Tx, now: Date, ids: readonly string[]): Promise<void> {
  await tx.query('UPDATE outbox SET relay_after = $2 WHERE id = ANY ($1) AND handled_at IS NULL', [ids, now]);
}

export async function markHandled(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.query('UPDATE outbox SET handled_at = $2, failure = NULL WHERE id = $1', [id, now]);
}

/** A failed attempt stays on record and is tried again after 2, 4, 8 … seconds, at last every 10 minutes. */
export async function recordFailure(tx: Tx, id: string, now: Date, failure: string): Promise<void> {
  await tx.query(
    `UPDATE outbox SET attempts = attempts + 1, failure = $3,
       relay_after = $2::timestamptz + make_interval(secs => least(600, power(2, least(attempts + 1, 10))))
     WHERE id = $1 AND handled_at IS NULL`,
    [id, now, failure.slice(0, 2000)],
  );
}
