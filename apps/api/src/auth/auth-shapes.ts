import { ROLES, type Role } from '@bihuan/domain';
import { ApiProperty } from '@nestjs/swagger';
import { flag, moment, momentOrNull, text, textOrNull } from '../document/shown.js';
import { ListOf, PageOf } from '../lists/page.js';

export class PersonShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) username!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty({ enum: ROLES, isArray: true }) roles!: readonly Role[];
  @ApiProperty(text) jurisdictionId!: string;
  @ApiProperty(textOrNull) unitId!: string | null;
  @ApiProperty(textOrNull) deputyId!: string | null;
}
export class LoggedInShape {
  @ApiProperty({ type: PersonShape }) user!: PersonShape;
  @ApiProperty({ ...text, description: 'sent as X-CSRF-Token with every write of this session' }) csrfToken!: string;
}
export class MeShape extends PersonShape {
  @ApiProperty({ ...text, required: false, description: "the session's; none with a bearer token" }) csrfToken?: string;
  @ApiProperty({ ...flag, required: false, description: 'logged in with a one-time password: nothing else is allowed before' })
  mustChangePassword?: boolean;
  @ApiProperty({ ...moment, description: "the product's clock, which a rehearsal may have set" }) now!: string;
}
export class NewTokenShape {
  @ApiProperty(text) id!: string;
  @ApiProperty({ ...text, description: 'shown this once' }) token!: string;
}
export class TokenShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty(moment) createdAt!: string;
  @ApiProperty(momentOrNull) expiresAt!: string | null;
}
export const PageOfTokens = PageOf(TokenShape);

export class SessionShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(textOrNull) address!: string | null;
  @ApiProperty({ ...textOrNull, description: 'what the browser says of itself' }) agent!: string | null;
  @ApiProperty(moment) createdAt!: string;
  @ApiProperty(moment) lastSeenAt!: string;
  @ApiProperty({ ...flag, description: 'the one that asks' }) current!: boolean;
}
export const ListOfSessions = ListOf(SessionShape);

export class TotpShape {
  @ApiProperty(flag) enabled!: boolean;
}
export class TotpBegunShape {
  @ApiProperty({ ...text, description: 'shown this once' }) secret!: string;
  @ApiProperty({ ...text, description: 'what the QR code says' }) uri!: string;
}
