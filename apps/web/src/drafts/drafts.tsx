import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useSession, type Person } from '../session';
import { sendDrafts, type SentDraft } from './send';
import { draftsOf, dropDraft, keepDraft, type Draft } from './store';

interface Drafts {
  /** still on this device, oldest first */
  readonly drafts: readonly Draft[];
  /** arrived since the page was opened, newest last */
  readonly sent: readonly SentDraft[];
  /** keeps it on this device, then tries to send it; answers what arrived by that, or null while it waits or was refused */
  readonly save: (draft: Draft) => Promise<SentDraft | null>;
  readonly drop: (key: string) => Promise<void>;
  readonly send: () => Promise<void>;
  /** the log-in has expired while there is something to send */
  readonly loggedOut: boolean;
}
const DraftsContext = createContext<Drafts | null>(null);
const TRY_AGAIN_MS = 20_000;

/** Keeps what was written and sends it when there is a line: at once, when it comes back, and now and then in between. */
export function DraftsProvider({ person: { id: personId }, children }: { readonly person: Person; readonly children: ReactNode }) {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [sent, setSent] = useState<readonly SentDraft[]>([]);
  const [loggedOut, setLoggedOut] = useState(false);
  const { confirm } = useSession();
  const look = useCallback(async () => setDrafts(await draftsOf(personId)), [personId]);
  const sendAll = useCallback(async (): Promise<readonly SentDraft[]> => {
    const done = await sendDrafts(personId, confirm);
    setLoggedOut(done.loggedOut);
    if (done.sent.length > 0) setSent((before) => [...before, ...done.sent]);
    await look();
    return done.sent;
  }, [personId, look, confirm]);
  useEffect(() => {
    const send = (): void => void sendAll().catch(() => undefined);
    const sendIfAny = (): void => void draftsOf(personId).then((some) => (some.length > 0 ? send() : undefined));
    sendIfAny();
    void look();
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', sendIfAny);
    const timer = setInterval(sendIfAny, TRY_AGAIN_MS);
    return () => {
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', sendIfAny);
      clearInterval(timer);
    };
  }, [personId, look, sendAll]);
  const value = useMemo<Drafts>(
    () => ({
      drafts,
      sent,
      loggedOut,
      save: async (draft) => {
        await keepDraft(draft);
        await look();
        return (await sendAll()).find(({ key }) => key === draft.key) ?? null;
      },
      drop: async (key) => {
        await dropDraft(key);
        await look();
      },
      send: async () => void (await sendAll()),
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
