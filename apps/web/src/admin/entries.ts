import { api, type BodyOf } from '../api';
import type { Schema } from '../schemas';
import type { Role } from '../session';
import type { TextKey } from '../texts';

export const KINDS = ['users', 'units', 'stations', 'station-kinds', 'deputies', 'categories', 'jurisdictions'] as const;
export type EntryKind = (typeof KINDS)[number];
type Rows = {
  users: Schema<'User'>;
  units: Schema<'Unit'>;
  stations: Schema<'Station'>;
  'station-kinds': Schema<'StationKind'>;
  deputies: Schema<'Deputy'>;
  categories: Schema<'Category'>;
  jurisdictions: Schema<'Jurisdiction'>;
};
/** A row of any of the dictionaries: what all have, and what some have. */
export type Entry = Pick<Rows[EntryKind], 'name'> & { readonly [K in AnyField]?: FieldOf<Rows[EntryKind], K> };
type AnyField = Exclude<Rows[EntryKind] extends infer R ? (R extends unknown ? keyof R : never) : never, 'name'>;
type FieldOf<R, K extends PropertyKey> = R extends { readonly [N in K]: infer V } ? V : never;
/** What is sent of a new row; of a changed one the same, in part. */
type Bodies = { [K in EntryKind]: BodyOf<`/${K}`, 'post'> };
export type EntryBody = Partial<Record<EntryField['name'] | 'active', unknown>>;

/** Where the choices of a field come from. */
export type Choices = 'units' | 'deputies' | 'stations' | 'categories' | 'station-kinds' | 'jurisdictions' | 'roles' | 'levels';
interface FieldOfKind<K extends EntryKind> {
  readonly name: keyof Bodies[K] & keyof Entry;
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
export type EntryField = { [K in EntryKind]: FieldOfKind<K> }[EntryKind];
const NAME = { name: 'name', label: 'entry.name', needed: true } as const;

/** What each dictionary asks for, in this order. */
export const FIELDS: { readonly [K in EntryKind]: readonly FieldOfKind<K>[] } = {
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
  'station-kinds': [NAME],
  deputies: [
    { name: 'name', label: 'entry.person', needed: true },
    { name: 'level', label: 'entry.level', choices: 'levels', needed: true },
    { name: 'homeStationId', label: 'entry.homeStationId', choices: 'stations' },
    { name: 'constituency', label: 'entry.constituency' },
    { name: 'phone', label: 'entry.phone' },
  ],
  categories: [NAME, { name: 'parentCode', label: 'entry.parentCode', choices: 'categories' }],
  jurisdictions: [
    NAME,
    { name: 'shortName', label: 'entry.shortName', needed: true, onlyNew: true, help: 'entry.shortNameHelp' },
    { name: 'parentId', label: 'entry.parentId', choices: 'jurisdictions', needed: true, onlyNew: true },
  ],
};
/** Their rows are never taken out of use. */
export function isLasting(kind: EntryKind): kind is 'station-kinds' | 'jurisdictions' {
  return kind === 'station-kinds' || kind === 'jurisdictions';
}
/** Their rows are named by a code in place of an id. */
function isCoded(kind: EntryKind): kind is 'station-kinds' | 'categories' {
  return kind === 'station-kinds' || kind === 'categories';
}
export function keyOf({ id, code }: { readonly id?: string; readonly code?: string }): string {
  return id ?? code ?? '';
}

/** Their names are the API's (FIELDS); what was filled in, it judges field by field. */
export function addEntry(kind: EntryKind, body: EntryBody, key: string): Promise<Entry & { readonly oneTimePassword?: string }> {
  return api.post(`/${kind}`, { body: body as Bodies[EntryKind], key });
}
export function changeEntry(kind: EntryKind, entry: Entry, body: EntryBody): Promise<Entry> {
  const key = keyOf(entry);
  if (isCoded(kind)) return api.patch(`/${kind}/{code}`, { path: { code: key }, body: body as BodyOf<'/categories/{code}', 'patch'> });
  return api.patch(`/${kind}/{id}`, { path: { id: key }, body: body as BodyOf<'/units/{id}', 'patch'> });
}
/** Where the history of one of these is. */
export function historyPathOf(kind: EntryKind) {
  return isCoded(kind) ? (`/${kind}/{code}/history` as const) : (`/${kind}/{id}/history` as const);
}
