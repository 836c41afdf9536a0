import { addDays, FIGURE_GROUPS, isPart, nameOfPeriod, shanghaiDate, type LocalDate } from '@bihuan/domain';
import type { ReportContent, ReportedGroup } from '@bihuan/record';
import { Document, Packer, type FileChild } from 'docx';
import { dayInWords } from '../letters/sheet.js';
import {
  attachmentMark,
  fontTable,
  gap,
  heading,
  paragraph,
  section,
  signature,
  subheading,
  table,
  TEXT_WIDTH,
  title,
  type TableColumn,
} from './official-document.js';
import {
  CASE_HEADER,
  caseLine,
  EXCLUSION_HEADER,
  exclusionLine,
  figureLines,
  percentOf,
  shownFigure,
  shownRate,
  type FigureLine,
} from './report-lines.js';

/** More cases make a document that nobody leafs through: the rest is in the spreadsheet. */
const MOST_CASES = 1_000;
const SPAN = { month: '本月', quarter: '本季度', year: '本年度' } as const;

const left = (name: string, width: number): TableColumn => ({ title: name, width, alignment: 'left' });
const mid = (name: string, width: number): TableColumn => ({ title: name, width });
const zip = (titles: readonly string[], widths: readonly number[], leftAligned: readonly string[]): TableColumn[] =>
  titles.map((name, index) => (leftAligned.includes(name) ? left : mid)(name, widths[index] ?? 10));

export interface SealedContent {
  readonly content: ReportContent;
  readonly sha256: string;
  readonly madeAt: Date;
}

/** The sealed report as a Word document. */
export async function reportDocument({ content, sha256, madeAt }: SealedContent): Promise<Buffer> {
  const { jurisdiction, period, from, cases } = content;
  const name = nameOfPeriod(period, from);
  const listed = cases.slice(0, MOST_CASES);
  const document = new Document({
    title: `${jurisdiction}人大代表意见建议${name}办理情况报告`,
    creator: `${jurisdiction}人大办公室`,
    evenAndOddHeaderAndFooters: true,
    sections: [
      section('upright', [
        ...title([`${jurisdiction}人大代表意见建议`, `${name}办理情况报告`]),
        ...numbered([
          { heading: '总体情况', body: cases.length === 0 ? [paragraph(nothing(content))] : overall(content) },
          ...(cases.length === 0 ? [] : told(content)),
          { heading: '核验', body: seal(content, sha256) },
        ]),
        ...(cases.length === 0 ? [] : [paragraph(`附件：意见建议清单（共 ${cases.length} 件）`, { withNext: true })]),
        ...signature(`${jurisdiction}人大办公室`, dayInWords(shanghaiDate(madeAt))),
      ]),
      ...(cases.length === 0
        ? []
        : [
            section('sideways', [
              attachmentMark('附件'),
              ...title(['意见建议清单']),
              ...(listed.length < cases.length
                ? [paragraph(`以下为前 ${listed.length} 件；全部 ${cases.length} 件见同一报告的电子表格。`)]
                : []),
              table(
                zip(CASE_HEADER, [10.8, 15.6, 9, 8.3, 6.3, 8.3, 8.3, 7, 10, 8.3, 8.1], ['标题', '备注']),
                listed.map((one) => Object.values(caseLine(one))),
                TEXT_WIDTH.sideways,
                'small',
              ),
            ]),
          ]),
    ],
  });
  return Packer.toBuffer(document, undefined, [fontTable()]);
}

/** The parts of a report that has cases. */
function told(content: ReportContent): Part[] {
  const { period, exclusions } = content;
  return [
    { heading: '主要指标', body: figuresTables(content) },
    ...groups('各镇办理情况', '镇', content.towns),
    ...groups('各承办单位办理情况', '承办单位', content.units),
    ...groups('各月办理情况', '月份', content.months),
    {
      heading: '不计入比率的意见建议',
      body:
        exclusions.length === 0
          ? [paragraph(`${SPAN[period]}的意见建议全部计入比率。`)]
          : [
              table(
                zip(EXCLUSION_HEADER, [20.5, 23, 11.5, 11, 13, 21], ['标题', '理由']),
                exclusions.map((one) => Object.values(exclusionLine(one))),
                TEXT_WIDTH.upright,
                'small',
              ),
            ],
    },
    { heading: '指标口径', body: [definitionsTable(content)] },
  ];
}

interface Part {
  readonly heading: string;
  readonly body: readonly FileChild[];
}
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
function numbered(parts: readonly Part[]): FileChild[] {
  return parts.flatMap(({ heading: text, body }, index) => [heading(`${NUMERALS[index] ?? ''}、${text}`), ...body, gap()]);
}

