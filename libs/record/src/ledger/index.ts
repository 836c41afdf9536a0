export { runLedgerImport, type LedgerError } from './import-ledger.js';
export { isLedgerColumn, LEDGER_COLUMNS } from './columns.js';
