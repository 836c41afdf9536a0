import { v7 as uuid } from 'uuid';
import type { Tx } from '../database.js';
import { logAttempt } from './deliver.js';

/** Leaves a test message for a channel, to the given address or the asker's own; answers the delivery's id. */
export async function leaveTestDelivery(
  tx: Tx,
  now: Date,
  {
    channelId,
    jurisdictionId,
    recipientId,
    address,
  }: { channelId: string; jurisdictionId: string; recipientId: string; address: string | null },
): Promise<string> {
  const id = uuid();
  await tx.query(
    `INSERT INTO delivery (id, jurisdiction_id, channel_id, recipient_id, kind, about_id, address, state, attempt_after, created_at)
     VALUES ($1, $2, $3, $4, 'test', $1, $5, 'waiting', $6, $6)`,
    [id, jurisdictionId, channelId, recipientId, address, now],
  );
  // whoever tests has just mended something: the pause of the breaker is over, the next attempt decides
  await tx.query('UPDATE delivery_channel SET closed_until = NULL WHERE id = $1', [channelId]);
  return id;
}

/** A dead letter starts over, with all its attempts; false when it is not dead (any more). */
export async function retryDeadDelivery(tx: Tx, now: Date, { id, by }: { id: string; by: string }): Promise<boolean> {
  const [[row]] = await tx.query<[{ jurisdictionId: string }[], number]>(
    `UPDATE delivery SET state = 'waiting', attempts = 0, attempt_after = $2 WHERE id = $1 AND state = 'dead'
     RETURNING jurisdiction_id AS "jurisdictionId"`,
    [id, now],
  );
  if (row) await logAttempt(tx, now, { id, jurisdictionId: row.jurisdictionId }, 'retried', by);
  return row !== undefined;
}
