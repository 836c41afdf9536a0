import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** Plain JavaScript without a build step: its types are comments. */
const GENERATOR = '@bihuan/launcher/src/api-types.mjs';

describe('the types of the pages', () => {
  it('say what the API says of itself; if not: npm run api-types', async () => {
    const { API_TYPES, apiTypes } = (await import(GENERATOR)) as { API_TYPES: string; apiTypes: () => Promise<string> };
    const [now, committed] = [await apiTypes(), readFileSync(API_TYPES, 'utf8')];
    // the whole difference would be thousands of lines
    const first = now.split('\n').findIndex((line, index) => line !== committed.split('\n')[index]);
    expect({ same: now === committed, differs: committed.split('\n')[first] }).toEqual({ same: true, differs: undefined });
  });
});
