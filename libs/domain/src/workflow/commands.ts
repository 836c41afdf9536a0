import type { LocalDate } from '../calendar/index.js';
import type {
  CommandName,
  ContactMethod,
  ContactStage,
  DeclineReason,
  FollowUpOutcome,
  ReplyKind,
  ResidentVerdict,
  Verdict,
} from './words.js';

/** What every command may carry beside its own fields. `occurredAt` is an ISO instant (From paper). */
export interface CommandExtras {
  note?: string | null;
  attachmentIds?: string[] | null;
  occurredAt?: string | null;
}

/** The bodies of the commands, under API.md's names. `unitId` / `deputyId` name, for an entry from paper, on whose behalf when several could be meant. */
export interface CommandBodies {
  record: {
    title: string;
    content: string;
    categoryCode?: string | null;
    stationId?: string | null;
    receptionSessionId?: string | null;
    deputyId?: string | null;
    coDeputyIds?: string[] | null;
    location?: string | null;
    onSpotReply?: string | null;
  };
  answerOnSpot: { reply: string };
  merge: { primaryId: string };
  split: object;
  decline: { reasonCode: DeclineReason; explanation: string };
  withdraw: { reason: string };
  agreeWithdrawal: { deputyId?: string | null };
  assign: { leadUnitId: string; coUnitIds?: string[] | null; instructions?: string | null };
  accept: { unitId?: string | null };
  requestReturn: { reason: string; proposedUnitId: string };
  decideReturn: { granted: boolean; reason: string };
  requestExtension: { until: LocalDate; reason: string };
  decideExtension: { granted: boolean; reason: string };
  contribute: { opinion: string; unitId?: string | null };
  logContact: { stage: ContactStage; method: ContactMethod; summary: string };
  reply: { kind: ReplyKind; content: string; promisedOn?: LocalDate | null; signer?: string | null };
  returnReply: { reason: string };
  updateReply: { kind: ReplyKind; content: string; promisedOn?: LocalDate | null };
  evaluate: { attitude: Verdict; result: Verdict; comment?: string | null; onPaper?: boolean | null };
  rework: { reason: string };
  resolve: { evidence: string };
  conclude: { reason: string };
  followUp: { outcome: FollowUpOutcome; summary: string };
  residentFeedback: { method: ContactMethod; toldAt?: string | null; residentVerdict?: ResidentVerdict | null };
  supervise: { reason: string };
  endSupervision: { reason: string };
}
export type Command<N extends CommandName = CommandName> = {
  [K in N]: { readonly name: K; readonly body: CommandBodies[K] & CommandExtras };
}[N];
