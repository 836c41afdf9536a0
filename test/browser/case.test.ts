import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isWhole, picture, sideways, violations, type Looks } from '../support/browser.js';
import { PASSWORD, text } from '../support/running-api.js';
import { onStage, test } from '../support/stage.js';

const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const stage = onStage();

async function open(username: string, id: string, width = 1280, looks: Looks = {}): Promise<Page> {
  const page = await stage.visit(username, width, looks);
  await page.goto(`${stage.origin}/cases/${id}`);
  await page.locator('.timeline li').first().waitFor();
  return page;
}
const button = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${[...name].join('\\s*')}`) }).first();
const send = (page: Page, name: string) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${[...name].join('\\s*')}$`) })
    .click();
/** A page that comes back into sight asks for news at once, not only after some seconds. */
const glance = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
async function fillContact(page: Page, summary: string): Promise<void> {
  await button(page, '登记联系').click();
  await page.getByLabel('办理前').check();
  await page.getByLabel('走访').check();
  await page.getByLabel('情况', { exact: true }).fill(summary);
}

describe('two people on one case', () => {
  test('the second sees what the first did, keeps what was typed, and goes on', async () => {
    const id = await stage.api.assigned();
    const page = await open('staff.water', id);
    // the news of it does not come before the step is sent
    await page.route('**/events/new?*', (route) => route.abort());
    await fillContact(page, '到现场看过，雨水管堵了');
    const other = await open('head.water', id);
    await button(other, '签收').click();
    await other.getByText('漕泾水务管理站签收。').waitFor();
    await other.close();

    await send(page, '登记联系');
    await page.getByText('您填写时，此件有了变化').waitFor();
    await page.getByRole('dialog').getByText('漕泾水务管理站签收。').waitFor();
    expect(await page.getByLabel('情况', { exact: true }).inputValue()).toBe('到现场看过，雨水管堵了');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'case-conflict');
    await send(page, '照样登记联系');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText('沈水根登记了一次联系：办理前，走访。').waitFor();
    expect((await stage.api.get('office', `/suggestions/${id}`)).body['version']).toBe(4);
    await page.close();
  });

  test('the second looks at the case as it is now, and finds the form again as it was', async () => {
    const id = await stage.api.assigned();
    const page = await open('staff.water', id, 360);
    await fillContact(page, '电话没有人接');
    await stage.api.give('head.water', id, 'accept');
    // it is said while the form is still open
    await glance(page);
    await page.getByText('您填写时，此件有了变化').waitFor();
    await send(page, '看看现在的样子');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.locator('.case-past .timeline').getByText('漕泾水务管理站签收。').waitFor();
    await page.getByText('“登记联系”还没有送出').waitFor();
    await picture(page, 'case-aside-360');
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await button(page, '接着填').click();
    expect(await page.getByLabel('情况', { exact: true }).inputValue()).toBe('电话没有人接');
    await send(page, '照样登记联系');
    await page.locator('.case-past .timeline').getByText('电话没有人接').waitFor();
    await page.close();
  });

  test('a log-in that ran out while a form was open is renewed over it; the form is sent as it was', async () => {
    const id = await stage.api.assigned();
    const page = await open('staff.water', id);
    await fillContact(page, '约好周五去现场');
    const began = stage.api.clock.now().toISOString();
    stage.api.clock.pass(31 * 60_000);
    await send(page, '登记联系');
    const again = page.getByRole('dialog', { name: '请重新登录' });
    await again.getByLabel('密码').fill(PASSWORD);
    expect(await violations(page)).toEqual([]);
    await again.getByRole('button', { name: '登录' }).click();
    await again.waitFor({ state: 'detached' });
    expect(await page.getByLabel('情况', { exact: true }).inputValue()).toBe('约好周五去现场');
    await send(page, '登记联系');
    await page.locator('.case-past .timeline').getByText('约好周五去现场').waitFor();
    await page.close();
    stage.api.clock.set(began);
  });

  test('what is no longer possible is said so; dropping it sends nothing', async () => {
    const id = await stage.api.assigned();
    const page = await open('staff.water', id);
    await button(page, '申请退办').click();
    await page.getByLabel('理由').fill('不属本单位职责');
    await page.getByLabel('建议由哪个单位办理').click();
    await page.getByTitle('漕泾道路管理站').last().click();
    await stage.api.give('head.water', id, 'reply', { kind: 'adopted', content: '已疏通' });
    await send(page, '申请退办');
    await page.getByText('按现在的情况，已不能再申请退办').waitFor();
    await page.getByRole('dialog').getByText('漕泾水务管理站答复：解决采纳。').waitFor();
    expect(await page.getByLabel('理由').inputValue()).toBe('不属本单位职责');
    expect(await page.getByRole('button', { name: /照样/ }).count()).toBe(0);
    await send(page, '放弃');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.locator('.case-past .timeline').getByText('已疏通').waitFor();
    expect(await page.getByText('已办理', { exact: true }).count()).toBe(0);
    expect((await stage.api.get('office', `/suggestions/${id}`)).body['openReturn']).toBeNull();
    await page.close();
  });

  test('an open page says that somebody acted, and shows the latest when asked', async () => {
    const id = await stage.api.record();
    const page = await open('presidium', id, 360);
    const reminders = page.getByRole('region', { name: '催办记录' });
    await reminders
      .getByText(/^交办 · /)
      .first()
      .waitFor();
    await stage.api.give('office', id, 'assign', { leadUnitId: await stage.api.unit('water') });
    await glance(page);
    const hint = page.getByRole('status').filter({ hasText: '刚有变化' });
    await hint.getByText('漕泾镇人大办交办漕泾水务管理站。').waitFor();
    expect(await violations(page)).toEqual([]);
    await button(page, '看最新的').click();
    await hint.waitFor({ state: 'hidden' });
    await page.getByText('办理并答复').waitFor();
    // what is to be reminded of next is another thing now
    await reminders
      .getByText(/^签收 · /)
      .first()
      .waitFor();
    await page.close();
  });
});

