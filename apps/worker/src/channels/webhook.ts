import { createHmac } from 'node:crypto';
import type { Outgoing, SendOutcome } from '@bihuan/record';
import { postJson, type Sending } from './post-json.js';

/**
 * Posts to another system: `{ id, kind, subject, text, recipient: { name, address } }`. `X-Bihuan-Signature` is
 * `sha256=` and the hex HMAC-SHA256 of `<X-Bihuan-Timestamp>.<body>` with the channel's secret; the timestamp is in real seconds,
 * so that the receiver can refuse old ones. `Idempotency-Key` is the delivery's id, the same for every attempt.
 */
export async function sendByWebhook(
  settings: { readonly url: string; readonly secret: string },
  { id, kind, subject, text, recipientName, address }: Outgoing,
  sending: Sending,
): Promise<SendOutcome> {
  const body = JSON.stringify({ id, kind, subject, text, recipient: { name: recipientName, address } });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', settings.secret).update(`${timestamp}.${body}`).digest('hex');
  const headers = { 'idempotency-key': id, 'x-bihuan-timestamp': timestamp, 'x-bihuan-signature': `sha256=${signature}` };
  return postJson(settings.url, body, headers, sending, ({ status, text: answer }) => ({
    outcome: 'sent',
    detail: `HTTP ${status} ${answer.slice(0, 200)}`.trim(),
  }));
}
