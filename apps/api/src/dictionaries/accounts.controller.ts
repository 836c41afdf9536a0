import { inTransaction, NotFound, writeAudit, type ProductClock, type Tx } from '@bihuan/record';
import { hash } from '@node-rs/argon2';
import { Controller, Delete, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { CurrentCaller, requireRole, type Caller, type CallerRequest } from '../access/caller.js';
import { oneTimePassword, oneTimeUntil } from '../auth/one-time-password.js';
import { AnswerOnce } from '../requests/answer-once.js';
import { instant } from '../times.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { OneTimePasswordShape } from './dictionary-shapes.js';
import { DictionariesService } from './dictionaries.service.js';

/** What an administrator does for somebody who cannot log in. */
@ApiTags('users')
@Controller('users/:id')
export class AccountsController {
  constructor(
    private readonly dictionaries: DictionariesService,
    private readonly answers: AnswerOnce,
    private readonly db: DataSource,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Post('reset-password')
  @ApiOperation({ summary: 'A one-time password, shown this once, to be changed at the first log-in; sessions and tokens end' })
  @ApiResponse({ status: 200, type: OneTimePasswordShape })
  async resetPassword(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Req() request: CallerRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      (tx) => this.visible(tx, caller, id),
      async (tx) => {
        requireRole(caller, 'admin');
        const now = this.clock.now();
        const password = oneTimePassword();
        const until = oneTimeUntil(now);
        await tx.query(
          'UPDATE app_user SET password_hash = $2, one_time_until = $3, failed_logins = 0, locked_until = NULL WHERE id = $1',
          [id, await hash(password), until],
        );
        await tx.query('UPDATE login_session SET ended_at = $2 WHERE user_id = $1 AND ended_at IS NULL', [id, now]);
        await tx.query('UPDATE api_token SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL', [id, now]);
        await writeAudit(tx, now, caller, { action: 'users.password_reset', detail: { key: id } });
        return { status: 200, body: { oneTimePassword: password, oneTimeUntil: instant(until) } };
      },
    );
  }

  @Post('unlock')
  @ApiOperation({ summary: 'Open an account that failed log-ins have locked' })
  @ApiResponse({ status: 204 })
  async unlock(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Req() request: CallerRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      (tx) => this.visible(tx, caller, id),
      async (tx) => {
        requireRole(caller, 'admin');
        await tx.query('UPDATE app_user SET failed_logins = 0, locked_until = NULL WHERE id = $1', [id]);
        await writeAudit(tx, this.clock.now(), caller, { action: 'users.unlocked', detail: { key: id } });
        return { status: 204, body: null };
      },
    );
  }

  @Delete('totp')
  @HttpCode(204)
  @ApiOperation({ summary: 'Switch off the codes of somebody who lost the device' })
  async endTotp(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<void> {
    await inTransaction(this.db, async (tx) => {
      await this.visible(tx, caller, id);
      requireRole(caller, 'admin');
      const [, ended] = await tx.query<[unknown, number]>(
        'UPDATE app_user SET totp_secret = NULL, totp_pending = NULL, totp_last_step = NULL WHERE id = $1 AND totp_secret IS NOT NULL',
        [id],
      );
      if (ended === 0) throw new NotFound('second factor');
      await writeAudit(tx, this.clock.now(), caller, { action: 'users.totp_ended', detail: { key: id } });
    });
  }

  private async visible(tx: Tx, caller: Caller, id: string): Promise<void> {
    await this.dictionaries.show('users', caller, id, tx);
  }
}
