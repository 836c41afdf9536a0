export { runLedgerImport, type LedgerError } from './import-ledger.js';
export { isLedgerColumn, LEDGER_COLUMNS, REPLY_KIND_WORDS, VERDICT_WORDS, type LedgerColumn } from './columns.js';
export * from './write-sheet.js';
export { previewLedger, proposeMapping, type LedgerPreview } from './propose.js';
export { UnreadableLedger } from './read-table.js';
