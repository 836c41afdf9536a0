/** How long so many cases waited: until the reply (`ended`), or until the day we look, when they still wait (censored). */
export interface Waiting {
  readonly days: number;
  readonly cases: number;
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
  const days = [...new Set(cases.map((one) => one.days))].sort((a, b) => a - b);
  const steps: SurvivalStep[] = [];
  let atRisk = cases.reduce((sum, one) => sum + one.cases, 0);
  let waiting = 1;
  for (const day of days) {
    const here = cases.filter((one) => one.days === day);
    const replied = here.reduce((sum, one) => sum + (one.ended ? one.cases : 0), 0);
    if (replied > 0) {
      waiting *= 1 - replied / atRisk;
      steps.push({ days: day, atRisk, replied, waiting });
    }
    atRisk -= here.reduce((sum, one) => sum + one.cases, 0);
  }
  return steps;
}

/** The first day after which at most this share still waits; null when the curve does not come down so far. */
export function waitedBy(steps: readonly SurvivalStep[], share: number): number | null {
  // a product of fractions misses a round share by a rounding error
  return steps.find(({ waiting }) => waiting <= share + 1e-12)?.days ?? null;
}
