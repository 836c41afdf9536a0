import { App, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { StepName } from '../case/command-forms';
import { useLooks } from '../looks';
import { useSession } from '../session';
import { useHeldSteps, useWhenSent, type Step } from './held-steps';
import type { Chosen } from './shapes';
import { StepForm } from './step-form';
import { useStepName } from './use-step-name';

/** What can be done with several cases at once, in the order in which it is usually needed. */
const TOGETHER = [
  'assign',
  'merge',
  'resolve',
  'conclude',
  'rework',
  'decideReturn',
  'decideExtension',
  'answerOnSpot',
  'urge',
  'followUp',
  'decline',
  'supervise',
  'endSupervision',
] as const;

interface Bulk {
  readonly selected: ReadonlySet<string>;
  readonly select: (ids: readonly string[], on: boolean) => void;
  /** whether anything can be done with it at all */
  readonly canSelect: (card: Chosen) => boolean;
  /** asks for what a step needs; nothing is sent yet */
  readonly ask: (command: StepName, wanted: readonly Chosen[]) => void;
  readonly askAbout: (command: StepName, card: Chosen) => void;
  readonly chosen: () => Chosen[];
  /** what is about to happen to a case, in words */
  readonly markOf: (id: string) => string | null;
  /** the bar of what is selected, and the form of a step */
  readonly foot: ReactNode;
}

/** Selecting cases and doing one thing with all of them, with a way back before it is sent and a result for each. */
export function useBulk(cards: ReadonlyMap<string, Chosen>, reload: () => void): Bulk {
  const { t } = useLooks();
  const { is } = useSession();
  const { message } = App.useApp();
  const nameOf = useStepName();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<{ step: Step; skipped: number } | null>(null);
  const steps = useHeldSteps();
  useWhenSent(reload);
  const acts = is('office', 'presidium');
  // 催办 wherever somebody owes something
  const fits = (command: StepName, { due, availableCommands }: Chosen): boolean =>
    command === 'urge' ? is('office') && due !== null : availableCommands.includes(command);

  const chosen = (): Chosen[] => [...selected].flatMap((id) => cards.get(id) ?? []);
  const ask = (command: StepName, wanted: readonly Chosen[]): void => {
    const able = wanted.filter((card) => fits(command, card));
    if (able.length === 0) {
      if (wanted.length > 0) void message.warning(t('board.notPossible', { command: nameOf(command) }));
      return;
    }
    setAsked({ step: { command, cards: able, body: {} }, skipped: wanted.length - able.length });
  };
  const heldIds = new Set(steps.held?.cards.map(({ id }) => id));
  const now = chosen();
  return {
    selected,
    select: (ids, on) =>
      setSelected((before) => {
        const after = new Set(before);
        for (const id of ids) {
          if (on) after.add(id);
          else after.delete(id);
        }
        return after;
      }),
    canSelect: (card) => acts && TOGETHER.some((command) => fits(command, card)),
    ask,
    askAbout: (command, card) => setAsked({ step: { command, cards: [card], body: {} }, skipped: 0 }),
    chosen,
    markOf: (id) => (heldIds.has(id) && steps.held ? nameOf(steps.held.command) : null),
    foot: (
      <>
        {now.length > 0 && (
          <div className="held-bar">
            <span>{t('board.selected', { count: now.length })}</span>
            <span className="row">
              {TOGETHER.filter((command) => now.some((card) => fits(command, card))).map((command) => {
                const count = now.filter((card) => fits(command, card)).length;
                return (
                  <Button key={command} onClick={() => ask(command, now)}>
                    {count === now.length ? nameOf(command) : t('bulk.some', { command: nameOf(command), count })}
                  </Button>
                );
              })}
              <Button type="text" onClick={() => setSelected(new Set())}>
                {t('board.clear')}
              </Button>
            </span>
          </div>
        )}
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
      </>
    ),
  };
}
