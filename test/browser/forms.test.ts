import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readyForNoLine } from '../support/phone.js';
import { onStage, test } from '../support/stage.js';

const stage = onStage();

const button = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${[...name].join('\\s*')}`) }).first();
const send = (page: Page, name: string) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${[...name].join('\\s*')}$`) })
    .click();
async function fillContact(page: Page, summary: string): Promise<void> {
  await button(page, '登记联系').click();
  await page.getByLabel('办理前').check();
  await page.getByLabel('走访').check();
  await page.getByLabel('情况', { exact: true }).fill(summary);
}
async function contactsOf(id: string): Promise<number> {
  const { items } = (await stage.api.get('office', `/suggestions/${id}/events`)).body;
  return (items as unknown as { type: string }[]).filter(({ type }) => type === 'contactLogged').length;
}
/** The step arrives, its answer does not. */
const loseAnswers = (page: Page, path: string) =>
  page.route(path, async (route) => {
    await route.fetch();
    await route.abort();
  });

describe('a reply that is written', () => {
  const draftOf = async (id: string) => (await stage.api.get('staff.water', `/reply-drafts/${id}`)).body['draft'];
  async function write(id: string): Promise<Page> {
    const page = await stage.open('staff.water', `/cases/${id}/reply`);
    await page.getByLabel('基本情况').fill('现场看过');
    return page;
  }

  test('is not handed in without the date it promises, which is said beside the field', async () => {
    const id = await stage.api.assigned();
    const page = await write(id);
    await button(page, '送负责人签发').click();
    await page.locator('.ant-form-item', { hasText: '答复类别' }).locator('.ant-form-item-explain-error').waitFor();
    await page.getByLabel('计划解决').check();
    await button(page, '送负责人签发').click();
    const field = page.locator('.ant-form-item', { hasText: '承诺时限' });
    await field.locator('.ant-form-item-explain-error').waitFor();
    // what only the API knows stands there too
    await page.getByLabel('承诺时限').fill('2026-11-01');
    await button(page, '送负责人签发').click();
    await field.getByText('承诺时限不能早于答复当日').waitFor();
    await page.getByLabel('承诺时限').fill('2027-01-15');
    await button(page, '送负责人签发').click();
    await page.getByRole('heading', { name: '我的待办' }).waitFor();
    expect(await draftOf(id)).toMatchObject({ state: 'submitted', promisedOn: '2027-01-15' });
    await page.close();
  });

  test('keeps the last words when one leaves while a save is on its way', async () => {
    const id = await stage.api.assigned();
    const page = await write(id);
    await page.route('**/reply-drafts/*', async (route) => {
      await new Promise((after) => setTimeout(after, 1_000));
      await route.continue();
    });
    const saves = (): Promise<unknown> => page.waitForRequest((request) => request.method() === 'PUT');
    const first = saves();
    await page.getByLabel('基本情况').fill('现场看过，水管');
    await first;
    await page.getByLabel('基本情况').fill('现场看过，水管裂了');
    const last = saves();
    await page.getByRole('link', { name: '我的待办' }).click();
    await last;
    await page.waitForTimeout(1_500);
    expect(await draftOf(id)).toMatchObject({ facts: '现场看过，水管裂了' });
    await page.close();
  });

  test('keeps the last words when the window is reloaded, past a service worker that may have to start first', async () => {
    const id = await stage.api.assigned();
    // on a phone the tests have the worker
    const page = await stage.open('staff.water', `/cases/${id}/reply`, 360);
    await readyForNoLine(page);
    await page.getByLabel('基本情况').fill('现场看过');
    await page.reload();
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Network.enable');
    const ways: unknown[] = [];
    devTools.on('Network.responseReceived', ({ response }) => {
      if (response.url.includes('/api/v1/')) ways.push(response.serviceWorkerRouterInfo?.actualSourceType);
    });
    await page.reload();
    await page.getByLabel('基本情况').waitFor();
    // what a window sends as it goes may arrive after the page that takes its place
    for (let n = 0; n < 50 && (await draftOf(id)) === null; n++) await page.waitForTimeout(100);
    expect(await draftOf(id)).toMatchObject({ facts: '现场看过' });
    expect(new Set(ways)).toEqual(new Set(['network']));
    await page.close();
  });
});

