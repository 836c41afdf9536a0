import type { Actor } from '@bihuan/domain';
import type { DataSource } from 'typeorm';
import { recordHistory, RefusedStep } from '../cases/record-suggestion.js';
import { inTransaction, type Reader, type Tx } from '../database.js';
import { InvalidFields } from '../failures.js';
import type { ProductClock } from '../product-clock.js';
import { insertRows } from '../rows.js';
import { isLedgerColumn, NEEDED_COLUMNS, type LedgerColumn, type RowProblem } from './columns.js';
import { judgeRow, rowKey, type Cells, type TownNames } from './judge-row.js';
import { readTable, UnreadableLedger, type LedgerTable } from './read-table.js';

/** An error as it is kept: the reader's language is chosen when it is read. */
export interface LedgerError {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
interface ImportRow {
  id: string;
  jurisdiction_id: string;
  started_by: string;
  content: Buffer;
  dry_run: boolean;
  mapping: Record<string, string>;
  defaults: Record<string, string>;
  state: string;
}
/** More errors than anybody reads; the counts stay exact. */
const MOST_ERRORS = 5_000;
const PROGRESS_EVERY = 50;

/**
 * Imports a ledger row by row, each in a transaction of its own, all or nothing. May be begun again after a crash: rows that
 * were imported are found unchanged and count as accepted.
 */
export async function runLedgerImport(db: DataSource, clock: ProductClock, importId: string): Promise<void> {
  const [job] = await db.query<ImportRow[]>('SELECT * FROM ledger_import WHERE id = $1', [importId]);
  if (!job || job.state === 'done' || job.state === 'failed') return;
  const progress = new Progress(db, importId);
  await progress.save('running');
  const table = await openTable(job.content);
  const layout = table && layOut(table.headers, job);
  if (!table || !layout || layout.missing.length > 0) {
    for (const column of layout?.missing ?? [''])
      progress.reject(1, [{ row: 1, column, code: layout ? 'ledger.no_column' : 'ledger.file' }]);
    await progress.save('failed', clock.now());
    return;
  }
  const names = await townNames(db.manager, job.jurisdiction_id);
  const caller = await importer(db.manager, job);
  try {
    for await (const { number, cells } of table.rows) {
      if (cells.every((cell) => cell === '')) continue;
      const known = layout.cellsOf(cells);
      const problems = await importRow(db, { clock, caller, cells: known, names, dryRun: job.dry_run });
      if (problems.length === 0) progress.accept();
      else
        progress.reject(
          number,
          problems.map(({ column, ...rest }) => ({ row: number, column: layout.headerOf(column), ...rest })),
        );
      if (progress.rows % PROGRESS_EVERY === 0) await progress.save('running');
    }
  } catch (error) {
    if (!(error instanceof UnreadableLedger)) throw error;
    progress.reject(0, [{ row: 0, column: '', code: 'ledger.file' }]);
    await progress.save('failed', clock.now());
    return;
  }
  await progress.save('done', clock.now());
}

class Progress {
  rows = 0;
  private accepted = 0;
  private rejected = 0;
  private readonly errors: LedgerError[] = [];

  constructor(
    private readonly db: DataSource,
    private readonly id: string,
  ) {}

