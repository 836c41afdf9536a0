import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { inTransaction, type Tx } from '../database.js';
import type { ProductClock } from '../product-clock.js';
import { BREAKER_TRIPS_AT, channelAnswered, channelAsksToWait, channelFailed, type Channel } from './channels.js';
import { prepareDelivery, type Claimed, type Outgoing } from './prepare-delivery.js';

/** What became of one attempt. `detail` is for the office's log: what the provider said. */
export type SendOutcome =
  | { readonly outcome: 'sent' | 'failed' | 'refused'; readonly detail: string }
  /** the provider wants fewer messages: the channel rests until then */
  | { readonly outcome: 'postponed'; readonly detail: string; readonly until: Date };
export type SendOver = (channel: Channel, outgoing: Outgoing) => Promise<SendOutcome>;

/** Pauses before the second, third … attempt; after the last one the delivery is a dead letter. In seconds. */
export const RETRY_AFTER_S = [30, 120, 600, 1800, 3600, 7200, 14_400] as const;
/** An attempt that has not been settled by then was made by a worker that died. */
export const DELIVERY_LEASE_MS = 120_000;
const BATCH = 20;
const AT_ONCE = 5;

export interface DeliveryCount {
  sent: number;
  failed: number;
  dead: number;
  postponed: number;
  cancelled: number;
}

/**
 * Sends what waits for each channel: claimed with a lease in one short transaction, sent outside of any, settled in another. A
 * worker that dies in between leaves a lease that runs out; the next attempt carries the same id, so that a provider which
 * honours idempotency keys shows the message once.
 */
export async function deliverDue(db: DataSource, clock: ProductClock, send: SendOver): Promise<DeliveryCount> {
  const count: DeliveryCount = { sent: 0, failed: 0, dead: 0, postponed: 0, cancelled: 0 };
  const channels = await channelsWithWork(db, clock.now());
  await Promise.all(
    channels.map(async (channel) => {
      for (let more = true; more;) {
        const claimed = await inTransaction(db, (tx) => claim(tx, channel.id, clock.now()));
        more = claimed.length === BATCH;
        for (let start = 0; start < claimed.length; start += AT_ONCE) {
          await Promise.all(
            claimed.slice(start, start + AT_ONCE).map(async (delivery) => {
              count[await attempt(db, clock, send, channel, delivery)]++;
            }),
          );
        }
      }
    }),
  );
  return count;
}

async function channelsWithWork(db: DataSource, now: Date): Promise<Channel[]> {
  return db.query<Channel[]>(
    `SELECT id, kind, name, settings FROM delivery_channel c
     WHERE active AND (closed_until IS NULL OR closed_until <= $1)
       AND EXISTS (SELECT 1 FROM delivery d WHERE d.channel_id = c.id AND d.state = 'waiting' AND d.attempt_after <= $1)
     ORDER BY id`,
    [now],
  );
}

/** Takes a batch of a channel that is not resting; a channel that has just failed again and again is tried with one. */
async function claim(tx: Tx, channelId: string, now: Date): Promise<Claimed[]> {
  const [channel] = await tx.query<{ failuresInRow: number }[]>(
    `SELECT failures_in_row AS "failuresInRow" FROM delivery_channel
     WHERE id = $1 AND active AND (closed_until IS NULL OR closed_until <= $2) FOR UPDATE SKIP LOCKED`,
    [channelId, now],
  );
  if (!channel) return [];
  const lease = new Date(now.getTime() + DELIVERY_LEASE_MS);
  const probing = channel.failuresInRow >= BREAKER_TRIPS_AT;
  const [claimed] = await tx.query<[Claimed[], number]>(
    `UPDATE delivery SET attempts = attempts + 1, attempt_after = $3
     WHERE id IN (SELECT id FROM delivery WHERE channel_id = $1 AND state = 'waiting' AND attempt_after <= $2
                  ORDER BY attempt_after LIMIT $4 FOR UPDATE SKIP LOCKED)
     RETURNING id, jurisdiction_id AS "jurisdictionId", channel_id AS "channelId", recipient_id AS "recipientId", kind,
               about_id AS "aboutId", address, attempts`,
    [channelId, now, lease, probing ? 1 : BATCH],
  );
  // nobody else tries the same channel while this one attempt is out
  if (probing && claimed.length > 0) await channelAsksToWait(tx, channelId, lease);
  return claimed;
}

