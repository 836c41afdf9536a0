import { addMonthsClamped, isWorkingMoment, shanghaiDate, type LocalDate } from '@bihuan/domain';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../database.js';
import { postMessages } from '../messages/post.js';
import type { ProductClock } from '../product-clock.js';
import { referenceFacts } from '../reference.js';
import { makeReport, REPORT_SETTLED_MS } from './closure-report.js';

/**
 * On the first working day of a month, in working hours (or on the first occasion after it, however many months later): the report
 * of every month since the last one made, for every jurisdiction that had cases in it, its own or of those below it; told to the
 * office, the leaders and the district. Once each, however often this is called.
 */
export async function makeMonthlyReports(db: DataSource, clock: ProductClock): Promise<void> {
  const now = clock.now();
  const thisMonth = `${shanghaiDate(now).slice(0, 7)}-01`;
  const due = await db.query<{ id: string; from: LocalDate }[]>(
    `SELECT j.id, month::date::text AS "from" FROM jurisdiction j
     CROSS JOIN LATERAL (SELECT coalesce((SELECT max(r.from_on) + interval '1 month' FROM closure_report r
         WHERE r.jurisdiction_id = j.id AND r.scheduled AND r.period = 'month'), $1::date - interval '1 month') AS first) AS next
     CROSS JOIN LATERAL generate_series(next.first, $1::date - interval '1 month', interval '1 month') AS month
     WHERE EXISTS (SELECT 1 FROM suggestion s JOIN jurisdiction of ON of.id = s.jurisdiction_id AND of.path @> ARRAY[j.id]
         WHERE coalesce(s.assigned_at, s.received_at) >= month::timestamp AT TIME ZONE 'Asia/Shanghai'
         AND coalesce(s.assigned_at, s.received_at) < (month + interval '1 month')::timestamp AT TIME ZONE 'Asia/Shanghai')
     ORDER BY 2, 1`,
    [thisMonth],
  );
  for (const { id: jurisdictionId, from } of due) {
    const to = addMonthsClamped(from, 1);
    const { calendar, policy } = await referenceFacts(db.manager, jurisdictionId, now);
    if (!isWorkingMoment(calendar, policy.workingHours, now)) continue;
    await inTransaction(db, async (tx) => {
      const wanted = { jurisdictionId, period: 'month' as const, from, to, asOf: new Date(now.getTime() - REPORT_SETTLED_MS) };
      const reportId = await makeReport(tx, wanted, { madeBy: null, madeAt: now, scheduled: true });
      if (reportId === null) return;
      const people = await tx.query<{ id: string }[]>(
        `SELECT id FROM app_user WHERE jurisdiction_id = $1 AND active AND roles && ARRAY['office', 'leader', 'principal', 'presidium', 'district']`,
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
