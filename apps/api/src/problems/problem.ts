import {
  Busy,
  Forbidden,
  InvalidFields,
  KeyReused,
  LostRace,
  NotFound,
  NothingToUrge,
  Refused,
  sqlState,
  StaleVersion,
  type FieldProblem,
} from '@bihuan/record';
import { HttpException } from '@nestjs/common';
import { textOf, type GeneralCode, type Language } from './messages.js';

/** RFC 9457, with our stable `code`, the bad fields, and the request's id. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly requestId: string;
}

type Params = Readonly<Record<string, string | number>>;
/** A failure of the HTTP side itself: log-in, limits, formats. */
export class HttpFailure extends Error {
  constructor(
    readonly status: number,
    readonly code: GeneralCode,
    readonly params: Params = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

interface Verdict {
  readonly status: number;
  readonly code: string;
  readonly params?: Params;
  readonly fields?: readonly FieldProblem[];
  readonly headers?: Readonly<Record<string, string>>;
  /** nothing we expected: to be logged */
  readonly defect?: true;
}

const REFUSED = { role: 403, state: 409, guard: 422, field: 422 } as const;
const FASTIFY: Readonly<Record<string, readonly [number, GeneralCode]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'request.too_large'],
  FST_REQ_FILE_TOO_LARGE: [413, 'request.too_large'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'request.unsupported_media_type'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: [415, 'request.multipart_needed'],
  FST_ERR_NOT_FOUND: [404, 'request.not_found'],
  // an address that cannot be one of ours
  FST_ERR_BAD_URL: [404, 'request.not_found'],
  FST_ERR_MAX_PARAM_LENGTH: [404, 'request.not_found'],
};
const HTTP: Readonly<Record<number, GeneralCode>> = {
  400: 'request.unreadable',
  404: 'request.not_found',
  405: 'request.method_not_allowed',
  413: 'request.too_large',
  415: 'request.unsupported_media_type',
  429: 'request.too_many',
};
const AWAY = /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|57P0\w|08\w{3}|53300)$/;
/** TypeORM's words for a transaction whose connection went away between two statements. */
const RELEASED = /^QueryRunner(Provider)?AlreadyReleasedError$/;

/** Whether the database is gone for the moment, so that the same request may succeed later. */
export function isDatabaseAway(error: unknown): boolean {
  if (AWAY.test(sqlState(error) ?? '')) return true;
  if (!(error instanceof Error)) return false;
  if (RELEASED.test(error.name)) return true;
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/.test(
    error.message,
  );
}

/** The one place that maps failures to HTTP. */
function judge(error: unknown): Verdict {
  if (error instanceof HttpFailure) return error;
  if (error instanceof LostRace) return { status: 409, code: 'suggestion.lost_race', fields: [], params: { why: error.refusal.code } };
  if (error instanceof Refused) {
    const { kind, code, params, path } = error.refusal;
    const named = path ? { fields: [{ path, code, ...(params ? { params } : {}) }] } : {};
    return { status: REFUSED[kind], code, ...(params ? { params } : {}), ...named };
  }
  if (error instanceof NotFound) return { status: 404, code: error.what === 'suggestion' ? 'suggestion.not_found' : 'resource.not_found' };
  if (error instanceof Forbidden) return { status: 403, code: error.code };
  if (error instanceof StaleVersion) return { status: 412, code: 'suggestion.stale_version', params: { version: error.currentVersion } };
  if (error instanceof InvalidFields) {
    return { status: 422, code: 'fields.invalid', params: { count: error.problems.length }, fields: error.problems };
  }
  if (error instanceof NothingToUrge) return { status: 409, code: error.code };
  if (error instanceof KeyReused) return { status: 422, code: 'idempotency.key_reused' };
  if (error instanceof Busy || isDatabaseAway(error)) return { status: 503, code: 'service.unavailable', headers: { 'retry-after': '2' } };
  const known = FASTIFY[(error as { code?: string } | null)?.code ?? ''];
  if (known) return { status: known[0], code: known[1] };
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number } | null)?.statusCode;
  if (status !== undefined && status >= 400 && status < 500) return { status, code: HTTP[status] ?? 'request.unreadable' };
  return { status: 500, code: 'request.failed', defect: true };
}

/** The problem document of a failure, in the reader's language; never a stack trace, never SQL. */
export function problemOf(
  error: unknown,
  language: Language,
  requestId: string,
): { problem: Problem; headers: Readonly<Record<string, string>>; defect: boolean } {
  const verdict = judge(error);
  const params = error instanceof LostRace ? { why: textOf(error.refusal.code, language, error.refusal.params) } : verdict.params;
  const detail = textOf(verdict.code, language, params);
  const problem: Problem = {
    type: `urn:bihuan:problem:${verdict.code}`,
    title: detail,
    status: verdict.status,
    detail,
    code: verdict.code,
    ...(verdict.fields
      ? { errors: verdict.fields.map(({ path, code, params: own }) => ({ path, message: textOf(code, language, own) })) }
      : {}),
    requestId,
  };
  return { problem, headers: verdict.headers ?? {}, defect: verdict.defect === true };
}
