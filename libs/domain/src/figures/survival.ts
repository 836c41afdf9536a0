/** How long one case waited: until the reply (`ended`), or until the day we look, when it still waits (censored). */
export interface Waiting {
  readonly days: number;
  readonly ended: boolean;
}
export interface SurvivalStep {
  readonly days: number;
  /** still waiting just before */
  readonly atRisk: number;
  readonly replied: number;
  /** estimated share that waits longer than this */
  readonly waiting: number;
}

/**
 * Kaplan–Meier: the share that still waits after so many days. A case that still waits counts as long as it has been seen, and is
 * not left out: averages over answered cases alone look the better the more is left unanswered.
 */
export function survivalCurve(cases: readonly Waiting[]): SurvivalStep[] {
  const sorted = [...cases].sort((a, b) => a.days - b.days);
  const steps: SurvivalStep[] = [];
  let waiting = 1;
  for (let start = 0; start < sorted.length;) {
    const days = sorted[start]?.days ?? 0;
    let end = start;
    let replied = 0;
    for (; end < sorted.length && sorted[end]?.days === days; end++) if (sorted[end]?.ended) replied++;
    const atRisk = sorted.length - start;
    if (replied > 0) {
      waiting *= 1 - replied / atRisk;
      steps.push({ days, atRisk, replied, waiting });
    }
    start = end;
  }
  return steps;
}

/** The first day after which at most this share still waits; null when the curve does not come down so far. */
export function waitedBy(steps: readonly SurvivalStep[], share: number): number | null {
  // a product of fractions misses a round share by a rounding error
  return steps.find(({ waiting }) => waiting <= share + 1e-12)?.days ?? null;
}
