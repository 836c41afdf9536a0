import { completePolicy, type Policy } from '@bihuan/domain';
import type { Tx } from '../database.js';

/**
 * The policies of a town by moment: a clock keeps the ladder that was in force when it started, however often it is planned
 * anew. The nearest jurisdiction that had one of its own then decides, as in `referenceFacts`.
 */
export async function pastPolicies(tx: Tx, jurisdictionId: string): Promise<(at: string) => Policy> {
  const versions = await tx.query<{ of: string; from: Date; policy: Policy | null }[]>(
    `SELECT p.jurisdiction_id AS of, p.in_force_from AS from, p.policy
     FROM jurisdiction j JOIN policy_version p ON p.jurisdiction_id = ANY (j.path)
     WHERE j.id = $1 ORDER BY array_position(j.path, p.jurisdiction_id) DESC, p.in_force_from DESC`,
    [jurisdictionId],
  );
  return (at) => {
    const then = versions.filter(({ from }) => from <= new Date(at));
    // of each jurisdiction the latest; one that had given its own up is passed over
    const latest = then.filter(({ of }, index) => then.findIndex((one) => one.of === of) === index);
    return completePolicy(latest.find(({ policy }) => policy !== null)?.policy ?? {});
  };
}
