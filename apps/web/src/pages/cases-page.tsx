import { Button, Checkbox, Input, Select, Tag } from 'antd';
import { useState } from 'react';
import { Link, useSearch } from 'wouter';
import { addressOf } from '../api';
import { useLooks } from '../looks';
import type { Suggestion } from '../shapes';
import { day } from '../times';
import { DataList } from '../ui/data-list';
import { DueDate } from '../ui/due-date';
import { useNames } from '../ui/names';
import { PageFrame } from '../ui/page';
import { useData } from '../use-data';

const STATES = ['received', 'assigned', 'replied', 'resolved', 'merged', 'declined', 'withdrawn'] as const;

export default function CasesPage() {
  const { t } = useLooks();
  const { unit } = useNames();
  const [query, setQuery] = useState({ q: '', status: '', overdue: false, limit: 30 });
  const { overdue, ...rest } = query;
  // a unit's or deputy's, as the search leads here
  const given = new URLSearchParams(useSearch());
  const of = { leadUnitId: given.get('leadUnitId'), deputyId: given.get('deputyId') };
  const late = overdue ? ('true' as const) : null;
  const { data, problem, loading, reload } = useData('/suggestions', { query: { ...rest, ...of, overdue: late } });
  return (
    <PageFrame
      title={t('cases.title')}
      lead={data?.total == null ? '' : t('total', { count: data.total })}
      problem={problem}
      onRetry={reload}
      actions={
        <Button href={addressOf('/exports/ledger.xlsx', { query: { q: query.q, status: query.status, ...of, overdue: late } })}>
          {t('cases.export')}
        </Button>
      }
    >
      <div className="row" style={{ marginBottom: 16 }}>
        <Input.Search
          allowClear
          aria-label={t('cases.search')}
          placeholder={t('cases.search')}
          style={{ flex: '1 1 260px' }}
          onSearch={(q) => setQuery({ ...query, q, limit: 30 })}
        />
        <Select
          allowClear
          aria-label={t('cases.status')}
          placeholder={t('cases.status')}
          style={{ flex: '0 1 180px', minWidth: 140 }}
          onChange={(status?: string) => setQuery({ ...query, status: status ?? '', limit: 30 })}
          options={STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        />
        <Checkbox checked={overdue} onChange={({ target }) => setQuery({ ...query, overdue: target.checked, limit: 30 })}>
          {t('cases.overdue')}
        </Checkbox>
      </div>
      <DataList
        label={t('cases.title')}
        loading={loading}
        rows={data?.items ?? []}
        rowKey={({ id }) => id}
        empty={t('cases.empty')}
        columns={[
          { title: t('cases.number'), width: 150, show: ({ number }) => number },
          {
            title: t('cases.matter'),
            show: ({ id, title, supervised }) => (
              <>
                <Link href={`/cases/${id}`}>{title}</Link> {supervised && <Tag color="red">{t('case.supervised')}</Tag>}
              </>
            ),
          },
          { title: t('cases.status'), width: 100, show: ({ status }) => t(`state.${status}`) },
          { title: t('cases.unit'), show: ({ leadUnitId }) => unit(leadUnitId) },
          { title: t('cases.due'), width: 170, show: ({ clocks }) => <ReplyDue clocks={clocks} /> },
          { title: t('cases.received'), width: 120, show: ({ receivedAt }) => day(receivedAt) },
        ]}
      />
      {data?.nextCursor && query.limit < 200 && (
        <Button style={{ marginTop: 16 }} onClick={() => setQuery({ ...query, limit: Math.min(200, query.limit + 50) })}>
          {t('more')}
        </Button>
      )}
    </PageFrame>
  );
}

function ReplyDue({ clocks }: Pick<Suggestion, 'clocks'>) {
  const clock = clocks.findLast(({ name }) => name === 'reply');
  return clock ? <DueDate clock={clock} /> : <>—</>;
}
