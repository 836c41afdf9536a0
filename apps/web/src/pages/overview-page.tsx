import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Charted } from '../figures/charted';
import { CountedCases, type Opened } from '../figures/counted-cases';
import { RateShown } from '../figures/rate';
import type { Compared } from '../figures/shapes';
import { useLooks } from '../looks';
import { sidesOf } from '../overview/sides';
import { SidesList } from '../overview/sides-list';
import { useSession } from '../session';
import { day, minute, now } from '../times';
import { DataList } from '../ui/data-list';
import { DueDate } from '../ui/due-date';
import { useNames } from '../ui/names';
import { PageFrame } from '../ui/page';
import { Skeleton } from '../ui/skeleton';
import { linkTo, useAddress } from '../use-address';
import { useData } from '../use-data';

const REFRESHED_EVERY_MS = 60_000;
const WEEKS_BACK = 4;
const WEEKS_SHOWN = 26;
const MOST_NAMED = 3;
const MOST_LATE = 10;
const FILTERS = ['of'] as const;
/** What is owed before the units' part and after it. */
const OWED = { received: 'assign', replied: 'evaluate,promise' } as const;

/** What is late, who is late, is it getting better: for whoever has two minutes a week; each answer leads down to the cases. */
export default function OverviewPage() {
  const { t } = useLooks();
  const { is } = useSession();
  const { unit } = useNames();
  const { values } = useAddress(FILTERS);
  const of = values.of ?? null;
  const ofTowns = is('district') && of === null;
  const from = `${day(now()).slice(0, 4)}-01-01`;
  const scope = { jurisdictionId: of };
  const compared = useData('/statistics/compare', { query: { ...scope, groupBy: ofTowns ? 'jurisdiction' : 'unit' } });
  const year = useData('/statistics/closure', { query: { ...scope, from } });
  const late = useData('/suggestions', { query: { ...scope, overdue: 'true', sort: 'dueAt', limit: MOST_LATE } });
  // whose steps are late beside the units': the counts of the board are of all that one sees
  const board = useData(of ? null : '/board', { query: { limit: 1 } });
  const towns = useData(of ? '/jurisdictions' : null, { query: { limit: 200 } });
  const [updated, setUpdated] = useState(now);
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    const turn = setInterval(() => {
      for (const { reload } of [compared, year, late, board]) reload();
      setUpdated(now());
    }, REFRESHED_EVERY_MS);
    return () => clearInterval(turn);
  }, [compared.reload, year.reload, late.reload, board.reload]);
  const sides = useMemo(() => sidesOf(compared.data?.groups ?? [], late.data?.items ?? []), [compared.data, late.data]);
  const flow = compared.data?.total.flow;
  const weeks = useMemo(() => (flow ?? []).slice(-WEEKS_SHOWN), [flow]);
  const lines = useMemo(
    () =>
      (['waiting', 'received', 'replied'] as const).map((key) => ({
        key,
        name: t(`overview.line.${key}`),
        kind: 'line' as const,
        values: weeks.map((week) => week[key]),
      })),
    [weeks, t],
  );
  const weekNames = useMemo(() => weeks.map(({ week }) => week.slice(5)), [weeks]);
  const listOf = (more: Readonly<Record<string, string | null>>): string => linkTo('/cases', { ...scope, ...more });
  const town = of ? (towns.data?.items.find(({ id }) => id === of)?.name ?? '') : '';
  return (
    <PageFrame
      title={town ? t('overview.of', { town }) : t('overview.title')}
      lead={
        <>
          {t('overview.updated', { time: minute(updated).slice(11) })} {of && <Link href="/overview">{t('overview.all')}</Link>}
        </>
      }
      problem={compared.problem ?? year.problem ?? late.problem}
      actions={
        <Link className="button" href="/wall">
          {t('overview.screen')}
        </Link>
      }
    >
      {compared.data ? (
        <Verdicts
          compared={compared.data}
          sides={sides}
          ofTowns={ofTowns}
          lateHref={listOf({ overdue: 'true', sort: 'dueAt' })}
          also={(board.data?.columns ?? []).flatMap(({ state, overdue }) =>
            overdue > 0 && (state === 'received' || state === 'replied')
              ? {
                  words: t(`overview.also.${state}`, { count: overdue }),
                  href: listOf({ status: state, overdue: 'true', clock: OWED[state], sort: 'dueAt' }),
                }
              : [],
          )}
        />
      ) : (
        <Skeleton lines={5} />
      )}
      <section>
        <h2>{t('overview.rates')}</h2>
        {year.data ? (
          <ul className="figures">
            {(['replied', 'repliedOnTime', 'resolved'] as const).map((figure) => (
              <li key={figure}>
                <span className="quiet">{t(`figure.${figure}`)}</span>
                <RateShown
                  rate={year.data?.total[figure] ?? { n: 0, of: 0, rate: null }}
                  onOpen={(part) => setOpened({ figure: `${figure}.${part}`, title: t(`figure.${figure}`) })}
                />
              </li>
            ))}
          </ul>
        ) : (
          <Skeleton lines={3} />
        )}
      </section>
      <section>
        <h2>{t('overview.which')}</h2>
        <DataList
          label={t('overview.which')}
          loading={late.loading && !late.data}
          rows={late.data?.items ?? []}
          rowKey={({ id }) => id}
          empty={t('overview.late.none')}
          columns={[
            {
              title: t('cases.matter'),
              isTitle: true,
              show: ({ id, title, number }) => (
                <>
                  <Link href={`/cases/${id}`}>{title}</Link> <span className="quiet nowrap">{number}</span>
                </>
              ),
            },
            { title: t('quality.unit'), show: ({ leadUnitId }) => unit(leadUnitId) },
            {
              title: t('cases.due'),
              width: 240,
              show: ({ clocks }) => {
                const clock = clocks.find(({ name, state }) => name === 'reply' && state === 'running');
                return clock ? <DueDate clock={clock} /> : '—';
              },
            },
          ]}
        />
        {(late.data?.total ?? 0) > MOST_LATE && (
          <p>
            <Link href={listOf({ overdue: 'true', sort: 'dueAt' })}>{t('overview.allLate.link', { count: late.data?.total ?? 0 })}</Link>
          </p>
        )}
      </section>
      <section aria-label={t(ofTowns ? 'overview.town' : 'overview.units')}>
        <h2>{t(ofTowns ? 'overview.town' : 'overview.units')}</h2>
        {compared.data && sides.length === 0 && <p className="quiet">{t('overview.who.none')}</p>}
        <SidesList
          sides={sides.map(({ key, label, load }) => ({
            key: key ?? '',
            label,
            ...load,
            href: ofTowns ? linkTo('/overview', { of: key }) : listOf({ leadUnitId: key, status: 'assigned', sort: 'dueAt' }),
          }))}
        />
      </section>
      {weeks.length > 1 && <Charted title={t('overview.trend')} axis={t('overview.week')} categories={weekNames} series={lines} />}
      {opened && <CountedCases query={{ from, ...(of ? { jurisdictionId: of } : {}) }} opened={opened} onClose={() => setOpened(null)} />}
    </PageFrame>
  );
}