describe('a button pressed twice', () => {
  test('urges once', async () => {
    const id = await stage.api.assigned();
    const page = await stage.open('office', `/cases/${id}`);
    await button(page, '催办').click();
    await page.getByLabel('催办的话').fill('请抓紧');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^催\s*办$/ })
      .dblclick();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const { items } = (await stage.api.get('office', `/reminders?suggestionId=${id}`)).body;
    const noted = (items as unknown as { note: string | null; recipient: { id: string } }[]).filter(({ note }) => note === '请抓紧');
    expect(noted.length).toBe(new Set(noted.map(({ recipient }) => recipient.id)).size);
    expect(noted.length).toBeGreaterThan(0);
    await page.close();
  });
});

describe('a form of a case', () => {
  test('does not go along to another case', async () => {
    const [first, second] = [await stage.api.assigned(), await stage.api.assigned()];
    const page = await stage.open('staff.water', `/cases/${first}`);
    await page.locator('.timeline li').first().waitFor();
    await page.evaluate((path) => history.pushState(null, '', path), `/cases/${second}`);
    await page.locator('.timeline li').first().waitFor();
    await fillContact(page, '这是第二件的');
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await button(page, '登记联系').click();
    expect(await page.getByLabel('情况', { exact: true }).inputValue()).toBe('');
    await page.close();
  });

  test('whose answer was lost is sent again as the same, and does the thing once', async () => {
    const id = await stage.api.assigned();
    const page = await stage.open('staff.water', `/cases/${id}`);
    await fillContact(page, '电话联系过');
    await loseAnswers(page, '**/log-contact');
    await send(page, '登记联系');
    await page.getByRole('dialog').getByRole('alert').first().waitFor();
    await page.unroute('**/log-contact');
    await send(page, '登记联系');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await contactsOf(id)).toBe(1);
    await page.close();
  });

  test('changed after its answer was lost shows what was done before it does it again', async () => {
    const id = await stage.api.assigned();
    const page = await stage.open('staff.water', `/cases/${id}`);
    await fillContact(page, '电话联系过');
    await loseAnswers(page, '**/log-contact');
    await send(page, '登记联系');
    await page.getByRole('dialog').getByRole('alert').first().waitFor();
    await page.unroute('**/log-contact');
    await page.getByLabel('情况', { exact: true }).fill('电话联系过，约好周三');
    await send(page, '登记联系');
    await page.getByText('您填写时，此件有了变化').waitFor();
    await page.getByRole('dialog').getByText('沈水根登记了一次联系').waitFor();
    expect(await page.getByText('Idempotency').count()).toBe(0);
    expect(await contactsOf(id)).toBe(1);
    await send(page, '照样登记联系');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await contactsOf(id)).toBe(2);
    await page.close();
  });
});

describe('what fails', () => {
  const refuse = (page: Page, path: string) =>
    page.route(path, (route) => route.fulfill({ status: 503, json: { code: 'service.unavailable', detail: '数据库暂时不可用' } }));

  test('is not shown as an empty list', async () => {
    const page = await stage.visit('office');
    await refuse(page, '**/auth/sessions*');
    await page.goto(`${stage.origin}/profile`);
    await page.locator('section', { hasText: '已登录的设备' }).getByText('数据库暂时不可用').first().waitFor();
    await page.close();
  });

  test('is said even where no place was made for it', async () => {
    const page = await stage.open('office', '/inbox');
    await page.evaluate(() => void Promise.reject(new Error('nobody listens')));
    await page.getByRole('alert').getByText('刚才的操作没有办成').waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
    await page.getByText('刚才的操作没有办成').waitFor({ state: 'detached' });
    await page.close();
  });

  test('a page of a list asked for twice is added once', async () => {
    for (let n = 0; n < 55; n++) await stage.api.record('deputy', { title: `翻页第${n}件` });
    const page = await stage.open('office', '/cases?q=翻页第');
    await page.locator('.case-row').nth(49).waitFor();
    await page.getByRole('button', { name: '加载更多' }).dblclick();
    await page.locator('.case-row').nth(54).waitFor();
    await page.waitForTimeout(500);
    expect(await page.locator('.case-row').count()).toBe(55);
    await page.close();
  });
});
