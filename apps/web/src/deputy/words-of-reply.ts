import type { CaseEvent } from '../shapes';

/** What the resident is told: the standing reply, or why the case was declined; null when there is neither. */
export interface ReplyWords {
  readonly type: string;
  readonly at: string;
  readonly signer: string;
  readonly kind: string | null;
  readonly promisedOn: string | null;
  readonly text: string;
}
const ANSWERS = ['replied', 'replyUpdated', 'answeredOnSpot', 'answeredThroughPrimary', 'declined'];

export function wordsOfReply(events: readonly CaseEvent[]): ReplyWords | null {
  const event = events.findLast(({ type }) => ANSWERS.includes(type));
  if (!event) return null;
  const text = (name: string): string | null => (typeof event.data[name] === 'string' ? event.data[name] : null);
  return {
    type: event.type,
    at: event.occurredAt,
    signer: text('signer') ?? event.actor.name,
    kind: text('kind'),
    promisedOn: text('promisedOn'),
    text: text('content') ?? text('reply') ?? text('explanation') ?? '',
  };
}
