import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { follow, picture } from '../support/browser.js';
import { liveIn, work } from '../support/lived-in.js';
import {
  FOLDED,
  LIST,
  MENU,
  MODAL,
  OWN,
  WHY,
  faultsOf,
  find,
  hasFocus,
  open,
  until,
  type Looking,
  type Opening,
  type Step,
} from '../support/openings.js';
import { Provider } from '../support/providers.js';
import { PASSWORD, text } from '../support/running-api.js';
import { Said } from '../support/said.js';
import { onStage, test } from '../support/stage.js';

const ids = { received: '', assigned: '', replied: '', judged: '', reception: '' };
let provider: Provider;
const stage = onStage(
  async () => {
    provider = await Provider.start();
    const { api } = stage;
    await liveIn(api, provider);
    const photo = `--b\r\ncontent-disposition: form-data; name="file"; filename="路灯.png"\r\ncontent-type: image/png\r\n\r\n${PIXEL}\r\n--b--\r\n`;
    const kept = await api.call('deputy', 'POST', '/attachments', photo, { 'content-type': 'multipart/form-data; boundary=b' });
    ids.received = await api.record('deputy', {
      resident: { name: '张建国', phone: '13812345678' },
      attachmentIds: [text(kept.body['id'])],
    });
    ids.assigned = await api.assigned();
    ids.replied = await api.replied();
    ids.judged = await api.replied();
    await api.give('deputy', ids.judged, 'evaluate', { attitude: 'satisfied', result: 'satisfied' });
    ids.reception = await api.reception();
    // a unit that hands back, and a record that was changed behind the product's back
    const returned = await api.assigned();
    await api.give('staff.water', returned, 'request-return', { reason: '不属本单位', proposedUnitId: await api.unit('roads') });
    await api.give('office', returned, 'decide-return', { granted: true, reason: '同意' });
    await api.database.db.query('ALTER TABLE event DISABLE TRIGGER ALL');
    await api.database.db.query(`UPDATE event SET actor = '{"id":null,"name":"别人","username":null}' WHERE suggestion_id = $1`, [
      returned,
    ]);
    await api.database.db.query('ALTER TABLE event ENABLE TRIGGER ALL');
    await api.call('auditor', 'POST', '/record-checks');
    await work(api);
  },
  async () => {
    await provider.close();
  },
);
/** a picture that any browser draws, in letters only */
const PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="#888"/></svg>';

/** of the case, not of the navigation */
const MORE = 'main button[aria-haspopup=menu]';
const paper =
  (command: string): Step =>
  (page, say) =>
    page.getByRole('menuitem', { name: say('case.paper').replace('{command}', say(command)) });
const HELP: readonly Opening[] = [
  { name: 'help', steps: ['.bar button.help'], layer: OWN },
  { name: 'search', steps: ['.bar button.find'], layer: OWN },
];

