// over 400 lines: one stage with life on it serves every page, in both languages and all looks
import { readFileSync } from 'node:fs';
import { announceEvent, deliverDue, inTransaction, recomputeDueDates, superviseEscalated, sweepReminders } from '@bihuan/record';
import { sender } from '@bihuan/worker';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { follow, isWhole, picture, sideways, tooFaint, tooSmall, violations, type Looks } from '../support/browser.js';
import { Provider } from '../support/providers.js';
import { PASSWORD, text } from '../support/running-api.js';
import { Said } from '../support/said.js';
import { onStage, test } from '../support/stage.js';

let provider: Provider;
let caseId = '';
let receptionId = '';
let repliedId = '';
const stage = onStage(
  async () => {
    provider = await Provider.start();
    // life: a case with a reply to come, one that is watched, reminders, news
    caseId = await stage.api.assigned();
    await stage.api.give('staff.water', caseId, 'accept');
    await stage.api.give('presidium', await stage.api.assigned(), 'supervise', { reason: '群众反映强烈' });
    repliedId = await stage.api.replied();
    receptionId = await stage.api.reception();
    await stage.api.record('deputy', { receptionSessionId: receptionId });
    await stage.api.call('office', 'POST', '/reminders', { suggestionId: caseId, note: '汛期将至，请尽快' });
    await work();
  },
  async () => {
    await provider.close();
  },
);

/** What the worker does. */
async function work(): Promise<void> {
  const { db } = stage.api.database;
  const jobs = await db.query<{ id: string; job: string; payload: Record<string, string> }[]>(
    'SELECT id, job, payload FROM outbox WHERE handled_at IS NULL',
  );
  for (const { id, job, payload } of jobs) {
    if (job === 'announce') await inTransaction(db, (tx) => announceEvent(tx, payload['eventId'] ?? '', stage.api.clock));
    if (job === 'recompute') await recomputeDueDates(db, stage.api.clock, payload['recomputationId'] ?? '');
    await db.query('UPDATE outbox SET handled_at = $2 WHERE id = $1', [id, stage.api.clock.now()]);
  }
  await sweepReminders(db, stage.api.clock);
  await superviseEscalated(db, stage.api.clock);
  await deliverDue(db, stage.api.clock, sender(stage.api.clock, 10_000));
}
async function open(username: string, path: string, width = 1280, looks: Looks = {}): Promise<Page> {
  const page = await stage.visit(username, width, looks);
  await page.goto(`${stage.origin}${path}`);
  await isWhole(page);
  return page;
}

/** A person's window and its looks, kept for all their pages: to log in and to load the application for each would cost most of the time. */
const windows = new Map<string, { readonly page: Page; readonly looks: string }>();
const said = new Said();
async function show(username: string, path: string, looks: Looks, width: number): Promise<Page> {
  const kept = windows.get(username);
  const page = kept?.page ?? (await stage.visit(username));
  if (!kept) {
    said.listen(page);
    await page.goto(stage.origin);
  }
  const wanted = JSON.stringify({ dark: false, large: false, ...looks });
  await page.setViewportSize({ width, height: width < 600 ? 780 : 900 });
  if (kept?.looks === wanted) await follow(page, path);
  else {
    await page.evaluate((chosen) => localStorage.setItem('bihuan-looks', chosen), wanted);
    await page.goto(`${stage.origin}${path}`);
    await isWhole(page);
  }
  windows.set(username, { page, looks: wanted });
  return page;
}
const PAGES: readonly [name: string, who: string, path: () => string][] = [
  ['home', 'deputy', () => '/home'],
  ['record', 'deputy', () => '/record'],
  ['judge', 'deputy', () => `/cases/${repliedId}/judge`],
  ['tell', 'deputy', () => `/cases/${repliedId}/tell`],
  ['guide', 'deputy', () => '/guide/deputy'],
  ['admin', 'admin', () => '/admin'],
  ['board', 'office', () => '/board'],
  ['todo', 'staff.water', () => '/todo'],
  ['sign', 'head.water', () => '/todo'],
  ['templates', 'head.water', () => '/templates'],
  ['reply', 'staff.water', () => `/cases/${caseId}/reply`],
  ['cases', 'office', () => '/cases'],
  ['case', 'office', () => `/cases/${caseId}`],
  ['figures', 'leader', () => '/figures'],
  ['overview', 'leader', () => '/overview'],
  ['wall', 'leader', () => '/wall'],
  ['compare', 'district', () => '/compare'],
  ['quality', 'presidium', () => '/quality'],
  ['reports', 'office', () => '/reports'],
  ['inbox', 'staff.water', () => '/inbox'],
  ['supervision', 'presidium', () => '/supervision'],
  ['reminders', 'office', () => '/reminders'],
  ['channels', 'admin', () => '/channels'],
  ['settings', 'deputy', () => '/settings'],
  ['calendar', 'admin', () => '/calendar'],
  ['policy', 'admin', () => '/policy'],
  ['ledger', 'office', () => '/ledger'],
  ['receptions', 'deputy', () => '/receptions'],
  ['reception', 'office', () => `/receptions/${receptionId}`],
  ['admin-users', 'admin', () => '/admin/users'],
  ['admin-units', 'admin', () => '/admin/units'],
  ['admin-stations', 'admin', () => '/admin/stations'],
  ['admin-deputies', 'admin', () => '/admin/deputies'],
  ['admin-categories', 'admin', () => '/admin/categories'],
  ['admin-station-kinds', 'admin', () => '/admin/station-kinds'],
  ['admin-jurisdictions', 'admin', () => '/admin/jurisdictions'],
  ['audit', 'auditor', () => '/audit'],
  ['profile', 'deputy', () => '/profile'],
];

