import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { day, now } from '../times';
import type { Question } from './shapes';

export const GROUPINGS = ['unit', 'deputy', 'station', 'category', 'month'] as const;
const NAMES = ['from', 'to', 'cohort', 'groupBy', 'thenBy', 'asOf', 'knownAt', 'jurisdictionId'] as const;
export type FiguresQuery = Readonly<Record<(typeof NAMES)[number], string>>;

/** What the page asks for stands in its address, so that it can be kept and shared. */
export function useFiguresQuery(): readonly [query: FiguresQuery, change: (changed: Partial<FiguresQuery>) => void] {
  const search = useSearch();
  const [path, go] = useLocation();
  const query = useMemo(() => {
    const given = new URLSearchParams(search);
    const asked = Object.fromEntries(NAMES.map((name) => [name, given.get(name) ?? ''])) as FiguresQuery;
    return search === '' ? { ...asked, ...PRESETS.thisYear(), groupBy: 'unit', cohort: 'assigned' } : asked;
  }, [search]);
  const change = useCallback(
    (changed: Partial<FiguresQuery>) => {
      const wanted = Object.entries({ ...query, ...changed }).filter(([, value]) => value !== '');
      go(`${path}?${new URLSearchParams(wanted).toString()}`, { replace: true });
    },
    [query, path, go],
  );
  return [query, change];
}

/** As the API wants it: moments with Shanghai's offset, two levels joined. */
export function asked({ thenBy, asOf, knownAt, groupBy, cohort, ...rest }: FiguresQuery): Question {
  const moment = (text: string): string => (text === '' ? '' : `${text}:00+08:00`);
  return {
    ...rest,
    // what stands in the address is anybody's; the API says when it is no cohort
    cohort: cohort as Question['cohort'],
    groupBy: thenBy && thenBy !== groupBy ? `${groupBy},${thenBy}` : groupBy,
    asOf: moment(asOf),
    knownAt: moment(knownAt),
  };
}

function monthStart(monthsFromNow: number, round = 1): string {
  const [year = 0, month = 1] = day(now()).split('-').map(Number);
  const first = Math.floor((month - 1) / round) * round;
  return new Date(Date.UTC(year, first + monthsFromNow, 1)).toISOString().slice(0, 10);
}
export const PRESETS = {
  thisMonth: () => ({ from: monthStart(0), to: monthStart(1) }),
  lastMonth: () => ({ from: monthStart(-1), to: monthStart(0) }),
  thisQuarter: () => ({ from: monthStart(0, 3), to: monthStart(3, 3) }),
  thisYear: () => ({ from: monthStart(0, 12), to: monthStart(12, 12) }),
  lastYear: () => ({ from: monthStart(-12, 12), to: monthStart(0, 12) }),
} as const;
