import { useEffect, useState } from 'react';
import { useLooks } from '../looks';
import { readAll } from '../use-pages';
import { FIELDS, keyOf, type Choices, type EntryKind } from './entries';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly active: boolean;
}
/** Those that the API lists. */
type Listed = Exclude<Choices, 'roles' | 'levels'>;
export type ChoicesOf = (from: Choices) => readonly Choice[];
const ROLES = ['deputy', 'staff', 'head', 'office', 'leader', 'principal', 'presidium', 'district', 'auditor', 'admin'] as const;
const LEVELS = ['town', 'district', 'city', 'national'] as const;

/**
 * What can be chosen for the fields of a dictionary, by name; what is out of use too, so that an old choice keeps its name. `turn`
 * reads it anew.
 */
export function useChoicesOf(kind: EntryKind, turn: number): ChoicesOf {
  const { t } = useLooks();
  const [loaded, setLoaded] = useState<ReadonlyMap<Choices, readonly Choice[]>>(new Map());
  useEffect(() => {
    const leaving = new AbortController();
    const load = async (from: Listed): Promise<readonly [Choices, readonly Choice[]]> => {
      const items = await readAll(`/${from}`, [{ query: { sort: 'name' } }], leaving.signal);
      return [from, items.map((entry) => ({ value: keyOf(entry), label: entry.name, active: !('active' in entry) || entry.active }))];
    };
    const wanted = [...new Set(FIELDS[kind].flatMap(({ choices }) => choices ?? []))].filter(
      (from): from is Listed => from !== 'roles' && from !== 'levels',
    );
    // without them the names are missing, and the list says what went wrong
    Promise.all(wanted.map(load)).then(
      (lists) => setLoaded(new Map(lists)),
      () => undefined,
    );
    return () => leaving.abort();
  }, [kind, turn]);
  return (from) => {
    if (from === 'roles') return ROLES.map((value) => ({ value, label: t(`role.${value}`), active: true }));
    if (from === 'levels') return LEVELS.map((value) => ({ value, label: t(`deputyLevel.${value}`), active: true }));
    return loaded.get(from) ?? [];
  };
}
