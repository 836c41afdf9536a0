/** The closed word lists of the field (DOMAIN.md §1, API "Words"). Tables, never enums: they are data to validators and pages. */

export const ROLES = ['deputy', 'staff', 'head', 'office', 'leader', 'principal', 'presidium', 'district', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const STATES = ['received', 'assigned', 'replied', 'resolved', 'merged', 'declined', 'withdrawn'] as const;
export type State = (typeof STATES)[number];
/** The spine; the other states are ends off it. */
export const SPINE: readonly State[] = ['received', 'assigned', 'replied', 'resolved'];

/** 答复类别 */
export const REPLY_KINDS = ['adopted', 'in_progress', 'planned', 'reference', 'explained'] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];
/** The kinds that promise something by a date (承诺) [SH 22]. */
export const PROMISE_KINDS: readonly ReplyKind[] = ['in_progress', 'planned'];

/** 办理态度 / 办理结果 */
export const VERDICTS = ['satisfied', 'basically_satisfied', 'dissatisfied'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const CONTACT_STAGES = ['before', 'during', 'after'] as const;
export type ContactStage = (typeof CONTACT_STAGES)[number];
export const CONTACT_METHODS = ['phone', 'visit', 'meeting', 'letter', 'message', 'other'] as const;
export type ContactMethod = (typeof CONTACT_METHODS)[number];
export const RESIDENT_VERDICTS = ['satisfied', 'basically_satisfied', 'dissatisfied', 'unreachable'] as const;
export type ResidentVerdict = (typeof RESIDENT_VERDICTS)[number];
/** 不予受理的理由 [SH 8] */
export const DECLINE_REASONS = [
  'outside_powers',
  'private_matter',
  'judicial_case',
  'forwarded_letter',
  'promotion',
  'no_substance',
  'other',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];
export const FOLLOW_UP_OUTCOMES = ['holds', 'relapsed'] as const;
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number];

export const CLOCKS = ['assign', 'accept', 'coOpinion', 'reply', 'evaluate', 'promise', 'followUp'] as const;
export type ClockName = (typeof CLOCKS)[number];

export const COMMANDS = [
  'record',
  'answerOnSpot',
  'merge',
  'split',
  'decline',
  'withdraw',
  'agreeWithdrawal',
  'assign',
  'accept',
  'requestReturn',
  'decideReturn',
  'requestExtension',
  'decideExtension',
  'contribute',
  'logContact',
  'reply',
  'returnReply',
  'updateReply',
  'evaluate',
  'rework',
  'resolve',
  'conclude',
  'followUp',
  'residentFeedback',
  'supervise',
  'endSupervision',
] as const;
export type CommandName = (typeof COMMANDS)[number];
/** Those that a case can be given: all but the one that makes it. */
export type CaseCommand = Exclude<CommandName, 'record'>;
export const CASE_COMMANDS = COMMANDS.filter((name): name is CaseCommand => name !== 'record');

export const EVENT_TYPES = [
  'recorded',
  'answeredOnSpot',
  'merged',
  'split',
  'declined',
  'withdrawalRequested',
  'withdrawalAgreed',
  'withdrawn',
  'assigned',
  'accepted',
  'returnRequested',
  'returnDecided',
  'extensionRequested',
  'extensionDecided',
  'contributed',
  'contactLogged',
  'replied',
  'replyReturned',
  'replyUpdated',
  'evaluated',
  'reworked',
  'resolved',
  'concluded',
  'followedUp',
  'residentInformed',
  'supervised',
  'supervisionEnded',
  'absorbed',
  'released',
  'answeredThroughPrimary',
  'dueDateMoved',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];
