export * from './check-record.js';
export * from './noted-hash.js';
