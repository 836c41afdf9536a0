import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';

type Changes<Name extends string> = Readonly<Partial<Record<Name, string | null>>>;

/** A page's address with what it is narrowed by; what is empty is left out. */
export function linkTo(page: string, filters: Changes<string>): string {
  const given = Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length === 0 ? page : `${page}?${new URLSearchParams(given).toString()}`;
}
/** A word of the address, if it is one of these: anybody can type anything there. */
export function oneOf<T extends string>(words: readonly T[], word: string | undefined): T | null {
  return words.find((one) => one === word) ?? null;
}

/** Filters that live in the address, so that going back, a reload and a link sent to a colleague keep them. */
export function useAddress<Name extends string>(
  names: readonly Name[],
): {
  readonly values: Readonly<Partial<Record<Name, string>>>;
  readonly change: (changes: Changes<Name>) => void;
  readonly clear: () => void;
} {
  const search = useSearch();
  const [path, go] = useLocation();
  const values = useMemo(() => {
    const given = new URLSearchParams(search);
    return Object.fromEntries(names.flatMap((name) => (given.get(name) ? [[name, given.get(name)]] : []))) as Partial<Record<Name, string>>;
  }, [search, names]);
  const change = useCallback(
    (changes: Changes<Name>): void => {
      const next = new URLSearchParams(search);
      for (const [name, value] of Object.entries(changes)) {
        if (value) next.set(name, value as string);
        else next.delete(name);
      }
      const query = next.toString();
      if (query !== search) go(query === '' ? path : `${path}?${query}`);
    },
    [search, path, go],
  );
  return { values, change, clear: useCallback(() => go(path), [path, go]) };
}
