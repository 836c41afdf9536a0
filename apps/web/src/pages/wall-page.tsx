import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';
import { api } from '../api';
import { percent } from '../figures/percent';
import type { Rate } from '../figures/shapes';
import { useLooks } from '../looks';
import { sidesOf } from '../overview/sides';
import { useSession } from '../session';
import { day, minute, now } from '../times';
import { PlainButton, Waiting } from '../ui/plain';
import { useLive } from '../wall/use-live';

const WEEKS_BACK = 4;
const WEEKS_SHOWN = 12;
const MOST_SIDES = 5;
const MOST_LATE = 5;
const ALL = { limit: 200 };

/** Everything that the wall shows, of about the same moment. */
async function shown(ofTowns: boolean, signal: AbortSignal) {
  const from = `${day(now()).slice(0, 4)}-01-01`;
  const [compared, year, board, late, categories, units, towns] = await Promise.all([
    api.get('/statistics/compare', { query: { groupBy: ofTowns ? 'jurisdiction' : 'unit' }, signal }),
    api.get('/statistics/closure', { query: { from }, signal }),
    api.get('/board', { query: { limit: 1 }, signal }),
    api.get('/suggestions', { query: { overdue: 'true', sort: 'dueAt', limit: MOST_LATE }, signal }),
    api.get('/categories', { query: ALL, signal }),
    api.get('/units', { query: ALL, signal }),
    api.get('/jurisdictions', { query: ALL, signal }),
  ]);
  return { compared, year, board, late, categories, units, towns };
}
type Shown = Awaited<ReturnType<typeof shown>>;

/**
 * The office's wall: what is late, who is late, is it getting better, from across the room. It names cases by number and kind, never by
 * what residents said.
 */
export default function WallPage() {
  const { t } = useLooks();
  const { is, person } = useSession();
  const [, go] = useLocation();
  const ofTowns = is('district');
  const { data, at, trouble } = useLive(useCallback((signal: AbortSignal) => shown(ofTowns, signal), [ofTowns]));
  const town = data?.towns.items.find(({ id }) => id === person?.jurisdictionId)?.name ?? '';
  useEffect(() => {
    document.title = `${t('wall.title')} · ${t('product')}`;
  }, [t]);
  const fullScreen = (): void => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen().catch(() => undefined);
  };
  return (
    <main className="wall" id="page">
      <header>
        <h1>
          {town} {t('wall.title')}
        </h1>
        <p data-trouble={trouble ?? undefined} role="status">
          {trouble && <span aria-hidden="true">✕ </span>}
          {trouble === 'lost' && t('wall.lost', { time: at ? minute(at).slice(11) : '—' })}
          {trouble === 'loggedOut' && t('wall.loggedOut', { time: at ? minute(at).slice(11) : '—' })}
          {!trouble && at && t('wall.updated', { time: seconds(at) })}
        </p>
      </header>
      {data ? <Panels {...data} ofTowns={ofTowns} /> : !trouble && <Waiting />}
      <footer>
        <PlainButton kind="text" onClick={fullScreen}>
          {t('wall.full')}
        </PlainButton>
        <PlainButton kind="text" onClick={() => go('/overview')}>
          {t('wall.exit')}
        </PlainButton>
      </footer>
    </main>
  );
}
const SECONDS = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', timeStyle: 'medium', hourCycle: 'h23' });
function seconds(at: string): string {
  return SECONDS.format(new Date(at));
}

