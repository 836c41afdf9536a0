import { useCallback, useEffect, useRef, useState } from 'react';
import { api, Problem } from '../api';
import { giveCommand, type Filled, type StepName } from '../case/command-forms';
import { newKey } from '../new-key';
import type { Chosen } from './shapes';

/** One step with one or several cases: a command of the workflow, or a reminder by hand. */
export interface Step {
  readonly command: StepName;
  readonly cards: readonly Chosen[];
  readonly body: Filled;
}
export interface Held extends Step {
  readonly id: string;
  readonly secondsLeft: number;
}
export interface Result {
  readonly card: Chosen;
  /** null: done */
  readonly refusal: string | null;
}
export interface Outcome {
  readonly step: Step;
  readonly results: readonly Result[];
  readonly done: boolean;
}
const HOLD_SECONDS = 8;

interface Waiting {
  readonly step: Held;
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * Undo, honestly: nothing that the server has recorded is ever deleted, so a step is held here for some seconds before it is sent.
 * It goes out when the seconds are over, when the next step is taken, and when the page is left. Every case's request has its own key from
 * the beginning, so that sending twice does the thing once.
 */
export function useHeldSteps(onSent: () => void): {
  readonly held: Held | null;
  readonly outcome: Outcome | null;
  readonly hold: (step: Step) => void;
  readonly undo: () => boolean;
  readonly sendNow: () => void;
  /** while somebody reads or points at the undo bar, its time does not run out */
  readonly pause: (paused: boolean) => void;
  readonly forget: () => void;
} {
  const [held, setHeld] = useState<Held | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const waiting = useRef<Waiting | null>(null);
  const paused = useRef(false);
  const sent = useRef(onSent);
  useEffect(() => {
    sent.current = onSent;
  }, [onSent]);

  const take = useCallback((): Waiting | null => {
    const taken = waiting.current;
    waiting.current = null;
    setHeld(null);
    return taken;
  }, []);
  const sendNow = useCallback((): void => {
    const taken = take();
    if (!taken) return;
    const { step, keys } = taken;
    const results: Result[] = [];
    const run = async (): Promise<void> => {
      setOutcome({ step, results: [], done: false });
      for (const card of step.cards) {
        results.push({ card, refusal: await send(step, card, keys.get(card.id) ?? '') });
        setOutcome({ step, results: [...results], done: results.length === step.cards.length });
      }
      sent.current();
    };
    void run();
  }, [take]);
  const hold = useCallback(
    (step: Step): void => {
      sendNow();
      paused.current = false;
      const fresh = { ...step, id: newKey(), secondsLeft: HOLD_SECONDS };
      waiting.current = { step: fresh, keys: new Map(step.cards.map(({ id }) => [id, newKey()])) };
      setOutcome(null);
      setHeld(fresh);
    },
    [sendNow],
  );
  const undo = useCallback((): boolean => take() !== null, [take]);

  useEffect(() => {
    if (!held) return undefined;
    const timer = setTimeout(() => {
      if (paused.current) setHeld({ ...held });
      else if (held.secondsLeft <= 1) sendNow();
      else setHeld({ ...held, secondsLeft: held.secondsLeft - 1 });
    }, 1000);
    return () => clearTimeout(timer);
  }, [held, sendNow]);
  useEffect(() => {
    const leave = (): void => {
      const taken = waiting.current;
      waiting.current = null;
      for (const card of taken?.step.cards ?? []) {
        if (taken) void send(taken.step, card, taken.keys.get(card.id) ?? '', true);
      }
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return {
    held,
    outcome,
    hold,
    undo,
    sendNow,
    pause: (now) => {
      paused.current = now;
    },
    forget: () => setOutcome(null),
  };
}

/** Null when it was done, else what the server said. */
async function send({ command, body }: Step, card: Chosen, key: string, keepalive = false): Promise<string | null> {
  try {
    if (command === 'urge') await api.post('/reminders', { body: { note: '', ...body, suggestionId: card.id }, key, keepalive });
    else await giveCommand(command, card.id, body, { key, keepalive, version: card.version });
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) return String(error);
    return [...new Set([...error.errors.map(({ message }) => message), error.message])].slice(0, 2).join('；');
  }
}
