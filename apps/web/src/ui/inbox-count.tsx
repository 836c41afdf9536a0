import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { addressOf, api } from '../api';
import type { Schema } from '../schemas';
import { useSession } from '../session';

interface InboxCount {
  readonly unread: number;
  /** grows with every message: pages that show the inbox read it anew */
  readonly turn: number;
}
const InboxContext = createContext<InboxCount>({ unread: 0, turn: 0 });
const ASK_AGAIN_MS = 30_000;

/** How many messages are unread, live over server-sent events; by asking now and then while the stream is away. */
export function InboxProvider({ children }: { readonly children: ReactNode }) {
  const [count, setCount] = useState<InboxCount>({ unread: 0, turn: 0 });
  // a stream that was refused does not come back by itself
  const { logIns } = useSession();
  useEffect(() => {
    const heard = (unread: number): void => setCount(({ turn }) => ({ unread, turn: turn + 1 }));
    const stream = new EventSource(addressOf('/inbox/stream'));
    stream.addEventListener('inbox', (event) => heard((JSON.parse(String(event.data)) as Schema<'InboxState'>).unread));
    const timer = setInterval(() => {
      if (stream.readyState === EventSource.OPEN) return;
      api.get('/inbox', { query: { limit: 1 } }).then(
        ({ unread }) => heard(unread),
        () => undefined,
      );
    }, ASK_AGAIN_MS);
    return () => {
      stream.close();
      clearInterval(timer);
    };
  }, [logIns]);
  const value = useMemo(() => count, [count]);
  return <InboxContext value={value}>{children}</InboxContext>;
}
export function useInboxCount(): InboxCount {
  return useContext(InboxContext);
}
