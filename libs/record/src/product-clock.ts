/** The one source of moments: the real clock plus the fixed difference of a rehearsal (docs/adr/0004). */
export interface ProductClock {
  now(): Date;
}

/** The launcher fixes `CLOCK_OFFSET_MS` once for every process; without it the product's clock is the real one. */
export function productClockFromEnv(env: NodeJS.ProcessEnv = process.env): ProductClock {
  const offset = Number(env['CLOCK_OFFSET_MS'] ?? 0);
  if (!Number.isFinite(offset)) throw new Error('CLOCK_OFFSET_MS is not a number of milliseconds');
  return { now: () => new Date(Date.now() + offset) };
}
