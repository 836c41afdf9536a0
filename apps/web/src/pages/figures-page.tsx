import { Button, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { CountedCases, type Opened } from '../figures/counted-cases';
import { Exclusions } from '../figures/exclusions';
import { RateShown } from '../figures/rate';
import type { Closure, Figures, Rate } from '../figures/shapes';
import { useLooks } from '../looks';
import type { TextKey } from '../texts';
import { day, now } from '../times';
import { DataList } from '../ui/data-list';
import { PageFrame } from '../ui/page';
import { useData } from '../use-data';

/** Path of the figure, its name, and how to read it. */
const RATES: readonly (readonly [path: string, label: TextKey, of: (figures: Figures) => Rate])[] = [
  ['replied', 'figure.replied', ({ replied }) => replied],
  ['repliedOnTime', 'figure.repliedOnTime', ({ repliedOnTime }) => repliedOnTime],
  ['resolved', 'figure.resolved', ({ resolved }) => resolved],
  ['result.satisfiedOrBasically', 'figure.satisfied', ({ result }) => result.satisfiedOrBasically],
  ['promisesKept', 'figure.promisesKept', ({ promisesKept }) => promisesKept],
  ['residentInformed', 'figure.residentInformed', ({ residentInformed }) => residentInformed],
  ['returned', 'figure.returned', ({ returned }) => returned],
];
const COUNTS = ['received', 'base', 'onSpot', 'merged', 'declined', 'withdrawn'] as const;
const GROUPINGS = ['unit', 'deputy', 'station', 'category', 'month'] as const;

export default function FiguresPage() {
  const { t } = useLooks();
  const year = day(now()).slice(0, 4);
  const [query, setQuery] = useState({
    from: `${year}-01-01`,
    to: '',
    groupBy: 'unit' as (typeof GROUPINGS)[number],
    cohort: 'assigned' as 'assigned' | 'received',
  });
  const [opened, setOpened] = useState<Opened | null>(null);
  const { data, problem, loading, reload } = useData('/statistics/closure', { query });
  return (
    <PageFrame title={t('figures.title')} lead={t('figures.lead')} problem={problem} onRetry={reload}>
      <div className="row" style={{ marginBottom: 16 }}>
        <label className="row">
          {t('figures.from')}
          <Input
            type="date"
            style={{ width: 170 }}
            value={query.from}
            onChange={({ target }) => setQuery({ ...query, from: target.value })}
          />
        </label>
        <label className="row">
          {t('figures.to')}
          <Input type="date" style={{ width: 170 }} value={query.to} onChange={({ target }) => setQuery({ ...query, to: target.value })} />
        </label>
        <Segmented<'assigned' | 'received'>
          value={query.cohort}
          onChange={(cohort) => setQuery({ ...query, cohort })}
          options={(['assigned', 'received'] as const).map((value) => ({ value, label: t(`figures.${value}`) }))}
        />
        <Select
          aria-label={t('figures.groupBy')}
          style={{ width: 150 }}
          value={query.groupBy}
          onChange={(groupBy) => setQuery({ ...query, groupBy })}
          options={GROUPINGS.map((value) => ({ value, label: t(`figures.by.${value}`) }))}
        />
      </div>
      {data && (
        <>
          <ul className="figures" aria-busy={loading}>
            {COUNTS.map((name) => (
              <li key={name}>
                <span className="quiet">{t(`figure.${name}`)}</span>
                <Button type="link" onClick={() => setOpened({ figure: name, title: t(`figure.${name}`) })}>
                  {data.total[name]}
                </Button>
              </li>
            ))}
            {RATES.map(([path, label, of]) => (
              <li key={path}>
                <span className="quiet">{t(label)}</span>
                <RateShown rate={of(data.total)} onOpen={(part) => setOpened({ figure: `${path}.${part}`, title: t(label) })} />
              </li>
            ))}
          </ul>
          <h2>{t(`figures.by.${query.groupBy}`)}</h2>
          <DataList
            label={t(`figures.by.${query.groupBy}`)}
            rows={data.groups}
            rowKey={({ key }) => key ?? ''}
            empty={t('figures.empty')}
            columns={[
              { title: t(`figures.by.${query.groupBy}`), show: ({ label }) => label },
              { title: t('figure.base'), show: ({ figures }) => figures.base },
              ...RATES.slice(0, 4).map(([path, label, of]) => ({
                title: t(label),
                show: ({ key, label: group, figures }: Closure['groups'][number]) => (
                  <RateShown
                    rate={of(figures)}
                    onOpen={(part) => setOpened({ figure: `${path}.${part}`, title: `${group} · ${t(label)}`, groupKey: key ?? '' })}
                  />
                ),
              })),
            ]}
          />
        </>
      )}
      <Exclusions query={query} />
      {opened && <CountedCases query={query} opened={opened} onClose={() => setOpened(null)} />}
    </PageFrame>
  );
}
