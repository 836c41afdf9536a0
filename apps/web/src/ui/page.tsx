import { useEffect, type ReactNode } from 'react';
import type { Problem } from '../api';
import { useLooks } from '../looks';
import { Notice, PlainButton } from './plain';

/** A page: its title, what it is for, what can be done with the whole of it, and what went wrong. */
export function PageFrame({
  title,
  lead,
  actions,
  problem,
  onRetry,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly problem?: Problem | undefined;
  readonly onRetry?: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useLooks();
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  return (
    <main className="page" id="page" tabIndex={-1}>
      <div className="head">
        <div>
          <h1>{title}</h1>
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
    </main>
  );
}
