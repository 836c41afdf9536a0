import { Tag } from 'antd';
import { useEffect } from 'react';
import { useLooks } from '../looks';
import type { CaseEvent } from '../shapes';
import { minute } from '../times';
import { useNames } from '../ui/names';
import { useWords } from '../ui/words';

/** The words of an event's data that people read, in their order. */
const TEXTS = ['reply', 'content', 'opinion', 'summary', 'instructions', 'reason', 'explanation', 'evidence', 'comment', 'note'] as const;
const WORDS = ['kind', 'attitude', 'result', 'outcome', 'stage', 'method', 'residentVerdict', 'reasonCode'] as const;
const DATES = ['promisedOn', 'until', 'dueOn'] as const;

/** Everything that happened to a case, in plain language, oldest first. */
export function Timeline({ events }: { readonly events: readonly CaseEvent[] }) {
  const { t } = useLooks();
  const words = useWords();
  const { unit } = useNames();
  // a number's list leads to the event that counted
  useEffect(() => {
    if (location.hash.startsWith('#event-')) document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: 'center' });
  }, [events]);
  const facts = ({ type, data }: CaseEvent): string[] => {
    const text = (name: string): string => (typeof data[name] === 'string' ? data[name] : '');
    return [
      ...(text('leadUnitId') ? [unit(text('leadUnitId'))] : []),
      ...(text('proposedUnitId') ? [unit(text('proposedUnitId'))] : []),
      ...(typeof data['granted'] === 'boolean' ? [words('word', String(data['granted']))] : []),
      ...(type === 'dueDateMoved' ? [words('clock', text('clock'))] : []),
      ...WORDS.filter((name) => text(name)).map((name) => words('word', text(name))),
      ...DATES.filter((name) => text(name)).map(text),
    ];
  };
  return (
    <ol className="timeline">
      {events.map((event) => (
        <li key={event.id} id={`event-${event.seq}`}>
          <div className="row">
            <strong>{words('event', event.type)}</strong>
            <span>{facts(event).join(' · ')}</span>
            {event.onPaper && <Tag>{t('case.onPaper')}</Tag>}
          </div>
          <span className="quiet">
            {minute(event.occurredAt)} · {event.actor.name}
          </span>
          {TEXTS.filter((name) => event.type !== 'recorded' && typeof event.data[name] === 'string' && event.data[name] !== '').map(
            (name) => (
              <p key={name}>{String(event.data[name])}</p>
            ),
          )}
        </li>
      ))}
    </ol>
  );
}
