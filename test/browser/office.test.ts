import { runLedgerImport, runRecordCheck } from '@bihuan/record';
import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { picture, sideways, violations } from '../support/browser.js';
import { PASSWORD } from '../support/running-api.js';
import { onStage, test } from '../support/stage.js';
import { totpNow } from '../support/totp.js';

const NEW_PASSWORD = 'Another-password-2026';
const UNIT = '漕泾水务管理站';
const stage = onStage();

/** What the worker does with the jobs of these pages. */
async function work(): Promise<void> {
  const { db } = stage.api.database;
  for (;;) {
    const [job] = await db
      .query<{ id: string; job: string; payload: Record<string, string> }[]>(
        `UPDATE outbox SET handled_at = $1 WHERE id = (SELECT id FROM outbox WHERE handled_at IS NULL
         AND job IN ('ledger.import', 'record.check') LIMIT 1) RETURNING id, job, payload`,
        [stage.api.clock.now()],
      )
      .then(([rows]) => rows as unknown as { id: string; job: string; payload: Record<string, string> }[]);
    if (!job) return;
    if (job.job === 'ledger.import') await runLedgerImport(db, stage.api.clock, job.payload['importId'] ?? '');
    else await runRecordCheck(db, stage.api.clock, job.payload['checkId'] ?? '');
  }
}
/** Presses a button that starts a job, and does the job. */
async function pressAndWork(page: Page, name: string): Promise<void> {
  const path = /imports\/ledger$|record-checks$/;
  await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === 'POST' && path.test(answer.url())),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  await work();
}
async function deputyName(): Promise<string> {
  const [row] = await stage.api.database.db.query<{ name: string }[]>('SELECT name FROM deputy WHERE id = $1', [
    await stage.api.deputyOf('deputy'),
  ]);
  return row?.name ?? '';
}
async function logIn(username: string, password: string, totp?: string, width = 1280): Promise<Page> {
  const context = await stage.browser.newContext({
    viewport: { width, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(stage.origin);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  if (totp) await page.getByLabel('动态码（如已启用）').fill(totp);
  await page.getByRole('button', { name: /登\s*录/ }).click();
  return page;
}
const menu = async (page: Page, name: string, item: string): Promise<void> => {
  await page.getByRole('button', { name: `更多: ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

describe('the office', () => {
  test('imports a ledger: matches its columns, tries it, takes the errors along, and imports what is good', async () => {
    const page = await stage.open('office', '/ledger', 360);
    const csv = [
      '序号,主题,详情,登记日期,承办单位,备注',
      '1,健身路径损坏,器材断裂,2026-03-02,,无',
      `2,排水不畅,雨后积水,2026-13-02,${UNIT},无`,
      '3,路灯不亮了,三组,2026-03-05,,无',
    ].join('\n');
    await page.locator('input[type=file]').setInputFiles({ name: '台账.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByText('文件：台账.csv，共 3 行').waitFor();
    await picture(page, 'ledger-mapping-360');
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    // 备注 is none of ours and was left out; a needed column that is left out keeps the buttons shut
    await page.getByLabel('“详情”对应的栏目').click();
    await page.getByTitle('不导入').last().click();
    await page.getByText('还缺必需的栏目：内容').waitFor();
    expect(await page.getByRole('button', { name: '试导入', exact: true }).isDisabled()).toBe(true);
    await page.getByLabel('“详情”对应的栏目').click();
    await page.getByTitle('内容 *').last().click();
    await page.getByText('统一填写').click();
    await page.getByLabel('代表', { exact: true }).first().click();
    await page
      .getByTitle(await deputyName())
      .last()
      .click();
    await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
    // a field left after a picture of the whole page makes Chromium scroll back, away from what is being pressed
    await page.locator(':focus').blur();
    await picture(page, 'ledger-defaults-360');
    expect(await violations(page)).toEqual([]);
    await pressAndWork(page, '试导入');
    await page.getByText('试导入完成：3 行中 2 行可以导入，1 行有误').waitFor();
    await page.getByText('不是实际存在的日期：2026-13-02').waitFor();
    await picture(page, 'ledger-tried-360');
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载错误清单' }).click()]);
    expect(download.suggestedFilename()).toBe('导入错误清单.csv');
    expect((await stage.api.get('office', '/suggestions?q=健身路径')).body['total']).toBe(0);
    await pressAndWork(page, '只导入没有错误的 2 行');
    await page.getByText('导入完成：3 行中 2 行已导入，1 行有误').waitFor();
    const imported = await stage.api.get('office', '/suggestions?q=健身路径');
    expect(imported.body['items']).toMatchObject([{ deputyId: await stage.api.deputyOf('deputy') }]);
    await page.getByText('3 行：通过 2，有误 1').first().waitFor();
    await page.reload();
    await page
      .getByRole('button', { name: /^查\s*看$/ })
      .first()
      .click();
    await page.getByRole('dialog').getByText('不是实际存在的日期：2026-13-02').waitFor();
    await page.context().close();
  });

  test('takes the ledger along by filters; full data only with a reason', async () => {
    const page = await stage.open('office', '/ledger');
    await page.getByLabel('编号、标题或内容').fill('路灯');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出表格' }).click()]);
    expect(download.suggestedFilename()).toMatch(/xlsx$/);
    await page.getByText('包含群众完整姓名和电话').click();
    expect(await page.getByRole('button', { name: '导出表格' }).isDisabled()).toBe(true);
    await page.getByLabel('理由（会记入审计）').fill('年度核对');
    expect(await page.getByRole('link', { name: '导出表格' }).getAttribute('href')).toContain('residents=full');
    await page.context().close();
  });

  test('enters a reception and finds it with its suggestions', async () => {
    const page = await stage.open('deputy', '/receptions', 360);
    await page.getByRole('button', { name: '登记接待' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('接待日期').fill('2026-12-01');
    await dialog.getByLabel('站点').click();
    await page.getByTitle('漕泾人大代表之家').last().click();
    await dialog.getByLabel('来访人数').fill('3');
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    // it lies ahead: nobody has come yet, and what was typed stays
    await dialog.getByText('尚未举行的接待不能有来访人数').waitFor();
    expect(await dialog.getByLabel('接待日期').inputValue()).toBe('2026-12-01');
    await dialog.getByLabel('来访人数').fill('0');
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    await page.getByRole('heading', { name: '12月1日 漕泾人大代表之家' }).waitFor();
    await page.getByText('这次接待还没有登记意见建议').waitFor();
    await page.context().close();
  });
});

describe('an administrator', () => {
  test('adds a user, who must change the one-time password; changes, locks out, and sees who did what', async () => {
    const page = await stage.open('admin', '/admin/users');
    await page.getByRole('button', { name: '添加用户' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('用户名').fill('office');
    await dialog.getByLabel('姓名').fill('林新人');
    await dialog.getByLabel('角色').click();
    await page.getByTitle('承办人').last().click();
    await dialog.getByLabel('姓名').click();
    await dialog.getByLabel('所属单位').click();
    await page.getByTitle(UNIT).last().click();
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    // the name is taken: said beside the field, nothing is lost
    await dialog.getByText('已有同名的').waitFor();
    expect(await dialog.getByLabel('姓名').inputValue()).toBe('林新人');
    await dialog.getByLabel('用户名').fill('lin');
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    await page.getByText('请当面或电话告诉“林新人”').waitFor();
    await picture(page, 'admin-one-time');
    const once = await page.locator('code.secret').innerText();
    await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).last().click();

    const lin = await logIn('lin', once, undefined, 360);
    await lin.getByRole('heading', { name: '请先设置自己的密码' }).waitFor();
    await picture(lin, 'first-password-360');
    expect(await violations(lin)).toEqual([]);
    await lin.getByLabel('管理员给的一次性密码').fill(once);
    await lin.getByLabel('新密码', { exact: true }).fill('short');
    await lin.getByLabel('再输一次新密码').fill('short');
    await lin.getByRole('button', { name: '设置密码' }).click();
    await lin.getByText('密码至少 12 位').waitFor();
    await lin.getByLabel('新密码', { exact: true }).fill(NEW_PASSWORD);
    await lin.getByLabel('再输一次新密码').fill(NEW_PASSWORD);
    await lin.getByRole('button', { name: '设置密码' }).click();
    await lin.getByRole('heading', { name: '我的待办' }).waitFor();

    await page.getByPlaceholder('姓名或用户名').fill('林新人');
    await page.keyboard.press('Enter');
    await page.getByText('林新人').first().waitFor();
    await menu(page, '林新人', '停用');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /停\s*用/ })
      .click();
    await page.getByText('没有找到').waitFor();
    await lin.reload();
    await lin.getByLabel('用户名').waitFor();
    await page.getByRole('checkbox', { name: '只看在用的' }).uncheck();
    await menu(page, '林新人', '变更记录');
    await page.getByRole('dialog').getByText('在用：是 → 否').waitFor();
    await picture(page, 'admin-history');
    expect(await violations(page)).toEqual([]);
    await lin.context().close();
    await page.context().close();
  });

  test('adds a kind of station and a station of it, and a group below the town', async () => {
    const page = await stage.open('admin', '/admin/station-kinds', 360);
    const dialog = page.getByRole('dialog');
    const save = () => dialog.getByRole('button', { name: /保\s*存/ }).click();
    await page.getByRole('button', { name: '添加站点类型' }).click();
    await dialog.getByLabel('名称').fill('流动站');
    await save();
    await page.getByRole('button', { name: '修改“流动站”' }).waitFor();
    await page.getByPlaceholder('名称').fill('流动');
    await page.keyboard.press('Enter');
    await page.getByText('联络点', { exact: true }).waitFor({ state: 'hidden' });
    await picture(page, 'admin-station-kinds-found-360');
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    // what stations refer to stays: there is nothing to take out of use
    expect(await page.getByRole('checkbox', { name: '只看在用的' }).count()).toBe(0);
    await menu(page, '流动站', '变更记录');
    await dialog.getByText('添加站点类型').waitFor();
    await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();

    await page.getByRole('link', { name: '站点', exact: true }).click();
    await page.getByRole('button', { name: '添加站点' }).click();
    await dialog.getByLabel('名称').fill('流动一站');
    await dialog.getByLabel('类型').click();
    await page.getByTitle('流动站').last().click();
    await save();
    await page.getByRole('listitem').filter({ hasText: '流动一站' }).getByText('流动站', { exact: true }).waitFor();

    await page.getByRole('link', { name: '区域', exact: true }).click();
    await page.getByRole('button', { name: '添加区域' }).click();
    await dialog.getByLabel('名称').fill('沿海代表组');
    // the name that case numbers begin with is taken: said beside the field
    await dialog.getByLabel('简称').fill('漕泾');
    await picture(page, 'admin-jurisdiction-form-360');
    expect(await violations(page)).toEqual([]);
    await save();
    await dialog.locator('.ant-form-item', { hasText: '简称' }).getByText('已有同名的').waitFor();
    await dialog.getByLabel('简称').fill('沿海');
    await save();
    const group = page.getByRole('listitem').filter({ hasText: '沿海代表组' });
    await group.getByText('漕泾镇', { exact: true }).waitFor();
    await page.getByRole('button', { name: '修改“沿海代表组”' }).click();
    await dialog.getByLabel('名称').fill('沿海工业区代表组');
    expect(await dialog.getByLabel('简称').count()).toBe(0);
    await save();
    await page.getByText('沿海工业区代表组').waitFor();
    await menu(page, '沿海工业区代表组', '变更记录');
    await dialog.getByText('名称：沿海代表组 → 沿海工业区代表组').waitFor();
    await dialog.getByText('上级：漕泾镇').waitFor();
    await page.context().close();
  }, 60_000);

  test.each([
    ['units', '添加承办单位', '名称', '漕泾公园管理所'],
    ['categories', '添加类别', '名称', '文体设施'],
  ])('adds to %s, renames, and takes out of use', async (kind, add, field, name) => {
    const page = await stage.open('admin', `/admin/${kind}`);
    await page.getByRole('button', { name: add }).click();
    await page.getByRole('dialog').getByLabel(field).fill(name);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /保\s*存/ })
      .click();
    await page.getByRole('button', { name: `修改“${name}”` }).click();
    await page.getByRole('dialog').getByLabel(field).fill(`${name}二`);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /保\s*存/ })
      .click();
    await page.getByRole('button', { name: `修改“${name}二”` }).waitFor();
    // by keyboard alone: arrows go through the menu, and the Enter that chooses does not answer the question too
    await page.getByRole('button', { name: `更多: ${name}二` }).press('Enter');
    await page.getByRole('menuitem', { name: '停用' }).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    for (let n = 0; n < 4 && (await focused()) !== '停用'; n++) {
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(100);
    }
    expect(await focused()).toBe('停用');
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /停\s*用/ })
      .waitFor();
    for (let n = 0; n < 4 && !/^停\s*用$/.test(await focused()); n++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `修改“${name}二”` }).waitFor({ state: 'hidden' });
    await page.context().close();
  });
});

describe('a person', () => {
  test('switches codes on by scanning or typing, logs in with one, and ends another session', async () => {
    const page = await stage.open('deputy2', '/profile', 360);
    await page.getByRole('button', { name: '启用动态码' }).click();
    await page.getByRole('dialog').getByLabel('当前密码').fill(PASSWORD);
    await page.getByRole('dialog').getByRole('button', { name: '下一步' }).click();
    await page.getByRole('img', { name: '动态码二维码' }).waitFor();
    await picture(page, 'profile-totp-360');
    expect(await violations(page)).toEqual([]);
    const secret = (await page.locator('code.secret').innerText()).replaceAll(' ', '');
    await page.getByLabel('6 位动态码').fill('12');
    await page.getByRole('button', { name: '确认启用' }).click();
    await page.getByText('动态码不正确或已用过').waitFor();
    await page.getByLabel('6 位动态码').fill(totpNow(secret, stage.api.clock.now()));
    await page.getByRole('button', { name: '确认启用' }).click();
    await page.getByText('已启用', { exact: true }).waitFor();

    stage.api.clock.pass(60_000);
    const other = await logIn('deputy2', PASSWORD, totpNow(secret, stage.api.clock.now()));
    await other.getByRole('heading', { name: /您好/ }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: '退出该设备' }).first().click();
    await page.getByText('该设备已退出').waitFor();
    await other.reload();
    await other.getByLabel('用户名').waitFor();
    await other.context().close();
    await page.context().close();
  });
});

describe('the auditor', () => {
  test('finds who saw personal data, and has the record verified', async () => {
    const id = await stage.api.record('deputy', { resident: { name: '张三', phone: '13812345678' } });
    await stage.api.call('office', 'POST', `/suggestions/${id}/resident/reveal`, { reason: '电话回访' });
    const page = await stage.open('auditor', '/audit');
    await page.getByRole('button', { name: '查看个人信息' }).click();
    await page.getByText('电话回访').waitFor();
    await picture(page, 'audit-personal');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '核验', exact: true }).click();
    await pressAndWork(page, '核验全部记录');
    await page.getByText('完整，没有发现改动').first().waitFor();
    await stage.api.database.db.query('ALTER TABLE event DISABLE TRIGGER ALL');
    await stage.api.database.db.query(`UPDATE event SET actor = '{"id":null,"name":"别人","username":null}' WHERE suggestion_id = $1`, [
      id,
    ]);
    await pressAndWork(page, '核验全部记录');
    await page.getByText('发现 1 处异常').first().waitFor();
    await page
      .getByRole('button', { name: /^查\s*看$/ })
      .first()
      .click();
    await page.getByRole('dialog').getByText('被改动').waitFor();
    await picture(page, 'audit-faults');
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
