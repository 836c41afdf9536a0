import { productClockFromEnv } from '@bihuan/record';
import { Logger } from '@nestjs/common';
import { startWorker } from './index.js';

const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = process.env;
const logger = new Logger('worker');
if (!databaseUrl) {
  logger.error('DATABASE_URL is not set: "npm start" runs everything on the embedded database');
  process.exit(1);
}

const starting = startWorker({ databaseUrl, redisUrl, clock: productClockFromEnv() });

let ending = false;
function end(why: string): void {
  if (ending) return;
  ending = true;
  logger.log(`ending: ${why}`);
  // whatever hangs is given up: every job that is cut off is found again
  setTimeout(() => process.exit(0), 2_800).unref();
  starting
    .then((worker) => worker.close())
    .then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error(error);
        process.exit(1);
      },
    );
}
process.once('SIGTERM', () => end('SIGTERM'));
process.once('SIGINT', () => end('SIGINT'));
// the launcher is gone
process.once('disconnect', () => end('the launcher ended'));

await starting;
logger.log(`the worker runs, its queue lies in ${redisUrl ? 'Redis' : 'PostgreSQL'}`);
process.send?.({ ready: true });
