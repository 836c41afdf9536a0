import type { Asked } from '../api';
import type { Schema } from '../schemas';

export type Rate = Schema<'Rate'>;
export type Closure = Schema<'Closure'>;
export type Side = Schema<'Comparison'>;
export type Compared = Schema<'Compare'>;
/** Which cases are counted, as of when, and how they are grouped. */
export type Question = NonNullable<NonNullable<Asked<'/statistics/closure'>[0]>['query']>;
