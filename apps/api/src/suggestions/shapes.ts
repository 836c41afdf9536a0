import {
  CASE_COMMANDS,
  CLOCKS,
  EVENT_TYPES,
  REPLY_KINDS,
  STATES,
  VERDICTS,
  type ClockName,
  type CaseCommand,
  type EventType,
  type ReplyKind,
  type State,
  type Verdict,
} from '@bihuan/domain';
import { ApiProperty } from '@nestjs/swagger';
import { count, countOrNull, date, dateOrNull, flag, moment, momentOrNull, text, textOrNull, texts } from '../document/shown.js';
import { ListOf, PageOf } from '../lists/page.js';

/** What cases look like; the code that fills these is in representation.ts. */
export class ClockShape {
  @ApiProperty({ enum: CLOCKS }) name!: ClockName;
  @ApiProperty({ ...textOrNull, description: 'the co-unit of a coOpinion clock' }) unitId!: string | null;
  @ApiProperty(moment) startedAt!: string;
  @ApiProperty(moment) dueAt!: string;
  @ApiProperty(moment) originalDueAt!: string;
  @ApiProperty(momentOrNull) stoppedAt!: string | null;
  @ApiProperty({ enum: ['running', 'met', 'missed', 'cancelled'], description: 'missed: stopped after its due moment' })
  state!: 'running' | 'met' | 'missed' | 'cancelled';
  @ApiProperty(flag) overdue!: boolean;
  @ApiProperty({
    ...countOrNull,
    description: 'of a running clock: working days left; negative: so many late; 0: today, or on the next working day',
  })
  workingDays!: number | null;
  @ApiProperty({ ...flag, description: 'workingDays counts days of a year whose holidays are not known yet; dueAt may be certain' })
  workingDaysGuessed!: boolean;
  @ApiProperty(count) cycle!: number;
  @ApiProperty({ ...flag, description: 'rests on a year whose holidays are not known yet' }) provisional!: boolean;
  @ApiProperty(texts) explanation!: readonly string[];
}
class EvaluationShape {
  @ApiProperty({ enum: VERDICTS }) attitude!: Verdict;
  @ApiProperty({ enum: VERDICTS }) result!: Verdict;
  @ApiProperty(textOrNull) comment!: string | null;
  @ApiProperty(flag) onPaper!: boolean;
  @ApiProperty(count) cycle!: number;
}
class PromiseShape {
  @ApiProperty(date) promisedOn!: string;
  @ApiProperty(date) firstPromisedOn!: string;
  @ApiProperty(dateOrNull) keptOn!: string | null;
}
class OpenReturnShape {
  @ApiProperty(text) reason!: string;
  @ApiProperty({ ...text, description: 'who should handle it instead' }) proposedUnitId!: string;
}
class OpenExtensionShape {
  @ApiProperty(date) until!: string;
  @ApiProperty(text) reason!: string;
}
class OpenWithdrawalShape {
  @ApiProperty(text) reason!: string;
  @ApiProperty({ ...texts, description: 'the co-signers who have agreed' }) agreedBy!: readonly string[];
}
/** In full, or masked. */
export class ResidentShape {
  @ApiProperty(textOrNull) name!: string | null;
  @ApiProperty(textOrNull) phone!: string | null;
  @ApiProperty(textOrNull) village!: string | null;
}
export class MaskedResidentShape extends ResidentShape {
  @ApiProperty(flag) confidential!: boolean;
}
export class SuggestionShape {
  @ApiProperty(text) id!: string;
  @ApiProperty({ ...text, example: '漕泾-2026-0012' }) number!: string;
  @ApiProperty(text) title!: string;
  @ApiProperty(text) content!: string;
  @ApiProperty({ enum: STATES }) status!: State;
  @ApiProperty({ ...count, description: 'also the ETag; for If-Match' }) version!: number;
  @ApiProperty(text) jurisdictionId!: string;
  @ApiProperty(textOrNull) categoryCode!: string | null;
  @ApiProperty(textOrNull) location!: string | null;
  @ApiProperty(textOrNull) deputyId!: string | null;
  @ApiProperty(texts) coDeputyIds!: readonly string[];
  @ApiProperty(textOrNull) stationId!: string | null;
  @ApiProperty(textOrNull) receptionSessionId!: string | null;
  @ApiProperty(textOrNull) leadUnitId!: string | null;
  @ApiProperty(texts) coUnitIds!: readonly string[];
  @ApiProperty(count) cycle!: number;
  @ApiProperty(flag) onSpot!: boolean;
  @ApiProperty({ ...textOrNull, description: 'the primary' }) mergedInto!: string | null;
  @ApiProperty(texts) mergedCaseIds!: readonly string[];
  @ApiProperty(moment) receivedAt!: string;
  @ApiProperty({ ...momentOrNull, description: 'of the first assignment ever' }) assignedAt!: string | null;
  @ApiProperty(momentOrNull) acceptedAt!: string | null;
  @ApiProperty({ ...momentOrNull, description: 'of the first counted reply' }) firstRepliedAt!: string | null;
  @ApiProperty(momentOrNull) repliedAt!: string | null;
  @ApiProperty(momentOrNull) resolvedAt!: string | null;
  @ApiProperty(momentOrNull) concludedAt!: string | null;
  @ApiProperty({ ...flag, description: 'resolved although nobody evaluated, because the window had passed' })
  resolvedUnevaluated!: boolean;
  @ApiProperty(flag) supervised!: boolean;
  @ApiProperty({ ...momentOrNull, description: 'when the resident was last told' }) residentInformedAt!: string | null;
  @ApiProperty({ ...flag, description: 'the resident has been told since the last answer' }) residentKnows!: boolean;
  @ApiProperty({ enum: REPLY_KINDS, nullable: true }) replyKind!: ReplyKind | null;
  @ApiProperty({ type: EvaluationShape, nullable: true, description: 'the latest of any cycle' }) evaluation!: EvaluationShape | null;
  @ApiProperty({ type: PromiseShape, nullable: true }) promise!: PromiseShape | null;
  @ApiProperty({ type: OpenReturnShape, nullable: true, description: 'asked for, not decided' }) openReturn!: OpenReturnShape | null;
  @ApiProperty({ type: OpenExtensionShape, nullable: true, description: 'asked for, not decided' })
  openExtension!: OpenExtensionShape | null;
  @ApiProperty({ type: OpenWithdrawalShape, nullable: true, description: 'waits for the co-signers' })
  openWithdrawal!: OpenWithdrawalShape | null;
  @ApiProperty({ type: MaskedResidentShape, nullable: true, description: 'masked; null also where the caller may know nothing' })
  resident!: MaskedResidentShape | null;
  @ApiProperty({ enum: CASE_COMMANDS, isArray: true, description: 'what this caller may do now' })
  availableCommands!: readonly CaseCommand[];
  @ApiProperty({ type: [ClockShape] }) clocks!: readonly ClockShape[];
}
export const PageOfSuggestions = PageOf(SuggestionShape);
export const SimilarSuggestions = ListOf(SuggestionShape);

