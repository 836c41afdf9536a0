import { Button, Checkbox, Input, Select } from 'antd';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { addressOf } from '../api';
import { useBulk } from '../board/bulk';
import type { Chosen } from '../board/shapes';
import { isWatched } from '../case/facts';
import { useLooks } from '../looks';
import { useSession } from '../session';
import type { Named, Suggestion } from '../shapes';
import { dayInWords } from '../times';
import { DataList } from '../ui/data-list';
import { DueDate, firstDue } from '../ui/due-date';
import { Mark } from '../ui/mark';
import { MoreButton } from '../ui/more-button';
import { useNames } from '../ui/names';
import { PageFrame } from '../ui/page';
import { useWords } from '../ui/words';
import { oneOf, useAddress } from '../use-address';
import { useAll, usePages } from '../use-pages';

const STATES = ['received', 'assigned', 'replied', 'resolved', 'merged', 'declined', 'withdrawn'] as const;
const SORTS = ['-receivedAt', 'receivedAt', 'dueAt', '-dueAt', 'number', '-number'] as const;
/** Everything that the list can be narrowed by, under the API's names. */
const FILTERS = [
  'q',
  'status',
  'overdue',
  'clock',
  'leadUnitId',
  'withDeputyId',
  'stationId',
  'categoryCode',
  'jurisdictionId',
  'dueBefore',
  'receivedFrom',
  'receivedTo',
  'sort',
] as const;
const BEHIND_MORE = [
  'leadUnitId',
  'withDeputyId',
  'stationId',
  'categoryCode',
  'jurisdictionId',
  'dueBefore',
  'receivedFrom',
  'receivedTo',
] as const;

/** All cases that the reader may read: narrowed, sorted, and several treated at once. */
export default function CasesPage() {
  const { t, language } = useLooks();
  const { unit, known } = useNames();
  const { values, change, clear } = useAddress(FILTERS);
  const { sort, overdue, ...texts } = values;
  const narrowing = { ...texts, overdue: oneOf(['true', 'false'], overdue) };
  const { items, total, hasMore, more, problem, loading, reload } = usePages('/suggestions', {
    query: { ...narrowing, sort: oneOf(SORTS, sort), limit: 50 },
  });
  const cards = useMemo(() => new Map(items.map((one) => [one.id, chosenOf(one)])), [items]);
  const bulk = useBulk(cards, reload);
  const selectable = [...cards.values()].filter(bulk.canSelect).map(({ id }) => id);
  const isAll = selectable.length > 0 && selectable.every((id) => bulk.selected.has(id));
  const isNarrowed = Object.values(narrowing).some(Boolean);
  return (
    <PageFrame
      title={t('cases.title')}
      lead={total === null ? '' : t('total', { count: total })}
      problem={problem}
      onRetry={reload}
      foot={bulk.foot}
      actions={<Button href={addressOf('/exports/ledger.xlsx', { query: narrowing })}>{t('cases.export')}</Button>}
    >
      <Filters values={values} change={change} {...(isNarrowed ? { onClear: clear } : {})} />
      {selectable.length > 0 && (
        <Checkbox checked={isAll} onChange={({ target }) => bulk.select(selectable, target.checked)} style={{ marginBottom: 8 }}>
          {t('bulk.all', { count: selectable.length })}
        </Checkbox>
      )}
      <DataList
        label={t('cases.title')}
        loading={loading}
        rows={items}
        rowKey={({ id }) => id}
        empty={t('cases.empty')}
        columns={[
          {
            title: t('cases.matter'),
            isTitle: true,
            show: (one) => {
              const { id, number, title } = one;
              const card = cards.get(id);
              const mark = bulk.markOf(id);
              return (
                <div className="case-row">
                  {card && bulk.canSelect(card) && (
                    <Checkbox
                      checked={bulk.selected.has(id)}
                      aria-label={t('board.select', { title })}
                      onChange={({ target }) => bulk.select([id], target.checked)}
                    />
                  )}
                  <div>
                    <Link href={`/cases/${id}`}>{title}</Link> {isWatched(one) && <Mark kind="warn">{t('case.supervised')}</Mark>}{' '}
                    {one.concludedAt && <Mark>{t('case.concluded')}</Mark>}{' '}
                    {mark && <Mark kind="own">{t('held.mark', { command: mark })}</Mark>}
                    <div className="quiet nowrap">{number}</div>
                  </div>
                </div>
              );
            },
          },
          { title: t('cases.status'), width: 100, show: ({ status }) => t(`state.${status}`) },
          { title: t('cases.unit'), show: ({ leadUnitId }) => unit(leadUnitId) },
          { title: t('case.deputy'), width: 110, show: ({ deputyId }) => (deputyId ? (known(deputyId) ?? '…') : '—') },
          { title: t('cases.nextDue'), width: 300, show: ({ clocks }) => <CaseDue clocks={clocks} /> },
          { title: t('cases.received'), isWhole: true, show: ({ receivedAt }) => dayInWords(receivedAt, language) },
        ]}
      />
      <MoreButton {...{ hasMore, loading, more }} />
    </PageFrame>
  );
}

