import {
  CONTACT_METHODS,
  CONTACT_STAGES,
  DECLINE_REASONS,
  FOLLOW_UP_OUTCOMES,
  REPLY_KINDS,
  RESIDENT_VERDICTS,
  VERDICTS,
  type CommandBodies,
  type CommandExtras,
  type CommandName,
  type ContactMethod,
  type ContactStage,
  type DeclineReason,
  type FollowUpOutcome,
  type ReplyKind,
  type ResidentVerdict,
  type Verdict,
} from '@bihuan/domain';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { BooleanField, ChoiceField, DateField, IdField, IdListField, InstantField, TextField } from '../validation/fields.js';

/** What every command may carry (API.md). */
export class Extras implements CommandExtras {
  @TextField({ optional: true })
  note?: string | null;

  @IdListField({ optional: true, description: 'files uploaded before, which belong to this case from now on' })
  attachmentIds?: string[] | null;

  @InstantField({
    optional: true,
    description: 'an earlier moment: the office enters what happened on paper; a deputy dates a record back',
  })
  occurredAt?: string | null;
}

export class ResidentBody {
  @TextField({ max: 100, optional: true }) name?: string | null;
  @TextField({ max: 40, optional: true }) phone?: string | null;
  @TextField({ max: 200, optional: true }) village?: string | null;
  @BooleanField({ optional: true }) confidential?: boolean | null;
}
export class RecordBody extends Extras {
  @TextField({ max: 200 }) title!: string;
  @TextField({ max: 10_000 }) content!: string;
  @TextField({ max: 100, optional: true }) categoryCode?: string | null;
  @IdField({ optional: true }) stationId?: string | null;
  @IdField({ optional: true }) receptionSessionId?: string | null;
  @IdField({ optional: true, description: 'the office must name it; a deputy records as itself' }) deputyId?: string | null;
  @IdListField({ optional: true }) coDeputyIds?: string[] | null;
  @TextField({ max: 500, optional: true }) location?: string | null;
  @TextField({ optional: true, description: 'answered at the reception: records and answers in one' }) onSpotReply?: string | null;

  @ApiPropertyOptional({ type: ResidentBody, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ResidentBody)
  resident?: ResidentBody | null;
}
class AnswerOnSpotBody extends Extras {
  @TextField() reply!: string;
}
class MergeBody extends Extras {
  @IdField() primaryId!: string;
}
class DeclineBody extends Extras {
  @ChoiceField(DECLINE_REASONS) reasonCode!: DeclineReason;
  @TextField() explanation!: string;
}
class ReasonBody extends Extras {
  @TextField() reason!: string;
}
class AgreeWithdrawalBody extends Extras {
  @IdField({ optional: true, description: 'from paper: which co-signer' }) deputyId?: string | null;
}
class AssignBody extends Extras {
  @IdField() leadUnitId!: string;
  @IdListField({ optional: true }) coUnitIds?: string[] | null;
  @TextField({ optional: true }) instructions?: string | null;
}
class AcceptBody extends Extras {
  @IdField({ optional: true, description: 'from paper: which unit; the lead unit unless told' }) unitId?: string | null;
}
class RequestReturnBody extends Extras {
  @TextField() reason!: string;
  @IdField() proposedUnitId!: string;
}
class DecisionBody extends Extras {
  @BooleanField() granted!: boolean;
  @TextField() reason!: string;
}
class RequestExtensionBody extends Extras {
  @DateField() until!: string;
  @TextField() reason!: string;
}
class ContributeBody extends Extras {
  @TextField() opinion!: string;
  @IdField({ optional: true, description: 'from paper: which co-unit; the first that still owes its opinion unless told' }) unitId?:
    string | null;
}
class LogContactBody extends Extras {
  @ChoiceField(CONTACT_STAGES) stage!: ContactStage;
  @ChoiceField(CONTACT_METHODS) method!: ContactMethod;
  @TextField() summary!: string;
}
class UpdateReplyBody extends Extras {
  @ChoiceField(REPLY_KINDS) kind!: ReplyKind;
  @TextField() content!: string;
  @DateField({ optional: true, description: 'needed for in_progress and planned' }) promisedOn?: string | null;
}
class ReplyBody extends UpdateReplyBody {
  @TextField({ max: 100, optional: true, description: 'who signed; the caller unless told' }) signer?: string | null;
}
class EvaluateBody extends Extras {
  @ChoiceField(VERDICTS) attitude!: Verdict;
  @ChoiceField(VERDICTS) result!: Verdict;
  @TextField({ optional: true, description: 'needed if either verdict is dissatisfied' }) comment?: string | null;
  @BooleanField({ optional: true }) onPaper?: boolean | null;
}
class ResolveBody extends Extras {
  @TextField() evidence!: string;
}
class FollowUpBody extends Extras {
  @ChoiceField(FOLLOW_UP_OUTCOMES) outcome!: FollowUpOutcome;
  @TextField() summary!: string;
}
class ResidentFeedbackBody extends Extras {
  @ChoiceField(CONTACT_METHODS) method!: ContactMethod;
  @InstantField({ optional: true }) toldAt?: string | null;
  @ChoiceField(RESIDENT_VERDICTS, { optional: true }) residentVerdict?: ResidentVerdict | null;
}
export class RevealBody {
  @TextField({ max: 500 }) reason!: string;
}

/** The body of every command on a case; a command without its body does not compile. */
export const COMMAND_BODIES: { readonly [N in Exclude<CommandName, 'record'>]: new () => CommandBodies[N] & CommandExtras } = {
  answerOnSpot: AnswerOnSpotBody,
  merge: MergeBody,
  split: Extras,
  decline: DeclineBody,
  withdraw: ReasonBody,
  agreeWithdrawal: AgreeWithdrawalBody,
  assign: AssignBody,
  accept: AcceptBody,
  requestReturn: RequestReturnBody,
  decideReturn: DecisionBody,
  requestExtension: RequestExtensionBody,
  decideExtension: DecisionBody,
  contribute: ContributeBody,
  logContact: LogContactBody,
  reply: ReplyBody,
  returnReply: ReasonBody,
  updateReply: UpdateReplyBody,
  evaluate: EvaluateBody,
  rework: ReasonBody,
  resolve: ResolveBody,
  conclude: ReasonBody,
  followUp: FollowUpBody,
  residentFeedback: ResidentFeedbackBody,
  supervise: ReasonBody,
  endSupervision: ReasonBody,
};
