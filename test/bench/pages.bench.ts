import { fork } from 'node:child_process';
import { createServer } from 'node:net';
import { createDataSource, loadDemo, migrate } from '@bihuan/record';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { CHROMIUM, openBrowser } from '../support/browser.js';

/**
 * How long a person waits. First: the pages a deputy opens first, in a browser that knows nothing of us, on a slow phone (a quarter of this
 * processor, 1.6 Mbit/s, 150 ms there and back), beside an emptiest page of the same server under the same conditions. Then: pages
 * opened from a page that is there already, by how long they take to show what has arrived, on this processor and on a slow one.
 */
const SLOW = { processor: 4, kbit: 1_600, rttMs: 150 };
const RUNS = 5;
const BARS = { scriptBytes: 200_000, interactiveMs: 3_000, afterDataMs: 100 };
const PASSWORD = 'Bench-password-2026';

const url = process.env['BENCH_DATABASE_URL'];
if (!url) throw new Error('BENCH_DATABASE_URL is not set: run it with "npm run bench -- pages"');
if (!CHROMIUM) throw new Error('no Chromium found');
await migrate(url);
const db = await createDataSource(url, { poolSize: 2 });
await loadDemo(db, { now: () => new Date() }, PASSWORD);
await db.destroy();

async function serve(): Promise<{ origin: string; end: () => void }> {
  const port = await new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
  const child = fork(new URL('../../../apps/api/dist/main.js', import.meta.url).pathname, {
    env: { ...process.env, DATABASE_URL: url, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await new Promise((done) => child.once('message', done));
  return { origin: `http://127.0.0.1:${port}`, end: () => child.disconnect() };
}

interface First {
  readonly shownMs: number;
  readonly interactiveMs: number;
  readonly scriptBytes: number;
  readonly bytes: number;
  readonly requests: number;
}
declare global {
  interface Window {
    bench: { shownAt: number; busyUntil: number; changedAt: number };
  }
}
/** Notes when the page's main control is there, and until when the processor was too busy to answer a finger. */
function watch(control: string): void {
  const bench = (window.bench = { shownAt: 0, busyUntil: 0, changedAt: 0 });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) bench.busyUntil = Math.max(bench.busyUntil, startTime + duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = (): void => {
    if (document.querySelector(control)) bench.shownAt = performance.now();
    else requestAnimationFrame(look);
  };
  look();
  new MutationObserver(() => {
    bench.changedAt = performance.now();
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
}
async function logIn(context: BrowserContext, origin: string, username: string): Promise<void> {
  const answer = await context.request.post(`${origin}/api/v1/auth/login`, { data: { username, password: PASSWORD } });
  if (!answer.ok()) throw new Error(await answer.text());
}
async function slowPhone(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  const bytesPerSecond = (SLOW.kbit * 1000) / 8;
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.rttMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW.processor });
  return cdp;
}
async function first(browser: Browser, origin: string, path: string, control: string, username: string | null): Promise<First> {
  // without a service worker: what counts is the very first time
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, locale: 'zh-CN', serviceWorkers: 'block' });
  if (username) await logIn(context, origin, username);
  const page = await context.newPage();
  const cdp = await slowPhone(page);
  const scripts = new Set<string>();
  let [scriptBytes, bytes, requests] = [0, 0, 0];
  cdp.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    requests++;
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  await page.addInitScript(watch, control);
  await page.goto(`${origin}${path}`, { timeout: 60_000 });
  await page.waitForFunction(() => window.bench.shownAt > 0, null, { timeout: 60_000 });
  await page.waitForLoadState('networkidle').catch(() => undefined);
  const { shownAt, busyUntil } = await page.evaluate(() => window.bench);
  await context.close();
  return { shownMs: shownAt, interactiveMs: Math.max(shownAt, busyUntil), scriptBytes, bytes, requests };
}
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** From the last answer of the API to the last change that it made on the page. */
async function later(page: Page, name: string, rate = 1): Promise<{ heading: string; ms: number }> {
  await page.evaluate(() => performance.clearResourceTimings());
  const begun = await page.evaluate(() => performance.now());
  const link = page.locator('.bar nav a', { hasText: name }).first();
  // what is used seldom lies under its button
  if (!(await link.isVisible())) await page.locator('.bar .rare > button').click();
  await link.click();
  await page.waitForFunction(
    (quiet) =>
      performance.now() - window.bench.changedAt > quiet && !document.querySelector('.waiting, [aria-busy=true], .ant-spin-spinning'),
    400 * rate,
    { timeout: 30_000 },
  );
  const ms = await page.evaluate((from) => {
    const answers = performance
      .getEntriesByType('resource')
      .filter(({ name: file }) => file.includes('/api/') && !file.includes('/stream'));
    const arrived = Math.max(from, ...answers.map((entry) => (entry as PerformanceResourceTiming).responseEnd));
    return Math.max(0, window.bench.changedAt - arrived);
  }, begun);
  return { heading: await page.locator('h1').first().innerText(), ms };
}

const server = await serve();
const browser = await openBrowser();
let met = true;
try {
  console.log(`first load, ${RUNS} runs, median            shown ms   interactive ms   script kB   all kB   requests   / empty page`);
  const empty = { name: 'an empty page', path: '/health/live', control: 'body', username: null };
  const pages = [
    empty,
    { name: 'log-in', path: '/', control: 'form input', username: null },
    { name: 'home 我的', path: '/home', control: 'a.big', username: 'deputy' },
    { name: 'record 记一条', path: '/record', control: 'textarea', username: 'deputy' },
  ];
  let floor = 0;
  for (const { name, path, control, username } of pages) {
    const runs: First[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await first(browser, server.origin, path, control, username));
    const of = (figure: keyof First): number => median(runs.map((run) => run[figure]));
    const interactive = of('interactiveMs');
    if (path === empty.path) floor = interactive;
    else met &&= interactive <= BARS.interactiveMs && of('scriptBytes') <= BARS.scriptBytes;
    const figures = [
      of('shownMs').toFixed(0).padStart(10),
      interactive.toFixed(0).padStart(16),
      (of('scriptBytes') / 1000).toFixed(1).padStart(11),
      (of('bytes') / 1000).toFixed(1).padStart(8),
      String(of('requests')).padStart(10),
      (interactive / floor).toFixed(1).padStart(14),
    ];
    console.log(`${name.padEnd(36)} ${figures.join(' ')}`);
  }
  console.log(
    `bars: interactive within ${BARS.interactiveMs} ms, script at most ${BARS.scriptBytes / 1000} kB (${SLOW.processor}× slower, ${SLOW.kbit / 1000} Mbit/s, ${SLOW.rttMs} ms)`,
  );

  console.log('\nlater pages: ms from the last answer to the last change on the page');
  console.log(`${''.padEnd(36)} ${'1×'.padStart(8)} ${`${SLOW.processor}×`.padStart(8)}`);
  for (const username of ['deputy', 'staff.water', 'office']) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
    await logIn(context, server.origin, username);
    const page = await context.newPage();
    await page.addInitScript(watch, 'h1');
    await page.goto(server.origin);
    await page.locator('h1').waitFor();
    const names = await page.locator('.bar nav a').allInnerTexts();
    // the files of every page are there already: this is about showing, not about loading
    for (const name of names) await later(page, name);
    const cdp = await context.newCDPSession(page);
    for (const [index, name] of names.entries()) {
      const elsewhere = names[(index + 1) % names.length] ?? name;
      const times: number[] = [];
      let shown = name;
      for (const rate of [1, SLOW.processor]) {
        // from another page: where one is already, nothing changes
        await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
        await later(page, elsewhere);
        await cdp.send('Emulation.setCPUThrottlingRate', { rate });
        const { heading, ms } = await later(page, name, rate);
        times.push(ms);
        shown = heading;
      }
      met &&= (times[0] ?? 0) <= BARS.afterDataMs;
      console.log(`${`${username}: ${shown}`.padEnd(36)} ${times.map((ms) => ms.toFixed(0).padStart(8)).join(' ')}`);
    }
    await context.close();
  }
  console.log(`bar: ${BARS.afterDataMs} ms on this processor`);
  console.log(met ? 'the bars are met' : 'BELOW THE BARS');
} finally {
  await browser.close();
  server.end();
}
process.exit(met ? 0 : 1);
