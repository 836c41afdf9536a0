import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { SharedLooks } from '@bihuan/record';

/** A look that is over when it is told to be, and answers how many had begun. */
function looksOf(): { look: () => Promise<number>; begun: () => number; end: (failure?: Error) => void } {
  const waiting: { done: () => void; fail: (error: Error) => void }[] = [];
  let begun = 0;
  return {
    look: () => {
      const number = ++begun;
      return new Promise((done, fail) => waiting.push({ done: () => done(number), fail }));
    },
    begun: () => begun,
    end: (failure) => {
      const first = waiting.shift();
      if (failure) first?.fail(failure);
      else first?.done();
    },
  };
}

describe('looks that are shared', () => {
  it('answer nobody with what was seen before he asked, and all who waited with one look', async () => {
    const looks = new SharedLooks<number>();
    const { look, begun, end } = looksOf();
    const first = looks.of('figures', look);
    const later = [looks.of('figures', look), looks.of('figures', look), looks.of('figures', look)];
    await turn();
    expect(begun()).toBe(1);
    end();
    expect(await first).toBe(1);
    await turn();
    expect(begun()).toBe(2);
    // this one comes while the second look is under way: it is not among those whom it answers
    const last = looks.of('figures', look);
    end();
    expect(await Promise.all(later)).toEqual([2, 2, 2]);
    await turn();
    end();
    expect(await last).toBe(3);
    expect(begun()).toBe(3);
  });

  it('of other things do not wait for each other', async () => {
    const looks = new SharedLooks<number>();
    const { look, begun, end } = looksOf();
    const both = [looks.of('town', look), looks.of('unit', look)];
    expect(begun()).toBe(2);
    end();
    end();
    expect(await Promise.all(both)).toEqual([1, 2]);
  });

  it('fail those whom they were to answer; who waited looks again', async () => {
    const looks = new SharedLooks<number>();
    const { look, end } = looksOf();
    const first = looks.of('figures', look);
    const second = looks.of('figures', look);
    end(new Error('the database went away'));
    await expect(first).rejects.toThrow('the database went away');
    await turn();
    end();
    expect(await second).toBe(2);
  });
});
