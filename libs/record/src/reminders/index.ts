export * from './recipients.js';
export * from './write-plan.js';
export * from './sweep.js';
export * from './calendar-changed.js';
export * from './user-changed.js';
