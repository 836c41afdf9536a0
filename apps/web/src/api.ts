/** What the API answers when it refuses: RFC 9457, with our code and the bad fields. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly errors: readonly { readonly path: string; readonly message: string }[] = [],
  ) {
    super(detail);
  }
}

const settings = { csrfToken: '', language: 'zh-CN', unreachable: '' };
/** The log-in's token for writes, the language of messages, and what to say when nobody answers. */
export function setUpCalls(changed: Partial<typeof settings>): void {
  Object.assign(settings, changed);
}

interface CallOptions {
  readonly signal?: AbortSignal;
  readonly key?: string;
  /** what the sender has seen: refused with 412 when somebody acted since */
  readonly version?: number;
  /** goes on when the page is left */
  readonly keepalive?: boolean;
}
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request. A POST is sent under a key of its own, so that a repetition after a broken line does the thing once. */
export async function call<T>(
  method: Method,
  path: string,
  body?: unknown,
  { signal, key, version, keepalive }: CallOptions = {},
): Promise<T> {
  const isForm = body instanceof FormData;
  const headers: Record<string, string> = {
    'accept-language': settings.language,
    ...(method === 'GET' ? {} : { 'x-csrf-token': settings.csrfToken }),
    ...(method === 'POST' ? { 'idempotency-key': key ?? crypto.randomUUID() } : {}),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
  };
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
      ...(keepalive ? { keepalive } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem(0, 'unreachable', settings.unreachable);
  }
  const text = await response.text();
  const answer: unknown = text === '' ? null : JSON.parse(text);
  if (response.ok) return answer as T;
  const {
    code = '',
    detail = response.statusText,
    errors = [],
  } = (answer ?? {}) as {
    code?: string;
    detail?: string;
    errors?: { path: string; message: string }[];
  };
  throw new Problem(response.status, code, detail, errors);
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
  readonly total: number | null;
}
/** A path with its query; what is empty is left out. */
export function pathWith(path: string, query: Readonly<Record<string, string | number | boolean | null | undefined>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search === '' ? path : `${path}?${search}`;
}
