/** What the API says of ledgers. */
export interface Preview {
  readonly headers: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly rows: number | null;
  readonly columns: readonly { readonly name: string; readonly needed: boolean }[];
  readonly mapping: Readonly<Record<string, string>>;
}
export interface ImportState {
  readonly id: string;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly startedBy: string;
  readonly createdAt: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
}
export interface RowError {
  readonly row: number;
  readonly column: string;
  readonly message: string;
}
export interface ImportResult extends ImportState {
  readonly errors: readonly RowError[];
}
/** What is sent with the file: header → column ('' leaves it out), column → value where the file has none. */
export interface Layout {
  readonly mapping: Readonly<Record<string, string>>;
  readonly defaults: Readonly<Record<string, string>>;
}
