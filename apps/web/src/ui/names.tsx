import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Schema } from '../schemas';
import { useAll } from '../use-pages';

interface Names {
  readonly units: readonly Schema<'Unit'>[];
  readonly deputies: readonly Schema<'Deputy'>[];
  readonly unit: (id: string | null) => string;
  readonly deputy: (id: string | null) => string;
  /** of whatever has this id; undefined for neither */
  readonly known: (id: string) => string | undefined;
}
const NamesContext = createContext<Names | null>(null);

/** Units and deputies by name: pages show people names, never ids. */
export function NamesProvider({ children }: { readonly children: ReactNode }) {
  const units = useAll('/units').items;
  const deputies = useAll('/deputies').items;
  const names = useMemo<Names>(() => {
    const [unitItems, deputyItems] = [units ?? [], deputies ?? []];
    const byId = new Map([...unitItems, ...deputyItems].map(({ id, name }) => [id, name]));
    const nameOf = (id: string | null): string => (id === null ? '—' : (byId.get(id) ?? '…'));
    return { units: unitItems, deputies: deputyItems, unit: nameOf, deputy: nameOf, known: (id) => byId.get(id) };
  }, [units, deputies]);
  return <NamesContext value={names}>{children}</NamesContext>;
}
export function useNames(): Names {
  const names = useContext(NamesContext);
  if (!names) throw new Error('names outside of the shell');
  return names;
}
