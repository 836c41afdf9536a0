export * from './read-calendar-file.js';
