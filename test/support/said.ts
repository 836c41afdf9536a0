import type { Locator, Page } from 'playwright-core';
import type { Language } from './texts.js';

const CHINESE = /[\u4e00-\u9fff]/;
/** words that are Chinese in every language: a masked name, the columns of the office's own files, the way back to Chinese, what the initials
 * of pinyin are of */
const WANTED = /中文|张\*|日期 or 起 and 止|名称|类型|水管漏水 = sgls/g;

/** What the API said: data, which may be in any language. */
export class Said {
  private readonly texts = new Set<string>();

  listen(page: Page): void {
    page.on('response', (response) => {
      if (!response.url().includes('/api/v1/') || !/json/.test(response.headers()['content-type'] ?? '')) return;
      response.json().then(
        (body: unknown) => this.collect(body),
        () => undefined,
      );
    });
  }
  private collect(value: unknown): void {
    if (typeof value === 'string') {
      if (CHINESE.test(value)) this.texts.add(value.trim());
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach((one) => this.collect(one));
  }

  /** Words that no person should have to read: ids, and names out of the program; in English also what was left in Chinese. */
  async machineWords(part: Locator, language: Language): Promise<string[]> {
    // a secret is to be copied, not read
    const secrets = await part.locator('code').allInnerTexts();
    const whole = secrets.reduce((left, secret) => left.replaceAll(secret, ' '), await part.innerText());
    const found = whole.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|\b[a-z]+_[a-z_]+\b|\b[a-z]+[A-Z][A-Za-z]*\b/g) ?? [];
    if (language === 'zh-CN') return found;
    const rest = [...this.texts]
      .sort((a, b) => b.length - a.length)
      .reduce((left, text) => left.replaceAll(text, ' '), whole)
      .replace(WANTED, '');
    return [...found, ...rest.split('\n').filter((line) => CHINESE.test(line))];
  }
}
