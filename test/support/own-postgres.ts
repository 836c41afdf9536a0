import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Launched {
  readonly home: string;
  pid: number | null;
  start(): Promise<string>;
  stop(): Promise<void>;
}

/** A PostgreSQL of the test's own, for tests that kill it; the launcher's watch starts it again, as it does in the product. */
export async function startOwnPostgres(): Promise<{ url: string; kill: () => void; stop: () => Promise<void> }> {
  // plain JavaScript without a build step: its types are comments
  const launcher = '@bihuan/launcher/src/postgres.mjs';
  const { EmbeddedPostgres } = (await import(launcher)) as {
    EmbeddedPostgres: new (data: string, options: { durable: boolean }) => Launched;
  };
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-own-'));
  const postgres = new EmbeddedPostgres(folder, { durable: false });
  const url = await postgres.start();
  return {
    url,
    kill: () => {
      if (postgres.pid !== null) process.kill(postgres.pid, 'SIGKILL');
    },
    stop: async () => {
      await postgres.stop();
      for (const one of new Set([folder, postgres.home])) rmSync(one, { recursive: true, force: true });
    },
  };
}
