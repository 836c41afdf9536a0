import { DEFAULT_QUIET_HOURS } from '@bihuan/domain';
import {
  InvalidFields,
  inTransaction,
  TOPICS,
  writeAudit,
  type ChannelKind,
  type FieldProblem,
  type ProductClock,
  type Reader,
  type Topic,
} from '@bihuan/record';
import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiProperty, ApiPropertyOptional, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { DataSource } from 'typeorm';
import { CurrentCaller, requireRole, type Caller } from '../access/caller.js';
import type { List } from '../lists/page.js';
import { instant } from '../times.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { BooleanField, ChoiceListField, IdField, InstantField, TextField } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';
import { isMailAddress } from './channel-settings.js';
import { ListOfMuted, NotificationSettingsShape, type MutedShape } from './notification-shapes.js';

class QuietHoursBody {
  @TextField({ max: 5, description: 'HH:MM' }) from!: string;
  @TextField({ max: 5, description: 'HH:MM' }) to!: string;
}
class ChannelChoiceBody {
  @IdField() channelId!: string;
  @BooleanField() chosen!: boolean;
  @TextField({ max: 254, optional: true, blank: true, description: 'e-mail address, or the mobile number a robot mentions' })
  address?: string | null;
  @ChoiceListField(TOPICS, { optional: true }) topics?: Topic[] | null;
}
class NotificationSettingsBody {
  @ApiPropertyOptional({ type: QuietHoursBody, nullable: true, description: 'null: at any hour. Reminders keep working hours anyway' })
  @IsOptional()
  @ValidateNested()
  @Type(() => QuietHoursBody)
  quietHours?: QuietHoursBody | null;
  @InstantField({ optional: true, description: 'nothing over the channels until then; the inbox still fills, and the office sees it' })
  mutedUntil?: string | null;
  @TextField({ max: 200, optional: true, blank: true }) muteReason?: string | null;
  @ApiProperty({ type: [ChannelChoiceBody] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ChannelChoiceBody)
  channels!: ChannelChoiceBody[];
}

interface SettingRow {
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
  readonly mutedUntil: Date | null;
  readonly muteReason: string | null;
}
interface ChoiceRow {
  readonly channelId: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly address: string | null;
  readonly topics: Topic[] | null;
}
const LONGEST_MUTE_MS = 90 * 86_400_000;

/** How a person wants to be told. */
@ApiTags('notifications')
@Controller('notification-settings')
export class NotificationSettingsController {
  constructor(
    private readonly db: DataSource,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Get()
  @ApiOperation({ summary: "One's own: quiet hours, mute, and the town's channels with one's choice" })
  @ApiResponse({ status: 200, type: NotificationSettingsShape })
  async own(@CurrentCaller() caller: Caller): Promise<NotificationSettingsShape> {
    return this.show(this.db.manager, caller);
  }

  @Put()
  @ApiOperation({ summary: "Set one's own, whole" })
  @ApiBody({ type: NotificationSettingsBody })
  @ApiResponse({ status: 200, type: NotificationSettingsShape })
  async set(@CurrentCaller() caller: Caller, @Body() body: unknown): Promise<NotificationSettingsShape> {
    const { quietHours, mutedUntil, muteReason, channels } = readFields(NotificationSettingsBody, body ?? {});
    const now = this.clock.now();
    const muted = mutedUntil ? new Date(mutedUntil) : null;
    const problems: FieldProblem[] = [];
    const minutes = (path: 'from' | 'to'): number | null => {
      if (!quietHours) return null;
      const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(quietHours[path]) ?? [];
      if (hour === undefined) problems.push({ path: `quietHours.${path}`, code: 'field.time' });
      return Number(hour) * 60 + Number(minute);
    };
    const [from, to] = [minutes('from'), minutes('to')];
    if (muted && muted.getTime() - now.getTime() > LONGEST_MUTE_MS)
      problems.push({ path: 'mutedUntil', code: 'mute.too_long', params: { days: 90 } });
    return inTransaction(this.db, async (tx) => {
      const known = new Map((await this.choices(tx, caller)).map((row) => [row.channelId, row]));
      channels.forEach(({ channelId, chosen, address }, index) => {
        const channel = known.get(channelId);
        if (!channel) problems.push({ path: `channels[${index}].channelId`, code: 'channel.unknown' });
        else if (chosen && channel.kind === 'email' && !isMailAddress(address ?? '')) {
          problems.push({ path: `channels[${index}].address`, code: 'field.mail' });
        } else if (chosen && channel.kind !== 'email' && address && !/^\+?\d{5,20}$/.test(address)) {
          problems.push({ path: `channels[${index}].address`, code: 'field.mobile' });
        }
      });
      if (problems.length > 0) throw new InvalidFields(problems);
      await tx.query(
        `INSERT INTO notification_setting (user_id, jurisdiction_id, quiet_from, quiet_to, muted_until, mute_reason)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (user_id) DO UPDATE
           SET quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, muted_until = excluded.muted_until, mute_reason = excluded.mute_reason`,
        [caller.id, caller.jurisdictionId, from, to, muted, muted ? muteReason || null : null],
      );
      await tx.query('DELETE FROM channel_choice WHERE user_id = $1', [caller.id]);
      const chosen = channels.filter(
        (one, index) => one.chosen && channels.findIndex(({ channelId }) => channelId === one.channelId) === index,
      );
      for (const { channelId, address, topics } of chosen) {
        await tx.query('INSERT INTO channel_choice (jurisdiction_id, user_id, channel_id, address, topics) VALUES ($1, $2, $3, $4, $5)', [
          caller.jurisdictionId,
          caller.id,
          channelId,
          address || null,
          topics ?? [...TOPICS],
        ]);
      }
      if (muted && muted > now) {
        await writeAudit(tx, now, caller, {
          action: 'notifications.muted',
          ...(muteReason ? { reason: muteReason } : {}),
          detail: { until: mutedUntil },
        });
      }
      return this.show(tx, caller);
    });
  }

  @Get('muted')
  @ApiOperation({ summary: 'Who has muted the channels, until when and why (office, auditor)' })
  @ApiResponse({ status: 200, type: ListOfMuted })
  async muted(@CurrentCaller() caller: Caller): Promise<List<MutedShape>> {
    requireRole(caller, 'office', 'auditor');
    const rows = await this.db.query<{ id: string; username: string; name: string; mutedUntil: Date; reason: string | null }[]>(
      `SELECT u.id, u.username, u.name, n.muted_until AS "mutedUntil", n.mute_reason AS reason
       FROM notification_setting n JOIN app_user u ON u.id = n.user_id
       WHERE n.jurisdiction_id = $1 AND u.active AND n.muted_until > $2 ORDER BY n.muted_until, u.name`,
      [caller.jurisdictionId, this.clock.now()],
    );
    return {
      items: rows.map(({ id, username, name, mutedUntil, reason }) => ({
        user: { id, username, name },
        mutedUntil: instant(mutedUntil),
        reason,
      })),
    };
  }

  private async choices(db: Reader, { id, jurisdictionId }: Caller): Promise<ChoiceRow[]> {
    return db.query<ChoiceRow[]>(
      `SELECT d.id AS "channelId", d.kind, d.name, c.address, c.topics FROM delivery_channel d
       LEFT JOIN channel_choice c ON c.channel_id = d.id AND c.user_id = $1
       WHERE d.jurisdiction_id = $2 AND (d.active OR c.user_id IS NOT NULL) ORDER BY d.name`,
      [id, jurisdictionId],
    );
  }

  private async show(db: Reader, caller: Caller): Promise<NotificationSettingsShape> {
    const [row] = await db.query<SettingRow[]>(
      `SELECT quiet_from AS "quietFrom", quiet_to AS "quietTo", muted_until AS "mutedUntil", mute_reason AS "muteReason"
       FROM notification_setting WHERE user_id = $1`,
      [caller.id],
    );
    const quiet = row ? { from: row.quietFrom, to: row.quietTo } : DEFAULT_QUIET_HOURS;
    const isMuted = row?.mutedUntil && row.mutedUntil > this.clock.now();
    return {
      quietHours: quiet.from === null || quiet.to === null ? null : { from: timeOf(quiet.from), to: timeOf(quiet.to) },
      mutedUntil: isMuted ? instant(row.mutedUntil) : null,
      muteReason: isMuted ? row.muteReason : null,
      channels: (await this.choices(db, caller)).map(({ topics, ...choice }) => ({
        ...choice,
        chosen: topics !== null,
        topics: topics ?? [...TOPICS],
      })),
    };
  }
}

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
