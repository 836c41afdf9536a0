import { useRef, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { PageRoute } from './app';
import { useDrafts } from './drafts/drafts';
import { useHelpOfPage } from './help/help-of-page';
import { useLooks } from './looks';
import { LogInAgain } from './pages/login-page';
import { useSession } from './session';
import { InboxProvider, useInboxCount } from './ui/inbox-count';
import { NamesProvider } from './ui/names';
import { PlainButton } from './ui/plain';
import { SearchBox } from './ui/search-box';

/** What stands around every page: where one can go, who one is, how it looks. */
export function Shell({ routes, children }: { readonly routes: readonly PageRoute[]; readonly children: ReactNode }) {
  const { t, dark, large, language, change } = useLooks();
  const { person, logOut, isOver } = useSession();
  const help = useHelpOfPage(routes);
  const [menu, setMenu] = useState<'open' | 'closed'>('closed');
  return (
    <InboxProvider>
      <NamesProvider>
        <div className="shell">
          <a className="skip" href="#page">
            {t('skip')}
          </a>
          <header className="bar" data-menu={menu}>
            <Link className="brand" href="/" aria-label={t('product')}>
              <img src="/icon.svg" alt="" width="26" height="26" />
              <span className="brand-name">{t('product')}</span>
            </Link>
            <DraftsLink routes={routes} />
            <InboxLink />
            <SearchBox routes={routes} />
            {help.button}
            <PlainButton className="menu" aria-expanded={menu === 'open'} onClick={() => setMenu(menu === 'open' ? 'closed' : 'open')}>
              {t('nav.menu')}
            </PlainButton>
            <Navigation routes={routes} onGo={() => setMenu('closed')} />
            <span className="row tools">
              <PlainButton kind="text" aria-pressed={large} onClick={() => change({ large: !large })}>
                {t(large ? 'looks.usual' : 'looks.large')}
              </PlainButton>
              <PlainButton kind="text" aria-pressed={dark} onClick={() => change({ dark: !dark })}>
                {t(dark ? 'looks.light' : 'looks.dark')}
              </PlainButton>
              <PlainButton
                kind="text"
                lang={language === 'en' ? 'zh-CN' : 'en'}
                onClick={() => change({ language: language === 'en' ? 'zh-CN' : 'en' })}
              >
                {t('looks.language')}
              </PlainButton>
              <Link
                className="me"
                href="/profile"
                onClick={() => setMenu('closed')}
                aria-label={`${t('nav.profile')}: ${person?.name ?? ''}`}
              >
                {person?.name}
              </Link>
              <PlainButton onClick={() => void logOut()}>{t('logout')}</PlainButton>
            </span>
          </header>
          {help.offer}
          {children}
          {help.layer}
          {person && isOver && <LogInAgain person={person} />}
        </div>
      </NamesProvider>
    </InboxProvider>
  );
}

/** On every page: what was written down here is not at the office yet. */
function DraftsLink({ routes }: { readonly routes: readonly PageRoute[] }) {
  const { t } = useLooks();
  const { drafts } = useDrafts();
  if (drafts.length === 0 || !routes.some(({ path }) => path === '/record')) return null;
  return (
    <Link className="waiting-drafts" href="/record#drafts">
      {t('drafts.count', { count: drafts.length })}
    </Link>
  );
}

/** On a phone the menu is closed, but who has mail must see it. */
function InboxLink() {
  const { t } = useLooks();
  const { unread } = useInboxCount();
  if (unread === 0) return null;
  return (
    <Link className="menu" href="/inbox">
      {t('inbox.unread', { count: unread })}
    </Link>
  );
}

/** So many names stand beside each other on a desk; with more of them, the rare ones move under 更多. */
const MOST_BESIDE = 8;

function Navigation({ routes, onGo }: { readonly routes: readonly PageRoute[]; readonly onGo: () => void }) {
  const { t } = useLooks();
  const named = routes.filter(({ label }) => label !== null);
  const rare = named.length > MOST_BESIDE ? named.filter(({ isRare }) => isRare) : [];
  return (
    <nav aria-label={t('nav.main')}>
      {named
        .filter((route) => !rare.includes(route))
        .map((route) => (
          <NavigationLink key={route.path} route={route} onGo={onGo} />
        ))}
      {rare.length > 0 && <RareLinks routes={rare} onGo={onGo} />}
    </nav>
  );
}
function NavigationLink({ route: { path, label, load }, onGo }: { readonly route: PageRoute; readonly onGo: () => void }) {
  const { t } = useLooks();
  const [location] = useLocation();
  const { unread } = useInboxCount();
  // whoever points at a name will want its page in a moment
  const fetchAhead = (): void => void load().catch(() => undefined);
  return (
    <Link
      href={path}
      onClick={onGo}
      onMouseEnter={fetchAhead}
      onFocus={fetchAhead}
      {...(location.startsWith(path) ? { 'aria-current': 'page' as const } : {})}
    >
      {label === null ? '' : t(label)}
      {path === '/inbox' && unread > 0 && (
        <span className="count" title={t('inbox.unread', { count: unread })}>
          {unread}
        </span>
      )}
    </Link>
  );
}
/** A list that opens under its button, and closes by Escape, by leaving it, and by going somewhere. On a phone it lies open. */
function RareLinks({ routes, onGo }: { readonly routes: readonly PageRoute[]; readonly onGo: () => void }) {
  const { t } = useLooks();
  const [isOpen, setOpen] = useState(false);
  const [location] = useLocation();
  const button = useRef<HTMLButtonElement>(null);
  const isHere = routes.some(({ path }) => location.startsWith(path));
  return (
    <div
      className="rare"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !isOpen) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button ref={button} type="button" aria-expanded={isOpen} data-here={isHere || undefined} onClick={() => setOpen(!isOpen)}>
        {t('nav.rare')} <span aria-hidden="true">▾</span>
      </button>
      <div data-open={isOpen || undefined}>
        {routes.map((route) => (
          <NavigationLink
            key={route.path}
            route={route}
            onGo={() => {
              setOpen(false);
              onGo();
            }}
          />
        ))}
      </div>
    </div>
  );
}
