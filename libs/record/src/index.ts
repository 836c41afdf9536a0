export * from './failures.js';
export * from './product-clock.js';
export * from './database.js';
export * from './reference.js';
export * from './rows.js';
export * from './cases/index.js';
export * from './outbox/index.js';
