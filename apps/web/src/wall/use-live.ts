import { useEffect, useState } from 'react';
import { Problem } from '../api';
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

/** What the API says, asked again and again; after a lost line what is shown stays, and says how old it is. */
export function useLive<T>(ask: (signal: AbortSignal) => Promise<T>): Live<T> {
  const [live, setLive] = useState<Live<T>>({ data: undefined, at: null, trouble: null });
  useEffect(() => {
    const leaving = new AbortController();
    let timer = 0;
    const again = async (): Promise<void> => {
      let next = ASK_EVERY_MS;
      try {
        setLive({ data: await ask(leaving.signal), at: now(), trouble: null });
      } catch (error) {
        if (leaving.signal.aborted) return;
        const isOut = error instanceof Problem && error.status === 401;
        setLive((before) => ({ ...before, trouble: isOut ? 'loggedOut' : 'lost' }));
        next = AFTER_TROUBLE_MS;
      }
      timer = window.setTimeout(() => void again(), next);
    };
    const back = (): void => {
      clearTimeout(timer);
      void again();
    };
    void again();
    window.addEventListener('online', back);
    return () => {
      leaving.abort();
      clearTimeout(timer);
      window.removeEventListener('online', back);
    };
  }, [ask]);
  return live;
}
