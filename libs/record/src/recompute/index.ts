export * from './new-due.js';
export * from './recompute.js';
export * from './unknown-year.js';
