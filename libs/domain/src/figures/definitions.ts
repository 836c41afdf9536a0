import type { LocalDate } from '../calendar/index.js';
import { REPLY_KINDS, type ReplyKind, type State, type Verdict } from '../workflow/words.js';
import type { CaseDigest } from './case-digest.js';

/** Whether a case is counted, on the Shanghai date of the moment the figures are of. */
export type Test = (digest: CaseDigest, asOn: LocalDate) => boolean;

/** How many cases pass. */
export interface CountDefinition {
  readonly figure: 'count';
  readonly of: Test;
}
/** How many of those that pass `of` pass `n` too. */
export interface RateDefinition {
  readonly figure: 'rate';
  readonly n: Test;
  readonly of: Test;
}
/** The working days between two dates, of the cases that pass and so have both. */
export interface DaysDefinition {
  readonly figure: 'days';
  readonly of: Test;
  readonly from: (digest: CaseDigest) => LocalDate | null;
  readonly to: (digest: CaseDigest) => LocalDate | null;
}
export type Definition = CountDefinition | RateDefinition | DaysDefinition;

const count = (of: Test): CountDefinition => ({ figure: 'count', of });
const rate = (of: Test, also: Test): RateDefinition => ({
  figure: 'rate',
  of,
  n: (digest, asOn) => of(digest, asOn) && also(digest, asOn),
});
const days = (from: DaysDefinition['from'], to: DaysDefinition['to']): DaysDefinition => ({
  figure: 'days',
  from,
  to,
  of: (digest, asOn) => base(digest, asOn) && from(digest) !== null && to(digest) !== null,
});
const inState =
  (state: State): Test =>
  (digest) =>
    digest.state === state;
const and =
  (...tests: readonly Test[]): Test =>
  (digest, asOn) =>
    tests.every((test) => test(digest, asOn));

const BASE: ReadonlySet<State> = new Set(['assigned', 'replied', 'resolved']);
/** Assigned, replied or resolved, and not answered on the spot; no date turns it. */
export function isInBase({ state, onSpot }: CaseDigest): boolean {
  return BASE.has(state) && !onSpot;
}
const base: Test = isInBase;
const replied: Test = and(base, ({ firstRepliedOn }) => firstRepliedOn !== null);
const evaluated: Test = and(base, ({ evaluation }) => evaluation !== null);

const OUT: ReadonlySet<State> = new Set(['merged', 'declined', 'withdrawn']);
/** Unlike base also while it waits in received again. */
const everAssigned: Test = ({ firstAssignedOn, state, onSpot }) => firstAssignedOn !== null && !OUT.has(state) && !onSpot;

/** On time against one of its due dates: of those answered, and those that should have been by then. */
const onTime = (which: 'dueOn' | 'originalDueOn'): RateDefinition =>
  rate(
    and(base, ({ firstRepliedOn, due }, asOn) => firstRepliedOn !== null || (due !== null && asOn > due[which])),
    ({ firstRepliedOn, due }) => firstRepliedOn !== null && due !== null && firstRepliedOn <= due[which],
  );

function isExtended({ due }: CaseDigest): boolean {
  return due !== null && due.extendedTo !== null;
}

const satisfaction = (verdict: 'attitude' | 'result') => {
  const among =
    (...verdicts: readonly Verdict[]): Test =>
    ({ evaluation }) =>
      evaluation !== null && verdicts.includes(evaluation[verdict]);
  return {
    satisfied: rate(evaluated, among('satisfied')),
    satisfiedOrBasically: rate(evaluated, among('satisfied', 'basically_satisfied')),
  };
};
const ofKind = (kind: ReplyKind): CountDefinition => count(and(replied, ({ replyKind }) => replyKind === kind));

