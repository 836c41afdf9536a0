import { App as AntdApp, ConfigProvider, Spin, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { LooksProvider, useLooks } from './looks';
import { LoginPage } from './pages/login-page';
import { SessionProvider, useSession, type Role } from './session';
import { Shell } from './shell';
import type { TextKey } from './texts';

export interface PageRoute {
  readonly path: string;
  /** in the navigation, under this name; null: reached from other pages */
  readonly label: TextKey | null;
  readonly roles: readonly Role[] | 'everyone';
  readonly page: LazyExoticComponent<ComponentType>;
}
const page = (load: () => Promise<{ default: ComponentType }>): PageRoute['page'] => lazy(load);
const READERS: readonly Role[] = ['deputy', 'staff', 'head', 'office', 'leader', 'principal', 'presidium', 'district', 'auditor'];

/** Every page of the application, in the order of the navigation. */
export const ROUTES: readonly PageRoute[] = [
  {
    path: '/board',
    label: 'nav.board',
    roles: ['office', 'leader', 'principal', 'presidium'],
    page: page(() => import('./pages/board-page')),
  },
  { path: '/todo', label: 'nav.todo', roles: ['staff', 'head'], page: page(() => import('./pages/todo-page')) },
  { path: '/cases/:id/reply', label: null, roles: ['staff', 'head'], page: page(() => import('./pages/reply-page')) },
  { path: '/templates', label: 'nav.templates', roles: ['staff', 'head'], page: page(() => import('./pages/templates-page')) },
  { path: '/record', label: 'nav.record', roles: ['deputy', 'office'], page: page(() => import('./pages/record-page')) },
  { path: '/cases', label: 'nav.cases', roles: READERS, page: page(() => import('./pages/cases-page')) },
  { path: '/cases/:id', label: null, roles: READERS, page: page(() => import('./pages/case-page')) },
  { path: '/figures', label: 'nav.figures', roles: READERS, page: page(() => import('./pages/figures-page')) },
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
  { path: '/inbox', label: 'nav.inbox', roles: 'everyone', page: page(() => import('./pages/inbox-page')) },
  { path: '/settings', label: 'nav.settings', roles: 'everyone', page: page(() => import('./pages/settings-page')) },
];

export function App() {
  return (
    <LooksProvider>
      <Themed />
    </LooksProvider>
  );
}

const ACCENT = { light: '#1d5c8a', dark: '#7db8e8' };
function Themed() {
  const { language, dark, large } = useLooks();
  const accent = dark ? ACCENT.dark : ACCENT.light;
  document.documentElement.style.setProperty('--accent', accent);
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: {
          colorPrimary: accent,
          colorLink: accent,
          colorTextPlaceholder: dark ? '#a5adb5' : '#5d6670',
          colorTextDescription: dark ? '#a5adb5' : '#5d6670',
          colorTextTertiary: dark ? '#a5adb5' : '#5d6670',
          borderRadius: 8,
          fontSize: large ? 20 : 15,
          controlHeight: large ? 60 : 40,
          fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
          motion: false,
        },
        components: dark ? { Button: { primaryColor: '#0b1a26' } } : {},
      }}
    >
      <AntdApp style={{ minHeight: '100%', display: 'flow-root' }}>
        <SessionProvider>
          <Pages />
        </SessionProvider>
      </AntdApp>
    </ConfigProvider>
  );
}

function Pages() {
  const { person } = useSession();
  if (person === undefined) return <Spin fullscreen />;
  if (person === null) return <LoginPage />;
  const mine = ROUTES.filter(({ roles }) => roles === 'everyone' || roles.some((role) => person.roles.includes(role)));
  const home = mine.find(({ label }) => label !== null)?.path ?? '/inbox';
  return (
    <Shell routes={mine}>
      <Suspense fallback={<Spin style={{ display: 'block', margin: '48px auto' }} />}>
        <Switch>
          {mine.map(({ path, page: Page }) => (
            <Route key={path} path={path}>
              <Page />
            </Route>
          ))}
          <Route>
            <Redirect to={home} replace />
          </Route>
        </Switch>
      </Suspense>
    </Shell>
  );
}
