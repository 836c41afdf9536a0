import { PassThrough } from 'node:stream';
import { writeSheets, type ReportContent } from '@bihuan/record';
import { CASE_HEADER, caseLine, figureLines } from './report-lines.js';

/** The report as a spreadsheet of three sheets, streamed: figures, units, cases. */
export function reportBook(content: ReportContent, sha256: string): PassThrough {
  const out = new PassThrough();
  const unitNames = content.units.map(({ unit }) => unit ?? '（无）');
  const byUnit = content.units.map(({ figures }) => new Map(figureLines(figures)));
  writeSheets(out, [
    {
      name: '指标',
      columns: ['指标', '数值'],
      rows: [
        ...figureLines(content.total).map(([name, value]) => ({ 指标: name, 数值: value })),
        { 指标: '截至', 数值: content.asOf },
        { 指标: 'SHA-256', 数值: sha256 },
      ],
    },
    {
      name: '承办单位',
      columns: ['指标', ...unitNames],
      rows: figureLines(content.total).map(([name]) => ({
        指标: name,
        ...Object.fromEntries(unitNames.map((unit, index) => [unit, byUnit[index]?.get(name) ?? ''])),
      })),
    },
    { name: '案件', columns: CASE_HEADER, rows: content.cases.map(caseLine) },
  ]).catch((error: unknown) => out.destroy(error as Error));
  return out;
}
