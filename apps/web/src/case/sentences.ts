import { useLooks } from '../looks';
import type { CaseEvent } from '../shapes';
import { isTextKey } from '../texts';
import { dayInWords } from '../times';
import { useMoment } from '../ui/when';
import { useInSentence, useSystemWords, useWords } from '../ui/words';

/** An event as it is told: one sentence, what stands beside it, and what people wrote. */
export interface Said {
  readonly event: CaseEvent;
  readonly sentence: string;
  readonly facts: readonly string[];
  readonly texts: readonly string[];
  /** a verdict that came so soon after the reply that nobody can have looked */
  readonly isAtOnce: boolean;
  readonly attachmentIds: readonly string[];
}
const AT_ONCE_MS = 60_000;
/** What people wrote, in this order; those with a label say what it is. */
const WRITTEN = ['reply', 'content', 'opinion', 'summary', 'comment', 'instructions', 'reason', 'explanation', 'evidence', 'note'] as const;
const LABELLED: ReadonlySet<string> = new Set(['instructions', 'reason', 'explanation', 'evidence', 'note']);

/** Tells a case's events, oldest first, in sentences that a resident would understand. `nameOf` knows everything that they name by id. */
export function useTelling(nameOf: (id: string) => string | undefined): (events: readonly CaseEvent[]) => Said[] {
  const { t, list, language } = useLooks();
  const words = useWords();
  const inSentence = useInSentence();
  const system = useSystemWords();
  const moment = useMoment();
  const text = ({ data }: CaseEvent, name: string): string => (typeof data[name] === 'string' ? data[name] : '');
  const named = (id: string): string => (id ? (nameOf(id) ?? '…') : '');
  const caseNamed = (id: string): string => {
    const title = id ? nameOf(id) : undefined;
    return title === undefined ? t('said.otherCase') : language === 'en' ? `“${title}”` : `《${title}》`;
  };
  const date = (value: string): string => dayInWords(value, language);

  const sentenceOf = (event: CaseEvent, lead: string): string => {
    const { type, actor, onBehalfOf, data, dues } = event;
    const variant = typeof data['granted'] === 'boolean' ? String(data['granted']) : text(event, 'outcome');
    const key = variant ? `said.${type}.${variant}` : `said.${type}`;
    if (!isTextKey(key)) return words('event', type);
    return t(key, {
      who: onBehalfOf ? named(onBehalfOf.id) : system.actor(actor.name),
      lead: lead || actor.name,
      unit: named(text(event, 'unitId') || text(event, 'leadUnitId')) || lead,
      deputy: named(text(event, 'deputyId')),
      proposed: named(text(event, 'proposedUnitId')),
      other: caseNamed(text(event, 'primaryId') || text(event, 'suggestionId')),
      until: date(text(event, 'until')),
      clock: words('clock', text(event, 'clock')),
      date: date(text(event, 'dueOn') || (dues[0]?.dueOn ?? '')),
      ...Object.fromEntries(
        ['kind', 'attitude', 'result', 'stage', 'method', 'reasonCode'].map((name) => [name, inSentence('word', text(event, name))]),
      ),
    });
  };
  const factsOf = (event: CaseEvent): string[] => {
    const { type, data, dues, actor, onBehalfOf } = event;
    const co = Array.isArray(data['coUnitIds']) ? list((data['coUnitIds'] as string[]).map(named)) : '';
    const facts = {
      co: type === 'assigned' ? co : '',
      handler: type === 'accepted' && !onBehalfOf ? actor.name : '',
      kind: type === 'answeredThroughPrimary' && text(event, 'kind') ? words('word', text(event, 'kind')) : '',
      promisedOn: text(event, 'promisedOn') && date(text(event, 'promisedOn')),
      signer: text(event, 'signer'),
      residentVerdict: text(event, 'residentVerdict') && words('word', text(event, 'residentVerdict')),
      toldAt: text(event, 'toldAt') && moment(text(event, 'toldAt')),
    };
    return [
      ...Object.entries(facts).flatMap(([name, value]) => (value ? [t(`said.with.${name as keyof typeof facts}`, { value })] : [])),
      // a promise and a moved date have said themselves already
      ...(type === 'dueDateMoved' ? [] : dues)
        .filter(({ clock }) => clock !== 'promise')
        .map(({ clock, unitId, dueOn }) =>
          t(unitId ? 'said.with.dueOf' : 'said.with.due', {
            unit: unitId ? named(unitId) : '',
            clock: unitId ? inSentence('clock', clock) : words('clock', clock),
            date: date(dueOn),
          }),
        ),
    ];
  };
  const textsOf = (event: CaseEvent): string[] =>
    WRITTEN.filter((name) => text(event, name) !== '' && !(event.type === 'recorded' && name === 'content')).map((name) => {
      const key = `said.label.${name}`;
      const written = event.type === 'supervised' && event.actor.id === null ? system.byRule(text(event, name)) : text(event, name);
      return LABELLED.has(name) && isTextKey(key) ? t(key, { text: written }) : written;
    });

  return (events) => {
    let lead = '';
    let repliedAt = '';
    return events.map((event): Said => {
      if (event.type === 'assigned') lead = named(text(event, 'leadUnitId'));
      if (event.type === 'replied' || event.type === 'answeredOnSpot') repliedAt = event.occurredAt;
      const soon = repliedAt !== '' && Date.parse(event.occurredAt) - Date.parse(repliedAt) < AT_ONCE_MS;
      const { attachmentIds } = event.data;
      return {
        event,
        sentence: sentenceOf(event, lead),
        facts: factsOf(event),
        texts: textsOf(event),
        isAtOnce: event.type === 'evaluated' && !event.onPaper && soon,
        attachmentIds: Array.isArray(attachmentIds) ? (attachmentIds as string[]) : [],
      };
    });
  };
}
