import { useEffect } from 'react';
import { useLooks } from '../looks';
import type { CaseEvent } from '../shapes';
import { Mark } from '../ui/mark';
import { useNames } from '../ui/names';
import { useMoment, When } from '../ui/when';
import type { Dossier } from './dossier';
import { Files } from './files';
import { useTelling } from './sentences';

/** What happened to a case, in sentences, oldest first; all of it, or what came after an event that somebody has seen. */
export function Timeline({
  events,
  dossier,
  after = 0,
}: {
  /** from the beginning, also when only the last ones are shown: a sentence may name what an earlier one said */
  readonly events: readonly CaseEvent[];
  /** without it only units and deputies are named */
  readonly dossier?: Dossier | undefined;
  readonly after?: number;
}) {
  const { t } = useLooks();
  const { known } = useNames();
  const moment = useMoment();
  const tell = useTelling((id) => dossier?.names[id] ?? known(id));
  // a number's list leads to the event that counted
  useEffect(() => {
    if (location.hash.startsWith('#event-')) document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: 'center' });
  }, [events]);
  return (
    <ol className="timeline">
      {tell(events)
        .filter(({ event }) => event.seq > after)
        .map(({ event, sentence, facts, texts, isAtOnce, attachmentIds }) => (
          <li key={event.id} id={`event-${event.seq}`}>
            <div className="quiet">
              <When at={event.occurredAt} />
            </div>
            <strong>{sentence}</strong> {isAtOnce && <Mark kind="warn">{t('case.atOnce')}</Mark>}
            {facts.length > 0 && <div className="quiet">{facts.join(' · ')}</div>}
            {texts.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {/* what came with the record stands beside what was said */}
            {event.type !== 'recorded' && <Files files={(dossier?.attachments ?? []).filter(({ id }) => attachmentIds.includes(id))} />}
            {event.onPaper && <div className="quiet">{t('said.entered', { name: event.actor.name, time: moment(event.recordedAt) })}</div>}
          </li>
        ))}
    </ol>
  );
}
