/** An instant as the API writes it: ISO 8601 with Shanghai's offset, milliseconds only where there are any. */
export function instant(at: Date | string): string;
export function instant(at: Date | string | null): string | null;
export function instant(at: Date | string | null): string | null {
  if (at === null) return null;
  const shifted = new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString();
  return `${shifted.slice(0, -1).replace(/\.000$/, '')}+08:00`;
}

/** A row as the database has it: instants are Dates there. */
export type Stored<T> = { [K in keyof T]: K extends `${string}At` | 'at' ? (null extends T[K] ? Date | null : Date) : T[K] };
