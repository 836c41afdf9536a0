import { App, Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import { addressOf } from '../api';
import { useWhenSent } from '../board/held-steps';
import { Actions } from '../case/actions';
import { CaseReminders } from '../case/case-reminders';
import { Clocks } from '../case/clocks';
import { CommandForm } from '../case/command-form';
import { UrgeForm } from '../case/urge-form';
import type { Dossier, RelatedCase } from '../case/dossier';
import { Facts, isWatched } from '../case/facts';
import { Files } from '../case/files';
import { Timeline } from '../case/timeline';
import { Turns } from '../case/turns';
import { useNews } from '../case/use-news';
import { useLooks } from '../looks';
import { useSession } from '../session';
import type { CaseEvent, Command } from '../shapes';
import { now } from '../times';
import { Mark } from '../ui/mark';
import { PageFrame } from '../ui/page';
import { Notice, PlainButton } from '../ui/plain';
import { Skeleton } from '../ui/skeleton';
import { Steps } from '../ui/steps';
import { useMoment } from '../ui/when';
import { useWords } from '../ui/words';
import { useData } from '../use-data';

interface Given {
  readonly command: Command;
  readonly onPaper: boolean;
}

/** Everything about one case, and what can be done with it. */
export default function CasePage() {
  const { t } = useLooks();
  const { id = '' } = useParams();
  const { person } = useSession();
  const { message } = App.useApp();
  const moment = useMoment();
  const [given, setGiven] = useState<Given | null>(null);
  const [isUrging, setUrging] = useState(false);
  const [urged, setUrged] = useState(0);
  const { data: suggestion, problem, reload: reloadCase } = useData('/suggestions/{id}', { path: { id } });
  const { data: found, reload: reloadEvents } = useData('/suggestions/{id}/events', { path: { id } });
  const { data: dossier, reload: reloadDossier } = useData('/suggestions/{id}/dossier', { path: { id } });
  const events = found?.items ?? [];
  const reload = (): void => {
    reloadCase();
    reloadEvents();
    reloadDossier();
  };
  const news = useNews(id, suggestion?.version);
  const others = news.filter(({ actor }) => actor.id !== person?.id);
  // what one did oneself, in another tab, needs no asking
  const isOwn = news.length > 0 && others.length === 0;
  useEffect(() => {
    if (isOwn) reload();
  }, [isOwn]);
  useWhenSent(reload);
  useOpenOnPaper();
  if (!suggestion) {
    return (
      <PageFrame title={t('cases.title')} problem={problem} onRetry={reload}>
        {!problem && <Skeleton lines={12} />}
      </PageFrame>
    );
  }
  const { number, title, content, status, clocks } = suggestion;
  const ofContent = events[0]?.data['attachmentIds'];
  const firstFiles = Array.isArray(ofContent) ? (dossier?.attachments ?? []).filter(({ id: file }) => ofContent.includes(file)) : [];
  return (
    <PageFrame
      title={title}
      lead={
        <span className="row">
          <span className="nowrap">{number}</span>
          {suggestion.onSpot && <Mark>{t('case.onSpot')}</Mark>}
          {suggestion.cycle > 1 && <Mark kind="warn">{t('case.cycle', { cycle: suggestion.cycle })}</Mark>}
          {suggestion.concludedAt && <Mark>{t('case.concluded')}</Mark>}
          {suggestion.resolvedUnevaluated && <Mark kind="warn">{t('case.unevaluated')}</Mark>}
          {isWatched(suggestion) && <Mark kind="warn">{t('case.supervised')}</Mark>}
        </span>
      }
      actions={
        <>
          {suggestion.replyKind && (
            <Button href={addressOf('/suggestions/{id}/reply-letter', { path: { id } })} target="_blank">
              {t('case.letter.reply')}
            </Button>
          )}
          <Button onClick={() => window.print()}>{t('case.print')}</Button>
        </>
      }
      problem={problem}
      onRetry={reload}
    >
      {others.length > 0 && !given && (
        <Notice kind="info" action={<PlainButton onClick={reload}>{t('case.news.look')}</PlainButton>}>
          <strong>{t('case.news')}</strong>
          <Timeline
            events={[...events.filter(({ seq }) => seq <= suggestion.version), ...others]}
            dossier={dossier}
            after={suggestion.version}
          />
        </Notice>
      )}
      <Steps
        status={status}
        on={{
          received: suggestion.receivedAt,
          assigned: suggestion.assignedAt,
          replied: suggestion.repliedAt,
          resolved: suggestion.resolvedAt,
        }}
      />
      <div className="case">
        <div className="case-now">
          {dossier ? <Turns dossier={dossier} clocks={clocks} /> : <Skeleton lines={3} />}
          <Actions
            suggestion={suggestion}
            dossier={dossier}
            onGive={(command, onPaper) => setGiven({ command, onPaper })}
            onUrge={() => setUrging(true)}
          />
          <section aria-label={t('case.content')}>
            <h2>{t('case.content')}</h2>
            <p className="said">{content}</p>
            <Files files={firstFiles} />
          </section>
          <Joined dossier={dossier} />
          <Answer events={events} />
        </div>
        <aside className="case-side">
          <Facts suggestion={suggestion} dossier={dossier} events={events} onErased={reload} />
          <Clocks clocks={clocks} dossier={dossier} />
        </aside>
        <div className="case-past">
          <section aria-label={t('case.timeline')}>
            <h2>{t('case.timeline')}</h2>
            {found ? <Timeline events={events} dossier={dossier} /> : <Skeleton lines={6} />}
          </section>
          <CaseReminders suggestionId={id} turn={suggestion.version + urged} />
        </div>
      </div>
      <p className="only-print quiet">{t('case.printed', { time: moment(now()) })}</p>
      {isUrging && <UrgeForm suggestionId={id} onClose={() => setUrging(false)} onDone={() => setUrged((before) => before + 1)} />}
      {given && (
        <CommandForm
          suggestion={suggestion}
          key={`${given.command} ${given.onPaper}`}
          {...given}
          latest={Math.max(suggestion.version, ...others.map(({ seq }) => seq))}
          atOnce
          onClose={() => setGiven(null)}
          onLook={reload}
          onStale={reload}
          onDone={() => {
            // another form may have been opened before this answer came
            setGiven((open) => (open === given ? null : open));
            void message.success(t('done'));
            reload();
          }}
        />
      )}
    </PageFrame>
  );
}

const ANSWERS: readonly string[] = ['answeredOnSpot', 'replied', 'replyUpdated', 'answeredThroughPrimary'];
/** The answer that stands; one that was returned does not. */
function Answer({ events }: { readonly events: readonly CaseEvent[] }) {
  const { t } = useLooks();
  const words = useWords();
  const moment = useMoment();
  const at = events.findLastIndex(({ type }) => ANSWERS.includes(type));
  const answer = events[at];
  if (!answer || events.findLastIndex(({ type }) => type === 'replyReturned') > at) return null;
  const { data, occurredAt } = answer;
  const text = data['content'] ?? data['reply'];
  const signer = data['signer'];
  if (typeof text !== 'string') return null;
  return (
    <section aria-label={t('case.answer')}>
      <h2>
        {t('case.answer')} {typeof data['kind'] === 'string' && <Mark>{words('word', data['kind'])}</Mark>}
      </h2>
      <p className="said">{text}</p>
      <p className="quiet">
        {[typeof signer === 'string' ? t('said.with.signer', { value: signer }) : '', moment(occurredAt)].filter(Boolean).join(' · ')}
      </p>
    </section>
  );
}

/** Paper cannot be opened: everything that is folded is printed unfolded. */
function useOpenOnPaper(): void {
  useEffect(() => {
    let folded: HTMLDetailsElement[] = [];
    const unfold = (): void => {
      folded = [...document.querySelectorAll<HTMLDetailsElement>('.case details:not([open])')];
      for (const one of folded) one.open = true;
    };
    const fold = (): void => {
      for (const one of folded) one.open = false;
    };
    window.addEventListener('beforeprint', unfold);
    window.addEventListener('afterprint', fold);
    return () => {
      window.removeEventListener('beforeprint', unfold);
      window.removeEventListener('afterprint', fold);
    };
  }, []);
}

function Joined({ dossier }: { readonly dossier: Dossier | undefined }) {
  const { t } = useLooks();
  if (!dossier || (!dossier.primary && dossier.merged.length === 0)) return null;
  const link = ({ id, number, title, status }: RelatedCase): ReactNode => (
    <li key={id}>
      <Link href={`/cases/${id}`}>{title}</Link>{' '}
      <span className="quiet">
        <span className="nowrap">{number}</span> · {t(`state.${status}`)}
      </span>
    </li>
  );
  return (
    <section aria-label={t('case.joined')}>
      <h2>{t('case.joined')}</h2>
      {dossier.primary && (
        <>
          <div className="quiet">{t('case.joined.into')}</div>
          <ul className="plain">{link(dossier.primary)}</ul>
        </>
      )}
      {dossier.merged.length > 0 && (
        <>
          <div className="quiet">{t('case.joined.with')}</div>
          <ul className="plain">{dossier.merged.map(link)}</ul>
        </>
      )}
    </section>
  );
}
