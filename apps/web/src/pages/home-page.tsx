import { useState } from 'react';
import { Link } from 'wouter';
import { call, pathWith, Problem, type Page } from '../api';
import { useDrafts } from '../drafts/drafts';
import type { Draft } from '../drafts/store';
import type { Closure } from '../figures/shapes';
import { useLooks } from '../looks';
import { useSession } from '../session';
import type { CaseEvent, Suggestion } from '../shapes';
import { day, minute, now } from '../times';
import { DueDate } from '../ui/due-date';
import { PageFrame } from '../ui/page';
import { Notice, PlainButton } from '../ui/plain';
import { useData } from '../use-data';

const STAGES = ['received', 'assigned', 'replied', 'resolved'] as const;
const SHOWN = 5;

/** What a deputy opens: one button, what waits for them, and what became of what they heard. */
export default function HomePage() {
  const { t } = useLooks();
  const { person } = useSession();
  const deputyId = person?.deputyId ?? '';
  const mine = useData<Page<Suggestion>>(pathWith('/suggestions', { deputyId, limit: 200 }));
  const cases = mine.data?.items ?? [];
  const toJudge = cases.filter(({ status, availableCommands }) => status === 'replied' && availableCommands.includes('evaluate'));
  const toTell = cases.filter(
    ({ status, availableCommands, residentInformedAt }) =>
      (status === 'replied' || status === 'resolved') && availableCommands.includes('residentFeedback') && residentInformedAt === null,
  );
  return (
    <PageFrame title={t('home.title', { name: person?.name ?? '' })} lead={t('home.lead')}>
      <Link className="button primary block big" href="/record">
        ＋ {t('home.record')}
      </Link>
      <DraftList />
      {mine.problem && <Notice kind="error">{mine.problem.message}</Notice>}
      {mine.data && (
        <>
          <section>
            <h2>{t('home.judge')}</h2>
            {toJudge.length === 0 && <p className="quiet">{t('home.judge.none')}</p>}
            <ul className="cards brief">
              {toJudge.slice(0, SHOWN).map((one) => (
                <li key={one.id}>
                  <strong>{one.title}</strong>
                  <Clock one={one} name="evaluate" />
                  <Link className="button" href={`/cases/${one.id}`}>
                    {t('home.judge.open')}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{t('home.tell')}</h2>
            {toTell.length === 0 && <p className="quiet">{t('home.tell.none')}</p>}
            <ul className="cards brief">
              {toTell.slice(0, SHOWN).map((one) => (
                <Tell key={one.id} one={one} />
              ))}
            </ul>
          </section>
          <section>
            <h2>{t('home.stages')}</h2>
            {cases.length === 0 && <p className="quiet">{t('home.none')}</p>}
            {STAGES.map((stage) => {
              const own = cases.filter(({ status }) => status === stage);
              return own.length === 0 ? null : (
                <details key={stage} open={stage !== 'resolved'}>
                  <summary>
                    {t(`state.${stage}`)} · {own.length}
                  </summary>
                  <ul className="cards brief">
                    {own.slice(0, SHOWN).map((one) => (
                      <li key={one.id}>
                        <Link href={`/cases/${one.id}`}>{one.title}</Link>
                        <span className="quiet">
                          {one.number} · {day(one.receivedAt)}
                        </span>
                        <Clock one={one} name={stage === 'received' ? 'assign' : 'reply'} />
                      </li>
                    ))}
                  </ul>
                </details>
              );
            })}
            <Link href="/cases">{t('home.more')}</Link>
          </section>
        </>
      )}
      <Year deputyId={deputyId} />
      <Receptions deputyId={deputyId} />
    </PageFrame>
  );
}

function Clock({ one, name }: { readonly one: Suggestion; readonly name: string }) {
  const clock = one.clocks.find((run) => run.name === name && run.state === 'running');
  return clock ? <DueDate clock={clock} /> : null;
}

/** What is still on this device: it says so, and what became of it. */
function DraftList() {
  const { t } = useLooks();
  const { drafts, sent, send, loggedOut } = useDrafts();
  return (
    <>
      {loggedOut && drafts.length > 0 && <Notice kind="error">{t('drafts.loggedOut')}</Notice>}
      {sent.map(({ id, key, number }) => (
        <Notice key={key} kind="done">
          <Link href={`/cases/${id}`}>{t('drafts.sent', { number })}</Link>
        </Notice>
      ))}
      {drafts.length > 0 && (
        <section>
          <h2>
            {t('drafts.title')} · {drafts.length}
          </h2>
          <ul className="cards brief">
            {drafts.map((draft) => (
              <DraftShown key={draft.key} draft={draft} />
            ))}
          </ul>
          <PlainButton onClick={() => void send()}>{t('drafts.send')}</PlainButton>
        </section>
      )}
    </>
  );
}
function DraftShown({ draft: { key, body, writtenAt, refused } }: { readonly draft: Draft }) {
  const { t } = useLooks();
  const { drop } = useDrafts();
  const [isSure, setSure] = useState(false);
  return (
    <li>
      <strong>{body.title}</strong>
      <span className="quiet">
        {minute(writtenAt)} · {refused ? refused.message : t('drafts.waiting')}
      </span>
      {refused?.errors.map(({ path, message }) => (
        <small key={path} className="wrong">
          {message}
        </small>
      ))}
      <div className="row">
        {refused && (
          <Link className="button" href={`/record?draft=${key}`}>
            {t('drafts.edit')}
          </Link>
        )}
        <PlainButton kind="text" onClick={() => (isSure ? void drop(key) : setSure(true))}>
          {t(isSure ? 'drafts.dropSure' : 'drafts.drop')}
        </PlainButton>
      </div>
    </li>
  );
}

/** One tap to call, or a text to send; that it was done is then entered on the case. */
function Tell({ one }: { readonly one: Suggestion }) {
  const { t } = useLooks();
  const { person } = useSession();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    const { items } = await call<{ items: readonly CaseEvent[] }>('GET', `/suggestions/${one.id}/events`);
    const reply = items.findLast(({ type }) => type === 'replied' || type === 'replyUpdated' || type === 'answeredOnSpot');
    const told = reply?.data['content'] ?? reply?.data['reply'];
    const words = typeof told === 'string' ? told : '';
    await navigator.clipboard.writeText(t('home.tell.text', { name: person?.name ?? '', title: one.title, reply: words }));
    setSaid(t('home.tell.copied'));
  };
  const ring = async (): Promise<void> => {
    try {
      const { phone } = await call<{ phone: string | null }>('POST', `/suggestions/${one.id}/resident/reveal`, {
        reason: t('home.tell.reason'),
      });
      if (phone) location.href = `tel:${phone}`;
      else setSaid(t('home.tell.noPhone'));
    } catch (error) {
      setSaid(error instanceof Problem ? error.message : String(error));
    }
  };
  return (
    <li>
      <Link href={`/cases/${one.id}`}>{one.title}</Link>
      <div className="row">
        <PlainButton onClick={() => void ring()}>{t('home.tell.call')}</PlainButton>
        <PlainButton onClick={() => void copy()}>{t('home.tell.copy')}</PlainButton>
        <span role="status">{said}</span>
      </div>
    </li>
  );
}

function Year({ deputyId }: { readonly deputyId: string }) {
  const { t } = useLooks();
  const { data } = useData<Closure>(
    pathWith('/statistics/closure', { groupBy: 'deputy', cohort: 'received', from: `${day(now()).slice(0, 4)}-01-01` }),
  );
  const figures = data?.groups.find(({ key }) => key === deputyId)?.figures;
  if (!figures) return null;
  const numbers = [
    ['received', figures.received],
    ['replied', figures.replied.n],
    ['resolved', figures.resolved.n],
  ] as const;
  return (
    <section>
      <h2>{t('home.year')}</h2>
      <ul className="figures">
        {numbers.map(([name, value]) => (
          <li key={name}>
            <span className="quiet">{t(`home.year.${name}`)}</span>
            <strong style={{ fontSize: '1.5em' }}>{value}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Reception {
  readonly id: string;
  readonly date: string;
  readonly visitorCount: number;
  readonly suggestions: number;
  readonly deputyIds: readonly string[];
}
function Receptions({ deputyId }: { readonly deputyId: string }) {
  const { t } = useLooks();
  const { data } = useData<Page<Reception>>('/reception-sessions?limit=50');
  const own = data?.items.filter(({ deputyIds }) => deputyIds.includes(deputyId)) ?? [];
  if (!data) return null;
  return (
    <section>
      <h2>{t('home.receptions')}</h2>
      {own.length === 0 && <p className="quiet">{t('home.receptions.none')}</p>}
      <ul>
        {own.slice(0, SHOWN).map(({ id, date, visitorCount, suggestions }) => (
          <li key={id}>
            <Link href={`/receptions/${id}`}>{t('home.reception', { date, visitors: visitorCount, suggestions })}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