function spanOf(from: LocalDate, to: LocalDate): string {
  return `${dayInWords(from)}至${dayInWords(addDays(to, -1))}`;
}
function nothing({ period, from, to }: ReportContent): string {
  return `${SPAN[period]}（${spanOf(from, to)}）没有意见建议。`;
}
function overall(content: ReportContent): FileChild[] {
  return [paragraph(summary(content)), paragraph(beside(content))];
}
function summary({ period, from, to, total }: ReportContent): string {
  const { received, onSpot, merged, declined, withdrawn, base, replied, resolved, repliedOnTime } = total;
  const waiting = received - base - onSpot - merged - declined - withdrawn;
  const out = [
    [onSpot, '当场答复'],
    [merged, '并案'],
    [declined, '不予受理'],
    [withdrawn, '撤回'],
    [waiting, '待交办'],
  ].filter(([count]) => count !== 0);
  return (
    `${SPAN[period]}（${spanOf(from, to)}）共登记意见建议 ${received} 件，其中纳入办理基数 ${base} 件` +
    `${out.length > 0 ? `，另有${out.map(([count, name]) => `${name} ${count} 件`).join('、')}，不计入比率` : ''}。` +
    `回复率 ${shownRate(replied)}，按时回复率 ${shownRate(repliedOnTime)}，解决率 ${shownRate(resolved)}。`
  );
}
/** What must not be left unsaid beside these rates. */
function beside({ total, marks }: ReportContent): string {
  return (
    `按时答复的 ${total.repliedOnTime.n} 件中，因批准延期才算按时的 ${marks.onTimeByExtension.n} 件；按原期限计算，回复率为 ${shownRate(total.repliedOnTimeOriginal)}。` +
    `有评价的 ${marks.evaluatedOnPaper.of} 件中，由办公室根据书面意见补录的 ${marks.evaluatedOnPaper.n} 件，在答复后一分钟内作出的 ${marks.evaluatedAtOnce.n} 件。` +
    `已解决的 ${marks.resolvedUnevaluated.of} 件中，评价期满未经评价即销号的 ${marks.resolvedUnevaluated.n} 件。`
  );
}
function seal({ asOf, chainHead }: ReportContent, sha256: string): FileChild[] {
  const [day = '', time = ''] = new Date(Date.parse(asOf) + 8 * 3_600_000).toISOString().split('T');
  return [
    paragraph(
      `本报告反映截至${dayInWords(day)}${time.slice(0, 8)}已发生并已登记的情况，生成时即已封存。` +
        '任何时候都可以在系统中按下列校验值重新计算核验；不一致时，系统指出是哪一件。',
    ),
    table(
      [mid('内容', 22), mid('校验值（SHA-256）', 78)],
      [
        ['报告正文', sha256],
        ['各件事件链', chainHead],
      ],
      TEXT_WIDTH.upright,
    ),
  ];
}

function figuresTables(content: ReportContent): FileChild[] {
  const lines = new Map(figureLines(content, { figures: content.total, marks: content.marks }).map((line) => [line.path, line]));
  return FIGURE_GROUPS.flatMap(({ name, paths }, index) => [
    subheading(`（${NUMERALS[index] ?? ''}）${name['zh-CN']}`),
    table(
      [left('指标', 56), mid('件数', 24), mid('比率', 20)],
      paths.flatMap((path) => {
        const line = lines.get(path);
        if (!line) return [];
        const { name: called, value } = line;
        const isDays = typeof value === 'object' && 'median' in value;
        const [number, share] = shownFigure(path.startsWith('replyKinds.') ? shareOf(value, content.total.replied.n) : value);
        return [
          [
            `${isPart(path) ? '　其中：' : ''}${called}${isDays ? '（工作日，中位数 / 九成以内）' : ''}`.replace('）（', '，'),
            number,
            share,
          ],
        ];
      }),
      TEXT_WIDTH.upright,
    ),
    gap(),
  ]);
}
/** The five kinds are shares of what was replied to. */
function shareOf(value: FigureLine['value'], of: number): FigureLine['value'] {
  return typeof value === 'number' ? { n: value, of, rate: of === 0 ? null : value / of } : value;
}

function groups(text: string, column: string, all: readonly ReportedGroup[]): Part[] {
  if (all.length === 0) return [];
  const rates = ['replied', 'repliedOnTime', 'repliedOnTimeOriginal', 'resolved', 'returned'] as const;
  return [
    {
      heading: text,
      body: [
        table(
          [
            left(column, 22),
            mid('基数', 8),
            mid('回复率', 14),
            mid('按时回复率', 14),
            mid('按原期限', 14),
            mid('解决率', 14),
            mid('退办率', 14),
          ],
          all.map(({ label, figures }) => [
            label ?? '（无）',
            `${figures.base}`,
            ...rates.map((name) => `${figures[name].n}/${figures[name].of}\n${percentOf(figures[name].rate)}`),
          ]),
          TEXT_WIDTH.upright,
        ),
      ],
    },
  ];
}

function definitionsTable({ definitions }: ReportContent): FileChild {
  return table(
    [left('指标', 27), left('口径', 73)],
    FIGURE_GROUPS.flatMap(({ paths }) => paths.map((path) => definitions.find((one) => one.path === path)))
      .filter((one) => one !== undefined)
      .map(({ name, meaning }) => [name, meaning]),
    TEXT_WIDTH.upright,
  );
}
