import { setTimeout as delay } from 'node:timers/promises';
import type { FaultLog } from './fault-log.js';
import { openQueue, type OpenedQueue, type QueueJob, type QueuePlace } from './queue-backend.js';
import type { RelayTarget } from './relay.js';

/** How often the sweep looks for due reminders, what waits for a channel is sent, and housekeeping tidies up. */
const SCHEDULES: Readonly<Record<Exclude<QueueJob['name'], 'outbox'>, number>> = { sweep: 5_000, deliver: 2_000, housekeeping: 600_000 };
const CHECK_EVERY_MS = 3_000;
const ANSWER_WITHIN_MS = 10_000;
const CLOSE_WITHIN_MS = 2_000;

/**
 * Keeps queue and worker open. BullMQ remembers a failed first connection for ever, and its tables may be wiped under it: so
 * the schedules are asserted every few seconds, and when that fails, or the worker's loop ends, both are opened anew.
 */
export class QueueRuntime implements RelayTarget {
  private opened: OpenedQueue | null = null;
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly place: QueuePlace,
    private readonly work: (job: QueueJob) => Promise<void>,
    private readonly faults: FaultLog,
  ) {}

  start(): void {
    this.running = this.keepOpen();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  get isOpen(): boolean {
    return this.opened !== null;
  }

  async waiting(): Promise<number> {
    const counts = await this.answer(this.queue().getJobCounts('waiting', 'active'));
    return (counts['waiting'] ?? 0) + (counts['active'] ?? 0);
  }

  async add(outboxIds: readonly string[]): Promise<void> {
    await this.answer(this.queue().addBulk(outboxIds.map((outboxId) => ({ name: 'outbox', data: { outboxId } }))));
  }

  private queue(): OpenedQueue['queue'] {
    if (!this.opened) throw new Error('the queue is not open');
    return this.opened.queue;
  }

  private async keepOpen(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const opened = openQueue(this.place, this.work);
      const ended = new AbortController();
      try {
        this.listen(opened);
        await this.answer(Promise.all([opened.queue.waitUntilReady(), opened.worker.waitUntilReady()]));
        this.opened = opened;
        opened.worker.run().then(
          () => ended.abort(new Error('the worker loop ended')),
          (error: unknown) => ended.abort(error),
        );
        const either = AbortSignal.any([signal, ended.signal]);
        while (!either.aborted) {
          await this.assertSchedules(opened.queue);
          this.faults.works('queue');
          await pause(CHECK_EVERY_MS, either);
        }
        if (!signal.aborted) this.faults.failed('queue', ended.signal.reason);
      } catch (error) {
        this.faults.failed('queue', error);
      } finally {
        this.opened = null;
        await this.close(opened);
      }
      await pause(1_000, signal);
    }
  }

  /** Without listeners an error event would end the process. */
  private listen({ queue, worker }: OpenedQueue): void {
    queue.on('error', (error) => this.faults.failed('queue', error));
    worker.on('error', (error) => this.faults.failed('queue', error));
    worker.on('failed', (job, error) => this.faults.failed(`job ${job?.name ?? ''}`, error));
    worker.on('completed', (job) => this.faults.works(`job ${job.name}`));
  }

  /** A schedule that is missing, or whose next turn was lost, is set again; one that stands is left alone, so that many workers do not disturb it. */
  private async assertSchedules(queue: OpenedQueue['queue']): Promise<void> {
    for (const [name, every] of Object.entries(SCHEDULES)) {
      const scheduler = await this.answer(queue.getJobScheduler(name));
      // the queue's own times are real ones, whatever the product clock says
      const late = Date.now() - (scheduler?.next ?? 0);
      if (scheduler?.every === every && late < every + 15_000) continue;
      await this.answer(queue.upsertJobScheduler(name, { every }, { name }));
    }
  }

  /** A back end that does not answer counts as failed. */
  private async answer<T>(asked: Promise<T>): Promise<T> {
    const tooLate = new AbortController();
    const late = delay(ANSWER_WITHIN_MS, undefined, { signal: tooLate.signal }).then(() => {
      throw new Error('the queue does not answer');
    });
    try {
      return await Promise.race([asked, late]);
    } finally {
      tooLate.abort();
      late.catch(() => undefined);
    }
  }

  /** Lets running jobs finish for a moment; what is cut off is delivered again. */
  private async close({ queue, worker }: OpenedQueue): Promise<void> {
    const gently = async (): Promise<void> => {
      await worker.close();
      await queue.close();
    };
    const done = gently().then(
      () => true,
      () => false,
    );
    if (await Promise.race([done, delay(CLOSE_WITHIN_MS, false, { ref: false })])) return;
    await Promise.race([Promise.allSettled([worker.close(true), queue.disconnect()]), delay(500, undefined, { ref: false })]);
  }
}

/** Waits, or until the signal comes. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}
