import {
  isWorkingMoment,
  MONTHS_OF,
  nameOfPeriod,
  periodEnd,
  periodStart,
  REPORT_PERIODS,
  shanghaiDate,
  type LocalDate,
  type ReportPeriod,
} from '@bihuan/domain';
import type { DataSource } from 'typeorm';
import { allRecordedBy } from '../cases/recording.js';
import { inTransaction, type Tx } from '../database.js';
import { postMessages } from '../messages/post.js';
import type { ProductClock } from '../product-clock.js';
import { referenceFacts } from '../reference.js';
import { makeReport } from './closure-report.js';

interface Due {
  readonly jurisdictionId: string;
  readonly period: ReportPeriod;
  readonly from: LocalDate;
}

/**
 * On the first working day of a month, in working hours (or on the first occasion after it, however many months later): the reports of
 * every month, quarter and year that has ended since the last one made, for every jurisdiction that had cases in it, its own or of
 * those below it; told to the office, the leaders and the district. Once each, however often this is called.
 */
export async function makeScheduledReports(db: DataSource, clock: ProductClock): Promise<void> {
  const now = clock.now();
  for (const period of REPORT_PERIODS) {
    for (const due of await dueReports(db, period, shanghaiDate(now))) {
      const { calendar, policy } = await referenceFacts(db.manager, due.jurisdictionId, now);
      if (!isWorkingMoment(calendar, policy.workingHours, now)) continue;
      await allRecordedBy(db.manager, now, clock);
      await inTransaction(db, (tx) => makeAndTell(tx, now, due));
    }
  }
}

async function dueReports(db: DataSource, period: ReportPeriod, today: LocalDate): Promise<Due[]> {
  const start = periodStart(period, today);
  return db.query<Due[]>(
    `SELECT j.id AS "jurisdictionId", $2 AS period, start::date::text AS "from" FROM jurisdiction j
     CROSS JOIN LATERAL (SELECT coalesce((SELECT max(r.from_on) + $3::interval FROM closure_report r
         WHERE r.jurisdiction_id = j.id AND r.scheduled AND r.period = $2), CASE WHEN $4 THEN $1::date - $3::interval END) AS first) AS next
     CROSS JOIN LATERAL generate_series(next.first, $1::date - $3::interval, $3::interval) AS start
     WHERE EXISTS (SELECT 1 FROM suggestion s JOIN jurisdiction of ON of.id = s.jurisdiction_id AND of.path @> ARRAY[j.id]
         WHERE coalesce(s.assigned_at, s.received_at) < (start + $3::interval)::timestamp AT TIME ZONE 'Asia/Shanghai')
     ORDER BY 3, 1`,
    // where none was ever made: nobody who begins in November wants last year's
    [start, period, `${MONTHS_OF[period]} months`, start === periodStart('month', today)],
  );
}

async function makeAndTell(tx: Tx, now: Date, { jurisdictionId, period, from }: Due): Promise<void> {
  const to = periodEnd(period, from);
  if (to === null) throw new Error(`no ${period} begins on ${from}`);
  const reportId = await makeReport(tx, { jurisdictionId, period, from, to, asOf: now }, { madeBy: null, madeAt: now, scheduled: true });
  // another worker has made it
  if (reportId === null) return;
  const people = await tx.query<{ id: string }[]>(
    `SELECT id FROM app_user WHERE jurisdiction_id = $1 AND active AND roles && ARRAY['office', 'leader', 'principal', 'presidium', 'district']`,
    [jurisdictionId],
  );
  const name = nameOfPeriod(period, from);
  await postMessages(
    tx,
    now,
    people.map(({ id }) => ({
      jurisdictionId,
      recipientId: id,
      kind: 'report_ready',
      aboutId: reportId,
      content: {
        reportId,
        subject: `${name}办理情况报告已生成`,
        text: `${name}的办理情况报告已生成并封存，可在“报告”中查看、核验和下载。`,
      },
    })),
  );
}
