import type { Schema } from '../schemas';

export type Rate = Schema<'Rate'>;
export type Figures = Schema<'Figures'>;
export type Closure = Schema<'Closure'>;
export type Week = Schema<'Week'>;
export type Side = Schema<'Comparison'>;
export type Compared = Schema<'Compare'>;
