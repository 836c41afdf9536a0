import type { Schema } from '../schemas';

export type Due = Schema<'CardDue'>;
export type Card = Schema<'CaseCard'>;
export type Column = Schema<'Column'>;
export type OpenRequest = Schema<'Request'>;
export type Task = Schema<'Task'>;
/** What of a case decides what can be done with several at once. */
export type Chosen = Pick<Card, 'id' | 'number' | 'title' | 'version' | 'availableCommands'> & {
  /** some clock runs: somebody owes something */
  readonly due: object | null;
};