describe('the list of pages', () => {
  it('holds every route of the application', () => {
    const source = readFileSync(new URL('../../../apps/web/src/app.tsx', import.meta.url), 'utf8');
    const routes = [...source.matchAll(/path: '(\/[^']*)'/g)].map(([, path = '']) => path);
    expect(routes.length).toBeGreaterThan(25);
    const tested = PAGES.map(([, , path]) => path());
    const untested = routes.filter((route) => !tested.some((path) => new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`).test(path)));
    expect(untested).toEqual([]);
  });
});

// each page in both languages, in the light and in the dark, in both sizes of type, from the phone to the wall
describe('in Chinese and in the light', () => {
  test.each(PAGES)(
    '%s breaks no accessibility rule, fits from 360 to 2560 px, and has no words of the machine room',
    async (name, who, path) => {
      const page = await show(who, path(), { language: 'zh-CN' }, 1280);
      await picture(page, `${name}-zh-CN-1280`);
      expect(await violations(page)).toEqual([]);
      expect(await tooFaint(page)).toEqual([]);
      expect(await said.machineWords(page.locator('#root'), 'zh-CN')).toEqual([]);
      for (const width of [2560, 768, 360]) await expectToFit(page, width);
      await picture(page, `${name}-zh-CN-360`);
    },
  );
});
describe('in English, in the dark and in large type', () => {
  test.each(PAGES)(
    '%s breaks no accessibility rule on a phone, has nothing small, faint or Chinese on it, and fits with the longest words',
    async (name, who, path) => {
      const page = await show(who, path(), { large: true, dark: true, language: 'en' }, 360);
      await picture(page, `${name}-large-360`);
      expect(await violations(page)).toEqual([]);
      expect(await tooSmall(page)).toEqual([]);
      expect(await tooFaint(page)).toEqual([]);
      expect(await said.machineWords(page.locator('#root'), 'en')).toEqual([]);
      for (const width of [360, 1280]) await expectToFit(page, width);
      await picture(page, `${name}-large-1280`);
      expect(await violations(page)).toEqual([]);
    },
  );
});
async function expectToFit(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: width < 600 ? 780 : 900 });
  // tables turn into cards and charts shrink a moment after the window does
  await page
    .waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth, null, { timeout: 5_000 })
    .catch(() => undefined);
  expect({ width, over: Math.max(0, await sideways(page)) }).toEqual({ width, over: 0 });
}

describe('a person', () => {
  test('logs in, is told what is wrong, and logs out', async () => {
    const context = await stage.browser.newContext({ viewport: { width: 360, height: 780 } });
    const page = await context.newPage();
    await page.goto(`${stage.origin}/cases`);
    await page.getByLabel('用户名').fill('office');
    await page.getByLabel('密码').fill('wrong');
    await page.getByRole('button', { name: /登\s*录/ }).click();
    await page.getByText('用户名、密码或动态码不正确').waitFor();
    expect(await page.getByLabel('用户名').inputValue()).toBe('office');
    await picture(page, 'login-360');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('密码').fill(PASSWORD);
    await page.getByRole('button', { name: /登\s*录/ }).click();
    // and is where they wanted to go
    await page.getByRole('heading', { name: '意见建议' }).waitFor();
    await page.getByRole('button', { name: /菜\s*单/ }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByLabel('用户名').waitFor();
    await context.close();
  });

  test.each(['office', 'head.water', 'leader', 'admin', 'deputy'])(
    '%s has the whole bar in one row, on a desk and on a phone',
    async (who) => {
      // in English, whose words are longer
      for (const large of [false, true]) {
        const page = await show(who, '/inbox', { language: 'en', large }, 360);
        for (const width of large ? [360] : [360, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          const { height } = (await page.locator('header.bar').boundingBox()) ?? { height: 0 };
          const over = Math.max(0, height - (large ? 76 : 60));
          expect({ width, large, over }).toEqual({ width, large, over: 0 });
        }
      }
    },
  );

  test('finds large type and the way out under their own name, by keyboard; the log-in page has large type too', async () => {
    const page = await open('office', '/inbox');
    const name = page.locator('header.bar .own > button');
    expect(await page.getByRole('button', { name: '大字' }).isVisible()).toBe(false);
    await name.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '大字' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-size="large"]').waitFor();
    expect(await tooSmall(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'own-menu-large-1280');
    await page.keyboard.press('Escape');
    expect(await name.evaluate((button) => document.activeElement === button)).toBe(true);
    expect(await page.getByRole('button', { name: '退出登录' }).isVisible()).toBe(false);
    await name.click();
    await page.getByRole('button', { name: '标准字号' }).click();
    await picture(page, 'own-menu-1280');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByLabel('密码').fill('geheim');
    await page.getByRole('button', { name: '显示密码' }).click();
    expect(await page.getByLabel('密码').getAttribute('type')).toBe('text');
    await page.getByRole('button', { name: '大字' }).click();
    expect(await tooSmall(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('as a deputy on a phone records one, and finds it', async () => {
    const page = await open('deputy', '/', 360);
    await page
      .getByRole('link', { name: /记一条/ })
      .last()
      .click();
    await page.getByLabel('群众说了什么').fill('三组路口的路灯坏了两个月。晚上老人不敢出门。');
    await page.getByLabel('在哪里').fill('水库村三组路口');
    await page.getByRole('button', { name: /登\s*记/ }).click();
    await page.getByRole('heading', { name: '三组路口的路灯坏了两个月' }).waitFor();
    await page.close();
  });

  test('in the office assigns a case, and the unit sees it come without asking', async () => {
    const id = await stage.api.record();
    await work();
    const unit = await open('staff.roads', '/inbox');
    const before = await unit.locator('.cards > li').count();
    const page = await open('office', `/cases/${id}`);
    await page
      .getByRole('button', { name: /交\s*办/ })
      .first()
      .click();
    await page.getByLabel('主办单位').click();
    await page
      .getByTitle(await unitName('roads'))
      .last()
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /交\s*办/ })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page
      .getByText(await unitName('roads'))
      .first()
      .waitFor();
    await work();
    await unit.locator('.cards > li').nth(before).waitFor();
    await unit.getByText('请签收，或说明理由申请退办').first().waitFor();
    await page.close();
    await unit.close();
  });

  test('finds a case from anywhere by a key and the initials of its pinyin', async () => {
    const id = await stage.api.record('deputy', { title: '水管漏水三天', content: '路面积水' });
    const page = await open('office', '/figures');
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('sgls');
    await page.getByRole('link', { name: '水管漏水三天' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'search-1280');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '水管漏水三天' }).waitFor();
    expect(page.url()).toContain(id);
    await page.close();
  });

  test('keeps what was typed when a field is refused, with the reason beside it', async () => {
    const id = await stage.api.assigned();
    const page = await open('head.water', `/cases/${id}`);
    await page.getByRole('button', { name: '申请延期' }).click();
    await page.getByLabel('延期至').fill('2029-01-01');
    await page.getByLabel('理由').fill('汛期不能施工');
    await page.getByRole('dialog').getByRole('button', { name: '申请延期' }).click();
    await page.getByText(/延期最晚到 2027-/).waitFor();
    expect(await page.getByLabel('理由').inputValue()).toBe('汛期不能施工');
    await page.close();
  });

  test('urges by hand, and prints the letter', async () => {
    const page = await open('office', `/cases/${caseId}`);
    await page.getByRole('button', { name: /催\s*办/ }).click();
    await page.getByLabel('催办的话').fill('群众又来电话了');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /催\s*办/ })
      .click();
    await page.getByText('群众又来电话了').first().waitFor();
    await work();
    await page.reload();
    const [letter] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: '催办单' }).first().click()]);
    await letter.getByRole('heading', { name: '催办单' }).waitFor();
    await picture(letter, 'letter');
    await page.close();
  });

  test('adds a channel, tests it, chooses it, and tries a dead letter again', async () => {
    const admin = await open('admin', '/channels');
    await admin.getByRole('button', { name: '添加渠道' }).click();
    await admin.getByLabel('类型').click();
    await admin.getByTitle('接口推送（签名）').click();
    await admin.getByLabel('名称').fill('区平台');
    await admin.getByLabel('地址').fill(provider.url);
    await admin.getByLabel('签名密钥').fill('geheim');
    await admin.getByRole('button', { name: /保\s*存/ }).click();
    await admin.getByText('区平台').waitFor();
    await admin.getByRole('switch').first().click();
    await admin.getByRole('switch', { checked: false }).waitFor();
    await admin.getByRole('switch').first().click();
    await admin.getByRole('switch', { checked: true }).waitFor();
    await admin.getByRole('button', { name: '变更记录' }).first().click();
    await admin.getByText('在用：是 → 否').waitFor();
    await admin.getByText('类型：接口推送（签名）').waitFor();
    await admin.close();

    provider.answer = { status: 403, body: 'unknown' };
    const office = await open('office', '/channels');
    await office.getByRole('button', { name: '发测试消息' }).first().click();
    await office.getByRole('dialog').getByRole('button', { name: '发测试消息' }).click();
    await office.getByText('正在等待对方回应').waitFor();
    await work();
    await office.getByText('测试结果：被拒收（HTTP 403 unknown）').waitFor();
    await office.goto(`${stage.origin}/reminders`);
    await office.getByRole('button', { name: '未送达' }).click();
    await picture(office, 'dead-letters');
    provider.answer = { status: 200 };
    await office
      .getByRole('button', { name: /重\s*发/ })
      .first()
      .click();
    await office.getByText('没有未送达的消息').waitFor();
    await work();
    await office.getByRole('button', { name: '送达记录' }).click();
    await office.getByText('已送达').first().waitFor();
    await office.close();

    const deputy = await open('deputy', '/settings', 360);
    await deputy.getByRole('checkbox', { name: /区平台/ }).check();
    await deputy.getByRole('button', { name: /保\s*存/ }).click();
    await deputy.getByText('已保存').waitFor();
    const settings = await stage.api.get('deputy', '/notification-settings');
    expect((settings.body['channels'] as unknown as { name: string; chosen: boolean }[]).map(({ chosen }) => chosen)).toEqual([true]);
    await deputy.close();
  });

  test('previews a year before importing it, and sees what moved', async () => {
    const page = await open('admin', '/calendar');
    await page.getByText('2027 年放假安排尚未导入').waitFor();
    const year = JSON.stringify({
      year: 2027,
      days: Array.from({ length: 8 }, (_, day) => ({ name: '春节', date: `2027-02-${10 + day}`, isOffDay: true })),
    });
    await page.locator('input[type=file]').setInputFiles({ name: '2027.json', mimeType: 'application/json', buffer: Buffer.from(year) });
    await page.getByText('2027 年：放假 8 天，调休上班 0 天').waitFor();
    await picture(page, 'calendar-preview');
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByText('已导入，正在重新计算到期日').waitFor();
    await work();
    await page.reload();
    await page.getByText('已知至 2027年12月31日').waitFor();
    await page.getByText('导入 2027 年放假安排').first().click();
    await page.getByText(text('2027-02-18')).first().waitFor();
    await page.close();
  });
});

async function unitName(kind: string): Promise<string> {
  const [row] = await stage.api.database.db.query<{ name: string }[]>('SELECT name FROM handling_unit WHERE id = $1', [
    await stage.api.unit(kind),
  ]);
  return row?.name ?? '';
}
