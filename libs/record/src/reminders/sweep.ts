import { isWorkingMoment, shanghaiDate, type LocalDate } from '@bihuan/domain';
import type { DataSource, QueryRunner } from 'typeorm';
import { inTransaction, type Tx } from '../database.js';
import { postMessages } from '../messages/post.js';
import type { ProductClock } from '../product-clock.js';
import { referenceFacts } from '../reference.js';

export interface SweepCount {
  readonly sent: number;
  readonly superseded: number;
  readonly cancelled: number;
}

/** People whose due reminders are read at once. */
const PEOPLE_AT_ONCE = 5_000;
/** Reminders recorded in one transaction, unless one person alone has more: a person's digest is never cut in two. */
const BATCH = 1_000;
/** Sweeps at the same time, over all workers: more of them only read the same list and get into each other's way. */
const AT_ONCE = 2;
/** Cases that a digest lists; the reminders themselves are all on record. */
const MOST_LISTED = 500;

/**
 * Finds what is due and records and delivers it. Everything that makes a reminder happen once is in the rows: any number of
 * workers may sweep at once, and a sweep may die between any two statements.
 */
export async function sweepReminders(db: DataSource, clock: ProductClock): Promise<SweepCount> {
  const session = db.createQueryRunner();
  try {
    const place = await takePlace(session);
    if (place === null) return { sent: 0, superseded: 0, cancelled: 0 };
    try {
      return await sweep(db, clock);
    } finally {
      await session.query(`SELECT pg_advisory_unlock(hashtext('sweep'), $1)`, [place]);
    }
  } finally {
    await session.release();
  }
}

/** One of the places for sweeps, or null when all are taken. It belongs to the session, and ends with the process that held it. */
async function takePlace(session: QueryRunner): Promise<number | null> {
  for (let place = 1; place <= AT_ONCE; place++) {
    const [row] = (await session.query(`SELECT pg_try_advisory_lock(hashtext('sweep'), $1) AS taken`, [place])) as { taken: boolean }[];
    if (row?.taken) return place;
  }
  return null;
}

async function sweep(db: DataSource, clock: ProductClock): Promise<SweepCount> {
  const total = { sent: 0, superseded: 0, cancelled: 0 };
  const isOpen = workingHours(db, clock);
  for await (const due of duePeople(db, clock)) {
    for (const batch of inBatches(due)) {
      // asked before each batch: a long sweep must not run past the end of the working day
      const open = new Set<string>();
      for (const { jurisdictionId } of batch) if (await isOpen(jurisdictionId)) open.add(jurisdictionId);
      const done = await inTransaction(db, (tx) => settleBatch(tx, clock.now(), batch, open));
      total.sent += done.sent;
      total.superseded += done.superseded;
      total.cancelled += done.cancelled;
    }
  }
  return total;
}

/** Whether a town's working hours are on; its calendar and policy are read once per sweep. */
function workingHours(db: DataSource, clock: ProductClock): (jurisdictionId: string) => Promise<boolean> {
  const read = new Map<string, ReturnType<typeof referenceFacts>>();
  return async (jurisdictionId) => {
    const reference = read.get(jurisdictionId) ?? referenceFacts(db.manager, jurisdictionId, clock.now());
    read.set(jurisdictionId, reference);
    const { calendar, policy } = await reference;
    return isWorkingMoment(calendar, policy.workingHours, clock.now());
  };
}

/** One person's reminders that are due. */
interface Due {
  readonly recipientId: string;
  readonly jurisdictionId: string;
  readonly ids: readonly string[];
}

/** Read through the partial index of planned rows by their day: what is planned for later costs nothing. */
async function* duePeople(db: DataSource, clock: ProductClock): AsyncGenerator<Due[]> {
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const now = clock.now();
    const due = await db.query<Due[]>(
      `SELECT recipient_id AS "recipientId", jurisdiction_id AS "jurisdictionId", array_agg(id) AS ids FROM reminder
       WHERE state = 'planned' AND level_on <= $1 AND recipient_id > $2
       GROUP BY recipient_id, jurisdiction_id ORDER BY recipient_id LIMIT ${PEOPLE_AT_ONCE}`,
      [shanghaiDate(now), last],
    );
    yield due;
    if (due.length < PEOPLE_AT_ONCE) return;
    last = due.at(-1)?.recipientId ?? last;
  }
}

