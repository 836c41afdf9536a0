import { lazy, Suspense, useEffect, type ComponentType, type LazyExoticComponent } from 'react';
import { matchRoute, Redirect, Route, Switch, useLocation, useRouter } from 'wouter';
import { HeldStepsProvider } from './board/held-steps';
import type { HelpedPath } from './help/shapes';
import { DraftsProvider } from './drafts/drafts';
import { LooksProvider } from './looks';
import { LoginPage } from './pages/login-page';
import { SessionProvider, useSession, type Role } from './session';
import { Shell } from './shell';
import type { TextKey } from './texts';
import { PageFault } from './ui/page-fault';
import { Waiting } from './ui/plain';

export interface PageRoute {
  /** one that has a help text */
  readonly path: HelpedPath;
  /** in the navigation, under this name; null: reached from other pages */
  readonly label: TextKey | null;
  readonly roles: readonly Role[] | 'everyone';
  readonly page: LazyExoticComponent<ComponentType>;
  /** fetches the page's code ahead of time */
  readonly load: () => Promise<unknown>;
  /** not a page for every day: where the navigation would grow too long, under 更多 */
  readonly isRare?: true;
  /** made of ui/plain alone: it does not load antd */
  readonly isLight?: true;
  /** fills the screen by itself: no frame, no menu */
  readonly isBare?: true;
  /** whose first page it is; for others, the first of the navigation */
  readonly homeOf?: readonly Role[];
}
const loadAntdFrame = () => import('./antd-frame');
const AntdFrame = lazy(loadAntdFrame);
const FirstPasswordPage = lazy(() => import('./pages/first-password-page').then((module) => ({ default: module.FirstPasswordPage })));
const page = (load: () => Promise<{ default: ComponentType }>): Pick<PageRoute, 'page' | 'load'> => ({ page: lazy(load), load });
const READERS: readonly Role[] = ['deputy', 'staff', 'head', 'office', 'leader', 'principal', 'presidium', 'district', 'auditor'];

/** Every page of the application, in the order of the navigation. */
export const ROUTES: readonly PageRoute[] = [
  {
    path: '/board',
    label: 'nav.board',
    roles: ['office', 'leader', 'principal', 'presidium'],
    ...page(() => import('./pages/board-page')),
    homeOf: ['office'],
  },
  {
    path: '/overview',
    label: 'nav.overview',
    roles: ['leader', 'principal', 'presidium', 'district', 'office'],
    ...page(() => import('./pages/overview-page')),
    homeOf: ['leader', 'principal', 'presidium', 'district'],
  },
  {
    path: '/wall',
    label: null,
    roles: ['leader', 'principal', 'presidium', 'district', 'office'],
    ...page(() => import('./pages/wall-page')),
    isLight: true,
    isBare: true,
  },
  { path: '/home', label: 'nav.home', roles: ['deputy'], ...page(() => import('./pages/home-page')), isLight: true, homeOf: ['deputy'] },
  {
    path: '/record',
    label: 'nav.record',
    roles: ['deputy', 'office'],
    ...page(() => import('./pages/record-page')),
    isRare: true,
    isLight: true,
  },
  { path: '/todo', label: 'nav.todo', roles: ['staff', 'head'], ...page(() => import('./pages/todo-page')), homeOf: ['staff', 'head'] },
  { path: '/cases/:id/reply', label: null, roles: ['staff', 'head'], ...page(() => import('./pages/reply-page')) },
  { path: '/cases/:id/judge', label: null, roles: ['deputy'], ...page(() => import('./pages/judge-page')), isLight: true },
  { path: '/cases/:id/tell', label: null, roles: ['deputy'], ...page(() => import('./pages/tell-page')), isLight: true },
  { path: '/templates', label: 'nav.templates', roles: ['staff', 'head'], ...page(() => import('./pages/templates-page')) },
  { path: '/cases', label: 'nav.cases', roles: READERS, ...page(() => import('./pages/cases-page')) },
  { path: '/cases/:id', label: null, roles: READERS, ...page(() => import('./pages/case-page')) },
  { path: '/receptions', label: 'nav.receptions', roles: READERS, ...page(() => import('./pages/receptions-page')), isRare: true },
  { path: '/receptions/:id', label: null, roles: READERS, ...page(() => import('./pages/reception-page')) },
  { path: '/ledger', label: 'nav.ledger', roles: ['office'], ...page(() => import('./pages/ledger-page')), isRare: true },
  { path: '/figures', label: 'nav.figures', roles: READERS, ...page(() => import('./pages/figures-page')) },
  {
    path: '/compare',
    label: 'nav.compare',
    roles: ['office', 'leader', 'principal', 'presidium', 'district', 'auditor'],
    ...page(() => import('./pages/compare-page')),
    isRare: true,
  },
  {
    path: '/quality',
    label: 'nav.quality',
    roles: ['office', 'leader', 'principal', 'presidium', 'district', 'auditor'],
    ...page(() => import('./pages/quality-page')),
    isRare: true,
  },
  {
    path: '/reports',
    label: 'nav.reports',
    roles: ['office', 'leader', 'principal', 'presidium', 'district', 'auditor'],
    ...page(() => import('./pages/reports-page')),
    isRare: true,
  },
  {
    path: '/supervision',
    label: 'nav.supervision',
    roles: ['office', 'leader', 'principal', 'presidium', 'district', 'auditor'],
    ...page(() => import('./pages/supervision-page')),
  },
  { path: '/reminders', label: 'nav.reminders', roles: ['office', 'auditor'], ...page(() => import('./pages/reminders-page')) },
  {
    path: '/channels',
    label: 'nav.channels',
    roles: ['office', 'admin', 'auditor'],
    ...page(() => import('./pages/channels-page')),
    isRare: true,
  },
  {
    path: '/calendar',
    label: 'nav.calendar',
    roles: ['admin', 'office', 'auditor', 'district'],
    ...page(() => import('./pages/calendar-page')),
    isRare: true,
  },
  { path: '/policy', label: 'nav.policy', roles: ['admin'], ...page(() => import('./pages/policy-page')) },
  { path: '/admin', label: 'nav.admin', roles: ['admin'], ...page(() => import('./pages/admin-page')), homeOf: ['admin'] },
  { path: '/admin/:kind', label: null, roles: ['admin'], ...page(() => import('./pages/admin-page')) },
  { path: '/audit', label: 'nav.audit', roles: ['auditor'], ...page(() => import('./pages/audit-page')), homeOf: ['auditor'] },
  { path: '/profile', label: null, roles: 'everyone', ...page(() => import('./pages/profile-page')) },
  { path: '/inbox', label: 'nav.inbox', roles: 'everyone', ...page(() => import('./pages/inbox-page')) },
  { path: '/guide/:role', label: null, roles: 'everyone', ...page(() => import('./pages/guide-page')), isLight: true },
  { path: '/settings', label: 'nav.settings', roles: 'everyone', ...page(() => import('./pages/settings-page')), isRare: true },
];

