import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { api, Problem, setUpCalls } from './api';
import { dropKeptForms } from './case/kept-form';
import { dropKnown } from './drafts/known';
import { dropUnsentPhotos } from './drafts/unsent-photos';
import type { Schema } from './schemas';
import { setProductNow } from './times';

export type Role = Schema<'Person'>['roles'][number];
/** Who is logged in; without what only this device's calls need. */
export type Person = Omit<Schema<'Me'>, 'csrfToken' | 'now'>;
interface Session {
  /** undefined while it is not known yet */
  readonly person: Person | null | undefined;
  readonly is: (...roles: Role[]) => boolean;
  readonly logIn: (username: string, password: string, totp?: string) => Promise<void>;
  /** the log-in has run out while its person's pages are open */
  readonly isOver: boolean;
  /** grows when the same person has logged in again: what pages show is read anew */
  readonly logIns: number;
  readonly logOut: () => Promise<void>;
  /** before something kept is sent: a page that was opened without a line has not been let in yet */
  readonly confirm: () => Promise<void>;
  /** who one is, asked again */
  readonly refresh: () => Promise<void>;
}
const SessionContext = createContext<Session | null>(null);

const KEPT_AS = 'bihuan-person';
/** After so long without an answer, whoever was logged in last goes on; after so long nobody answers any more. */
const PATIENCE_MS = 4_000;
const LIMIT_MS = 20_000;
function kept(): Person | null {
  try {
    return JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null') as Person | null;
  } catch {
    return null;
  }
}

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [person, setPerson] = useState<Person | null>();
  const [isOver, setOver] = useState(false);
  const [logIns, setLogIns] = useState(0);
  const confirmed = useRef(false);
  const known = useRef<Person | null>(null);
  const go = useCallback((on: Person | null) => {
    known.current = on;
    setPerson(on);
  }, []);
  const whoAmI = useCallback(async () => {
    const { csrfToken, now, ...me } = await api.get('/auth/me', { within: LIMIT_MS });
    localStorage.setItem(KEPT_AS, JSON.stringify(me));
    if (known.current && known.current.id !== me.id) {
      // somebody else: nothing of the open page is theirs, nor is anything sent for the one before
      location.assign('/');
      throw new Problem(0, 'person.changed', '');
    }
    setUpCalls({ csrfToken: csrfToken ?? '' });
    confirmed.current = true;
    setProductNow(now);
    setOver(false);
    go(me);
  }, [go]);
  useEffect(() => {
    setUpCalls({ renew: whoAmI, onLoggedOut: () => setOver(known.current !== null) });
    // without a line, whoever was logged in last goes on: what they write waits on this device
    const goOn = (): void => {
      if (!known.current && kept()) go(kept());
    };
    const timer = setTimeout(goOn, PATIENCE_MS);
    whoAmI()
      .catch((error: unknown) => {
        const isNobody = error instanceof Problem && (error.status === 401 || error.status === 403);
        if (!known.current) go(isNobody ? null : kept());
      })
      .finally(() => clearTimeout(timer));
    return () => clearTimeout(timer);
  }, [whoAmI, go]);
  const logIn = useCallback(
    async (username: string, password: string, totp?: string) => {
      const isAgain = known.current !== null;
      await api.post('/auth/login', { body: { username, password, ...(totp ? { totp } : {}) } });
      await whoAmI();
      if (isAgain) setLogIns((before) => before + 1);
    },
    [whoAmI],
  );
  const logOut = useCallback(async () => {
    await api.post('/auth/logout').catch((error: unknown) => {
      if (!(error instanceof Problem) || error.status !== 401) throw error;
    });
    localStorage.removeItem(KEPT_AS);
    dropKeptForms();
    dropKnown();
    await dropUnsentPhotos();
    setOver(false);
    go(null);
  }, [go]);
  const session = useMemo<Session>(
    () => ({
      person,
      is: (...roles) => roles.some((role) => person?.roles.includes(role)),
      logIn,
      isOver,
      logIns,
      logOut,
      refresh: whoAmI,
      confirm: () => (confirmed.current ? Promise.resolve() : whoAmI()),
    }),
    [person, isOver, logIns, logIn, logOut, whoAmI],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('a page outside of the session');
  return session;
}
