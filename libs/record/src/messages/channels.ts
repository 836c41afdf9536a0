import type { Tx } from '../database.js';

export const CHANNEL_KINDS = ['email', 'wecom', 'dingtalk', 'feishu', 'webhook'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** A way out of the house: a mail server, a robot of a group chat, an address of another system. */
export interface Channel {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** After so many failures in a row nothing is tried for a while, then one delivery at a time until one succeeds. */
export const BREAKER_TRIPS_AT = 5;
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 30 * 60_000;

export type BreakerState = 'closed' | 'open' | 'half_open';
/** `closed` is the normal state, as in electricity: messages flow. */
export function breakerState(failuresInRow: number, closedUntil: Date | null, now: Date): BreakerState {
  if (closedUntil && closedUntil > now) return 'open';
  return failuresInRow >= BREAKER_TRIPS_AT ? 'half_open' : 'closed';
}

/** A provider answered: whatever it said of this message, it works. */
export async function channelAnswered(tx: Tx, channelId: string): Promise<void> {
  await tx.query(
    'UPDATE delivery_channel SET failures_in_row = 0, closed_until = NULL WHERE id = $1 AND (failures_in_row > 0 OR closed_until IS NOT NULL)',
    [channelId],
  );
}
/** It did not answer, or said that it is broken: the pause doubles with each failure beyond the limit. */
export async function channelFailed(tx: Tx, channelId: string, now: Date): Promise<void> {
  await tx.query(
    `UPDATE delivery_channel SET failures_in_row = failures_in_row + 1,
       closed_until = CASE WHEN failures_in_row + 1 >= $3 THEN
         $2::timestamptz + make_interval(secs => least($5::float8, $4 * power(2, least(failures_in_row + 1 - $3, 20))) / 1000) END
     WHERE id = $1`,
    [channelId, now, BREAKER_TRIPS_AT, FIRST_PAUSE_MS, LONGEST_PAUSE_MS],
  );
}
/** It asked for patience (429, Retry-After). */
export async function channelAsksToWait(tx: Tx, channelId: string, until: Date): Promise<void> {
  await tx.query('UPDATE delivery_channel SET closed_until = greatest(closed_until, $2) WHERE id = $1', [channelId, until]);
}
