import type { ClockName, CommandName, EventType, Role, State } from './words.js';

/** A person in relation to the case. Being *the* lead deputy, lead unit, co-unit or co-signer is part of the role (DOMAIN.md §2). */
export type Party = keyof typeof PARTIES;
export const PARTIES = {
  office: { role: 'office', relation: 'town' },
  presidium: { role: 'presidium', relation: 'town' },
  anyDeputy: { role: 'deputy', relation: 'town' },
  leadDeputy: { role: 'deputy', relation: 'leadDeputy' },
  coDeputy: { role: 'deputy', relation: 'coDeputy' },
  leadStaff: { role: 'staff', relation: 'leadUnit' },
  leadHead: { role: 'head', relation: 'leadUnit' },
  coStaff: { role: 'staff', relation: 'coUnit' },
  coHead: { role: 'head', relation: 'coUnit' },
} as const satisfies Record<string, { role: Role; relation: string }>;

const DEPUTIES: Party[] = ['leadDeputy', 'coDeputy'];
const LEAD_UNIT: Party[] = ['leadStaff', 'leadHead'];
const CO_UNITS: Party[] = ['coStaff', 'coHead'];

/** Named conditions beside role and state; each is one function in guards.ts. */
export type GuardName =
  | 'deputyNamed'
  | 'primaryOnSpine'
  | 'neverReplied'
  | 'primaryNeverReplied'
  | 'noMergedCases'
  | 'noOpenWithdrawal'
  | 'openWithdrawal'
  | 'notYetAgreed'
  | 'unitsActive'
  | 'notYetAccepted'
  | 'noOpenReturn'
  | 'openReturn'
  | 'insideReturnWindow'
  | 'proposedUnitActive'
  | 'noOpenExtension'
  | 'openExtension'
  | 'replyNotOverdue'
  | 'extensionWithinPolicy'
  | 'promiseDateFitsKind'
  | 'notEvaluatedThisCycle'
  | 'commentWhenDissatisfied'
  | 'dissatisfiedOrRelapsed'
  | 'kindAdopted'
  | 'kindReferenceOrExplained'
  | 'resultNotDissatisfied'
  | 'evaluatedOrWindowPassed'
  | 'noFollowUpThisCycle'
  | 'toldNotInFuture'
  | 'notSupervised'
  | 'isSupervised';

export interface WorkflowRow {
  readonly command: CommandName;
  /** null: the case does not exist yet */
  readonly from: readonly (State | null)[];
  /** where the case is afterwards; 'same' keeps the state; two outcomes are named by their condition */
  readonly to: State | 'same' | { readonly when: string; readonly then: State; readonly otherwise: State | 'same' };
  readonly who: readonly Party[];
  readonly guards: readonly GuardName[];
  readonly event: EventType;
  readonly stops: readonly ClockName[] | 'all';
  readonly starts: readonly ClockName[];
  /** clocks whose earlier run goes on with its old due date */
  readonly resumes?: readonly ClockName[];
  /** clocks whose due date moves */
  readonly moves?: readonly ClockName[];
  /** a concluded case still takes this command */
  readonly afterConclusion?: true;
}