function Panels({ compared, year, board, late, categories, units, ofTowns }: Shown & { readonly ofTowns: boolean }) {
  const { t } = useLooks();
  const { load, flow } = compared.total;
  const [was, is] = [flow.at(-1 - WEEKS_BACK)?.waiting ?? 0, flow.at(-1)?.waiting ?? 0];
  const sides = sidesOf(compared.groups, late.items);
  const kindOf = (code: string | null): string => categories.items.find((one) => one.code === code)?.name ?? t('wall.noKind');
  const unitOf = (id: string | null): string => units.items.find((one) => one.id === id)?.name ?? '';
  const weeks = flow.slice(-WEEKS_SHOWN);
  const most = Math.max(1, ...weeks.map(({ waiting }) => waiting));
  const rates: readonly (readonly [label: string, rate: Rate])[] = [
    [t('figure.replied'), year.total.replied],
    [t('figure.repliedOnTime'), year.total.repliedOnTime],
    [t('figure.resolved'), year.total.resolved],
    [t('figure.satisfied'), year.total.result.satisfiedOrBasically],
  ];
  return (
    <div className="wall-panels">
      <section className="wall-late" data-bad={load.late > 0 || undefined} aria-label={t('wall.late')}>
        <h2>{t('wall.late')}</h2>
        <p className="wall-number">
          <span aria-hidden="true">{load.late > 0 ? '⬣' : '●'}</span> {load.late}
        </p>
        <p>{t('wall.ofWaiting', { count: load.waiting })}</p>
      </section>
      <section className="wall-who" aria-label={t(ofTowns ? 'wall.whichTowns' : 'wall.whichUnits')}>
        <h2>{t(ofTowns ? 'wall.whichTowns' : 'wall.whichUnits')}</h2>
        {sides.length === 0 && <p>{t('wall.nothingWaits')}</p>}
        <ul>
          {sides.slice(0, MOST_SIDES).map(({ key, label, load: own }) => (
            <li key={key ?? ''}>
              <span>{label}</span>
              <span data-bad={own.late > 0 || undefined}>
                {own.late} <small>/ {own.waiting}</small>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="wall-trend" aria-label={t('wall.trend')}>
        <h2>{t('wall.trend')}</h2>
        <p className="wall-verdict" data-bad={is > was || undefined}>
          <span aria-hidden="true">{is < was ? '▼' : is > was ? '▲' : '■'}</span>{' '}
          {is < was ? t('wall.better', { count: was - is }) : is > was ? t('wall.worse', { count: is - was }) : t('wall.same')}
        </p>
        <ol className="wall-weeks" aria-hidden="true">
          {weeks.map(({ week, waiting }) => (
            <li key={week} style={{ height: `${(waiting / most) * 100}%` }} />
          ))}
        </ol>
        <p>{t('wall.weeks', { count: weeks.length, from: weeks[0]?.waiting ?? 0, to: is })}</p>
      </section>
      <ul className="wall-states" aria-label={t('cases.status')}>
        {board.columns.map(({ state, total, overdue }) => (
          <li key={state}>
            <span>{t(state === 'assigned' || state === 'resolved' ? `wall.${state}` : `state.${state}`)}</span>
            <strong>{total}</strong>
            <small data-bad={overdue > 0 || undefined}>
              {overdue > 0 ? `⬣ ${t(`wall.past.${state}`, { count: overdue })}` : `● ${t('board.noneLate')}`}
            </small>
          </li>
        ))}
      </ul>
      <section className="wall-rates" aria-label={t('overview.rates')}>
        <h2>{t('overview.rates')}</h2>
        <ul>
          {rates.map(([label, { n, of, rate }]) => (
            <li key={label}>
              <span>{label}</span>
              <strong>{percent(rate)}</strong>
              <small>
                {n}/{of}
              </small>
            </li>
          ))}
        </ul>
      </section>
      <section className="wall-longest" aria-label={t('wall.longest')}>
        <h2>{t('wall.longest')}</h2>
        {late.items.length === 0 && <p>{t('wall.noLate')}</p>}
        <ul>
          {late.items.map(({ id, number, categoryCode, leadUnitId, clocks }) => (
            <li key={id}>
              <span>
                <small className="nowrap">{number}</small> {kindOf(categoryCode)} · {unitOf(leadUnitId)}
              </span>
              <span data-bad="">
                {t('wall.days', { count: -(clocks.find(({ name, state }) => name === 'reply' && state === 'running')?.workingDays ?? 0) })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
