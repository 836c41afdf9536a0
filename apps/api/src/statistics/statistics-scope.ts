import type { Role } from '@bihuan/domain';
import { Forbidden, NotFound, type FigureScope } from '@bihuan/record';
import type { DataSource } from 'typeorm';
import type { Caller } from '../access/caller.js';

const READ_ALL: readonly Role[] = ['deputy', 'office', 'leader', 'principal', 'presidium', 'district', 'auditor'];
const READ_OWN_UNIT: readonly Role[] = ['staff', 'head'];

export function requireReadsAll(caller: Caller): void {
  if (!caller.roles.some((role) => READ_ALL.includes(role))) throw new Forbidden();
}

/** All but administrators, who read no cases; staff and heads read their unit's. */
export function requireReadsFigures(caller: Caller): void {
  if (!caller.roles.some((role) => READ_ALL.includes(role) || READ_OWN_UNIT.includes(role))) throw new Forbidden();
}

/** The unit whose figures alone a caller reads, null for one who reads all. @throws {Forbidden} for one who reads none */
export function unitRead(caller: Caller): string | null {
  if (caller.roles.some((role) => READ_ALL.includes(role))) return null;
  const unitId = caller.roles.some((role) => READ_OWN_UNIT.includes(role)) ? caller.unitId : null;
  if (unitId === null) throw new Forbidden();
  return unitId;
}

/** Whose figures are asked for: the caller's jurisdiction and all below it, or a part of it; another town's is not there. */
export async function figureScope(db: DataSource, caller: Caller, jurisdictionId: string | null): Promise<FigureScope> {
  const unitId = unitRead(caller);
  const wanted = jurisdictionId ?? caller.jurisdictionId;
  // a path holds all that a jurisdiction belongs to, itself included
  const rows = await db.query<{ id: string }[]>('SELECT id FROM jurisdiction WHERE path @> ARRAY[$1, $2]::uuid[]', [
    caller.jurisdictionId,
    wanted,
  ]);
  const jurisdictionIds = rows.map(({ id }) => id);
  // what is asked for may as well lie above
  if (!jurisdictionIds.includes(wanted)) throw new NotFound('jurisdiction');
  return { jurisdictionIds, unitId };
}
