import 'reflect-metadata';
import { requireEveryHandler } from '@bihuan/record';
import { NestFactory } from '@nestjs/core';
import { HANDLERS } from './job-work.js';
import { WorkerModule, type WorkerSettings } from './worker.module.js';

export type { WorkerSettings } from './worker.module.js';
export { QUEUE_NAME } from './queue-backend.js';
export { relayOnce } from './relay.js';
export { sender } from './channels/index.js';
export { HANDLERS } from './job-work.js';

export interface RunningWorker {
  close(): Promise<void>;
}

/** Starts a whole worker in this process: relay, queue, sweep. Several may run, here and elsewhere. */
export async function startWorker(settings: WorkerSettings): Promise<RunningWorker> {
  requireEveryHandler(HANDLERS);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(settings), {
    logger: settings.quiet ? false : ['error', 'warn'],
  });
  return { close: () => app.close() };
}
