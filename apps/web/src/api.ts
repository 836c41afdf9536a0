import createClient, { createFinalURL, defaultPathSerializer, type Middleware } from 'openapi-fetch';
import type { paths } from './api-types';
import { isAttended } from './attended';
import { newKey } from './new-key';
import type { Schema } from './schemas';

/** What the API answers when it refuses: RFC 9457, with our code and the bad fields. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly errors: NonNullable<Schema<'Problem'>['errors']> = [],
  ) {
    super(detail);
  }
}

const PREFIX = '/api/v1';
/** The API's addresses without what all of them begin with. */
type Api = { readonly [P in keyof paths as P extends `${typeof PREFIX}${infer Rest}` ? Rest : never]: paths[P] };
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
export type PathOf<M extends Method> = { [P in keyof Api]: Api[P] extends { readonly [K in M]: unknown } ? P : never }[keyof Api];
type Operation<P extends keyof Api, M extends Method> = P extends unknown ? NonNullable<Api[P][M]> : never;

type PathPart<O> = O extends { readonly parameters: { readonly path: infer T } } ? { readonly path: T } : { readonly path?: never };
/** What is empty or null is left out. */
type Query<Q> = { readonly [K in keyof Q]: Q[K] | '' | null };
type QueryPart<O> = O extends { readonly parameters: { readonly query: infer Q } }
  ? { readonly query: Query<Q> }
  : O extends { readonly parameters: { readonly query?: infer Q } }
    ? { readonly query?: Query<NonNullable<Q>> }
    : never;
type Content<C> = C extends { readonly 'application/json': infer T }
  ? T
  : C extends { readonly 'multipart/form-data': unknown }
    ? FormData
    : never;
type BodyPart<O> = O extends { readonly requestBody: { readonly content: infer C } }
  ? { readonly body: Content<C> }
  : O extends { readonly requestBody?: { readonly content: infer C } }
    ? { readonly body?: Content<C> }
    : { readonly body?: never };
interface Manner {
  readonly signal?: AbortSignal;
  /** under which a POST is sent; a fresh one unless told */
  readonly key?: string;
  /** what the sender has seen: refused with 412 when somebody acted since */
  readonly version?: number;
  /** goes on when the page is left */
  readonly keepalive?: boolean;
  /** milliseconds after which a line that says nothing counts as none */
  readonly within?: number;
}
type OrNone<T> = object extends T ? [asked?: T] : [asked: T];

/** What a path is asked with by a method, and what it answers. */
type Request<P extends keyof Api, M extends Method> = PathPart<Operation<P, M>> & QueryPart<Operation<P, M>> & BodyPart<Operation<P, M>>;
export type Asked<P extends PathOf<'get'>, More = object> = OrNone<PathPart<Operation<P, 'get'>> & QueryPart<Operation<P, 'get'>> & More>;
export type Answer<P extends keyof Api, M extends Method = 'get'> = AnswerOf<Operation<P, M>>;
type AnswerOf<O> = O extends { readonly responses: infer R } ? Good<R[keyof R & (200 | 201 | 202 | 204)]> : never;
type Good<T> = T extends { readonly content: { readonly 'application/json': infer A } } ? A : undefined;
export type BodyOf<P extends keyof Api, M extends Method> = NonNullable<BodyPart<Operation<P, M>>['body']>;

const settings = {
  csrfToken: '',
  language: 'zh-CN',
  unreachable: '',
  /** asks for the log-in's token anew; fails when somebody else is logged in by now */
  renew: (): Promise<void> => Promise.resolve(),
  onLoggedOut: (): void => undefined,
};
/** The log-in's token for writes, the language of messages, what to say when nobody answers, and what to do when the log-in is over. */
export function setUpCalls(changed: Partial<typeof settings>): void {
  Object.assign(settings, changed);
}

/** A POST goes under a key of its own, so that a repetition after a broken line does the thing once. */
const asWeAsk: Middleware = {
  onRequest: ({ request }) => {
    request.headers.set('accept-language', settings.language);
    if (!isAttended()) request.headers.set('x-unattended', 'true');
    if (request.method !== 'GET') request.headers.set('x-csrf-token', settings.csrfToken);
    if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', newKey());
    }
  },
  onResponse: async ({ response }) => {
    if (response.ok) return;
    const problem = (await response.json().catch(() => ({}))) as Partial<Schema<'Problem'>>;
    throw new Problem(response.status, problem.code ?? '', problem.detail ?? response.statusText, problem.errors);
  },
  onError: ({ request, error }) => (request.signal.aborted ? (error as Error) : new Problem(0, 'unreachable', settings.unreachable)),
};
/** Of them an empty one says something: the group of what has none. */
const MEANT_EMPTY = 'groupKey';
function querySerializer(query: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(query).filter(
    ([name, value]) => value !== undefined && value !== null && (value !== '' || name === MEANT_EMPTY),
  );
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}
const client = createClient<Record<string, never>>({ baseUrl: PREFIX, querySerializer });
client.use(asWeAsk);

/** A request as it is sent, whatever it is asked with. */
interface Parts extends Manner {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}
async function send(method: Method, address: string, parts: Parts = {}): Promise<unknown> {
  try {
    return await sendOnce(method, address, parts);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'auth.required') settings.onLoggedOut();
    if (error.code !== 'auth.csrf') throw error;
    // logged in anew in another window: nothing was done yet
    await settings.renew();
    return sendOnce(method, address, parts);
  }
}
async function sendOnce(method: Method, address: string, { path, query, body, key, version, within, ...manner }: Parts): Promise<unknown> {
  const headers = { ...(key ? { 'idempotency-key': key } : {}), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
  const tooLong = new AbortController();
  const timer = within === undefined ? 0 : setTimeout(() => tooLong.abort(), within);
  const limit = within === undefined ? {} : { signal: tooLong.signal };
  const init = { params: { path, query }, ...(body === undefined ? {} : { body }), headers, ...manner, ...limit };
  try {
    return (await client.request(method, address as never, init as never)).data;
  } catch (error) {
    throw tooLong.signal.aborted ? new Problem(0, 'unreachable', settings.unreachable) : error;
  } finally {
    clearTimeout(timer);
  }
}
/** The same as a page asks: a wrong path or method, or a wrong name in what it is asked with, does not compile. */
type Call<M extends Method> = <P extends PathOf<M>>(path: P, ...asked: OrNone<Request<P, M> & Manner>) => Promise<Answer<P, M>>;
const by = <M extends Method>(method: M): Call<M> => ((path: string, asked?: Parts) => send(method, path, asked)) as never;
export const api = { get: by('get'), post: by('post'), put: by('put'), patch: by('patch'), delete: by('delete') };

/** What a hook reads: whatever it was asked with, and the page's own manner of asking. */
export async function read<P extends PathOf<'get'>>(
  path: P,
  [asked]: Asked<P>,
  manner: Pick<Parts, 'signal' | 'query'>,
): Promise<Answer<P>> {
  const { path: parameters = {}, query }: Parts = asked ?? {};
  return (await send('get', path, { ...manner, path: parameters, query: { ...query, ...manner.query } })) as Answer<P>;
}
export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0, '', String(error));
}

/** The address of something that a browser opens or downloads by itself. */
export function addressOf<P extends PathOf<'get'>>(path: P, ...[asked]: Asked<P>): string {
  const { path: parameters = {}, query = {} }: Parts = asked ?? {};
  const params = { path: parameters, query };
  return createFinalURL(path, {
    baseUrl: PREFIX,
    params,
    querySerializer,
    pathSerializer: defaultPathSerializer,
  });
}
