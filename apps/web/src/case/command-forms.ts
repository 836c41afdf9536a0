import type { TextKey } from '../texts';

const REPLY_KINDS = ['adopted', 'in_progress', 'planned', 'reference', 'explained'] as const;
const VERDICTS = ['satisfied', 'basically_satisfied', 'dissatisfied'] as const;
const METHODS = ['phone', 'visit', 'meeting', 'letter', 'message', 'other'] as const;

/** One field of a command's form; `name` is that of the API's body. */
export interface CommandField {
  readonly name: string;
  readonly label: TextKey;
  readonly kind: 'text' | 'area' | 'date' | 'choice' | 'decision' | 'unit' | 'units' | 'case' | 'yes';
  readonly optional?: true;
  readonly choices?: readonly string[];
}
const area = (name: string, label: TextKey): CommandField => ({ name, label, kind: 'area' });
const choice = (name: string, label: TextKey, choices: readonly string[]): CommandField => ({ name, label, kind: 'choice', choices });
const REASON = area('reason', 'field.reason');
const REPLY: readonly CommandField[] = [
  choice('kind', 'field.kind', REPLY_KINDS),
  area('content', 'field.replyContent'),
  { name: 'promisedOn', label: 'field.promisedOn', kind: 'date', optional: true },
];
const DECISION: readonly CommandField[] = [{ name: 'granted', label: 'field.granted', kind: 'decision' }, REASON];

/** What each command asks for, in the API's words; a command that is not here asks for nothing. */
export const COMMAND_FIELDS: Readonly<Record<string, readonly CommandField[]>> = {
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
  contribute: [area('opinion', 'field.opinion')],
  logContact: [
    choice('stage', 'field.stage', ['before', 'during', 'after']),
    choice('method', 'field.method', METHODS),
    area('summary', 'field.summary'),
  ],
  reply: REPLY,
  returnReply: [REASON],
  updateReply: REPLY,
  evaluate: [
    choice('attitude', 'field.attitude', VERDICTS),
    choice('result', 'field.result', VERDICTS),
    { ...area('comment', 'field.comment'), optional: true },
  ],
  rework: [REASON],
  resolve: [area('evidence', 'field.evidence')],
  conclude: [REASON],
  followUp: [choice('outcome', 'field.outcome', ['holds', 'relapsed']), area('summary', 'field.summary')],
  residentFeedback: [
    choice('method', 'field.method', METHODS),
    { ...choice('residentVerdict', 'field.residentVerdict', [...VERDICTS, 'unreachable']), optional: true },
  ],
  supervise: [REASON],
  endSupervision: [REASON],
  // 催办 is no command of the workflow, but asked for like one
  urge: [area('note', 'case.urge.note'), { name: 'letter', label: 'case.urge.letter', kind: 'yes', optional: true }],
};

/** The address of a command: kebab-case of its name. */
export function commandPath(suggestionId: string, command: string): string {
  return `/suggestions/${suggestionId}/${command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
