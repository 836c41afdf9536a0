import { CHANNEL_KINDS, TOPICS, type BreakerState, type ChannelKind, type Topic } from '@bihuan/record';
import { ApiProperty } from '@nestjs/swagger';
import { count, flag, moment, momentOrNull, text, textOrNull } from '../document/shown.js';
import { ListOf, PageOf } from '../lists/page.js';

class BreakerShape {
  @ApiProperty({ enum: ['closed', 'open', 'half_open'], description: 'closed: messages flow' }) state!: BreakerState;
  @ApiProperty({ ...momentOrNull, description: 'nothing is tried before' }) openUntil!: string | null;
  @ApiProperty(count) failuresInRow!: number;
}
export class ChannelShape {
  @ApiProperty(text) id!: string;
  @ApiProperty({ enum: CHANNEL_KINDS }) kind!: ChannelKind;
  @ApiProperty(text) name!: string;
  @ApiProperty(flag) active!: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'as the kind has them; secrets hidden' })
  settings!: Readonly<Record<string, unknown>>;
  @ApiProperty({ type: BreakerShape }) breaker!: BreakerShape;
}
export const ListOfChannels = ListOf(ChannelShape);
export class TestStartedShape {
  @ApiProperty({ ...text, description: 'GET /deliveries/:id tells what the provider said' }) deliveryId!: string;
}

export class UserNameShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) username!: string;
  @ApiProperty(text) name!: string;
}
class DeliveryChannelShape {
  @ApiProperty(text) id!: string;
  @ApiProperty({ enum: CHANNEL_KINDS }) kind!: ChannelKind;
  @ApiProperty(text) name!: string;
}
export const DELIVERY_STATES = ['waiting', 'sent', 'dead', 'cancelled'] as const;
export const DELIVERY_KINDS = ['reminder_digest', 'case_news', 'calendar_warning', 'report_ready', 'test'] as const;
export class DeliveryShape {
  @ApiProperty(text) id!: string;
  @ApiProperty({ enum: DELIVERY_KINDS }) kind!: (typeof DELIVERY_KINDS)[number];
  @ApiProperty({ type: UserNameShape }) recipient!: UserNameShape;
  @ApiProperty({ type: DeliveryChannelShape }) channel!: DeliveryChannelShape;
  @ApiProperty({ ...textOrNull, description: 'null for who may not read cases' }) subject!: string | null;
  @ApiProperty({ enum: DELIVERY_STATES }) state!: (typeof DELIVERY_STATES)[number];
  @ApiProperty(count) attempts!: number;
  @ApiProperty(moment) createdAt!: string;
  @ApiProperty(momentOrNull) nextAttemptAt!: string | null;
  @ApiProperty(momentOrNull) sentAt!: string | null;
  @ApiProperty(textOrNull) lastError!: string | null;
}
export const PageOfDeliveries = PageOf(DeliveryShape);

const OUTCOMES = ['sent', 'failed', 'refused', 'postponed', 'cancelled', 'retried'] as const;
export class AttemptShape {
  @ApiProperty(moment) at!: string;
  @ApiProperty({ enum: OUTCOMES }) outcome!: (typeof OUTCOMES)[number];
  @ApiProperty(text) detail!: string;
}
export class DeliveryDetailShape extends DeliveryShape {
  @ApiProperty({ ...textOrNull, description: 'what it says; null for who may not read cases' }) text!: string | null;
  @ApiProperty({ type: [AttemptShape], description: 'oldest first' }) log!: readonly AttemptShape[];
}

class QuietHoursShape {
  @ApiProperty({ ...text, example: '21:00' }) from!: string;
  @ApiProperty({ ...text, example: '08:00' }) to!: string;
}
export class ChannelChoiceShape {
  @ApiProperty(text) channelId!: string;
  @ApiProperty({ enum: CHANNEL_KINDS }) kind!: ChannelKind;
  @ApiProperty(text) name!: string;
  @ApiProperty(flag) chosen!: boolean;
  @ApiProperty(textOrNull) address!: string | null;
  @ApiProperty({ enum: TOPICS, isArray: true }) topics!: readonly Topic[];
}
export class NotificationSettingsShape {
  @ApiProperty({ type: QuietHoursShape, nullable: true, description: 'null: at any hour' }) quietHours!: QuietHoursShape | null;
  @ApiProperty(momentOrNull) mutedUntil!: string | null;
  @ApiProperty(textOrNull) muteReason!: string | null;
  @ApiProperty({ type: [ChannelChoiceShape] }) channels!: readonly ChannelChoiceShape[];
}
export class MutedShape {
  @ApiProperty({ type: UserNameShape }) user!: UserNameShape;
  @ApiProperty(moment) mutedUntil!: string;
  @ApiProperty(textOrNull) reason!: string | null;
}
export const ListOfMuted = ListOf(MutedShape);
