export * from './announce.js';
export * from './concerns.js';
