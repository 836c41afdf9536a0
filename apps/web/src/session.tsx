import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { api, Problem, setUpCalls } from './api';
import { dropKeptForms } from './case/kept-form';
import { dropKnown } from './drafts/known';
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
  readonly logOut: () => Promise<void>;
  /** before something kept is sent: a page that was opened without a line has not been let in yet */
  readonly confirm: () => Promise<void>;
  /** who one is, asked again */
  readonly refresh: () => Promise<void>;
}
const SessionContext = createContext<Session | null>(null);

const KEPT_AS = 'bihuan-person';
function kept(): Person | null {
  try {
    return JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null') as Person | null;
  } catch {
    return null;
  }
}

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [person, setPerson] = useState<Person | null>();
  const confirmed = useRef(false);
  const whoAmI = useCallback(async () => {
    const { csrfToken, now, ...me } = await api.get('/auth/me');
    setUpCalls({ csrfToken: csrfToken ?? '' });
    confirmed.current = true;
    setProductNow(now);
    localStorage.setItem(KEPT_AS, JSON.stringify(me));
    setPerson(me);
  }, []);
  useEffect(() => {
    // without a line, whoever was logged in last goes on: what they write waits on this device
    whoAmI().catch((error: unknown) => setPerson(error instanceof Problem && error.status === 0 ? kept() : null));
  }, [whoAmI]);
  const logIn = useCallback(
    async (username: string, password: string, totp?: string) => {
      await api.post('/auth/login', { body: { username, password, ...(totp ? { totp } : {}) } });
      await whoAmI();
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
    setPerson(null);
  }, []);
  const session = useMemo<Session>(
    () => ({
      person,
      is: (...roles) => roles.some((role) => person?.roles.includes(role)),
      logIn,
      logOut,
      refresh: whoAmI,
      confirm: () => (confirmed.current ? Promise.resolve() : whoAmI()),
    }),
    [person, logIn, logOut, whoAmI],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('a page outside of the session');
  return session;
}
