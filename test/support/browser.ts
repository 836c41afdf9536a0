import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';

/** The Chromium on this machine, the lightest first: without a window to show, its pages cost a quarter less. Undefined: there is none. */
export const CHROMIUM = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
);
if (!CHROMIUM) console.warn('no Chromium found: the pages are NOT tested in a browser');

export function openBrowser(args: readonly string[] = []): Promise<Browser> {
  const path = spawnSync('which', [CHROMIUM ?? ''], { encoding: 'utf8' }).stdout.trim();
  return chromium.launch({ executablePath: path, args: ['--no-sandbox', ...args] });
}

export interface Looks {
  readonly language?: 'zh-CN' | 'en';
  readonly dark?: boolean;
  readonly large?: boolean;
}
/** A window of its own, logged in as a demo user; nothing is kept from any window before it. */
export async function visit(
  browser: Browser,
  origin: string,
  { username, password, width = 1280, looks = {} }: { username: string; password: string; width?: number; looks?: Looks },
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 780 : 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // who may lose the line has a phone; on a desk, starting the worker that keeps pages would only cost a quarter of the time
    serviceWorkers: width < 600 ? 'allow' : 'block',
  });
  await context.addInitScript(
    (kept) => {
      if (!localStorage.getItem('bihuan-looks')) localStorage.setItem('bihuan-looks', kept);
    },
    JSON.stringify({ dark: false, ...looks }),
  );
  const answer = await context.request.post(`${origin}/api/v1/auth/login`, { data: { username, password } });
  if (!answer.ok()) throw new Error(await answer.text());
  // the tour is offered to newcomers; whoever is tested here knows their way
  const { user } = (await answer.json()) as { user: { id: string } };
  await context.addInitScript((id) => {
    if (!localStorage.getItem('bihuan-tour-seen')) localStorage.setItem('bihuan-tour-seen', JSON.stringify([id]));
  }, user.id);
  const page = await context.newPage();
  return { page, context };
}

/** A new window of a browser, in which nothing is kept but who is logged in. */
export async function emptied(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage,indexeddb' });
  await devTools.detach();
  return page;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 A and AA violations of the page as it is, or of a part of it, one line each. */
export async function violations(page: Page, part?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async (within) => {
    const { axe } = window as unknown as {
      axe: { run(where: string | Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations: found } = await axe.run(within ?? document, { runOnly, resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }, part);
}
/** Everything has come: a page that waits has nothing wrong with it. */
export async function isWhole(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

const QUIET_MS = 300;
/** Goes to a page as the application's own links do, without loading the application anew; it is whole when nothing more is asked for. */
export async function follow(page: Page, path: string): Promise<void> {
  const asked = new Set<Request>();
  let changed = Date.now();
  const begin = (request: Request): void => {
    // that one goes on for ever
    if (request.resourceType() !== 'eventsource') asked.add(request);
    changed = Date.now();
  };
  const end = (request: Request): void => {
    asked.delete(request);
    changed = Date.now();
  };
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  await page.evaluate((to) => history.pushState(null, '', to), path);
  while (asked.size > 0 || Date.now() - changed < QUIET_MS) await page.waitForTimeout(25);
  page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
  await isWhole(page);
}

/** Pixels by which the page is wider than its window. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** In large type: text below 18 px and things to press below 60 px, one line each; a link inside a sentence is text (WCAG 2.5.8). */
export function tooSmall(page: Page, part = 'body'): Promise<string[]> {
  return page.evaluate((within) => {
    const root = document.querySelector(within) ?? document.body;
    const found = new Set<string>();
    const isSeen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden' && !element.closest('.unseen, .skip');
    };
    const named = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').slice(0, 20)}”`;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (!parent || (node.textContent ?? '').trim() === '' || parent.closest('script, style, noscript, option') || !isSeen(parent))
        continue;
      const size = parseFloat(getComputedStyle(parent).fontSize);
      if (size < 18) found.add(`${size} px text: ${named(parent)}`);
    }
    // what is pressed is the box around it: the whole of a field, the words beside a check box
    const around = 'label, .ant-select, .ant-input-affix-wrapper, .ant-input-number, .ant-segmented-item';
    const pressed =
      'button, summary, input:not([type=hidden]), textarea, select, a.button, a.ant-btn, nav a, [role=switch], [role=combobox], [role=tab], [role=menuitem], .ant-select-item-option';
    for (const element of root.querySelectorAll(pressed)) {
      const target = element.matches('input[type=file]') ? element : (element.closest(around) ?? element);
      if (!isSeen(target)) continue;
      const { height } = target.getBoundingClientRect();
      if (height < 59.5) found.add(`${Math.round(height)} px high: ${named(target)}`);
    }
    return [...found];
  }, part);
}

/** Controls and lights that hardly stand out from what is behind them (WCAG 1.4.11: 3:1), one line each; axe looks at text only. */
export function tooFaint(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Colour = readonly [red: number, green: number, blue: number, alpha: number];
    const read = (css: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (/rgba?\(([^)]*)\)/.exec(css)?.[1] ?? '0,0,0,0').split(/[,/\s]+/).map(Number);
      return [red, green, blue, alpha];
    };
    const over = ([r, g, b, alpha]: Colour, [r2, g2, b2]: Colour): Colour => {
      const mix = (one: number, other: number): number => one * alpha + other * (1 - alpha);
      return [mix(r, r2), mix(g, g2), mix(b, b2), 1];
    };
    const behind = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1];
      const own = read(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, behind(element.parentElement));
    };
    const light = (colour: Colour): number => {
      const [r = 0, g = 0, b = 0] = colour
        .slice(0, 3)
        .map((part) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one: Colour, other: Colour): number => {
      const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const found = new Set<string>();
    const controls = '.button, .ant-btn, .ant-input, .ant-input-number, .ant-picker, .ant-select, .ant-checkbox, input, select, textarea';
    for (const control of document.querySelectorAll(controls)) {
      const { borderTopWidth, borderTopColor, borderTopStyle, visibility } = getComputedStyle(control);
      const { width, height } = control.getBoundingClientRect();
      if (width < 8 || height < 8 || visibility === 'hidden' || control.matches(':disabled, .ant-select-disabled')) continue;
      if (parseFloat(borderTopWidth) === 0 || borderTopStyle === 'none' || read(borderTopColor)[3] === 0) continue;
      const ground = behind(control.parentElement);
      const best = Math.max(contrast(over(read(borderTopColor), ground), ground), contrast(behind(control), ground));
      if (best < 3) found.add(`${best.toFixed(1)}:1 ${control.tagName.toLowerCase()}.${control.getAttribute('class') ?? ''}`);
    }
    for (const sign of document.querySelectorAll('.light svg')) {
      const ratio = contrast(read(getComputedStyle(sign).fill), behind(sign.parentElement));
      if (ratio < 4.5) found.add(`${ratio.toFixed(1)}:1 light`);
    }
    return [...found];
  });
}

/** A picture for people, where SCREENSHOTS says so: of the whole page, or of what is in sight where something lies over it. */
export async function picture(page: Page, name: string, fullPage = true): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}
