import { Button, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { api, asProblem, type Answer } from '../api';
import { useLooks } from '../looks';
import { dayInWords } from '../times';
import { DataList } from '../ui/data-list';
import type { Question } from './shapes';

/** Every case that is in no rate: by whom, when and why. Read when it is asked for. */
export function Exclusions({ query }: { readonly query: Question }) {
  const { t, language } = useLooks();
  const [page, setPage] = useState<Answer<'/statistics/exclusions'> | null>(null);
  const [problem, setProblem] = useState('');
  const { groupBy: _groupBy, ...which } = query;
  const asked = JSON.stringify(which);
  useEffect(() => setPage(null), [asked]);
  const read = async (cursor: string | null): Promise<void> => {
    try {
      const next = await api.get('/statistics/exclusions', { query: { ...which, cursor } });
      setPage({ ...next, items: cursor ? [...(page?.items ?? []), ...next.items] : next.items });
      setProblem('');
    } catch (error) {
      setProblem(asProblem(error).message);
    }
  };
  return (
    <section id="exclusions">
      <h2>{t('exclusions.title')}</h2>
      <p className="quiet">{t('exclusions.lead')}</p>
      {problem && <p role="alert">{problem}</p>}
      {page === null ? (
        <Button onClick={() => void read(null)}>{t('quality.open')}</Button>
      ) : (
        <>
          <p className="quiet">{page.total === null ? '' : t('total', { count: page.total })}</p>
          <DataList
            label={t('exclusions.title')}
            rows={page.items}
            rowKey={({ id }) => id}
            empty={t('exclusions.empty')}
            columns={[
              { title: t('cases.number'), isWhole: true, show: ({ number }) => number },
              { title: t('cases.matter'), isTitle: true, show: ({ id, title }) => <Link href={`/cases/${id}`}>{title}</Link> },
              {
                title: t('exclusions.why'),
                show: ({ why, into }) => (
                  <>
                    <Tag>{t(`exclusions.${why}`)}</Tag>
                    {into && (
                      <Link className="nowrap" href={`/cases/${into.id}`}>
                        {t('exclusions.into', { number: into.number })}
                      </Link>
                    )}
                  </>
                ),
              },
              {
                title: t('exclusions.by'),
                show: ({ by, onPaper, onBehalfOf, at }) =>
                  [by.name, onPaper ? t('exclusions.onPaper', { name: onBehalfOf?.name ?? '' }) : '', dayInWords(at, language)]
                    .filter(Boolean)
                    .join(' · '),
              },
              { title: t('exclusions.reason'), show: ({ reason }) => reason ?? '' },
            ]}
          />
          {page.nextCursor && <Button onClick={() => void read(page.nextCursor)}>{t('more')}</Button>}
        </>
      )}
    </section>
  );
}
