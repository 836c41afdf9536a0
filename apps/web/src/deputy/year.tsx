import { useState } from 'react';
import { Link } from 'wouter';
import { percent } from '../figures/percent';
import type { Question, Rate } from '../figures/shapes';
import { useLooks } from '../looks';
import type { TextKey } from '../texts';
import { day, now } from '../times';
import { PlainButton, Notice } from '../ui/plain';
import { useData } from '../use-data';
import { usePages } from '../use-pages';

interface Opened {
  readonly figure: string;
  readonly title: string;
}

/** A deputy's year in numbers; each number opens the cases that it counts. */
export function Year({ deputyId }: { readonly deputyId: string }) {
  const { t } = useLooks();
  const from = `${day(now()).slice(0, 4)}-01-01`;
  const query = { groupBy: 'deputy', cohort: 'received', from } as const;
  const { data } = useData('/statistics/closure', { query });
  const receptions = useData('/statistics/receptions', { query: { groupBy: 'deputy', from } }).data;
  const [opened, setOpened] = useState<Opened | null>(null);
  const figures = data?.groups.find(({ key }) => key === deputyId)?.figures;
  const held = receptions?.groups.find(({ key }) => key === deputyId)?.figures;
  if (!figures && !held) return null;
  const part = (figure: string, count: number, label: TextKey) => (
    <PlainButton
      kind="text"
      className="number"
      aria-expanded={opened?.figure === figure}
      aria-label={`${t(label)} ${count}`}
      onClick={() => setOpened(opened?.figure === figure ? null : { figure, title: t(label) })}
    >
      {count}
    </PlainButton>
  );
  const rate = (path: string, { n, of, rate: share }: Rate, label: TextKey, ofLabel: TextKey) => (
    <li key={path}>
      <span className="quiet">
        {t(label)} / {t(ofLabel)}
      </span>
      <span className="rate">
        <strong>{percent(share)}</strong>{' '}
        <span className="nowrap">
          {part(`${path}.n`, n, label)} / {part(`${path}.of`, of, ofLabel)}
        </span>
      </span>
    </li>
  );
  return (
    <section aria-labelledby="year">
      <h2 id="year">{t('home.year')}</h2>
      <ul className="figures">
        {figures && (
          <>
            <li>
              <span className="quiet">{t('home.year.received')}</span>
              {part('received', figures.received, 'home.year.received')}
            </li>
            {rate('replied', figures.replied, 'home.year.replied', 'home.year.assigned')}
            {rate('resolved', figures.resolved, 'home.year.resolved', 'home.year.assigned')}
            {rate('result.satisfiedOrBasically', figures.result.satisfiedOrBasically, 'home.year.satisfied', 'home.year.judged')}
          </>
        )}
        {held && (
          <>
            <li>
              <span className="quiet">{t('home.year.receptions')}</span>
              <Link className="button text number" href={`/receptions?mine=true&from=${from}`}>
                {held.sessions}
              </Link>
            </li>
            <li>
              <span className="quiet">{t('home.year.visitors')}</span>
              <Link className="button text number" href={`/receptions?mine=true&from=${from}`}>
                {held.visitors}
              </Link>
            </li>
          </>
        )}
      </ul>
      {opened && <Behind key={opened.figure} opened={opened} query={{ ...query, groupKey: deputyId, figure: opened.figure }} />}
    </section>
  );
}

function Behind({
  opened,
  query,
}: {
  readonly opened: Opened;
  readonly query: Question & { readonly figure: string; readonly groupKey: string };
}) {
  const { t } = useLooks();
  const { items, loading, hasMore, more, problem } = usePages('/statistics/closure/cases', { query });
  return (
    <div aria-live="polite" aria-busy={loading}>
      <h3>{opened.title}</h3>
      {problem && <Notice kind="error">{problem.message}</Notice>}
      {!loading && items.length === 0 && <p className="quiet">{t('home.year.nothing')}</p>}
      <ul className="cards brief">
        {items.map(({ id, number, title, status }) => (
          <li key={id}>
            <Link href={`/cases/${id}`}>{title}</Link>
            <span className="quiet">
              <span className="nowrap">{number}</span> · {t(`state.${status}`)}
            </span>
          </li>
        ))}
      </ul>
      {hasMore && (
        <PlainButton busy={loading} onClick={more}>
          {t('more')}
        </PlainButton>
      )}
    </div>
  );
}
