import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, read as readFrom, type Answer, type Asked, type PathOf, type Problem } from './api';
import { useSession } from './session';

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
  readonly total: number | null;
}
/** The addresses that answer page by page. */
export type PagedPath = { [P in PathOf<'get'>]: Answer<P> extends Page<unknown> ? P : never }[PathOf<'get'>];
export type ItemOf<P extends PagedPath> = Answer<P> extends Page<infer T> ? T : never;

export interface Pages<T> {
  readonly items: readonly T[];
  readonly hasMore: boolean;
  /** of all pages; null when it would take too long to count */
  readonly total: number | null;
  readonly more: () => void;
  readonly loading: boolean;
  readonly problem: Problem | undefined;
  readonly reload: () => void;
}

const NOTHING = { items: [], cursor: null, total: null };

/** A list that is read page by page; another question begins it anew, and a page that comes too late is left out. */
export function usePages<P extends PagedPath>(path: P, ...asked: Asked<P>): Pages<ItemOf<P>> {
  const question = JSON.stringify([path, asked]);
  const [state, setState] = useState<{ items: readonly ItemOf<P>[]; cursor: string | null; total: number | null }>(NOTHING);
  const [loading, setLoading] = useState(true);
  const [problem, setProblem] = useState<Problem>();
  const [turn, setTurn] = useState(0);
  const { logIns } = useSession();
  const current = useRef('');
  const latest = useRef(asked);
  latest.current = asked;
  const read = useCallback(
    async (cursor: string | null): Promise<void> => {
      current.current = question;
      setLoading(true);
      try {
        const page = (await readFrom(path, latest.current, { query: { cursor } })) as Page<ItemOf<P>>;
        if (current.current !== question) return;
        const { items, nextCursor, total } = page;
        setState((before) => ({ items: cursor ? [...before.items, ...items] : items, cursor: nextCursor, total }));
        setProblem(undefined);
      } catch (error) {
        if (current.current !== question) return;
        setProblem(asProblem(error));
      }
      setLoading(false);
    },
    // the question says all that the path and what it is asked with say
    [question],
  );
  useEffect(() => {
    void read(null);
  }, [read, turn, logIns]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  const { items, cursor, total } = state;
  return { items, total, hasMore: cursor !== null, more: () => void read(cursor), loading, problem, reload };
}
