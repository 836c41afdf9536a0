import { useEffect, useState } from 'react';
import { call, Problem } from '../api';
import { now } from '../times';

export interface Live<T> {
  readonly data: T | undefined;
  /** when what is shown was true */
  readonly at: string | null;
  /** why it is no longer asked successfully; null while the line is good */
  readonly trouble: 'lost' | 'loggedOut' | null;
}
const ASK_EVERY_MS = 15_000;
const AFTER_TROUBLE_MS = 5_000;

/** What the API says at several paths, asked again and again; after a lost line what is shown stays, and says how old it is. */
export function useLive<T extends Readonly<Record<string, unknown>>>(paths: { readonly [Name in keyof T]: string }): Live<T> {
  const [live, setLive] = useState<Live<T>>({ data: undefined, at: null, trouble: null });
  const wanted = JSON.stringify(paths);
  useEffect(() => {
    const leaving = new AbortController();
    let timer = 0;
    const ask = async (): Promise<void> => {
      let next = ASK_EVERY_MS;
      try {
        const names = Object.entries(JSON.parse(wanted) as Record<string, string>);
        const answers = await Promise.all(
          names.map(async ([name, path]) => [name, await call('GET', path, undefined, { signal: leaving.signal })] as const),
        );
        setLive({ data: Object.fromEntries(answers) as T, at: now(), trouble: null });
      } catch (error) {
        if (leaving.signal.aborted) return;
        const isOut = error instanceof Problem && error.status === 401;
        setLive((before) => ({ ...before, trouble: isOut ? 'loggedOut' : 'lost' }));
        next = AFTER_TROUBLE_MS;
      }
      timer = window.setTimeout(() => void ask(), next);
    };
    const back = (): void => {
      clearTimeout(timer);
      void ask();
    };
    void ask();
    window.addEventListener('online', back);
    return () => {
      leaving.abort();
      clearTimeout(timer);
      window.removeEventListener('online', back);
    };
  }, [wanted]);
  return live;
}
