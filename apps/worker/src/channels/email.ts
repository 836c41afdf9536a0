import type { Outgoing, SendOutcome } from '@bihuan/record';
import { createTransport } from 'nodemailer';
import { reasonOf, type Sending } from './post-json.js';

interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (465); otherwise STARTTLS when the server offers it */
  readonly secure?: boolean;
  readonly username?: string;
  readonly password?: string;
  readonly from: string;
}

/**
 * Sends one mail over its own connection. The Message-ID is the delivery's id, the same for every attempt: a server that took the
 * mail and broke off before saying so gets it again under the same name.
 */
export async function sendByMail(settings: MailSettings, outgoing: Outgoing, { now, answerWithinMs }: Sending): Promise<SendOutcome> {
  if (!outgoing.address) return { outcome: 'refused', detail: '收件人没有填写邮箱地址' };
  const { host, port, secure = false, username, password, from } = settings;
  const transport = createTransport({
    host,
    port,
    secure,
    ...(username ? { auth: { user: username, pass: password ?? '' } } : {}),
    connectionTimeout: answerWithinMs,
    greetingTimeout: answerWithinMs,
    socketTimeout: answerWithinMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const { response } = await transport.sendMail({
      from,
      to: { name: outgoing.recipientName, address: outgoing.address },
      subject: outgoing.subject,
      text: outgoing.text,
      messageId: `<${outgoing.id}@${
        from
          .split('@')
          .at(-1)
          ?.replace(/[^\w.-]/g, '') || 'bihuan'
      }>`,
      date: now(),
      headers: { 'auto-submitted': 'auto-generated' },
    });
    return { outcome: 'sent', detail: response };
  } catch (error) {
    return refusal(error);
  } finally {
    transport.close();
  }
}

/** 5xx is a no for this mail; a wrong password, 4xx and a lost connection may be mended. */
function refusal(error: unknown): SendOutcome {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const permanent = code === 'EENVELOPE' || (code !== 'EAUTH' && responseCode !== undefined && responseCode >= 500);
  return { outcome: permanent ? 'refused' : 'failed', detail: reasonOf(error) };
}
