import { InvalidFields, writeAudit, type ProductClock } from '@bihuan/record';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { CurrentCaller, type Caller, type CallerRequest } from '../access/caller.js';
import { HttpFailure } from '../problems/problem.js';
import { AnswerOnce } from '../requests/answer-once.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { TextField } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';
import { AuthService } from './auth.service.js';
import { TotpBegunShape, TotpShape } from './auth-shapes.js';
import { newTotpSecret, totpStep, totpUri } from './totp.js';

class TotpStartBody {
  @TextField({ max: 1000 }) password!: string;
}
class TotpConfirmBody {
  @TextField({ max: 10, description: 'what the app shows now' }) code!: string;
}
class TotpEndBody extends TotpStartBody {
  @TextField({ max: 10 }) code!: string;
}
interface TotpRow {
  totp_secret: string | null;
  totp_pending: string | null;
  totp_last_step: number | null;
}

/** The second factor: a secret is shown once, and counts when a code made from it has come back. */
@ApiTags('auth')
@Controller('auth/totp')
export class TotpController {
  constructor(
    private readonly auth: AuthService,
    private readonly answers: AnswerOnce,
    private readonly db: DataSource,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Whether log-in asks you for a code' })
  @ApiResponse({ status: 200, type: TotpShape })
  async state(@CurrentCaller() caller: Caller): Promise<TotpShape> {
    const [row] = await this.db.query<{ enabled: boolean }[]>('SELECT totp_secret IS NOT NULL AS enabled FROM app_user WHERE id = $1', [
      caller.id,
    ]);
    return { enabled: row?.enabled ?? false };
  }

  @Post()
  @ApiOperation({ summary: 'Begin: a new secret, shown this once; log-in asks for codes only after `confirm`' })
  @ApiBody({ type: TotpStartBody })
  @ApiResponse({ status: 201, type: TotpBegunShape })
  async start(@CurrentCaller() caller: Caller, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      () => Promise.resolve(),
      async (tx) => {
        const { password } = readFields(TotpStartBody, request.body ?? {});
        await this.auth.requirePassword(caller.id, password, 'password', request.ip);
        const secret = newTotpSecret();
        const [, begun] = await tx.query<[unknown, number]>('UPDATE app_user SET totp_pending = $2 WHERE id = $1 AND totp_secret IS NULL', [
          caller.id,
          secret,
        ]);
        if (begun === 0) throw new HttpFailure(409, 'totp.enabled');
        await writeAudit(tx, this.clock.now(), caller, { action: 'auth.totp_begun', detail: { key: caller.id } });
        return { status: 201, body: { secret, uri: totpUri(secret, caller.username) } };
      },
    );
  }

  @Post('confirm')
  @ApiOperation({ summary: 'Switch it on, by a code of the new secret' })
  @ApiBody({ type: TotpConfirmBody })
  @ApiResponse({ status: 204 })
  async confirm(@CurrentCaller() caller: Caller, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      () => Promise.resolve(),
      async (tx) => {
        const { code } = readFields(TotpConfirmBody, request.body ?? {});
        const now = this.clock.now();
        const [row] = await tx.query<TotpRow[]>('SELECT totp_secret, totp_pending, totp_last_step FROM app_user WHERE id = $1 FOR UPDATE', [
          caller.id,
        ]);
        if (!row?.totp_pending) throw new HttpFailure(409, 'totp.not_begun');
        const step = totpStep(row.totp_pending, code, now, null);
        if (step === null) throw new InvalidFields([{ path: 'code', code: 'totp.wrong' }]);
        await tx.query('UPDATE app_user SET totp_secret = totp_pending, totp_pending = NULL, totp_last_step = $2 WHERE id = $1', [
          caller.id,
          step,
        ]);
        await writeAudit(tx, now, caller, { action: 'auth.totp_enabled', detail: { key: caller.id } });
        return { status: 204, body: null };
      },
    );
  }

  @Post('off')
  @ApiOperation({ summary: 'Switch it off, by password and code; who lost the device asks an administrator' })
  @ApiBody({ type: TotpEndBody })
  @ApiResponse({ status: 204 })
  async end(@CurrentCaller() caller: Caller, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      () => Promise.resolve(),
      async (tx) => {
        const { password, code } = readFields(TotpEndBody, request.body ?? {});
        await this.auth.requirePassword(caller.id, password, 'password', request.ip);
        const now = this.clock.now();
        const [row] = await tx.query<TotpRow[]>('SELECT totp_secret, totp_pending, totp_last_step FROM app_user WHERE id = $1 FOR UPDATE', [
          caller.id,
        ]);
        if (!row?.totp_secret) throw new HttpFailure(409, 'totp.not_enabled');
        if (totpStep(row.totp_secret, code, now, row.totp_last_step) === null)
          throw new InvalidFields([{ path: 'code', code: 'totp.wrong' }]);
        await tx.query('UPDATE app_user SET totp_secret = NULL, totp_pending = NULL, totp_last_step = NULL WHERE id = $1', [caller.id]);
        await writeAudit(tx, now, caller, { action: 'auth.totp_disabled', detail: { key: caller.id } });
        return { status: 204, body: null };
      },
    );
  }
}
