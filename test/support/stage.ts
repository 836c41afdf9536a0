import { afterAll, beforeAll, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { CHROMIUM, emptied, openBrowser, visit, type Looks } from './browser.js';
import { PASSWORD, RunningApi } from './running-api.js';

/** A test in a browser; skipped where there is none. */
export const test: typeof it | typeof it.skip = CHROMIUM ? it : it.skip;

/** The product with the demo in it, before a browser: for all tests of one file, from before the first until after the last. */
export class Stage {
  api!: RunningApi;
  browser!: Browser;
  origin = '';
  /** browsers that people have left, by who and how: to start one and to log in takes longer than most tests */
  private readonly left = new Map<string, BrowserContext>();

  async set(): Promise<void> {
    this.api = await RunningApi.start('2026-11-16T09:30:00+08:00');
    await this.api.app.listen(0, '127.0.0.1');
    this.origin = await this.api.app.getUrl();
    this.browser = await openBrowser();
  }
  async clear(): Promise<void> {
    await this.browser.close();
    await this.api.close();
  }

  /**
   * A window of its own in which this demo user is logged in. `page.close()` leaves the browser to the next one like it, who finds it
   * emptied; `page.context().close()` ends it.
   */
  async visit(username: string, width = 1280, looks: Looks = {}): Promise<Page> {
    const like = JSON.stringify([username, width, looks]);
    const context = this.left.get(like);
    if (context && context.pages().length === 0 && (await context.request.get(`${this.origin}/api/v1/auth/me`)).ok())
      return emptied(context, this.origin);
    const { page, context: fresh } = await visit(this.browser, this.origin, { username, password: PASSWORD, width, looks });
    this.left.set(like, fresh);
    fresh.on('close', () => this.left.get(like) === fresh && this.left.delete(like));
    return page;
  }
  /** The same, on a page that is there. */
  async open(username: string, path: string, width = 1280, looks: Looks = {}): Promise<Page> {
    const page = await this.visit(username, width, looks);
    await page.goto(`${this.origin}${path}`);
    await page.locator('h1').first().waitFor();
    return page;
  }
}

/** `prepare` lets something happen on it before the first test, and `leave` ends that. */
export function onStage(prepare?: () => Promise<void>, leave?: () => Promise<void>): Stage {
  const stage = new Stage();
  beforeAll(async () => {
    if (!CHROMIUM) return;
    await stage.set();
    await prepare?.();
  }, 120_000);
  afterAll(async () => {
    if (!CHROMIUM) return;
    await leave?.();
    await stage.clear();
  }, 60_000);
  return stage;
}
