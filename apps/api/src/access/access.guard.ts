import { createHash } from 'node:crypto';
import type { Role } from '@bihuan/domain';
import type { ProductClock } from '@bihuan/record';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { HttpFailure } from '../problems/problem.js';
import { PRODUCT_CLOCK, RATE_LIMIT } from '../tokens.js';
import { BEFORE_PASSWORD_CHANGE, NOT_ACTIVITY, PUBLIC, type Caller, type CallerRequest } from './caller.js';

export const SESSION_COOKIE = 'bihuan_session';
/** A session without a request for so long is over (DOMAIN.md §6). */
export const IDLE_MS = 30 * 60_000;
/** How exactly the last request is remembered: a write per request would cost more than it tells. */
const SEEN_EVERY_MS = 60_000;

export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

interface CredentialRow {
  id: string;
  username: string;
  name: string;
  roles: Role[];
  jurisdictionId: string;
  unitId: string | null;
  deputyId: string | null;
  mustChangePassword: boolean;
  credentialId: string;
  csrfToken: string | null;
  lastSeenAt: Date | null;
  expiresAt: Date | null;
}
const PERSON = `u.id, u.username, u.name, u.roles, u.jurisdiction_id AS "jurisdictionId", u.unit_id AS "unitId", u.deputy_id AS "deputyId",
  u.one_time_until IS NOT NULL AS "mustChangePassword"`;
const BY_SESSION = `SELECT ${PERSON}, c.id AS "credentialId", c.csrf_token AS "csrfToken", c.last_seen_at AS "lastSeenAt", NULL AS "expiresAt"
  FROM login_session c JOIN app_user u ON u.id = c.user_id WHERE c.token_hash = $1 AND c.ended_at IS NULL AND u.active`;
const BY_TOKEN = `SELECT ${PERSON}, c.id AS "credentialId", NULL AS "csrfToken", NULL AS "lastSeenAt", c.expires_at AS "expiresAt"
  FROM api_token c JOIN app_user u ON u.id = c.user_id WHERE c.token_hash = $1 AND c.revoked_at IS NULL AND u.active`;

/** Log-in, CSRF protection and the account's rate limit, in one query per request, so that a revoked session ends at once. */
@Injectable()
export class AccessGuard implements CanActivate {
  private window = 0;
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly reflector: Reflector,
    private readonly db: DataSource,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
    @Inject(RATE_LIMIT) private readonly perMinute: number,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<CallerRequest>();
    // a page that asks by itself, with nobody before it, says so
    const active = !this.reflector.get<boolean>(NOT_ACTIVITY, context.getHandler()) && request.headers['x-unattended'] === undefined;
    request.caller = await this.callerOf(request, active);
    this.limit(request.caller.id, context.switchToHttp().getResponse<FastifyReply>());
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads && request.caller.sessionId && request.headers['x-csrf-token'] !== request.caller.csrfToken) {
      throw new HttpFailure(403, 'auth.csrf');
    }
    if (request.caller.mustChangePassword && !this.reflector.get<boolean>(BEFORE_PASSWORD_CHANGE, context.getHandler())) {
      throw new HttpFailure(403, 'auth.password_change_needed');
    }
    return true;
  }

  private async callerOf(request: CallerRequest, active: boolean): Promise<Caller> {
    const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const cookie = request.cookies[SESSION_COOKIE];
    const secret = bearer ?? cookie;
    if (!secret) throw unauthorized();
    const [row] = await this.db.query<CredentialRow[]>(bearer ? BY_TOKEN : BY_SESSION, [hashOf(secret)]);
    const now = this.clock.now();
    if (!row || (row.expiresAt && row.expiresAt <= now)) throw unauthorized();
    if (row.lastSeenAt) {
      const idle = now.getTime() - row.lastSeenAt.getTime();
      if (idle > IDLE_MS) throw unauthorized();
      if (active && idle > SEEN_EVERY_MS) {
        await this.db.query('UPDATE login_session SET last_seen_at = $2 WHERE id = $1', [row.credentialId, now]);
      }
    }
    const { credentialId, csrfToken, lastSeenAt: _seen, expiresAt: _expires, ...person } = row;
    return { ...person, sessionId: bearer ? null : credentialId, csrfToken };
  }

  /** Requests of one account in one minute, in this process. */
  private limit(userId: string, reply: FastifyReply): void {
    const now = Date.now();
    const minute = Math.floor(now / 60_000);
    if (minute !== this.window) {
      this.window = minute;
      this.counts.clear();
    }
    const count = (this.counts.get(userId) ?? 0) + 1;
    this.counts.set(userId, count);
    if (count <= this.perMinute) return;
    void reply.header('retry-after', String(60 - Math.floor((now % 60_000) / 1000)));
    throw new HttpFailure(429, 'request.too_many');
  }
}

function unauthorized(): HttpFailure {
  return new HttpFailure(401, 'auth.required', {}, { 'www-authenticate': 'Bearer' });
}
