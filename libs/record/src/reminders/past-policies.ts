import { DEFAULT_POLICY, type Policy } from '@bihuan/domain';
import type { Tx } from '../database.js';

/**
 * The policies of a town by moment: a clock keeps the ladder that was in force when it started, however often it is planned
 * anew. The nearest jurisdiction that had set one decides, as in `referenceFacts`.
 */
export async function pastPolicies(tx: Tx, jurisdictionId: string): Promise<(at: string) => Policy> {
  const versions = await tx.query<{ from: Date; policy: Policy }[]>(
    `SELECT p.in_force_from AS from, p.policy FROM jurisdiction j JOIN policy_version p ON p.jurisdiction_id = ANY (j.path)
     WHERE j.id = $1 ORDER BY array_position(j.path, p.jurisdiction_id) DESC, p.in_force_from DESC`,
    [jurisdictionId],
  );
  return (at) => versions.find(({ from }) => from <= new Date(at))?.policy ?? DEFAULT_POLICY;
}
