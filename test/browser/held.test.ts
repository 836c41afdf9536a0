import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sideways, violations } from '../support/browser.js';
import { onStage, test } from '../support/stage.js';

const stage = onStage();

const spaced = (name: string) => new RegExp(`^${[...name].join('\\s*')}`);
const statusOf = async (id: string) => (await stage.api.get('office', `/suggestions/${id}`)).body['status'];
/** On a list: the case is to be assigned; nothing is sent yet. */
async function assignLater(page: Page, title: string): Promise<void> {
  await page.getByLabel(`选中 ${title}`).check();
  await page.getByRole('button', { name: spaced('交办') }).click();
  await page.getByRole('dialog').getByLabel('主办单位').click();
  await page.getByTitle('漕泾道路管理站').last().click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: spaced('交办') })
    .click();
  await page.getByRole('button', { name: spaced('撤销') }).waitFor();
}

async function logOut(page: Page): Promise<void> {
  await page.locator('.bar .own > button').click();
  await page.getByRole('button', { name: '退出登录' }).click();
}

describe('a step that is held', () => {
  test('is not sent by going to another page: it can be taken back there', async () => {
    const id = await stage.api.record('deputy', { title: '换页的一件' });
    const page = await stage.open('office', '/cases?q=换页的', 360);
    await assignLater(page, '换页的一件');
    await page.getByRole('link', { name: '换页的一件' }).click();
    await page.locator('.timeline').waitFor();
    await page.getByRole('button', { name: spaced('撤销') }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: spaced('撤销') }).click();
    await page.getByText('已撤销，什么也没有送出').waitFor();
    await page.goto(`${stage.origin}/inbox`);
    await page.locator('h1').waitFor();
    expect(await statusOf(id)).toBe('received');
    await page.close();
  });

  test('says what came of it on whatever page one is, and beside that of the step after it', async () => {
    const [first, second] = [
      await stage.api.record('deputy', { title: '先后的第一件' }),
      await stage.api.record('deputy', { title: '先后的第二件' }),
    ];
    const page = await stage.open('office', '/cases?q=先后的');
    await assignLater(page, '先后的第一件');
    // somebody else takes it meanwhile
    await stage.api.give('office', first, 'decline', { reasonCode: 'other', explanation: '已另行处理' });
    await assignLater(page, '先后的第二件');
    await page.getByText('交办：0 件办好，1 件没有办成').waitFor();
    await page.getByRole('link', { name: '办理指标' }).first().click();
    await page.getByText('交办：1 件办好，0 件没有办成').waitFor({ timeout: 20_000 });
    await page.getByText('交办：0 件办好，1 件没有办成').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await statusOf(second)).toBe('assigned');
    await page.close();
  });

  test('is sent before log-out; what could not be done is told first', async () => {
    const [good, bad] = [
      await stage.api.record('deputy', { title: '退出前的好件' }),
      await stage.api.record('deputy', { title: '退出前的坏件' }),
    ];
    const page = await stage.open('office', '/cases?q=退出前的');
    await assignLater(page, '退出前的坏件');
    await stage.api.give('office', bad, 'decline', { reasonCode: 'other', explanation: '已另行处理' });
    await logOut(page);
    await page.getByText('交办：0 件办好，1 件没有办成').waitFor();
    await page.getByRole('button', { name: '收起结果' }).click();
    await assignLater(page, '退出前的好件');
    await logOut(page);
    await page.getByLabel('用户名').waitFor();
    expect(await statusOf(good)).toBe('assigned');
    await page.close();
  });

  test('that went out as the window was reloaded is told of afterwards, and done once', async () => {
    const id = await stage.api.record('deputy', { title: '刷新的一件' });
    const page = await stage.open('office', '/cases?q=刷新的');
    await assignLater(page, '刷新的一件');
    await page.reload();
    await page.getByText('交办：1 件办好，0 件没有办成').waitFor();
    expect((await stage.api.get('office', `/suggestions/${id}`)).body).toMatchObject({ status: 'assigned', version: 2 });
    await page.close();
  });
});
