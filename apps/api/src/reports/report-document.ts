import { shanghaiDate } from '@bihuan/domain';
import type { ReportContent } from '@bihuan/record';
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { CASE_HEADER, caseLine, figureLines, shownRate } from './report-lines.js';

/** The layout of an official document (GB/T 9704): title 二号 小标宋, text 三号 仿宋, 28 points a line, A4 with the prescribed margins. */
const TITLE = { ascii: 'Noto Serif CJK SC', hAnsi: 'Noto Serif CJK SC', eastAsia: '方正小标宋简体' };
const TEXT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋_GB2312' };
const HEADING = { ...TEXT, eastAsia: '黑体' };
const LINE = { line: 28 * 20, lineRule: LineRuleType.EXACT };
const mm = convertMillimetersToTwip;
const PERIODS = { month: '月', quarter: '季度', year: '年度' } as const;

const paragraph = (text: string): Paragraph =>
  new Paragraph({ spacing: LINE, indent: { firstLine: 640 }, children: [new TextRun({ text, font: TEXT, size: 32 })] });
const heading = (text: string): Paragraph =>
  new Paragraph({ spacing: LINE, keepNext: true, indent: { firstLine: 640 }, children: [new TextRun({ text, font: HEADING, size: 32 })] });

/** A table whose rows are never cut by a page and whose header is repeated on each. */
function table(header: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): Table {
  const row = (cells: readonly string[], isHeader: boolean): TableRow =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: cells.map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index] ?? 10, type: WidthType.PERCENTAGE },
            margins: { left: 60, right: 60 },
            children: [
              new Paragraph({
                keepLines: true,
                children: [new TextRun({ text, font: isHeader ? HEADING : TEXT, size: isHeader ? 22 : 21 })],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** The sealed report as a Word document. */
export async function reportDocument(content: ReportContent, { sha256, madeAt }: { sha256: string; madeAt: Date }): Promise<Buffer> {
  const { jurisdiction, period, from, to, total, units, cases } = content;
  const [year, month] = from.split('-').map(Number);
  const name =
    period === 'month' ? `${year}年${month}月` : period === 'quarter' ? `${year}年第${Math.ceil((month ?? 1) / 3)}季度` : `${year}年`;
  const title = `${jurisdiction}人大代表意见建议${name}办理情况报告`;
  const document = new Document({
    title,
    sections: [
      {
        properties: {
          page: { size: { width: mm(210), height: mm(297) }, margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) } },
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { ...LINE, line: 36 * 20, after: 560 },
            children: [new TextRun({ text: title, font: TITLE, size: 44 })],
          }),
          paragraph(
            `本${PERIODS[period]}（${from}至${to}前）共收到意见建议 ${total.received} 件，纳入办理 ${total.base} 件；` +
              `回复率 ${shownRate(total.replied)}，解决率 ${shownRate(total.resolved)}。` +
              `按时回复率 ${shownRate(total.repliedOnTime)}（其中按原期限 ${shownRate(total.repliedOnTimeOriginal)}）。`,
          ),
          heading('一、主要指标'),
          table(['指标', '数值'], figureLines(total), [62, 38]),
          heading('二、各承办单位'),
          table(
            ['承办单位', '基数', '回复', '按时回复', '解决', '退办'],
            units.map(({ unit, figures }) => [
              unit ?? '（无）',
              `${figures.base}`,
              shownRate(figures.replied),
              shownRate(figures.repliedOnTime),
              shownRate(figures.resolved),
              shownRate(figures.returned),
            ]),
            [26, 8, 17, 17, 16, 16],
          ),
          heading('三、案件清单'),
          table(
            [...CASE_HEADER],
            cases.map((one) => Object.values(caseLine(one))),
            [20, 20, 13, 10, 13, 12, 12],
          ),
          heading('四、口径与核验'),
          paragraph(
            '纳入办理的为已交办、已答复和已解决的意见建议；并案、不予受理、撤回和当场答复的单列，不计入基数。被退回的答复不算答复，重新办理的不算解决。',
          ),
          paragraph(`数据截至 ${content.asOf}，以当时已登记的为准。本报告已封存，校验值（SHA-256）为 ${sha256}，可在系统中重新计算核验。`),
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            spacing: { ...LINE, before: 560 },
            indent: { right: 640 },
            children: [new TextRun({ text: `${jurisdiction}人大办公室`, font: TEXT, size: 32 })],
          }),
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            spacing: LINE,
            indent: { right: 640 },
            children: [new TextRun({ text: chineseDay(shanghaiDate(madeAt)), font: TEXT, size: 32 })],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function chineseDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
