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
  // the newest reading; what an older one answers is left out
  const onItsWay = useRef<object | null>(null);
  const latest = useRef(asked);
  latest.current = asked;
  const read = useCallback(
    async (cursor: string | null): Promise<void> => {
      const own = {};
      onItsWay.current = own;
      setLoading(true);
      try {
        const page = (await readFrom(path, latest.current, { query: { cursor } })) as Page<ItemOf<P>>;
        if (onItsWay.current !== own) return;
        const { items, nextCursor, total } = page;
        setState((before) => ({ items: cursor ? [...before.items, ...items] : items, cursor: nextCursor, total }));
        setProblem(undefined);
      } catch (error) {
        if (onItsWay.current !== own) return;
        setProblem(asProblem(error));
      }
      onItsWay.current = null;
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
  const more = (): void => {
    // pressed again before its page has come
    if (!onItsWay.current && cursor !== null) void read(cursor);
  };
  return { items, total, hasMore: cursor !== null, more, loading, problem, reload };
}

const MOST_PER_PAGE = 200;

/** The whole of a list, page after page. */
export async function readAll<P extends PagedPath>(path: P, asked: Asked<P>, signal: AbortSignal): Promise<readonly ItemOf<P>[]> {
  const items: ItemOf<P>[] = [];
  let cursor: string | null = null;
  do {
    const page = (await readFrom(path, asked, { signal, query: { limit: MOST_PER_PAGE, cursor } })) as Page<ItemOf<P>>;
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}
/** The same for a page, where names or choices must not be missing; null asks nothing. */
export function useAll<P extends PagedPath>(
  path: P | null,
  ...asked: Asked<P>
): { readonly items: readonly ItemOf<P>[] | undefined; readonly problem: Problem | undefined; readonly reload: () => void } {
  const [state, setState] = useState<{ items?: readonly ItemOf<P>[]; problem?: Problem }>({});
  const [turn, setTurn] = useState(0);
  const { logIns } = useSession();
  const latest = useRef(asked);
  latest.current = asked;
  const question = path === null ? null : JSON.stringify([path, asked]);
  useEffect(() => {
    if (path === null) return undefined;
    const leaving = new AbortController();
    readAll(path, latest.current, leaving.signal).then(
      (items) => setState({ items }),
      (error: unknown) => {
        if (!leaving.signal.aborted) setState((before) => ({ ...before, problem: asProblem(error) }));
      },
    );
    return () => leaving.abort();
    // the question says all that the path and what it is asked with say
  }, [question, turn, logIns]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return { items: state.items, problem: state.problem, reload };
}
