import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { BoardCard } from '../board/board-card';
import { useBulk } from '../board/bulk';
import { hasKeys, useKeys } from '../board/keys';
import { KeysList } from '../board/keys-list';
import { Requests } from '../board/requests';
import type { Column } from '../board/shapes';
import type { StepName } from '../case/command-forms';
import { useLooks } from '../looks';
import { useSession } from '../session';
import { useInboxCount } from '../ui/inbox-count';
import { PageFrame } from '../ui/page';
import { linkTo } from '../use-address';
import { useData } from '../use-data';

const STEP_KEYS: Readonly<Record<string, StepName>> = { a: 'assign', m: 'merge', d: 'decline', s: 'answerOnSpot', r: 'urge' };

export default function BoardPage() {
  const { t } = useLooks();
  const { is } = useSession();
  const [, go] = useLocation();
  const { turn } = useInboxCount();
  // a message that arrives means that something on this page may have changed
  const { data, problem, reload } = useData('/board', { turn });
  const [showsKeys, setShowsKeys] = useState(false);
  const [shown, setShown] = useState<Column['state']>('received');
  const acts = is('office');

  const cards = useMemo(() => {
    const all = [...(data?.columns ?? []).flatMap(({ items }) => items), ...(data?.requests ?? []).map(({ card }) => card)];
    return new Map(all.map((card) => [card.id, card]));
  }, [data]);
  const bulk = useBulk(cards, reload);

  useKeys((key, target) => {
    if (key === '?') {
      setShowsKeys(true);
      return true;
    }
    const focused = target.closest<HTMLElement>('[data-card]');
    const moved = moveTo(key, focused);
    if (moved) {
      moved.focus();
      moved.scrollIntoView({ block: 'nearest' });
      return true;
    }
    const id = focused?.dataset['card'];
    const card = id === undefined ? undefined : cards.get(id);
    if ((key === 'o' || (key === 'Enter' && target === focused)) && card) {
      go(`/cases/${card.id}`);
      return true;
    }
    if (!acts) return false;
    if (key === 'x' && card) {
      bulk.select([card.id], !bulk.selected.has(card.id));
      return true;
    }
    const command = STEP_KEYS[key];
    if (!command) return false;
    bulk.ask(command, bulk.selected.size > 0 ? bulk.chosen() : card ? [card] : []);
    return true;
  });

  return (
    <PageFrame
      title={t('board.title')}
      lead={t('board.lead')}
      problem={problem}
      onRetry={reload}
      foot={bulk.foot}
      actions={
        hasKeys() && (
          <Button onClick={() => setShowsKeys(true)}>
            {t('board.keys')} <kbd aria-hidden="true">?</kbd>
          </Button>
        )
      }
    >
      {data && data.requests.length > 0 && (
        <Requests requests={data.requests} onDecide={acts ? (command, { card }) => bulk.askAbout(command, card) : null} />
      )}
      <div className="board-tabs" role="group" aria-label={t('cases.status')}>
        {data?.columns.map(({ state, total }) => (
          <Button key={state} type={shown === state ? 'primary' : 'default'} aria-pressed={shown === state} onClick={() => setShown(state)}>
            {t(`state.${state}`)} {total}
          </Button>
        ))}
      </div>
      <div className="board">
        {data?.columns.map(({ state, total, overdue, items }) => (
          <section key={state} data-shown={shown === state || undefined} aria-label={t(`state.${state}`)}>
            <h2>
              {t(`state.${state}`)} <span className="board-total">{total}</span>
            </h2>
            <p className={overdue > 0 ? 'board-late' : 'quiet'}>
              {overdue > 0 ? `⚠ ${t('board.overdue', { count: overdue })}` : t('board.noneLate')}
            </p>
            {items.length === 0 && <p className="quiet">{t('board.empty')}</p>}
            <ul className="plain">
              {items.map((card) => (
                <BoardCard
                  key={card.id}
                  card={card}
                  mark={bulk.markOf(card.id)}
                  selected={bulk.selected.has(card.id)}
                  onSelect={bulk.canSelect(card) ? (on) => bulk.select([card.id], on) : null}
                />
              ))}
            </ul>
            {total > items.length && items.length > 0 && (
              <p className="quiet">
                {t(state === 'resolved' ? 'board.moreSolved' : 'board.more', { shown: items.length })}{' '}
                <Link href={linkTo('/cases', { status: state, sort: state === 'resolved' ? null : 'dueAt' })}>
                  {t('board.all', { total })}
                </Link>
              </p>
            )}
          </section>
        ))}
      </div>
      {showsKeys && <KeysList onClose={() => setShowsKeys(false)} />}
    </PageFrame>
  );
}

/** The card a key leads to: up and down within a column, left and right to the neighbouring column that has cards. */
function moveTo(key: string, from: HTMLElement | null): HTMLElement | null {
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[key];
  const side = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (step === undefined && side === undefined) return null;
  const columns = [...document.querySelectorAll('.board > section')]
    .map((column) => [...column.querySelectorAll<HTMLElement>('[data-card]')].filter((card) => card.offsetParent !== null))
    .filter((column) => column.length > 0);
  if (!from) return columns[0]?.[0] ?? null;
  const at = columns.findIndex((column) => column.includes(from));
  const row = columns[at]?.indexOf(from) ?? 0;
  if (step !== undefined) return columns[at]?.[row + step] ?? null;
  const next = columns[at + (side ?? 0)];
  return next?.[Math.min(row, next.length - 1)] ?? null;
}
