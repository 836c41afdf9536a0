import type { Role } from '@bihuan/domain';
import { Forbidden, NotFound, SharedLooks, type FigureScope } from '@bihuan/record';
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

/** Whose figures a caller asks for. */
export class FigureScopes {
  private readonly looks = new SharedLooks<readonly string[]>();

  constructor(private readonly db: DataSource) {}

  /** The caller's jurisdiction and all below it, or the part of it that is asked for; another town's is not there. */
  async of(caller: Caller, jurisdictionId: string | null): Promise<FigureScope> {
    const readsAll = caller.roles.some((role) => READ_ALL.includes(role));
    const unitId = !readsAll && caller.roles.some((role) => READ_OWN_UNIT.includes(role)) ? caller.unitId : null;
    if (!readsAll && unitId === null) throw new Forbidden();
    const wanted = jurisdictionId ?? caller.jurisdictionId;
    const jurisdictionIds = await this.looks.of(`${caller.jurisdictionId} ${wanted}`, async () => {
      // a path holds all that a jurisdiction belongs to, itself included
      const rows = await this.db.query<{ id: string }[]>('SELECT id FROM jurisdiction WHERE path @> ARRAY[$1, $2]::uuid[]', [
        caller.jurisdictionId,
        wanted,
      ]);
      return rows.map(({ id }) => id);
    });
    // what is asked for may as well lie above
    if (!jurisdictionIds.includes(wanted)) throw new NotFound('jurisdiction');
    return { jurisdictionIds, unitId };
  }
}
