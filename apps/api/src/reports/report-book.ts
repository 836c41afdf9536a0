import { PassThrough } from 'node:stream';
import type { Figures, Marks } from '@bihuan/domain';
import { writeSheets, type ReportContent, type ReportedGroup, type Sheet, type SheetRow } from '@bihuan/record';
import { CASE_HEADER, caseLine, EXCLUSION_HEADER, exclusionLine, figureLines, shownFigure, type FigureLine } from './report-lines.js';

/** The report as a spreadsheet, streamed: figures and what they mean, groups, what is in no rate, cases, how to verify it. */
export function reportBook(content: ReportContent, sha256: string): PassThrough {
  const out = new PassThrough();
  const groups = (name: string, all: readonly ReportedGroup[]): Sheet[] => (all.length > 0 ? [groupsSheet(name, all, content)] : []);
  const { total: figures, marks, towns, units, months, exclusions, cases } = content;
  writeSheets(out, [
    figuresSheet(figureLines(content, { figures, marks })),
    ...groups('各镇', towns),
    ...groups('承办单位', units),
    ...groups('各月', months),
    { name: '不计入比率', columns: EXCLUSION_HEADER, rows: exclusions.map(exclusionLine) },
    { name: '意见建议', columns: CASE_HEADER, rows: cases.map(caseLine) },
    {
      name: '核验',
      columns: ['项目', '内容'],
      rows: [
        { 项目: '报告期', 内容: `${content.from} 至 ${content.to}（不含）` },
        { 项目: '截至', 内容: content.asOf },
        { 项目: '事件链', 内容: content.chainHead },
        { 项目: 'SHA-256', 内容: sha256 },
      ],
    },
  ]).catch((error: unknown) => out.destroy(error as Error));
  return out;
}

/** Numbers as numbers, so that a reader can go on counting. */
export function figuresSheet(lines: readonly FigureLine[]): Sheet {
  return {
    name: '指标',
    columns: ['指标', '件数', '总数', '比率', '中位数', '九成以内', '口径'],
    rows: lines.map(({ name, meaning, value }) => ({ 指标: name, ...cellsOf(value), 口径: meaning })),
  };
}
function cellsOf(value: FigureLine['value']): SheetRow {
  if (typeof value === 'number') return { 件数: value };
  if ('of' in value) return { 件数: value.n, 总数: value.of, ...(value.rate === null ? { 比率: '—' } : { 比率: value.rate }) };
  return { 中位数: value.median ?? '—', 九成以内: value.p90 ?? '—' };
}

/** A row per group; of a share, the share and what it is a share of. */
export function groupsSheet(
  name: string,
  groups: readonly { readonly label: string | null; readonly figures: Figures; readonly marks: Marks }[],
  content: Pick<ReportContent, 'definitions'>,
): Sheet {
  const rows = groups.map(({ label, ...counted }) => {
    const row: Record<string, string | number> = { [name]: label ?? '（无）' };
    for (const line of figureLines(content, counted)) {
      const [number] = shownFigure(line.value);
      if (typeof line.value === 'number') row[line.name] = line.value;
      else if ('of' in line.value) {
        row[line.name] = line.value.rate ?? '—';
        row[`${line.name} n/N`] = number;
      } else row[`${line.name} 中位数 / 九成`] = number;
    }
    return row;
  });
  return { name, columns: Object.keys(rows[0] ?? { [name]: '' }), rows };
}
