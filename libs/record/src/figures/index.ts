export * from './case-digests.js';
export * from './exclusions.js';
export * from './write-digests.js';
export * from './rebuild-digests.js';
export * from './counts.js';
export * from './live-counts.js';
export * from './digest-page.js';
export * from './comparison-counts.js';
