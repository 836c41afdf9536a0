import { randomBytes } from 'node:crypto';
import { InvalidFields, isId, NotFound, writeAudit, type ProductClock } from '@bihuan/record';
import { hash } from '@node-rs/argon2';
import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { hashOf, SESSION_COOKIE } from '../access/access.guard.js';
import { BeforePasswordChange, CurrentCaller, Public, type Caller, type CallerRequest } from '../access/caller.js';
import { limitOf, pageOf, PageQuery, positionOf, type Page } from '../lists/page.js';
import { HttpFailure } from '../problems/problem.js';
import { AnswerOnce } from '../requests/answer-once.js';
import { instant } from '../times.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { InstantField, TextField } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';
import { AuthService, isStrongPassword } from './auth.service.js';
import { LoggedInShape, MeShape, NewTokenShape, PageOfTokens, type TokenShape } from './auth-shapes.js';

class LogInBody {
  @TextField({ max: 100 }) username!: string;
  @TextField({ max: 1000 }) password!: string;
  @TextField({ max: 10, optional: true }) totp?: string | null;
}
class TokenBody {
  @TextField({ max: 100 }) name!: string;
  @InstantField({ optional: true }) expiresAt?: string | null;
}
class PasswordBody {
  @TextField({ max: 1000 }) current!: string;
  @TextField({ max: 1000 }) next!: string;
}

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly answers: AnswerOnce,
    private readonly db: DataSource,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Public()
  @Post('login')
  @HttpCode(200)
  @ApiOperation({ summary: 'Log in: a cookie, and the CSRF token that writes must send' })
  @ApiBody({ type: LogInBody })
  @ApiResponse({ status: 200, type: LoggedInShape })
  async logIn(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { username, password, totp } = readFields(LogInBody, request.body ?? {});
    const device = { address: request.ip, agent: request.headers['user-agent']?.slice(0, 300) ?? null };
    const user = await this.auth.identify(username, password, device.address);
    let isSecondFactorWrong = false;
    try {
      await this.answers.answer(
        // the password was judged already, and is not to be kept, not even hashed
        { request, reply, caller: user, body: { username, totp: totp ?? null } },
        () => Promise.resolve(),
        async (tx) => {
          const opened = await this.auth.openSession(tx, user, totp ?? null, device);
          isSecondFactorWrong = opened === null;
          if (!opened) throw new HttpFailure(401, 'auth.failed');
          const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' } as const;
          return {
            status: 200,
            body: { user: opened.user, csrfToken: opened.csrfToken },
            cookie: reply.server.serializeCookie(SESSION_COOKIE, opened.token, cookie),
          };
        },
      );
    } catch (error) {
      if (isSecondFactorWrong) await this.auth.fail(user, device.address, this.clock.now());
      throw error;
    }
  }

  @Post('logout')
  @HttpCode(204)
  @BeforePasswordChange()
  @ApiOperation({ summary: 'Log out: the session ends at once' })
  async logOut(@CurrentCaller() caller: Caller, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    void reply.clearCookie(SESSION_COOKIE, { path: '/' });
    await this.answers.answer(
      { request, reply, caller },
      () => Promise.resolve(),
      async (tx) => {
        if (caller.sessionId) await this.auth.endSession(tx, caller.sessionId);
        await writeAudit(tx, this.clock.now(), caller, { action: 'auth.logged_out' });
        return { status: 204, body: null };
      },
    );
  }

  @Get('me')
  @BeforePasswordChange()
  @ApiOperation({ summary: 'The logged-in person' })
  @ApiResponse({ status: 200, type: MeShape })
  me(@CurrentCaller() { sessionId: _session, csrfToken, mustChangePassword, ...user }: Caller): MeShape {
    // pages count days by the product's clock, which a rehearsal may have set
    return {
      ...user,
      ...(csrfToken ? { csrfToken } : {}),
      ...(mustChangePassword ? { mustChangePassword } : {}),
      now: instant(this.clock.now()),
    };
  }

  @Post('password')
  @BeforePasswordChange()
  @ApiOperation({ summary: "Change one's own password; all other sessions end" })
  @ApiBody({ type: PasswordBody })
  @ApiResponse({ status: 204 })
  async changePassword(@CurrentCaller() caller: Caller, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      () => Promise.resolve(),
      async (tx) => {
        const { current, next } = readFields(PasswordBody, request.body ?? {});
        const before = await this.auth.requirePassword(caller.id, current, 'current', request.ip);
        if (!isStrongPassword(next)) throw new InvalidFields([{ path: 'next', code: 'password.too_weak' }]);
        if (next === current) throw new InvalidFields([{ path: 'next', code: 'password.same' }]);
        const now = this.clock.now();
        const [, changed] = await tx.query<[unknown, number]>(
          'UPDATE app_user SET password_hash = $3, one_time_until = NULL WHERE id = $1 AND password_hash = $2',
          [caller.id, before, await hash(next)],
        );
        // somebody else changed it in this moment
        if (changed === 0) throw new InvalidFields([{ path: 'current', code: 'password.wrong' }]);
        await tx.query('UPDATE login_session SET ended_at = $3 WHERE user_id = $1 AND ended_at IS NULL AND id IS DISTINCT FROM $2::uuid', [
          caller.id,
          caller.sessionId,
          now,
        ]);
        await writeAudit(tx, now, caller, { action: 'auth.password_changed', detail: { key: caller.id } });
        return { status: 204, body: null };
      },
    );
  }

  @Post('tokens')
  @ApiOperation({ summary: 'A bearer token for programs; shown this once' })
  @ApiBody({ type: TokenBody })
  @ApiResponse({ status: 201, type: NewTokenShape })
  async createToken(@CurrentCaller() caller: Caller, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      () => Promise.resolve(),
      async (tx) => {
        const { name, expiresAt } = readFields(TokenBody, request.body ?? {});
        const now = this.clock.now();
        const id = newId();
        const token = `bihuan_${randomBytes(32).toString('base64url')}`;
        await tx.query(
          'INSERT INTO api_token (id, jurisdiction_id, user_id, name, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
          [id, caller.jurisdictionId, caller.id, name, hashOf(token), now, expiresAt ?? null],
        );
        await writeAudit(tx, now, caller, { action: 'auth.token_created', detail: { name } });
        return { status: 201, body: { id, token } };
      },
    );
  }

  @Get('tokens')
  @ApiOperation({ summary: "One's own tokens, without their secret" })
  @ApiResponse({ status: 200, type: PageOfTokens })
  async tokens(@CurrentCaller() caller: Caller, @Query() raw: PageQuery): Promise<Page<TokenShape>> {
    const query = readFields(PageQuery, raw);
    const after = positionOf(query, 1);
    const rows = await this.db.query<{ id: string; name: string; created_at: Date; expires_at: Date | null }[]>(
      `SELECT id, name, created_at, expires_at FROM api_token WHERE user_id = $1 AND revoked_at IS NULL AND ($2::text IS NULL OR id::text > $2)
       ORDER BY id::text LIMIT ${limitOf(query) + 1}`,
      [caller.id, after?.[0] ?? null],
    );
    const show = ({ id, name, created_at, expires_at }: (typeof rows)[number]) => ({
      id,
      name,
      createdAt: instant(created_at),
      expiresAt: instant(expires_at),
    });
    return pageOf(rows, limitOf(query), null, show, ({ id }) => [id]);
  }

  @Delete('tokens/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a token at once' })
  async revokeToken(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<void> {
    const [, count] = isId(id)
      ? await this.db.query<[unknown, number]>(
          'UPDATE api_token SET revoked_at = $3 WHERE id = $1 AND user_id = $2 AND revoked_at IS NULL',
          [id, caller.id, this.clock.now()],
        )
      : [null, 0];
    if (count === 0) throw new NotFound('token');
    await writeAudit(this.db.manager, this.clock.now(), caller, { action: 'auth.token_revoked' });
  }
}
