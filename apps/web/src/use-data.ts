import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, read, type Answer, type Asked, type PathOf, type Problem } from './api';
import { useSession } from './session';

export interface Loaded<T> {
  readonly data: T | undefined;
  readonly problem: Problem | undefined;
  readonly loading: boolean;
  readonly reload: () => void;
}

/** Read anew when it grows. */
interface Again {
  readonly turn?: number;
}
/** What the API says at a path; null asks nothing. The last answer stays on the page while a newer one is on its way. */
export function useData<P extends PathOf<'get'>>(path: P | null, ...asked: Asked<P, Again>): Loaded<Answer<P>> {
  const [state, setState] = useState<{ data?: Answer<P>; problem?: Problem; loading: boolean }>({ loading: path !== null });
  const [turn, setTurn] = useState(0);
  const { logIns } = useSession();
  const latest = useRef(asked);
  latest.current = asked;
  const question = path === null ? null : JSON.stringify([path, asked]);
  useEffect(() => {
    if (path === null) return undefined;
    const leaving = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    read(path, latest.current as Asked<P>, { signal: leaving.signal }).then(
      (data) => setState({ data, loading: false }),
      (error: unknown) => {
        if (leaving.signal.aborted) return;
        setState((before) => ({ ...before, problem: asProblem(error), loading: false }));
      },
    );
    return () => leaving.abort();
    // the question says all that the path and what it is asked with say
  }, [question, turn, logIns]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return { data: state.data, problem: state.problem, loading: state.loading, reload };
}
