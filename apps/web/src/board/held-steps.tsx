import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { api, Problem } from '../api';
import { giveCommand, type Filled, type StepName } from '../case/command-forms';
import { newKey } from '../new-key';
import { useSession } from '../session';
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
/** What came of a step, case by case. */
export interface Outcome {
  readonly id: string;
  readonly step: Step;
  readonly results: readonly Result[];
  readonly done: boolean;
}
export const HOLD_SECONDS = 8;

interface Waiting {
  readonly step: Held;
  /** of each case's request */
  readonly keys: Readonly<Record<string, string>>;
}
interface HeldSteps {
  readonly held: Held | null;
  readonly outcomes: readonly Outcome[];
  /** grows with every step that was sent to its end: lists read themselves anew */
  readonly turn: number;
  /** something was held since the page was opened */
  readonly wasUsed: boolean;
  readonly hold: (step: Step) => void;
  /** takes back what is not sent yet; whether there was something */
  readonly undo: () => boolean;
  readonly sendNow: () => void;
  /** sends what waits, and waits for its end; whether all of it was done */
  readonly flush: () => Promise<boolean>;
  /** while somebody reads or points at the undo bar, its time does not run out */
  readonly pause: (paused: boolean) => void;
  readonly forget: (outcome: Outcome) => void;
}
const HeldStepsContext = createContext<HeldSteps | null>(null);

/**
 * Undo, honestly: nothing that the server has recorded is ever deleted, so a step is held here for some seconds before it is sent.
 * It stands above the pages: going to another one neither sends it nor hides what came of it. It goes out when the seconds are over, when
 * the next step is taken, before log-out, and when the window is closed. Every case's request has its own key from the beginning, so that
 * sending twice does the thing once: what went out of a window as it was reloaded is sent again by the next one, only to hear the answer.
 */
export function HeldStepsProvider({ children }: { readonly children: ReactNode }) {
  const { person } = useSession();
  const personId = person?.id;
  const [held, setHeld] = useState<Held | null>(null);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [turn, setTurn] = useState(0);
  const [wasUsed, setWasUsed] = useState(false);
  const waiting = useRef<Waiting | null>(null);
  const paused = useRef(false);
  const inFlight = useRef<ReadonlySet<Promise<boolean>>>(new Set());

  const take = useCallback((): Waiting | null => {
    const taken = waiting.current;
    waiting.current = null;
    setHeld(null);
    return taken;
  }, []);
  const run = useCallback(async ({ step, keys }: Waiting): Promise<boolean> => {
    const results: Result[] = [];
    const tell = (): void => {
      const outcome = { id: step.id, step, results: [...results], done: results.length === step.cards.length };
      setOutcomes((before) => [...before.filter(({ id }) => id !== step.id), outcome]);
    };
    tell();
    for (const card of step.cards) {
      results.push({ card, refusal: await send(step, card, keys[card.id] ?? '') });
      tell();
    }
    setTurn((before) => before + 1);
    return results.every(({ refusal }) => refusal === null);
  }, []);
  const sendOff = useCallback(
    (taken: Waiting | null): void => {
      if (!taken) return;
      const running = run(taken);
      inFlight.current = new Set([...inFlight.current, running]);
      void running.then(() => {
        inFlight.current = new Set([...inFlight.current].filter((other) => other !== running));
      });
    },
    [run],
  );
  const sendNow = useCallback((): void => sendOff(take()), [sendOff, take]);
  const hold = useCallback(
    (step: Step): void => {
      // what went well has been seen; what did not stays until it is put away
      setOutcomes((before) => before.filter(({ done, results }) => !done || results.some(({ refusal }) => refusal !== null)));
      // pressed twice, or thought better of: the same step with the same cases takes the place of the one that waits
      if (isSame(waiting.current?.step, step)) take();
      else sendNow();
      paused.current = false;
      const fresh = { ...step, id: newKey(), secondsLeft: HOLD_SECONDS };
      waiting.current = { step: fresh, keys: Object.fromEntries(step.cards.map(({ id }) => [id, newKey()])) };
      setHeld(fresh);
      setWasUsed(true);
    },
    [sendNow, take],
  );
  const undo = useCallback((): boolean => take() !== null, [take]);
  const flush = useCallback(async (): Promise<boolean> => {
    sendNow();
    return (await Promise.all(inFlight.current)).every(Boolean);
  }, [sendNow]);
  const pause = useCallback((now: boolean): void => {
    paused.current = now;
  }, []);
  const forget = useCallback(({ id }: Outcome): void => setOutcomes((before) => before.filter((one) => one.id !== id)), []);

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
    if (personId === undefined) return undefined;
    const leave = (): void => {
      const taken = take();
      if (!taken) return;
      keepLeft(personId, taken);
      for (const card of taken.step.cards) void send(taken.step, card, taken.keys[card.id] ?? '', true);
    };
    const resume = (): void => {
      const left = takeLeft(personId);
      if (!left) return;
      setWasUsed(true);
      sendOff(left);
    };
    resume();
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', resume);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', resume);
      // somebody else's now
      take();
      setOutcomes([]);
    };
  }, [personId, take, sendOff]);
  const steps = useMemo<HeldSteps>(
    () => ({ held, outcomes, turn, wasUsed, hold, undo, sendNow, flush, pause, forget }),
    [held, outcomes, turn, wasUsed, hold, undo, sendNow, flush, pause, forget],
  );
  return <HeldStepsContext value={steps}>{children}</HeldStepsContext>;
}
export function useHeldSteps(): HeldSteps {
  const steps = useContext(HeldStepsContext);
  if (!steps) throw new Error('held steps outside of their provider');
  return steps;
}
/** Calls when a step was sent to its end. */
export function useWhenSent(call: () => void): void {
  const { turn } = useHeldSteps();
  const seen = useRef(turn);
  const latest = useRef(call);
  latest.current = call;
  useEffect(() => {
    if (turn === seen.current) return;
    seen.current = turn;
    latest.current();
  }, [turn]);
}

function isSame(one: Step | undefined, { command, cards }: Step): boolean {
  if (one?.command !== command) return false;
  const ids = new Set(cards.map(({ id }) => id));
  return one.cards.length === ids.size && one.cards.every(({ id }) => ids.has(id));
}

const LEFT_AS = 'bihuan-held';
/** What was sent as the window was left, so that the next page of it hears what came of it. */
function keepLeft(personId: string, left: Waiting): void {
  try {
    sessionStorage.setItem(LEFT_AS, JSON.stringify({ personId, left }));
  } catch {
    // a full store keeps nothing; it is sent all the same
  }
}
function takeLeft(personId: string): Waiting | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(LEFT_AS) ?? 'null') as { personId: string; left: Waiting } | null;
    sessionStorage.removeItem(LEFT_AS);
    return kept?.personId === personId ? kept.left : null;
  } catch {
    return null;
  }
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
