import { createDataSource, migrate } from '@bihuan/record';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

export interface TestDatabase {
  readonly url: string;
  readonly db: DataSource;
  close(): Promise<void>;
}

/** A migrated database of its own on the server that `npm test` starts (or TEST_DATABASE_URL names). */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('TEST_DATABASE_URL is not set: run the tests with "npm test"');
  const name = `bihuan_test_${randomUUID().replaceAll('-', '')}`;
  const admin = await createDataSource(server, { poolSize: 1, applicationName: 'bihuan-test' });
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  await migrate(url.href);
  const db = await createDataSource(url.href, { poolSize: 10, applicationName: 'bihuan-test' });
  return {
    url: url.href,
    db,
    close: async () => {
      await db.destroy();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.destroy();
    },
  };
}
