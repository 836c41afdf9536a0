import type { CaseCommand } from '@bihuan/domain';
import type { Ask, Reader } from '@bihuan/record';
import type { Caller } from '../access/caller.js';
import type { SuggestionShape } from '../suggestions/shapes.js';
import type { SuggestionsService } from '../suggestions/suggestions.service.js';
import type { Stored } from '../times.js';
import type { InboxMessage } from './inbox-shapes.js';

type Message = Stored<InboxMessage>;
type IsOpen = (one: SuggestionShape, caller: Caller) => boolean;
const whileOneMay =
  (command: CaseCommand): IsOpen =>
  ({ availableCommands }) =>
    availableCommands.includes(command);

/** Whether what somebody was asked to do is still theirs to do. */
const STILL_OPEN: Readonly<Record<Ask, IsOpen>> = {
  assign: whileOneMay('assign'),
  accept: whileOneMay('accept'),
  contribute: whileOneMay('contribute'),
  decide_return: whileOneMay('decideReturn'),
  decide_extension: whileOneMay('decideExtension'),
  evaluate: whileOneMay('evaluate'),
  rework: whileOneMay('rework'),
  agree_withdrawal: whileOneMay('agreeWithdrawal'),
  // staff draft what only the head signs
  reply: ({ status, leadUnitId }, { unitId }) => status === 'assigned' && leadUnitId === unitId,
  tell_resident: ({ availableCommands, residentKnows }) => availableCommands.includes('residentFeedback') && !residentKnows,
};

/**
 * The messages, newest first, asking only for what is still to be done, and for each thing once: an old one does not send its reader to
 * a case that others have gone on with.
 */
export async function withOpenAsks(
  db: Reader,
  suggestions: SuggestionsService,
  caller: Caller,
  messages: readonly Message[],
): Promise<Message[]> {
  const ids = messages.flatMap(({ kind, content }) => (kind === 'case_news' && content.asks.length > 0 ? [content.suggestionId] : []));
  // nothing of it is shown but what may be done: no language, no question of sight
  const cases = new Map((await suggestions.showAll(caller, [...new Set(ids)], 'zh-CN', db)).map((one) => [one.id, one]));
  const asked = new Set<string>();
  return messages.map((message) => {
    if (message.kind !== 'case_news') return message;
    const { content } = message;
    const one = cases.get(content.suggestionId);
    const asks = content.asks.filter(
      (ask) => one !== undefined && !asked.has(`${one.id} ${ask}`) && STILL_OPEN[ask](one, caller) && asked.add(`${one.id} ${ask}`),
    );
    return { ...message, content: { ...content, asks } };
  });
}
