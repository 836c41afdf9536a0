import { createDataSource } from '@bihuan/record';
import type { DataSource, QueryRunner } from 'typeorm';

const DYING = 'bihuan-dying';

/** What a statement meets when its worker was killed. */
export class Killed extends Error {}

/**
 * A DataSource whose process "dies" at its n-th statement: the connections are cut as kill -9 cuts them, and nothing works
 * afterwards. `before`: the statement never reached the server; `after`: the server did it, but nobody heard. Statements count that last:
 * those outside of a transaction, and its COMMIT; to die at any other one inside of it is to die before the COMMIT.
 */
export async function dyingDatabase(
  url: string,
  dieAt: number,
  when: 'before' | 'after',
): Promise<{ db: DataSource; died: () => boolean; close: (watch: DataSource) => Promise<void> }> {
  const db = await createDataSource(url, { poolSize: 4, applicationName: DYING });
  const open = new Set<QueryRunner>();
  const create = db.createQueryRunner.bind(db);
  let count = 0;
  let dead = false;
  const die = (): never => {
    dead = true;
    for (const runner of open) cut(runner);
    throw new Killed();
  };
  db.createQueryRunner = (...args) => {
    const runner = create(...args);
    open.add(runner);
    const query = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
    runner.query = (async (...given: unknown[]) => {
      if (dead) throw new Killed();
      const mine = given[0] === 'COMMIT' || !runner.isTransactionActive ? ++count : null;
      if (mine === dieAt && when === 'before') die();
      const answer = await query(...given);
      if (mine === dieAt) die();
      return answer;
    }) as typeof runner.query;
    return runner;
  };
  return {
    db,
    died: () => dead,
    // the server needs a moment to see that a client is gone; until then its locks hold, as they do in life
    close: async (watch) => {
      for (const runner of open) cut(runner);
      await db.destroy().catch(() => undefined);
      for (let left = 1; left > 0;) {
        const [row] = await watch.query<{ left: number }[]>(
          'SELECT count(*) AS left FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1',
          [DYING],
        );
        left = row?.left ?? 0;
      }
    },
  };
}

/** No farewell to the server: the socket is simply gone. */
function cut(runner: QueryRunner): void {
  const { databaseConnection } = runner as unknown as { databaseConnection?: { connection?: { stream?: { destroy(): void } } } };
  databaseConnection?.connection?.stream?.destroy();
}
