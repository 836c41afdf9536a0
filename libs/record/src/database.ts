import 'reflect-metadata';
import { MIGRATIONS } from '@bihuan/migrations';
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';

// Dates stay the text they are (a Date would drag the process's time zone in); sums fit a number.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * A connection that somebody always listens to: between the pool's listener and TypeORM's there is a moment with none, and a
 * server that goes away in it would end the whole process. Whoever uses the connection is told by the failed query.
 */
class HeardClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** A transaction's handle: what writes must be given it, so that forgetting the transaction does not compile. */
export type Tx = EntityManager;
/** For reads outside a transaction. */
export type Reader = Pick<EntityManager, 'query'>;

/** An initialised DataSource; `close` it with `destroy()`. Queries give up after 15 s without a connection. */
export async function createDataSource(
  url: string,
  { poolSize = 16, applicationName = 'bihuan' }: { poolSize?: number; applicationName?: string } = {},
): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    applicationName,
    poolSize,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    poolErrorHandler: () => undefined, // a lost idle connection; the next query opens another or fails by itself
    extra: { Client: HeardClient, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000, statement_timeout: 120_000 },
  });
  return source.initialize();
}

/** Brings the database to this version; several processes may try at once. */
export async function migrate(url: string): Promise<void> {
  const source = await createDataSource(url, { poolSize: 2, applicationName: 'bihuan-migrate' });
  const lock = source.createQueryRunner();
  try {
    await checkServer(source);
    await lock.query("SELECT pg_advisory_lock(hashtext('bihuan-migrate'))");
    await source.runMigrations();
  } finally {
    await lock.release();
    await source.destroy();
  }
}

/** A server that is too old, or whose locale does not see Chinese letters, would fail later and in silence. */
async function checkServer(source: DataSource): Promise<void> {
  const [server] = await source.query<{ version: number; encoding: string; chinese: boolean }[]>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
            '积' ~ '^[[:alpha:]]$' AS chinese`,
  );
  if (!server || server.version < 150_000) throw new Error('PostgreSQL 15 or newer is needed');
  if (server.encoding !== 'UTF8') throw new Error('the database must be encoded in UTF8');
  if (!server.chinese) {
    throw new Error("the database's locale does not know Chinese letters: create it with an ICU or UTF-8 locale, not with C");
  }
}

const DEADLOCK = '40P01';
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code ?? (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  return typeof code === 'string' ? code : undefined;
}

/** The one transaction of a command (READ COMMITTED; rows are locked where it matters). A deadlock's victim tries again. */
export async function inTransaction<T>(db: DataSource, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction(work);
    } catch (error) {
      if (sqlState(error) !== DEADLOCK || attempt === 4) throw error;
    }
  }
}