/** Who did something: a user, or the system. */
export class ActorShape {
  @ApiProperty(textOrNull) id!: string | null;
  @ApiProperty(text) name!: string;
  @ApiProperty(textOrNull) username!: string | null;
}
class OnBehalfOfShape {
  @ApiProperty({ enum: ['unit', 'deputy'] }) kind!: 'unit' | 'deputy';
  @ApiProperty(text) id!: string;
}
class EventDueShape {
  @ApiProperty({ enum: CLOCKS }) clock!: ClockName;
  @ApiProperty({ ...textOrNull, description: 'the co-unit of a coOpinion clock' }) unitId!: string | null;
  @ApiProperty(date) dueOn!: string;
}
class EventShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(count) seq!: number;
  @ApiProperty({ enum: EVENT_TYPES }) type!: EventType;
  @ApiProperty({ type: ActorShape }) actor!: ActorShape;
  @ApiProperty(flag) onPaper!: boolean;
  @ApiProperty({ type: OnBehalfOfShape, nullable: true, description: 'for whom the office entered it from paper' })
  onBehalfOf!: OnBehalfOfShape | null;
  @ApiProperty(moment) occurredAt!: string;
  @ApiProperty(moment) recordedAt!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: "the command's body under the same names, without residents' data",
  })
  data!: Readonly<Record<string, unknown>>;
  @ApiProperty({ type: [EventDueShape], description: 'due dates that it set or moved' }) dues!: readonly EventDueShape[];
}
export const ListOfEvents = ListOf(EventShape);
export type Events = InstanceType<typeof ListOfEvents>;
