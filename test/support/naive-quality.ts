import type { CaseEvent } from '@bihuan/domain';

/**
 * What lies behind GET /statistics/quality once more, case by case over the plain list of events: slow, and sharing nothing with the
 * product's code but its types. A case's findings, by code, with what is said beside it.
 */
export type NaiveFindings = ReadonlyMap<string, string>;

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });
const dayOf = (instant: string): string => shanghai.format(new Date(instant));
const field = (event: CaseEvent, name: string): string | null => (typeof event.data[name] === 'string' ? event.data[name] : null);
const isReply = ({ type }: CaseEvent): boolean => type === 'replied' || type === 'replyUpdated';

/** Events without the replies that were returned, and what had been added to those. */
function withoutReturned(events: readonly CaseEvent[]): CaseEvent[] {
  let left: CaseEvent[] = [];
  for (const event of events) {
    if (event.type === 'replyReturned') {
      const since = left.findLastIndex(({ type }) => type === 'replied');
      left = left.filter((one, index) => !(isReply(one) && index >= since));
    }
    left.push(event);
  }
  return left;
}

/** The text of the reply that stands last, by which the same words are found again; null when it says nothing. */
export function naiveWords(events: readonly CaseEvent[]): string | null {
  const last = withoutReturned(events).findLast(isReply);
  const said = (last && field(last, 'content'))?.replace(/[\s\p{P}\p{S}]/gu, '').toLowerCase() ?? '';
  return said === '' ? null : said;
}

/** The units that handed the case back, in order. */
export function naiveReturns(events: readonly CaseEvent[]): string[] {
  return events.flatMap((event, index) => {
    if (event.type !== 'returnDecided' || event.data['granted'] !== true) return [];
    const assigned = events.slice(0, index).findLast(({ type }) => type === 'assigned');
    return (assigned && field(assigned, 'leadUnitId')) ?? [];
  });
}

export function naiveFindings(all: readonly CaseEvent[], unitNames: ReadonlyMap<string, string>): NaiveFindings {
  const events = withoutReturned(all);
  const of = (type: CaseEvent['type']): CaseEvent[] => events.filter((event) => event.type === type);
  const before = (event: CaseEvent, type: CaseEvent['type']): CaseEvent | undefined =>
    events.slice(0, events.indexOf(event)).findLast((one) => one.type === type);
  const found = new Map<string, string>();
  const add = (code: string, cases: readonly unknown[], detail: string): void => void (cases.length > 0 && found.set(code, detail));

  const onReplyDay = of('resolved').filter((event) => {
    const reply = before(event, 'replied');
    return reply !== undefined && dayOf(reply.occurredAt) === dayOf(event.occurredAt);
  });
  add('resolvedOnReplyDay', onReplyDay, dayOf(onReplyDay.at(-1)?.occurredAt ?? '2000-01-01'));

  const promises = events.filter((event) => isReply(event) && field(event, 'promisedOn') !== null);
  const moves = promises.filter((event, index) => {
    const last = promises[index - 1];
    return last && event.type === 'replyUpdated' && field(last, 'promisedOn') !== field(event, 'promisedOn');
  });
  if (moves.length > 1) add('promiseMovedTwice', moves, `${moves.length}`);

  const returned = of('replyReturned');
  add('replyReturned', returned, `${returned.length}`);
  const handedBack = naiveReturns(events);
  add('returnGranted', handedBack, handedBack.map((id) => unitNames.get(id) ?? '').join('、'));
  const extended = of('extensionDecided').filter((event) => event.data['granted'] === true);
  add('extensionGranted', extended, `${extended.length}`);

  const onPaper = of('evaluated').filter((event) => event.onPaper);
  add(
    'evaluatedOnPaper',
    onPaper,
    onPaper
      .map(({ actor }) => actor.name)
      .sort()
      .at(-1) ?? '',
  );
  const seconds = of('evaluated').flatMap((event) => {
    const reply = before(event, 'replied');
    const waited = reply ? (Date.parse(event.occurredAt) - Date.parse(reply.occurredAt)) / 1000 : Infinity;
    return !event.onPaper && waited <= 60 ? waited : [];
  });
  add('evaluatedAtOnce', seconds, `${Math.round(Math.min(...seconds))}`);

  const last = events.findLast(({ type }) => type === 'resolved' || type === 'reworked');
  if (last?.type === 'resolved') {
    const cycle = events.slice(events.findLastIndex(({ type }) => type === 'reworked') + 1, events.indexOf(last));
    if (!cycle.some(({ type }) => type === 'evaluated')) add('resolvedUnevaluated', [last], '');
  }
  return found;
}
