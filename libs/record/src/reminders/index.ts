export * from './recipients.js';
export * from './write-plan.js';
export * from './sweep.js';
export * from './user-changed.js';
export * from './supervise-escalated.js';
export * from './urge-by-hand.js';