describe('a form', () => {
  test('is found as it was after the page was closed and opened again', async () => {
    const id = await stage.api.assigned();
    const page = await open('staff.water', id);
    await fillContact(page, '与代表约好周三到现场');
    await page.getByLabel('添加附件').setInputFiles({ name: '约定.png', mimeType: 'image/png', buffer: PHOTO });
    await page.getByText('✓ 约定.png').waitFor();
    await page.reload();
    await button(page, '登记联系').click();
    await page.getByText('您上次填的还在').waitFor();
    expect(await page.getByLabel('情况', { exact: true }).inputValue()).toBe('与代表约好周三到现场');
    await send(page, '登记联系');
    await page.getByRole('button', { name: '查看 约定.png' }).click();
    await page.getByRole('dialog').getByAltText('约定.png').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await button(page, '登记联系').click();
    expect(await page.getByLabel('情况', { exact: true }).inputValue()).toBe('');
    await page.close();
  });

  test('says beside a file why it was not taken, and is sent without it', async () => {
    const id = await stage.api.assigned();
    const page = await open('staff.water', id);
    await fillContact(page, '见附件');
    await page.getByLabel('添加附件').setInputFiles({ name: '程序.exe', mimeType: 'application/x-msdownload', buffer: PHOTO });
    await page.locator('.attach .wrong').waitFor();
    await send(page, '登记联系');
    await page.getByText('有附件没有传上去').waitFor();
    expect(await violations(page)).toEqual([]);
    await button(page, '移除 程序.exe').click();
    await send(page, '登记联系');
    await page.locator('.case-past .timeline').getByText('见附件').waitFor();
    await page.close();
  });

  test('asks for a date only where a kind of reply promises one, and for a comment where a verdict needs it', async () => {
    const id = await stage.api.replied('planned').catch(async () => {
      const made = await stage.api.assigned();
      await stage.api.give('head.water', made, 'reply', { kind: 'planned', content: '列入计划', promisedOn: '2026-12-20' });
      return made;
    });
    const head = await open('head.water', id);
    await button(head, '更新答复').click();
    await head.getByLabel('解决采纳').check();
    expect(await head.getByLabel('承诺时限').count()).toBe(0);
    await head.getByLabel('正在解决').check();
    await head.getByLabel('承诺时限').waitFor();
    await head.close();
    const office = await open('office', id, 360);
    await office.getByRole('region', { name: '您可以办理' }).getByRole('button', { name: '更多' }).click();
    await office.getByRole('menuitem', { name: '纸质补录：评价' }).click();
    await office.locator('#attitude').getByLabel('满意', { exact: true }).check();
    await office.locator('#result').getByLabel('不满意').check();
    await send(office, '评价');
    await office.locator('.ant-form-item-explain-error').first().waitFor();
    await office.getByLabel('意见（不满意时必填）').fill('只清了一半');
    await send(office, '评价');
    await office.getByText('评价：办理态度满意，办理结果不满意。').waitFor();
    await office.close();
  });

  test('marks a verdict that came within a minute of the reply: nobody can have looked', async () => {
    const [atOnce, later] = [await stage.api.replied(), await stage.api.replied()];
    await stage.api.give('deputy', atOnce, 'evaluate', { attitude: 'satisfied', result: 'satisfied' });
    stage.api.clock.pass(61_000);
    await stage.api.give('deputy', later, 'evaluate', { attitude: 'satisfied', result: 'satisfied' });
    const page = await open('leader', atOnce);
    await page.getByText('答复后一分钟内评价').waitFor();
    await page.goto(`${stage.origin}/cases/${later}`);
    await page.getByText('评价：办理态度满意，办理结果满意。').waitFor();
    expect(await page.getByText('答复后一分钟内评价').count()).toBe(0);
    await page.close();
  });
});

