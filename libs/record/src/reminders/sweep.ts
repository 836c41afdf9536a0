import { isWorkingMoment, shanghaiDate } from '@bihuan/domain';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { inTransaction, type Tx } from '../database.js';
import { postMessages } from '../messages/post.js';
import type { ProductClock } from '../product-clock.js';
import { currentCalendar } from '../reference.js';

export interface SweepCount {
  readonly sent: number;
  readonly superseded: number;
  readonly cancelled: number;
}

/** Reminders that one sweep looks at; what is left over waits for the next one, seconds later. */
const MOST_PER_SWEEP = 100_000;
/** Reminders recorded in one transaction, unless one person alone has more: a person's digest is never cut in two. */
const BATCH = 500;
/** Cases that a digest lists; the reminders themselves are all on record. */
const MOST_LISTED = 500;

/**
 * Finds what is due and records and delivers it. Everything that makes a reminder happen once is in the rows: any number of
 * workers may sweep at once, and a sweep may die between any two statements.
 */
export async function sweepReminders(db: DataSource, clock: ProductClock): Promise<SweepCount> {
  const superseded = await supersedeMissed(db, clock);
  const total = { sent: 0, superseded, cancelled: 0 };
  const calendar = await currentCalendar(db.manager);
  if (!isWorkingMoment(calendar, clock.now())) return total;
  for (const batch of inBatches(await dueByRecipient(db, clock))) {
    const now = clock.now();
    // a long sweep must not run past the end of the working day
    if (!isWorkingMoment(calendar, now)) return total;
    const done = await inTransaction(db, (tx) => sendBatch(tx, now, batch));
    total.sent += done.sent;
    total.cancelled += done.cancelled;
  }
  return total;
}

/**
 * Of the levels that a recipient missed only the highest is sent; the lower ones are recorded as superseded at any hour, also
 * when the sending has to wait for working hours (DOMAIN.md §4.3).
 */
async function supersedeMissed(db: DataSource, clock: ProductClock): Promise<number> {
  const today = shanghaiDate(clock.now());
  const [, count] = await db.query<[unknown, number]>(
    `UPDATE reminder SET state = 'superseded' WHERE id IN (
       SELECT r.id FROM reminder r
       WHERE r.state = 'planned' AND r.level_on <= $1 AND EXISTS (
         SELECT 1 FROM reminder higher
         WHERE higher.clock_run_id = r.clock_run_id AND higher.recipient_id = r.recipient_id AND higher.level_order > r.level_order
           AND higher.state IN ('planned', 'sent') AND higher.level_on <= $1)
       FOR UPDATE OF r SKIP LOCKED)`,
    [today],
  );
  return count;
}

interface Due {
  readonly recipientId: string;
  readonly ids: readonly string[];
}

/** Read through the partial index of planned rows by their day: what is planned for later costs nothing. */
async function dueByRecipient(db: DataSource, clock: ProductClock): Promise<Due[]> {
  const now = clock.now();
  return db.query<Due[]>(
    `SELECT recipient_id AS "recipientId", array_agg(id) AS ids FROM (
       SELECT id, recipient_id FROM reminder WHERE state = 'planned' AND level_on <= $2 AND planned_at <= $1
       ORDER BY planned_at LIMIT $3) AS due
     GROUP BY recipient_id ORDER BY recipient_id`,
    [now, shanghaiDate(now), MOST_PER_SWEEP],
  );
}

