import { DEFAULT_POLICY } from '@bihuan/domain';
import { inTransaction, setPolicy } from '@bihuan/record';
import { describe, expect } from '@jest/globals';
import { picture, violations } from '../support/browser.js';
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
    await page.context().close();
  }, 60_000);
});
