import { createDataSource, migrate } from '@bihuan/record';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

export interface TestDatabase {
  readonly url: string;
  readonly db: DataSource;
  close(): Promise<void>;
}
/** What a database begins with: filled once in a run, and copied for every suite that begins with the same. */
export interface Beginning {
  /** letters, digits and _ */
  readonly name: string;
  /** leaves no connection open */
  readonly fill: (url: string) => Promise<void>;
}
const EMPTY: Beginning = { name: 'empty', fill: migrate };

/** A database of its own on the server that `npm test` starts (or TEST_DATABASE_URL names); migrated and empty unless told otherwise. */
export async function createTestDatabase(beginning = EMPTY): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('TEST_DATABASE_URL is not set: run the tests with "npm test"');
  const at = (name: string): string => {
    const url = new URL(server);
    url.pathname = `/${name}`;
    return url.href;
  };
  const name = `bihuan_test_${randomUUID().replaceAll('-', '')}`;
  const admin = await createDataSource(server, { poolSize: 1, applicationName: 'bihuan-test' });
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${await filled(admin, beginning, at)}`);
  const db = await createDataSource(at(name), { poolSize: 10, applicationName: 'bihuan-test' });
  return {
    url: at(name),
    db,
    close: async () => {
      await db.destroy();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.destroy();
    },
  };
}

/** The database to copy; whoever comes first fills it, the others wait. */
async function filled(admin: DataSource, { name, fill }: Beginning, at: (name: string) => string): Promise<string> {
  const database = `bihuan_test_${process.env['TEST_RUN'] ?? ''}_${name}`;
  await admin.query('SELECT pg_advisory_lock(hashtext($1))', [database]);
  try {
    const [there] = await admin.query<unknown[]>('SELECT 1 FROM pg_database WHERE datname = $1 AND NOT datallowconn', [database]);
    if (there) return database;
    await admin.query(`DROP DATABASE IF EXISTS ${database}`);
    await admin.query(`CREATE DATABASE ${database}`);
    await fill(at(database));
    // whole from now on, and nobody stands in it while it is copied
    await admin.query(`ALTER DATABASE ${database} ALLOW_CONNECTIONS false`);
    return database;
  } finally {
    await admin.query('SELECT pg_advisory_unlock(hashtext($1))', [database]);
  }
}
