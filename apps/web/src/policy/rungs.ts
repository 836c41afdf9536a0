import { useLooks } from '../looks';
import type { Schema } from '../schemas';
import { useLevel, useWords } from '../ui/words';

export type Rung = Schema<'LadderLevel'>;
export type Recipient = Rung['to'][number];

/** A rung in words: what it is called, and what happens on it. */
export function useRungWords(): { readonly nameOf: (rung: Rung) => string; readonly saidOf: (rung: Rung) => string } {
  const { t, list } = useLooks();
  const words = useWords();
  const level = useLevel();
  return {
    nameOf: (rung) => `${words('clock', rung.clock)} · ${level(rung.level)}`,
    saidOf: ({ to, letter, supervise }) =>
      list([
        ...to.map((one) => words('recipient', one)),
        ...(letter ? [t('case.letter')] : []),
        ...(supervise ? [t('nav.supervision')] : []),
      ]),
  };
}

/** Days from the due date: what comes before it is negative. */
export function daysOf({ level }: Rung): number {
  const [, side, days] = /^(before|overdue)_(\d+)$/.exec(level) ?? [];
  return side === 'before' ? -Number(days) : Number(days ?? 0);
}

interface Fault {
  readonly path: string;
  readonly message: string;
}
/** What was said of the rungs behind the one that is gone is said of the place before. */
export function faultsWithout(faults: readonly Fault[], gone: number): readonly Fault[] {
  return faults.flatMap((fault) => {
    const place = Number(/^reminders\[(\d+)\]/.exec(fault.path)?.[1] ?? -1);
    if (place === gone) return [];
    return [place < gone ? fault : { ...fault, path: fault.path.replace(`[${place}]`, `[${place - 1}]`) }];
  });
}
