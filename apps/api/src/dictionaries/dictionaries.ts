import type { Role } from '@bihuan/domain';
import {
  CategoryChange,
  DeputyChange,
  JurisdictionChange,
  NewCategory,
  NewDeputy,
  NewJurisdiction,
  NewStation,
  NewStationKind,
  NewUnit,
  NewUser,
  StationChange,
  StationKindChange,
  UnitChange,
  UserChange,
} from './dictionary-bodies.js';
import {
  CategoryShape,
  CreatedUserShape,
  DeputyShape,
  JurisdictionShape,
  StationKindShape,
  StationShape,
  UnitShape,
  UserShape,
} from './dictionary-shapes.js';

/** Every name that is answered → its column; a name too many or too few does not compile. */
type Shown<S> = { readonly [K in keyof S]-?: string };

/** A dictionary as data: its table, what a row shows under which name, who may read, what a body may set. */
export interface Dictionary {
  readonly table: string;
  /** column that identifies a row, and its place in the list */
  readonly key: 'id' | 'code';
  /** API name → column */
  readonly shown: Readonly<Record<string, string>>;
  /** the column with the tenant; null for what all share */
  readonly tenant: 'jurisdiction_id' | 'id' | null;
  readonly readers: readonly Role[] | 'everyone';
  /** how the OpenAPI document describes a row, and a new one where it says more */
  readonly shape: new () => object;
  readonly createdShape?: new () => object;
  readonly create: new () => object;
  readonly change: new () => object;
  /** foreign ids, of the same tenant where a body may set them: API name → table */
  readonly references: Readonly<Record<string, string>>;
  /** fields that a `null` empties; everywhere else it keeps the old value */
  readonly clearable: readonly string[];
  /** the field that no two rows may have alike; without it, the name */
  readonly distinct?: string;
  /** the field that names the row above, where rows lie below each other */
  readonly parent?: string;
  /** API name of the fields a body may set → column */
  readonly settable: Readonly<Record<string, string>>;
}

const named = { id: 'id', name: 'name', jurisdictionId: 'jurisdiction_id', active: 'active' } satisfies Shown<UnitShape>;

export const DICTIONARIES = {
  units: {
    table: 'handling_unit',
    key: 'id',
    tenant: 'jurisdiction_id',
    readers: 'everyone',
    create: NewUnit,
    change: UnitChange,
    shape: UnitShape,
    shown: named,
    references: {},
    clearable: [],
    settable: { name: 'name', active: 'active' },
  },
  stations: {
    table: 'station',
    key: 'id',
    tenant: 'jurisdiction_id',
    readers: 'everyone',
    create: NewStation,
    change: StationChange,
    shape: StationShape,
    shown: { ...named, kind: 'kind', parentId: 'parent_id' } satisfies Shown<StationShape>,
    references: { parentId: 'station', kind: 'station_kind' },
    clearable: ['parentId'],
    parent: 'parentId',
    settable: { name: 'name', active: 'active', kind: 'kind', parentId: 'parent_id' },
  },
  deputies: {
    table: 'deputy',
    key: 'id',
    tenant: 'jurisdiction_id',
    readers: 'everyone',
    create: NewDeputy,
    change: DeputyChange,
    shape: DeputyShape,
    shown: {
      ...named,
      level: 'level',
      homeStationId: 'home_station_id',
      constituency: 'constituency',
      phone: 'phone',
    } satisfies Shown<DeputyShape>,
    references: { homeStationId: 'station' },
    clearable: ['homeStationId', 'constituency', 'phone'],
    settable: {
      name: 'name',
      active: 'active',
      level: 'level',
      homeStationId: 'home_station_id',
      constituency: 'constituency',
      phone: 'phone',
    },
  },
  categories: {
    table: 'category',
    key: 'code',
    tenant: null,
    readers: 'everyone',
    create: NewCategory,
    change: CategoryChange,
    shape: CategoryShape,
    shown: { code: 'code', name: 'name', parentCode: 'parent_code', active: 'active' } satisfies Shown<CategoryShape>,
    references: { parentCode: 'category' },
    clearable: ['parentCode'],
    parent: 'parentCode',
    distinct: 'code',
    settable: { code: 'code', name: 'name', parentCode: 'parent_code', active: 'active' },
  },
  'station-kinds': {
    table: 'station_kind',
    key: 'code',
    tenant: null,
    readers: 'everyone',
    create: NewStationKind,
    change: StationKindChange,
    shape: StationKindShape,
    shown: { code: 'code', name: 'name' } satisfies Shown<StationKindShape>,
    references: {},
    clearable: [],
    distinct: 'code',
    settable: { code: 'code', name: 'name' },
  },
  jurisdictions: {
    table: 'jurisdiction',
    key: 'id',
    tenant: 'id',
    readers: 'everyone',
    create: NewJurisdiction,
    change: JurisdictionChange,
    shape: JurisdictionShape,
    shown: { id: 'id', name: 'name', parentId: 'parent_id', shortName: 'short_name' } satisfies Shown<JurisdictionShape>,
    references: { parentId: 'jurisdiction' },
    clearable: [],
    distinct: 'shortName',
    settable: { name: 'name', shortName: 'short_name' },
  },
  users: {
    table: 'app_user',
    key: 'id',
    tenant: 'jurisdiction_id',
    create: NewUser,
    change: UserChange,
    readers: ['admin', 'office', 'auditor', 'leader', 'principal', 'presidium', 'district'],
    shape: UserShape,
    createdShape: CreatedUserShape,
    shown: {
      id: 'id',
      username: 'username',
      name: 'name',
      roles: 'roles',
      jurisdictionId: 'jurisdiction_id',
      unitId: 'unit_id',
      deputyId: 'deputy_id',
      active: 'active',
      lockedUntil: 'locked_until',
      oneTimeUntil: 'one_time_until',
      totp: 'totp_secret IS NOT NULL',
    } satisfies Shown<UserShape>,
    references: { unitId: 'handling_unit', deputyId: 'deputy' },
    clearable: ['unitId', 'deputyId'],
    distinct: 'username',
    settable: { username: 'username', name: 'name', roles: 'roles', unitId: 'unit_id', deputyId: 'deputy_id', active: 'active' },
  },
} as const satisfies Record<string, Dictionary>;
export type DictionaryName = keyof typeof DICTIONARIES;
