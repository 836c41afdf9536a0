import { useRef, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { PageRoute } from './app';
import { useHeldSteps } from './board/held-steps';
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
  const { t } = useLooks();
  const { person, isOver } = useSession();
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
            <OwnMenu onGo={() => setMenu('closed')} />
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
    <Link
      className="menu mail"
      href="/inbox"
      aria-label={`${t('with.colon', { name: t('nav.inbox') })}${t('inbox.unread', { count: unread })}`}
    >
      <svg width="1.4em" height="1.4em" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
        <path d="M3 5h18v14H3zM3 6l9 7 9-7" />
      </svg>
      <span className="count">{unread}</span>
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
function RareLinks({ routes, onGo }: { readonly routes: readonly PageRoute[]; readonly onGo: () => void }) {
  const { t } = useLooks();
  const [location] = useLocation();
  return (
    <Folded className="rare" name={t('nav.rare')} isHere={routes.some(({ path }) => location.startsWith(path))}>
      {(close) =>
        routes.map((route) => (
          <NavigationLink
            key={route.path}
            route={route}
            onGo={() => {
              close();
              onGo();
            }}
          />
        ))
      }
    </Folded>
  );
}
/** How it looks and who one is, under one's own name. */
function OwnMenu({ onGo }: { readonly onGo: () => void }) {
  const { t, dark, large, language, change } = useLooks();
  const { person, logOut } = useSession();
  const { flush } = useHeldSteps();
  const [location] = useLocation();
  // what waits goes first, while one may still send it; what cannot be done is told before one is gone
  const leave = async (): Promise<void> => {
    if (await flush()) await logOut();
  };
  return (
    <Folded className="own" name={person?.name ?? ''} isHere={location === '/profile'}>
      {(close) => (
        <>
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
            className="button text"
            href="/profile"
            onClick={() => {
              close();
              onGo();
            }}
            {...(location === '/profile' ? { 'aria-current': 'page' as const } : {})}
          >
            {t('nav.profile')}
          </Link>
          <PlainButton
            kind="text"
            onClick={() => {
              close();
              void leave();
            }}
          >
            {t('logout')}
          </PlainButton>
        </>
      )}
    </Folded>
  );
}
/** What opens under its button, and closes by Escape, by leaving it, and by going somewhere. On a phone it lies open. */
function Folded({
  className,
  name,
  isHere,
  children,
}: {
  readonly className: string;
  readonly name: string;
  readonly isHere: boolean;
  readonly children: (close: () => void) => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <div
      className={`folded ${className}`}
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
        <span className="folded-name">{name}</span> <span aria-hidden="true">▾</span>
      </button>
      {/* takes the focus of a click on a button in it where browsers give buttons none */}
      <div data-open={isOpen || undefined} tabIndex={-1}>
        {children(() => setOpen(false))}
      </div>
    </div>
  );
}
