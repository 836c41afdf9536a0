import { describeClock, levelOffset, shanghaiDate, type ClockName } from '@bihuan/domain';
import { CLOCK_TEXTS, currentCalendar, loadCases, NotFound, type Reader } from '@bihuan/record';
import { dayInWords, escaped, sheet } from '../letters/sheet.js';

interface LetterRow {
  readonly suggestionId: string;
  readonly clockRunId: string;
  readonly clock: ClockName;
  readonly level: string;
  readonly note: string | null;
  readonly number: string;
  readonly title: string;
  readonly town: string;
  readonly unit: string | null;
  readonly at: Date;
  readonly nth: number;
  readonly recipients: string[];
}

/** The 催办单 of a reminder, one for everybody who was urged at the same level, as a page that prints on one A4 sheet. */
export async function letterOf(db: Reader, reminderId: string, now: Date): Promise<string> {
  const [row] = await db.query<LetterRow[]>(
    `SELECT r.suggestion_id AS "suggestionId", r.clock_run_id AS "clockRunId", r.clock, r.level, r.note, s.number, s.title, j.name AS town,
            u.name AS unit, coalesce(r.sent_at, r.planned_at) AS at,
            (SELECT count(DISTINCT (o.clock_run_id, o.level)) FROM reminder o
              WHERE o.suggestion_id = r.suggestion_id AND o.letter AND (coalesce(o.sent_at, o.planned_at), o.level) <= (coalesce(r.sent_at, r.planned_at), r.level)
                AND (o.state = 'sent' OR (o.clock_run_id = r.clock_run_id AND o.level = r.level))) AS nth,
            ARRAY(SELECT p.name FROM reminder o JOIN app_user p ON p.id = o.recipient_id
              WHERE o.clock_run_id = r.clock_run_id AND o.level = r.level AND o.state IN ('planned', 'sent') ORDER BY p.name) AS recipients
     FROM reminder r JOIN suggestion s ON s.id = r.suggestion_id JOIN jurisdiction j ON j.id = r.jurisdiction_id
     JOIN clock_run c ON c.run_id = r.clock_run_id
     LEFT JOIN handling_unit u ON u.id = coalesce(c.unit_id, s.lead_unit_id)
     WHERE r.id = $1`,
    [reminderId],
  );
  const [loaded] = row ? await loadCases(db, [row.suggestionId]) : [];
  const run = loaded?.state.clocks.find(({ runId }) => runId === row?.clockRunId);
  if (!row || !run) throw new NotFound('reminder');
  const calendar = await currentCalendar(db);
  const writtenOn = shanghaiDate(row.at);
  const late = run.dueOn < writtenOn ? calendar.workingDaysBetween(run.dueOn, writtenOn) : 0;
  return page({ row, writtenOn, dueOn: run.dueOn, late, why: describeClock(run, calendar, now, 'zh-CN').explanation });
}

function page({
  row,
  writtenOn,
  dueOn,
  late,
  why,
}: {
  row: LetterRow;
  writtenOn: string;
  dueOn: string;
  late: number;
  why: readonly string[];
}): string {
  const what = CLOCK_TEXTS[row.clock];
  const standing = late > 0 ? `，已逾期 <b>${late}</b> 个工作日` : '';
  const office = `${escaped(row.town)}人大办公室`;
  const rung = levelOffset(row.level) === null ? '' : '按催办规定，';
  return sheet(
    `催办单 ${row.number}`,
    `<h1 class="wide">催办单</h1>
<p class="number">${escaped(row.number)} 第 ${row.nth} 次催办</p>
<p class="to">${escaped(row.unit ?? row.recipients.join('、'))}：</p>
<p>人大代表意见建议《${escaped(row.title)}》由你单位承办，${what}期限为 ${dayInWords(dueOn)}${standing}。${rung}现予催办，请抓紧办理，并按规定${row.clock === 'reply' ? '书面答复代表' : `完成${what}`}。</p>
${row.note ? `<p>${escaped(row.note)}</p>` : ''}
<table>
<tr><th>编号</th><td>${escaped(row.number)}</td></tr>
<tr><th>催办对象</th><td>${escaped(row.recipients.join('、'))}</td></tr>
<tr><th>期限依据</th><td>${why.map(escaped).join('<br>')}</td></tr>
<tr><th>签收人</th><td>&emsp;</td></tr>
<tr><th>签收时间</th><td>&emsp;</td></tr>
</table>
<p class="sign">${office}<br>${dayInWords(writtenOn)}</p>`,
  );
}