function chosenOf({ id, number, title, version, availableCommands, clocks }: Suggestion): Chosen {
  return { id, number, title, version, availableCommands, due: firstDue(clocks) ?? null };
}

function Filters({
  values,
  change,
  onClear,
}: Pick<ReturnType<typeof useAddress<(typeof FILTERS)[number]>>, 'values' | 'change'> & { readonly onClear?: () => void }) {
  const { t, list } = useLooks();
  const words = useWords();
  const { is } = useSession();
  const { units, deputies } = useNames();
  const { items: stations } = useAll('/stations', { query: { sort: 'name' } });
  const { items: categories } = useAll('/categories', { query: { sort: 'name' } });
  const { items: towns } = useAll(is('district', 'auditor') ? '/jurisdictions' : null);
  const named = (items: readonly Named[] | undefined) => (items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const choice = (name: (typeof BEHIND_MORE)[number], label: string, options: readonly { value: string; label: string }[]) => (
    <label>
      {label}
      <Select
        showSearch
        allowClear
        aria-label={label}
        placeholder={t('filter.all')}
        optionFilterProp="label"
        value={values[name] ?? null}
        onChange={(value: string | null | undefined) => change({ [name]: value ?? null })}
        options={[...options]}
      />
    </label>
  );
  const date = (name: (typeof BEHIND_MORE)[number], label: string) => (
    <label>
      {label}
      <Input type="date" value={values[name] ?? ''} onChange={({ target }) => change({ [name]: target.value || null })} />
    </label>
  );
  const behind = BEHIND_MORE.filter((name) => values[name]).length;
  return (
    <div role="search" aria-label={t('cases.title')} style={{ marginBottom: 16 }}>
      <div className="row">
        <Input.Search
          // another address is another search
          key={values.q ?? ''}
          allowClear
          aria-label={t('cases.search')}
          placeholder={t('cases.search')}
          defaultValue={values.q ?? ''}
          style={{ flex: '1 1 240px' }}
          onSearch={(q) => change({ q: q.trim() || null })}
        />
        <Select
          mode="multiple"
          allowClear
          maxTagCount="responsive"
          aria-label={t('cases.status')}
          placeholder={t('cases.status')}
          style={{ flex: '1 1 180px', minWidth: 140 }}
          value={values.status?.split(',') ?? []}
          onChange={(status: string[]) => change({ status: status.join(',') || null })}
          options={STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        />
        <Select
          aria-label={t('cases.sort')}
          style={{ flex: '0 1 13em', minWidth: 'min(13em, 100%)' }}
          value={values.sort ?? '-receivedAt'}
          onChange={(sort: string) => change({ sort: sort === '-receivedAt' ? null : sort })}
          options={SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
        />
        <Checkbox
          checked={values.overdue === 'true'}
          onChange={({ target }) => change({ overdue: target.checked ? 'true' : null, clock: null })}
        >
          {values.clock
            ? t('cases.overdueOf', { what: list(values.clock.split(',').map((name) => words('clock', name))) })
            : t('cases.overdue')}
        </Checkbox>
        {onClear && (
          <Button type="text" onClick={onClear}>
            {t('cases.clear')}
          </Button>
        )}
      </div>
      <details className="more-filters" open={behind > 0}>
        <summary>{behind > 0 ? t('cases.moreFilters.some', { count: behind }) : t('cases.moreFilters')}</summary>
        <div className="fields">
          {choice('leadUnitId', t('case.lead'), named(units))}
          {choice('withDeputyId', t('cases.deputy'), named(deputies))}
          {choice('stationId', t('case.station'), named(stations))}
          {choice(
            'categoryCode',
            t('case.category'),
            (categories ?? []).map(({ code, name }) => ({ value: code, label: name })),
          )}
          {towns && choice('jurisdictionId', t('cases.town'), named(towns))}
          {date('dueBefore', t('cases.dueBefore'))}
          {date('receivedFrom', t('ledger.exportFrom'))}
          {date('receivedTo', t('ledger.exportTo'))}
        </div>
      </details>
    </div>
  );
}

/** What ends first, as on the board; when nothing runs, what became of the reply's. */
function CaseDue({ clocks }: Pick<Suggestion, 'clocks'>) {
  const clock = firstDue(clocks) ?? clocks.findLast(({ name }) => name === 'reply');
  return clock ? <DueDate clock={clock} named /> : <>—</>;
}
