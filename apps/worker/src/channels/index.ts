import type { Channel, Outgoing, ProductClock, SendOutcome, SendOver } from '@bihuan/record';
import { sendByMail } from './email.js';
import type { Sending } from './post-json.js';
import { sendByRobot } from './robots.js';
import { sendByWebhook } from './webhook.js';

/** Sends over a channel by its kind; the settings were checked when the channel was saved. */
export function sender(clock: ProductClock, answerWithinMs = 10_000): SendOver {
  const sending: Sending = { now: () => clock.now(), answerWithinMs };
  return async (channel, outgoing) => {
    try {
      return await sendOver(channel, outgoing, sending);
    } catch (error) {
      // settings that a later version no longer understands must not stop the others
      return { outcome: 'failed', detail: error instanceof Error ? error.message : String(error) };
    }
  };
}

async function sendOver({ kind, settings }: Channel, outgoing: Outgoing, sending: Sending): Promise<SendOutcome> {
  switch (kind) {
    case 'email':
      return sendByMail(settings as never, outgoing, sending);
    case 'webhook':
      return sendByWebhook(settings as never, outgoing, sending);
    case 'wecom':
    case 'dingtalk':
    case 'feishu':
      return sendByRobot(kind, settings as never, outgoing, sending);
  }
}
