import { announceEvent, inTransaction } from '@bihuan/record';
import { describe, expect } from '@jest/globals';
import { sideways, violations } from '../support/browser.js';
import { onStage, test } from '../support/stage.js';

const stage = onStage();

describe('the board', () => {
  test('asks the office for nothing that co-signers have to settle, and shows the whole of a column by a link', async () => {
    const id = await stage.api.record('deputy', { title: '联名的一件', coDeputyIds: [await stage.api.deputyOf('deputy2')] });
    await stage.api.give('deputy', id, 'withdraw', { reason: '已另行解决' });
    const page = await stage.open('office', '/board', 360);
    const waiting = page.getByRole('region', { name: '附议代表正在表态，不用您决定' });
    await waiting.getByText('联名的一件').waitFor();
    expect(await page.getByRole('region', { name: '等我决定的申请' }).getByText('联名的一件').count()).toBe(0);
    expect(await page.getByRole('button', { name: /按键|快捷键/ }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page
      .locator('.board section', { hasText: '最近的' })
      .getByRole('link', { name: /看全部/ })
      .click();
    await page.locator('.case-row').first().waitFor();
    expect(new URL(page.url()).searchParams.get('status')).toBe('resolved');
    await page.close();
  });

  test('is worked with the keyboard alone: from card to card, several at once, taken back, and with the keys switched off nothing', async () => {
    const ids: string[] = [];
    for (const title of ['键盘第一件', '键盘第二件', '键盘第三件']) ids.push(await stage.api.record('deputy', { title }));
    const page = await stage.open('office', '/board');
    const card = (n: number) => page.locator(`[data-card="${ids[n]}"]`);
    const focusedOn = () => page.evaluate(() => document.activeElement?.getAttribute('data-card'));
    const statusOf = async (n: number) => (await stage.api.get('office', `/suggestions/${ids[n]}`)).body['status'];
    await card(0).waitFor();
    await card(0).focus();
    // to the next card and back
    await page.keyboard.press('j');
    const next = await focusedOn();
    expect(next).not.toBe(ids[0]);
    await page.keyboard.press('k');
    expect(await focusedOn()).toBe(ids[0]);
    // two are chosen and assigned together; taken back before it was sent, then done
    const undo = page.getByRole('button', { name: /^撤\s*销/ });
    for (const isMeant of [false, true]) {
      for (const n of [0, 1]) {
        await card(n).focus();
        await page.keyboard.press('x');
      }
      await page.keyboard.press('a');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('主办单位').fill('漕泾水务管理站');
      await page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: /^交\s*办/ }).press('Enter');
      await undo.waitFor();
      if (isMeant) await page.getByText('交办：2 件办好，0 件没有办成').waitFor({ timeout: 20_000 });
      else {
        await page.keyboard.press('u');
        await undo.waitFor({ state: 'detached' });
        expect([await statusOf(0), await statusOf(1)]).toEqual(['received', 'received']);
      }
    }
    expect([await statusOf(0), await statusOf(1)]).toEqual(['assigned', 'assigned']);
    expect(await undo.count()).toBe(0);
    // 不予受理 asks why, and Escape leaves it
    await card(2).focus();
    await page.keyboard.press('d');
    await page.getByRole('dialog').getByText('不予受理').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    // whoever dictates or whose hand shakes can switch single keys off
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await card(2).focus();
    await page.keyboard.press('d');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.close();
  }, 90_000);

  test('shows what others did without being opened anew', async () => {
    const page = await stage.open('office', '/board');
    const received = page.getByRole('region', { name: '待交办' });
    await received.locator('.board-total').waitFor();
    const before = Number(await received.locator('.board-total').innerText());
    const id = await stage.api.record('deputy', { title: '刚刚登记的一件' });
    // as the worker does
    const { items } = (await stage.api.get('office', `/suggestions/${id}/events`)).body;
    const [event] = items as unknown as { id: string }[];
    await inTransaction(stage.api.database.db, (tx) => announceEvent(tx, event?.id ?? '', stage.api.clock));
    await received.locator('.board-total', { hasText: String(before + 1) }).waitFor();
    await page.close();
  });
});

