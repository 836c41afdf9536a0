import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_MS = 30_000;

/**
 * The time step of a right code, or null: RFC 6238 with SHA-1, 30 s, six digits. The steps before and after are taken too, for
 * clocks that are a little off; a step that was used, and those before it, are not: a code works once.
 */
export function totpStep(secret: string, code: string | null, now: Date, lastStep: number | null): number | null {
  if (!code || !/^\d{6}$/.test(code)) return null;
  const step = Math.floor(now.getTime() / STEP_MS);
  const right = [step - 1, step, step + 1].find((one) => timingSafeEqual(Buffer.from(totpAt(secret, one)), Buffer.from(code)));
  return right === undefined || (lastStep !== null && right <= lastStep) ? null : right;
}

/** The code that an app shows at a moment. */
export function totpCode(secret: string, now: Date): string {
  return totpAt(secret, Math.floor(now.getTime() / STEP_MS));
}

/** 160 random bits, as RFC 4226 recommends, in the letters that apps take. */
export function newTotpSecret(): string {
  const bits = [...randomBytes(20)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[parseInt(five, 2)]).join('');
}

/** What the QR code says. */
export function totpUri(secret: string, username: string): string {
  const issuer = 'Bihuan';
  return `otpauth://totp/${issuer}:${encodeURIComponent(username)}?secret=${secret}&issuer=${issuer}&algorithm=SHA1&digits=6&period=30`;
}

function totpAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', base32(secret)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
function base32(text: string): Buffer {
  const bits = [...text.toUpperCase().replace(/=+$/, '')].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'));
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
