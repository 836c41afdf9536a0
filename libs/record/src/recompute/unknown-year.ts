import { shanghaiDate, yearOf, type WorkCalendar } from '@bihuan/domain';
import type { DataSource } from 'typeorm';
import { v5 } from 'uuid';
import { inTransaction } from '../database.js';
import { postMessages } from '../messages/post.js';
import type { ProductClock } from '../product-clock.js';
import { currentCalendar } from '../reference.js';

/** The State Council publishes the next year's holidays in October or November. */
const WARN_FROM_MONTH = '11';
const NAMESPACE = '5b0f1f0e-6f5b-4b7a-9a39-2f1c8f6f2a11';

/** The next year, when it is November or later and its holidays are not imported yet; else null. */
export function yearToWarnOf(calendar: WorkCalendar, now: Date): number | null {
  const today = shanghaiDate(now);
  const next = yearOf(today) + 1;
  return today.slice(5, 7) >= WARN_FROM_MONTH && !calendar.isKnown(`${next}-01-01`) ? next : null;
}

/** Tells the offices and administrators, once a year each, that dates beyond the year's end are provisional. */
export async function warnOfUnknownYear(db: DataSource, clock: ProductClock): Promise<void> {
  const now = clock.now();
  const year = yearToWarnOf(await currentCalendar(db.manager), now);
  if (year === null) return;
  const people = await db.query<{ id: string; jurisdictionId: string }[]>(
    `SELECT id, jurisdiction_id AS "jurisdictionId" FROM app_user WHERE active AND roles && ARRAY['office', 'admin']
       AND NOT EXISTS (SELECT 1 FROM inbox_message m WHERE m.recipient_id = app_user.id AND m.about_id = $1)`,
    [v5(`calendar ${year}`, NAMESPACE)],
  );
  if (people.length === 0) return;
  const content = {
    year,
    subject: `${year} 年放假安排尚未导入`,
    text: `${year} 年的放假安排尚未导入，到期日落在 ${year} 年的期限均为暂定。国务院办公厅公布后，请管理员在“日历”中导入，系统会重新计算并列出变动。`,
  };
  await inTransaction(db, (tx) =>
    postMessages(
      tx,
      now,
      people.map(({ id, jurisdictionId }) => ({
        jurisdictionId,
        recipientId: id,
        kind: 'calendar_warning' as const,
        aboutId: v5(`calendar ${year}`, NAMESPACE),
        content,
      })),
    ),
  );
}
