export * from './closure-report.js';
export * from './schedule.js';
