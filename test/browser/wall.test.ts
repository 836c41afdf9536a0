import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { picture, sideways, violations } from '../support/browser.js';
import { onStage, test } from '../support/stage.js';

const stage = onStage();

async function wall(username: string, width: number, height: number): Promise<Page> {
  const page = await stage.visit(username, width);
  await page.setViewportSize({ width, height });
  await page.goto(`${stage.origin}/wall`);
  await page.locator('.wall-panels').waitFor();
  return page;
}
const late = (page: Page) => page.locator('.wall-number');
/** A line that comes back is used at once, not only with the next turn. */
const lineIsBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('online')));

describe('the wall', () => {
  test.each([
    ['leader', 1920, 1080],
    ['district', 2560, 1440],
  ] as const)('of %s at %i × %i is readable from five metres, whole, without a menu', async (who, width, height) => {
    const page = await wall(who, width, height);
    expect(await page.locator('nav, header.bar').count()).toBe(0);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    // nothing has to be scrolled, and nothing is cut off
    expect(await page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)).toBeLessThanOrEqual(0);
    const { small, cut } = await page.evaluate(() => {
      const leaves = [...document.querySelectorAll<HTMLElement>('.wall-panels *')].filter(
        (one) =>
          [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) && one.offsetParent !== null,
      );
      const panels = [...document.querySelectorAll<HTMLElement>('.wall-panels > section, .wall-states > li')];
      return {
        small: Math.min(...leaves.map((one) => parseFloat(getComputedStyle(one).fontSize))) / innerHeight,
        cut: panels
          .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
          .map((one) => one.className),
      };
    });
    // a fiftieth of the height of a usual screen of 55 inches is 14 mm
    expect(small).toBeGreaterThanOrEqual(1 / 50);
    expect(cut).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await picture(page, `wall-${who}-${width}`);
    await page.close();
  });

  test('shows nothing that residents said or left, only numbers, kinds and units', async () => {
    const [row] = await stage.api.database.db.query<{ title: string; name: string }[]>(
      `SELECT s.title, r.name FROM suggestion s JOIN resident r ON r.suggestion_id = s.id JOIN jurisdiction j ON j.id = s.jurisdiction_id
       WHERE s.reply_due_on < '2026-11-16' AND j.short_name = '漕泾' AND r.name IS NOT NULL LIMIT 1`,
    );
    const page = await wall('leader', 1920, 1080);
    const shown = await page.locator('.wall').innerText();
    expect(row).toBeDefined();
    expect(shown).not.toContain(row?.title);
    expect(shown).not.toContain(row?.name);
    expect(shown).not.toMatch(/1\d\d\*{4}|张\*|[0-9a-f]{8}-/);
    await page.close();
  });

  test('follows what happens, says how old it is when the line is lost, and goes on when it is back', async () => {
    const page = await wall('leader', 1920, 1080);
    const before = Number((await late(page).innerText()).replace(/\D/g, ''));
    const { body } = await stage.api.get('office', '/suggestions?overdue=true&limit=1&status=assigned');
    const [{ id, leadUnitId }] = body['items'] as unknown as [{ id: string; leadUnitId: string }];
    const head = leadUnitId === (await stage.api.unit('water')) ? 'head.water' : 'head.roads';
    const answer = await stage.api.give(head, id, 'reply', { kind: 'adopted', content: '已办' });
    expect(answer.status).toBe(200);
    await page.context().setOffline(true);
    await lineIsBack(page);
    await page.getByText(/连接中断，显示的是 \d\d:\d\d 的数据/).waitFor();
    // what was shown stays
    expect(Number((await late(page).innerText()).replace(/\D/g, ''))).toBe(before);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'wall-lost');
    await page.context().setOffline(false);
    await page.getByText(/更新于 \d\d:\d\d:\d\d/).waitFor();
    await page.locator('.wall-number', { hasText: new RegExp(`\\b${before - 1}$`) }).waitFor();
    await page.close();
  });

  test('names each number for what it counts, and on a phone breaks no number and can be left at once', async () => {
    const page = await wall('leader', 360, 780);
    const exit = page.getByRole('button', { name: '退出大屏' });
    const box = await exit.boundingBox();
    expect((box?.y ?? 1000) + (box?.height ?? 0)).toBeLessThanOrEqual(780);
    const numbers = await page.locator('.wall-longest small').evaluateAll((all) => all.map((one) => one.getClientRects().length));
    expect(Math.max(...numbers)).toBe(1);
    await page.getByText(/待单位答复（含重办）共 \d+\s件/).waitFor();
    await page.getByText(/等首次答复的（含待交办）：\d+ → \d+/).waitFor();
    await page.getByText(/件交办已逾期/).waitFor();
    // the rates beneath it are of this year
    await page.getByText('累计已解决').waitFor();
    await page.close();
  });

  test('is left with one press, and is not for deputies', async () => {
    const page = await wall('office', 1920, 1080);
    await page.getByRole('button', { name: '退出大屏' }).click();
    await page.locator('header.bar').waitFor();
    await page
      .getByRole('button', { name: '大屏' })
      .or(page.getByRole('link', { name: '大屏' }))
      .click();
    await page.locator('.wall-panels').waitFor();
    await page.close();
    const deputy = await stage.visit('deputy');
    await deputy.goto(`${stage.origin}/wall`);
    await deputy.getByRole('heading', { name: /您好/ }).waitFor();
    await deputy.close();
  });
});

describe('the overview', () => {
  test('names all units that are late the most, and the steps that are late beside the units', async () => {
    const { body } = await stage.api.get('leader', '/statistics/compare?groupBy=unit');
    const groups = body['groups'] as unknown as { label: string; load: { late: number } }[];
    const most = Math.max(...groups.map(({ load }) => load.late));
    const names = groups.filter(({ load }) => load.late === most).map(({ label }) => label);
    const page = await stage.open('leader', '/overview');
    const who = page.locator('.verdicts > li').nth(1);
    await who.getByText(/另有：\d+\s件交办已逾期/).waitFor();
    for (const name of names) expect(await who.locator('strong').innerText()).toContain(name);
    expect(most).toBeGreaterThan(0);
    for (const words of [/件交办已逾期/, /件评价或承诺逾期/]) {
      const way = who.getByRole('link', { name: words });
      const [count = ''] = /\d+/.exec(await way.innerText()) ?? [];
      await way.click();
      await page.getByText(`共 ${count} 件`).waitFor();
      await page.goBack();
    }
    await page.close();
  });

  test('says when it asks by itself, so that a log-in ends though its page stays open; the wall goes on', async () => {
    for (const [path, alone] of [
      ['/overview', 'true'],
      ['/wall', undefined],
    ] as const) {
      const page = await stage.visit('leader');
      await page.clock.install();
      await page.goto(`${stage.origin}${path}`);
      await page.locator('h1').first().waitFor();
      await page.locator('.verdicts, .wall-panels').first().waitFor();
      const asked = page.waitForRequest((request) => request.url().includes('/statistics/'));
      await page.clock.fastForward('10:00');
      expect([path, (await asked).headers()['x-unattended']]).toEqual([path, alone]);
      // somebody is back
      await page.mouse.click(5, 400);
      const again = page.waitForRequest((request) => request.url().includes('/api/v1/'));
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      await page.reload();
      expect([path, (await again).headers()['x-unattended']]).toEqual([path, undefined]);
      await page.close();
    }
  });
});
