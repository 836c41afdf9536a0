import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import type { HelpedPath } from './help/shapes';
import { DraftsProvider } from './drafts/drafts';
import { LooksProvider } from './looks';
import { LoginPage } from './pages/login-page';
import { SessionProvider, useSession, type Role } from './session';
import { Shell } from './shell';
import type { TextKey } from './texts';
import { Waiting } from './ui/plain';

export interface PageRoute {
  /** one that has a help text */
  readonly path: HelpedPath;
  /** in the navigation, under this name; null: reached from other pages */
  readonly label: TextKey | null;
  readonly roles: readonly Role[] | 'everyone';
  readonly page: LazyExoticComponent<ComponentType>;
  /** made of ui/plain alone: it does not load antd */
  readonly isLight?: true;
  /** whose first page it is; for others, the first of the navigation */
  readonly homeOf?: readonly Role[];
}
const AntdFrame = lazy(() => import('./antd-frame'));
const FirstPasswordPage = lazy(() => import('./pages/first-password-page').then((module) => ({ default: module.FirstPasswordPage })));
const page = (load: () => Promise<{ default: ComponentType }>): PageRoute['page'] => lazy(load);
const READERS: readonly Role[] = ['deputy', 'staff', 'head', 'office', 'leader', 'principal', 'presidium', 'district', 'auditor'];

/** Every page of the application, in the order of the navigation. */
export const ROUTES: readonly PageRoute[] = [
  {
    path: '/board',
    label: 'nav.board',
    roles: ['office', 'leader', 'principal', 'presidium'],
    page: page(() => import('./pages/board-page')),
    homeOf: ['office'],
  },
  {
    path: '/overview',
    label: 'nav.overview',
    roles: ['leader', 'principal', 'presidium', 'district', 'office'],
    page: page(() => import('./pages/overview-page')),
    homeOf: ['leader', 'principal', 'presidium', 'district'],
  },
  { path: '/home', label: 'nav.home', roles: ['deputy'], page: page(() => import('./pages/home-page')), isLight: true, homeOf: ['deputy'] },
  {
    path: '/record',
    label: 'nav.record',
    roles: ['deputy', 'office'],
    page: page(() => import('./pages/record-page')),
    isLight: true,
  },
  { path: '/todo', label: 'nav.todo', roles: ['staff', 'head'], page: page(() => import('./pages/todo-page')), homeOf: ['staff', 'head'] },
  { path: '/cases/:id/reply', label: null, roles: ['staff', 'head'], page: page(() => import('./pages/reply-page')) },
  { path: '/cases/:id/judge', label: null, roles: ['deputy'], page: page(() => import('./pages/judge-page')), isLight: true },
  { path: '/cases/:id/tell', label: null, roles: ['deputy'], page: page(() => import('./pages/tell-page')), isLight: true },
  { path: '/templates', label: 'nav.templates', roles: ['staff', 'head'], page: page(() => import('./pages/templates-page')) },
  { path: '/cases', label: 'nav.cases', roles: READERS, page: page(() => import('./pages/cases-page')) },
  { path: '/cases/:id', label: null, roles: READERS, page: page(() => import('./pages/case-page')) },
  { path: '/receptions', label: 'nav.receptions', roles: READERS, page: page(() => import('./pages/receptions-page')) },
  { path: '/receptions/:id', label: null, roles: READERS, page: page(() => import('./pages/reception-page')) },
  { path: '/ledger', label: 'nav.ledger', roles: ['office'], page: page(() => import('./pages/ledger-page')) },
  { path: '/figures', label: 'nav.figures', roles: READERS, page: page(() => import('./pages/figures-page')) },
  {
    path: '/compare',
    label: 'nav.compare',
    roles: ['office', 'leader', 'principal', 'presidium', 'district', 'auditor'],
    page: page(() => import('./pages/compare-page')),
  },
  {
    path: '/quality',
    label: 'nav.quality',
    roles: ['office', 'leader', 'principal', 'presidium', 'district', 'auditor'],
    page: page(() => import('./pages/quality-page')),
  },
  {
    path: '/reports',
    label: 'nav.reports',
    roles: ['office', 'leader', 'principal', 'presidium', 'district', 'auditor'],
    page: page(() => import('./pages/reports-page')),
  },
  {
    path: '/supervision',
    label: 'nav.supervision',
    roles: ['office', 'leader', 'principal', 'presidium', 'district', 'auditor'],
    page: page(() => import('./pages/supervision-page')),
  },
  { path: '/reminders', label: 'nav.reminders', roles: ['office', 'auditor'], page: page(() => import('./pages/reminders-page')) },
  { path: '/channels', label: 'nav.channels', roles: ['office', 'admin', 'auditor'], page: page(() => import('./pages/channels-page')) },
  {
    path: '/calendar',
    label: 'nav.calendar',
    roles: ['admin', 'office', 'auditor', 'district'],
    page: page(() => import('./pages/calendar-page')),
  },
  { path: '/policy', label: 'nav.policy', roles: ['admin'], page: page(() => import('./pages/policy-page')) },
  { path: '/admin', label: 'nav.admin', roles: ['admin'], page: page(() => import('./pages/admin-page')), homeOf: ['admin'] },
  { path: '/admin/:kind', label: null, roles: ['admin'], page: page(() => import('./pages/admin-page')) },
  { path: '/audit', label: 'nav.audit', roles: ['auditor'], page: page(() => import('./pages/audit-page')), homeOf: ['auditor'] },
  { path: '/profile', label: null, roles: 'everyone', page: page(() => import('./pages/profile-page')) },
  { path: '/inbox', label: 'nav.inbox', roles: 'everyone', page: page(() => import('./pages/inbox-page')) },
  { path: '/guide/:role', label: null, roles: 'everyone', page: page(() => import('./pages/guide-page')), isLight: true },
  { path: '/settings', label: 'nav.settings', roles: 'everyone', page: page(() => import('./pages/settings-page')) },
];

export function App() {
  return (
    <LooksProvider>
      <SessionProvider>
        <Pages />
      </SessionProvider>
    </LooksProvider>
  );
}

function Pages() {
  const { person } = useSession();
  if (person === undefined) return <Waiting />;
  if (person === null) return <LoginPage />;
  if (person.mustChangePassword) {
    return (
      <Suspense fallback={<Waiting />}>
        <AntdFrame>
          <FirstPasswordPage />
        </AntdFrame>
      </Suspense>
    );
  }
  const mine = ROUTES.filter(({ roles }) => roles === 'everyone' || roles.some((role) => person.roles.includes(role)));
  const own = mine.find(({ homeOf }) => homeOf?.some((role) => person.roles.includes(role)));
  const home = (own ?? mine.find(({ label }) => label !== null))?.path ?? '/inbox';
  return (
    <DraftsProvider person={person}>
      <Shell routes={mine}>
        <Suspense fallback={<Waiting />}>
          <Switch>
            {mine.map(({ path, page: Page, isLight }) => (
              <Route key={path} path={path}>
                {isLight ? (
                  <Page />
                ) : (
                  <AntdFrame>
                    <Page />
                  </AntdFrame>
                )}
              </Route>
            ))}
            <Route>
              <Redirect to={home} replace />
            </Route>
          </Switch>
        </Suspense>
      </Shell>
    </DraftsProvider>
  );
}