/** The figures (DOMAIN.md §5), in API.md's shape: what is shown and the list behind each number come from this one table. */
export const DEFINITIONS = {
  received: count(() => true),
  onSpot: count(({ onSpot }) => onSpot),
  merged: count(inState('merged')),
  declined: count(inState('declined')),
  withdrawn: count(inState('withdrawn')),
  base: count(base),
  replied: rate(base, replied),
  repliedOnTime: onTime('dueOn'),
  repliedOnTimeOriginal: onTime('originalDueOn'),
  resolved: rate(base, inState('resolved')),
  resolvedOfReplied: rate(replied, inState('resolved')),
  attitude: satisfaction('attitude'),
  result: satisfaction('result'),
  evaluationsReturned: rate(replied, evaluated),
  reworked: rate(replied, ({ reworked }) => reworked),
  returned: rate(everAssigned, ({ returned }) => returned),
  // moving a promise does not help: it is the date first promised that must pass or be kept
  promisesKept: rate(
    and(base, ({ promise }, asOn) => promise !== null && (promise.kept || asOn > promise.firstPromisedOn)),
    ({ promise }) => promise?.kept === true,
  ),
  residentInformed: rate(replied, ({ residentInformed }) => residentInformed),
  replyKinds: Object.fromEntries(REPLY_KINDS.map((kind) => [kind, ofKind(kind)])) as Readonly<Record<ReplyKind, CountDefinition>>,
  workingDaysToAssign: days(
    ({ receivedOn }) => receivedOn,
    ({ firstAssignedOn }) => firstAssignedOn,
  ),
  workingDaysToReply: days(
    ({ firstAssignedOn }) => firstAssignedOn,
    ({ firstRepliedOn }) => firstRepliedOn,
  ),
  workingDaysToResolve: days(
    ({ receivedOn }) => receivedOn,
    ({ resolvedOn }) => resolvedOn,
  ),
} as const;

/**
 * What stands beside the figures, so that nobody has to ask how they came about: how much of the on-time rate an extension made,
 * which verdicts the deputy did not give in person or cannot have thought about, and what was solved without any.
 */
export const MARKS = {
  extended: rate(DEFINITIONS.repliedOnTime.of, isExtended),
  onTimeByExtension: rate(
    DEFINITIONS.repliedOnTime.n,
    and(isExtended, (digest, asOn) => !DEFINITIONS.repliedOnTimeOriginal.n(digest, asOn)),
  ),
  evaluatedOnPaper: rate(evaluated, ({ evaluation }) => evaluation?.source === 'paper'),
  evaluatedAtOnce: rate(evaluated, ({ evaluation }) => evaluation?.source === 'atOnce'),
  resolvedUnevaluated: rate(DEFINITIONS.resolved.n, ({ resolvedUnevaluated }) => resolvedUnevaluated),
} as const;

/** What units have to reply to, also what was taken up again: a reply that did not last takes no work off them. */
const inHand: Test = and(base, inState('assigned'));
export const LOAD = {
  waiting: count(inHand),
  late: count(and(inHand, ({ replyDueOn }, asOn) => replyDueOn !== null && asOn > replyDueOn)),
} as const;

interface Branch {
  readonly [name: string]: Definition | Branch;
}
function isDefinition(node: Definition | Branch): node is Definition {
  return typeof node['figure'] === 'string';
}
function flatten(branch: Branch, prefix = ''): [string, Definition][] {
  return Object.entries(branch).flatMap(([name, node]): [string, Definition][] =>
    isDefinition(node) ? [[`${prefix}${name}`, node]] : flatten(node, `${prefix}${name}.`),
  );
}
/** Every definition by its path, in the table's order. */
export const FIGURES_BY_PATH: ReadonlyMap<string, Definition> = new Map(flatten(DEFINITIONS));
/** The figures, what stands beside them (`marks.…`) and what is in hand (`load.…`): all that can be counted and opened. */
export const COUNTED_BY_PATH: ReadonlyMap<string, Definition> = new Map(flatten({ ...DEFINITIONS, marks: MARKS, load: LOAD }));

/** A rate's own name means its numerator, its `rate` what it is a share of; a number of days is of those that have it. */
function testsOf(path: string, definition: Definition): [string, Test][] {
  const { of } = definition;
  if (definition.figure === 'count') return [[path, of]];
  if (definition.figure === 'days') return ['', '.median', '.p90'].map((end) => [`${path}${end}`, of]);
  return [
    [path, definition.n],
    [`${path}.n`, definition.n],
    [`${path}.of`, of],
    [`${path}.rate`, of],
  ];
}
const TESTS: ReadonlyMap<string, Test> = new Map([...COUNTED_BY_PATH].flatMap(([path, definition]) => testsOf(path, definition)));

/** Whether a case is among those that the number at this path counts; undefined for a path that there is not. */
export function membersOf(path: string): Test | undefined {
  return TESTS.get(path);
}