/** Who, where, and what can be opened there. */
const PLACES: readonly (readonly [who: string, path: () => string, openings: readonly Opening[]])[] = [
  [
    'office',
    () => '/board',
    [
      ...HELP,
      { name: 'search-found', steps: ['.bar button.find'], layer: OWN, inside: typeToSearch, strokes: 2 },
      { name: 'own-menu', steps: ['.own > button'], layer: FOLDED, only: 1280, keepsFocus: true },
      { name: 'rare-menu', steps: ['.rare > button'], layer: FOLDED, only: 1280, keepsFocus: true },
      { name: 'keys', steps: ['board.keys'], only: 1280 },
      { name: 'why', steps: ['.time-left'], layer: WHY, keepsFocus: true },
      { name: 'bulk', steps: ['.board-card input[type=checkbox]', '.held-bar button'] },
    ],
  ],
  [
    'office',
    () => `/cases/${ids.received}`,
    [
      { name: 'assign', steps: ['command.assign'] },
      { name: 'assign-units', steps: ['command.assign', '#leadUnitId'], layer: LIST, keepsFocus: true },
      { name: 'merge', steps: ['command.merge'] },
      { name: 'on-spot', steps: ['command.answerOnSpot'] },
      { name: 'more', steps: [MORE], layer: MENU },
      { name: 'decline', steps: [MORE, 'command.decline'], backTo: MORE },
      { name: 'reveal', steps: ['case.reveal'] },
      { name: 'erase', steps: ['case.erase'] },
      { name: 'photo', steps: ['button.thumb'] },
    ],
  ],
  [
    'office',
    () => `/cases/${ids.assigned}`,
    [
      { name: 'urge', steps: ['case.urge'] },
      { name: 'supervise', steps: [MORE, 'command.supervise'], backTo: MORE },
      { name: 'paper-reply', steps: [MORE, paper('command.reply')], backTo: MORE },
    ],
  ],
  ['office', () => `/cases/${ids.judged}`, [{ name: 'resolve', steps: ['command.resolve'] }]],
  ['office', () => `/cases/${ids.replied}`, [{ name: 'paper-evaluate', steps: [MORE, paper('command.evaluate')], backTo: MORE }]],
  [
    'staff.water',
    () => `/cases/${ids.assigned}`,
    [
      { name: 'contact', steps: ['command.logContact'] },
      { name: 'contact-refused', steps: ['command.logContact'], inside: sendEmpty },
      { name: 'conflict', steps: ['command.logContact'], inside: somebodyActs },
      { name: 'return', steps: ['command.requestReturn'] },
      { name: 'extension', steps: ['command.requestExtension'] },
    ],
  ],
  [
    'staff.water',
    () => `/cases/${ids.assigned}/reply`,
    [
      { name: 'letter', steps: ['reply.preview'] },
      { name: 'keep-template', steps: ['reply.keep'] },
      {
        name: 'apply-over',
        steps: ['#use-template', (page) => page.locator('.ant-select-item-option').first()],
        first: async (page) => page.locator('#facts').fill('现场看过'),
        backTo: '#use-template',
      },
    ],
  ],
  ['staff.water', () => '/todo', [{ name: 'todo-why', steps: ['.time-left'], layer: WHY, keepsFocus: true }]],
  [
    'staff.water',
    () => '/templates',
    [
      { name: 'template', steps: ['templates.add'] },
      { name: 'template-change', steps: ['templates.change'] },
      { name: 'template-remove', steps: ['templates.remove'] },
    ],
  ],
  [
    'head.water',
    () => '/todo',
    [
      { name: 'sign-letter', steps: ['reply.preview'] },
      { name: 'give-back', steps: ['sign.return'] },
    ],
  ],
  [
    'deputy',
    () => '/home',
    [
      ...HELP,
      // the help that it was started from is closed; the way to help is still there
      { name: 'tour', steps: ['.bar button.help', 'help.tour'], layer: OWN, backTo: '.bar button.help' },
    ],
  ],
  ['deputy', () => '/receptions', [{ name: 'reception', steps: ['receptions.add'] }]],
  ['deputy', () => `/receptions/${ids.reception}`, [{ name: 'reception-change', steps: ['receptions.change'] }]],
  ['leader', () => '/overview', [{ name: 'counted', steps: ['.figures .rate button'] }]],
  ['office', () => '/quality', [{ name: 'returns', steps: ['section .ant-btn-link, .cards .ant-btn-link'] }]],
  [
    'office',
    () => '/reports',
    [
      { name: 'report-make', steps: ['reports.make'] },
      { name: 'report-verified', steps: ['reports.verify'] },
    ],
  ],
  ['office', () => '/ledger', [{ name: 'import', steps: ['view'] }]],
  ['office', () => '/reminders', [{ name: 'remind-now', steps: ['reminders.now'] }]],
  ['office', () => '/reminders?view=log', [{ name: 'delivery', steps: ['deliveries.detail'] }]],
  ['auditor', () => '/audit', [{ name: 'faults', steps: ['audit.checks', '[role=status] .ant-alert button'] }]],
  [
    'admin',
    () => '/admin/users',
    [
      { name: 'user-add', steps: ['admin.add.users'] },
      { name: 'user-roles', steps: ['admin.add.users', '#roles'], layer: LIST, keepsFocus: true },
      { name: 'user-change', steps: [of('沈水根', 'button:not([aria-haspopup])')] },
      { name: 'user-more', steps: [of('沈水根', 'button[aria-haspopup]')], layer: MENU },
      {
        name: 'user-history',
        steps: [of('沈水根', 'button[aria-haspopup]'), 'admin.history'],
        backTo: of('沈水根', 'button[aria-haspopup]'),
      },
      { name: 'user-reset', steps: [of('沈水根', 'button[aria-haspopup]'), 'admin.reset'], backTo: of('沈水根', 'button[aria-haspopup]') },
      {
        name: 'user-end',
        steps: [of('沈水根', 'button[aria-haspopup]'), 'admin.deactivate'],
        backTo: of('沈水根', 'button[aria-haspopup]'),
      },
    ],
  ],
  [
    'admin',
    () => '/channels',
    [
      { name: 'channel-add', steps: ['channels.add'] },
      { name: 'channel-change', steps: ['channels.change'] },
      { name: 'channel-test', steps: ['channels.test'] },
      { name: 'channel-history', steps: ['admin.history'] },
    ],
  ],
  [
    'admin',
    () => '/policy',
    [
      { name: 'recompute', steps: ['policy.recompute'] },
      { name: 'inherit', steps: ['policy.inherit'] },
    ],
  ],
  [
    'admin',
    () => '/profile',
    [
      { name: 'totp', steps: ['profile.totpBegin'] },
      { name: 'totp-scan', steps: ['profile.totpBegin'], inside: beginTotp },
      { name: 'token', steps: ['profile.tokenAdd'] },
      { name: 'token-made', steps: ['profile.tokenAdd'], inside: makeToken },
      { name: 'token-revoke', steps: ['profile.revoke'] },
    ],
  ],
];

