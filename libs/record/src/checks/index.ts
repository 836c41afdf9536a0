export * from './check-record.js';
