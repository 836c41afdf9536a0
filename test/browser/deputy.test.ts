import { gzipSync } from 'node:zlib';
import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { picture, violations } from '../support/browser.js';
import { isDrawn, PHOTO, readyForNoLine, recorded } from '../support/phone.js';
import { onStage, test } from '../support/stage.js';

const stage = onStage();

async function onPhone(): Promise<Page> {
  const page = await stage.visit('deputy', 360);
  return page;
}
/** A picture of so many points, three bytes each, as an uncompressed file. */
function bitmap(width: number, height: number): Buffer {
  const head = Buffer.alloc(54);
  head.write('BM');
  head.writeUInt32LE(54 + width * height * 3, 2);
  head.writeUInt32LE(54, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(width, 18);
  head.writeInt32LE(height, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  return Buffer.concat([head, Buffer.alloc(width * height * 3, 0x7f)]);
}

describe('a deputy on a phone', () => {
  test('writes down without a line, with a photo, also after the page was closed; it arrives once', async () => {
    const page = await onPhone();
    await page.goto(`${stage.origin}/home`);
    await readyForNoLine(page);
    await stage.api.reception('2026-11-16');
    // in the office's lobby there was a line, and today's reception was known
    await page.goto(`${stage.origin}/record`);
    await page.getByLabel('哪次接待').locator('option').nth(1).waitFor({ state: 'attached' });
    const context = page.context();
    await context.setOffline(true);
    await page.goto(`${stage.origin}/record`);
    await page.getByLabel('群众说了什么').waitFor();
    expect(await page.getByLabel('哪次接待').inputValue()).not.toBe('');
    expect(await page.getByLabel('类别').locator('option').count()).toBeGreaterThan(1);
    await page.getByLabel('群众说了什么').fill('村口小桥的栏杆断了一截。孩子上学要从那里过。');
    await page.getByLabel('在哪里').fill('水库村村口');
    await page.getByLabel('从相册选').setInputFiles({ name: 'bridge.png', mimeType: 'image/png', buffer: PHOTO });
    await page.getByAltText('bridge.png').waitFor();
    expect(await isDrawn(page, 'bridge.png')).toBe(true);
    expect(await page.getByLabel('标题').inputValue()).toBe('村口小桥的栏杆断了一截');
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByText('已存在这台设备上').waitFor();
    await picture(page, 'record-offline-360');

    // the phone is put away, and opened again in the next village without a line
    await page.goto(`${stage.origin}/home`);
    await page.getByText('还在这台设备上').waitFor();
    await page.getByText('村口小桥的栏杆断了一截').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'home-offline-360');
    expect(await recorded(stage, '村口小桥的栏杆断了一截')).toHaveLength(0);

    await context.setOffline(false);
    await page.getByText(/已登记/).waitFor({ timeout: 30_000 });
    // a second tab of the same person tries as well
    const other = await context.newPage();
    await other.goto(`${stage.origin}/home`);
    await other.getByText('村口小桥的栏杆断了一截').first().waitFor();
    const found = await recorded(stage, '村口小桥的栏杆断了一截');
    expect(found).toHaveLength(1);
    expect(found[0]?.attachments).toBe(1);
    expect(await page.getByText('还在这台设备上').count()).toBe(0);
    await context.close();
  }, 90_000);

  test('finds what was typed after a reload, and a large photo goes small', async () => {
    const page = await onPhone();
    await page.goto(`${stage.origin}/record`);
    await page.getByLabel('群众说了什么').fill('桥面裂了一道口子。');
    await page.getByLabel('在哪里').fill('四组桥头');
    await page.reload();
    await page.getByLabel('群众说了什么').waitFor();
    expect(await page.getByLabel('群众说了什么').inputValue()).toBe('桥面裂了一道口子。');
    expect(await page.getByLabel('在哪里').inputValue()).toBe('四组桥头');
    expect(await page.getByLabel('标题').inputValue()).toBe('桥面裂了一道口子');
    const large = bitmap(3000, 1000);
    await page.getByLabel('从相册选').setInputFiles({ name: 'crack.bmp', mimeType: 'image/bmp', buffer: large });
    await page.getByAltText('crack.jpg').waitFor();
    await page.getByRole('button', { name: '去掉 crack.jpg' }).waitFor();
    // the photo too, after a reload and after a look at another page
    await page.reload();
    await page.getByAltText('crack.jpg').waitFor();
    await page.getByRole('link', { name: '闭环' }).first().click();
    await page.getByRole('link', { name: '＋ 记一条' }).click();
    await page.getByAltText('crack.jpg').waitFor();
    expect(await isDrawn(page, 'crack.jpg')).toBe(true);
    expect(await page.getByLabel('群众说了什么').inputValue()).toBe('桥面裂了一道口子。');
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByRole('heading', { name: '桥面裂了一道口子' }).waitFor();
    const [photo] = await stage.api.database.db.query<{ size: number; type: string }[]>(
      `SELECT a.size, a.type FROM attachment a JOIN suggestion s ON s.id = a.suggestion_id WHERE s.title = '桥面裂了一道口子'`,
    );
    expect(photo?.type).toBe('image/jpeg');
    expect(photo?.size).toBeLessThan(large.length / 5);
    // what was sent is not offered again
    await page.goto(`${stage.origin}/record`);
    expect(await page.getByLabel('群众说了什么').inputValue()).toBe('');
    expect(await page.getByAltText('crack.jpg').count()).toBe(0);
    await page.context().close();
  }, 60_000);

  test('whose answer is lost on the way does not record it twice', async () => {
    const page = await onPhone();
    await page.goto(`${stage.origin}/record`);
    await page.getByLabel('群众说了什么').waitFor();
    let lost = 0;
    await page.route('**/api/v1/suggestions', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue();
      lost++;
      // it reaches the server, but its answer does not come back
      await route.fetch();
      return route.abort();
    });
    await page.getByLabel('群众说了什么').fill('广场音响太吵。晚上十点还在放。');
    stage.api.clock.pass(60_000);
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByText('已存在这台设备上').waitFor();
    expect(lost).toBe(1);
    await page.goto(`${stage.origin}/home`);
    await page.getByText(/已登记/).waitFor({ timeout: 30_000 });
    expect(await recorded(stage, '广场音响太吵')).toHaveLength(1);
    await page.context().close();
  }, 60_000);

  test('is shown what is wrong beside the field, keeps what was typed, and sends it mended', async () => {
    const page = await onPhone();
    await page.goto(`${stage.origin}/record`);
    await page.getByLabel('群众说了什么').fill('垃圾房没有人打扫，味道很大。');
    await page.getByLabel('电话').fill('这不是电话号码，'.repeat(8));
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByText('写下的都还在').waitFor();
    await page.locator('[aria-invalid=true]').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.getByLabel('群众说了什么').inputValue()).toBe('垃圾房没有人打扫，味道很大。');
    // it lies on the phone as a draft, so a new form does not offer it a second time
    const other = await page.context().newPage();
    await other.goto(`${stage.origin}/home`);
    await other.getByText('垃圾房没有人打扫').first().waitFor();
    await other.close();
    expect(await page.evaluate(() => Object.keys(sessionStorage).filter((name) => name.startsWith('bihuan-form')))).toEqual([]);
    await page.getByLabel('电话').fill('13800005678');
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByRole('heading', { name: '垃圾房没有人打扫，味道很大' }).waitFor();
    await page.context().close();
  }, 60_000);

  test('sees similar earlier cases before writing the same down again', async () => {
    await stage.api.record('deputy', { title: '三组路口路灯不亮', content: '三组路口的路灯已经坏了两个月' });
    const page = await onPhone();
    await page.goto(`${stage.origin}/record`);
    await page.getByLabel('群众说了什么').fill('三组路口的路灯坏了，晚上看不见');
    await page.getByRole('link', { name: '三组路口路灯不亮' }).waitFor();
    await page.context().close();
  }, 60_000);

  test('judges a reply by keyboard alone, its words above the questions, then tells the resident and notes what they said', async () => {
    const id = await stage.api.replied();
    const page = await onPhone();
    await page.goto(`${stage.origin}/home`);
    await page.getByRole('link', { name: '看答复并评价' }).first().click();
    await page.waitForURL('**/judge');
    await page.goto(`${stage.origin}/cases/${id}/judge`);
    await page.getByText('已疏通').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'judge-360');
    const press = async (key: string, times = 1): Promise<void> => {
      for (let n = 0; n < times; n++) await page.keyboard.press(key);
    };
    await page.getByRole('link', { name: '路灯不亮' }).focus();
    await press('Tab');
    await press('Space');
    await press('Tab');
    await press('Space');
    await press('ArrowDown', 2);
    expect(await page.getByRole('radiogroup', { name: '办理结果怎么样？' }).getByLabel('不满意', { exact: true }).isChecked()).toBe(true);
    await press('Tab', 2);
    await press('Enter');
    // a verdict of dissatisfaction says why
    await page.locator('.wrong').first().waitFor();
    await picture(page, 'judge-refused-360');
    expect((await stage.api.get('deputy', `/suggestions/${id}`)).body['evaluation']).toBeNull();
    await page.getByLabel('哪里不满意（请写明）').focus();
    await page.keyboard.type('还在漏');
    await press('Tab');
    await press('Enter');
    await page.getByText('评价已送出').waitFor();
    expect((await stage.api.get('deputy', `/suggestions/${id}`)).body['evaluation']).toMatchObject({
      attitude: 'satisfied',
      result: 'dissatisfied',
      comment: '还在漏',
    });
    await page.getByRole('link', { name: '反馈选民' }).click();
    await page.getByRole('button', { name: '复制要反馈的话' }).click();
    await page.getByText(/您反映的“路灯不亮”已有答复：已疏通/).waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'tell-360');
    await page
      .getByText(/反映人：/)
      .or(page.getByText('三组路灯不亮'))
      .first()
      .waitFor();
    // a slip of the finger is not on record yet
    await page.getByLabel('不满意', { exact: true }).check();
    await page.getByLabel('基本满意').check();
    await page.getByRole('button', { name: '记下' }).click();
    await page.getByText(/已记下：短信或微信/).waitFor();
    const { items } = (await stage.api.get('deputy', `/suggestions/${id}/events`)).body as unknown as {
      items: { type: string; data: Record<string, unknown> }[];
    };
    expect(items.filter(({ type }) => type === 'residentInformed').map(({ data }) => data)).toMatchObject([
      { method: 'message', residentVerdict: 'basically_satisfied' },
    ]);
    await page.context().close();
  }, 60_000);

  test('sees the year in numbers, and each opens the cases that it counts', async () => {
    await stage.api.replied();
    await stage.api.reception();
    const page = await onPhone();
    await page.goto(`${stage.origin}/home`);
    const replied = page.locator('.figures li', { hasText: '已答复' });
    const count = Number(await replied.getByRole('button').first().innerText());
    expect(count).toBeGreaterThan(0);
    await replied.getByRole('button').first().click();
    const behind = page.locator('section', { hasText: '今年以来' }).locator('.cards > li');
    await behind.first().waitFor();
    expect(await behind.count()).toBe(count);
    await page.locator('.figures li', { hasText: '来访人次' }).getByRole('link').click();
    await page.getByLabel('只看我参加的').waitFor();
    expect(await page.getByLabel('只看我参加的').isChecked()).toBe(true);
    await page.context().close();
  }, 60_000);

  test.each(['/home', '/record'])(
    'loads at most 200 kB of packed script for %s',
    async (path) => {
      const page = await onPhone();
      const scripts: Promise<number>[] = [];
      page.on('response', (response) => {
        if (response.url().endsWith('.js') && !response.url().includes('service-worker'))
          scripts.push(response.body().then((body) => gzipSync(body).length));
      });
      await page.goto(`${stage.origin}${path}`);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle').catch(() => undefined);
      const sum = (await Promise.all(scripts)).reduce((all, one) => all + one, 0);
      expect(sum).toBeGreaterThan(20_000);
      expect(sum).toBeLessThanOrEqual(200_000);
      await page.context().close();
    },
    60_000,
  );
});
