export * from './policy/policy.js';
export * from './workflow/words.js';
export * from './workflow/workflow-table.js';
export * from './workflow/events.js';
export * from './workflow/case-state.js';
export * from './workflow/commands.js';
export * from './workflow/decision.js';
