import { sweepReminders } from '@bihuan/record';
import { describe, expect } from '@jest/globals';
import { picture, sideways, violations } from '../support/browser.js';
import { text } from '../support/running-api.js';
import { onStage, test } from '../support/stage.js';

const stage = onStage();

const total = async (query: string): Promise<number> => Number((await stage.api.get('office', `/suggestions?${query}`)).body['total']);

describe('the list of cases', () => {
  test('keeps its filters in the address: going back and a reload find them again', async () => {
    const water = await stage.api.unit('water');
    const page = await stage.open('office', '/cases');
    await page.getByText(`共 ${await total('')} 件`).waitFor();
    await page.getByText('只看逾期未答复').click();
    await page.getByText(`共 ${await total('overdue=true')} 件`).waitFor();
    await page.getByText('更多条件').click();
    await page.getByLabel('主办单位').click();
    await page.getByTitle('漕泾水务管理站').last().click();
    await page.getByText(`共 ${await total(`overdue=true&leadUnitId=${water}`)} 件`).waitFor();
    expect(new URL(page.url()).searchParams.get('leadUnitId')).toBe(water);
    expect(await violations(page)).toEqual([]);
    // into a case and back
    await page.locator('.case-row a').first().click();
    await page.locator('.timeline').waitFor();
    await page.goBack();
    await page.getByText(`共 ${await total(`overdue=true&leadUnitId=${water}`)} 件`).waitFor();
    await page.goBack();
    await page.getByText(`共 ${await total('overdue=true')} 件`).waitFor();
    await page.reload();
    await page.getByText(`共 ${await total('overdue=true')} 件`).waitFor();
    await page.getByRole('button', { name: '清除条件' }).click();
    await page.getByText(`共 ${await total('')} 件`).waitFor();
    await page.close();
  });

  test('does one thing with several cases, says what came of each, and offers the failed ones again', async () => {
    const [first, second] = [
      await stage.api.record('deputy', { title: '批量的第一件' }),
      await stage.api.record('deputy', { title: '批量的第二件' }),
    ];
    const page = await stage.open('office', '/cases?q=批量的', 360);
    await page.getByLabel('全选本页可办理的 2 件').check();
    await page.getByText('已选 2 件').waitFor();
    await picture(page, 'cases-bulk-360');
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: /^交\s*办$/ }).click();
    await page.getByRole('dialog').getByLabel('主办单位').click();
    await page.getByTitle('漕泾道路管理站').last().click();
    // somebody else takes one of them meanwhile
    await stage.api.give('office', second, 'decline', { reasonCode: 'other', explanation: '已另行处理' });
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^交\s*办$/ })
      .click();
    await page.getByRole('button', { name: '现在送出' }).click();
    await page.getByText('交办：1 件办好，1 件没有办成').waitFor();
    expect((await stage.api.get('office', `/suggestions/${first}`)).body['status']).toBe('assigned');
    expect((await stage.api.get('office', `/suggestions/${second}`)).body['status']).toBe('declined');
    await page.getByRole('button', { name: '修改后再试' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('takes a step back before it is sent', async () => {
    const id = await stage.api.record('deputy', { title: '撤销的一件' });
    const page = await stage.open('office', '/cases?q=撤销的');
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
    expect((await stage.api.get('office', `/suggestions/${id}`)).body['version']).toBe(1);
    await page.close();
  });

  test('lets those who only read select nothing', async () => {
    const page = await stage.open('leader', '/cases');
    await page.locator('.case-row').first().waitFor();
    expect(await page.locator('.case-row input').count()).toBe(0);
    await page.close();
  });
});

describe('the reminders', () => {
  test('that are to come are found by a word and sent now; those that were sent stand apart, the latest first', async () => {
    const id = await stage.api.assigned({});
    await stage.api.give('staff.water', id, 'accept');
    const { body } = await stage.api.get('office', `/suggestions/${id}`);
    const page = await stage.open('office', '/reminders', 360);
    await page.getByLabel('编号、标题、对象').fill(text(body['number']));
    await page.keyboard.press('Enter');
    await page.getByText('答复 · 到期前 15 天').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe(body['number']);
    // what is planned is not late yet, and whoever is reminded at one moment stands in one row
    const rows = await page.locator('.cards > li').allInnerTexts();
    expect(rows.filter((row) => row.includes('答复 · 到期当日'))).toHaveLength(1);
    expect(rows.join()).toMatch(/答复 · 若逾期满 1\s个工作日/);
    expect(rows.join()).not.toContain('答复 · 逾期');
    // a card says what can be done without a label, and nothing of nothing
    expect(await page.locator('.cards dt').allInnerTexts()).not.toContain('操作');
    expect(await page.locator('.cards dd').allInnerTexts()).not.toContain('—');
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
    const { body: planned } = await stage.api.get('office', `/reminders?suggestionId=${id}&state=planned`);
    expect((planned['items'] as unknown as { note: string | null; clock: string }[]).filter(({ note }) => note !== null)).toMatchObject([
      { note: '群众又来问了', clock: 'reply' },
      { note: '群众又来问了', clock: 'reply' },
    ]);
    await sweepReminders(stage.api.database.db, stage.api.clock);
    await page.getByRole('button', { name: '已催办' }).click();
    await page.getByText('群众又来问了').first().waitFor();
    await page.goBack();
    await page.getByText('答复 · 到期前 15 天').waitFor();
    await page.close();
    // whom it goes to is said; the office does not remind itself
    const whole = await stage.open('office', '/reminders');
    await whole
      .locator('tr', { hasText: /评价 ·/ })
      .getByRole('button', { name: /^现在提醒代表/ })
      .first()
      .waitFor();
    const own = whole.locator('tr', { hasText: /交办 ·/ });
    expect(await own.count()).toBeGreaterThan(0);
    expect(await own.getByRole('button').count()).toBe(0);
    await whole.close();
  });
});
