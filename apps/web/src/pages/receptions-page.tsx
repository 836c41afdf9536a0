import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { useLooks } from '../looks';
import { ReceptionForm } from '../receptions/reception-form';
import { useStations } from '../receptions/receptions';
import { useSession } from '../session';
import { day, dayInWords, now } from '../times';
import { DataList } from '../ui/data-list';
import { Mark } from '../ui/mark';
import { MoreButton } from '../ui/more-button';
import { useNames } from '../ui/names';
import { PageFrame } from '../ui/page';
import { usePages } from '../use-pages';

export default function ReceptionsPage() {
  const { t, list, language } = useLooks();
  const { is, person } = useSession();
  const { deputy } = useNames();
  const { stations, station } = useStations();
  const [, go] = useLocation();
  const [adding, setAdding] = useState(false);
  const given = new URLSearchParams(useSearch());
  const own = person?.deputyId ?? null;
  const [filter, setFilter] = useState<{ from?: string; to?: string; stationId?: string | undefined; deputyId?: string | null }>({
    from: given.get('from') ?? '',
    deputyId: given.has('mine') ? own : null,
  });
  const { items, loading, hasMore, more, problem, reload } = usePages('/reception-sessions', { query: { ...filter, limit: 30 } });
  const today = day(now());
  return (
    <PageFrame
      title={t('receptions.title')}
      lead={t('receptions.lead')}
      problem={problem}
      onRetry={reload}
      actions={
        is('office', 'deputy') && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('receptions.add')}
          </Button>
        )
      }
    >
      <div className="fields" role="search" style={{ marginBottom: 16 }}>
        <label>
          {t('receptions.station')}
          <Select
            allowClear
            showSearch
            optionFilterProp="label"
            aria-label={t('receptions.station')}
            onChange={(stationId?: string) => setFilter({ ...filter, stationId })}
            options={stations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </label>
        <label>
          {t('filter.from')}
          <Input type="date" value={filter.from} onChange={({ target }) => setFilter({ ...filter, from: target.value })} />
        </label>
        <label>
          {t('filter.to')}
          <Input type="date" onChange={({ target }) => setFilter({ ...filter, to: target.value })} />
        </label>
        {own !== null && (
          <Checkbox
            checked={filter.deputyId === own}
            onChange={({ target }) => setFilter({ ...filter, deputyId: target.checked ? own : null })}
          >
            {t('receptions.mine')}
          </Checkbox>
        )}
      </div>
      <DataList
        label={t('receptions.title')}
        loading={loading}
        rows={items}
        rowKey={({ id }) => id}
        empty={t('receptions.empty')}
        columns={[
          {
            title: t('receptions.date'),
            width: 170,
            isTitle: true,
            isWhole: true,
            show: ({ id, date }) => (
              <>
                <Link href={`/receptions/${id}`}>{dayInWords(date, language)}</Link>{' '}
                {date > today && <Mark>{t('receptions.upcoming')}</Mark>}
              </>
            ),
          },
          { title: t('receptions.station'), show: ({ stationId }) => station(stationId) },
          { title: t('receptions.deputies'), show: ({ deputyIds }) => list(deputyIds.map(deputy)) },
          { title: t('receptions.visitors'), show: ({ visitorCount }) => t('receptions.people', { count: visitorCount }) },
          { title: t('receptions.suggestions'), show: ({ suggestions }) => t('receptions.count', { count: suggestions }) },
          { title: t('receptions.notice'), isWhole: true, show: ({ noticeOn }) => dayInWords(noticeOn, language) || '—' },
        ]}
      />
      <MoreButton {...{ hasMore, loading, more }} />
      {adding && <ReceptionForm onClose={() => setAdding(false)} onDone={({ id }) => go(`/receptions/${id}`)} />}
    </PageFrame>
  );
}
