import type { LocalDate, ReportPeriod } from '@bihuan/domain';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { verifyChain, type ChainFault } from '../chain/index.js';
import type { Tx } from '../database.js';
import { addOutbox } from '../outbox/index.js';
import type { ProductClock } from '../product-clock.js';
import { verifyReport, type SealedReport } from '../reports/index.js';

/** What a check found wrong: an event or a sealed day, or a report that no longer comes out as it was sealed. */
export type CheckFault =
  | ({ readonly kind: 'chain' } & Omit<ChainFault, 'detail'>)
  | {
      readonly kind: 'report';
      readonly fault: 'report_differs' | 'report_broken';
      readonly reportId: string;
      readonly period: ReportPeriod;
      readonly from: LocalDate;
      /** the cases that come out differently, by number */
      readonly numbers: readonly string[];
    };
/** More than anybody reads; the count stays exact. */
const MOST_FAULTS = 1_000;
const MOST_NUMBERS = 50;

/** Asks for a check of a jurisdiction and those below it; the one that is still running, if there is one. */
export async function askForCheck(tx: Tx, jurisdictionId: string, askedBy: string, now: Date): Promise<string> {
  const id = uuid();
  const [made] = await tx.query<{ id: string }[]>(
    `INSERT INTO record_check (id, jurisdiction_id, asked_by, asked_at, state) VALUES ($1, $2, $3, $4, 'waiting')
     ON CONFLICT (jurisdiction_id) WHERE finished_at IS NULL DO NOTHING RETURNING id`,
    [id, jurisdictionId, askedBy, now],
  );
  if (made) {
    await addOutbox(tx, [{ jurisdictionId, job: 'record.check', payload: { checkId: id } }], now);
    return id;
  }
  const [open] = await tx.query<{ id: string }[]>('SELECT id FROM record_check WHERE jurisdiction_id = $1 AND finished_at IS NULL', [
    jurisdictionId,
  ]);
  // or it has finished between the two statements
  return open?.id ?? askForCheck(tx, jurisdictionId, askedBy, now);
}

/**
 * Works every hash and every sealed report of a jurisdiction out anew. A job and not a request: it reads every event there is, which
 * takes minutes in a district, and the answer is wanted on record. It may be begun again after a crash: it only reads.
 */
export async function runRecordCheck(db: DataSource, clock: ProductClock, checkId: string): Promise<void> {
  const [check] = await db.query<{ jurisdictionId: string; state: string }[]>(
    'SELECT jurisdiction_id AS "jurisdictionId", state FROM record_check WHERE id = $1',
    [checkId],
  );
  if (!check || check.state === 'done') return;
  const { jurisdictionId } = check;
  const say = (set: string, values: readonly unknown[]): Promise<unknown> =>
    db.query(`UPDATE record_check SET ${set} WHERE id = $1`, [checkId, ...values]);
  await say(`state = 'running', cases = 0, events = 0, days = 0, reports = 0`, []);
  // one snapshot: what is recorded or sealed meanwhile must not look like tampering
  const { cases, events, days, faults } = await db.transaction('REPEATABLE READ', (tx) =>
    verifyChain(tx, jurisdictionId, async (soFar) => {
      await say('cases = $2, events = $3', [soFar.cases, soFar.events]);
    }),
  );
  const found: CheckFault[] = faults.map(({ detail: _detail, ...fault }) => ({ kind: 'chain', ...fault }));
  await say('cases = $2, events = $3, days = $4', [cases, events, days]);
  const reports = await db.query<{ id: string }[]>(
    'SELECT r.id FROM closure_report r JOIN jurisdiction j ON j.id = r.jurisdiction_id WHERE j.path @> ARRAY[$1::uuid] ORDER BY r.id',
    [jurisdictionId],
  );
  for (const [index, { id }] of reports.entries()) {
    found.push(...(await faultsOfReport(db, id)));
    await say('reports = $2', [index + 1]);
  }
  await say(`state = 'done', finished_at = $2, fault_count = $3, faults = $4`, [
    clock.now(),
    found.length,
    JSON.stringify(found.slice(0, MOST_FAULTS)),
  ]);
}

export async function faultsOfReport(db: DataSource, id: string): Promise<CheckFault[]> {
  const [report] = await db.query<SealedReport[]>(
    `SELECT id, jurisdiction_id AS "jurisdictionId", period, from_on::text AS from, to_on::text AS to, as_of AS "asOf", content,
       encode(sha256, 'hex') AS sha256 FROM closure_report WHERE id = $1`,
    [id],
  );
  if (!report) return [];
  const about = { kind: 'report', reportId: id, period: report.period, from: report.from } as const;
  const verdict = await verifyReport(db, report);
  if (!verdict.sealIntact) return [{ ...about, fault: 'report_broken', numbers: [] }];
  if (verdict.equal) return [];
  return [{ ...about, fault: 'report_differs', numbers: verdict.cases.slice(0, MOST_NUMBERS).map(({ number }) => number) }];
}
