import { DEFAULT_POLICY } from '@bihuan/domain';
import { inTransaction, setPolicy } from '@bihuan/record';
import { describe, expect } from '@jest/globals';
import { picture, sideways, violations } from '../support/browser.js';
import { onStage, test } from '../support/stage.js';

const stage = onStage();

describe('the rules of due dates', () => {
  test('say beside the field what is wrong, keep what was typed, and what each version changed', async () => {
    const page = await stage.visit('admin');
    // the district has rules of its own, which hold in the town until it sets some
    const [town] = await stage.api.database.db.query<{ parent: string; by: string }[]>(
      `SELECT j.parent_id AS parent, u.id AS by FROM app_user u JOIN jurisdiction j ON j.id = u.jurisdiction_id WHERE u.username = 'admin'`,
    );
    const reply4 = { ...DEFAULT_POLICY, clocks: { ...DEFAULT_POLICY.clocks, reply: { amount: 4, unit: 'months' } } } as const;
    await inTransaction(stage.api.database.db, (tx) => setPolicy(tx, town?.parent ?? '', reply4, town?.by ?? '', stage.api.clock.now()));
    await page.goto(`${stage.origin}/policy`);
    const assign = page.getByLabel('交办 长度', { exact: true });
    await assign.fill('400');
    await page.getByLabel('交办 单位', { exact: true }).click();
    await page.locator('.ant-select-item-option', { hasText: '个月' }).click();
    await page.getByRole('button', { name: /保\s*存/ }).click();
    const row = page.locator('li', { has: assign });
    await row.getByRole('alert').waitFor();
    await page.getByText('没有保存：请看上面标红的地方。').waitFor();
    expect(await assign.inputValue()).toBe('400');
    // the page is long, and its button stands at the end
    expect(await assign.evaluate((field) => document.activeElement === field && field.getBoundingClientRect().top < innerHeight)).toBe(
      true,
    );
    await picture(page, 'policy-fault-1280');
    expect(await violations(page)).toEqual([]);
    await assign.fill('1');
    const reply = page.getByLabel('答复 长度', { exact: true });
    // beside its name, not beneath it
    const [name, field] = await Promise.all([page.getByText('答复', { exact: true }).first().boundingBox(), reply.boundingBox()]);
    expect(Math.abs((name?.y ?? 0) + (name?.height ?? 0) / 2 - (field?.y ?? 0) - (field?.height ?? 0) / 2)).toBeLessThan(6);
    await reply.fill('2');
    await page.getByRole('button', { name: /保\s*存/ }).click();
    await page.getByText('答复：4 个月 → 2 个月').waitFor();
    await page.getByText('答复：3 个月 → 4 个月').waitFor();
    expect(await row.getByRole('alert').count()).toBe(0);
    await page.close();
  }, 60_000);

  test('a number is taken away and another typed, without one between; left empty, the old one comes back', async () => {
    const page = await stage.open('admin', '/policy', 1280);
    const retype = async (label: string, number: string): Promise<string> => {
      const field = page.getByLabel(label, { exact: true });
      await field.click();
      for (let digits = (await field.inputValue()).length; digits > 0; digits--) await page.keyboard.press('Backspace');
      await page.keyboard.type(number);
      await page.keyboard.press('Tab');
      return field.inputValue();
    };
    expect(await retype('签收 长度', '')).toBe('3');
    expect(await retype('签收 长度', '5')).toBe('5');
    expect(await retype('代表补登最多可往前（天）', '12')).toBe('12');
    await page.close();
  }, 60_000);

  test('at a desk what saves them is in sight from the first rule to the last, and covers no field that has the focus', async () => {
    const page = await stage.open('admin', '/policy', 1280);
    const save = page.getByRole('button', { name: /保\s*存/ });
    await page.getByLabel('交办 长度', { exact: true }).waitFor();
    const height = page.viewportSize()?.height ?? 0;
    const bottomOf = (one: Element): number => one.getBoundingClientRect().bottom;
    expect(await save.evaluate(bottomOf)).toBeLessThanOrEqual(height);
    await page.getByLabel('交办 长度', { exact: true }).focus();
    const covered: string[] = [];
    // from field to field: the browser brings each into sight
    for (let left = 200; left > 0; left--) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const { activeElement: field } = document;
        const bar = document.querySelector('.foot-bar');
        if (!field || !bar || bar.contains(field)) return null;
        return { name: field.outerHTML.slice(0, 120), hidden: field.getBoundingClientRect().bottom - bar.getBoundingClientRect().top };
      });
      if (!at) break;
      if (at.hidden > 1) covered.push(`${at.name} ${at.hidden}`);
    }
    expect(covered).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.closest('.foot-bar') !== null)).toBe(true);
    await page.evaluate(() => window.scrollTo(0, 0));
    await picture(page, 'policy-at-a-desk-1280', false);
    // what is asked for from here is answered in sight
    await page.getByRole('button', { name: '预览影响' }).click();
    const answer = page.getByText(/个未结束的期限中/);
    await answer.waitFor();
    expect(await answer.evaluate(bottomOf)).toBeLessThanOrEqual(height);
    await picture(page, 'policy-previewed-1280', false);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    expect(await save.evaluate(bottomOf)).toBeLessThanOrEqual(height);
    await page.close();
  }, 60_000);

  test('rungs of the ladder are added and removed by keyboard, judged beside themselves, and on record', async () => {
    const page = await stage.open('admin', '/policy', 360);
    const ladder = page.locator('section', { has: page.getByRole('heading', { name: '签收', exact: true }) });
    const adder = ladder.getByRole('button', { name: '添加一级: 签收' });
    const save = () => page.getByRole('button', { name: /保\s*存/ }).click();
    await adder.press('Enter');
    await ladder.getByLabel('天数').fill('2');
    await ladder.getByLabel('天数').press('Enter');
    const rung = ladder.getByRole('listitem').filter({ hasText: '到期前 2 天' });
    // whom it reminds comes next; saved without, the fault stands beside it
    const to = ladder.getByLabel('签收 到期前 2 天 催办对象');
    expect(await to.evaluate((field) => document.activeElement === field)).toBe(true);
    await page.keyboard.press('Escape');
    await save();
    await rung.getByRole('alert').getByText('催办阶梯的每一级须写明是哪个期限、何时提醒、提醒谁').waitFor();
    await picture(page, 'policy-rung-fault-360');
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    // one before it goes: what is wrong with it stays beside it
    await ladder.getByRole('button', { name: '删除: 签收 · 逾期 3 个工作日' }).press('Enter');
    expect(await adder.evaluate((button) => document.activeElement === button)).toBe(true);
    await rung.getByRole('alert').waitFor();
    expect(await ladder.getByRole('alert').count()).toBe(1);
    await to.click();
    await page.locator('.ant-select-item-option', { hasText: '单位负责人' }).click();
    await page.keyboard.press('Escape');
    // a level that is there already is no second one
    await adder.click();
    await ladder.getByLabel('天数').fill('2');
    await ladder.getByRole('button', { name: /加\s*上/ }).click();
    await ladder.getByText('这一级已经有了').waitFor();
    await ladder.getByRole('button', { name: /取\s*消/ }).click();
    const late = ladder.getByRole('listitem').filter({ hasText: '逾期 1 个工作日' });
    await late.getByRole('checkbox', { name: '催办单' }).check();
    await save();
    await page.getByText('签收 · 到期前 2 天：无 → 单位负责人').waitFor();
    await page.getByText('签收 · 逾期 3 个工作日：人大办 → 无').waitFor();
    await page.getByText('签收 · 逾期 1 个工作日：承办人、单位负责人 → 承办人、单位负责人、催办单').waitFor();
    const { reminders } = (await stage.api.get('admin', '/policy')).body as unknown as { reminders: { clock: string; level: string }[] };
    expect(reminders.filter(({ clock }) => clock === 'accept')).toEqual([
      { clock: 'accept', level: 'due', to: ['handler'] },
      { clock: 'accept', level: 'overdue_1', to: ['handler', 'unitHead'], letter: true },
      { clock: 'accept', level: 'before_2', to: ['unitHead'] },
    ]);
    await page.close();
  }, 60_000);

  test('are found by words, as are their changes; what is not saved yet stays in sight', async () => {
    const rung = { clock: 'accept', level: 'before_4', to: ['unitHead'] };
    for (const reminders of [DEFAULT_POLICY.reminders, [...DEFAULT_POLICY.reminders, rung]])
      await stage.api.call('admin', 'PUT', '/policy', { ...DEFAULT_POLICY, reminders });
    const page = await stage.open('admin', '/policy', 360);
    const find = async (words: string): Promise<void> => {
      await page.getByPlaceholder('在规则和历次规则里找').fill(words);
      await page.keyboard.press('Enter');
    };
    await find('答复 分管领导');
    await page.getByLabel('交办 长度', { exact: true }).waitFor({ state: 'hidden' });
    const found = page.getByRole('button', { name: /^删除: / });
    expect(await found.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')?.replace(/\s/g, ' ')))).toEqual([
      '删除: 答复 · 逾期 5 个工作日',
    ]);
    await picture(page, 'policy-found-360');
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: '添加一级: 答复' }).click();
    await page.getByLabel('天数').press('Enter');
    await find('退办');
    await page.getByLabel('退办时限 长度').waitFor();
    expect(await found.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')?.replace(/\s/g, ' ')))).toEqual([
      '删除: 答复 · 到期前 1 天',
    ]);
    await found.click();
    await find('签收 4 天');
    await page.getByText('签收 · 到期前 4 天：无 → 单位负责人').waitFor();
    expect(await page.getByText(/ → /).count()).toBe(1);
    await find('没有这样的规则');
    await page.getByText('没有找到。').first().waitFor();
    expect(await page.getByText('没有找到。').count()).toBe(2);
    await page.getByRole('button', { name: 'close-circle' }).click();
    await page.getByLabel('交办 长度', { exact: true }).waitFor();
    await page.close();
  }, 60_000);
});
