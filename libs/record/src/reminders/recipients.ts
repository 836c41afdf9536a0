import type { CaseState, ClockRun, Recipient, Role } from '@bihuan/domain';
import type { Tx } from '../database.js';

/** A user of a town who may be reminded. */
export interface TownUser {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly unitId: string | null;
  readonly deputyId: string | null;
}

/** What of a case decides whom its clocks concern. */
export type Concerned = Pick<CaseState, 'id' | 'jurisdictionId' | 'leadUnitId' | 'deputyId' | 'acceptedBy'>;

/** The active users of a town, for cases of that town only: nobody is reminded of another town's case. */
export async function townUsers(tx: Tx, jurisdictionId: string): Promise<TownUser[]> {
  return tx.query<TownUser[]>(
    'SELECT id, roles, unit_id AS "unitId", deputy_id AS "deputyId" FROM app_user WHERE jurisdiction_id = $1 AND active',
    [jurisdictionId],
  );
}

/** The people behind a rung's recipients, for one clock run (DOMAIN.md §4). */
export function recipientsOf(users: readonly TownUser[], subject: Concerned, run: Pick<ClockRun, 'unitId'>): (who: Recipient) => string[] {
  const unitId = run.unitId ?? subject.leadUnitId;
  const withRole = (role: Role): string[] => ids(users.filter(({ roles }) => roles.includes(role)));
  const ofUnit = (role: Role): string[] =>
    unitId === null ? [] : ids(users.filter((user) => user.unitId === unitId && user.roles.includes(role)));
  return (who) => {
    switch (who) {
      case 'handler':
        return handlersOf(users, subject, unitId, ofUnit);
      case 'unitHead':
        return ofUnit('head');
      case 'deputy':
        return ids(users.filter(({ deputyId, roles }) => deputyId !== null && deputyId === subject.deputyId && roles.includes('deputy')));
      case 'office':
      case 'leader':
      case 'principal':
      case 'presidium':
        return withRole(who);
    }
  };
}

/** Who accepted for the unit; before that, and when that person has left the unit, its staff; a unit without staff has its heads. */
function handlersOf(
  users: readonly TownUser[],
  { acceptedBy }: Concerned,
  unitId: string | null,
  ofUnit: (role: Role) => string[],
): string[] {
  const accepted = acceptedBy.findLast((acceptance) => acceptance.unitId === unitId)?.userId;
  if (users.some(({ id, unitId: own }) => id === accepted && own === unitId)) return accepted ? [accepted] : [];
  const staff = ofUnit('staff');
  return staff.length > 0 ? staff : ofUnit('head');
}

function ids(users: readonly TownUser[]): string[] {
  return users.map(({ id }) => id);
}
