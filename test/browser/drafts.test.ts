import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openBrowser, picture, violations, visit } from '../support/browser.js';
import { Line } from '../support/line.js';
import { PHOTO, readyForNoLine, recorded } from '../support/phone.js';
import { PASSWORD } from '../support/running-api.js';
import { onStage, test } from '../support/stage.js';

const stage = onStage();

function onPhone(): Promise<Page> {
  return stage.visit('deputy', 360);
}

describe('a phone and its line', () => {
  test('logs in and records over a line without encryption, from another machine', async () => {
    const browser = await openBrowser(['--host-resolver-rules=MAP bihuan.test 127.0.0.1']);
    const page = await browser.newPage({ locale: 'zh-CN' });
    await page.goto(stage.origin.replace('127.0.0.1', 'bihuan.test'));
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.getByLabel('用户名').fill('deputy');
    await page.getByLabel('密码').fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('link', { name: '＋ 记一条' }).click();
    await page.getByLabel('群众说了什么').fill('公交站没有遮雨棚。');
    await page.getByLabel('从相册选').setInputFiles({ name: 'stop.png', mimeType: 'image/png', buffer: PHOTO });
    await page.getByAltText('stop.png').waitFor();
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByRole('heading', { name: '公交站没有遮雨棚' }).waitFor();
    await browser.close();
  }, 90_000);

  test('opens what it kept on a line that says nothing, writes on, and the case is dated when it was heard', async () => {
    const line = await Line.to(stage.origin);
    const { page, context } = await visit(stage.browser, line.origin, { username: 'deputy', password: PASSWORD, width: 360 });
    await page.goto(`${line.origin}/record`);
    await page.getByLabel('群众说了什么').waitFor();
    await readyForNoLine(page);
    line.state = 'nobody';
    await page.goto(`${line.origin}/record`);
    await page.getByLabel('群众说了什么').waitFor();
    line.state = 'silent';
    await page.goto(`${line.origin}/record`);
    await page.getByLabel('群众说了什么').waitFor({ timeout: 15_000 });
    await page.getByLabel('群众说了什么').fill('河里漂着垃圾。');
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByText('已存在这台设备上').waitFor({ timeout: 20_000 });
    stage.api.clock.pass(20 * 60_000);
    line.state = 'good';
    await page.getByText(/已登记/).waitFor({ timeout: 60_000 });
    const [found, ...more] = await recorded(stage, '河里漂着垃圾');
    expect(more).toEqual([]);
    const late = Date.parse(found?.recordedAt ?? '') - Date.parse(found?.occurredAt ?? '');
    expect(late).toBeGreaterThan(15 * 60_000);
    await context.close();
    await line.close();
  }, 150_000);

  test('is asked for the password when the log-in has run out, and goes on where it was', async () => {
    const page = await onPhone();
    await page.goto(`${stage.origin}/record`);
    // nothing is asked for any more when the log-in runs out: it is the record that is refused
    const similar = page.waitForResponse('**/suggestions/similar?*');
    await page.getByLabel('群众说了什么').fill('健身器材坏了。');
    await similar;
    stage.api.clock.pass(31 * 60_000);
    await page.getByRole('button', { name: '登记' }).click();
    const dialog = page.getByRole('dialog', { name: '请重新登录' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'login-again-360');
    expect(await dialog.getByLabel('用户名').inputValue()).toBe('deputy');
    await dialog.getByLabel('密码').fill('wrong');
    await dialog.getByRole('button', { name: '登录' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('密码').fill(PASSWORD);
    await dialog.getByRole('button', { name: '登录' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/已登记/).waitFor({ timeout: 30_000 });
    expect(await recorded(stage, '健身器材坏了')).toHaveLength(1);

    // somebody else comes to their own first page, and what the first one typed is not theirs
    await page.getByLabel('群众说了什么').fill('只写了一半，还没有');
    await page.getByText('只写了一半').first().waitFor();
    stage.api.clock.pass(31 * 60_000);
    await page.getByLabel('在哪里').fill('广场');
    await page.getByLabel('群众说了什么').fill('只写了一半，还没有写完');
    await dialog.waitFor();
    await dialog.getByLabel('用户名').fill('deputy2');
    await dialog.getByLabel('密码').fill(PASSWORD);
    await dialog.getByRole('button', { name: '登录' }).click();
    await page.waitForURL('**/home');
    await page.goto(`${stage.origin}/record`);
    expect(await page.getByLabel('群众说了什么').inputValue()).toBe('');
    expect(await page.evaluate(() => Object.values(sessionStorage).join())).toContain('只写了一半');
    await page.context().close();
  }, 120_000);

  test('writes on in a window that was open before the same person logged in anew in another', async () => {
    const page = await onPhone();
    await page.goto(`${stage.origin}/receptions`);
    await page.getByRole('button', { name: '登记接待' }).waitFor();
    await page.context().request.post(`${stage.origin}/api/v1/auth/login`, { data: { username: 'deputy', password: PASSWORD } });
    await page.goto(`${stage.origin}/home`);
    await page.context().request.post(`${stage.origin}/api/v1/auth/login`, { data: { username: 'deputy', password: PASSWORD } });
    await page.getByRole('link', { name: '＋ 记一条' }).click();
    await page.getByLabel('群众说了什么').fill('路口没有斑马线。');
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByRole('heading', { name: '路口没有斑马线' }).waitFor();
    await page.context().close();
  }, 60_000);

  test('is told when it was heard too long ago, and records it as of now when asked again', async () => {
    const page = await onPhone();
    await page.goto(`${stage.origin}/home`);
    await page.getByRole('link', { name: '＋ 记一条' }).click();
    await page.getByLabel('群众说了什么').waitFor();
    await page.context().setOffline(true);
    await page.getByLabel('群众说了什么').fill('很久以前听到的。');
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByText('已存在这台设备上').waitFor();
    await page.evaluate(async () => {
      const opening = indexedDB.open('bihuan');
      await new Promise((done) => (opening.onsuccess = done));
      const store = opening.result.transaction('drafts', 'readwrite').objectStore('drafts');
      const asking = store.getAll();
      await new Promise((done) => (asking.onsuccess = done));
      const [draft] = asking.result as { body: object }[];
      const writing = store.put({ ...draft, body: { ...draft?.body, occurredAt: '2026-09-01T02:00:00.000Z' } });
      await new Promise((done) => (writing.onsuccess = done));
      opening.result.close();
    });
    await page.context().setOffline(false);
    await page
      .getByText(/最多可以|天/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: '改一改' }).click();
    await page.getByText('就按现在的时间登记').waitFor();
    expect(await recorded(stage, '很久以前听到的')).toHaveLength(0);
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByRole('heading', { name: '很久以前听到的' }).waitFor();
    await page.context().close();
  }, 60_000);
});

describe('what lies on a phone', () => {
  test('stays on the page when the device has no room', async () => {
    const page = await onPhone();
    await page.goto(`${stage.origin}/record`);
    await page.getByLabel('群众说了什么').fill('手机满了也要记。');
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByText('这台设备存不下了').waitFor();
    expect(await page.getByRole('button', { name: '登记' }).isEnabled()).toBe(true);
    await page.reload();
    expect(await page.getByLabel('群众说了什么').inputValue()).toBe('手机满了也要记。');
    await page.context().close();
  }, 60_000);

  test('and was thrown away while its photo was on the way is not recorded', async () => {
    const page = await onPhone();
    await page.goto(`${stage.origin}/record`);
    let goOn = (): void => undefined;
    const held = new Promise<void>((done) => (goOn = done));
    await page.route('**/api/v1/attachments', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByLabel('群众说了什么').fill('写错了，不要发。');
    await page.getByLabel('从相册选').setInputFiles({ name: 'wrong.png', mimeType: 'image/png', buffer: PHOTO });
    await page.getByAltText('wrong.png').waitFor();
    const uploading = page.waitForRequest('**/api/v1/attachments');
    await page.getByRole('button', { name: '登记' }).click();
    await uploading;
    const other = await page.context().newPage();
    await other.goto(`${stage.origin}/home`);
    await other.getByText('写错了，不要发').waitFor();
    await other.getByRole('button', { name: '不要了' }).click();
    await other.getByRole('button', { name: '再点一次就删除' }).click();
    await other.getByText('写错了，不要发').waitFor({ state: 'detached' });
    const uploaded = page.waitForResponse('**/api/v1/attachments');
    goOn();
    await uploaded;
    await page.waitForURL('**/home');
    await other.reload();
    await other.getByRole('heading', { name: '我的接待' }).waitFor();
    expect(await other.getByText('写错了，不要发').count()).toBe(0);
    expect(await recorded(stage, '写错了，不要发')).toHaveLength(0);
    await page.context().close();
  }, 60_000);

  test('is seen and reached by the office too, from every page', async () => {
    const page = await stage.visit('office', 360);
    await page.goto(`${stage.origin}/record`);
    await page.getByLabel('代表', { exact: true }).selectOption({ index: 1 });
    await readyForNoLine(page);
    await page.context().setOffline(true);
    await page.reload();
    await page.getByLabel('代表', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('群众说了什么').fill('大厅里听来的一件事。');
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByText('已存在这台设备上').waitFor();
    await page.locator('#drafts').getByText('大厅里听来的一件事').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'record-drafts-office-360');
    // before the line comes back: a page sends what waits the moment it does
    await page.route('**/api/v1/suggestions', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await page.context().setOffline(false);
    await page.goto(`${stage.origin}/board`);
    await page.getByRole('link', { name: '待发 1 件' }).click();
    await page.locator('#drafts').getByText('大厅里听来的一件事').waitFor();
    await page.unroute('**/api/v1/suggestions');
    await page.getByRole('button', { name: '现在发送' }).click();
    await page.getByText(/已登记/).waitFor();
    expect(await page.getByText(/待发/).count()).toBe(0);
    await page.context().close();
  }, 60_000);

  test("says where it was heard: one's own reception of today at first, any of the last weeks, or none; and who spoke", async () => {
    const { db } = stage.api.database;
    const earlier = await stage.api.reception('2026-11-02');
    const ofOthers = await stage.api.reception('2026-11-16');
    const own = await stage.api.reception('2026-11-16');
    await db.query(
      'DELETE FROM reception_deputy WHERE deputy_id = $1 AND reception_session_id IN (SELECT id FROM reception_session WHERE held_on = $2)',
      [await stage.api.deputyOf('deputy'), '2026-11-16'],
    );
    const page = await onPhone();
    const session = page.getByLabel('哪次接待');
    await page.goto(`${stage.origin}/record`);
    await session.locator(`option[value="${ofOthers}"]`).waitFor({ state: 'attached' });
    expect(await session.inputValue()).toBe('');
    await db.query(
      'INSERT INTO reception_deputy (jurisdiction_id, reception_session_id, deputy_id) SELECT jurisdiction_id, id, $2 FROM reception_session WHERE id = $1',
      [own, await stage.api.deputyOf('deputy')],
    );
    await page.reload();
    await session.locator(`option[value="${own}"]:checked`).waitFor({ state: 'attached' });
    // without a line, what was chosen stays chosen
    await readyForNoLine(page);
    await page.context().setOffline(true);
    await page.reload();
    await session.locator(`option[value="${own}"]:checked`).waitFor({ state: 'attached' });
    await session.selectOption('');
    await page.getByLabel('群众说了什么').fill('在上一次接待听到的。');
    expect(await session.inputValue()).toBe('');
    await session.selectOption(earlier);
    await page.context().setOffline(false);
    await page.getByLabel('村居').fill('水库村');
    await page.getByLabel('要求保密').check();
    await page.reload();
    expect(await session.inputValue()).toBe(earlier);
    await page.getByText('联名代表').click();
    await page.locator('.choices input').first().check();
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByRole('heading', { name: '在上一次接待听到的' }).waitFor();
    const [row] = await db.query<object[]>(
      `SELECT r.village, r.confidential, s.reception_session_id::text AS reception, (SELECT count(*)::int FROM suggestion_co_deputy c WHERE c.suggestion_id = s.id) AS others
       FROM suggestion s JOIN resident r ON r.suggestion_id = s.id WHERE s.title = '在上一次接待听到的'`,
    );
    expect(row).toEqual({ village: '水库村', confidential: true, reception: earlier, others: 1 });
    await page.context().close();
  }, 90_000);
});
