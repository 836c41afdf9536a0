export * from './local-date.js';
export * from './work-calendar.js';
export * from './due-date.js';
export * from './find-days.js';
