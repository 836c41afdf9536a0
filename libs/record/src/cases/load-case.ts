import type { Actor, CaseState } from '@bihuan/domain';
import type { Reader, Tx } from '../database.js';
import { NotFound } from '../failures.js';
import { CASE_COLUMNS, stateOf, type CaseRow } from './case-rows.js';

/** A case as stored: what the workflow decides (`state`) and what stays as recorded (`row`). */
export interface LoadedCase {
  readonly row: CaseRow;
  readonly state: CaseState;
}

export async function loadCases(db: Reader, ids: readonly string[]): Promise<LoadedCase[]> {
  if (ids.length === 0) return [];
  const rows = await db.query<CaseRow[]>(`SELECT ${CASE_COLUMNS} FROM suggestion s WHERE s.id = ANY ($1)`, [ids]);
  return rows.map((row) => ({ row, state: stateOf(row) }));
}

/**
 * Who may read which cases (DOMAIN.md §6), as an SQL condition on `s` (suggestion); its parameters are appended to `params`.
 * `null` for someone who may read none. A unit reads what it leads or co-handles, and what was merged into such a case.
 */
export function visibleCases(caller: Actor, params: unknown[]): string | null {
  const param = (value: unknown): string => `$${params.push(value)}`;
  const can = (...roles: Actor['roles'][number][]): boolean => caller.roles.some((role) => roles.includes(role));
  if (can('district', 'auditor')) {
    return `s.jurisdiction_id IN (SELECT j.id FROM jurisdiction j WHERE j.path @> ARRAY[${param(caller.jurisdictionId)}::uuid])`;
  }
  if (can('deputy', 'office', 'leader', 'principal', 'presidium')) return `s.jurisdiction_id = ${param(caller.jurisdictionId)}`;
  if (!can('staff', 'head') || !caller.unitId) return null;
  const town = param(caller.jurisdictionId);
  const unit = param(caller.unitId);
  const involved = (id: string, lead: string): string =>
    `(${lead} = ${unit} OR EXISTS (SELECT 1 FROM suggestion_co_unit c WHERE c.suggestion_id = ${id} AND c.unit_id = ${unit}))`;
  return `s.jurisdiction_id = ${town} AND (${involved('s.id', 's.lead_unit_id')} OR EXISTS (
    SELECT 1 FROM suggestion p WHERE p.id = s.merged_into AND ${involved('p.id', 'p.lead_unit_id')}))`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/** The case, if this caller may know that it exists; NotFound otherwise. */
export async function visibleCase(db: Reader, caller: Actor, id: string): Promise<LoadedCase> {
  const params: unknown[] = [id];
  const condition = isId(id) ? visibleCases(caller, params) : null;
  if (condition === null) throw new NotFound('suggestion');
  const [row] = await db.query<CaseRow[]>(`SELECT ${CASE_COLUMNS} FROM suggestion s WHERE s.id = $1 AND ${condition}`, params);
  if (!row) throw new NotFound('suggestion');
  return { row, state: stateOf(row) };
}

/** Locks cases in the order of their ids, so that no two commands wait for each other; answers their present versions. */
export async function lockCases(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.query<{ id: string; version: number }[]>(
    'SELECT id, version FROM suggestion WHERE id = ANY ($1) ORDER BY id FOR UPDATE',
    [ids],
  );
  return new Map(rows.map(({ id, version }) => [id, version]));
}
