import type { Actor, Role } from '@bihuan/domain';
import { hash } from '@node-rs/argon2';
import { v7 as newId } from 'uuid';
import type { Tx } from '../database.js';
import { insertRows } from '../rows.js';
import { CATEGORIES, GIVEN, placesOf, SURNAMES, UNIT_NAMES, type UnitKind } from './matters.js';

/** The twelve groups of 金山区, by the short name that their case numbers carry. */
export const GROUPS = ['枫泾', '朱泾', '亭林', '漕泾', '山阳', '金山卫', '张堰', '廊下', '吕巷', '石化街道', '高新区', '上海石化'] as const;
export type Group = (typeof GROUPS)[number];

export interface Town {
  readonly id: string;
  readonly name: Group;
  readonly units: Readonly<Record<UnitKind, string>>;
  readonly deputies: readonly string[];
  readonly stations: readonly string[];
  /** who enters the demo's past, from paper */
  readonly office: Actor & { readonly id: string };
}
export interface DemoUser {
  readonly username: string;
  readonly name: string;
  readonly role: string;
}

const TITLES: Readonly<Record<Role, string>> = {
  office: '人大办',
  deputy: '代表',
  staff: '承办人',
  head: '单位负责人',
  leader: '分管领导',
  principal: '主要领导',
  presidium: '主席团',
  auditor: '审计',
  admin: '管理员',
  district: '区人大',
};

/** The tree, its stations, deputies, units and people; the log-ins are those that API.md names. */
export async function createPeople(tx: Tx, password: string): Promise<{ towns: Map<Group, Town>; users: DemoUser[] }> {
  // one hash serves all demo users: the password is the same anyway
  const passwordHash = await hash(password);
  const district = newId();
  await insertRows(
    tx,
    'category',
    CATEGORIES.map(([code, name, parent]) => ({ code, name, parent_code: parent ?? null })),
  );
  await insertRows(
    tx,
    'station_kind',
    [
      ['home', '代表之家'],
      ['station', '代表联络站'],
      ['point', '代表联系点'],
    ].map(([code, name]) => ({ code, name })),
  );
  await insertRows(tx, 'jurisdiction', [{ id: district, parent_id: null, name: '金山区', short_name: '金山区', path: [district] }]);

  const accounts: Record<string, unknown>[] = [];
  const users: DemoUser[] = [];
  const addUser = (
    jurisdictionId: string,
    username: string,
    name: string,
    role: Role,
    more: { unit_id?: string; deputy_id?: string } = {},
  ): string => {
    const id = newId();
    const columns = { id, jurisdiction_id: jurisdictionId, username, name, password_hash: passwordHash, roles: [role] };
    accounts.push({ ...columns, unit_id: more.unit_id ?? null, deputy_id: more.deputy_id ?? null });
    users.push({ username, name, role: TITLES[role] });
    return id;
  };

  const towns = new Map<Group, Town>();
  for (const [index, group] of GROUPS.entries()) {
    const id = newId();
    const name = group.endsWith('街道') || group === '高新区' || group === '上海石化' ? group : `${group}镇`;
    await insertRows(tx, 'jurisdiction', [{ id, parent_id: district, name, short_name: group, path: [district, id] }]);
    const units = Object.fromEntries(Object.keys(UNIT_NAMES).map((kind) => [kind, newId()])) as Record<UnitKind, string>;
    await insertRows(
      tx,
      'handling_unit',
      (Object.keys(units) as UnitKind[]).map((kind) => ({ id: units[kind], jurisdiction_id: id, name: `${group}${UNIT_NAMES[kind]}` })),
    );
    const stations = ['home', 'station', 'point'].map((kind) => ({ id: newId(), kind }));
    const places = placesOf(group);
    const names = [`${group}人大代表之家`, `${places[0]}代表联络站`, `${places[1]}代表联系点`];
    await insertRows(
      tx,
      'station',
      stations.map((station, place) => ({
        ...station,
        jurisdiction_id: id,
        name: names[place],
        parent_id: place === 0 ? null : stations[0]?.id,
      })),
    );
    const deputies = Array.from({ length: 6 }, (_, place) => ({
      id: newId(),
      name: `${SURNAMES[(index * 6 + place) % SURNAMES.length]}${GIVEN[(index * 5 + place * 3) % GIVEN.length]}`,
    }));
    await insertRows(
      tx,
      'deputy',
      deputies.map((deputy, place) => ({
        ...deputy,
        jurisdiction_id: id,
        name: deputies.findIndex((other) => other.name === deputy.name) === place ? deputy.name : `${deputy.name}（${place + 1}）`,
        level: place === 0 ? 'district' : 'town',
        home_station_id: stations[place % 3]?.id,
        constituency: `第${place + 1}选区`,
      })),
    );
    const office = addTownUsers(group, id, units, deputies, addUser);
    towns.set(group, {
      id,
      name: group,
      units,
      deputies: deputies.map((deputy) => deputy.id),
      stations: stations.map((station) => station.id),
      office: { id: office, name: '人大办', username: null, roles: ['office'], jurisdictionId: id, unitId: null, deputyId: null },
    });
  }
  addUser(district, 'district', '区人大代表工委', 'district');
  await insertRows(tx, 'app_user', accounts);
  return { towns, users: users.filter(({ username }) => !username.startsWith('office.group')) };
}

type AddUser = (
  jurisdictionId: string,
  username: string,
  name: string,
  role: Role,
  more?: { unit_id?: string; deputy_id?: string },
) => string;

/** The log-ins of a group; groups that API.md does not name have an office of their own. */
function addTownUsers(
  group: Group,
  id: string,
  units: Readonly<Record<UnitKind, string>>,
  deputies: readonly { id: string; name: string }[],
  add: AddUser,
): string {
  const deputy = (place: number) => deputies[place] ?? { id: '', name: '' };
  if (group === '山阳') {
    add(id, 'deputy.shanyang', deputy(0).name, 'deputy', { deputy_id: deputy(0).id });
    return add(id, 'office.shanyang', '山阳镇人大办', 'office');
  }
  if (group !== '漕泾') return add(id, `office.group${GROUPS.indexOf(group) + 1}`, `${group}人大办`, 'office');
  const office = add(id, 'office', '漕泾镇人大办', 'office');
  add(id, 'deputy', deputy(0).name, 'deputy', { deputy_id: deputy(0).id });
  add(id, 'deputy2', deputy(1).name, 'deputy', { deputy_id: deputy(1).id });
  add(id, 'staff.water', '沈水根', 'staff', { unit_id: units.water });
  add(id, 'head.water', '陆建平', 'head', { unit_id: units.water });
  add(id, 'staff.roads', '钱路明', 'staff', { unit_id: units.roads });
  add(id, 'head.roads', '俞国良', 'head', { unit_id: units.roads });
  add(id, 'leader', '顾分管', 'leader');
  add(id, 'principal', '蔡主要', 'principal');
  add(id, 'presidium', '主席团', 'presidium');
  add(id, 'auditor', '审计员', 'auditor');
  add(id, 'admin', '系统管理员', 'admin');
  return office;
}