  accept(): void {
    this.rows++;
    this.accepted++;
  }
  reject(row: number, errors: readonly LedgerError[]): void {
    if (row > 1) {
      this.rows++;
      this.rejected++;
    }
    if (this.errors.length < MOST_ERRORS) this.errors.push(...errors);
  }
  /** With the end of an import its file goes: it holds residents' data that an erasure would not reach. */
  async save(state: string, finishedAt: Date | null = null): Promise<void> {
    await this.db.query(
      `UPDATE ledger_import SET state = $2, rows = $3, accepted = $4, rejected = $5, errors = $6, finished_at = $7,
              content = CASE WHEN $7::timestamptz IS NULL THEN content ELSE '' END
       WHERE id = $1`,
      [this.id, state, this.rows, this.accepted, this.rejected, JSON.stringify(this.errors), finishedAt],
    );
  }
}

async function openTable(content: Buffer): Promise<LedgerTable | null> {
  try {
    return await readTable(content);
  } catch (error) {
    if (error instanceof UnreadableLedger) return null;
    throw error;
  }
}

/** Which column of the file is which of ours: by the mapping, else by its own name. */
function layOut(headers: readonly string[], { mapping, defaults }: Pick<ImportRow, 'mapping' | 'defaults'>) {
  const place = new Map<LedgerColumn, number>();
  headers.forEach((header, index) => {
    const column = mapping[header] ?? header;
    if (isLedgerColumn(column) && (!place.has(column) || mapping[header] !== undefined)) place.set(column, index);
  });
  const absent = Object.keys(mapping).filter((header) => !headers.includes(header));
  const needed = NEEDED_COLUMNS.filter((column) => !place.has(column) && !defaults[column]);
  return {
    missing: [...absent, ...needed],
    headerOf: (column: LedgerColumn): string => headers[place.get(column) ?? -1] ?? column,
    cellsOf: (cells: readonly string[]): Cells => {
      const known: Partial<Record<LedgerColumn, string>> = {};
      for (const [column, index] of place) if (cells[index]) known[column] = cells[index];
      for (const [column, value] of Object.entries(defaults)) if (isLedgerColumn(column) && !known[column]) known[column] = value;
      return known;
    },
  };
}

interface RowImport {
  readonly clock: ProductClock;
  readonly caller: Actor;
  readonly cells: Cells;
  readonly names: TownNames;
  readonly dryRun: boolean;
}
/** Thrown to undo a row of a dry run that would have been accepted. */
class DryRun extends Error {}

async function importRow(db: DataSource, row: RowImport): Promise<RowProblem[]> {
  try {
    return await inTransaction(db, async (tx) => {
      const problems = await writeRow(tx, row);
      if (row.dryRun && problems.length === 0) throw new DryRun();
      return problems;
    });
  } catch (error) {
    if (error instanceof DryRun) return [];
    if (error instanceof RowRefused) return [...error.problems];
    throw error;
  }
}
class RowRefused extends Error {
  constructor(readonly problems: readonly RowProblem[]) {
    super('row refused');
  }
}

async function writeRow(tx: Tx, { clock, caller, cells, names }: RowImport): Promise<RowProblem[]> {
  const key = rowKey(cells);
  const [before] = await tx.query<{ cells: StoredCells }[]>('SELECT cells FROM ledger_row WHERE jurisdiction_id = $1 AND row_key = $2', [
    caller.jurisdictionId,
    key,
  ]);
  if (before) return changedCells(before.cells, cells);
  const judged = judgeRow(cells, names, clock.now());
  if ('problems' in judged) return judged.problems;
  const { body, resident, then, columnOf } = judged.row;
  try {
    const state = await recordHistory(tx, { clock, caller, body, resident, then, fromLedger: true });
    await insertRows(tx, 'ledger_row', [
      { jurisdiction_id: caller.jurisdictionId, row_key: key, cells: JSON.stringify(cells), suggestion_id: state.id },
    ]);
    return [];
  } catch (error) {
    if (error instanceof RefusedStep) {
      const { code, path, params } = error.refusal;
      throw new RowRefused([{ column: columnOf(error.step, path), code, ...(params ? { params } : {}) }]);
    }
    if (error instanceof InvalidFields) throw new RowRefused(error.problems.map(({ code }) => ({ column: columnOf(0, undefined), code })));
    throw error;
  }
}

type StoredCells = Readonly<Partial<Record<LedgerColumn, string | null>>>;
/** The same row again changes nothing; with other cells it is refused, each of them named. */
function changedCells(before: StoredCells, now: Cells): RowProblem[] {
  const columns = new Set([...Object.keys(before), ...Object.keys(now)].filter(isLedgerColumn));
  // null: erased since, and not to come back
  return [...columns]
    .filter((column) => before[column] !== null && before[column] !== now[column])
    .map((column) => ({ column, code: 'ledger.changed' }));
}

async function townNames(db: Reader, jurisdictionId: string): Promise<TownNames> {
  const read = async (sql: string, params: unknown[] = [jurisdictionId]): Promise<Map<string, string>> => {
    const rows = await db.query<{ name: string; id: string }[]>(sql, params);
    return new Map(rows.map(({ name, id }) => [name, id]));
  };
  return {
    deputies: await read('SELECT name, id FROM deputy WHERE jurisdiction_id = $1 AND active'),
    stations: await read('SELECT name, id FROM station WHERE jurisdiction_id = $1 AND active'),
    units: await read('SELECT name, id FROM handling_unit WHERE jurisdiction_id = $1 AND active'),
    categories: await read('SELECT name, code AS id FROM category WHERE active ORDER BY code DESC', []),
  };
}

async function importer(db: Reader, job: ImportRow): Promise<Actor> {
  const [user] = await db.query<{ id: string; name: string; username: string }[]>('SELECT id, name, username FROM app_user WHERE id = $1', [
    job.started_by,
  ]);
  if (!user) throw new Error('an import without its user');
  return { ...user, roles: ['office'], jurisdictionId: job.jurisdiction_id, unitId: null, deputyId: null };
}
