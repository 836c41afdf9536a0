import { CLOCKS, COMMANDS, EVENT_TYPES, REPLY_KINDS, STATES, VERDICTS } from '@bihuan/domain';
import { ApiProperty } from '@nestjs/swagger';

/** What the OpenAPI document says of answers; the code that fills them is in representation.ts. */
const text = { type: String } as const;
const textOrNull = { type: String, nullable: true } as const;
const instantOrNull = { type: String, format: 'date-time', nullable: true } as const;

export class ClockShape {
  @ApiProperty({ enum: CLOCKS }) name!: string;
  @ApiProperty({ ...textOrNull, description: 'the co-unit of a coOpinion clock' }) unitId!: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) startedAt!: string;
  @ApiProperty({ type: String, format: 'date-time' }) dueAt!: string;
  @ApiProperty({ type: String, format: 'date-time' }) originalDueAt!: string;
  @ApiProperty(instantOrNull) stoppedAt!: string | null;
  @ApiProperty({ enum: ['running', 'met', 'missed', 'cancelled'] }) state!: string;
  @ApiProperty() overdue!: boolean;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'of a running clock: working days left; negative: so many late; 0: today, or on the next working day',
  })
  workingDays!: number | null;
  @ApiProperty({ type: 'integer' }) cycle!: number;
  @ApiProperty({ description: 'rests on a year whose holidays are not known yet' }) provisional!: boolean;
  @ApiProperty({ type: [String] }) explanation!: string[];
}
class EvaluationShape {
  @ApiProperty({ enum: VERDICTS }) attitude!: string;
  @ApiProperty({ enum: VERDICTS }) result!: string;
  @ApiProperty(textOrNull) comment!: string | null;
  @ApiProperty() onPaper!: boolean;
  @ApiProperty({ type: 'integer' }) cycle!: number;
}
class PromiseShape {
  @ApiProperty({ type: String, format: 'date' }) promisedOn!: string;
  @ApiProperty({ type: String, format: 'date' }) firstPromisedOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) keptOn!: string | null;
}
export class ResidentShape {
  @ApiProperty(textOrNull) name!: string | null;
  @ApiProperty(textOrNull) phone!: string | null;
  @ApiProperty(textOrNull) village!: string | null;
}
export class SuggestionShape {
  @ApiProperty(text) id!: string;
  @ApiProperty({ ...text, example: '漕泾-2026-0012' }) number!: string;
  @ApiProperty(text) title!: string;
  @ApiProperty(text) content!: string;
  @ApiProperty({ enum: STATES }) status!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty(text) jurisdictionId!: string;
  @ApiProperty(textOrNull) categoryCode!: string | null;
  @ApiProperty(textOrNull) location!: string | null;
  @ApiProperty(textOrNull) deputyId!: string | null;
  @ApiProperty({ type: [String] }) coDeputyIds!: string[];
  @ApiProperty(textOrNull) stationId!: string | null;
  @ApiProperty(textOrNull) receptionSessionId!: string | null;
  @ApiProperty(textOrNull) leadUnitId!: string | null;
  @ApiProperty({ type: [String] }) coUnitIds!: string[];
  @ApiProperty({ type: 'integer' }) cycle!: number;
  @ApiProperty() onSpot!: boolean;
  @ApiProperty(textOrNull) mergedInto!: string | null;
  @ApiProperty({ type: [String] }) mergedCaseIds!: string[];
  @ApiProperty({ type: String, format: 'date-time' }) receivedAt!: string;
  @ApiProperty(instantOrNull) assignedAt!: string | null;
  @ApiProperty(instantOrNull) acceptedAt!: string | null;
  @ApiProperty(instantOrNull) firstRepliedAt!: string | null;
  @ApiProperty(instantOrNull) repliedAt!: string | null;
  @ApiProperty(instantOrNull) resolvedAt!: string | null;
  @ApiProperty(instantOrNull) concludedAt!: string | null;
  @ApiProperty() resolvedUnevaluated!: boolean;
  @ApiProperty() supervised!: boolean;
  @ApiProperty({ ...instantOrNull, description: 'when the resident was last told' }) residentInformedAt!: string | null;
  @ApiProperty({ enum: REPLY_KINDS, nullable: true }) replyKind!: string | null;
  @ApiProperty({ type: EvaluationShape, nullable: true }) evaluation!: EvaluationShape | null;
  @ApiProperty({ type: PromiseShape, nullable: true }) promise!: PromiseShape | null;
  @ApiProperty({ type: ResidentShape, nullable: true, description: 'masked' }) resident!: ResidentShape | null;
  @ApiProperty({ enum: COMMANDS, isArray: true, description: 'what this caller may do now' }) availableCommands!: string[];
  @ApiProperty({ type: [ClockShape] }) clocks!: ClockShape[];
}
export class PageOfSuggestions {
  @ApiProperty({ type: [SuggestionShape] }) items!: SuggestionShape[];
  @ApiProperty(textOrNull) nextCursor!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) total!: number | null;
}
export class SimilarSuggestions {
  @ApiProperty({ type: [SuggestionShape] }) items!: SuggestionShape[];
}
class ActorShape {
  @ApiProperty(textOrNull) id!: string | null;
  @ApiProperty(text) name!: string;
  @ApiProperty(textOrNull) username!: string | null;
}
class EventDueShape {
  @ApiProperty({ enum: CLOCKS }) clock!: string;
  @ApiProperty(textOrNull) unitId!: string | null;
  @ApiProperty({ type: String, format: 'date' }) dueOn!: string;
}
class EventShape {
  @ApiProperty(text) id!: string;
  @ApiProperty({ type: 'integer' }) seq!: number;
  @ApiProperty({ enum: EVENT_TYPES }) type!: string;
  @ApiProperty({ type: ActorShape }) actor!: ActorShape;
  @ApiProperty() onPaper!: boolean;
  @ApiProperty({ type: Object, nullable: true, description: '{ kind: unit or deputy, id }' }) onBehalfOf!: object | null;
  @ApiProperty({ type: String, format: 'date-time' }) occurredAt!: string;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt!: string;
  @ApiProperty({ type: Object, description: "the command's body under the same names, without residents' data" }) data!: object;
  @ApiProperty({ type: [EventDueShape], description: 'due dates that it set or moved' }) dues!: EventDueShape[];
}
export class EventsShape {
  @ApiProperty({ type: [EventShape] }) items!: EventShape[];
}