export function App() {
  return (
    <LooksProvider>
      <SessionProvider>
        <HeldStepsProvider>
          <Pages />
        </HeldStepsProvider>
      </SessionProvider>
    </LooksProvider>
  );
}

/** The code of the page that was asked for comes while it is asked who is here, and with that of the frame: not one after the other. */
function useCodeAhead(location: string): void {
  const { parser } = useRouter();
  useEffect(() => {
    const route = ROUTES.find(({ path }) => matchRoute(parser, path, location)[0]);
    if (!route) return;
    const coming = [route.load(), ...(route.isLight ? [] : [loadAntdFrame()])];
    // whatever does not come is asked for again by the page, which says so
    void Promise.allSettled(coming);
  }, [parser, location]);
}

function Pages() {
  const { person } = useSession();
  const [location] = useLocation();
  useCodeAhead(location);
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
  const bare = mine.find(({ isBare, path }) => isBare && path === location);
  if (bare) {
    return (
      <Suspense fallback={<Waiting />}>
        <bare.page />
      </Suspense>
    );
  }
  const own = mine.find(({ homeOf }) => homeOf?.some((role) => person.roles.includes(role)));
  const home = (own ?? mine.find(({ label }) => label !== null))?.path ?? '/inbox';
  return (
    <DraftsProvider person={person}>
      <Shell routes={mine}>
        <PageFault at={location}>
          <Suspense fallback={<Waiting />}>
            <Switch>
              {mine.map(({ path, page: Page, isLight }) => (
                <Route key={path} path={path}>
                  {/* another case is another page: what was opened or typed for one never goes to the next */}
                  {({ id }: { readonly id?: string }) =>
                    isLight ? (
                      <Page key={id} />
                    ) : (
                      <AntdFrame key={id}>
                        <Page />
                      </AntdFrame>
                    )
                  }
                </Route>
              ))}
              <Route>
                <Redirect to={home} replace />
              </Route>
            </Switch>
          </Suspense>
        </PageFault>
      </Shell>
    </DraftsProvider>
  );
}
