export * from './ladder.js';
export * from './plan.js';
