import { useCallback, useEffect, useRef, useState } from 'react';
import { api, asProblem, Problem } from '../api';
import type { Draft, Parts, ReplyKind } from './shapes';

export interface Written extends Parts {
  readonly kind: ReplyKind | null;
  readonly promisedOn: string | null;
}
const SAVE_AFTER_MS = 1500;
/** A browser carries 64 kB beyond the life of a window. */
const CARRIED_CHARACTERS = 20_000;

/**
 * A draft that is saved by itself a moment after the last change. Saves follow one another, each over the version of the one before; when a
 * colleague has written meanwhile, saving stops until the person has decided whose text it shall be. `show` puts beside the fields what the
 * API said of each, and answers what belongs to none.
 */
export function useDraft(suggestionId: string, initial: Draft | null, show: (problem: Problem) => string | null) {
  const [draft, setDraft] = useState(initial);
  const [state, setState] = useState<'saved' | 'changed' | 'stale'>('saved');
  const [problem, setProblem] = useState<string | null>(null);
  const version = useRef(initial?.version ?? 0);
  const latest = useRef<Written | null>(null);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));
  const timer = useRef(0);
  const onItsWay = useRef(false);
  const shown = useRef(show);
  shown.current = show;

  const write = useCallback(
    async (over?: number): Promise<boolean> => {
      const values = latest.current;
      if (values === null) return true;
      latest.current = null;
      onItsWay.current = true;
      try {
        const body = { ...values, version: over ?? version.current };
        // the window may close while it is on its way
        const keepalive = JSON.stringify(body).length < CARRIED_CHARACTERS;
        const saved = await api.put('/reply-drafts/{suggestionId}', { path: { suggestionId }, body, keepalive });
        version.current = saved.version;
        setDraft(saved);
        setState(latest.current === null ? 'saved' : 'changed');
        setProblem(null);
        return true;
      } catch (error) {
        // what was typed is not lost: it is what the next save sends
        latest.current ??= values;
        setState(error instanceof Problem && error.status === 412 ? 'stale' : 'changed');
        setProblem(error instanceof Problem && error.status === 412 ? null : shown.current(asProblem(error)));
        return false;
      } finally {
        onItsWay.current = false;
      }
    },
    [suggestionId],
  );
  /** Saves what is not saved yet; whether all of it is. */
  const save = useCallback(
    (over?: number): Promise<boolean> => {
      clearTimeout(timer.current);
      running.current = running.current.then(() => write(over));
      return running.current;
    },
    [write],
  );
  const change = useCallback(
    (values: Written): void => {
      latest.current = values;
      setState((before) => (before === 'stale' ? before : 'changed'));
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(), SAVE_AFTER_MS);
    },
    [save],
  );
  const theirs = useCallback(
    async (): Promise<Draft | null> => (await api.get('/reply-drafts/{suggestionId}', { path: { suggestionId } })).draft,
    [suggestionId],
  );
  const overwrite = useCallback(async (): Promise<void> => {
    const now = await theirs();
    await save(now?.version ?? 0);
  }, [theirs, save]);
  const takeTheirs = useCallback(async (): Promise<Draft | null> => {
    const now = await theirs();
    latest.current = null;
    version.current = now?.version ?? 0;
    setDraft(now);
    setState('saved');
    return now;
  }, [theirs]);
  /** Hands in, signs or does whatever else needs the saved version. */
  const act = useCallback(
    async (what: 'submit' | 'sign'): Promise<boolean> => {
      if (!(await save())) return false;
      try {
        const seen = { path: { suggestionId }, body: { version: version.current } };
        if (what === 'sign') await api.post('/reply-drafts/{suggestionId}/sign', seen);
        else {
          const submitted = await api.post('/reply-drafts/{suggestionId}/submit', seen);
          version.current = submitted.version;
          setDraft(submitted);
        }
        setProblem(null);
        return true;
      } catch (error) {
        setProblem(shown.current(asProblem(error)));
        return false;
      }
    },
    [save, suggestionId],
  );
  useEffect(() => {
    // the window closes: nothing can be waited for, and a save on its way makes the version one higher
    const leave = (): void => {
      clearTimeout(timer.current);
      void write(onItsWay.current ? version.current + 1 : undefined);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      void save();
    };
  }, [write, save]);
  return { draft, state, problem, change, save, act, overwrite, takeTheirs };
}
