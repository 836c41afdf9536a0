import {
  AlignmentType,
  convertMillimetersToTwip,
  Footer,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ISectionOptions,
  type IRunOptions,
} from 'docx';

/**
 * The parts of an official document (公文, GB/T 9704): title 二号 小标宋, text 三号 仿宋 at 28 points a line, headings 黑体 and 楷体, A4
 * with the prescribed margins, page numbers between dashes. Sizes are half points.
 */
const LATIN = { ascii: 'Times New Roman', hAnsi: 'Times New Roman' };
const FONTS = {
  title: { ...LATIN, eastAsia: '方正小标宋简体' },
  text: { ...LATIN, eastAsia: '仿宋_GB2312' },
  heading: { ...LATIN, eastAsia: '黑体' },
  subheading: { ...LATIN, eastAsia: '楷体_GB2312' },
  pageNumber: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' },
} as const;
/** Official fonts are not on every desk: what stands in for each, in the order of likeness. */
const STAND_INS: Readonly<Record<string, readonly string[]>> = {
  方正小标宋简体: ['方正小标宋_GBK', '华文中宋', 'STZhongsong', '宋体', 'SimSun', 'Noto Serif CJK SC'],
  仿宋_GB2312: ['仿宋', 'FangSong', '华文仿宋', 'STFangsong', 'Noto Serif CJK SC'],
  楷体_GB2312: ['楷体', 'KaiTi', '华文楷体', 'STKaiti', 'Noto Serif CJK SC'],
  黑体: ['SimHei', '华文细黑', 'STHeiti', 'Noto Sans CJK SC'],
  宋体: ['SimSun', '华文宋体', 'STSong', 'Noto Serif CJK SC'],
};
const SIZE = { title: 44, text: 32, pageNumber: 28 } as const;
/** 五号, and 小五 for tables of many columns. */
const TABLE_SIZE = { usual: 21, small: 18 } as const;
const LINE = { line: 28 * 20, lineRule: LineRuleType.EXACT };
/** One character of the text, in twips. */
const CHARACTER = SIZE.text * 10;
const mm = convertMillimetersToTwip;

