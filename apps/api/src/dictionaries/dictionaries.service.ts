import { InvalidFields, isId, NotFound, replanForUserChange, writeAudit, type ProductClock, type Reader, type Tx } from '@bihuan/record';
import { hash } from '@node-rs/argon2';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { requireRole, type Caller } from '../access/caller.js';
import { isStrongPassword } from '../auth/auth.service.js';
import { oneTimePassword, oneTimeUntil } from '../auth/one-time-password.js';
import { limitOf, pageOf, positionOf, type Page, type PageQuery } from '../lists/page.js';
import { unlessTaken } from '../requests/unless-taken.js';
import { instant } from '../times.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { readFields } from '../validation/read-fields.js';
import { DICTIONARIES, type Dictionary, type DictionaryName } from './dictionaries.js';
import type { ActiveQuery, DictionaryQuery } from './dictionary-bodies.js';
import type { HistoryEntryShape } from './dictionary-shapes.js';
import { historyOf } from './history.js';

type Row = Record<string, unknown>;
type Values = Readonly<Record<string, unknown>>;

/** Units, stations, deputies, categories, jurisdictions and users: each seen in the caller's jurisdiction and below. */
@Injectable()
export class DictionariesService {
  constructor(
    private readonly db: DataSource,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  async list(name: DictionaryName, caller: Caller, query: DictionaryQuery & Partial<ActiveQuery>): Promise<Page<Row>> {
    const dictionary: Dictionary = DICTIONARIES[name];
    if (dictionary.readers !== 'everyone') requireRole(caller, ...dictionary.readers);
    const { table, key } = dictionary;
    const limit = limitOf(query);
    const params: unknown[] = [];
    const param = (value: unknown): string => `$${params.push(value)}`;
    let scope = scopeOf(dictionary, caller, params);
    for (const word of query.q?.trim().split(/\s+/).filter(Boolean) ?? []) {
      const text = name === 'users' ? `(t.name || ' ' || t.username)` : 't.name';
      scope += ` AND ${text} ILIKE ${param(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`;
    }
    if (query.active !== undefined) scope += ` AND t.active = ${param(query.active === 'true')}`;
    const [count] = await this.db.query<{ total: number }[]>(`SELECT count(*) AS total FROM ${table} t WHERE ${scope}`, params);
    const order = query.sort === 'name' ? ['t.name', `t.${key}::text`] : [`t.${key}::text`];
    const after = positionOf(query, order.length);
    const beyond = after ? ` AND (${order.join(', ')}) > (${after.map((value) => `${param(value)}::text`).join(', ')})` : '';
    const rows = await this.db.query<Row[]>(
      `SELECT ${columnsOf(dictionary)} FROM ${table} t WHERE ${scope}${beyond} ORDER BY ${order.join(', ')} LIMIT ${limit + 1}`,
      params,
    );
    return pageOf(rows, limit, count?.total ?? null, shownRow, (row) =>
      query.sort === 'name' ? [String(row['name']), String(row[key])] : [String(row[key])],
    );
  }

  async show(name: DictionaryName, caller: Caller, key: string, db: Reader = this.db.manager): Promise<Row> {
    const dictionary: Dictionary = DICTIONARIES[name];
    if (dictionary.readers !== 'everyone') requireRole(caller, ...dictionary.readers);
    const params: unknown[] = [key];
    const scope = scopeOf(dictionary, caller, params);
    const [row] = await db.query<Row[]>(
      `SELECT ${columnsOf(dictionary)} FROM ${dictionary.table} t WHERE t.${dictionary.key}::text = $1 AND ${scope}`,
      params,
    );
    if (!row) throw new NotFound(name);
    return shownRow(row);
  }

  /** Who changed what of one row, and when. */
  async history(name: DictionaryName, caller: Caller, key: string, query: PageQuery): Promise<Page<HistoryEntryShape>> {
    requireRole(caller, 'admin', 'auditor');
    await this.show(name, caller, key);
    return historyOf(this.db.manager, name, DICTIONARIES[name].references, key, query);
  }

  async create(name: DictionaryName, tx: Tx, caller: Caller, raw: unknown): Promise<Row> {
    const dictionary: Dictionary = DICTIONARIES[name];
    requireRole(caller, 'admin');
    const body = readFields(dictionary.create, raw ?? {}) as Values;
    const tenant = await this.tenantOf(tx, name, caller, body);
    const key = dictionary.key === 'code' && typeof body['code'] === 'string' ? body['code'] : newId();
    const row: Row = { ...(await this.columns(tx, dictionary, name, body, tenant)) };
    row[dictionary.key] = key;
    const firstPassword = name === 'users' && typeof body['password'] !== 'string' ? oneTimePassword() : null;
    if (firstPassword !== null) {
      row['password_hash'] = await hash(firstPassword);
      row['one_time_until'] = oneTimeUntil(this.clock.now());
    }
    if (dictionary.tenant === 'jurisdiction_id') row['jurisdiction_id'] = tenant;
    if (name === 'jurisdictions') {
      const [parent] = await tx.query<{ path: string[] }[]>('SELECT path FROM jurisdiction WHERE id = $1', [tenant]);
      Object.assign(row, { parent_id: tenant, path: [...(parent?.path ?? []), key] });
    }
    if (name === 'stations') row['kind'] ??= 'station';
    const columns = Object.keys(row);
    await unlessTaken(dictionary.distinct ?? 'name', () =>
      tx.query(
        `INSERT INTO ${dictionary.table} (${columns.join(',')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(',')})`,
        Object.values(row),
      ),
    );
    if (name === 'users') await replanForUserChange(tx, tenant, this.clock.now());
    await writeAudit(tx, this.clock.now(), caller, { action: `${name}.created`, detail: { key, ...withoutSecrets(body) } });
    const made = await this.show(name, caller, key, tx);
    return firstPassword === null ? made : { ...made, oneTimePassword: firstPassword };
  }

  async change(name: DictionaryName, tx: Tx, caller: Caller, key: string, raw: unknown): Promise<Row> {
    const dictionary: Dictionary = DICTIONARIES[name];
    requireRole(caller, 'admin');
    const before = await this.show(name, caller, key, tx);
    const body = readFields(dictionary.change, raw ?? {}) as Values;
    const shownTenant = before[dictionary.tenant === 'id' ? 'id' : 'jurisdictionId'];
    const tenant = typeof shownTenant === 'string' ? shownTenant : caller.jurisdictionId;
    if (name === 'users' && key === caller.id) keepsOwnAccount(body);
    await this.judgeParent(tx, dictionary, key, body);
    const row = await this.columns(tx, dictionary, name, { ...body }, tenant, before);
    const columns = Object.keys(row);
    if (columns.length > 0) {
      const set = columns.map((column, index) => `${column} = $${index + 2}`).join(', ');
      await unlessTaken(dictionary.distinct ?? 'name', () =>
        tx.query(`UPDATE ${dictionary.table} SET ${set} WHERE ${dictionary.key}::text = $1`, [key, ...Object.values(row)]),
      );
    }
    if (name === 'users') {
      const now = this.clock.now();
      if (body['active'] === false || typeof body['password'] === 'string') {
        await tx.query('UPDATE login_session SET ended_at = $2 WHERE user_id = $1 AND ended_at IS NULL', [key, now]);
        await tx.query('UPDATE api_token SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL', [key, now]);
      }
      await replanForUserChange(tx, tenant, now);
    }
    const password = typeof body['password'] === 'string' ? { password: true } : {};
    const changes = changesOf(dictionary, before, body);
    if (Object.keys(changes).length > 0 || 'password' in password) {
      await writeAudit(tx, this.clock.now(), caller, { action: `${name}.changed`, detail: { key, ...changes, ...password } });
    }
    return this.show(name, caller, key, tx);
  }

  /** The jurisdiction a new row belongs to: the caller's own, or one below it. */
  private async tenantOf(tx: Tx, name: DictionaryName, caller: Caller, body: Values): Promise<string> {
    const path = name === 'jurisdictions' ? 'parentId' : 'jurisdictionId';
    const wanted = body[path] ?? caller.jurisdictionId;
    const [row] = await tx.query<{ id: string }[]>('SELECT id FROM jurisdiction WHERE id = $1 AND path @> ARRAY[$2::uuid]', [
      wanted,
      caller.jurisdictionId,
    ]);
    if (!row) throw new InvalidFields([{ path, code: 'jurisdiction.unknown' }]);
    return row.id;
  }

  /** Nothing lies below itself, however many steps down. */
  private async judgeParent(tx: Tx, { table, key: column, parent, settable }: Dictionary, key: string, body: Values): Promise<void> {
    if (!parent || typeof body[parent] !== 'string') return;
    const rows = await tx.query<unknown[]>(
      `WITH RECURSIVE above (key) AS (
         SELECT $1::text UNION SELECT t.${settable[parent]}::text FROM ${table} t JOIN above ON t.${column}::text = above.key
       ) SELECT 1 FROM above WHERE key = $2`,
      [body[parent], key],
    );
    if (rows.length > 0) throw new InvalidFields([{ path: parent, code: 'field.own_parent' }]);
  }

  /** The columns a body sets, after its references and a user's rules were judged. */
  private async columns(
    tx: Tx,
    dictionary: Dictionary,
    name: DictionaryName,
    body: Values,
    tenant: string,
    before: Row = {},
  ): Promise<Row> {
    const given = Object.entries(dictionary.settable).filter(([field]) => sets(dictionary, body, field));
    for (const [field] of given) {
      const table = dictionary.references[field];
      if (table && body[field] !== null && !(await exists(tx, table, body[field], tenant)))
        throw new InvalidFields([{ path: field, code: unknownCode(table) }]);
    }
    const row: Row = Object.fromEntries(given.map(([field, column]) => [column, body[field]]));
    if (name !== 'users') return row;
    const roles = (body['roles'] ?? before['roles'] ?? []) as string[];
    const unit = body['unitId'] === undefined ? before['unitId'] : body['unitId'];
    const deputy = body['deputyId'] === undefined ? before['deputyId'] : body['deputyId'];
    if (roles.some((role) => role === 'staff' || role === 'head') && !unit)
      throw new InvalidFields([{ path: 'unitId', code: 'user.role_needs_unit' }]);
    if (roles.includes('deputy') && !deputy) throw new InvalidFields([{ path: 'deputyId', code: 'user.role_needs_deputy' }]);
    const password = body['password'];
    if (typeof password === 'string') {
      if (!isStrongPassword(password)) throw new InvalidFields([{ path: 'password', code: 'password.too_weak' }]);
      row['password_hash'] = await hash(password);
      row['one_time_until'] = null;
    }
    return row;
  }
}

function sets({ clearable }: Dictionary, body: Values, field: string): boolean {
  return body[field] !== undefined && (body[field] !== null || clearable.includes(field));
}
/** What really changes: the new values, and the old ones of the same fields. */
function changesOf(dictionary: Dictionary, before: Row, body: Values): Row {
  const fields = Object.keys(dictionary.settable).filter(
    (field) => sets(dictionary, body, field) && JSON.stringify(body[field]) !== JSON.stringify(before[field]),
  );
  if (fields.length === 0) return {};
  const old = Object.fromEntries(fields.map((field) => [field, before[field] ?? null]));
  return { ...Object.fromEntries(fields.map((field) => [field, body[field]])), before: old };
}
/** An administrator who shuts the door from outside would need somebody else to open it, and there may be nobody. */
function keepsOwnAccount(body: Values): void {
  const roles = body['roles'];
  if (body['active'] === false) throw new InvalidFields([{ path: 'active', code: 'user.own_account' }]);
  if (Array.isArray(roles) && !roles.includes('admin')) throw new InvalidFields([{ path: 'roles', code: 'user.own_account' }]);
}
function shownRow(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value instanceof Date ? instant(value) : value]));
}
function columnsOf({ shown }: Dictionary): string {
  return Object.entries(shown)
    .map(([name, column]) => `t.${column} AS "${name}"`)
    .join(', ');
}
function scopeOf({ tenant }: Dictionary, caller: Caller, params: unknown[]): string {
  if (tenant === null) return 'true';
  params.push(caller.jurisdictionId);
  return `t.${tenant} IN (SELECT j.id FROM jurisdiction j WHERE j.path @> ARRAY[$${params.length}::uuid])`;
}
async function exists(tx: Tx, table: string, key: unknown, tenant: string): Promise<boolean> {
  const coded = table === 'category' || table === 'station_kind';
  if (!coded && !isId(key)) return false;
  const rows = coded
    ? await tx.query<unknown[]>(`SELECT 1 FROM ${table} WHERE code = $1`, [key])
    : await tx.query<unknown[]>(`SELECT 1 FROM ${table} WHERE id = $1 AND jurisdiction_id = $2`, [key, tenant]);
  return rows.length > 0;
}
function unknownCode(table: string): string {
  return { handling_unit: 'unit.unknown', station_kind: 'field.required' }[table] ?? `${table}.unknown`;
}
function withoutSecrets({ password: _password, ...rest }: Values): Values {
  return rest;
}
