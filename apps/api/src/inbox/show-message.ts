import { restsOnGuess, type WorkCalendar } from '@bihuan/domain';
import { instant, type Stored } from '../times.js';
import type { InboxMessage } from './inbox-shapes.js';

/** A message as it is shown: of the dates in a digest it is said which still rest on a guess. */
export function showMessage({ sentAt, readAt, ...row }: Stored<InboxMessage> | InboxMessage, calendar: WorkCalendar): InboxMessage {
  const at = { sentAt: instant(sentAt), readAt: instant(readAt) };
  if (row.kind !== 'reminder_digest') return { ...row, ...at };
  const reminders = row.content.reminders.map((line) => ({
    ...line,
    provisional: restsOnGuess(calendar, { isPromised: line.clock === 'promise', dueOn: line.dueOn }),
  }));
  return { ...row, ...at, content: { ...row.content, reminders } };
}
