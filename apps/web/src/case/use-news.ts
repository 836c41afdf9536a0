import { useEffect, useState } from 'react';
import { api } from '../api';
import type { CaseEvent } from '../shapes';
import { useInboxCount } from '../ui/inbox-count';

const ASK_EVERY_MS = 8_000;

/** What others did to a case after the version that the page shows; asked now and then while somebody looks at the page. */
export function useNews(id: string, version: number | undefined): readonly CaseEvent[] {
  const { turn } = useInboxCount();
  const [news, setNews] = useState<{ of: string; items: readonly CaseEvent[] }>({ of: '', items: [] });
  const asked = `${id} ${version ?? ''}`;
  useEffect(() => {
    if (version === undefined) return undefined;
    const leaving = new AbortController();
    const ask = (): void => {
      if (document.hidden) return;
      api.get('/suggestions/{id}/events/new', { path: { id }, query: { after: version }, signal: leaving.signal }).then(
        ({ items }) => setNews((before) => (before.of === asked && before.items.length === items.length ? before : { of: asked, items })),
        // without a line, or when it has passed out of sight, the next answer says so
        () => undefined,
      );
    };
    const timer = setInterval(ask, ASK_EVERY_MS);
    document.addEventListener('visibilitychange', ask);
    // a message that came may be of this case
    if (turn > 1) ask();
    return () => {
      leaving.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [id, version, asked, turn]);
  return news.of === asked ? news.items : [];
}