/** The button of one row. */
function of(name: string, which: string): Step {
  return (page) => page.locator(`${which}[aria-label*="${name}"]`);
}
async function typeToSearch(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill('ld');
  await page.locator('dialog[open] li a').first().waitFor();
}
async function sendEmpty(page: Page): Promise<void> {
  await page.locator(`${MODAL} [type=submit]`).click();
  await page.locator('.ant-form-item-explain-error').nth(1).waitFor();
}
async function somebodyActs(page: Page): Promise<void> {
  await page.locator(`${MODAL} #summary`).fill('约好周三到现场');
  const done = await stage.api.give('head.water', ids.assigned, 'log-contact', { stage: 'before', method: 'phone', summary: '已联系' });
  expect(done.status).toBe(200);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.locator(`${MODAL} .ant-alert-warning .timeline li`).first().waitFor();
}
async function beginTotp(page: Page): Promise<void> {
  await page.locator(`${MODAL} [type=password]`).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator(`${MODAL} .qr svg`).waitFor();
}
async function makeToken(page: Page): Promise<void> {
  await page.locator(`${MODAL} #name`).fill('台账');
  await page.keyboard.press('Enter');
  await page.locator(`${MODAL} code.secret`).waitFor();
}

/** A person's window, kept for all that they open. */
const windows = new Map<string, { readonly page: Page; readonly looking: Looking }>();
const said = new Said();
async function show(who: string, path: string, looking: Looking): Promise<Page> {
  const { language, large, width } = looking;
  const kept = windows.get(who);
  const page = kept?.page ?? (await stage.visit(who));
  if (!kept) {
    said.listen(page);
    // what does not open is told of soon
    page.setDefaultTimeout(5_000);
    await page.goto(stage.origin);
  }
  if (kept?.looking === looking) await follow(page, path);
  else {
    await page.setViewportSize({ width, height: width < 600 ? 780 : 900 });
    await page.evaluate((chosen) => localStorage.setItem('bihuan-looks', chosen), JSON.stringify({ dark: false, large, language }));
    await page.goto(`${stage.origin}${path}`);
    await page.locator('h1').first().waitFor();
  }
  windows.set(who, { page, looking });
  return page;
}

