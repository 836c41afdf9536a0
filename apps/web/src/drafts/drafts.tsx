import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useSession, type Person } from '../session';
import { sendDrafts, throwAway, type SentDraft } from './send';
import { draftsOf, replaceDraft, type Draft } from './store';

interface Drafts {
  /** still on this device, oldest first */
  readonly drafts: readonly Draft[];
  /** arrived since the page was opened, newest last */
  readonly sent: readonly SentDraft[];
  /** keeps it on this device, in the place of one that was refused; fails when the device cannot */
  readonly keep: (draft: Draft, before: string | null) => Promise<void>;
  /** tries to send what is kept; answers all that arrived since the page was opened */
  readonly send: () => Promise<readonly SentDraft[]>;
  readonly drop: (key: string) => Promise<void>;
  /** its case is shown: nothing more needs to be said of it */
  readonly seen: (key: string) => void;
  /** the log-in has expired while there is something to send */
  readonly loggedOut: boolean;
}
const DraftsContext = createContext<Drafts | null>(null);
const TRY_AGAIN_MS = 20_000;

/** Keeps what was written and sends it when there is a line: at once, when it comes back, and now and then in between. */
export function DraftsProvider({ person: { id: personId }, children }: { readonly person: Person; readonly children: ReactNode }) {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [sent, setSent] = useState<readonly SentDraft[]>([]);
  const arrived = useRef<SentDraft[]>([]);
  const [loggedOut, setLoggedOut] = useState(false);
  const { confirm, refresh, logIns } = useSession();
  const look = useCallback(async () => setDrafts(await draftsOf(personId)), [personId]);
  const sendAll = useCallback(async (): Promise<readonly SentDraft[]> => {
    const done = await sendDrafts(personId, confirm, refresh);
    setLoggedOut(done.loggedOut);
    arrived.current.push(...done.sent);
    if (done.sent.length > 0) setSent((before) => [...before, ...done.sent]);
    await look();
    return arrived.current;
  }, [personId, look, confirm, refresh]);
  useEffect(() => {
    const send = (): void => void sendAll().catch(() => undefined);
    const sendIfAny = (): void =>
      void draftsOf(personId).then(
        // another tab may have sent or dropped the last one
        (some) => (some.length > 0 ? send() : setDrafts((before) => (before.length > 0 ? some : before))),
        () => undefined,
      );
    sendIfAny();
    look().catch(() => undefined);
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', sendIfAny);
    const timer = setInterval(sendIfAny, TRY_AGAIN_MS);
    return () => {
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', sendIfAny);
      clearInterval(timer);
    };
    // a new log-in sends what waited for it
  }, [personId, look, sendAll, logIns]);
  const value = useMemo<Drafts>(
    () => ({
      drafts,
      sent,
      loggedOut,
      keep: async (draft, before) => {
        await replaceDraft(before, draft);
        await look();
      },
      send: sendAll,
      drop: async (key) => {
        await throwAway(key);
        await look();
      },
      seen: (key) => setSent((before) => before.filter((one) => one.key !== key)),
    }),
    [drafts, sent, loggedOut, look, sendAll],
  );
  return <DraftsContext value={value}>{children}</DraftsContext>;
}

export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext);
  if (!drafts) throw new Error('drafts outside of a log-in');
  return drafts;
}
