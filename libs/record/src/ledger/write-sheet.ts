import type { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import ExcelJS from 'exceljs';

/** Rows written before other work gets its turn. */
const BEFORE_YIELDING = 200;

/** Writes rows as an xlsx sheet, as they come: nothing is kept but the row at hand. The header stays in sight, cells are text. */
export async function writeSheet<C extends string>(
  out: Writable,
  name: string,
  columns: readonly C[],
  rows: AsyncIterable<Readonly<Partial<Record<C, string>>>>,
): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map((header) => ({ header, width: 16 }));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).commit();
  let written = 0;
  for await (const row of rows) {
    sheet.addRow(columns.map((column) => row[column] ?? '')).commit();
    if (++written % BEFORE_YIELDING === 0) await nextTurn();
  }
  sheet.commit();
  await book.commit();
}
