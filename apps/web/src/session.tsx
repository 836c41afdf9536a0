import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { call, Problem, setUpCalls } from './api';

export type Role = 'deputy' | 'staff' | 'head' | 'office' | 'leader' | 'principal' | 'presidium' | 'district' | 'auditor' | 'admin';
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly jurisdictionId: string;
  readonly unitId: string | null;
  readonly deputyId: string | null;
}
interface Session {
  /** undefined while it is not known yet */
  readonly person: Person | null | undefined;
  readonly is: (...roles: Role[]) => boolean;
  readonly logIn: (username: string, password: string, totp?: string) => Promise<void>;
  readonly logOut: () => Promise<void>;
  readonly ended: () => void;
}
const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [person, setPerson] = useState<Person | null>();
  useEffect(() => {
    call<Person & { csrfToken: string }>('GET', '/auth/me').then(
      ({ csrfToken, ...me }) => {
        setUpCalls({ csrfToken });
        setPerson(me);
      },
      () => setPerson(null),
    );
  }, []);
  const logIn = useCallback(async (username: string, password: string, totp?: string) => {
    const { user, csrfToken } = await call<{ user: Person; csrfToken: string }>('POST', '/auth/login', {
      username,
      password,
      ...(totp ? { totp } : {}),
    });
    setUpCalls({ csrfToken });
    setPerson(user);
  }, []);
  const logOut = useCallback(async () => {
    await call('POST', '/auth/logout').catch((error: unknown) => {
      if (!(error instanceof Problem) || error.status !== 401) throw error;
    });
    setPerson(null);
  }, []);
  const session = useMemo<Session>(
    () => ({
      person,
      is: (...roles) => roles.some((role) => person?.roles.includes(role)),
      logIn,
      logOut,
      ended: () => setPerson(null),
    }),
    [person, logIn, logOut],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('a page outside of the session');
  return session;
}
