import { ROLES, type Role } from '@bihuan/domain';
import { ApiProperty } from '@nestjs/swagger';
import { flag, moment, momentOrNull, text, textOrNull } from '../document/shown.js';
import { PageOf } from '../lists/page.js';
import { LEVELS } from './dictionary-bodies.js';

/** What the dictionaries show of a row; each name stands in `shown` of dictionaries.ts, or it does not compile. */
export class UnitShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty(text) jurisdictionId!: string;
  @ApiProperty(flag) active!: boolean;
}
export class StationShape extends UnitShape {
  @ApiProperty({ ...text, description: 'the code of a station kind' }) kind!: string;
  @ApiProperty(textOrNull) parentId!: string | null;
}
export class DeputyShape extends UnitShape {
  @ApiProperty({ enum: LEVELS }) level!: (typeof LEVELS)[number];
  @ApiProperty(textOrNull) homeStationId!: string | null;
  @ApiProperty(textOrNull) constituency!: string | null;
  @ApiProperty({ ...textOrNull, description: 'public by law' }) phone!: string | null;
}
export class CategoryShape {
  @ApiProperty(text) code!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty(textOrNull) parentCode!: string | null;
  @ApiProperty(flag) active!: boolean;
}
export class StationKindShape {
  @ApiProperty(text) code!: string;
  @ApiProperty(text) name!: string;
}
export class JurisdictionShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty(textOrNull) parentId!: string | null;
  @ApiProperty({ ...text, description: 'what its case numbers begin with' }) shortName!: string;
}
export class UserShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) username!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty({ enum: ROLES, isArray: true }) roles!: readonly Role[];
  @ApiProperty(text) jurisdictionId!: string;
  @ApiProperty(textOrNull) unitId!: string | null;
  @ApiProperty(textOrNull) deputyId!: string | null;
  @ApiProperty(flag) active!: boolean;
  @ApiProperty({ ...momentOrNull, description: 'after failed log-ins' }) lockedUntil!: string | null;
  @ApiProperty({ ...momentOrNull, description: 'has a one-time password, good until then' }) oneTimeUntil!: string | null;
  @ApiProperty({ ...flag, description: 'log-in asks for a code' }) totp!: boolean;
}
export class CreatedUserShape extends UserShape {
  @ApiProperty({ ...text, required: false, description: 'shown this once; none when a password was given' }) oneTimePassword?: string;
}
/** For who was given or has asked for a new password. */
export class OneTimePasswordShape {
  @ApiProperty({ ...text, description: 'shown this once' }) oneTimePassword!: string;
  @ApiProperty(moment) oneTimeUntil!: string;
}

/** Of a field of any dictionary: a text, a yes or no, a list of roles, nothing. */
const value = {
  oneOf: [{ type: 'string', nullable: true }, { type: 'boolean' }, { type: 'array', items: { type: 'string' } }],
};
export type FieldValue = string | boolean | readonly string[] | null;
export class ChangeShape {
  @ApiProperty(text) field!: string;
  @ApiProperty({ ...value, description: 'before; names in place of ids' }) from!: FieldValue;
  @ApiProperty({ ...value, description: 'after' }) to!: FieldValue;
}
export class HistoryEntryShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(moment) at!: string;
  @ApiProperty(text) actorName!: string;
  @ApiProperty({ ...text, example: 'users.changed' }) action!: string;
  @ApiProperty({ type: [ChangeShape] }) changes!: readonly ChangeShape[];
}
export const PageOfHistoryEntries = PageOf(HistoryEntryShape);
