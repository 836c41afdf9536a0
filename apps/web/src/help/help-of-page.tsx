import { lazy, Suspense, useCallback, useState } from 'react';
import { matchRoute, useLocation, useRouter } from 'wouter';
import type { PageRoute } from '../app';
import { useLooks } from '../looks';
import { useSession } from '../session';
import { PlainButton } from '../ui/plain';

const HelpPanel = lazy(() => import('./help-panel'));
const Tour = lazy(() => import('./tour'));
const KEPT_AS = 'bihuan-tour-seen';

function seenBy(): readonly string[] {
  try {
    return JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]') as readonly string[];
  } catch {
    return [];
  }
}

/** The help button of the frame, and the tour: offered at the first visit of a person in this browser, given again from the help. */
export function useHelpOfPage(routes: readonly PageRoute[]) {
  const { t } = useLooks();
  const { person } = useSession();
  const { parser } = useRouter();
  const [location, go] = useLocation();
  const [shown, setShown] = useState<'help' | 'tour' | null>(null);
  const [isNew, setNew] = useState(() => !seenBy().includes(person?.id ?? ''));
  const route = routes.find(({ path }) => matchRoute(parser, path, location)[0]);
  const seen = useCallback(() => {
    localStorage.setItem(KEPT_AS, JSON.stringify([...new Set([...seenBy(), person?.id ?? ''])]));
    setNew(false);
  }, [person?.id]);
  const endTour = useCallback(
    (whole: boolean) => {
      setShown(null);
      if (whole) seen();
    },
    [seen],
  );
  const startTour = (): void => {
    go('/');
    setShown('tour');
  };
  return {
    button: (
      <PlainButton className="help" onClick={() => setShown('help')}>
        {t('help.button')}
      </PlainButton>
    ),
    offer: isNew && (
      <aside className="tour-offer no-print" aria-label={t('help.tour')}>
        <span>{t('tour.first')}</span>
        <PlainButton onClick={startTour}>{t('tour.start')}</PlainButton>
        <PlainButton kind="text" onClick={seen}>
          {t('tour.later')}
        </PlainButton>
      </aside>
    ),
    layer: (
      <Suspense fallback={null}>
        {shown === 'help' && route && (
          <HelpPanel path={route.path} onClose={() => setShown((now) => (now === 'help' ? null : now))} onTour={startTour} />
        )}
        {shown === 'tour' && <Tour onEnd={endTour} />}
      </Suspense>
    ),
  };
}