describe('the to-do list', () => {
  test('tells a colleague who cannot keep a promise who can, and puts the next thing first', async () => {
    const id = await stage.api.assigned();
    await stage.api.give('head.water', id, 'accept');
    const promised = await stage.api.assigned();
    await stage.api.give('head.water', promised, 'reply', { kind: 'planned', content: '列入计划', promisedOn: '2026-11-20' });
    const page = await stage.open('staff.water', '/todo');
    const task = (of: string) => page.locator('.tasks > li').filter({ has: page.locator(`a[href="/cases/${of}"]`) });
    await task(promised).getByText('请单位负责人更新答复').waitFor();
    expect(await task(id).getByRole('button').filter({ hasText: /\S/ }).allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/写答复/)]),
    );
    const names = await task(id).locator('.row').last().getByRole('button').allInnerTexts();
    expect(names[0]).toBe('写答复');
    await page.close();
    const head = await stage.open('head.water', '/todo', 360);
    await head
      .locator('.tasks > li')
      .filter({ has: head.locator(`a[href="/cases/${promised}"]`) })
      .getByText('请兑现承诺并更新答复')
      .waitFor();
    await head.getByRole('heading', { name: '要办的事' }).waitFor();
    expect(await head.getByText('没有等待签发的答复').count()).toBe(0);
    expect(await violations(head)).toEqual([]);
    await head.close();
  });
});

describe('a due date', () => {
  test('says why it is that day, in the list too; a clock that has ended says when it ended', async () => {
    const id = await stage.api.record('deputy', { title: '等交办的一件' });
    const page = await stage.open('office', '/cases?q=等交办的', 360);
    const due = page.locator('details', { has: page.getByText('交办 · ') });
    await due.locator('summary').click();
    await due.getByText('起算日 2026-11-16').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await stage.api.give('office', id, 'assign', { leadUnitId: await stage.api.unit('water') });
    await stage.api.give('staff.water', id, 'accept');
    await page.goto(`${stage.origin}/cases/${id}`);
    await page.getByRole('region', { name: '期限' }).getByText('11月16日完成（期限 11月19日）').waitFor();
    const turn = page.locator('.turns details').first();
    await turn.locator('summary').click();
    await turn.getByText('起算日 2026-11-16').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.close();
  });
});

describe('a clock that is late', () => {
  test('is not hidden behind one that has time left, in the list and on the deputy’s page', async () => {
    const id = await stage.api.record('deputy2', { title: '没人签收的一件', occurredAt: '2026-10-30T09:00:00+08:00' });
    const leadUnitId = await stage.api.unit('water');
    await stage.api.give('office', id, 'assign', { leadUnitId, occurredAt: '2026-11-02T09:00:00+08:00' });
    for (const [username, path] of [
      ['office', '/cases?q=没人签收的'],
      ['deputy2', '/home'],
    ] as const) {
      const page = await stage.open(username, path, 360);
      await page
        .locator('.cards > li', { hasText: '没人签收的一件' })
        .getByText(/^签收 · 已逾期\s\d+\s个工作日$/)
        .waitFor();
      await page.close();
    }
  });
});

describe('a deputy’s first page', () => {
  test('leaves nothing out without saying so, and has what one has co-signed', async () => {
    const deputyId = await stage.api.deputyOf('deputy2');
    for (let n = 0; n < 7; n++) await stage.api.record('deputy2', { title: `首页第${n}件` });
    await stage.api.record('deputy', { title: '一起提的一件', coDeputyIds: [deputyId] });
    const found = await stage.api.get('deputy2', `/suggestions?withDeputyId=${deputyId}&q=一起提的`);
    expect(found.body['total']).toBe(1);
    const page = await stage.open('deputy2', '/home', 360);
    const stageOf = page.locator('details', { has: page.getByText(/^待交办 · /) });
    const count = Number(/· (\d+)/.exec(await stageOf.locator('summary').first().innerText())?.[1]);
    expect(count).toBeGreaterThan(7);
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await stageOf.getByRole('link', { name: `还有 ${count - 5} 件` }).click();
    await page.locator('.cards, .case-row').first().waitFor();
    await page.getByText(`共 ${count} 件`).waitFor();
    await page.close();
  });
});
