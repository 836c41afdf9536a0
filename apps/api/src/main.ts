import { Logger } from '@nestjs/common';
import { createApp } from './create-app.js';

const logger = new Logger('api');
const databaseUrl = process.env['DATABASE_URL'];
if (!databaseUrl) {
  logger.error('DATABASE_URL is not set; `npm start` runs everything with its own database');
  process.exit(1);
}
/** A whole number from the environment; a typo must not switch a limit off or on in silence. */
function wholeNumber(name: string, otherwise: number): number {
  const value = process.env[name];
  if (value === undefined || value === '') return otherwise;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  logger.error(`${name} must be a whole number, not "${value}"`);
  process.exit(1);
}
const port = wholeNumber('PORT', 3000);
const app = await createApp({ databaseUrl, rateLimitPerMinute: wholeNumber('RATE_LIMIT_PER_MINUTE', 30_000) });
const host = process.env['HOST'] ?? '127.0.0.1';
await app.listen(port, host);
logger.log(`listening on http://${host}:${port}`);
process.send?.('ready');

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  // open connections get a moment to finish, not for ever
  setTimeout(() => process.exit(0), 3_000).unref();
  await app.close();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
// the launcher is gone: nobody is left to stop this process
process.on('disconnect', () => void stop());
