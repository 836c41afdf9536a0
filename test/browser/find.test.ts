import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { picture, sideways, violations } from '../support/browser.js';
import { onStage, test } from '../support/stage.js';

const stage = onStage();

async function find(page: Page, label: string, words: string): Promise<void> {
  await page.getByPlaceholder(label).fill(words);
  await page.keyboard.press('Enter');
}

describe('an administrator finds', () => {
  test('a day by the name of its holiday or by its date', async () => {
    const page = await stage.open('admin', '/calendar', 360);
    const box = '节日名称或日期';
    const found = page.getByRole('list', { name: '找到的日子' });
    await find(page, box, '国庆节 2026');
    await found.getByText('2026-10-01', { exact: true }).waitFor();
    expect(await found.getByText('放假', { exact: true }).count()).toBe(7);
    await picture(page, 'calendar-found-360');
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await find(page, box, '2026年10月10日');
    await found.getByText('调休上班').waitFor();
    await find(page, box, '2026-11-16');
    await found.getByText('工作日', { exact: true }).waitFor();
    // nobody knows 2027 yet
    await find(page, box, '2027-11-16');
    await page.getByText('已导入的年份里没有找到。').waitFor();
    await page.close();
  }, 60_000);

  test('a channel by its name, kind or address', async () => {
    const settings = { url: 'https://platform.example.cn/secret-part' };
    await stage.api.call('admin', 'POST', '/channels', { kind: 'wecom', name: '人大办群', settings });
    await stage.api.call('admin', 'POST', '/channels', {
      kind: 'email',
      name: '镇邮箱',
      settings: { host: 'mail.example.cn', port: 25, from: 'rd@example.cn' },
    });
    const page = await stage.open('admin', '/channels', 360);
    const names = () => page.locator('.cards strong').allInnerTexts();
    await page.getByText('镇邮箱').waitFor();
    await find(page, '名称、类型或地址', '企业微信');
    await page.getByText('镇邮箱').waitFor({ state: 'hidden' });
    expect(await names()).toEqual(['人大办群']);
    await picture(page, 'channels-found-360');
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await find(page, '名称、类型或地址', 'RD@example.cn');
    await page.getByText('镇邮箱').waitFor();
    expect(await names()).toEqual(['镇邮箱']);
    // what is hidden of an address finds nothing
    await find(page, '名称、类型或地址', 'secret-part');
    await page.getByText('没有找到。').waitFor();
    expect(await names()).toEqual([]);
    await page.close();
  }, 60_000);
});
