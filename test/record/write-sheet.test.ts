import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { writeSheets } from '@bihuan/record';
import ExcelJS from 'exceljs';

/** Rows that no packing makes small, and how many of them have been asked for. */
function rowsOf(count: number): { rows: Generator<Record<string, string>>; asked: () => number } {
  let asked = 0;
  function* rows(): Generator<Record<string, string>> {
    for (; asked < count; asked++) yield { 编号: `${asked}`, 内容: Array.from({ length: 40 }, () => Math.random().toString(36)).join('') };
  }
  return { rows: rows(), asked: () => asked };
}

/** The count once it has not moved for two seconds. */
async function comesToRest(count: () => number): Promise<number> {
  let last = -1;
  while (count() !== last) {
    last = count();
    await pause(2_000);
  }
  return last;
}

describe('a spreadsheet', () => {
  it('is written no faster than its reader reads', async () => {
    const { rows, asked } = rowsOf(20_000);
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => (release = done));
    let bytes = 0;
    const reader = new Writable({
      highWaterMark: 1024,
      write: (chunk: Buffer, _encoding, done) => {
        bytes += chunk.length;
        void held.then(() => done());
      },
    });
    const written = writeSheets(reader, [{ name: '台账', columns: ['编号', '内容'], rows }]);
    // on a busy machine the first buffers fill slowly: what counts is where the writing stops, not when
    const early = await comesToRest(asked);
    expect(early).toBeGreaterThan(0);
    // a few buffers full, not the whole
    expect(early).toBeLessThan(4_000);
    release();
    await written;
    expect(asked()).toBe(20_000);
    expect(bytes).toBeGreaterThan(1_000_000);
  }, 60_000);

  it('holds any text, also what XML cannot', async () => {
    const cells = ['a<b>&"c"', '=1+1', ' 两边 ', '换\n行', '坏\u0000\uD800字', '😀', ''];
    const parts: Buffer[] = [];
    const out = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        parts.push(chunk);
        done();
      },
    });
    const columns = cells.map((_, index) => `列${index}`);
    const row = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
    await writeSheets(out, [
      { name: '一 & 二', columns, rows: [row, {}, row] },
      { name: '空', columns: ['甲'], rows: [] },
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.concat(parts) as unknown as ExcelJS.Buffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['一 & 二', '空']);
    const read = columns.map((_, index) => book.worksheets[0]?.getRow(4).getCell(index + 1).value ?? '');
    expect(read).toEqual(['a<b>&"c"', '=1+1', ' 两边 ', '换\n行', '坏字', '😀', '']);
    expect(book.worksheets[0]?.getRow(1).getCell(1).font.bold).toBe(true);
  });

  it('whose rows fail is broken off, and says so', async () => {
    function* rows(): Generator<Record<string, string>> {
      yield { 甲: '1' };
      throw new Error('the database went away');
    }
    const out = new Writable({ write: (_chunk, _encoding, done) => done() });
    await expect(writeSheets(out, [{ name: '台账', columns: ['甲'], rows: rows() }])).rejects.toThrow('the database went away');
    expect(out.destroyed).toBe(true);
  });
});
