import { Logger } from '@nestjs/common';
import {
  announceEvent,
  deliverDue,
  handleOutboxRow,
  housekeep,
  makeScheduledReports,
  recomputeDueDates,
  runLedgerImport,
  runRecordCheck,
  sealDays,
  superviseEscalated,
  sweepReminders,
  warnOfUnknownYear,
  type JobHandlers,
  type ProductClock,
} from '@bihuan/record';
import type { DataSource } from 'typeorm';
import { sender } from './channels/index.js';
import type { QueueJob } from './queue-backend.js';

const logger = new Logger('chain');

/** What the worker does for each job that a transaction leaves in the outbox. */
export const HANDLERS: JobHandlers = {
  announce: { inOneTransaction: (tx, { eventId }, clock) => announceEvent(tx, eventId, clock) },
  'ledger.import': { inSteps: (db, { importId }, clock) => runLedgerImport(db, clock, importId) },
  'record.check': { inSteps: (db, { checkId }, clock) => runRecordCheck(db, clock, checkId) },
  recompute: { inSteps: (db, { recomputationId }, clock) => recomputeDueDates(db, clock, recomputationId) },
};

/** Does one job of the queue. The queue may deliver it twice, or late: the rows know what is still to be done. */
export async function doJob(db: DataSource, clock: ProductClock, job: QueueJob): Promise<void> {
  switch (job.name) {
    case 'outbox':
      await handleOutboxRow(db, clock, HANDLERS, job.data.outboxId);
      return;
    case 'sweep':
      await sweepReminders(db, clock);
      await superviseEscalated(db, clock);
      return;
    case 'deliver':
      await deliverDue(db, clock, sender(clock));
      return;
    case 'housekeeping':
      await housekeep(db, clock);
      await warnOfUnknownYear(db, clock);
      // the log lies outside of the database: by it a chain that was cut or written anew is seen
      for (const { jurisdictionId, day, hash } of await sealDays(db, clock)) logger.log(`sealed ${day} ${jurisdictionId} ${hash}`);
      await makeScheduledReports(db, clock);
      return;
    default:
      throw new Error(`unknown job ${String((job satisfies never as { name: unknown }).name)}`);
  }
}
