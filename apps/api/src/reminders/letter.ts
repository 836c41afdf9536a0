import { describeClock, levelOffset, shanghaiDate, type ClockName } from '@bihuan/domain';
import { CLOCK_TEXTS, currentCalendar, loadCases, NotFound, type Reader } from '@bihuan/record';

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
  const office = `${text(row.town)}人大办公室`;
  const rung = levelOffset(row.level) === null ? '' : '按催办规定，';
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>催办单 ${text(row.number)}</title>
<style>
@page { size: A4; margin: 37mm 26mm 35mm 28mm }
body { font: 16pt/28pt 仿宋_GB2312, 仿宋, FangSong, "Noto Serif CJK SC", serif; max-width: 160mm; margin: 12mm auto; padding: 0 5mm; color: #000; background: #fff }
h1 { font: 22pt/34pt 方正小标宋简体, "Noto Serif CJK SC", SimSun, serif; text-align: center; letter-spacing: .3em; margin: 0 0 4mm }
p { margin: 0; text-indent: 2em }
.to, .number { text-indent: 0 }
.number { text-align: center; margin-bottom: 8mm }
.sign { text-align: right; text-indent: 0; margin-top: 12mm; padding-right: 2em }
table { width: 100%; border-collapse: collapse; margin: 4mm 0; break-inside: avoid }
th, td { border: 1px solid #000; padding: 1mm 2mm; text-align: left; vertical-align: top; font-weight: normal }
th { width: 6em; white-space: nowrap }
@media print { body { margin: 0; padding: 0; max-width: none } }
</style></head><body>
<h1>催办单</h1>
<p class="number">${text(row.number)} 第 ${row.nth} 次催办</p>
<p class="to">${text(row.unit ?? row.recipients.join('、'))}：</p>
<p>人大代表意见建议《${text(row.title)}》由你单位承办，${what}期限为 ${day(dueOn)}${standing}。${rung}现予催办，请抓紧办理，并按规定${row.clock === 'reply' ? '书面答复代表' : `完成${what}`}。</p>
${row.note ? `<p>${text(row.note)}</p>` : ''}
<table>
<tr><th>案件编号</th><td>${text(row.number)}</td></tr>
<tr><th>催办对象</th><td>${text(row.recipients.join('、'))}</td></tr>
<tr><th>期限依据</th><td>${why.map(text).join('<br>')}</td></tr>
<tr><th>签收人</th><td>&emsp;</td></tr>
<tr><th>签收时间</th><td>&emsp;</td></tr>
</table>
<p class="sign">${office}<br>${day(writtenOn)}</p>
</body></html>`;
}

function text(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
function day(date: string): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${year}年${month}月${dayOfMonth}日`;
}
