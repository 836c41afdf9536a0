import { Button, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { Charted } from '../figures/charted';
import { CountedCases, type Opened } from '../figures/counted-cases';
import { percent } from '../figures/percent';
import { RateShown } from '../figures/rate';
import type { Compared, Side } from '../figures/shapes';
import { useLooks } from '../looks';
import { useSession } from '../session';
import { day, now } from '../times';
import { DataList } from '../ui/data-list';
import { PageFrame } from '../ui/page';
import { useData } from '../use-data';

type Grouping = 'jurisdiction' | 'unit' | 'month';
/** More curves than this cannot be told apart. */
const MOST_CURVES = 4;

export default function ComparePage() {
  const { t } = useLooks();
  const { person } = useSession();
  const isDistrict = person?.roles.includes('district') ?? false;
  const groupings: readonly Grouping[] = isDistrict ? ['jurisdiction', 'unit', 'month'] : ['unit', 'month'];
  const year = Number(day(now()).slice(0, 4));
  const [query, setQuery] = useState({ from: `${year - 1}-01-01`, to: '', groupBy: groupings[0] ?? 'unit' });
  const [opened, setOpened] = useState<Opened | null>(null);
  const { data, problem, loading, reload } = useData('/statistics/compare', { query });
  const name = (grouping: Grouping): string => t(grouping === 'jurisdiction' ? 'compare.by.jurisdiction' : `figures.by.${grouping}`);
  const days = (amount: number | null): string | null => (amount === null ? null : t('span.working_days', { amount }));
  const open = (figure: string, title: string, groupKey?: string): void =>
    setOpened({ figure, title, ...(groupKey === undefined ? {} : { groupKey }) });
  return (
    <PageFrame title={t('compare.title')} lead={t('compare.lead')} problem={problem} onRetry={reload}>
      <div className="row" style={{ marginBottom: 16 }}>
        <label className="day-field">
          {t('figures.from')}
          <Input type="date" value={query.from} onChange={({ target }) => setQuery({ ...query, from: target.value })} />
        </label>
        <label className="day-field">
          {t('figures.to')}
          <Input type="date" value={query.to} onChange={({ target }) => setQuery({ ...query, to: target.value })} />
        </label>
        <Select
          aria-label={t('figures.groupBy')}
          className="choice-field"
          value={query.groupBy}
          onChange={(groupBy) => setQuery({ ...query, groupBy })}
          options={groupings.map((value) => ({ value, label: name(value) }))}
        />
      </div>
      {data && (
        <div aria-busy={loading}>
          <DataList
            label={name(query.groupBy)}
            rows={data.groups}
            rowKey={({ key }) => key ?? ''}
            empty={t('compare.empty')}
            columns={[
              { title: t('compare.group'), isTitle: true, show: ({ label }) => label },
              ...(['replied', 'repliedOnTime', 'resolved'] as const).map((figure) => ({
                title: t(`figure.${figure}`),
                show: ({ key, label, figures }: Compared['groups'][number]) => (
                  <RateShown
                    rate={figures[figure]}
                    onOpen={(part) => open(`${figure}.${part}`, `${label} · ${t(`figure.${figure}`)}`, key ?? '')}
                  />
                ),
              })),
              {
                title: t('compare.load'),
                show: ({ key, label, load }) => (
                  <span className="rate">
                    {(['waiting', 'late'] as const).map((part) => (
                      <Button
                        key={part}
                        type="link"
                        size="small"
                        {...(part === 'late' && load.late > 0 ? { className: 'bad' } : {})}
                        onClick={() => open(`load.${part}`, `${label} · ${t(`compare.load.${part}`)}`, key ?? '')}
                      >
                        {part === 'waiting'
                          ? t('overview.inHand', { count: load.waiting })
                          : `${load.late > 0 ? '⬣ ' : ''}${t('compare.late', { count: load.late })}`}
                      </Button>
                    ))}
                  </span>
                ),
              },
              { title: t('compare.median'), show: ({ timeToReply }) => days(timeToReply.median) ?? t('compare.median.none') },
              { title: t('compare.p90'), show: ({ timeToReply }) => days(timeToReply.p90) ?? t('compare.p90.none') },
            ]}
          />
          {query.groupBy === 'month' && <Months groups={data.groups} onOpen={open} />}
          <section>
            <h2>{t('compare.funnel')}</h2>
            <ol className="figures">
              {(
                [
                  ['received', 'received'],
                  ['assigned', 'base'],
                  ['replied', 'replied.n'],
                  ['resolved', 'resolved.n'],
                ] as const
              ).map(([step, figure]) => (
                <li key={step}>
                  <span className="quiet">{t(`compare.funnel.${step}`)}</span>
                  <Button type="link" onClick={() => open(figure, t(`compare.funnel.${step}`))}>
                    {data.total.funnel[step]}
                  </Button>
                </li>
              ))}
            </ol>
            <h2>{t('compare.ageing')}</h2>
            <ol className="figures">
              {data.total.ageing.map(({ from, to, count }) => {
                const age = to === null ? t('compare.age.over', { from: from - 1 }) : t('compare.age', { from, to });
                return (
                  <li key={from}>
                    <span className="quiet">{age}</span>
                    <Button type="link" onClick={() => open(`ageing.${from}`, age)}>
                      {count}
                    </Button>
                  </li>
                );
              })}
            </ol>
          </section>
          <Flow flow={data.total.flow} onOpen={open} />
          <Survival compared={data} />
        </div>
      )}
      {opened && <CountedCases query={query} opened={opened} onClose={() => setOpened(null)} />}
    </PageFrame>
  );
}

type Open = (figure: string, title: string, groupKey?: string) => void;

const FLOW = ['received', 'replied', 'resolved', 'waiting'] as const;
/** What came in and went out each week, and what was left: a year of it. */
function Flow({ flow, onOpen }: { readonly flow: Side['flow']; readonly onOpen: Open }) {
  const { t } = useLooks();
  const shown = useMemo(() => flow.slice(-53), [flow]);
  const series = useMemo(
    () =>
      FLOW.map((column) => ({
        key: column,
        name: t(column === 'waiting' ? 'compare.waiting' : `compare.funnel.${column}`),
        kind: column === 'waiting' ? ('line' as const) : ('bar' as const),
        values: shown.map((week) => week[column]),
      })),
    [shown, t],
  );
  const weeks = useMemo(() => shown.map(({ week }) => week), [shown]);
  return (
    <Charted
      title={t('compare.flow')}
      axis={t('compare.week')}
      categories={weeks}
      series={series}
      onOpen={(week, { key, name }) => onOpen(`flow.${key}.${week}`, `${week} · ${name}`)}
    />
  );
}

function Survival({ compared }: { readonly compared: Compared }) {
  const { t } = useLooks();
  const { days, series } = useMemo(() => {
    const sides: { key: string; label: string; side: Side }[] = [
      { key: 'all', label: t('compare.all'), side: compared.total },
      ...compared.groups.slice(0, MOST_CURVES).map((side) => ({ key: side.key ?? '', label: side.label, side })),
    ];
    const last = Math.max(1, ...sides.map(({ side }) => side.timeToReply.steps.at(-1)?.days ?? 0));
    const all = Array.from({ length: last + 1 }, (_, value) => value);
    return {
      days: all,
      series: sides.map(({ key, label, side }) => ({
        key,
        name: label,
        kind: 'step' as const,
        values: all.map((value) => side.timeToReply.steps.findLast((step) => step.days <= value)?.waiting ?? 1),
      })),
    };
  }, [compared, t]);
  return (
    <Charted
      title={t('compare.survival')}
      lead={t('compare.survival.lead')}
      axis={t('compare.days')}
      categories={days}
      series={series}
      percent
    />
  );
}

const RATES = ['replied', 'repliedOnTime', 'resolved'] as const;
/** From the first to the last, those without a case too: a year has twelve, and a gap is seen. */
function everyMonth(keys: readonly string[]): string[] {
  // until the answer by months has come, the keys are those of another grouping
  const known = keys.filter((key) => /^\d{4}-\d{2}$/.test(key)).sort();
  const last = known.at(-1);
  const months = known.slice(0, 1);
  for (let at = months[0]; at !== undefined && last !== undefined && at < last; months.push(at)) {
    const [year = 0, month = 1] = at.split('-').map(Number);
    at = new Date(Date.UTC(year, month)).toISOString().slice(0, 7);
  }
  return months;
}

/** The rates over time, and the same months of each year beside each other. */
function Months({ groups, onOpen }: { readonly groups: Compared['groups']; readonly onOpen: Open }) {
  const { t } = useLooks();
  const months = useMemo(() => everyMonth(groups.map(({ key }) => key ?? '')), [groups]);
  const series = useMemo(
    () =>
      RATES.map((figure) => ({
        key: figure,
        name: t(`figure.${figure}`),
        kind: 'line' as const,
        values: months.map((month) => groups.find(({ key }) => key === month)?.figures[figure].rate ?? null),
      })),
    [groups, months, t],
  );
  return (
    <>
      <Charted
        title={t('compare.rates')}
        lead={t('compare.rates.lead')}
        axis={t('compare.month')}
        categories={months}
        series={series}
        percent
        onOpen={(month, { key, name }) => onOpen(`${key}.of`, `${month} · ${name}`, String(month))}
      />
      <Years groups={groups} onOpen={onOpen} />
    </>
  );
}

function Years({ groups, onOpen }: { readonly groups: Compared['groups']; readonly onOpen: Open }) {
  const { t } = useLooks();
  const years = [...new Set(groups.map(({ key }) => key?.slice(0, 4) ?? ''))].sort();
  const of = (year: string, month: string) => groups.find(({ key }) => key === `${year}-${month}`);
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
  return (
    <section>
      <h2>{t('compare.years')}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('compare.years')}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('compare.month')}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month}>
                <th scope="row">{t('compare.monthOf', { month: Number(month) })}</th>
                {years.map((year) => {
                  const side = of(year, month);
                  return <td key={year}>{side ? <Month side={side} onOpen={onOpen} /> : '—'}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">
        {t('compare.funnel.received')} · {t('figure.replied')} · {t('figure.resolved')}
      </p>
    </section>
  );
}
function Month({ side: { key, label, figures }, onOpen }: { readonly side: Compared['groups'][number]; readonly onOpen: Open }) {
  const { t } = useLooks();
  const numbers = [
    { figure: 'received', name: t('compare.funnel.received'), shown: figures.received },
    { figure: 'replied.n', name: t('figure.replied'), shown: percent(figures.replied.rate) },
    { figure: 'resolved.n', name: t('figure.resolved'), shown: percent(figures.resolved.rate) },
  ];
  return numbers.map(({ figure, name, shown }) => (
    <Button key={figure} type="link" size="small" onClick={() => onOpen(figure, `${label} · ${name}`, key ?? '')}>
      {shown}
    </Button>
  ));
}
