import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';

/** A table as the file has it. Cells are trimmed text; a spreadsheet's dates become `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`. */
export interface LedgerTable {
  readonly headers: readonly string[];
  /** `number` as the spreadsheet counts its rows (the header is 1) */
  readonly rows: AsyncIterable<{ readonly number: number; readonly cells: readonly string[] }>;
}

export class UnreadableLedger extends Error {}

const ZIP = Buffer.from('PK\x03\x04', 'latin1');

/** Reads xlsx (first sheet) or csv (UTF-8 or GB18030), by its content. */
export async function readTable(content: Buffer): Promise<LedgerTable> {
  const source = content.subarray(0, 4).equals(ZIP) ? xlsxRows(content) : csvRows(content);
  const rows = source[Symbol.asyncIterator]();
  const first = await rows.next().catch(() => Promise.reject(new UnreadableLedger()));
  if (first.done) throw new UnreadableLedger();
  return { headers: first.value.cells, rows: { [Symbol.asyncIterator]: () => rows } };
}

interface RawRow {
  readonly number: number;
  readonly cells: string[];
}

async function* xlsxRows(content: Buffer): AsyncGenerator<RawRow> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([content]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'emit',
  });
  for await (const sheet of reader) {
    for await (const row of sheet) {
      const cells: string[] = [];
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        cells[column - 1] = textOfCell(cell.value);
      });
      yield { number: row.number, cells: Array.from(cells, (cell) => cell ?? '') };
    }
    return;
  }
}

function textOfCell(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return textOfDate(value);
  if (typeof value !== 'object') return String(value).trim();
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim();
  if ('result' in value) return textOfCell(value.result ?? null);
  if ('text' in value) return textOfCell(value.text);
  return '';
}
/** A spreadsheet's date has no time zone: what it shows is meant in Shanghai. */
function textOfDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  // the file's fraction of a day misses the second by a rounding error
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  return text.slice(11, 19) === '00:00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

// eslint-disable-next-line @typescript-eslint/require-await -- the same shape as a streamed sheet
async function* csvRows(content: Buffer): AsyncGenerator<RawRow> {
  const text = decode(content);
  if (text.includes('\0')) throw new UnreadableLedger();
  const records: string[][] = parse(text, { bom: true, relax_column_count: true, relax_quotes: true, trim: true });
  for (const [index, cells] of records.entries()) yield { number: index + 1, cells };
}
function decode(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    // what Chinese spreadsheets save as "CSV"
    return new TextDecoder('gb18030').decode(content);
  }
}
