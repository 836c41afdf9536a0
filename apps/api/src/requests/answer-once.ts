import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { inTransaction, KeyReused, type ProductClock, type Tx } from '@bihuan/record';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { Caller, CallerRequest } from '../access/caller.js';
import { HttpFailure } from '../problems/problem.js';
import { PRODUCT_CLOCK } from '../tokens.js';

/** What a writing request answers with. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** a secret, so kept as the body is */
  readonly cookie?: string;
}
/** `body` is what the key is bound to, where that is not the request's. */
interface Asked {
  readonly request: Pick<CallerRequest, 'headers' | 'method' | 'url' | 'body'>;
  readonly reply: FastifyReply;
  readonly caller: Pick<Caller, 'id' | 'jurisdictionId'>;
  readonly body?: unknown;
}
interface Kept {
  body_hash: Buffer;
  status: number;
  headers: Record<string, string>;
  body: string;
}

/**
 * The one transaction of a POST, and its Idempotency-Key: the key's row is written in that transaction, so a twin sent at the same
 * time waits for the first and gets its answer, and a failed request leaves no trace. A key belongs to user, method and path.
 */
@Injectable()
export class AnswerOnce {
  constructor(
    private readonly db: DataSource,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  /** `see` judges visibility, before a known key answers again; `work` does everything else. */
  async answer<S>(
    { request, reply, caller, body = request.body }: Asked,
    see: (tx: Tx) => Promise<S>,
    work: (tx: Tx, seen: S) => Promise<Answer>,
  ): Promise<void> {
    const key = keyOf(request);
    const { answer, replayed } = await inTransaction(this.db, async (tx) => {
      const seen = await see(tx);
      if (key === null) return { answer: serialised(await work(tx, seen)), replayed: false };
      const path = request.url.split('?')[0] ?? '';
      const place = [caller.id, request.method, path, keyHash(key)];
      const bodyHash = createHash('sha256')
        .update(JSON.stringify(body ?? {}))
        .digest();
      const taken = await tx.query<unknown[]>(
        `INSERT INTO idempotency_key (user_id, method, path, key, jurisdiction_id, body_hash, created_at, status, headers, body)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0, '{}', '') ON CONFLICT DO NOTHING RETURNING 1`,
        [...place, caller.jurisdictionId, bodyHash, this.clock.now()],
      );
      if (taken.length === 0) return { answer: await this.kept(tx, place, bodyHash, key), replayed: true };
      const fresh = serialised(await work(tx, seen));
      await tx.query(
        'UPDATE idempotency_key SET status = $5, headers = $6, body = $7 WHERE user_id = $1 AND method = $2 AND path = $3 AND key = $4',
        [...place, fresh.status, JSON.stringify({ ...fresh.headers, ...sealedCookie(fresh.cookie, key) }), seal(fresh.body, key)],
      );
      return { answer: fresh, replayed: false };
    });
    if (replayed) void reply.header('idempotency-replayed', 'true');
    void reply.status(answer.status).headers(answer.headers);
    if (answer.cookie !== null) void reply.header('set-cookie', answer.cookie);
    if (answer.status === 204) void reply.send();
    else void reply.type('application/json; charset=utf-8').send(answer.body);
  }

  private async kept(tx: Tx, place: unknown[], bodyHash: Buffer, key: string): Promise<Serialised> {
    const [row] = await tx.query<Kept[]>(
      'SELECT body_hash, status, headers, body FROM idempotency_key WHERE user_id = $1 AND method = $2 AND path = $3 AND key = $4',
      place,
    );
    if (!row) throw new Error('a remembered answer vanished');
    if (!row.body_hash.equals(bodyHash)) throw new KeyReused();
    const { [SEALED_COOKIE]: cookie, ...headers } = row.headers;
    return { status: row.status, headers, cookie: cookie === undefined ? null : unseal(cookie, key), body: unseal(row.body, key) };
  }
}

interface Serialised {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookie: string | null;
  readonly body: string;
}
function serialised({ status, body, headers = {}, cookie }: Answer): Serialised {
  return { status, headers, cookie: cookie ?? null, body: JSON.stringify(body ?? null) };
}
const SEALED_COOKIE = 'sealed-cookie';
function sealedCookie(cookie: string | null, key: string): Record<string, string> {
  return cookie === null ? {} : { [SEALED_COOKIE]: seal(cookie, key) };
}

function keyOf(request: Asked['request']): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) throw new HttpFailure(422, 'idempotency.key_invalid');
  return key;
}
function keyHash(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

/** Answers may hold a secret (a new token) or personal data: they are kept so that only who has the key can read them. */
function seal(text: string, key: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secretOf(key), iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
}
function unseal(sealed: string, key: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', secretOf(key), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  return decipher.update(bytes.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8');
}
function secretOf(key: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, 'bihuan', 'idempotent answer', 32));
}
