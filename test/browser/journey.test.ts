import { startWorker, type RunningWorker } from '@bihuan/worker';
import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { picture, sideways } from '../support/browser.js';
import { text } from '../support/running-api.js';
import { onStage, test } from '../support/stage.js';

const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
let worker: RunningWorker;
const stage = onStage(
  async () => {
    worker = await startWorker({ databaseUrl: stage.api.database.url, clock: stage.api.clock, quiet: true });
  },
  async () => {
    await worker.close();
  },
);

const button = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${[...name].join('\\s*')}$`) });
const send = (page: Page, name: string) => button(page, name).and(page.getByRole('dialog').getByRole('button')).click();
const told = (page: Page, sentence: string) => page.locator('.case-past .timeline').getByText(sentence).first().waitFor();

describe.each([
  ['a phone', 360],
  ['a desk', 1280],
] as const)('a matter on its whole road, on %s', (device, width) => {
  /** Some minutes later somebody sits down and logs in; what they see fits their screen. */
  async function as(username: string, path: string, work: (page: Page) => Promise<void>): Promise<void> {
    stage.api.clock.pass(10 * 60_000);
    const page = await stage.visit(username, width);
    await page.goto(`${stage.origin}${path}`);
    await page.locator('h1').first().waitFor();
    await work(page);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.close();
  }

  test('goes from the deputy to the office, the unit, its head and back, until the resident knows, and leaves every trace', async () => {
    const title = `${device === 'a phone' ? '村东' : '村西'}涵洞下雨就淹`;
    let address = '';

    await as('deputy', '/home', async (page) => {
      await page
        .getByRole('link', { name: /记一条/ })
        .last()
        .click();
      await page.getByLabel('群众说了什么').fill(`${title}。学生和老人都要绕路。`);
      await page.getByLabel('在哪里').fill('护塘村涵洞');
      await page.getByLabel('从相册选').setInputFiles({ name: '涵洞.png', mimeType: 'image/png', buffer: PHOTO });
      await page.getByLabel('姓名').fill('张建国');
      await page.getByLabel('电话').fill('13812345678');
      await button(page, '登记').click();
      await page.getByRole('heading', { name: title }).waitFor();
      address = new URL(page.url()).pathname;
      await page.getByRole('button', { name: '查看 涵洞.png' }).waitFor();
    });

    await as('office', '/board', async (page) => {
      // the newest stands last: what is due first comes first
      await page.getByLabel(`选中 ${title}`).check();
      await button(page, '交办').click();
      await page.getByRole('dialog').getByLabel('主办单位').click();
      await page.getByTitle('漕泾水务管理站').last().click();
      await page.getByRole('dialog').getByLabel('交办要求').fill('请先到现场查看');
      await send(page, '交办');
      await button(page, '现在送出').click();
      await page.getByText('交办：1 件办好，0 件没有办成').waitFor();
    });

    await as('staff.water', '/inbox', async (page) => {
      // the worker has told the unit
      await page.getByText(title).first().waitFor();
      await page.goto(`${stage.origin}/todo`);
      await page.getByRole('button', { name: `签收 ${title}` }).click();
      await page.getByRole('button', { name: `登记联系 ${title}` }).click();
      await page.getByLabel('办理前').check();
      await page.getByLabel('走访').check();
      await page.getByLabel('情况', { exact: true }).fill('与代表到现场查看，排水泵坏了');
      await send(page, '登记联系');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: `写答复 ${title}` }).click();
      await page.getByLabel('解决采纳').check();
      await page.getByLabel('基本情况').fill('涵洞排水泵损坏，雨后积水。');
      await page.getByLabel('办理情况和措施').fill('已更换水泵两台，疏通管道 60 米。');
      await page.getByLabel('联系人和电话').fill('沈水根 57250000');
      await button(page, '预览信函').click();
      await page.frameLocator('iframe.letter').getByText('已更换水泵两台').waitFor();
      await page.keyboard.press('Escape');
      await button(page, '送负责人签发').click();
      await page.getByRole('heading', { name: '我的待办' }).waitFor();
      await page.getByText('答复待签发').first().waitFor();
    });

    await as('head.water', '/todo', async (page) => {
      await page.getByRole('button', { name: `预览信函 ${title}` }).click();
      await page.frameLocator('iframe.letter').getByText('疏通管道 60 米').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: `签发 ${title}` }).click();
      await page.getByText('签发：1 件办好，0 件没有办成').waitFor();
    });

    await as('deputy', '/home', async (page) => {
      await page.locator('li', { hasText: title }).getByRole('link', { name: '看答复并评价' }).click();
      await page.getByText('疏通管道 60 米').first().waitFor();
      for (const question of ['办理态度怎么样？', '办理结果怎么样？']) {
        await page.getByRole('radiogroup', { name: question }).getByLabel('满意', { exact: true }).check();
      }
      await button(page, '送出评价').click();
      await page.getByText('评价已送出').waitFor();
      await page.goto(`${stage.origin}${address}`);
      await told(page, '评价：办理态度满意，办理结果满意。');
      expect(await page.getByText('答复后一分钟内评价').count()).toBe(0);
    });

    await as('office', address, async (page) => {
      await page.getByText('核实后销号').waitFor();
      await button(page, '销号').click();
      await page.getByLabel('销号依据').fill('代表陪同现场查看，雨后无积水');
      await page.getByLabel('添加附件').setInputFiles({ name: '雨后.png', mimeType: 'image/png', buffer: PHOTO });
      await page.getByText('✓ 雨后.png').waitFor();
      await send(page, '销号');
      await told(page, '漕泾镇人大办确认问题已经解决，销号。');
      await page.getByRole('button', { name: '查看 雨后.png' }).waitFor();
    });

    await as('deputy', address, async (page) => {
      await button(page, '查看完整信息').click();
      await page.getByLabel('为什么需要查看').fill('把结果告诉群众');
      await send(page, '查看完整信息');
      await page.getByRole('link', { name: '13812345678' }).waitFor();
      await page.keyboard.press('Escape');
      await button(page, '反馈选民').click();
      await button(page, '复制要反馈的话').click();
      await page.getByText(new RegExp(`您反映的“${title}”已有答复`)).waitFor();
      await page.getByLabel('满意', { exact: true }).check();
      await button(page, '记下').click();
      await page.getByText(/已记下：短信或微信/).waitFor();
      await page.goto(`${stage.origin}${address}`);
      await told(page, '已向选民反馈（短信或微信）。');
      await picture(page, `journey-done-${width}`);
    });

    await as('leader', '/overview', async (page) => {
      // solved, and found behind the number
      const solved = page.locator('.figures li', { hasText: '解决率' });
      await solved.locator('button').first().click();
      await page.getByRole('dialog').getByRole('link', { name: title }).waitFor();
    });

    await as('auditor', '/audit', async (page) => {
      const { body } = await stage.api.get('office', address.replace('/cases', '/suggestions'));
      const number = text(body['number']);
      await page.getByLabel('编号', { exact: true }).fill(number);
      await page.keyboard.press('Enter');
      const list = page.getByRole('list', { name: '办理经过' }).or(page.locator('[aria-label="办理经过"]')).first();
      for (const step of ['登记', '交办', '签收', '登记联系', '答复', '评价', '销号', '反馈选民']) {
        await list.getByText(step, { exact: true }).first().waitFor();
      }
      await page.getByRole('button', { name: '查看个人信息' }).click();
      await page.getByLabel('编号', { exact: true }).fill(number);
      await page.keyboard.press('Enter');
      await page.getByText('把结果告诉群众').first().waitFor();
      // and nothing of it was changed behind the record's back
      await page.getByRole('button', { name: '核验', exact: true }).click();
      await button(page, '核验全部记录').click();
      await page.getByText('完整，没有发现改动').first().waitFor({ timeout: 60_000 });
    });
  }, 240_000);
});
