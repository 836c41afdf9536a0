import type { Compared } from '../figures/shapes';

type Group = Compared['groups'][number];
interface Late {
  readonly leadUnitId: string | null;
  readonly jurisdictionId: string;
}

/** Who has something in hand: most late first; of as many, whose case is late the longest (`late` has the longest first). */
export function sidesOf(groups: readonly Group[], late: readonly Late[]): Group[] {
  const placeOf = ({ key }: Group): number => {
    const place = late.findIndex(({ leadUnitId, jurisdictionId }) => key === leadUnitId || key === jurisdictionId);
    return place < 0 ? late.length : place;
  };
  return groups
    .filter(({ load }) => load.waiting > 0)
    .sort((a, b) => b.load.late - a.load.late || placeOf(a) - placeOf(b) || b.load.waiting - a.load.waiting);
}
