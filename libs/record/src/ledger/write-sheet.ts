import type { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import ExcelJS from 'exceljs';

/** Rows written before other work gets its turn. */
const BEFORE_YIELDING = 200;

export interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  /** cells by column */
  readonly rows: Iterable<SheetRow> | AsyncIterable<SheetRow>;
}
export type SheetRow = Readonly<Partial<Record<string, string>>>;

/** Writes an xlsx book as its rows come: nothing is kept but the row at hand. Headers stay in sight, cells are text. */
export async function writeSheets(out: Writable, sheets: readonly Sheet[]): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  let written = 0;
  for (const { name, columns, rows } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map((header) => ({ header, width: 18 }));
    sheet.getRow(1).font = { bold: true };
    sheet.getRow(1).commit();
    for await (const row of rows) {
      sheet.addRow(columns.map((column) => row[column] ?? '')).commit();
      if (++written % BEFORE_YIELDING === 0) await nextTurn();
    }
    sheet.commit();
  }
  await book.commit();
}
