/** A key that nobody else has. `crypto.randomUUID` would be shorter, but is missing where a page came without encryption. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