/** The workflow: the only place that knows it. Code, API, pages, diagram and tests read this table (DOMAIN.md §2). */
export const WORKFLOW: readonly WorkflowRow[] = [
  {
    command: 'record',
    from: [null],
    to: 'received',
    who: ['anyDeputy', 'office'],
    guards: ['deputyNamed'],
    event: 'recorded',
    stops: [],
    starts: ['assign'],
  },
  {
    command: 'answerOnSpot',
    from: ['received'],
    to: 'resolved',
    who: [...DEPUTIES, 'office'],
    guards: [],
    event: 'answeredOnSpot',
    stops: ['assign'],
    starts: [],
  },
  {
    command: 'merge',
    from: ['received', 'assigned'],
    to: 'merged',
    who: ['office'],
    guards: ['noMergedCases', 'neverReplied', 'primaryOnSpine'],
    event: 'merged',
    stops: 'all',
    starts: [],
  },
  {
    command: 'split',
    from: ['merged'],
    to: 'received',
    who: ['office'],
    guards: ['primaryNeverReplied'],
    event: 'split',
    stops: [],
    starts: ['assign'],
  },
  {
    command: 'decline',
    from: ['received'],
    to: 'declined',
    who: ['office'],
    guards: ['noMergedCases'],
    event: 'declined',
    stops: ['assign'],
    starts: [],
  },
  {
    command: 'withdraw',
    from: ['received', 'assigned'],
    to: { when: 'no co-signer has still to agree', then: 'withdrawn', otherwise: 'same' },
    who: ['leadDeputy'],
    guards: ['noMergedCases', 'noOpenWithdrawal'],
    event: 'withdrawn',
    stops: 'all',
    starts: [],
  },
  {
    command: 'agreeWithdrawal',
    from: ['received', 'assigned'],
    to: { when: 'the last co-signer agreed', then: 'withdrawn', otherwise: 'same' },
    who: ['coDeputy'],
    guards: ['openWithdrawal', 'notYetAgreed', 'noMergedCases'],
    event: 'withdrawalAgreed',
    stops: 'all',
    starts: [],
  },
  {
    command: 'assign',
    from: ['received'],
    to: 'assigned',
    who: ['office'],
    guards: ['unitsActive'],
    event: 'assigned',
    stops: ['assign'],
    starts: ['accept', 'reply', 'coOpinion'],
  },
  {
    command: 'accept',
    from: ['assigned'],
    to: 'same',
    who: [...LEAD_UNIT, ...CO_UNITS],
    guards: ['notYetAccepted'],
    event: 'accepted',
    stops: ['accept'],
    starts: [],
  },
  {
    command: 'requestReturn',
    from: ['assigned'],
    to: 'same',
    who: LEAD_UNIT,
    guards: ['neverReplied', 'noOpenReturn', 'insideReturnWindow', 'proposedUnitActive'],
    event: 'returnRequested',
    stops: [],
    starts: [],
  },
  {
    command: 'decideReturn',
    from: ['assigned'],
    to: { when: 'granted', then: 'received', otherwise: 'same' },
    who: ['office'],
    guards: ['openReturn'],
    event: 'returnDecided',
    stops: 'all',
    starts: ['assign'],
  },
  {
    command: 'requestExtension',
    from: ['assigned'],
    to: 'same',
    who: LEAD_UNIT,
    guards: ['noOpenExtension', 'replyNotOverdue', 'extensionWithinPolicy'],
    event: 'extensionRequested',
    stops: [],
    starts: [],
  },
  {
    command: 'decideExtension',
    from: ['assigned'],
    to: 'same',
    who: ['office'],
    guards: ['openExtension'],
    event: 'extensionDecided',
    stops: [],
    starts: [],
    moves: ['reply'],
  },
  {
    command: 'contribute',
    from: ['assigned'],
    to: 'same',
    who: CO_UNITS,
    guards: [],
    event: 'contributed',
    stops: ['coOpinion'],
    starts: [],
  },
  {
    command: 'logContact',
    from: ['assigned', 'replied'],
    to: 'same',
    who: [...LEAD_UNIT, ...CO_UNITS, ...DEPUTIES],
    guards: [],
    event: 'contactLogged',
    stops: [],
    starts: [],
  },
  {
    command: 'reply',
    from: ['assigned'],
    to: 'replied',
    who: ['leadHead'],
    guards: ['promiseDateFitsKind'],
    event: 'replied',
    stops: ['accept', 'reply', 'coOpinion'],
    starts: ['evaluate', 'promise'],
  },
  {
    command: 'returnReply',
    from: ['replied'],
    to: 'assigned',
    who: ['office'],
    guards: ['notEvaluatedThisCycle'],
    event: 'replyReturned',
    stops: ['evaluate', 'promise'],
    starts: [],
    resumes: ['reply'],
  },
  {
    command: 'updateReply',
    from: ['replied'],
    to: 'same',
    who: ['leadHead'],
    guards: ['promiseDateFitsKind'],
    event: 'replyUpdated',
    stops: ['promise'],
    starts: ['promise'],
    afterConclusion: true,
  },
  {
    command: 'evaluate',
    from: ['replied', 'resolved'],
    to: 'same',
    who: ['leadDeputy', 'office'],
    guards: ['notEvaluatedThisCycle', 'commentWhenDissatisfied'],
    event: 'evaluated',
    stops: ['evaluate'],
    starts: [],
    afterConclusion: true,
  },
  {
    command: 'rework',
    from: ['replied', 'resolved'],
    to: { when: 'answered on the spot', then: 'received', otherwise: 'assigned' },
    who: ['office'],
    guards: ['dissatisfiedOrRelapsed'],
    event: 'reworked',
    stops: 'all',
    starts: ['reply', 'assign'],
    afterConclusion: true,
  },
  {
    command: 'resolve',
    from: ['replied'],
    to: 'resolved',
    who: ['office'],
    guards: ['kindAdopted', 'resultNotDissatisfied', 'evaluatedOrWindowPassed'],
    event: 'resolved',
    stops: 'all',
    starts: ['followUp'],
  },
  {
    command: 'conclude',
    from: ['replied'],
    to: 'same',
    who: ['office'],
    guards: ['kindReferenceOrExplained', 'resultNotDissatisfied'],
    event: 'concluded',
    stops: 'all',
    starts: [],
  },
  {
    command: 'followUp',
    from: ['resolved'],
    to: 'same',
    who: ['office', ...DEPUTIES],
    guards: ['noFollowUpThisCycle'],
    event: 'followedUp',
    stops: ['followUp'],
    starts: [],
  },
  {
    command: 'residentFeedback',
    from: ['replied', 'resolved', 'declined'],
    to: 'same',
    who: [...DEPUTIES, 'office'],
    guards: ['toldNotInFuture'],
    event: 'residentInformed',
    stops: [],
    starts: [],
    afterConclusion: true,
  },
  {
    command: 'supervise',
    from: ['received', 'assigned', 'replied'],
    to: 'same',
    who: ['presidium', 'office'],
    guards: ['notSupervised'],
    event: 'supervised',
    stops: [],
    starts: [],
  },
  {
    command: 'endSupervision',
    from: ['received', 'assigned', 'replied'],
    to: 'same',
    who: ['presidium', 'office'],
    guards: ['isSupervised'],
    event: 'supervisionEnded',
    stops: [],
    starts: [],
  },
];

/** A clock that its own command ends is met or missed, any other end is cancelled; the promise only by an `adopted` update (DOMAIN.md §2). */
export const CLOCK_ENDED_BY: Readonly<Record<ClockName, readonly EventType[]>> = {
  assign: ['assigned', 'answeredOnSpot', 'declined'],
  accept: ['accepted', 'replied'],
  coOpinion: ['contributed'],
  reply: ['replied'],
  evaluate: ['evaluated'],
  promise: ['replyUpdated'],
  followUp: ['followedUp'],
};

const rows = new Map(WORKFLOW.map((row) => [row.command, row]));
export function workflowRow(command: CommandName): WorkflowRow {
  const row = rows.get(command);
  if (!row) throw new Error(`the workflow table has no row for ${command}`);
  return row;
}
