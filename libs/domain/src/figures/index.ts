export * from './case-digest.js';
export {
  COUNTED_BY_PATH,
  DEFINITIONS,
  FIGURES_BY_PATH,
  isInBase,
  membersOf,
  type Definition,
  type Test as FigureTest,
} from './definitions.js';
export * from './figures.js';
export { openDatesOf, PASSED, traitsOf, type Traits } from './traits.js';
export * from './placing.js';
export * from './what-if.js';
export * from './survival.js';
export * from './comparison.js';
export * from './report-period.js';
export * from './figure-words.js';
