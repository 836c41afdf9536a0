import type { Schema } from '../schemas';

export type Template = Schema<'Template'>;
export type Draft = Schema<'Draft'>;
export const PARTS = ['facts', 'measures', 'timeLimit', 'contact'] as const;
export type Parts = Pick<Draft, (typeof PARTS)[number]>;
export type ReplyKind = Template['kind'];
export const REPLY_KINDS = ['adopted', 'in_progress', 'planned', 'reference', 'explained'] as const satisfies readonly ReplyKind[];
/** Kinds that promise something by a date. */
export const PROMISES: readonly string[] = ['in_progress', 'planned'];
