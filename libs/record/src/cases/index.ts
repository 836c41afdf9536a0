export * from './case-rows.js';
export * from './load-case.js';
export * from './execute-command.js';
export * from './record-suggestion.js';
export * from './recording.js';
export * from './erase-resident.js';
export * from './system-events.js';
export * from './case-events.js';
