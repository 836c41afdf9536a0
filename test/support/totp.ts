import { createHmac } from 'node:crypto';

/** The code an authenticator app shows, written apart from the product's own (RFC 6238, SHA-1, 30 s, six digits). */
export function totpNow(secret: string, at: Date): string {
  let bits = 0n;
  for (const letter of secret) bits = (bits << 5n) | BigInt('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter));
  const length = Math.floor((secret.length * 5) / 8);
  bits >>= BigInt(secret.length * 5 - length * 8);
  const key = Buffer.from(bits.toString(16).padStart(length * 2, '0'), 'hex');
  const message = Buffer.from(
    Math.floor(at.getTime() / 30_000)
      .toString(16)
      .padStart(16, '0'),
    'hex',
  );
  const mac = createHmac('sha1', key).update(message).digest();
  const start = (mac[19] ?? 0) % 16;
  return String((mac.readUInt32BE(start) % 2 ** 31) % 1e6).padStart(6, '0');
}
