import { afterAll, beforeAll, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { CHROMIUM, openBrowser, visit, type Looks } from './browser.js';
import { PASSWORD, RunningApi } from './running-api.js';

/** A test in a browser; skipped where there is none. */
export const test: typeof it | typeof it.skip = CHROMIUM ? it : it.skip;

/** The product with the demo in it, before a browser: for all tests of one file, from before the first until after the last. */
export class Stage {
  api!: RunningApi;
  browser!: Browser;
  origin = '';

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

  /** A window of its own in which this demo user is logged in. */
  async visit(username: string, width = 1280, looks: Looks = {}): Promise<Page> {
    return (await visit(this.browser, this.origin, { username, password: PASSWORD, width, looks })).page;
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
