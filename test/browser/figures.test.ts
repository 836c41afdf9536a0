import { makeScheduledReports } from '@bihuan/record';
import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { picture, violations } from '../support/browser.js';
import { liveIn } from '../support/lived-in.js';
import { Provider } from '../support/providers.js';
import { text } from '../support/running-api.js';
import { onStage, test } from '../support/stage.js';

let provider: Provider;
const stage = onStage(
  async () => {
    provider = await Provider.start();
    await liveIn(stage.api, provider);
  },
  async () => {
    await provider.close();
  },
);

/** Presses a number; the list that opens must hold exactly so many cases. */
async function opensItsCases(page: Page, number: ReturnType<Page['locator']>): Promise<void> {
  const count = /\d+/.exec(await number.innerText())?.[0] ?? '';
  await number.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(`共 ${count} 件`).waitFor();
  if (Number(count) > 0) await dialog.getByRole('link').first().waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

/** So many months in a row. */
function monthsFrom(first: string, count: number): string[] {
  const [year = 0, month = 1] = first.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => new Date(Date.UTC(year, month - 1 + index)).toISOString().slice(0, 7));
}

describe('the figures', () => {
  test('opens a figure down to its cases, seals a report and verifies it', async () => {
    const page = await stage.open('office', '/figures');
    const rate = page.locator('.figures li', { hasText: '回复率' }).first();
    // each figure stands once, its parts in its own card, and what it counts opens beside it
    await rate.locator('.rate button').first().waitFor();
    expect(await page.getByRole('button', { name: '口径：回复率', exact: true }).count()).toBe(1);
    await page
      .locator('.figures li', { has: page.getByRole('button', { name: '口径：按时回复率', exact: true }) })
      .getByRole('button', { name: '口径：其中：批准过延期' })
      .click();
    await page.getByText(/到期日因批准延期而后移的/).waitFor();
    expect(await page.getByRole('cell', { name: '（无）', exact: true }).count()).toBe(0);
    await opensItsCases(page, page.locator('tbody tr').first().locator('td').nth(1).getByRole('button'));
    // what waits to be assigned is in no card of its own, and is named where the exclusions are
    await page.getByRole('link', { name: /^其中\s\d+\s件等待交办$/ }).click();
    expect(new URL(page.url()).hash).toBe('#exclusions');
    const n = await rate.locator('.rate button').first().innerText();
    await rate.locator('.rate button').first().click();
    await page.getByRole('dialog').getByText(`共 ${n} 件`).waitFor();
    await picture(page, 'figures-opened');
    await page.goto(`${stage.origin}/reports`);
    await page.getByRole('button', { name: '生成报告' }).click();
    await page.getByLabel('起始日').fill('2026-10-02');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /确\s*定|OK/ })
      .click();
    await page.getByText('须为月、季或年的第一天').waitFor();
    await page.getByLabel('起始日').fill('2026-10-01');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /确\s*定|OK/ })
      .click();
    await page.getByRole('button', { name: '核验' }).first().click();
    await page.getByText('重新计算结果与封存的完全一致').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('dialog')
        .getByRole('button', { name: /返\s*回/ })
        .click()
        .then(() => page.getByRole('link', { name: '文档' }).first().click()),
    ]);
    expect(download.suggestedFilename()).toMatch(/docx$/);
    await page.close();
  });
});

describe('the comparison', () => {
  test('opens each number to its cases: what waits, what is late, a week, a month of a year', async () => {
    const page = await stage.open('office', '/compare');
    const water = page.locator('tbody tr', { hasText: '水务' }).first();
    await water.waitFor();
    const load = water.locator('.rate').nth(3).locator('button');
    await opensItsCases(page, load.nth(0));
    await opensItsCases(page, load.nth(1));
    const flow = page.locator('section', { hasText: '每周进出' }).first();
    await flow.getByText('数据表').click();
    const weeks = flow.locator('tbody tr');
    for (const column of [0, 1, 2, 3]) await opensItsCases(page, weeks.last().locator('td').nth(column).locator('button'));
    await page.getByLabel('分组').click();
    await page.locator('.ant-select-item-option', { hasText: '按月份' }).click();
    await page.getByRole('heading', { name: '逐月比率' }).waitFor();
    // a month without a case stands on the axis
    const rates = page.locator('section', { hasText: '逐月比率' }).first();
    await rates.getByText('数据表').click();
    const months = await rates.locator('tbody th').allInnerTexts();
    expect(months).toEqual(monthsFrom(months[0] ?? '', months.length));
    const month = page.getByRole('region', { name: '同月对比' }).locator('td button').first();
    await month.waitFor();
    await opensItsCases(page, month);
    await picture(page, 'compare-months-1280');
    expect(await violations(page)).toEqual([]);
    await page.close();
  }, 120_000);
});

describe('units with many returns', () => {
  test('open the cases that they handed back', async () => {
    const id = await stage.api.assigned();
    await stage.api.give('staff.water', id, 'request-return', { reason: '不属本单位', proposedUnitId: await stage.api.unit('roads') });
    const decided = await stage.api.give('office', id, 'decide-return', { granted: true, reason: '同意' });
    expect(decided.status).toBe(200);
    const { number } = (await stage.api.get('office', `/suggestions/${id}`)).body;
    const page = await stage.open('office', '/quality');
    await page.locator('section', { hasText: '退办多的单位' }).locator('tbody button').first().click();
    await page.getByRole('dialog').getByText(text(number)).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  }, 120_000);
});

describe('a report that is ready', () => {
  test('leads from the message to the reports', async () => {
    stage.api.clock.set('2026-12-01T09:30:00+08:00');
    await makeScheduledReports(stage.api.database.db, stage.api.clock);
    const page = await stage.open('leader', '/inbox');
    await page.getByRole('link', { name: '打开报告' }).first().click();
    await page.getByRole('heading', { level: 1, name: '报告' }).waitFor();
    await page.getByRole('button', { name: '核验' }).first().click();
    await page.getByText('重新计算结果与封存的完全一致').waitFor();
    await page.close();
  }, 120_000);
});
