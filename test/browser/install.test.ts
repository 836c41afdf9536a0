import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { RunningApi } from '../support/running-api.js';

interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly short_name: string;
  readonly start_url: string;
  readonly scope: string;
  readonly display: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly type: string; readonly purpose: string }[];
}
let api: RunningApi;
let index = '';
beforeAll(async () => {
  api = await RunningApi.start();
  index = (await api.app.inject({ url: '/', headers: { accept: 'text/html' } })).body;
}, 120_000);
afterAll(() => api.close());

/** Width and height in the head of a PNG. */
function sizeOf(png: Buffer): string {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

describe('the pages as they are served', () => {
  it('can be installed on a phone: the manifest is whole, and every icon is there in the size it says', async () => {
    const link = /rel="manifest" href="([^"]+)"/.exec(index)?.[1] ?? '';
    const manifest = JSON.parse((await api.app.inject({ url: link })).body) as Manifest;
    expect(manifest).toMatchObject({ id: '/', start_url: '/', scope: '/', display: 'standalone' });
    expect([...manifest.short_name].length).toBeLessThanOrEqual(12);
    const raster = manifest.icons.filter(({ type }) => type === 'image/png');
    expect(raster.map(({ sizes, purpose }) => `${sizes} ${purpose}`).sort()).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
    for (const { src, sizes } of raster) expect(sizeOf((await api.app.inject({ url: src })).rawPayload)).toBe(sizes);
    const apple = /rel="apple-touch-icon" href="([^"]+)"/.exec(index)?.[1] ?? '';
    expect(sizeOf((await api.app.inject({ url: apple })).rawPayload)).toBe('180x180');
  });

  it('travel packed and are kept for a year when their name says what is in them; the page itself is asked for anew', async () => {
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(index)?.[1] ?? '';
    const [plain, br, gzip] = await Promise.all(
      ['identity', 'br', 'gzip'].map((encoding) => api.app.inject({ url: script, headers: { 'accept-encoding': encoding } })),
    );
    expect(br?.headers['content-encoding']).toBe('br');
    expect(gzip?.headers['content-encoding']).toBe('gzip');
    expect(brotliDecompressSync(br?.rawPayload ?? Buffer.of()).equals(plain?.rawPayload ?? Buffer.of())).toBe(true);
    expect(gunzipSync(gzip?.rawPayload ?? Buffer.of()).equals(plain?.rawPayload ?? Buffer.of())).toBe(true);
    expect(br?.headers['content-type']).toMatch(/javascript/);
    expect(br?.headers['cache-control']).toMatch(/max-age=31536000, immutable/);
    expect(String(br?.headers['vary'])).toMatch(/accept-encoding/i);
    const page = await api.app.inject({ url: '/home', headers: { accept: 'text/html', 'accept-encoding': 'br' } });
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['content-encoding']).toBe('br');
  });

  it('get long answers packed, and the same', async () => {
    const plain = await api.get('office', '/suggestions?limit=20');
    const packed = await api.call('office', 'GET', '/workflow', undefined, {});
    const answer = await api.app.inject({
      url: '/api/v1/suggestions?limit=20',
      headers: { authorization: `Bearer ${api.tokenOf('office')}`, 'accept-encoding': 'gzip' },
    });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(answer.rawPayload).toString())).toEqual(plain.body);
    expect(packed.headers['content-encoding']).toBeUndefined();
  });
});
