export * from './seal-days.js';
export * from './verify-chain.js';
