import { addDays, daysBetween, dueDate, type WorkCalendar } from '../calendar/index.js';
import type { Policy } from '../policy/policy.js';
import type { CaseDigest } from './case-digest.js';

/**
 * The same case, had its reply clock run under another policy: as long as that policy says from the same start, with a granted
 * extension adding the days it added. Everything else, above all when the unit replied, stays as it happened.
 */
export function underPolicy(digest: CaseDigest, calendar: WorkCalendar, policy: Policy): CaseDigest {
  const { due } = digest;
  if (!due) return digest;
  const span = policy.clocks[due.cycle > 1 ? 'reworkReply' : 'reply'];
  const originalDueOn = dueDate(calendar, due.startedOn, span, policy.monthShift).dueOn;
  const added = due.extendedTo === null ? 0 : daysBetween(due.originalDueOn, due.extendedTo);
  const dueOn = added > 0 ? calendar.nextWorkingDay(addDays(originalDueOn, added)) : originalDueOn;
  // its first reply is still to come: that clock is the one that runs
  const replyDueOn = digest.firstRepliedOn === null && digest.replyDueOn !== null ? dueOn : digest.replyDueOn;
  return { ...digest, due: { ...due, originalDueOn, dueOn }, replyDueOn };
}
