import { createHmac } from 'node:crypto';
import type { Outgoing, SendOutcome } from '@bihuan/record';
import { patience, postJson, type Posted, type Sending } from './post-json.js';

/** What a robot of a group chat needs: its address with the key in it, and the secret when signing is switched on. */
interface RobotSettings {
  readonly url: string;
  readonly secret?: string;
}
interface Robot {
  /** address and body of one message; `mobile` is mentioned */
  readonly request: (settings: RobotSettings, text: string, mobile: string | null, at: number) => { url: string; body: object };
  /** the field of the answer that is 0 when all went well, and the codes that mean "too many messages" */
  readonly codeField: 'errcode' | 'code';
  readonly tooMany: readonly number[];
  /** the group limits messages per minute: most bytes a message may have */
  readonly mostBytes: number;
}

const ROBOTS = {
  /** 企业微信: no signature, the key is in the address; 20 messages a minute */
  wecom: {
    request: ({ url }, content, mobile) => ({
      url,
      body: { msgtype: 'text', text: { content, ...(mobile ? { mentioned_mobile_list: [mobile] } : {}) } },
    }),
    codeField: 'errcode',
    tooMany: [45009, 45033],
    mostBytes: 2048,
  },
  /** 钉钉: HMAC-SHA256 of "timestamp\nsecret" with the secret, in the address; milliseconds */
  dingtalk: {
    request: ({ url, secret }, content, mobile, at) => {
      const address = new URL(url);
      if (secret) {
        address.searchParams.set('timestamp', String(at));
        address.searchParams.set('sign', createHmac('sha256', secret).update(`${at}\n${secret}`).digest('base64'));
      }
      const mention = mobile ? { at: { atMobiles: [mobile], isAtAll: false } } : {};
      return { url: address.href, body: { msgtype: 'text', text: { content: mobile ? `${content}\n@${mobile}` : content }, ...mention } };
    },
    codeField: 'errcode',
    tooMany: [130101, 130103, 410100],
    mostBytes: 20_000,
  },
  /** 飞书: HMAC-SHA256 of nothing with "timestamp\nsecret" as the key, in the body; seconds */
  feishu: {
    request: ({ url, secret }, text, _mobile, at) => {
      const timestamp = String(Math.floor(at / 1000));
      const sign = secret ? { timestamp, sign: createHmac('sha256', `${timestamp}\n${secret}`).digest('base64') } : {};
      return { url, body: { ...sign, msg_type: 'text', content: { text } } };
    },
    codeField: 'code',
    tooMany: [11232],
    mostBytes: 20_000,
  },
} as const satisfies Record<string, Robot>;
export type RobotKind = keyof typeof ROBOTS;

/** Sends as a robot of a group chat. Signatures use the real time: the provider compares it with its own. */
export async function sendByRobot(kind: RobotKind, settings: RobotSettings, outgoing: Outgoing, sending: Sending): Promise<SendOutcome> {
  const robot: Robot = ROBOTS[kind];
  const text = fit(`${outgoing.subject}\n${outgoing.recipientName}：\n${outgoing.text}`, robot.mostBytes);
  const { url, body } = robot.request(settings, text, outgoing.address, Date.now());
  return postJson(url, JSON.stringify(body), { 'idempotency-key': outgoing.id }, sending, (posted) => judge(robot, posted, sending.now()));
}

function judge({ codeField, tooMany }: Robot, { text }: Posted, now: Date): SendOutcome {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return { outcome: 'failed', detail: `不是机器人的回应：${text.slice(0, 200)}` };
  }
  const code = (answer as Record<string, unknown> | null)?.[codeField];
  const detail = text.slice(0, 200);
  if (code === 0) return { outcome: 'sent', detail };
  if (typeof code === 'number' && tooMany.includes(code)) return { outcome: 'postponed', detail, until: patience(null, now) };
  return { outcome: 'refused', detail };
}

/** Whole characters only, and a sign that something is missing. */
function fit(text: string, mostBytes: number): string {
  if (Buffer.byteLength(text) <= mostBytes) return text;
  const kept: string[] = [];
  let size = Buffer.byteLength('…');
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > mostBytes) break;
    kept.push(character);
  }
  return `${kept.join('')}…`;
}
