import type { Locator, Page } from 'playwright-core';
import { sideways, tooSmall, violations } from './browser.js';
import type { Said } from './said.js';
import { isText, textOf, type Language } from './texts.js';

export const MODAL = '.ant-modal-wrap:not([style*="display: none"]) .ant-modal';
export const OWN = 'dialog[open]';
export const MENU = '.ant-dropdown:not(.ant-dropdown-hidden)';
export const LIST = '.ant-select-dropdown:not(.ant-select-dropdown-hidden)';
export const WHY = '.ant-popover:not(.ant-popover-hidden)';
export const FOLDED = '.folded > div[data-open]';

export interface Looking {
  readonly language: Language;
  readonly large: boolean;
  readonly width: 360 | 1280;
}
/** Something to press: the name of the text that a button begins with, a place in the page, or whatever a function finds. */
export type Step = string | ((page: Page, say: (key: string) => string) => Locator);
/** How one dialog, menu or list is opened: what is pressed on the way, the last of it by keyboard. */
export interface Opening {
  readonly name: string;
  readonly steps: readonly Step[];
  /** where it opens; a dialog unless said otherwise */
  readonly layer?: string;
  /** done on the page before */
  readonly first?: (page: Page) => Promise<void>;
  /** done in it before it is looked at: typed, sent, changed by somebody else */
  readonly inside?: (page: Page) => Promise<void>;
  /** what has the focus afterwards, where what was pressed is gone */
  readonly backTo?: Step;
  /** closed by this many strokes of Escape: a browser's search field takes the first one to empty itself */
  readonly strokes?: 2;
  /** leaves the focus where it is: a list below a field, an explanation */
  readonly keepsFocus?: true;
  /** there only at this width */
  readonly only?: 360 | 1280;
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
export function find(page: Page, language: Language, step: Step): Locator {
  const say = (key: string): string => textOf(language, key);
  if (typeof step === 'function') return step(page, say);
  if (!isText(step)) return page.locator(step).locator('visible=true').first();
  const name = new RegExp(`^${escaped(say(step))}`);
  return page.getByRole('button', { name }).or(page.getByRole('menuitem', { name })).locator('visible=true').first();
}

export const hasFocus = (place: Locator): Promise<boolean> => place.evaluate((one) => one.contains(document.activeElement));
export async function until(what: () => Promise<boolean>): Promise<boolean> {
  for (let n = 0; n < 40; n++) {
    if (await what()) return true;
    await new Promise((later) => setTimeout(later, 50));
  }
  return false;
}
/** What reaches beyond the window. */
const widest = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().left + one.scrollWidth > document.documentElement.clientWidth + 1)
      .slice(-3)
      .map(
        (one) =>
          `${one.tagName}.${one.getAttribute('class') ?? ''} ${Math.round(one.getBoundingClientRect().right)} “${(one.textContent ?? '').slice(0, 30)}”`,
      ),
  );
/** Everything that is wrong with what lies over the page, one line each. */
export async function faultsOf(page: Page, layer: string, { language, large, width }: Looking, said: Said): Promise<string[]> {
  const part = page.locator(layer).last();
  const box = await part.boundingBox();
  const cut = await part.evaluate((one) =>
    [one as Element, ...one.querySelectorAll('*')]
      .filter((inner) => inner.scrollWidth > inner.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(inner).overflowX))
      .map((inner) => inner.className),
  );
  const name = await part.evaluate((one) => {
    const dialog = one.matches('dialog, [role=dialog]') ? one : one.querySelector('[role=dialog]');
    const by = document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '');
    return dialog ? (dialog.getAttribute('aria-label') ?? by?.textContent ?? '') : null;
  });
  return [
    ...(await violations(page, layer)),
    // beside what is shown of a list, its values stand for programs
    ...(await said.machineWords(layer === LIST ? part.locator('.ant-select-item').first().locator('..') : part, language)).map(
      (word) => `words: ${word}`,
    ),
    ...(large ? await tooSmall(page, layer) : []),
    ...((await sideways(page)) > 0 ? [`the page scrolls sideways: ${(await widest(page)).join(', ')}`] : []),
    ...(box && (box.x < -1 || box.x + box.width > width + 1) ? [`from ${box.x} to ${box.x + box.width} px`] : []),
    ...cut.map((inner) => `scrolls sideways: ${inner}`),
    ...(name === '' ? ['a dialog without a name'] : []),
  ];
}
/** By keyboard alone: arrows lead through a menu and a list, Enter presses. */
async function press(page: Page, what: Locator): Promise<void> {
  const isIn = await what.evaluate((one) => one.matches('[role=menuitem], .ant-select-item-option'));
  const isThere = () => what.evaluate((one) => one === document.activeElement || one.matches('.ant-select-item-option-active'));
  if (!isIn) await what.focus();
  for (let n = 0; n < 30 && isIn && !(await isThere()); n++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}
export async function open(page: Page, language: Language, { steps, first, inside, layer = MODAL }: Opening): Promise<Locator> {
  await first?.(page);
  let pressed = page.locator('body');
  for (const [at, step] of steps.entries()) {
    pressed = find(page, language, step);
    await pressed.waitFor();
    if (at < steps.length - 1) await pressed.click();
  }
  await press(page, pressed);
  await page.locator(layer).last().waitFor();
  await inside?.(page);
  await page.locator(`${layer} .skeleton`).waitFor({ state: 'detached' });
  return pressed;
}