describe('a fault in a page', () => {
  test('is said in its place, with the menu still there, and is gone on the next page', async () => {
    const id = await stage.api.record();
    const page = await stage.visit('office');
    // an answer that no page can make sense of
    await page.route(`**/api/v1/suggestions/${id}`, (route) => route.fulfill({ json: { clocks: 7 } }));
    await page.goto(`${stage.origin}/cases/${id}`);
    await page.getByRole('heading', { name: '这一页出了问题' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: '意见建议' }).click();
    await page.locator('.case-row').first().waitFor();
    await page.close();
  });
});

describe('the case page', () => {
  test('lets the office enter what happened on paper, for whom it was and when', async () => {
    const id = await stage.api.assigned();
    stage.api.clock.pass(3 * 3_600_000);
    const page = await open('office', id);
    await page.getByRole('region', { name: '您可以办理' }).getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '纸质补录：答复' }).click();
    await page.getByLabel('解决采纳').check();
    await page.getByLabel('答复内容').fill('已疏通雨水管');
    await page.getByLabel('签发人').fill('陆建平');
    await page.getByLabel('当时的时间').fill('2026-11-16T11:00');
    await send(page, '答复');
    await page.locator('.case-past .timeline').getByText('漕泾水务管理站答复：解决采纳。').waitFor();
    await page.locator('.case-past .timeline').getByText('签发人：陆建平').waitFor();
    await page
      .locator('.timeline')
      .getByText(/由漕泾镇人大办根据纸质材料录入/)
      .waitFor();
    const { items } = (await stage.api.get('office', `/suggestions/${id}/events`)).body;
    expect((items as unknown as object[]).at(-1)).toMatchObject({
      type: 'replied',
      onPaper: true,
      occurredAt: '2026-11-16T11:00:00+08:00',
      onBehalfOf: { kind: 'unit' },
    });
    await page.close();
  });

  test('shows the resident in full for a reason, which the auditor finds', async () => {
    const id = await stage.api.record('deputy', { resident: { name: '张建国', phone: '13812345678', village: '水库村' } });
    const page = await open('office', id, 360);
    await page.getByText('张* · 138****5678').waitFor();
    await button(page, '查看完整信息').click();
    await send(page, '查看完整信息');
    await page.locator('.ant-form-item-explain-error').waitFor();
    await page.getByLabel('为什么需要查看').fill('电话回访');
    await send(page, '查看完整信息');
    await page.getByRole('link', { name: '13812345678' }).waitFor();
    await picture(page, 'case-reveal-360');
    expect(await violations(page)).toEqual([]);
    const found = await stage.api.get('auditor', `/audit?suggestionId=${id}`);
    expect(found.body['items']).toMatchObject([{ action: 'resident.revealed', reason: '电话回访' }]);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^关\s*闭$/ })
      .last()
      .click();
    await page.getByRole('link', { name: '13812345678' }).waitFor({ state: 'hidden' });
    await page.close();
    const leader = await open('leader', id);
    expect(await leader.getByRole('button', { name: '查看完整信息' }).count()).toBe(0);
    await leader.close();
  });

  test('loses the resident’s data at their wish, asked once more before, and keeps what was said', async () => {
    const id = await stage.api.record('deputy', { resident: { name: '李国强', phone: '13912345678' } });
    const page = await open('office', id);
    await page.getByText('李* · 139****5678').waitFor();
    await button(page, '清除个人信息').click();
    await page.getByRole('dialog').getByText('清除后不能恢复').waitFor();
    await send(page, '确认清除');
    await page.locator('.ant-form-item-explain-error').waitFor();
    await page.getByLabel('为什么清除').fill('本人来电要求');
    // fading out it has little contrast, which nobody is to read any more
    await page.locator('.ant-form-item-explain-error').waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
    await picture(page, 'case-erase');
    await send(page, '确认清除');
    await page.getByText('李* · 139****5678').waitFor({ state: 'hidden' });
    await page.getByText('三组路灯不亮').first().waitFor();
    const found = await stage.api.get('auditor', `/audit?suggestionId=${id}`);
    expect(found.body['items']).toMatchObject([{ action: 'resident.erased', reason: '本人来电要求' }]);
    await page.close();
    const leader = await open('leader', id);
    expect(await leader.getByRole('button', { name: '清除个人信息' }).count()).toBe(0);
    await leader.close();
  });

  test('tells the whole life of a case without a code, an id or a word of the machine', async () => {
    const [water, roads] = [await stage.api.unit('water'), await stage.api.unit('roads')];
    const id = await stage.api.record('deputy', { coDeputyIds: [await stage.api.deputyOf('deputy2')], title: '路口积水' });
    const other = await stage.api.record('deputy', { title: '积水没人管' });
    const steps: [string, string, object?][] = [
      ['office', 'assign', { leadUnitId: roads }],
      ['staff.roads', 'request-return', { reason: '归水务', proposedUnitId: water }],
      ['office', 'decide-return', { granted: true, reason: '属实' }],
      ['office', 'assign', { leadUnitId: water, coUnitIds: [roads], instructions: '先看现场' }],
      ['staff.water', 'accept'],
      ['staff.water', 'log-contact', { stage: 'before', method: 'phone', summary: '已联系' }],
      ['staff.roads', 'contribute', { opinion: '同意' }],
      ['staff.water', 'request-extension', { until: '2027-03-01', reason: '汛期' }],
      ['office', 'decide-extension', { granted: true, reason: '同意' }],
      ['presidium', 'supervise', { reason: '群众关注' }],
      ['head.water', 'reply', { kind: 'planned', content: '列入计划', promisedOn: '2026-12-20' }],
      ['office', 'return-reply', { reason: '未答第二点' }],
      ['head.water', 'reply', { kind: 'planned', content: '列入计划，明年开工', promisedOn: '2026-12-20' }],
      ['head.water', 'update-reply', { kind: 'adopted', content: '提前完成' }],
      ['deputy', 'evaluate', { attitude: 'satisfied', result: 'dissatisfied', comment: '还有积水' }],
      ['office', 'rework', { reason: '代表不满意' }],
      ['head.water', 'reply', { kind: 'adopted', content: '再次疏通' }],
      ['deputy', 'evaluate', { attitude: 'satisfied', result: 'satisfied' }],
      ['office', 'resolve', { evidence: '现场照片' }],
      ['deputy', 'resident-feedback', { method: 'phone', residentVerdict: 'satisfied' }],
      ['office', 'follow-up', { outcome: 'holds', summary: '雨后查看' }],
    ];
    await stage.api.give('office', other, 'merge', { primaryId: id });
    for (const [who, command, body] of steps) {
      stage.api.clock.pass(3_600_000);
      const answer = await stage.api.give(who, id, command, body);
      if (answer.status !== 200) throw new Error(`${command}: ${JSON.stringify(answer.body)}`);
    }
    // its words at every width; its looks once on each
    for (const language of ['zh-CN', 'en'] as const) {
      const page = await open('leader', id, 1280, { language });
      await isWhole(page);
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 });
        const told = await page.locator('main').innerText();
        expect(told).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|\b[a-z]+_[a-z]+\b|said\.|undefined|\{\w+\}|…/);
        if (language === 'zh-CN') {
          expect(told).toContain('漕泾道路管理站申请退办，建议改由漕泾水务管理站办理。');
          expect(told).toContain('漕泾镇人大办同意延期。');
          expect(told).toContain('《积水没人管》并入这一件，一起办理。');
          expect(told).toMatch(/答复期限：2027年3月1日/);
        }
        await picture(page, `case-life-${language}-${width}`);
        if ((language === 'en') === (width === 360)) expect(await violations(page)).toEqual([]);
        expect(await sideways(page)).toBeLessThanOrEqual(0);
      }
      await page.close();
    }
    const paper = await open('office', id);
    await paper.emulateMedia({ media: 'print' });
    expect(await paper.locator('header.bar').isVisible()).toBe(false);
    await paper.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(
      await paper
        .getByText(/起算日 2026-11-16/)
        .first()
        .isVisible(),
    ).toBe(true);
    const sheets = await paper.pdf({ format: 'A4' });
    expect((text(sheets.toString('latin1')).match(/\/Type \/Page\b/g) ?? []).length).toBeLessThanOrEqual(6);
    await paper.close();
  }, 120_000);
});
