import { standingHandlers, type Actor, type CaseState } from '@bihuan/domain';

export interface ResidentRow {
  readonly name: string | null;
  readonly phone: string | null;
  readonly village: string | null;
  readonly confidential: boolean;
}

/** 张* */
function maskedName(name: string | null): string | null {
  return name && `${[...name][0] ?? ''}*`;
}
/** 138****5678; a short number shows nothing */
function maskedPhone(phone: string | null): string | null {
  if (!phone) return null;
  return phone.length >= 8 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****';
}

const isOffice = ({ roles, jurisdictionId }: Actor, state: CaseState): boolean =>
  roles.includes('office') && jurisdictionId === state.jurisdictionId;
const isCasesDeputy = ({ roles, deputyId }: Actor, state: CaseState): boolean =>
  roles.includes('deputy') && deputyId !== null && (deputyId === state.deputyId || state.coDeputyIds.includes(deputyId));

/** The resident as this caller may see it: masked; nothing for other deputies; a confidential one only for the office and the case's deputies. */
export function shownResident(resident: ResidentRow | null, caller: Actor, state: CaseState) {
  if (!resident) return null;
  const near = isOffice(caller, state) || isCasesDeputy(caller, state);
  const onlyDeputy = caller.roles.every((role) => role === 'deputy');
  if (!near && (resident.confidential || onlyDeputy)) return null;
  return {
    name: maskedName(resident.name),
    phone: maskedPhone(resident.phone),
    village: resident.village,
    confidential: resident.confidential,
  };
}

/** The case's deputy, its handler (until somebody accepts: the lead unit) and the office may see the full value, with a reason. */
export function mayReveal(caller: Actor, state: CaseState): boolean {
  if (isOffice(caller, state) || isCasesDeputy(caller, state)) return true;
  const inUnit =
    caller.unitId !== null && caller.unitId === state.leadUnitId && caller.roles.some((role) => role === 'staff' || role === 'head');
  const handlers = standingHandlers(state, state.leadUnitId);
  return inUnit && (handlers.length === 0 || handlers.includes(caller.id ?? ''));
}
