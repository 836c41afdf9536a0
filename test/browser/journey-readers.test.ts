import { superviseEscalated } from '@bihuan/record';
import { startWorker, type RunningWorker } from '@bihuan/worker';
import { describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { picture, sideways } from '../support/browser.js';
import { text } from '../support/running-api.js';
import { onStage, test } from '../support/stage.js';

let worker: RunningWorker;
const stage = onStage(
  async () => {
    worker = await startWorker({ databaseUrl: stage.api.database.url, clock: stage.api.clock, quiet: true });
    // what the rules put under supervision at this hour is there before anybody counts
    await superviseEscalated(stage.api.database.db, stage.api.clock);
  },
  async () => {
    await worker.close();
  },
);

interface Case {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly leadUnitId: string;
}
interface Side {
  readonly key: string;
  readonly label: string;
  readonly load: { readonly waiting: number; readonly late: number };
  readonly flow: readonly { readonly waiting: number }[];
}
const compared = async (who: string, query: string) =>
  (await stage.api.get(who, `/statistics/compare?${query}`)).body as unknown as { total: Side; groups: Side[] };
const listed = async (who: string, path: string) => (await stage.api.get(who, path)).body as unknown as { items: Case[]; total: number };

/** Log-in leads to one's own first page; from there on one walks. */
async function begin(username: string, width: number, heading: string): Promise<Page> {
  const page = await stage.visit(username, width);
  await page.goto(stage.origin);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  return page;
}
/** A page of the navigation, wherever this width has put it. */
async function goTo(page: Page, name: string): Promise<void> {
  const menu = page.getByRole('button', { name: '菜单', exact: true });
  if (await menu.isVisible()) await menu.click();
  const bar = page.getByRole('navigation', { name: '主导航' });
  const link = bar.getByRole('link', { name, exact: true });
  if (!(await link.isVisible())) await bar.getByRole('button', { name: '更多' }).click();
  await link.click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}
/** Accessible it is where every page and every dialog is looked at; here, as it is on the way. */
async function isFit(page: Page, name?: string): Promise<void> {
  if (name) await picture(page, name);
  expect({ at: page.url(), over: Math.max(0, await sideways(page)) }).toEqual({ at: page.url(), over: 0 });
}
/** What a list of cases holds, by its links; it has come when its first is there. */
async function casesOf(list: Locator): Promise<string[]> {
  const links = list.locator('a[href^="/cases/"]:not([href*="#"])');
  await links.first().waitFor();
  return (await links.allInnerTexts()).sort();
}
const titles = (cases: readonly Case[]): string[] => cases.map(({ title }) => title).sort();
const verdict = (page: Page, question: string) => page.locator('.verdicts > li', { hasText: question });
const rows = (page: Page, label: string) => page.locator(`ul[aria-label="${label}"] > li, [aria-label="${label}"] tbody tr.ant-table-row`);
const send = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const told = (page: Page, sentence: string | RegExp) => page.locator('.case-past .timeline').getByText(sentence).first().waitFor();
async function act(page: Page, command: string, reason: string): Promise<void> {
  await page.getByRole('region', { name: '您可以办理' }).getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: command }).click();
  await page.getByLabel('理由').fill(reason);
  await isFit(page);
  await send(page, command);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

