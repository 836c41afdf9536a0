import {
  InvalidFields,
  isId,
  NotFound,
  replanForUserChange,
  sqlState,
  writeAudit,
  type ProductClock,
  type Reader,
  type Tx,
} from '@bihuan/record';
import { hash } from '@node-rs/argon2';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { requireRole, type Caller } from '../access/caller.js';
import { isStrongPassword } from '../auth/auth.service.js';
import { limitOf, pageOf, positionOf, type Page, type PageQuery } from '../lists/page.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { readFields } from '../validation/read-fields.js';
import { DICTIONARIES, type Dictionary, type DictionaryName } from './dictionaries.js';

type Row = Record<string, unknown>;
type Values = Readonly<Record<string, unknown>>;

/** Units, stations, deputies, categories, jurisdictions and users: each seen in the caller's jurisdiction and below. */
@Injectable()
export class DictionariesService {
  constructor(
    private readonly db: DataSource,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  async list(name: DictionaryName, caller: Caller, query: PageQuery): Promise<Page<Row>> {
    const dictionary: Dictionary = DICTIONARIES[name];
    if (dictionary.readers !== 'everyone') requireRole(caller, ...dictionary.readers);
    const { table, key } = dictionary;
    const limit = limitOf(query);
    const params: unknown[] = [];
    const scope = scopeOf(dictionary, caller, params);
    const [count] = await this.db.query<{ total: number }[]>(`SELECT count(*) AS total FROM ${table} t WHERE ${scope}`, params);
    const after = positionOf(query, 1);
    const beyond = after ? ` AND t.${key}::text > $${params.push(after[0])}` : '';
    const rows = await this.db.query<Row[]>(
      `SELECT ${columnsOf(dictionary)} FROM ${table} t WHERE ${scope}${beyond} ORDER BY t.${key}::text LIMIT ${limit + 1}`,
      params,
    );
    return pageOf(
      rows,
      limit,
      count?.total ?? null,
      (row) => row,
      (row) => [String(row[key])],
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
    return row;
  }

  async create(name: DictionaryName, tx: Tx, caller: Caller, raw: unknown): Promise<Row> {
    const dictionary: Dictionary = DICTIONARIES[name];
    requireRole(caller, 'admin');
    const body = readFields(dictionary.create, raw ?? {}) as Values;
    const tenant = await this.tenantOf(tx, name, caller, body);
    const key = dictionary.key === 'id' ? newId() : String(body['code']);
    const row: Row = { ...(await this.columns(tx, dictionary, name, body, tenant)) };
    if (dictionary.key === 'id') row['id'] = key;
    if (dictionary.tenant === 'jurisdiction_id') row['jurisdiction_id'] = tenant;
    if (name === 'jurisdictions') {
      const [parent] = await tx.query<{ path: string[] }[]>('SELECT path FROM jurisdiction WHERE id = $1', [tenant]);
      Object.assign(row, { parent_id: tenant, path: [...(parent?.path ?? []), key] });
    }
    if (name === 'stations') row['kind'] ??= 'station';
    const columns = Object.keys(row);
    await unlessTaken(name, () =>
      tx.query(
        `INSERT INTO ${dictionary.table} (${columns.join(',')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(',')})`,
        Object.values(row),
      ),
    );
    if (name === 'users') await replanForUserChange(tx, tenant, this.clock.now());
    await writeAudit(tx, this.clock.now(), caller, { action: `${name}.created`, detail: { key, ...withoutSecrets(body) } });
    return this.show(name, caller, key, tx);
  }

  async change(name: DictionaryName, tx: Tx, caller: Caller, key: string, raw: unknown): Promise<Row> {
    const dictionary: Dictionary = DICTIONARIES[name];
    requireRole(caller, 'admin');
    const before = await this.show(name, caller, key, tx);
    const body = readFields(dictionary.change, raw ?? {}) as Values;
    const shownTenant = before[dictionary.tenant === 'id' ? 'id' : 'jurisdictionId'];
    const tenant = typeof shownTenant === 'string' ? shownTenant : caller.jurisdictionId;
    const row = await this.columns(tx, dictionary, name, { ...body }, tenant, before);
    const columns = Object.keys(row);
    if (columns.length > 0) {
      const set = columns.map((column, index) => `${column} = $${index + 2}`).join(', ');
      await unlessTaken(name, () =>
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
    await writeAudit(tx, this.clock.now(), caller, { action: `${name}.changed`, detail: { key, ...withoutSecrets(body) } });
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

  /** The columns a body sets, after its references and a user's rules were judged. `null` keeps a change's old value. */
  private async columns(
    tx: Tx,
    dictionary: Dictionary,
    name: DictionaryName,
    body: Values,
    tenant: string,
    before: Row = {},
  ): Promise<Row> {
    const given = Object.entries(dictionary.settable).filter(([field]) => body[field] !== undefined && body[field] !== null);
    for (const [field] of given) {
      const table = dictionary.references[field];
      if (table && !(await exists(tx, table, body[field], tenant))) throw new InvalidFields([{ path: field, code: unknownCode(table) }]);
    }
    const row: Row = Object.fromEntries(given.map(([field, column]) => [column, body[field]]));
    if (name !== 'users') return row;
    const roles = (body['roles'] ?? before['roles'] ?? []) as string[];
    const unit = body['unitId'] ?? before['unitId'];
    const deputy = body['deputyId'] ?? before['deputyId'];
    if (roles.some((role) => role === 'staff' || role === 'head') && !unit)
      throw new InvalidFields([{ path: 'unitId', code: 'user.role_needs_unit' }]);
    if (roles.includes('deputy') && !deputy) throw new InvalidFields([{ path: 'deputyId', code: 'user.role_needs_deputy' }]);
    const password = body['password'];
    if (typeof password === 'string') {
      if (!isStrongPassword(password)) throw new InvalidFields([{ path: 'password', code: 'password.too_weak' }]);
      row['password_hash'] = await hash(password);
    }
    return row;
  }
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
const UNIQUE_VIOLATION = '23505';
async function unlessTaken(name: DictionaryName, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    const path = { users: 'username', categories: 'code', jurisdictions: 'shortName' }[name as string] ?? 'name';
    throw new InvalidFields([{ path, code: 'field.taken' }]);
  }
}
function withoutSecrets({ password: _password, ...rest }: Values): Values {
  return rest;
}
