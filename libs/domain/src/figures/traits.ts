import type { LocalDate } from '../calendar/index.js';
import { REPLY_KINDS, STATES, VERDICTS } from '../workflow/words.js';
import { VERDICT_SOURCES, type CaseDigest } from './case-digest.js';

const BOTH = [false, true] as const;
/**
 * All that the definitions ask of a digest, as one small whole number: how many cases of a town are alike in all of it is a short
 * list, from which every figure follows. The first three turn with the day we look at them; a stored case has them as dates.
 */
const FIELDS = {
  duePassed: BOTH,
  originalDuePassed: BOTH,
  promisePassed: BOTH,
  state: STATES,
  onSpot: BOTH,
  everAssigned: BOTH,
  replied: BOTH,
  onTime: BOTH,
  onTimeOriginal: BOTH,
  replyKind: [null, ...REPLY_KINDS],
  attitude: [null, ...VERDICTS],
  result: [null, ...VERDICTS],
  returned: BOTH,
  reworked: BOTH,
  residentInformed: BOTH,
  promise: [null, 'open', 'kept'],
  resolvedOnce: BOTH,
  extended: BOTH,
  verdictSource: VERDICT_SOURCES,
  resolvedUnevaluated: BOTH,
} as const;
type Fields = { readonly [K in keyof typeof FIELDS]: (typeof FIELDS)[K][number] };
const PLACES = Object.entries(FIELDS) as [keyof Fields, readonly Fields[keyof Fields][]][];

/** How alike two cases are to the figures; equal numbers are counted equally. */
export type Traits = number;
/** What is added to the traits of a stored case once the date has passed. */
export const PASSED = { due: 1, originalDue: 2, promise: 4 } as const;

function pack(fields: Fields): Traits {
  let packed = 0;
  let weight = 1;
  for (const [name, values] of PLACES) {
    packed += values.indexOf(fields[name]) * weight;
    weight *= values.length;
  }
  return packed;
}
function unpack(traits: Traits): Fields {
  let rest = traits;
  const fields: Record<string, unknown> = {};
  for (const [name, values] of PLACES) {
    fields[name] = values[rest % values.length];
    rest = Math.floor(rest / values.length);
  }
  return fields as unknown as Fields;
}

/** The dates by which a case that waits turns late; null where nothing waits for one. */
export function openDatesOf({ firstRepliedOn, due, replyDueOn, promise }: CaseDigest): {
  readonly dueOn: LocalDate | null;
  readonly originalDueOn: LocalDate | null;
  readonly promisedOn: LocalDate | null;
} {
  return {
    dueOn: replyDueOn,
    originalDueOn: firstRepliedOn === null ? (due?.originalDueOn ?? null) : null,
    promisedOn: promise && !promise.kept ? promise.firstPromisedOn : null,
  };
}

/** The traits on the Shanghai date of the moment the figures are of; without one, as a case is stored. */
export function traitsOf(digest: CaseDigest, asOn: LocalDate | null): Traits {
  const { firstRepliedOn, due, promise, evaluation } = digest;
  const open = openDatesOf(digest);
  const passed = (date: LocalDate | null): boolean => asOn !== null && date !== null && asOn > date;
  return pack({
    duePassed: passed(open.dueOn),
    originalDuePassed: passed(open.originalDueOn),
    promisePassed: passed(open.promisedOn),
    state: digest.state,
    onSpot: digest.onSpot,
    everAssigned: digest.firstAssignedOn !== null,
    replied: firstRepliedOn !== null,
    onTime: firstRepliedOn !== null && due !== null && firstRepliedOn <= due.dueOn,
    onTimeOriginal: firstRepliedOn !== null && due !== null && firstRepliedOn <= due.originalDueOn,
    replyKind: digest.replyKind,
    attitude: evaluation?.attitude ?? null,
    result: evaluation?.result ?? null,
    returned: digest.returned,
    reworked: digest.reworked,
    residentInformed: digest.residentInformed,
    promise: promise && (promise.kept ? 'kept' : 'open'),
    resolvedOnce: digest.resolvedOn !== null,
    extended: due !== null && due.extendedTo !== null,
    verdictSource: evaluation?.source ?? 'own',
    resolvedUnevaluated: digest.resolvedUnevaluated,
  });
}

/** The day on which a likeness is looked at, and the one before. */
export const LIKENESS_ON: LocalDate = '2000-01-02';
const BEFORE: LocalDate = '2000-01-01';

/** A digest with these traits on `LIKENESS_ON`; its dates stand for earlier and later only. */
export function likenessOf(traits: Traits): CaseDigest {
  const like = unpack(traits);
  const date = (before: boolean): LocalDate => (before ? BEFORE : LIKENESS_ON);
  const dueOn = date(like.replied ? !like.onTime : like.duePassed);
  const originalDueOn = date(like.replied ? !like.onTimeOriginal : like.originalDuePassed);
  return {
    id: '',
    jurisdictionId: '',
    deputyId: null,
    stationId: null,
    categoryCode: null,
    unitId: null,
    receivedAt: `${BEFORE}T00:00:00.000Z`,
    receivedOn: BEFORE,
    firstAssignedOn: like.everAssigned ? BEFORE : null,
    state: like.state,
    onSpot: like.onSpot,
    firstRepliedOn: like.replied ? LIKENESS_ON : null,
    due: { dueOn, originalDueOn, startedOn: BEFORE, cycle: 1, extendedTo: like.extended ? dueOn : null },
    replyDueOn: like.state === 'assigned' ? date(like.duePassed) : null,
    replyKind: like.replyKind,
    evaluation: like.attitude && like.result ? { attitude: like.attitude, result: like.result, source: like.verdictSource } : null,
    returned: like.returned,
    reworked: like.reworked,
    residentInformed: like.residentInformed,
    promise: like.promise && { firstPromisedOn: date(like.promisePassed), kept: like.promise === 'kept' },
    resolvedOn: like.resolvedOnce ? LIKENESS_ON : null,
    resolvedUnevaluated: like.resolvedUnevaluated,
    endedOn: null,
  };
}
