import { sweepReminders } from '@bihuan/record';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { CHROMIUM, openBrowser, picture, sideways, violations, visit } from '../support/browser.js';
import { PASSWORD, RunningApi, text } from '../support/running-api.js';

const test = CHROMIUM ? it : it.skip;
let api: RunningApi;
let browser: Browser;
let origin = '';
beforeAll(async () => {
  if (!CHROMIUM) return;
  api = await RunningApi.start('2026-11-16T09:30:00+08:00');
  await api.app.listen(0, '127.0.0.1');
  origin = await api.app.getUrl();
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  if (!CHROMIUM) return;
  await browser.close();
  await api.close();
}, 30_000);

async function open(username: string, path: string, width = 1280): Promise<Page> {
  const { page } = await visit(browser, origin, { username, password: PASSWORD, width });
  await page.goto(`${origin}${path}`);
  await page.locator('h1').first().waitFor();
  return page;
}
const total = async (query: string): Promise<number> => Number((await api.get('office', `/suggestions?${query}`)).body['total']);

describe('the list of cases', () => {
  test('keeps its filters in the address: going back and a reload find them again', async () => {
    const water = await api.unit('water');
    const page = await open('office', '/cases');
    await page.getByText(`共 ${await total('')} 条`).waitFor();
    await page.getByText('只看逾期未答复').click();
    await page.getByText(`共 ${await total('overdue=true')} 条`).waitFor();
    await page.getByText('更多条件').click();
    await page.getByLabel('主办单位').click();
    await page.getByTitle('漕泾水务管理站').last().click();
    await page.getByText(`共 ${await total(`overdue=true&leadUnitId=${water}`)} 条`).waitFor();
    expect(new URL(page.url()).searchParams.get('leadUnitId')).toBe(water);
    expect(await violations(page)).toEqual([]);
    // into a case and back
    await page.locator('.case-row a').first().click();
    await page.locator('.timeline').waitFor();
    await page.goBack();
    await page.getByText(`共 ${await total(`overdue=true&leadUnitId=${water}`)} 条`).waitFor();
    await page.goBack();
    await page.getByText(`共 ${await total('overdue=true')} 条`).waitFor();
    await page.reload();
    await page.getByText(`共 ${await total('overdue=true')} 条`).waitFor();
    await page.getByRole('button', { name: '清除条件' }).click();
    await page.getByText(`共 ${await total('')} 条`).waitFor();
    await page.context().close();
  });

  test('does one thing with several cases, says what came of each, and offers the failed ones again', async () => {
    const [first, second] = [await api.record('deputy', { title: '批量的第一件' }), await api.record('deputy', { title: '批量的第二件' })];
    const page = await open('office', '/cases?q=批量的', 360);
    await page.getByLabel('选中列出的 2 件可办的').check();
    await page.getByText('已选 2 件').waitFor();
    await picture(page, 'cases-bulk-360');
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: /^交\s*办$/ }).click();
    await page.getByRole('dialog').getByLabel('主办单位').click();
    await page.getByTitle('漕泾道路管理站').last().click();
    // somebody else takes one of them meanwhile
    await api.give('office', second, 'decline', { reasonCode: 'other', explanation: '已另行处理' });
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^交\s*办$/ })
      .click();
    await page.getByRole('button', { name: '现在送出' }).click();
    await page.getByText('交办：1 件办好，1 件没有办成').waitFor();
    expect((await api.get('office', `/suggestions/${first}`)).body['status']).toBe('assigned');
    expect((await api.get('office', `/suggestions/${second}`)).body['status']).toBe('declined');
    await page.getByRole('button', { name: '修改后再试' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test('takes a step back before it is sent', async () => {
    const id = await api.record('deputy', { title: '撤销的一件' });
    const page = await open('office', '/cases?q=撤销的');
    await page.getByLabel('选中 撤销的一件').check();
    await page.getByRole('button', { name: /^交\s*办$/ }).click();
    await page.getByRole('dialog').getByLabel('主办单位').click();
    await page.getByTitle('漕泾道路管理站').last().click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^交\s*办$/ })
      .click();
    await page.getByRole('button', { name: /^撤\s*销/ }).click();
    await page.getByText('已撤销，什么也没有送出').waitFor();
    await page.reload();
    await page.locator('.case-row').first().waitFor();
    expect((await api.get('office', `/suggestions/${id}`)).body['version']).toBe(1);
    await page.context().close();
  });

  test('lets those who only read select nothing', async () => {
    const page = await open('leader', '/cases');
    await page.locator('.case-row').first().waitFor();
    expect(await page.locator('.case-row input').count()).toBe(0);
    await page.context().close();
  });
});

describe('the reminders', () => {
  test('that are to come are found by a word and sent now; those that were sent stand apart, the latest first', async () => {
    const id = await api.assigned({});
    await api.give('staff.water', id, 'accept');
    const { body } = await api.get('office', `/suggestions/${id}`);
    const page = await open('office', '/reminders', 360);
    await page.getByLabel('编号、标题或催办对象').fill(text(body['number']));
    await page.keyboard.press('Enter');
    await page.getByText('答复 · 到期前 15 天').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe(body['number']);
    await picture(page, 'reminders-due-360');
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page
      .getByRole('button', { name: /^现在催办/ })
      .first()
      .click();
    await page.getByLabel('催办的话').fill('群众又来问了');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^催\s*办$/ })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText('群众又来问了').first().waitFor();
    const { body: planned } = await api.get('office', `/reminders?suggestionId=${id}&state=planned`);
    expect((planned['items'] as unknown as { note: string | null; clock: string }[]).filter(({ note }) => note !== null)).toMatchObject([
      { note: '群众又来问了', clock: 'reply' },
      { note: '群众又来问了', clock: 'reply' },
    ]);
    await sweepReminders(api.database.db, api.clock);
    await page.getByRole('button', { name: '已催办' }).click();
    await page.getByText('群众又来问了').first().waitFor();
    await page.goBack();
    await page.getByText('答复 · 到期前 15 天').waitFor();
    await page.context().close();
  });
});
