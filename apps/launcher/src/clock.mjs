import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { step, Unready } from './say.mjs';

const HEARTBEAT_MS = 5_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/**
 * The difference between the product's clock and the real one, fixed for this data. `CLOCK_START` sets it at a start; a later
 * start without it keeps it; one that would turn the clock back is refused, because what was recorded would lie in the future.
 * @param {string} data @param {NodeJS.ProcessEnv} env
 */
export function fixClock(data, env) {
  const file = join(data, 'clock.json');
  const known = existsSync(file) ? /** @type {{ offsetMs: number, lastSeenAt: string }} */ (JSON.parse(readFileSync(file, 'utf8'))) : null;
  const wanted = env.CLOCK_START || undefined;
  // an external database is shared: its clock is the real one for everybody
  if (wanted === undefined && env.DATABASE_URL) return { offsetMs: 0, keep: () => () => undefined };
  if (wanted !== undefined && env.DATABASE_URL) {
    throw new Unready('CLOCK_START 只能用于内置数据库的演练\nCLOCK_START is for rehearsals on the embedded database only');
  }
  if (wanted !== undefined && (!INSTANT.test(wanted) || Number.isNaN(Date.parse(wanted)))) {
    throw new Unready(`CLOCK_START 不是有效的时刻：${wanted}\nCLOCK_START is not an instant like 2026-02-10T09:00:00+08:00: ${wanted}`);
  }
  const offsetMs = wanted === undefined ? (known?.offsetMs ?? 0) : Date.parse(wanted) - Date.now();
  const now = new Date(Date.now() + offsetMs).toISOString();
  if (known && wanted !== undefined && now < known.lastSeenAt) {
    throw new Unready(
      `这些数据的时钟已到 ${known.lastSeenAt}，不能从更早的 ${now} 开始；请用更晚的 CLOCK_START 或另设 DATA_DIR\n` +
        `The clock of this data has reached ${known.lastSeenAt}; it cannot start at ${now}. Use a later CLOCK_START or another DATA_DIR`,
    );
  }
  if (offsetMs !== 0)
    step(`演练时钟 rehearsal clock: ${now}${wanted === undefined ? '（沿用 kept from the start that set CLOCK_START）' : ''}`);
  return {
    offsetMs,
    /** Remembers how far the clock has come, now and from time to time. */
    keep() {
      mkdirSync(data, { recursive: true });
      const write = () => {
        const lastSeenAt = new Date(Date.now() + offsetMs).toISOString();
        writeFileSync(`${file}.new`, JSON.stringify({ offsetMs, lastSeenAt }));
        renameSync(`${file}.new`, file);
      };
      write();
      const timer = setInterval(write, HEARTBEAT_MS);
      timer.unref();
      return () => {
        clearInterval(timer);
        write();
      };
    },
  };
}