/** The three answers, in words and numbers. */
function Verdicts({
  compared: { total },
  sides,
  ofTowns,
  lateHref,
  also,
}: {
  readonly compared: Compared;
  readonly sides: Compared['groups'];
  readonly ofTowns: boolean;
  readonly lateHref: string;
  /** what is late beside the units' replies */
  readonly also: readonly { readonly words: string; readonly href: string }[];
}) {
  const { t, list } = useLooks();
  const { load, flow } = total;
  const [was, is] = [flow.at(-1 - WEEKS_BACK)?.waiting ?? 0, flow.at(-1)?.waiting ?? 0];
  const behind = sides.filter((side) => side.load.late > 0);
  const most = behind.filter((side) => side.load.late === behind[0]?.load.late);
  const change = is < was ? t('wall.better', { count: was - is }) : is > was ? t('wall.worse', { count: is - was }) : t('wall.same');
  const answers: readonly (readonly [question: string, isBad: boolean, sign: string, answer: ReactNode, more: ReactNode])[] = [
    [
      t('overview.q.what'),
      load.late > 0,
      load.late > 0 ? '⬣' : '●',
      load.late > 0 ? <Link href={lateHref}>{t('overview.late', { count: load.late })}</Link> : t('overview.late.none'),
      t('overview.waiting', { count: load.waiting }),
    ],
    [
      t(ofTowns ? 'overview.q.towns' : 'overview.q.units'),
      behind.length > 0,
      behind.length > 0 ? '⬣' : '●',
      behind.length > 0
        ? t(most.length > 1 ? 'overview.who.tied' : 'overview.who.most', {
            name: most[0]?.label ?? '',
            names: list(most.map(({ label }) => label)),
            count: most[0]?.load.late ?? 0,
          })
        : t(ofTowns ? 'overview.who.noTown' : 'overview.who.none'),
      <>
        {list(
          behind
            .slice(most.length, Math.max(MOST_NAMED, most.length))
            .map(({ label, load: own }) => t('overview.who.most', { name: label, count: own.late })),
        )}
        {also.length > 0 && (
          <div className="row">
            {t('overview.also')}
            {also.map(({ words, href }) => (
              <Link key={href} href={href}>
                {words}
              </Link>
            ))}
          </div>
        )}
      </>,
    ],
    [t('overview.q.better'), is > was, is < was ? '▼' : is > was ? '▲' : '■', change, t('overview.weeks', { from: was, to: is })],
  ];
  return (
    <ul className="verdicts plain" aria-live="polite">
      {answers.map(([question, isBad, sign, answer, more]) => (
        <li key={question}>
          <span className="quiet">{question}</span>
          <strong className={isBad ? 'bad' : 'good'}>
            <span aria-hidden="true">{sign}</span> {answer}
          </strong>
          <span className="quiet">{more}</span>
        </li>
      ))}
    </ul>
  );
}
