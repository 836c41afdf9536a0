import type { Channel, Outgoing, ProductClock, SendOutcome, SendOver } from '@bihuan/record';
import { sendByMail } from './email.js';
import { sendByRobot } from './robots.js';
import { sendByWebhook } from './webhook.js';

/** Sends over a channel by its kind; the settings were checked when the channel was saved. */
export function sender(clock: ProductClock): SendOver {
  const now = (): Date => clock.now();
  return async (channel, outgoing) => {
    try {
      return await sendOver(channel, outgoing, now);
    } catch (error) {
      // settings that a later version no longer understands must not stop the others
      return { outcome: 'failed', detail: error instanceof Error ? error.message : String(error) };
    }
  };
}

async function sendOver({ kind, settings }: Channel, outgoing: Outgoing, now: () => Date): Promise<SendOutcome> {
  switch (kind) {
    case 'email':
      return sendByMail(settings as never, outgoing, now);
    case 'webhook':
      return sendByWebhook(settings as never, outgoing, now);
    case 'wecom':
    case 'dingtalk':
    case 'feishu':
      return sendByRobot(kind, settings as never, outgoing, now);
  }
}
