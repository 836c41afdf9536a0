import { addMonthsClamped, isWorkingMoment, shanghaiDate } from '@bihuan/domain';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../database.js';
import { postMessages } from '../messages/post.js';
import type { ProductClock } from '../product-clock.js';
import { referenceFacts } from '../reference.js';
import { makeReport, REPORT_SETTLED_MS } from './closure-report.js';

/**
 * On the first working day of a month, in working hours (or on the first occasion after it): the report of the month before for every
 * jurisdiction that had cases in it, told to the office and the leaders. Once each, however often this is called.
 */
export async function makeMonthlyReports(db: DataSource, clock: ProductClock): Promise<void> {
  const now = clock.now();
  const to = `${shanghaiDate(now).slice(0, 7)}-01`;
  const from = addMonthsClamped(to, -1);
  const due = await db.query<{ id: string }[]>(
    `SELECT j.id FROM jurisdiction j
     WHERE EXISTS (SELECT 1 FROM suggestion s WHERE s.jurisdiction_id = j.id
         AND coalesce(s.assigned_at, s.received_at) >= $1::timestamp AT TIME ZONE 'Asia/Shanghai'
         AND coalesce(s.assigned_at, s.received_at) < $2::timestamp AT TIME ZONE 'Asia/Shanghai')
       AND NOT EXISTS (SELECT 1 FROM closure_report r WHERE r.jurisdiction_id = j.id AND r.scheduled AND r.period = 'month' AND r.from_on = $1::date)`,
    [from, to],
  );
  for (const { id: jurisdictionId } of due) {
    const { calendar, policy } = await referenceFacts(db.manager, jurisdictionId, now);
    if (!isWorkingMoment(calendar, policy.workingHours, now)) continue;
    await inTransaction(db, async (tx) => {
      const wanted = { jurisdictionId, period: 'month' as const, from, to, asOf: new Date(now.getTime() - REPORT_SETTLED_MS) };
      const reportId = await makeReport(tx, wanted, { madeBy: null, madeAt: now, scheduled: true });
      if (reportId === null) return;
      const people = await tx.query<{ id: string }[]>(
        `SELECT id FROM app_user WHERE jurisdiction_id = $1 AND active AND roles && ARRAY['office', 'leader', 'principal', 'presidium']`,
        [jurisdictionId],
      );
      const month = from.slice(0, 7);
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
            subject: `${month} 办理情况报告已生成`,
            text: `${month} 的办理情况报告已生成并封存，可在“报告”中查看、核验和下载。`,
          },
        })),
      );
    });
  }
}
