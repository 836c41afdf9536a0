import type { Role } from '@bihuan/domain';
import { Forbidden, NotFound, type FigureScope, type Reader } from '@bihuan/record';
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

/** The caller's jurisdiction and all below it, or the part of it that is asked for; another town's is not there. */
export async function scopeOf(db: Reader, caller: Caller, jurisdictionId: string | null): Promise<FigureScope> {
  const readsAll = caller.roles.some((role) => READ_ALL.includes(role));
  const unitId = !readsAll && caller.roles.some((role) => READ_OWN_UNIT.includes(role)) ? caller.unitId : null;
  if (!readsAll && unitId === null) throw new Forbidden();
  const rows = await db.query<{ id: string }[]>(
    `SELECT j.id FROM jurisdiction wanted JOIN jurisdiction j ON j.path @> ARRAY[wanted.id]
     WHERE wanted.id = $2 AND wanted.path @> ARRAY[$1::uuid]`,
    [caller.jurisdictionId, jurisdictionId ?? caller.jurisdictionId],
  );
  if (rows.length === 0) throw new NotFound('jurisdiction');
  return { jurisdictionIds: rows.map(({ id }) => id), unitId };
}
