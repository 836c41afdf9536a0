import type { Schema } from '../schemas';

export type Preview = Schema<'LedgerPreview'>;
export type ImportState = Schema<'Import'>;
export type RowError = Schema<'RowError'>;
export type ImportResult = Schema<'ImportResult'>;
/** What is sent with the file: header → column ('' leaves it out), column → value where the file has none. */
export interface Layout {
  readonly mapping: Readonly<Record<string, string>>;
  readonly defaults: Readonly<Record<string, string>>;
}
