import type { Tx } from './database.js';

/** Inserts rows of one shape in one statement; `conflict` is the text after the values (ON CONFLICT …). */
export async function insertRows(tx: Tx, table: string, rows: readonly Record<string, unknown>[], conflict = ''): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first);
  // PostgreSQL takes 65,535 parameters in a statement
  const atOnce = Math.floor(60_000 / columns.length);
  for (let start = 0; start < rows.length; start += atOnce) {
    const part = rows.slice(start, start + atOnce);
    const values: unknown[] = [];
    const tuples = part.map((row) => `(${columns.map((column) => `$${values.push(row[column])}`).join(',')})`);
    await tx.query(`INSERT INTO ${table} (${columns.join(',')}) VALUES ${tuples.join(',')} ${conflict}`, values);
  }
}

/** Updates one row by id with a condition on its version; whether it hit. */
export async function updateVersion(
  tx: Tx,
  table: string,
  { id, version }: { id: string; version: number },
  columns: Record<string, unknown>,
): Promise<boolean> {
  const names = Object.keys(columns);
  const set = names.map((name, index) => `${name} = $${index + 3}`).join(', ');
  const [, hit] = await tx.query<[unknown, number]>(`UPDATE ${table} SET ${set} WHERE id = $1 AND version = $2`, [
    id,
    version,
    ...Object.values(columns),
  ]);
  return hit === 1;
}
