import { api, type BodyOf } from '../api';
import type { Command, Suggestion } from '../shapes';
import type { TextKey } from '../texts';

const REPLY_KINDS = ['adopted', 'in_progress', 'planned', 'reference', 'explained'] as const;
const VERDICTS = ['satisfied', 'basically_satisfied', 'dissatisfied'] as const;
const METHODS = ['phone', 'visit', 'meeting', 'letter', 'message', 'other'] as const;

/** assignOnce → assign-once */
type Kebab<S extends string> = S extends `${infer Head}${infer Rest}`
  ? `${Lowercase<Head>}${Rest extends Uncapitalize<Rest> ? '' : '-'}${Kebab<Rest>}`
  : S;
type PathFor<C extends Command> = `/suggestions/{id}/${Kebab<C>}`;
/** 催办 is no command of the workflow, but asked for like one. */
export type StepName = Command | 'urge';
type Body<S extends StepName> = S extends Command ? BodyOf<PathFor<S>, 'post'> : Omit<BodyOf<'/reminders', 'post'>, 'suggestionId'>;

/** What was filled in, under the names of the fields. */
export type Filled = Readonly<Record<string, unknown>>;

/** One field of a command's form; `name` is that of the API's body. */
export interface CommandField<Name extends string = string> {
  readonly name: Name;
  readonly label: TextKey;
  readonly kind: 'text' | 'area' | 'date' | 'instant' | 'choice' | 'decision' | 'unit' | 'units' | 'deputy' | 'case' | 'yes';
  readonly optional?: true;
  readonly choices?: readonly string[];
  /** asked only when these values make it one */
  readonly when?: (values: Filled) => boolean;
  /** needed only when these values make it so */
  readonly neededWhen?: (values: Filled) => boolean;
  /** asked only when the office enters what happened on paper */
  readonly onPaper?: true;
}
const PROMISES: readonly unknown[] = ['in_progress', 'planned'];
const area = <N extends string>(name: N, label: TextKey): CommandField<N> => ({ name, label, kind: 'area' });
const choice = <N extends string>(name: N, label: TextKey, choices: readonly string[]): CommandField<N> => ({
  name,
  label,
  kind: 'choice',
  choices,
});
const REASON = area('reason', 'field.reason');
const REPLY: readonly CommandField<'kind' | 'content' | 'promisedOn'>[] = [
  choice('kind', 'field.kind', REPLY_KINDS),
  area('content', 'field.replyContent'),
  { name: 'promisedOn', label: 'field.promisedOn', kind: 'date', when: ({ kind }) => PROMISES.includes(kind) },
];
const DECISION: readonly CommandField<'granted' | 'reason'>[] = [{ name: 'granted', label: 'field.granted', kind: 'decision' }, REASON];

/** What each command asks for, in the API's words; a command that is not here asks for nothing. */
const FIELDS: { readonly [S in StepName]?: readonly CommandField<Extract<keyof Body<S>, string>>[] } = {
  answerOnSpot: [area('reply', 'field.reply')],
  merge: [{ name: 'primaryId', label: 'field.primaryId', kind: 'case' }],
  decline: [
    choice('reasonCode', 'field.reasonCode', [
      'outside_powers',
      'private_matter',
      'judicial_case',
      'forwarded_letter',
      'promotion',
      'no_substance',
      'other',
    ]),
    area('explanation', 'field.explanation'),
  ],
  withdraw: [REASON],
  assign: [
    { name: 'leadUnitId', label: 'field.leadUnitId', kind: 'unit' },
    { name: 'coUnitIds', label: 'field.coUnitIds', kind: 'units', optional: true },
    { ...area('instructions', 'field.instructions'), optional: true },
  ],
  requestReturn: [REASON, { name: 'proposedUnitId', label: 'field.proposedUnitId', kind: 'unit' }],
  decideReturn: DECISION,
  requestExtension: [{ name: 'until', label: 'field.until', kind: 'date' }, REASON],
  decideExtension: DECISION,
  agreeWithdrawal: [{ name: 'deputyId', label: 'form.coDeputyId', kind: 'deputy', optional: true, onPaper: true }],
  accept: [{ name: 'unitId', label: 'form.unitId', kind: 'unit', optional: true, onPaper: true }],
  contribute: [area('opinion', 'field.opinion'), { name: 'unitId', label: 'form.coUnitId', kind: 'unit', optional: true, onPaper: true }],
  logContact: [
    choice('stage', 'field.stage', ['before', 'during', 'after']),
    choice('method', 'field.method', METHODS),
    area('summary', 'field.summary'),
  ],
  reply: [...REPLY, { name: 'signer', label: 'form.signer', kind: 'text', onPaper: true }],
  returnReply: [REASON],
  updateReply: REPLY,
  evaluate: [
    choice('attitude', 'field.attitude', VERDICTS),
    choice('result', 'field.result', VERDICTS),
    {
      ...area('comment', 'field.comment'),
      optional: true,
      neededWhen: ({ attitude, result }) => attitude === 'dissatisfied' || result === 'dissatisfied',
    },
  ],
  rework: [REASON],
  resolve: [area('evidence', 'field.evidence')],
  conclude: [REASON],
  followUp: [choice('outcome', 'field.outcome', ['holds', 'relapsed']), area('summary', 'field.summary')],
  residentFeedback: [
    choice('method', 'field.method', METHODS),
    { ...choice('residentVerdict', 'field.residentVerdict', [...VERDICTS, 'unreachable']), optional: true },
    { name: 'toldAt', label: 'form.toldAt', kind: 'instant', optional: true },
  ],
  supervise: [REASON],
  endSupervision: [REASON],
  urge: [area('note', 'case.urge.note'), { name: 'letter', label: 'case.urge.letter', kind: 'yes', optional: true }],
};

/** The fields of a command's form, entered from paper or not. */
export function fieldsOf(step: StepName, onPaper: boolean): readonly CommandField[] {
  const fields: readonly CommandField[] = FIELDS[step] ?? [];
  return fields.filter((field) => onPaper || !field.onPaper);
}

/** In the order in which they are usually next; the others are rare, or take something away. */
const USUAL: readonly Command[] = [
  'assign',
  'accept',
  'contribute',
  'evaluate',
  'resolve',
  'conclude',
  'rework',
  'decideReturn',
  'decideExtension',
  'agreeWithdrawal',
  'residentFeedback',
  'updateReply',
  'answerOnSpot',
  'merge',
  'logContact',
  'requestExtension',
  'requestReturn',
  'followUp',
];
const RARE: readonly Command[] = ['returnReply', 'split', 'decline', 'supervise', 'endSupervision', 'withdraw'];

/** Commands as buttons and as entries under 更多; what is asked of the reader stands first. */
export function arranged(available: readonly Command[], asked: readonly Command[]): { usual: Command[]; rare: Command[] } {
  const known = new Set([...USUAL, ...RARE]);
  const usual = [...USUAL, ...available.filter((command) => !known.has(command))].filter((command) => available.includes(command));
  return {
    usual: [...usual.filter((command) => asked.includes(command)), ...usual.filter((command) => !asked.includes(command))],
    rare: RARE.filter((command) => available.includes(command)),
  };
}

interface Manner {
  readonly key: string;
  readonly version: number;
  readonly keepalive?: boolean;
}
/** Gives a command; whether what was filled in is right, the API judges field by field. */
export function giveCommand(command: Command, id: string, filled: Filled, manner: Manner): Promise<Suggestion> {
  const path = `/suggestions/{id}/${command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` as PathFor<Command>;
  return api.post(path, { path: { id }, body: filled as Body<Command>, ...manner });
}
