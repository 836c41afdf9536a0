import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { Charted } from '../figures/charted';
import { percent } from '../figures/rate';
import { useLooks } from '../looks';
import { useSession } from '../session';
import { day, minute, now } from '../times';
import { DataList } from '../ui/data-list';
import { DueDate } from '../ui/due-date';
import { useNames } from '../ui/names';
import { PageFrame } from '../ui/page';
import { useData } from '../use-data';

const REFRESHED_EVERY_MS = 60_000;
const WEEKS_BACK = 4;

/** What is late, who is late, is it getting better: for whoever has two minutes a week, and for the wall. */
export default function OverviewPage() {
  const { t } = useLooks();
  const { person } = useSession();
  const { unit } = useNames();
  const groupBy = person?.roles.includes('district') ? 'jurisdiction' : 'unit';
  const compared = useData('/statistics/compare', { query: { groupBy } });
  const year = useData('/statistics/closure', { query: { from: `${day(now()).slice(0, 4)}-01-01` } });
  const late = useData('/suggestions', { query: { overdue: 'true', sort: 'dueAt', limit: 10 } });
  const [updated, setUpdated] = useState(now);
  const [isWall, setWall] = useState(false);
  useEffect(() => {
    const turn = setInterval(() => {
      for (const { reload } of [compared, year, late]) reload();
      setUpdated(now());
    }, REFRESHED_EVERY_MS);
    return () => clearInterval(turn);
  }, [compared.reload, year.reload, late.reload]);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-wall', isWall);
    return () => document.documentElement.removeAttribute('data-wall');
  }, [isWall]);
  const sides = useMemo(
    () =>
      [...(compared.data?.groups ?? [])]
        .filter(({ load }) => load.waiting > 0)
        .sort((a, b) => b.load.late - a.load.late || b.load.waiting - a.load.waiting),
    [compared.data],
  );
  const bars = useMemo(
    () => [
      { name: t('figure.late'), kind: 'bar' as const, values: sides.map(({ load }) => load.late) },
      { name: t('figure.inTime'), kind: 'bar' as const, values: sides.map(({ load }) => load.waiting - load.late) },
    ],
    [sides, t],
  );
  const names = useMemo(() => sides.map(({ label }) => label), [sides]);
  const flow = compared.data?.total.flow;
  const [was, is] = [flow?.at(-1 - WEEKS_BACK)?.waiting ?? 0, flow?.at(-1)?.waiting ?? 0];
  const load = compared.data?.total.load;
  const total = year.data?.total;
  const problem = compared.problem ?? year.problem ?? late.problem;
  return (
    <PageFrame
      title={t('overview.title')}
      lead={t('overview.updated', { time: minute(updated) })}
      problem={problem}
      actions={
        <Button aria-pressed={isWall} onClick={() => setWall(!isWall)}>
          {t('overview.screen')}
        </Button>
      }
    >
      {load && (
        <div className="verdicts" aria-live="polite">
          <p className={load.late > 0 ? 'bad' : 'good'}>
            <span aria-hidden="true">{load.late > 0 ? '⬣ ' : '● '}</span>
            {load.late > 0 ? t('overview.late', { count: load.late }) : t('overview.late.none')}
          </p>
          <p>{t('overview.waiting', { count: load.waiting })}</p>
          <p>
            <span aria-hidden="true">{is < was ? '▼ ' : is > was ? '▲ ' : '■ '}</span>
            {is < was
              ? t('overview.better', { count: was - is })
              : is > was
                ? t('overview.worse', { count: is - was })
                : t('overview.same')}
          </p>
        </div>
      )}
      {total && (
        <section>
          <h2>{t('overview.rates')}</h2>
          <ul className="figures">
            {(['replied', 'repliedOnTime', 'resolved'] as const).map((figure) => (
              <li key={figure}>
                <span className="quiet">{t(`figure.${figure}`)}</span>
                <Link className="rate" href="/figures">
                  <strong>{percent(total[figure].rate)}</strong> {total[figure].n}/{total[figure].of}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('overview.which')}</h2>
        <DataList
          label={t('overview.which')}
          loading={late.loading && !late.data}
          rows={late.data?.items ?? []}
          rowKey={({ id }) => id}
          empty={t('overview.late.none')}
          columns={[
            { title: t('cases.matter'), show: ({ id, title }) => <Link href={`/cases/${id}`}>{title}</Link> },
            { title: t('quality.unit'), show: ({ leadUnitId }) => unit(leadUnitId) },
            {
              title: t('cases.due'),
              show: ({ clocks }) => {
                const clock = clocks.find(({ name, state }) => name === 'reply' && state === 'running');
                return clock ? <DueDate clock={clock} /> : '—';
              },
            },
          ]}
        />
      </section>
      {compared.data &&
        (sides.length > 0 ? (
          <Charted
            title={t(groupBy === 'unit' ? 'overview.units' : 'overview.town')}
            axis={t('compare.group')}
            categories={names}
            series={bars}
          />
        ) : (
          <p>{t('overview.who.none')}</p>
        ))}
    </PageFrame>
  );
}