function* inBatches(due: readonly Due[]): Generator<Due[]> {
  let batch: Due[] = [];
  let size = 0;
  for (const one of due) {
    batch.push(one);
    size += one.ids.length;
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

interface Claimed {
  readonly id: string;
  readonly recipientId: string;
  readonly jurisdictionId: string;
  readonly suggestionId: string;
  readonly number: string;
  readonly title: string;
  readonly clock: string;
  readonly level: string;
  readonly letter: boolean;
  readonly dueOn: string;
  readonly note: string | null;
}

async function sendBatch(tx: Tx, now: Date, batch: readonly Due[]): Promise<{ sent: number; cancelled: number }> {
  const recipients = await lockRecipients(
    tx,
    batch.map(({ recipientId }) => recipientId),
  );
  const ids = batch.filter(({ recipientId }) => recipients.has(recipientId)).flatMap((due) => due.ids);
  if (ids.length === 0) return { sent: 0, cancelled: 0 };
  const claimed = await claim(tx, now, ids);
  await record(tx, now, claimed);
  const cancelled = claimed.length < ids.length ? await cancelUnwanted(tx, ids) : 0;
  return { sent: claimed.length, cancelled };
}

/** One worker at a time per person, so that one run makes one digest; who is taken is being told by another worker. */
async function lockRecipients(tx: Tx, recipientIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `WITH wanted AS MATERIALIZED (SELECT id FROM unnest($1::text[]) AS w (id))
     SELECT id FROM wanted WHERE pg_try_advisory_xact_lock(hashtextextended('reminder:' || id, 0))`,
    [recipientIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Takes the rows that are still to be sent, by the newest version of row and clock run: the run is share-locked until the
 * sending is recorded, so no clock can stop in between. A run or row that a command is just changing is left for the next sweep.
 */
async function claim(tx: Tx, now: Date, ids: readonly string[]): Promise<Claimed[]> {
  return tx.query<Claimed[]>(
    `SELECT r.id, r.recipient_id AS "recipientId", r.jurisdiction_id AS "jurisdictionId", r.suggestion_id AS "suggestionId",
            s.number, s.title, r.clock, r.level, r.letter, r.note, c.due_on::text AS "dueOn"
     FROM reminder r
     JOIN clock_run c ON c.run_id = r.clock_run_id
     JOIN suggestion s ON s.id = r.suggestion_id
     JOIN app_user u ON u.id = r.recipient_id
     WHERE r.id = ANY($1::uuid[]) AND r.state = 'planned' AND r.planned_at <= $2 AND c.stopped_at IS NULL AND u.active
     FOR UPDATE OF r SKIP LOCKED FOR SHARE OF c SKIP LOCKED`,
    [ids, now],
  );
}

/** Reminders sent, and one digest in each person's inbox, together. */
async function record(tx: Tx, now: Date, claimed: readonly Claimed[]): Promise<void> {
  if (claimed.length === 0) return;
  const byRecipient = new Map<string, Claimed[]>();
  for (const row of claimed) {
    const own = byRecipient.get(row.recipientId);
    if (own) own.push(row);
    else byRecipient.set(row.recipientId, [row]);
  }
  const digests = [...byRecipient].map(([recipientId, rows]) => ({
    id: uuid(),
    recipientId,
    jurisdictionId: rows[0]?.jurisdictionId ?? '',
    rows,
  }));
  await tx.query(
    `UPDATE reminder r SET state = 'sent', sent_at = $3, digest_id = d.digest_id
     FROM unnest($1::uuid[], $2::uuid[]) AS d (id, digest_id) WHERE r.id = d.id`,
    [digests.flatMap(({ rows }) => rows.map(({ id }) => id)), digests.flatMap(({ id, rows }) => rows.map(() => id)), now],
  );
  await postMessages(
    tx,
    now,
    digests.map(({ id, recipientId, jurisdictionId, rows }) => ({
      jurisdictionId,
      recipientId,
      kind: 'reminder_digest',
      aboutId: id,
      content: digestContent(rows),
    })),
  );
}

function digestContent(rows: readonly Claimed[]): object {
  const ordered = [...rows].sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.number.localeCompare(b.number));
  return {
    total: ordered.length,
    reminders: ordered.slice(0, MOST_LISTED).map(({ id, suggestionId, number, title, clock, level, letter, note, dueOn }) => ({
      reminderId: id,
      suggestionId,
      number,
      title,
      clock,
      level,
      letter,
      note,
      dueOn,
    })),
  };
}

/** A row whose clock has stopped or whose recipient is gone would be looked at for ever. */
async function cancelUnwanted(tx: Tx, ids: readonly string[]): Promise<number> {
  const [, count] = await tx.query<[unknown, number]>(
    `UPDATE reminder SET state = 'cancelled' WHERE id IN (
       SELECT r.id FROM reminder r JOIN clock_run c ON c.run_id = r.clock_run_id JOIN app_user u ON u.id = r.recipient_id
       WHERE r.id = ANY($1::uuid[]) AND r.state = 'planned' AND (c.stopped_at IS NOT NULL OR NOT u.active)
       FOR UPDATE OF r SKIP LOCKED)`,
    [ids],
  );
  return count;
}