async function attempt(
  db: DataSource,
  clock: ProductClock,
  send: SendOver,
  channel: Channel,
  delivery: Claimed,
): Promise<keyof DeliveryCount> {
  const prepared = await prepareDelivery(db.manager, clock.now(), channel, delivery);
  if ('outgoing' in prepared) {
    const outcome = await send(channel, prepared.outgoing);
    return inTransaction(db, (tx) => settle(tx, clock.now(), delivery, outcome));
  }
  return inTransaction(db, async (tx) => {
    const now = clock.now();
    // nothing was tried: a probe gives its turn back
    await tx.query('UPDATE delivery_channel SET closed_until = NULL WHERE id = $1 AND failures_in_row >= $2', [
      channel.id,
      BREAKER_TRIPS_AT,
    ]);
    if ('wait' in prepared) return postpone(tx, now, delivery, prepared.wait, prepared.detail);
    return finish(tx, now, delivery, 'cancelled', prepared.cancel, 'cancelled');
  });
}

async function settle(tx: Tx, now: Date, delivery: Claimed, outcome: SendOutcome): Promise<keyof DeliveryCount> {
  const { detail } = outcome;
  if (outcome.outcome === 'postponed') {
    await channelAsksToWait(tx, delivery.channelId, outcome.until);
    return postpone(tx, now, delivery, outcome.until, detail);
  }
  if (outcome.outcome === 'failed') {
    await channelFailed(tx, delivery.channelId, now);
    const pause = RETRY_AFTER_S[delivery.attempts - 1];
    if (pause === undefined) return finish(tx, now, delivery, 'dead', detail, 'failed');
    const hit = await change(tx, delivery, 'attempt_after = $3, failure = $4', [new Date(now.getTime() + pause * 1000), detail]);
    if (hit) await logAttempt(tx, now, delivery, 'failed', detail);
    return 'failed';
  }
  await channelAnswered(tx, delivery.channelId);
  return finish(tx, now, delivery, outcome.outcome === 'sent' ? 'sent' : 'dead', detail, outcome.outcome);
}

async function postpone(tx: Tx, now: Date, delivery: Claimed, until: Date, detail: string): Promise<'postponed'> {
  const hit = await change(tx, delivery, 'attempts = attempts - 1, attempt_after = $3', [until]);
  if (hit) await logAttempt(tx, now, delivery, 'postponed', detail);
  return 'postponed';
}

async function finish(
  tx: Tx,
  now: Date,
  delivery: Claimed,
  state: 'sent' | 'dead' | 'cancelled',
  detail: string,
  logged: string,
): Promise<'sent' | 'dead' | 'cancelled'> {
  const hit = await change(tx, delivery, 'state = $3, sent_at = $4, failure = $5', [
    state,
    state === 'sent' ? now : null,
    state === 'sent' ? null : detail,
  ]);
  if (hit) await logAttempt(tx, now, delivery, logged, detail);
  return state;
}

/** Only while the row is as it was claimed: an attempt that outlived its lease changes nothing that a later one settled. */
async function change(tx: Tx, { id, attempts }: Claimed, set: string, values: unknown[]): Promise<boolean> {
  const [, hit] = await tx.query<[unknown, number]>(`UPDATE delivery SET ${set} WHERE id = $1 AND attempts = $2 AND state = 'waiting'`, [
    id,
    attempts,
    ...values,
  ]);
  return hit === 1;
}

/** Adds to what the office reads of a delivery's fate. */
export async function logAttempt(
  tx: Tx,
  now: Date,
  { id, jurisdictionId }: Pick<Claimed, 'id' | 'jurisdictionId'>,
  outcome: string,
  detail: string,
): Promise<void> {
  await tx.query('INSERT INTO delivery_attempt (id, jurisdiction_id, delivery_id, at, outcome, detail) VALUES ($1, $2, $3, $4, $5, $6)', [
    uuid(),
    jurisdictionId,
    id,
    now,
    outcome,
    detail.slice(0, 500),
  ]);
}
