import type { Schema } from '../schemas';

export type Due = Schema<'CardDue'>;
export type Card = Schema<'CaseCard'>;
export type Column = Schema<'Column'>;
export type OpenRequest = Schema<'Request'>;
export type Board = Schema<'Board'>;
export type Proposal = Schema<'Proposal'>;
export type Task = Schema<'Task'>;