/** The table of fonts with what may stand in for each, as a part of the file. */
export function fontTable(): { path: string; data: string } {
  const fonts = Object.entries(STAND_INS).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return {
    path: 'word/fontTable.xml',
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`,
  };
}

const run = (text: string, font: keyof typeof FONTS = 'text', more: Partial<IRunOptions> = {}): TextRun =>
  new TextRun({ text, font: FONTS[font], size: SIZE.text, ...more });

/** A title of several lines, broken where its meaning allows. */
export function title(lines: readonly string[]): Paragraph[] {
  return lines.map(
    (text, index) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { line: 36 * 20, lineRule: LineRuleType.EXACT, ...(index === lines.length - 1 ? { after: LINE.line } : {}) },
        keepNext: true,
        children: [run(text, 'title', { size: SIZE.title })],
      }),
  );
}
export function paragraph(text: string, { withNext = false }: { withNext?: boolean } = {}): Paragraph {
  return new Paragraph({ spacing: LINE, keepNext: withNext, indent: { firstLine: 2 * CHARACTER }, children: [run(text)] });
}
/** 一、… */
export function heading(text: string): Paragraph {
  return new Paragraph({ spacing: LINE, keepNext: true, indent: { firstLine: 2 * CHARACTER }, children: [run(text, 'heading')] });
}
/** （一）… */
export function subheading(text: string): Paragraph {
  return new Paragraph({ spacing: LINE, keepNext: true, indent: { firstLine: 2 * CHARACTER }, children: [run(text, 'subheading')] });
}
/** 附件 stands at the top left of its first page. */
export function attachmentMark(text: string): Paragraph {
  return new Paragraph({ spacing: LINE, keepNext: true, children: [run(text, 'heading')] });
}

/** Who signs and when: the date four characters from the edge, the name centred above it. */
export function signature(name: string, date: string): Paragraph[] {
  const [nameWidth, dateWidth] = [widthOf(name), widthOf(date)];
  const right = Math.max(2 * CHARACTER, 4 * CHARACTER + ((dateWidth - nameWidth) * CHARACTER) / 2);
  const line = (text: string, indent: number, before: number): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: { ...LINE, before },
      indent: { right: indent },
      keepLines: true,
      keepNext: before > 0,
      children: [run(text)],
    });
  return [line(name, right, 2 * LINE.line), line(date, 4 * CHARACTER, 0)];
}
/** In characters: a digit is half of one, and a quarter lies between a digit and a Chinese character. */
function widthOf(text: string): number {
  const isNarrow = [...text].map((sign) => sign.charCodeAt(0) < 0x80);
  return isNarrow.reduce((sum, narrow, index) => sum + (narrow ? 0.5 : 1) + (index > 0 && narrow !== isNarrow[index - 1] ? 0.25 : 0), 0);
}

export interface TableColumn {
  readonly title: string;
  /** share of the width, in percent */
  readonly width: number;
  readonly alignment?: 'left' | 'center';
}
/** A table of so few rows stands on one page. */
const KEPT_WHOLE = 14;
/** A table whose rows no page cuts and whose header is repeated on each. A cell may have several lines. */
export function table(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
  size: keyof typeof TABLE_SIZE = 'usual',
): Table {
  const cells = (texts: readonly string[], isHeader: boolean, withNext: boolean): TableRow =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: columns.map(
        ({ width: share, alignment = 'center' }, index) =>
          new TableCell({
            width: { size: (width * share) / 100, type: WidthType.DXA },
            margins: { left: 70, right: 70, top: 30, bottom: 30 },
            verticalAlign: VerticalAlignTable.CENTER,
            children: (texts[index] ?? '').split('\n').map(
              (text) =>
                new Paragraph({
                  alignment: isHeader || alignment === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
                  spacing: { line: TABLE_SIZE[size] * 15, lineRule: LineRuleType.AT_LEAST },
                  keepLines: true,
                  keepNext: withNext,
                  children: [run(text, isHeader ? 'heading' : 'text', { size: TABLE_SIZE[size] })],
                }),
            ),
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns.map(({ width: share }) => Math.round((width * share) / 100)),
    rows: [
      cells(
        columns.map((column) => column.title),
        true,
        true,
      ),
      ...rows.map((texts, index) => cells(texts, false, rows.length <= KEPT_WHOLE && index < rows.length - 1)),
    ],
  });
}
/** A narrow line that keeps a table from the text after it. */
export function gap(): Paragraph {
  return new Paragraph({ spacing: { line: 12 * 20, lineRule: LineRuleType.EXACT }, children: [] });
}

/** Widths between the margins. */
export const TEXT_WIDTH = { upright: mm(210 - 28 - 26), sideways: mm(297 - 35 - 37) } as const;

/** A4, upright or turned (then the binding is at the top), with page numbers outside: odd right, even left. */
export function section(which: keyof typeof TEXT_WIDTH, children: ISectionOptions['children']): ISectionOptions {
  const upright = which === 'upright';
  const footer = (alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer =>
    new Footer({
      children: [
        new Paragraph({
          alignment,
          indent: alignment === AlignmentType.RIGHT ? { right: SIZE.pageNumber * 10 } : { left: SIZE.pageNumber * 10 },
          children: [new TextRun({ font: FONTS.pageNumber, size: SIZE.pageNumber, children: ['— ', PageNumber.CURRENT, ' —'] })],
        }),
      ],
    });
  return {
    properties: {
      page: {
        // the library turns the sheet itself when told its orientation
        size: { width: mm(210), height: mm(297), orientation: upright ? 'portrait' : 'landscape' },
        margin: {
          ...(upright
            ? { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) }
            : { top: mm(28), bottom: mm(26), left: mm(35), right: mm(37) }),
          footer: mm(upright ? 25 : 16),
        },
      },
    },
    footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
    children,
  };
}
