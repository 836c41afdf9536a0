import { useCallback, useEffect, useRef, useState } from 'react';
import { call, pathWith, Problem, type Page } from './api';

interface Pages<T> {
  readonly items: readonly T[];
  readonly hasMore: boolean;
  /** null when it would take too long to count */
  readonly total: number | null;
  readonly more: () => void;
  readonly loading: boolean;
  readonly problem: Problem | undefined;
  readonly reload: () => void;
}
interface State<T> {
  readonly of: string;
  readonly items: readonly T[];
  readonly cursor: string | null;
  readonly total: number | null;
}
type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A list that is read page by page; another query begins it anew, and a page that comes too late is left out. */
export function usePages<T>(path: string, query: Query = {}): Pages<T> {
  const whole = pathWith(path, query);
  const [state, setState] = useState<State<T>>({ of: '', items: [], cursor: null, total: null });
  const [loading, setLoading] = useState(true);
  const [problem, setProblem] = useState<Problem>();
  const [turn, setTurn] = useState(0);
  const current = useRef('');
  const read = useCallback(
    async (cursor: string | null): Promise<void> => {
      current.current = whole;
      setLoading(true);
      try {
        const separator = whole.includes('?') ? '&' : '?';
        const page = await call<Page<T>>('GET', cursor ? `${whole}${separator}cursor=${encodeURIComponent(cursor)}` : whole);
        if (current.current !== whole) return;
        setState((before) => ({
          of: whole,
          items: cursor ? [...before.items, ...page.items] : page.items,
          cursor: page.nextCursor,
          total: page.total,
        }));
        setProblem(undefined);
      } catch (error) {
        if (current.current !== whole) return;
        setProblem(error instanceof Problem ? error : new Problem(0, '', String(error)));
      }
      setLoading(false);
    },
    [whole],
  );
  useEffect(() => {
    void read(null);
  }, [read, turn]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return {
    items: state.items,
    hasMore: state.cursor !== null,
    total: state.total,
    more: () => void read(state.cursor),
    loading,
    problem,
    reload,
  };
}
