import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { picture, sideways, violations } from '../support/browser.js';
import { onStage, test } from '../support/stage.js';

const stage = onStage();

const ROLES = ['deputy', 'staff', 'head', 'office', 'leader', 'principal', 'presidium', 'district', 'auditor', 'admin'];
const PEOPLE = ['deputy', 'staff.water', 'head.water', 'office', 'leader', 'principal', 'presidium', 'district', 'auditor', 'admin'];

describe('help', () => {
  test('opens for this very page and person, by keyboard, and gives the focus back', async () => {
    const page = await stage.open('head.water', '/todo', 360);
    await page.getByRole('button', { name: '帮助', exact: true }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: /我的待办/ }).waitFor();
    // a head signs
    await dialog.getByText(/先看“等我签发的答复”/).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await picture(page, 'help-360');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('帮助');
    await page.goto(`${stage.origin}/inbox`);
    await page.getByRole('button', { name: '帮助', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('heading', { name: /收件箱/ })
      .waitFor();
    await page.close();
  }, 60_000);

  test.each(['zh-CN', 'en'] as const)(
    'prints the guide of every role on exactly one sheet in %s',
    async (language) => {
      const page = await stage.open('office', '/guide/office', 1280, { language, large: true });
      const folder = process.env['SCREENSHOTS'];
      for (const role of ROLES) {
        await page.locator(`.tabs a[href="/guide/${role}"]`).click();
        await page.locator(`.tabs a[href="/guide/${role}"][aria-current]`).waitFor();
        // the town's own numbers stand on it
        await page.locator('.guide li', { hasText: /\d/ }).first().waitFor();
        const pdf = await page.pdf({ format: 'A4' });
        if (folder) {
          mkdirSync(folder, { recursive: true });
          writeFileSync(join(folder, `guide-${role}-${language}.pdf`), pdf);
        }
        expect({ role, sheets: pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length }).toEqual({ role, sheets: 1 });
      }
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
    120_000,
  );
});

describe('the tour', () => {
  async function newcomer(username: string, width: number): Promise<Page> {
    const page = await stage.visit(username, width);
    // nobody has seen the tour; said before the application is loaded
    await page.goto(`${stage.origin}/health/ready`);
    await page.evaluate(() => localStorage.setItem('bihuan-tour-seen', '["somebody else"]'));
    await page.goto(stage.origin);
    await page.locator('.tour-offer').waitFor();
    return page;
  }

  test.each(PEOPLE)(
    'leads %s by keyboard past things that are there, and is not offered again',
    async (username) => {
      const page = await newcomer(username, username === 'deputy' ? 360 : 1280);
      // the offer and the card are the same for everybody: looked at and remembered once on a phone, once on a desk
      const isLookedAt = username === 'deputy' || username === 'office';
      if (isLookedAt) expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: '开始导览' }).click();
      const card = page.locator('.tour-card');
      await card.waitFor();
      const seen: (string | null)[] = [];
      for (;;) {
        await page.waitForFunction(
          (before) => document.querySelector<HTMLElement>('.tour-card')?.dataset['stop'] !== before,
          seen.at(-1) ?? '',
        );
        seen.push(await card.getAttribute('data-stop'));
        await page.waitForFunction(() => document.querySelector<HTMLElement>('.tour-card')?.dataset['found'] === 'true');
        if (seen.length === 1) {
          if (isLookedAt) expect(await violations(page)).toEqual([]);
          await picture(page, `tour-${username}`);
        }
        const isLast = (await page.getByRole('button', { name: '知道了' }).count()) > 0;
        await page.keyboard.press('Enter');
        if (isLast) break;
      }
      expect(seen.length).toBeGreaterThanOrEqual(4);
      await card.waitFor({ state: 'hidden' });
      if (isLookedAt) await page.reload();
      await page.locator('h1').first().waitFor();
      expect(await page.locator('.tour-offer').count()).toBe(0);
      // and again from the help
      await page.getByRole('button', { name: '帮助', exact: true }).click();
      await page.getByRole('button', { name: '看导览' }).click();
      await card.waitFor();
      await page.keyboard.press('Escape');
      await card.waitFor({ state: 'hidden' });
      await page.close();
    },
    60_000,
  );

  test('makes way for an error, and is offered again', async () => {
    const page = await newcomer('deputy', 360);
    await page.getByRole('button', { name: '开始导览' }).click();
    await page.locator('.tour-card').waitFor();
    await page.evaluate(() => {
      const error = document.createElement('div');
      error.setAttribute('role', 'alert');
      document.querySelector('main')?.append(error);
    });
    await page.locator('.tour-card').waitFor({ state: 'hidden' });
    expect(await page.locator('.tour-offer').count()).toBe(1);
    await page.close();
  }, 60_000);
});

describe('a person with a keyboard', () => {
  test('skips to the text, and is taken to the heading of the next page', async () => {
    const page = await stage.open('office', '/cases');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page');
    // what is used seldom opens under its button
    await page.getByRole('button', { name: '更多', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.bar nav a', { hasText: '台账' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '台账' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await page.close();
  }, 60_000);

  test('writes one down as a deputy; where the focus is can be seen at every step', async () => {
    const page = await stage.open('deputy', '/record', 360);
    await page.getByLabel('群众说了什么').focus();
    await page.keyboard.type('东河浜的水发臭。夏天不敢开窗。');
    const labels: string[] = [];
    for (let n = 0; n < 20; n++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const focused = document.activeElement as HTMLElement;
        const style = getComputedStyle(focused);
        const label = focused.id ? document.querySelector(`label[for="${CSS.escape(focused.id)}"]`) : null;
        return {
          label: (label ?? focused.closest('label'))?.textContent ?? focused.textContent,
          outline: style.outlineStyle !== 'none' && style.outlineWidth !== '0px',
        };
      });
      labels.push(at.label ?? '');
      expect({ label: at.label, outline: at.outline }).toEqual({ label: at.label, outline: true });
      if (at.label === '在哪里（可不填）') await page.keyboard.type('东河浜');
      if (at.label === '登记') break;
    }
    expect(labels).toEqual(expect.arrayContaining(['标题', '在哪里（可不填）', '姓名', '电话', '要求保密', '登记']));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '东河浜的水发臭' }).waitFor();
    await page.close();
  }, 60_000);
});