describe.each([360, 1280])('who reads more than acts, at %i px,', (width) => {
  test('the leader sees what is late, who is late and whether it gets better, and goes down to the case', async () => {
    const { total, groups } = await compared('leader', 'groupBy=unit');
    const late = await listed('leader', '/suggestions?overdue=true&sort=dueAt&limit=100');
    expect(total.load.late).toBeGreaterThan(2);
    const page = await begin('leader', width, '现状');
    // the three answers say what the record says
    await verdict(page, '哪些逾期').getByText(`${total.load.late} 件已过答复期限`).waitFor();
    await verdict(page, '哪些逾期').getByText(`在办 ${total.load.waiting} 件`).waitFor();
    const worst = Math.max(...groups.map(({ load }) => load.late));
    const most = groups.filter(({ load }) => load.late === worst);
    for (const { label } of most) await verdict(page, '谁逾期').locator('strong').getByText(label).waitFor();
    await verdict(page, '谁逾期').getByText(`${worst} 件`).first().waitFor();
    const [was, is] = [total.flow.at(-5)?.waiting, total.flow.at(-1)?.waiting];
    await verdict(page, '有没有好转').getByText(`四周前 ${was} 件等首次答复（含待交办），现在 ${is} 件`).waitFor();
    await isFit(page, `reader-overview-${width}`);

    // what is late: exactly those, the longest first
    await verdict(page, '哪些逾期').getByRole('link').click();
    await page.getByText(`共 ${total.load.late} 件`).waitFor();
    expect(await casesOf(page.locator('main'))).toEqual(titles(late.items));
    expect(late.total).toBe(total.load.late);
    await isFit(page);
    await page.goBack();

    // who is late: what that unit has in hand
    const [unit] = most;
    const own = page.getByRole('region', { name: '各单位在办情况' }).locator('li', { hasText: unit?.label ?? '' });
    await own.getByText(`${worst} 件逾期`).waitFor();
    await own.getByRole('link').click();
    await page.getByText(`共 ${unit?.load.waiting} 件`).waitFor();
    const inHand = await listed('leader', `/suggestions?leadUnitId=${unit?.key}&status=assigned&limit=100`);
    expect(await casesOf(page.locator('main'))).toEqual(titles(inHand.items));
    await page.goBack();

    // a rate: the cases that it counts, and one of them
    const rate = page.locator('.figures li', { hasText: '回复率' }).first().locator('.rate button').first();
    const counted = await rate.innerText();
    await rate.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`共 ${counted} 件`).waitFor();
    expect(await casesOf(dialog)).toHaveLength(Number(counted));
    await isFit(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    // down to the one that is late the longest: why it is, whose turn it is; a leader acts on nothing
    const first = late.items[0];
    await rows(page, '逾期未答复的是哪些').first().getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: first?.title ?? '' }).waitFor();
    await page
      .getByText(first?.number ?? '')
      .first()
      .waitFor();
    await page
      .getByText(/(逾期|超过)\s\d+\s个工作日/)
      .first()
      .waitFor();
    expect(await page.getByRole('region', { name: '您可以办理' }).count()).toBe(0);
    await isFit(page, `reader-late-case-${width}`);
    await page.close();
  }, 120_000);

  test('the presidium puts a late case under supervision, finds it on the list, and ends it', async () => {
    const late = await listed('presidium', '/suggestions?overdue=true&sort=dueAt&limit=100');
    const watched = async (state: string) =>
      (await stage.api.get('presidium', `/supervision?state=${state}&limit=200`)).body['items'] as unknown as { suggestion: Case }[];
    const before = await watched('open');
    const chosen = late.items.slice(0, 10).findLast(({ id }) => !before.some(({ suggestion }) => suggestion.id === id));
    if (!chosen) throw new Error('every late case is supervised already');
    const page = await begin('presidium', width, '现状');
    await rows(page, '逾期未答复的是哪些').getByRole('link', { name: chosen.title, exact: true }).click();
    await page.getByText(chosen.number).first().waitFor();
    await act(page, '列入督办', `群众等了太久 ${width}`);
    await told(page, '主席团把它列入督办。');
    await page.getByText('督办中').first().waitFor();

    await goTo(page, '督办清单');
    await rows(page, '督办清单').nth(before.length).waitFor();
    expect(await casesOf(page.locator('main'))).toEqual(titles((await watched('open')).map(({ suggestion }) => suggestion)));
    const row = rows(page, '督办清单').filter({ hasText: chosen.number });
    await row.getByText(`群众等了太久 ${width}`).waitFor();
    await isFit(page, `reader-supervision-${width}`);
    await row.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: chosen.title }).waitFor();
    await act(page, '结束督办', `已约定办理时间 ${width}`);
    await told(page, '主席团结束督办。');

    await goTo(page, '督办清单');
    await rows(page, '督办清单')
      .nth(before.length - 1)
      .waitFor();
    await row.waitFor({ state: 'detached' });
    expect(await rows(page, '督办清单').count()).toBe(before.length);
    await page.getByText('已结束', { exact: true }).click();
    await rows(page, '督办清单').getByText(`已约定办理时间 ${width}`).waitFor();
    expect(await rows(page, '督办清单').count()).toBe((await watched('ended')).length);
    await isFit(page);
    await page.close();
  }, 120_000);

  test('the district goes from all its towns to one, to a unit, to a case, and may not act on it', async () => {
    const all = await compared('district', 'groupBy=jurisdiction');
    const town = [...all.groups].sort((a, b) => b.load.late - a.load.late)[0];
    const page = await begin('district', width, '现状');
    await verdict(page, '哪些逾期').getByText(`${all.total.load.late} 件已过答复期限`).waitFor();
    const towns = page.getByRole('region', { name: '各镇在办情况' });
    await towns.locator('li').first().waitFor();
    expect(await towns.locator('li').count()).toBe(all.groups.filter(({ load }) => load.waiting > 0).length);
    const own = towns.locator('li', { hasText: town?.label ?? '' });
    await own.getByText(`${town?.load.late} 件逾期`).waitFor();
    await isFit(page, `reader-district-${width}`);
    await own.getByRole('link').click();

    await page.getByRole('heading', { level: 1, name: `${town?.label}现状` }).waitFor();
    const { total, groups } = await compared('district', `groupBy=unit&jurisdictionId=${town?.key}`);
    expect(total.load).toEqual(town?.load);
    await verdict(page, '哪些逾期').getByText(`${total.load.late} 件已过答复期限`).waitFor();
    const unit = [...groups].sort((a, b) => b.load.late - a.load.late)[0];
    const unitRow = page.getByRole('region', { name: '各单位在办情况' }).locator('li', { hasText: unit?.label ?? '' });
    await unitRow.getByText(`在办 ${unit?.load.waiting} 件`).waitFor();
    await isFit(page);
    await unitRow.getByRole('link').click();

    await page.getByText(`共 ${unit?.load.waiting} 件`).waitFor();
    const inHand = await listed('district', `/suggestions?leadUnitId=${unit?.key}&status=assigned&sort=dueAt&limit=100`);
    expect(await casesOf(page.locator('main'))).toEqual(titles(inHand.items));
    await isFit(page);
    const first = inHand.items[0];
    await page.locator(`main a[href="/cases/${first?.id}"]`).click();
    await page.getByRole('heading', { level: 1, name: first?.title ?? '' }).waitFor();
    await told(page, /交办/);
    expect(await page.getByRole('region', { name: '您可以办理' }).count()).toBe(0);
    expect((await stage.api.give('district', first?.id ?? '', 'supervise', { reason: '区里督办' })).status).toBe(403);
    await isFit(page);

    await goTo(page, '现状');
    await verdict(page, '哪些逾期').getByText(`${all.total.load.late} 件已过答复期限`).waitFor();
    await page.close();
  }, 120_000);

  test('the auditor finds every step of a case and who saw personal data, and has the record and a report verified', async () => {
    const [name, phone] = width < 600 ? ['李国强', '13911112222'] : ['王秀英', '13733334444'];
    const id = await stage.api.assigned();
    const spoken = await stage.api.record('deputy', { title: '桥头路灯', resident: { name, phone } });
    const reason = `核对电话 ${width}`;
    await stage.api.call('office', 'POST', `/suggestions/${spoken}/resident/reveal`, { reason });
    await stage.api.call('office', 'POST', '/reports/closure', { period: 'month', from: width < 600 ? '2026-09-01' : '2026-10-01' });
    const numberOf = async (one: string) => text((await stage.api.get('auditor', `/suggestions/${one}`)).body['number']);
    const number = await numberOf(id);
    const found = async (path: string) => (await stage.api.get('auditor', path)).body['items'] as unknown as object[];

    const page = await begin('auditor', width, '审计');
    const search = async (field: string, value: string): Promise<void> => {
      await page.getByLabel(field, { exact: true }).fill(value);
      await page.keyboard.press('Enter');
    };
    await rows(page, '办理经过').nth(20).waitFor();
    await search('编号', number);
    await rows(page, '办理经过').nth(2).waitFor({ state: 'detached' });
    const steps = rows(page, '办理经过');
    expect(await steps.count()).toBe((await found(`/audit/events?number=${number}`)).length);
    await steps.filter({ hasText: '登记' }).filter({ hasText: number }).waitFor();
    await steps.filter({ hasText: '交办' }).filter({ hasText: '漕泾镇人大办' }).waitFor();
    await isFit(page, `reader-audit-${width}`);
    // by the person too: of this case, the office did one step
    await search('谁', '人大办');
    await steps.nth(1).waitFor({ state: 'detached' });
    expect(await steps.count()).toBe(1);

    await page.getByRole('button', { name: '查看个人信息' }).click();
    const views = rows(page, '查看个人信息');
    await views.filter({ hasText: reason }).waitFor();
    expect(await views.count()).toBe((await found('/audit?personalData=true')).length);
    await search('编号', await numberOf(spoken));
    await views.nth(1).waitFor({ state: 'detached' });
    await views.filter({ hasText: reason }).filter({ hasText: '漕泾镇人大办' }).waitFor();
    // who looks after the data does not see it here
    expect(await page.locator('main').innerText()).not.toContain(phone);
    await isFit(page);

    const checked = (await found('/record-checks')).length;
    await page.getByRole('button', { name: '核验', exact: true }).click();
    await page.getByRole('button', { name: '核验全部记录' }).click();
    await rows(page, '历次核验').nth(checked).waitFor({ timeout: 60_000 });
    await page.getByRole('status').getByText('完整，没有发现改动').waitFor();
    const [check] = (await found('/record-checks')) as { cases: number; events: number; faultCount: number }[];
    expect(check?.faultCount).toBe(0);
    await page.getByRole('status').getByText(`${check?.cases} 件，${check?.events} 步`).waitFor();
    await isFit(page);

    await goTo(page, '报告');
    const reports = rows(page, '报告');
    await reports.first().waitFor();
    expect(await reports.count()).toBe((await found('/reports')).length);
    await reports.first().getByRole('button', { name: '核验' }).click();
    await page.getByRole('dialog').getByText('重新计算结果与封存的完全一致').waitFor();
    await isFit(page, `reader-report-${width}`);
    await send(page, '返回');
    // the auditor changes nothing: no report is made here
    expect(await page.getByRole('button', { name: '生成报告' }).count()).toBe(0);
    await page.close();
  }, 180_000);
});
