import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** The Chromium on this machine; null when there is none. */
export const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome'].find(
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
/** A window of its own, logged in as a demo user. */
export async function visit(
  browser: Browser,
  origin: string,
  { username, password, width = 1280, looks = {} }: { username: string; password: string; width?: number; looks?: Looks },
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 780 : 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    extraHTTPHeaders: {},
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

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 A and AA violations of the page as it is, one line each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations: found } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}
/** Pixels by which the page is wider than its window. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** In large type: text below 18 px and things to press below 60 px, one line each; a link inside a sentence is text (WCAG 2.5.8). */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const isSeen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden' && !element.closest('.unseen, .skip');
    };
    const named = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').slice(0, 20)}”`;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (!parent || (node.textContent ?? '').trim() === '' || parent.closest('script, style, noscript, option') || !isSeen(parent))
        continue;
      const size = parseFloat(getComputedStyle(parent).fontSize);
      if (size < 18) found.add(`${size} px text: ${named(parent)}`);
    }
    // what is pressed is the box around it: the whole of a field, the words beside a check box
    const around = 'label, .ant-select, .ant-input-affix-wrapper, .ant-input-number, .ant-segmented-item';
    for (const element of document.querySelectorAll(
      'button, summary, input:not([type=hidden]), textarea, select, a.button, a.ant-btn, nav a, [role=switch], [role=combobox], [role=tab]',
    )) {
      const target = element.matches('input[type=file]') ? element : (element.closest(around) ?? element);
      if (!isSeen(target)) continue;
      const { height } = target.getBoundingClientRect();
      if (height < 59.5) found.add(`${Math.round(height)} px high: ${named(target)}`);
    }
    return [...found];
  });
}

/** A picture for people, where SCREENSHOTS says so. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
