import { ROLES } from '@bihuan/domain';
import { PageQuery } from '../lists/page.js';
import { BooleanField, ChoiceField, ChoiceListField, IdField, TextField } from '../validation/fields.js';

export class DictionaryQuery extends PageQuery {
  @TextField({ max: 100, optional: true, description: 'words in the name (of a user: or in the user name)' }) q?: string;
  @ChoiceField(['name'], { optional: true, description: 'by name instead of by id' }) sort?: string;
}
/** Of rows that can be taken out of use. */
export class ActiveQuery extends DictionaryQuery {
  @ChoiceField(['true', 'false'], { optional: true }) active?: string;
}

export const LEVELS = ['town', 'district', 'city', 'national'] as const;

export class NewUnit {
  @TextField({ max: 100 }) name!: string;
  @IdField({ optional: true, description: "the caller's own unless told" }) jurisdictionId?: string | null;
}
export class UnitChange {
  @TextField({ max: 100, optional: true }) name?: string | null;
  @BooleanField({ optional: true }) active?: boolean | null;
}
export class NewStation extends NewUnit {
  @TextField({ max: 40, optional: true, description: 'home, station or point unless the dictionary has more' }) kind?: string | null;
  @IdField({ optional: true }) parentId?: string | null;
}
export class StationChange extends UnitChange {
  @TextField({ max: 40, optional: true }) kind?: string | null;
  @IdField({ optional: true }) parentId?: string | null;
}
export class NewDeputy extends NewUnit {
  @ChoiceField(LEVELS, { optional: true }) level?: string | null;
  @IdField({ optional: true }) homeStationId?: string | null;
  @TextField({ max: 200, optional: true }) constituency?: string | null;
  @TextField({ max: 40, optional: true, description: 'public by law' }) phone?: string | null;
}
export class DeputyChange extends UnitChange {
  @ChoiceField(LEVELS, { optional: true }) level?: string | null;
  @IdField({ optional: true }) homeStationId?: string | null;
  @TextField({ max: 200, optional: true }) constituency?: string | null;
  @TextField({ max: 40, optional: true }) phone?: string | null;
}
export class NewCategory {
  @TextField({ max: 100, optional: true, description: 'made up unless told' }) code?: string | null;
  @TextField({ max: 100 }) name!: string;
  @TextField({ max: 100, optional: true }) parentCode?: string | null;
}
export class NewStationKind {
  @TextField({ max: 40, optional: true, description: 'made up unless told' }) code?: string | null;
  @TextField({ max: 100 }) name!: string;
}
export class StationKindChange {
  @TextField({ max: 100, optional: true }) name?: string | null;
}
export class CategoryChange {
  @TextField({ max: 100, optional: true }) name?: string | null;
  @TextField({ max: 100, optional: true }) parentCode?: string | null;
  @BooleanField({ optional: true }) active?: boolean | null;
}
export class NewJurisdiction {
  @TextField({ max: 100 }) name!: string;
  @TextField({ max: 20, description: 'what its case numbers begin with' }) shortName!: string;
  @IdField({ optional: true, description: "the caller's own unless told" }) parentId?: string | null;
}
export class JurisdictionChange {
  @TextField({ max: 100, optional: true }) name?: string | null;
}
export class NewUser {
  @TextField({ max: 100 }) username!: string;
  @TextField({ max: 100 }) name!: string;
  @TextField({ max: 1000, optional: true, description: 'a one-time password is made up and answered once unless told' })
  password?: string | null;
  @ChoiceListField(ROLES) roles!: string[];
  @IdField({ optional: true }) jurisdictionId?: string | null;
  @IdField({ optional: true }) unitId?: string | null;
  @IdField({ optional: true }) deputyId?: string | null;
}
export class UserChange {
  @TextField({ max: 100, optional: true }) name?: string | null;
  @TextField({ max: 1000, optional: true }) password?: string | null;
  @ChoiceListField(ROLES, { optional: true }) roles?: string[] | null;
  @IdField({ optional: true }) unitId?: string | null;
  @IdField({ optional: true }) deputyId?: string | null;
  @BooleanField({ optional: true }) active?: boolean | null;
}