/** Where dialogs, menus and explanations are made, and what above opens them. */
const MADE_IN: Readonly<Record<string, string>> = {
  'admin/entry-form.tsx': 'user-add',
  'admin/entry-list.tsx': 'user-more',
  'admin/history.tsx': 'user-history',
  'audit/checks.tsx': 'faults',
  'board/keys-list.tsx': 'keys',
  'board/step-form.tsx': 'bulk',
  'case/actions.tsx': 'more',
  'case/command-form.tsx': 'assign',
  'case/erase.tsx': 'erase',
  'case/files.tsx': 'photo',
  'case/reveal.tsx': 'reveal',
  'case/urge-form.tsx': 'urge',
  'figures/counted-cases.tsx': 'counted',
  'help/help-panel.tsx': 'help',
  'help/tour.tsx': 'tour',
  'pages/channels-page.tsx': 'channel-add',
  'pages/ledger-page.tsx': 'import',
  'pages/login-page.tsx': 'login',
  'pages/policy-page.tsx': 'recompute',
  'pages/quality-page.tsx': 'returns',
  'pages/reminders-page.tsx': 'delivery',
  'pages/reply-page.tsx': 'apply-over',
  'pages/reports-page.tsx': 'report-make',
  'pages/templates-page.tsx': 'template',
  'profile/tokens.tsx': 'token-revoke',
  'profile/totp.tsx': 'totp',
  'receptions/reception-form.tsx': 'reception',
  'reply/letter-preview.tsx': 'letter',
  'reply/to-sign.tsx': 'give-back',
  'shell.tsx': 'own-menu',
  'ui/once-shown.tsx': 'token-made',
  'ui/search-box.tsx': 'search',
  'ui/time-left.tsx': 'why',
};
describe('the list of what opens', () => {
  test('leaves out no file that makes a dialog, a menu or an explanation', () => {
    const sources = new URL('../../../apps/web/src/', import.meta.url);
    const makes = /<(Dialog|dialog|Modal|Drawer|MoreMenu|Dropdown|Popover|Popconfirm|Folded|Tooltip)\b|modal\.confirm\(/;
    const made = readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx') && !/^ui.(dialog|more-menu)\.tsx$/.test(file))
      .filter((file) => makes.test(readFileSync(new URL(file, sources), 'utf8')))
      .map((file) => file.replaceAll('\\', '/'));
    expect(made.sort()).toEqual(Object.keys(MADE_IN).sort());
    const opened = new Set(PLACES.flatMap(([, , openings]) => openings.map(({ name }) => name)));
    expect(Object.values(MADE_IN).filter((name) => name !== 'login' && !opened.has(name))).toEqual([]);
  });
});

describe.each<Looking>([
  // the longest words in the least room: what fits there fits everywhere
  { language: 'en', large: true, width: 360 },
  // what there is only on a desk
  { language: 'zh-CN', large: false, width: 1280 },
])('what opens, in $language, large type: $large, at $width px,', (looking) => {
  const places = PLACES.flatMap(([who, path, all]) => {
    const openings = all.filter(({ only = 360 }) => only === looking.width);
    return openings.length > 0 ? [{ who, path, openings, names: openings.map(({ name }) => name).join(', ') }] : [];
  });
  test.each(places)(
    'for $who: $names: breaks no rule, takes the focus and gives it back',
    async ({ who, path, openings }) => {
      const page = await show(who, path(), looking);
      const faults: string[] = [];
      for (const opening of openings) {
        const { name, layer = MODAL, steps, backTo, keepsFocus, strokes = 1 } = opening;
        try {
          const pressed = await open(page, looking.language, opening);
          const part = page.locator(layer).last();
          const found: string[] = [];
          if (!keepsFocus && !(await until(() => hasFocus(part)))) found.push('the focus is not in it');
          await picture(page, `open-${name}-${looking.language}-${looking.width}`, false);
          found.push(...(await faultsOf(page, layer, looking, said)));
          for (let n = 0; n < strokes; n++) await page.keyboard.press('Escape');
          if (!(await until(async () => (await page.locator(layer).count()) === 0 || !(await page.locator(layer).last().isVisible()))))
            found.push('Escape does not close it');
          const back = backTo === undefined ? pressed : find(page, looking.language, backTo);
          if (!(await until(() => hasFocus(back)))) {
            const where = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 90));
            found.push(`the focus is on ${where}`);
          }
          faults.push(...found.map((fault) => `${name}: ${fault}`));
        } catch (error) {
          faults.push(`${name}: ${String(error).slice(0, 400)}`);
        }
        // what lies beneath is not what comes next
        for (let n = 0; n < 3 && (await page.locator(`${MODAL}, ${OWN}, ${MENU}`).count()) > 0; n++) await page.keyboard.press('Escape');
        if (steps.includes('.board-card input[type=checkbox]')) await page.locator('.board-card input[type=checkbox]').first().uncheck();
      }
      expect(faults).toEqual([]);
    },
    120_000,
  );
});
