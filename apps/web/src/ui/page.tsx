import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Problem } from '../api';
import { HeldPlace } from '../board/held-place';
import { useLooks } from '../looks';
import { Notice, PlainButton } from './plain';
import { Rejected } from './rejected';

/** The page that was shown last; the first one leaves focus and scrolling to the browser. */
let shownLast: string | null = null;
let cameBack = false;
window.addEventListener('popstate', () => {
  cameBack = true;
});

/** A page: its title, what it is for, what can be done with the whole of it, and what went wrong. */
export function PageFrame({
  title,
  lead,
  actions,
  problem,
  onRetry,
  foot,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly problem?: Problem | undefined;
  readonly onRetry?: () => void;
  /** stays in sight below */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useLooks();
  const [path] = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  // whoever cannot see that the page has changed is told by the focus
  useEffect(() => {
    if (shownLast !== null && shownLast !== path) {
      if (!cameBack) window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    shownLast = path;
    cameBack = false;
  }, [path]);
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  return (
    <main className="page" id="page" tabIndex={-1}>
      <div className="head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className="quiet">{lead}</div>}
        </div>
        {actions && <div className="row no-print">{actions}</div>}
      </div>
      {problem && (
        <Notice kind="error" action={onRetry && <PlainButton onClick={onRetry}>{t('retry')}</PlainButton>}>
          {problem.message}
        </Notice>
      )}
      {children}
      <div className="board-foot no-print">
        {foot}
        <Rejected />
        <HeldPlace />
      </div>
    </main>
  );
}
