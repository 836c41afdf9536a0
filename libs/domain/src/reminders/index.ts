export * from './ladder.js';
export * from './plan.js';
export * from './quiet-hours.js';
export * from './working-hours.js';
