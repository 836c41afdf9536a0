import { loadCases, lockCases } from '../cases/load-case.js';
import type { Tx } from '../database.js';
import { referenceFacts } from '../reference.js';
import { townUsers } from './recipients.js';
import { planRuns } from './write-plan.js';

/** Cases whose reminders are planned in one statement. */
const AT_ONCE = 200;

/**
 * A user of a town came, left, or changed role or unit: whom the running clocks remind is worked out anew, in the transaction
 * of that change. Nobody who left is urged, and who came learns of what is already due.
 */
export async function replanForUserChange(tx: Tx, jurisdictionId: string, now: Date): Promise<void> {
  const reference = await referenceFacts(tx, jurisdictionId, now);
  const users = await townUsers(tx, jurisdictionId);
  const rows = await tx.query<{ id: string }[]>(
    'SELECT DISTINCT suggestion_id AS id FROM clock_run WHERE jurisdiction_id = $1 AND stopped_at IS NULL ORDER BY 1',
    [jurisdictionId],
  );
  const ids = rows.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const part = ids.slice(start, start + AT_ONCE);
    // a command that is just stopping a clock must not find its cancelled rows planned again
    await lockCases(tx, part);
    const cases = await loadCases(tx, part);
    const runs = cases.flatMap(({ state }) =>
      state.clocks.filter(({ stoppedAt }) => stoppedAt === null).map((run) => ({ subject: state, run, fresh: false })),
    );
    await planRuns(tx, jurisdictionId, runs, { ...reference, users, now });
  }
}
