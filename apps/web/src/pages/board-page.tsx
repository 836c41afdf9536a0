import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { BoardCard } from '../board/board-card';
import { HeldBar } from '../board/held-bar';
import { useHeldSteps, type Step } from '../board/held-steps';
import { useKeys } from '../board/keys';
import { KeysList } from '../board/keys-list';
import { Requests } from '../board/requests';
import type { Card, Column } from '../board/shapes';
import { StepForm } from '../board/step-form';
import { useStepName } from '../board/use-step-name';
import type { StepName } from '../case/command-forms';
import { useLooks } from '../looks';
import { useSession } from '../session';
import { PageFrame } from '../ui/page';
import { useData } from '../use-data';

const STEP_KEYS: Readonly<Record<string, StepName>> = { a: 'assign', m: 'merge', d: 'decline', s: 'answerOnSpot', r: 'urge' };
const BULK = ['assign', 'merge', 'decline', 'answerOnSpot', 'urge'] as const;

/** Whether a step can be taken with a case now; 催办 wherever somebody owes something. */
function fits(command: StepName, card: Card): boolean {
  return command === 'urge' ? card.due !== null : card.availableCommands.includes(command);
}

export default function BoardPage() {
  const { t } = useLooks();
  const { is } = useSession();
  const nameOf = useStepName();
  const { message } = App.useApp();
  const [, go] = useLocation();
  const { data, problem, reload } = useData('/board');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<{ step: Step; skipped: number } | null>(null);
  const [showsKeys, setShowsKeys] = useState(false);
  const [shown, setShown] = useState<Column['state']>('received');
  const steps = useHeldSteps(reload);
  const acts = is('office');

  const cards = useMemo(() => {
    const all = [...(data?.columns ?? []).flatMap(({ items }) => items), ...(data?.requests ?? []).map(({ card }) => card)];
    return new Map(all.map((card) => [card.id, card]));
  }, [data]);
  const chosen = (): Card[] => [...selected].flatMap((id) => cards.get(id) ?? []);
  const ask = (command: StepName, wanted: readonly Card[]): void => {
    const able = wanted.filter((card) => fits(command, card));
    if (able.length === 0) {
      if (wanted.length > 0) void message.warning(t('board.notPossible', { command: nameOf(command) }));
      return;
    }
    setAsked({ step: { command, cards: able, body: {} }, skipped: wanted.length - able.length });
  };
  const undo = (): boolean => {
    const undone = steps.undo();
    if (undone) void message.info(t('held.undone'));
    return undone;
  };
  const select = (id: string, on: boolean): void =>
    setSelected((before) => {
      const after = new Set(before);
      if (on) after.add(id);
      else after.delete(id);
      return after;
    });

  useKeys((key, target) => {
    if (key === '?') {
      setShowsKeys(true);
      return true;
    }
    if (key === 'u') return undo();
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
      select(card.id, !selected.has(card.id));
      return true;
    }
    const command = STEP_KEYS[key];
    if (!command) return false;
    ask(command, selected.size > 0 ? chosen() : card ? [card] : []);
    return true;
  });

  const heldIds = new Set(steps.held?.cards.map(({ id }) => id));
  return (
    <PageFrame
      title={t('board.title')}
      lead={t('board.lead')}
      problem={problem}
      onRetry={reload}
      actions={
        <Button onClick={() => setShowsKeys(true)}>
          {t('board.keys')} <kbd aria-hidden="true">?</kbd>
        </Button>
      }
    >
      {data && data.requests.length > 0 && (
        <Requests
          requests={data.requests}
          onDecide={acts ? (command, { card }) => setAsked({ step: { command, cards: [card], body: {} }, skipped: 0 }) : null}
        />
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
                  mark={heldIds.has(card.id) && steps.held ? nameOf(steps.held.command) : null}
                  selected={selected.has(card.id)}
                  onSelect={acts && BULK.some((command) => fits(command, card)) ? (on) => select(card.id, on) : null}
                />
              ))}
            </ul>
            {total > items.length && items.length > 0 && (
              <p className="quiet">{t(state === 'resolved' ? 'board.moreSolved' : 'board.more', { shown: items.length })}</p>
            )}
          </section>
        ))}
      </div>
      <div className="board-foot no-print">
        {selected.size > 0 && (
          <div className="held-bar">
            <span>{t('board.selected', { count: selected.size })}</span>
            <span className="row">
              {BULK.map((command) => (
                <Button key={command} onClick={() => ask(command, chosen())} disabled={!chosen().some((card) => fits(command, card))}>
                  {nameOf(command)}
                </Button>
              ))}
              <Button type="text" onClick={() => setSelected(new Set())}>
                {t('board.clear')}
              </Button>
            </span>
          </div>
        )}
        <HeldBar
          held={steps.held}
          outcome={steps.outcome}
          onUndo={() => void undo()}
          onSend={steps.sendNow}
          onPause={steps.pause}
          onAgain={(step) => setAsked({ step: { ...step, cards: step.cards.map((card) => cards.get(card.id) ?? card) }, skipped: 0 })}
          onClose={steps.forget}
        />
      </div>
      {asked && (
        <StepForm
          {...asked}
          onClose={() => setAsked(null)}
          onReady={(step) => {
            setAsked(null);
            setSelected(new Set());
            steps.hold(step);
          }}
        />
      )}
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
