import type { Tx } from '../database.js';

/** The cells of a ledger that say who spoke. */
const PERSONAL = ['反映人', '联系电话', '村居'] as const;

/**
 * Takes a resident's data out of the record; whether there were any. The history holds none, so that nothing breaks: hashes, figures
 * and reports stay. What the ledger's row said of the resident goes too, and the same row imported again does not bring it back.
 */
export async function eraseResident(tx: Tx, suggestionId: string): Promise<boolean> {
  const [, erased] = await tx.query<[unknown, number]>('DELETE FROM resident WHERE suggestion_id = $1', [suggestionId]);
  await tx.query(
    `UPDATE ledger_row SET cells = cells || (SELECT coalesce(jsonb_object_agg(name, NULL), '{}') FROM unnest($2::text[]) AS name WHERE cells ? name)
     WHERE suggestion_id = $1`,
    [suggestionId, PERSONAL],
  );
  return erased > 0;
}
