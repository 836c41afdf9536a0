export * from './case-digests.js';
