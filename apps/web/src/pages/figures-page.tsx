import { Button } from 'antd';
import { useState } from 'react';
import { CountedCases, type Opened } from '../figures/counted-cases';
import { Exclusions } from '../figures/exclusions';
import { cardsOf, FigureCards, valueAt } from '../figures/figure-cards';
import { FiguresFilter } from '../figures/figures-filter';
import { asked, useFiguresQuery } from '../figures/figures-query';
import { RateShown } from '../figures/rate';
import type { Closure, Rate } from '../figures/shapes';
import { useLooks } from '../looks';
import { DataList } from '../ui/data-list';
import { PageFrame } from '../ui/page';
import { useData } from '../use-data';

/** What is asked for first, and stands large above the rest. */
const FIRST = ['replied', 'repliedOnTime', 'resolved', 'result.satisfiedOrBasically'];
const BY_GROUP = ['replied', 'repliedOnTime', 'repliedOnTimeOriginal', 'resolved', 'result.satisfiedOrBasically', 'returned'];

export default function FiguresPage() {
  const { t } = useLooks();
  const [query, change] = useFiguresQuery();
  const [opened, setOpened] = useState<Opened | null>(null);
  const wanted = asked({ ...query, groupBy: query.groupBy || 'unit' });
  const { data, problem, loading, reload } = useData('/statistics/closure', { query: wanted });
  const { data: words } = useData('/statistics/definitions');
  const definitions = words?.groups.flatMap(({ figures }) => figures) ?? [];
  const cards = words?.groups.map(({ figures, ...group }) => ({ ...group, cards: cardsOf(figures) })) ?? [];
  const first = FIRST.flatMap((path) => cards.flatMap((group) => group.cards.find(({ figure }) => figure.path === path) ?? []));
  const named = (paths: readonly string[]) => paths.flatMap((path) => definitions.find((one) => one.path === path) ?? []);
  return (
    <PageFrame title={t('figures.title')} lead={t('figures.lead')} problem={problem} onRetry={reload}>
      <FiguresFilter query={query} change={change} />
      {data && words && (
        <div aria-busy={loading}>
          <FigureCards label={t('figures.first')} cards={first} totals={data} onOpen={setOpened} />
          {cards.map(({ group, name, cards: all }) => (
            <section key={group}>
              <h2>{name}</h2>
              <FigureCards label={name} cards={all.filter((card) => !first.includes(card))} totals={data} onOpen={setOpened} />
            </section>
          ))}
          <h2>{t('figures.groups')}</h2>
          <DataList
            label={t('figures.groups')}
            rows={data.groups.filter(({ key, figures }) => key !== null || figures.base > 0)}
            rowKey={({ key }) => key ?? ''}
            empty={t('figures.empty')}
            columns={[
              { title: t('compare.group'), isTitle: true, show: ({ label }) => label },
              {
                title: t('figure.base'),
                show: ({ key, label, figures }) => (
                  <span className="rate">
                    <Button
                      type="link"
                      size="small"
                      onClick={() => setOpened({ figure: 'base', title: `${label} · ${t('figure.base')}`, groupKey: key ?? '' })}
                    >
                      {figures.base}
                    </Button>
                  </span>
                ),
              },
              ...named(BY_GROUP).map(({ path, name }) => ({
                title: name,
                show: ({ key, label, figures, marks }: Closure['groups'][number]) => (
                  <RateShown
                    rate={valueAt({ total: figures, marks }, path) as Rate}
                    onOpen={(part) => setOpened({ figure: `${path}.${part}`, title: `${label} · ${name}`, groupKey: key ?? '' })}
                  />
                ),
              })),
            ]}
          />
        </div>
      )}
      <Exclusions query={wanted} />
      {opened && <CountedCases query={wanted} opened={opened} onClose={() => setOpened(null)} />}
    </PageFrame>
  );
}
