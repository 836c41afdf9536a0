export * from './outbox.js';
export * from './handle.js';
export * from './housekeeping.js';
