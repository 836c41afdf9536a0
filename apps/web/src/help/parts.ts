import type { Schema } from '../schemas';
import type { Role } from '../session';
import type { HelpedPath, Word } from './shapes';

/** The words to explain on each page. */
export const PAGE_WORDS: Readonly<Record<HelpedPath, readonly Word[]>> = {
  '/board': ['light', 'assign', 'merge', 'decline', 'resolve', 'provisional'],
  '/overview': ['rates', 'base', 'light'],
  '/wall': ['rates', 'light'],
  '/home': ['verdicts', 'feedback', 'light'],
  '/record': ['oneMatter', 'onSpot', 'masked'],
  '/todo': ['accept', 'requestReturn', 'lead', 'extension', 'light'],
  '/cases/:id/reply': ['replyKind', 'promise'],
  '/cases/:id/judge': ['verdicts', 'replyKind', 'rework'],
  '/cases/:id/tell': ['feedback', 'masked'],
  '/templates': ['replyKind'],
  '/cases': ['light', 'lead'],
  '/cases/:id': ['light', 'lead', 'onPaper', 'resolve', 'followUp', 'masked'],
  '/receptions': ['onSpot'],
  '/receptions/:id': ['onSpot'],
  '/ledger': ['onPaper', 'masked'],
  '/figures': ['rates', 'base', 'promise', 'feedback'],
  '/compare': ['rates', 'base'],
  '/quality': ['rates', 'promise'],
  '/reports': ['seal'],
  '/supervision': ['supervise', 'reminder'],
  '/reminders': ['reminder'],
  '/channels': ['reminder'],
  '/calendar': ['provisional'],
  '/policy': ['reminder', 'requestReturn', 'extension'],
  '/admin': ['lead'],
  '/admin/:kind': ['totp'],
  '/audit': ['seal', 'masked'],
  '/profile': ['totp'],
  '/inbox': ['reminder'],
  '/settings': ['reminder'],
  '/guide/:role': [],
};
/** What stands in each role's guide, in this order. */
export const GUIDE_PAGES: Readonly<Record<Role, readonly HelpedPath[]>> = {
  deputy: ['/home', '/record', '/cases/:id/judge', '/cases/:id/tell', '/receptions'],
  staff: ['/todo', '/cases/:id', '/cases/:id/reply', '/templates', '/inbox'],
  head: ['/todo', '/cases/:id/reply', '/cases/:id', '/figures'],
  office: ['/board', '/cases/:id', '/supervision', '/figures', '/reports', '/ledger'],
  leader: ['/overview', '/board', '/supervision', '/figures'],
  principal: ['/overview', '/board', '/supervision', '/figures'],
  presidium: ['/overview', '/supervision', '/cases/:id', '/figures', '/quality'],
  district: ['/overview', '/compare', '/quality', '/reports', '/figures'],
  auditor: ['/audit', '/quality', '/reports', '/figures', '/cases/:id'],
  admin: ['/admin/:kind', '/policy', '/calendar', '/channels', '/profile'],
};
export const ROLES = Object.keys(GUIDE_PAGES) as Role[];

type Clock = keyof Schema<'Policy'>['clocks'];
type Limit = 'returnWindow' | 'maxExtension';
type Span = { readonly policy: 'clocks'; readonly name: Clock } | { readonly policy: 'span'; readonly name: Limit };
const clock = (name: Clock): Span => ({ policy: 'clocks', name });
const span = (name: Limit): Span => ({ policy: 'span', name });
const UNIT: readonly Span[] = [
  clock('accept'),
  span('returnWindow'),
  clock('reply'),
  span('maxExtension'),
  clock('coOpinion'),
  clock('reworkReply'),
];
const LEADERS: readonly Span[] = [clock('assign'), clock('reply'), clock('evaluate'), clock('followUp')];
/** The time limits each role has to keep in mind; their numbers are the town's own policy. */
export const GUIDE_SPANS: Readonly<Record<Role, readonly Span[]>> = {
  deputy: [clock('evaluate'), clock('reply'), clock('followUp')],
  staff: UNIT,
  head: UNIT,
  office: [
    clock('assign'),
    clock('accept'),
    span('returnWindow'),
    clock('reply'),
    span('maxExtension'),
    clock('evaluate'),
    clock('followUp'),
  ],
  leader: LEADERS,
  principal: LEADERS,
  presidium: LEADERS,
  district: LEADERS,
  auditor: LEADERS,
  admin: UNIT,
};
