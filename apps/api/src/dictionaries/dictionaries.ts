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
  readonly create: new () => object;
  readonly change: new () => object;
  /** foreign ids that must be of the same tenant: API name → table */
  readonly references: Readonly<Record<string, string>>;
  /** fields that a `null` empties; everywhere else it keeps the old value */
  readonly clearable: readonly string[];
  /** the field that names the row above, where rows lie below each other */
  readonly parent?: string;
  /** API name of the fields a body may set → column */
  readonly settable: Readonly<Record<string, string>>;
}

const named = { id: 'id', name: 'name', jurisdictionId: 'jurisdiction_id', active: 'active' };

export const DICTIONARIES = {
  units: {
    table: 'handling_unit',
    key: 'id',
    tenant: 'jurisdiction_id',
    readers: 'everyone',
    create: NewUnit,
    change: UnitChange,
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
    shown: { ...named, kind: 'kind', parentId: 'parent_id' },
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
    shown: { ...named, level: 'level', homeStationId: 'home_station_id', constituency: 'constituency', phone: 'phone' },
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
    shown: { code: 'code', name: 'name', parentCode: 'parent_code', active: 'active' },
    references: { parentCode: 'category' },
    clearable: ['parentCode'],
    parent: 'parentCode',
    settable: { code: 'code', name: 'name', parentCode: 'parent_code', active: 'active' },
  },
  'station-kinds': {
    table: 'station_kind',
    key: 'code',
    tenant: null,
    readers: 'everyone',
    create: NewStationKind,
    change: StationKindChange,
    shown: { code: 'code', name: 'name' },
    references: {},
    clearable: [],
    settable: { code: 'code', name: 'name' },
  },
  jurisdictions: {
    table: 'jurisdiction',
    key: 'id',
    tenant: 'id',
    readers: 'everyone',
    create: NewJurisdiction,
    change: JurisdictionChange,
    shown: { id: 'id', name: 'name', parentId: 'parent_id', shortName: 'short_name' },
    references: {},
    clearable: [],
    settable: { name: 'name', shortName: 'short_name' },
  },
  users: {
    table: 'app_user',
    key: 'id',
    tenant: 'jurisdiction_id',
    create: NewUser,
    change: UserChange,
    readers: ['admin', 'office', 'auditor', 'leader', 'principal', 'presidium', 'district'],
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
    },
    references: { unitId: 'handling_unit', deputyId: 'deputy' },
    clearable: ['unitId', 'deputyId'],
    settable: { username: 'username', name: 'name', roles: 'roles', unitId: 'unit_id', deputyId: 'deputy_id', active: 'active' },
  },
} as const satisfies Record<string, Dictionary>;
export type DictionaryName = keyof typeof DICTIONARIES;
