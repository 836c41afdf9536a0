export * from './digest.js';
export * from './figures.js';
export * from './cohort.js';
