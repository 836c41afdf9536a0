import { randomBytes } from 'node:crypto';
import type { Role } from '@bihuan/domain';
import { InvalidFields, writeAudit, type ProductClock, type Tx } from '@bihuan/record';
import { hash, verify } from '@node-rs/argon2';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { hashOf } from '../access/access.guard.js';
import { HttpFailure } from '../problems/problem.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import type { PersonShape } from './auth-shapes.js';
import { totpStep } from './totp.js';

const MOST_FAILURES = 5;
const LOCKED_MS = 15 * 60_000;
const ADDRESS_FAILURES_PER_MINUTE = 10;

export interface UserRow {
  id: string;
  username: string;
  name: string;
  roles: Role[];
  jurisdictionId: string;
  unitId: string | null;
  deputyId: string | null;
  password_hash: string;
  failed_logins: number;
  locked_until: Date | null;
  totp_secret: string | null;
  totp_last_step: number | null;
  one_time_until: Date | null;
}
/** Where a request comes from, kept with the session so that people know their own. */
export interface Device {
  readonly address: string;
  readonly agent: string | null;
}
export interface LoggedIn {
  readonly token: string;
  readonly csrfToken: string;
  readonly user: PersonShape;
}

/** Log-in with argon2, lock-out per account and a brake per address (DOMAIN.md §6). All of it on the product's clock. */
@Injectable()
export class AuthService {
  /** what an unknown user's password is compared with, so that the answer takes as long */
  private readonly nobody = hash(randomBytes(16).toString('hex'));

  constructor(
    private readonly db: DataSource,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  /** Whose name and password these are; a wrong password counts as a failed log-in. The second factor is judged by `openSession`. */
  async identify(username: string, password: string, address: string): Promise<UserRow> {
    const now = this.clock.now();
    await this.brake(address, now);
    const [user] = await this.db.query<UserRow[]>(
      `SELECT id, username, name, roles, jurisdiction_id AS "jurisdictionId", unit_id AS "unitId", deputy_id AS "deputyId",
              password_hash, failed_logins, locked_until, totp_secret, totp_last_step, one_time_until FROM app_user WHERE username = $1 AND active`,
      [username],
    );
    if (user?.locked_until && user.locked_until > now) throw locked(user.locked_until.getTime() - now.getTime());
    const right = await verify(user?.password_hash ?? (await this.nobody), password);
    if (!user || !right) {
      await this.fail(user, address, now);
      throw new HttpFailure(401, 'auth.failed');
    }
    if (user.one_time_until && user.one_time_until <= now) throw new HttpFailure(401, 'auth.one_time_expired');
    return user;
  }

  /** A session for somebody whose password was right; null when the second factor is wrong, which then counts as a failed log-in. */
  async openSession(tx: Tx, user: UserRow, totp: string | null, { address, agent }: Device): Promise<LoggedIn | null> {
    const now = this.clock.now();
    const step = user.totp_secret ? totpStep(user.totp_secret, totp, now, user.totp_last_step) : 0;
    if (step === null) return null;
    const token = randomBytes(32).toString('base64url');
    const csrfToken = randomBytes(24).toString('base64url');
    // judged again: guesses sent at the same time may have locked the account while this one was compared
    const [, open] = await tx.query<[unknown, number]>(
      `UPDATE app_user SET failed_logins = 0, locked_until = NULL, totp_last_step = CASE WHEN $4 > 0 THEN $4 ELSE totp_last_step END
        WHERE id = $1 AND active AND password_hash = $2 AND (locked_until IS NULL OR locked_until <= $3)
          AND ($4 = 0 OR totp_last_step IS NULL OR totp_last_step < $4)`,
      [user.id, user.password_hash, now, step],
    );
    if (open === 0) throw locked(LOCKED_MS);
    await tx.query(
      `INSERT INTO login_session (id, jurisdiction_id, user_id, token_hash, csrf_token, created_at, last_seen_at, address, agent)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8)`,
      [newId(), user.jurisdictionId, user.id, hashOf(token), csrfToken, now, address, agent],
    );
    await writeAudit(tx, now, user, { action: 'auth.logged_in', detail: { address } });
    const { id, name, roles, jurisdictionId, unitId, deputyId } = user;
    return { token, csrfToken, user: { id, username: user.username, name, roles, jurisdictionId, unitId, deputyId } };
  }

  private async brake(address: string, now: Date): Promise<void> {
    const [row] = await this.db.query<{ count: number }[]>(
      'SELECT count(*) AS count FROM login_failure WHERE address = $1 AND failed_at > $2',
      [address, new Date(now.getTime() - 60_000)],
    );
    if ((row?.count ?? 0) >= ADDRESS_FAILURES_PER_MINUTE) throw new HttpFailure(429, 'request.too_many', {}, { 'retry-after': '60' });
  }

  /** Counts a failed log-in: of the address, and of the account, which is locked after the fifth. */
  async fail(user: UserRow | undefined, address: string, now: Date): Promise<void> {
    await this.db.query('INSERT INTO login_failure (address, failed_at) VALUES ($1, $2)', [address, now]);
    if (!user) return;
    const [[row]] = await this.db.query<[{ locked: boolean }[], number]>(
      `UPDATE app_user SET failed_logins = CASE WHEN failed_logins + 1 >= $2 THEN 0 ELSE failed_logins + 1 END,
              locked_until = CASE WHEN failed_logins + 1 >= $2 THEN $3::timestamptz ELSE locked_until END
        WHERE id = $1 RETURNING locked_until = $3::timestamptz AS locked`,
      [user.id, MOST_FAILURES, new Date(now.getTime() + LOCKED_MS)],
    );
    if (row?.locked) await writeAudit(this.db.manager, now, user, { action: 'auth.locked', detail: { address } });
  }

  /**
   * The password of somebody who is logged in, asked again before what a stolen session must not do. A wrong one counts as a
   * failed log-in: guesses lock the account here too.
   */
  async requirePassword(userId: string, password: string, path: string, address: string): Promise<string> {
    const now = this.clock.now();
    const [user] = await this.db.query<UserRow[]>(
      'SELECT id, name, jurisdiction_id AS "jurisdictionId", password_hash, locked_until FROM app_user WHERE id = $1',
      [userId],
    );
    if (user?.locked_until && user.locked_until > now) throw locked(user.locked_until.getTime() - now.getTime());
    if (user && (await verify(user.password_hash, password))) return user.password_hash;
    await this.fail(user, address, now);
    throw new InvalidFields([{ path, code: 'password.wrong' }]);
  }

  async endSession(tx: Tx, sessionId: string): Promise<void> {
    await tx.query('UPDATE login_session SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL', [sessionId, this.clock.now()]);
  }
}

function locked(forMs: number): HttpFailure {
  const minutes = Math.ceil(forMs / 60_000);
  return new HttpFailure(423, 'auth.locked', { minutes }, { 'retry-after': String(minutes * 60) });
}

/** At least 12 characters of three of the four classes. */
export function isStrongPassword(password: string): boolean {
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((one) => one.test(password)).length;
  return [...password].length >= 12 && classes >= 3;
}
