import { describe, expect, it } from '@jest/globals';
import { survivalCurve, waitedBy, type Waiting } from '@bihuan/domain';
import fc from 'fast-check';

/** Weeks in remission under 6-MP (Freireich et al. 1963), the textbook example; + is censored. */
const REMISSION = '6 6 6 7 10 13 16 22 23 6+ 9+ 10+ 11+ 17+ 19+ 20+ 25+ 32+ 32+ 34+ 35+'
  .split(' ')
  .map((text): Waiting => ({ days: parseInt(text), cases: 1, ended: !text.endsWith('+') }));

describe('the survival curve', () => {
  it('is the textbook’s', () => {
    const steps = survivalCurve(REMISSION);
    expect(steps.map(({ days, atRisk, waiting }) => [days, atRisk, waiting.toFixed(3)])).toEqual([
      [6, 21, '0.857'],
      [7, 17, '0.807'],
      [10, 15, '0.753'],
      [13, 12, '0.690'],
      [16, 11, '0.627'],
      [22, 7, '0.538'],
      [23, 6, '0.448'],
    ]);
    expect(waitedBy(steps, 0.5)).toBe(23);
    expect(waitedBy(steps, 0.1)).toBeNull();
  });

  it('without a case that still waits is the plain share', () => {
    const days = fc.array(fc.nat(60), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(days, (all) => {
        for (const { days: at, waiting } of survivalCurve(all.map((one) => ({ days: one, cases: 1, ended: true })))) {
          expect(waiting).toBeCloseTo(all.filter((one) => one > at).length / all.length, 9);
        }
      }),
    );
  });

  it('is the product over all days, counted naively', () => {
    const cases = fc.array(fc.record({ days: fc.nat(30), cases: fc.integer({ min: 1, max: 3 }), ended: fc.boolean() }), { maxLength: 40 });
    fc.assert(
      fc.property(cases, (all) => {
        const sum = (some: readonly Waiting[]): number => some.reduce((all, { cases: n }) => all + n, 0);
        let share = 1;
        const naive = new Map<number, number>();
        for (let day = 0; day <= 30; day++) {
          const atRisk = sum(all.filter(({ days }) => days >= day));
          const ended = sum(all.filter(({ days, ended: done }) => days === day && done));
          if (ended > 0) naive.set(day, (share *= 1 - ended / atRisk));
        }
        expect(new Map(survivalCurve(all).map(({ days, waiting }) => [days, waiting]))).toEqual(naive);
      }),
    );
  });

  it('does not look better for what is left unanswered', () => {
    const answered = Array.from({ length: 10 }, (_, n) => ({ days: n + 1, cases: 1, ended: true }));
    const withOpen = [...answered, { days: 60, cases: 30, ended: false }];
    expect(waitedBy(survivalCurve(answered), 0.5)).toBe(5);
    expect(waitedBy(survivalCurve(withOpen), 0.5)).toBeNull();
  });
});
