import type { SendOutcome } from '@bihuan/record';

/** What every way of sending needs to know. */
export interface Sending {
  readonly now: () => Date;
  /** a provider that has said nothing by then counts as failed */
  readonly answerWithinMs: number;
}
/** Patience when a provider asks for it without saying how long. */
const DEFAULT_PATIENCE_MS = 60_000;
const LONGEST_PATIENCE_MS = 6 * 3_600_000;

export interface Posted {
  readonly status: number;
  readonly text: string;
}

/**
 * Posts a body and judges the HTTP side of the answer; `judge` reads a 2xx body, because robots refuse with 200 and a code.
 * Redirects are not followed: a message must not travel to where nobody sent it.
 */
export async function postJson(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  { now, answerWithinMs }: Sending,
  judge: (posted: Posted) => SendOutcome,
): Promise<SendOutcome> {
  let posted: Posted;
  let retryAfter: string | null;
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(answerWithinMs),
    });
    posted = { status: response.status, text: (await response.text()).slice(0, 2000) };
    retryAfter = response.headers.get('retry-after');
  } catch (error) {
    return { outcome: 'failed', detail: reasonOf(error) };
  }
  const { status, text } = posted;
  const detail = `HTTP ${status} ${text.slice(0, 200)}`.trim();
  if (status >= 200 && status < 300) return judge(posted);
  if (status === 429 || (status === 503 && retryAfter !== null)) {
    return { outcome: 'postponed', detail, until: patience(retryAfter, now()) };
  }
  if (status >= 500 || status === 408 || status === 425) return { outcome: 'failed', detail };
  return { outcome: 'refused', detail };
}

/** Retry-After is seconds or an HTTP date; the product clock may differ from the provider's, so a date is taken as a distance. */
export function patience(retryAfter: string | null, now: Date): Date {
  const seconds = /^\d{1,7}$/.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : NaN;
  const until = retryAfter === null ? NaN : Date.parse(retryAfter) - Date.now();
  const wanted = Number.isNaN(seconds) ? (Number.isNaN(until) ? DEFAULT_PATIENCE_MS : until) : seconds;
  return new Date(now.getTime() + Math.min(Math.max(wanted, 1000), LONGEST_PATIENCE_MS));
}

/** fetch hides the real reason one level down. */
export function reasonOf(error: unknown): string {
  const { name, message, cause } = error as { name?: string; message?: string; cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError') return '对方没有回应（超时）';
  const deepest = cause?.message ? cause : (error as { code?: string; message?: string });
  return [deepest.code, deepest.message ?? message].filter(Boolean).join(' ') || String(error);
}
