import { randomBytes, timingSafeEqual, createHmac } from 'node:crypto';
import { writeAudit, type ProductClock } from '@bihuan/record';
import { hash, verify } from '@node-rs/argon2';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { hashOf } from '../access/access.guard.js';
import { HttpFailure } from '../problems/problem.js';
import { PRODUCT_CLOCK } from '../tokens.js';

const MOST_FAILURES = 5;
const LOCKED_MS = 15 * 60_000;
const ADDRESS_FAILURES_PER_MINUTE = 10;

interface UserRow {
  id: string;
  username: string;
  name: string;
  roles: string[];
  jurisdictionId: string;
  unitId: string | null;
  deputyId: string | null;
  password_hash: string;
  failed_logins: number;
  locked_until: Date | null;
  totp_secret: string | null;
}
export interface LoggedIn {
  readonly token: string;
  readonly csrfToken: string;
  readonly user: object;
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

  async logIn(username: string, password: string, totp: string | null, address: string): Promise<LoggedIn> {
    const now = this.clock.now();
    await this.brake(address, now);
    const [user] = await this.db.query<UserRow[]>(
      `SELECT id, username, name, roles, jurisdiction_id AS "jurisdictionId", unit_id AS "unitId", deputy_id AS "deputyId",
              password_hash, failed_logins, locked_until, totp_secret FROM app_user WHERE username = $1 AND active`,
      [username],
    );
    if (user?.locked_until && user.locked_until > now) throw locked(user.locked_until.getTime() - now.getTime());
    const right = await verify(user?.password_hash ?? (await this.nobody), password);
    if (!user || !right || (user.totp_secret !== null && !totpMatches(user.totp_secret, totp, now))) {
      await this.fail(user, address, now);
      throw new HttpFailure(401, 'auth.failed');
    }
    const token = randomBytes(32).toString('base64url');
    const csrfToken = randomBytes(24).toString('base64url');
    await this.db.transaction(async (tx) => {
      // judged again: guesses sent at the same time may have locked the account while this one was compared
      const [, open] = await tx.query<[unknown, number]>(
        `UPDATE app_user SET failed_logins = 0, locked_until = NULL
          WHERE id = $1 AND active AND password_hash = $2 AND (locked_until IS NULL OR locked_until <= $3)`,
        [user.id, user.password_hash, now],
      );
      if (open === 0) throw locked(LOCKED_MS);
      await tx.query(
        `INSERT INTO login_session (id, jurisdiction_id, user_id, token_hash, csrf_token, created_at, last_seen_at)
         VALUES ($1, $2, $3, $4, $5, $6, $6)`,
        [newId(), user.jurisdictionId, user.id, hashOf(token), csrfToken, now],
      );
      await writeAudit(tx, now, user, { action: 'auth.logged_in', detail: { address } });
    });
    const { password_hash: _p, failed_logins: _f, locked_until: _l, totp_secret: _t, ...shown } = user;
    return { token, csrfToken, user: shown };
  }

  private async brake(address: string, now: Date): Promise<void> {
    const [row] = await this.db.query<{ count: number }[]>(
      'SELECT count(*) AS count FROM login_failure WHERE address = $1 AND failed_at > $2',
      [address, new Date(now.getTime() - 60_000)],
    );
    if ((row?.count ?? 0) >= ADDRESS_FAILURES_PER_MINUTE) throw new HttpFailure(429, 'request.too_many', {}, { 'retry-after': '60' });
  }

  private async fail(user: UserRow | undefined, address: string, now: Date): Promise<void> {
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

  async endSession(sessionId: string): Promise<void> {
    await this.db.query('UPDATE login_session SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL', [sessionId, this.clock.now()]);
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

/** RFC 6238 with SHA-1, 30 s, six digits; the steps before and after are taken too, for clocks that are a little off. */
export function totpMatches(secret: string, code: string | null, now: Date): boolean {
  if (!code || !/^\d{6}$/.test(code)) return false;
  const step = Math.floor(now.getTime() / 30_000);
  return [-1, 0, 1].some((offset) => timingSafeEqual(Buffer.from(totpAt(secret, step + offset)), Buffer.from(code)));
}
function totpAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', base32(secret)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
function base32(text: string): Buffer {
  const bits = [...text.toUpperCase().replace(/=+$/, '')].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