/** Begins anywhere, so that workers who sweep at the same time meet different people. */
function* inBatches(due: readonly Due[]): Generator<Due[]> {
  const start = Math.floor(Math.random() * due.length);
  let batch: Due[] = [];
  let size = 0;
  for (const one of [...due.slice(start), ...due.slice(0, start)]) {
    batch.push(one);
    size += one.ids.length;
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** One batch of people: what is overtaken is recorded so at any hour, the rest is sent where working hours are on. */
async function settleBatch(tx: Tx, now: Date, batch: readonly Due[], open: ReadonlySet<string>): Promise<SweepCount> {
  const people = await lockPeople(
    tx,
    batch.map(({ recipientId }) => recipientId),
  );
  const taken = batch.filter(({ recipientId }) => people.has(recipientId));
  const superseded = await supersedeMissed(
    tx,
    shanghaiDate(now),
    taken.flatMap(({ ids }) => ids),
  );
  const ids = taken.filter(({ jurisdictionId }) => open.has(jurisdictionId)).flatMap((due) => due.ids);
  if (ids.length === 0) return { sent: 0, superseded, cancelled: 0 };
  const digests = await recordSent(tx, now, ids);
  await postDigests(tx, now, digests);
  const sent = digests.reduce((sum, { total }) => sum + total, 0);
  const cancelled = sent < ids.length ? await cancelUnwanted(tx, ids) : 0;
  return { sent, superseded, cancelled };
}

/**
 * Of the levels that a recipient missed only the highest is sent; the lower ones are recorded as superseded at any hour, also
 * when the sending has to wait for working hours (DOMAIN.md §4.3).
 */
async function supersedeMissed(tx: Tx, today: LocalDate, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const [, count] = await tx.query<[unknown, number]>(
    `UPDATE reminder SET state = 'superseded' WHERE id IN (
       SELECT r.id FROM reminder r
       WHERE r.id = ANY($2::uuid[]) AND r.state = 'planned' AND EXISTS (
         SELECT 1 FROM reminder higher
         WHERE higher.clock_run_id = r.clock_run_id AND higher.recipient_id = r.recipient_id AND higher.level_order > r.level_order
           AND higher.state IN ('planned', 'sent') AND higher.level_on <= $1)
       FOR UPDATE OF r SKIP LOCKED)`,
    [today, ids],
  );
  return count;
}

/** One worker at a time per person, so that one run makes one digest; who is taken is being told by another worker. */
async function lockPeople(tx: Tx, recipientIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `WITH wanted AS MATERIALIZED (SELECT id FROM unnest($1::text[]) AS w (id))
     SELECT id FROM wanted WHERE pg_try_advisory_xact_lock(hashtextextended('reminder:' || id, 0))`,
    [recipientIds],
  );
  return new Set(rows.map(({ id }) => id));
}

interface Digest {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly recipientId: string;
  readonly total: number;
  /** the first of them, by due date */
  readonly listed: readonly {
    readonly reminderId: string;
    readonly suggestionId: string;
    readonly number: string;
    readonly title: string;
    readonly clock: string;
    readonly level: string;
    readonly letter: boolean;
    readonly note: string | null;
    readonly dueOn: LocalDate;
  }[];
}

/**
 * Records as sent the rows that are still to be sent, by the newest version of row and clock run: the run is share-locked until
 * the commit, so no clock can stop in between. A run or row that a command is just changing is left for the next sweep.
 */
async function recordSent(tx: Tx, now: Date, ids: readonly string[]): Promise<Digest[]> {
  return tx.query<Digest[]>(
    `WITH due AS MATERIALIZED (
       SELECT r.id, r.jurisdiction_id, r.recipient_id, r.suggestion_id, r.clock, r.level, r.letter, r.note, c.due_on
       FROM reminder r JOIN clock_run c ON c.run_id = r.clock_run_id JOIN app_user u ON u.id = r.recipient_id
       WHERE r.id = ANY($1::uuid[]) AND r.state = 'planned' AND r.planned_at <= $2 AND c.stopped_at IS NULL AND u.active
       FOR UPDATE OF r SKIP LOCKED FOR SHARE OF c SKIP LOCKED
     ), digest AS MATERIALIZED (
       SELECT recipient_id, jurisdiction_id, gen_random_uuid() AS id, count(*) AS total FROM due GROUP BY recipient_id, jurisdiction_id
     ), sent AS (
       UPDATE reminder r SET state = 'sent', sent_at = $2, digest_id = digest.id
       FROM due JOIN digest USING (recipient_id) WHERE r.id = due.id
     ), listed AS (
       SELECT due.*, s.number, s.title, row_number() OVER (PARTITION BY recipient_id ORDER BY due_on, s.number) AS place
       FROM due JOIN suggestion s ON s.id = due.suggestion_id
     )
     SELECT digest.id, digest.jurisdiction_id AS "jurisdictionId", digest.recipient_id AS "recipientId", digest.total,
            json_agg(json_build_object('reminderId', l.id, 'suggestionId', l.suggestion_id, 'number', l.number, 'title', l.title,
              'clock', l.clock, 'level', l.level, 'letter', l.letter, 'note', l.note, 'dueOn', l.due_on) ORDER BY l.place) AS listed
     FROM digest JOIN listed l USING (recipient_id) WHERE l.place <= ${MOST_LISTED}
     GROUP BY digest.id, digest.jurisdiction_id, digest.recipient_id, digest.total`,
    [ids, now],
  );
}

/** One message per person and run, in the transaction that records the reminders as sent. */
async function postDigests(tx: Tx, now: Date, digests: readonly Digest[]): Promise<void> {
  await postMessages(
    tx,
    now,
    digests.map(({ id, jurisdictionId, recipientId, total, listed }) => ({
      jurisdictionId,
      recipientId,
      kind: 'reminder_digest',
      aboutId: id,
      content: { total, reminders: listed },
    })),
  );
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
