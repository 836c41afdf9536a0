import { useCallback, useEffect, useState } from 'react';
import { call, Problem } from './api';

export interface Loaded<T> {
  readonly data: T | undefined;
  readonly problem: Problem | undefined;
  readonly loading: boolean;
  readonly reload: () => void;
}

/** What the API says at a path; null asks nothing. The last answer stays on the page while a newer one is on its way. */
export function useData<T>(path: string | null): Loaded<T> {
  const [state, setState] = useState<{ data?: T; problem?: Problem; loading: boolean }>({ loading: path !== null });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (path === null) return undefined;
    const leaving = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    call<T>('GET', path, undefined, { signal: leaving.signal }).then(
      (data) => setState({ data, loading: false }),
      (error: unknown) => {
        if (leaving.signal.aborted) return;
        setState((before) => ({
          ...before,
          problem: error instanceof Problem ? error : new Problem(0, '', String(error)),
          loading: false,
        }));
      },
    );
    return () => leaving.abort();
  }, [path, turn]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return { data: state.data, problem: state.problem, loading: state.loading, reload };
}
