import type { Role } from '../session';
import type { TextKey } from '../texts';

/** A row of any of the dictionaries, as the API shows it. */
export interface Entry {
  readonly id?: string;
  readonly code?: string;
  readonly name: string;
  readonly active: boolean;
  readonly username?: string;
  readonly roles?: readonly Role[];
  readonly unitId?: string | null;
  readonly deputyId?: string | null;
  readonly kind?: string;
  readonly parentId?: string | null;
  readonly level?: string;
  readonly homeStationId?: string | null;
  readonly constituency?: string | null;
  readonly phone?: string | null;
  readonly parentCode?: string | null;
  readonly lockedUntil?: string | null;
  readonly oneTimeUntil?: string | null;
  readonly totp?: boolean;
}
export const KINDS = ['users', 'units', 'stations', 'deputies', 'categories'] as const;
export type EntryKind = (typeof KINDS)[number];

/** Where the choices of a field come from. */
export type Choices = 'units' | 'deputies' | 'stations' | 'categories' | 'station-kinds' | 'roles' | 'levels';
export interface EntryField {
  readonly name: keyof Entry;
  readonly label: TextKey;
  readonly choices?: Choices;
  readonly several?: boolean;
  readonly needed?: boolean;
  /** given once, when the row is added */
  readonly onlyNew?: boolean;
  readonly help?: TextKey;
  /** asked only of who has one of these roles */
  readonly forRoles?: readonly Role[];
}
const NAME: EntryField = { name: 'name', label: 'entry.name', needed: true };

/** What each dictionary asks for, in this order. */
export const FIELDS: Readonly<Record<EntryKind, readonly EntryField[]>> = {
  users: [
    { name: 'username', label: 'entry.username', needed: true, onlyNew: true, help: 'entry.usernameHelp' },
    { name: 'name', label: 'entry.person', needed: true },
    { name: 'roles', label: 'entry.roles', choices: 'roles', several: true, needed: true },
    { name: 'unitId', label: 'entry.unitId', choices: 'units', forRoles: ['staff', 'head'] },
    { name: 'deputyId', label: 'entry.deputyId', choices: 'deputies', forRoles: ['deputy'] },
  ],
  units: [NAME],
  stations: [
    NAME,
    { name: 'kind', label: 'entry.kind', choices: 'station-kinds', needed: true },
    { name: 'parentId', label: 'entry.parentId', choices: 'stations' },
  ],
  deputies: [
    { name: 'name', label: 'entry.person', needed: true },
    { name: 'level', label: 'entry.level', choices: 'levels', needed: true },
    { name: 'homeStationId', label: 'entry.homeStationId', choices: 'stations' },
    { name: 'constituency', label: 'entry.constituency' },
    { name: 'phone', label: 'entry.phone' },
  ],
  categories: [NAME, { name: 'parentCode', label: 'entry.parentCode', choices: 'categories' }],
};
export function keyOf({ id, code }: Entry): string {
  return id ?? code ?? '';
}
