import { Link } from 'wouter';
import { TellResident } from '../deputy/tell-resident';
import { Year } from '../deputy/year';
import { DraftList } from '../drafts/draft-list';
import { useLooks } from '../looks';
import { useSession } from '../session';
import type { Suggestion } from '../shapes';
import { day } from '../times';
import { DueDate } from '../ui/due-date';
import { useNames } from '../ui/names';
import { PageFrame } from '../ui/page';
import { Notice } from '../ui/plain';
import { useWords } from '../ui/words';
import { useData } from '../use-data';

const STAGES = ['received', 'assigned', 'replied', 'resolved'] as const;
const SHOWN = 5;

/** What a deputy opens: one button, what waits for them, and what became of what they heard. */
export default function HomePage() {
  const { t } = useLooks();
  const { person } = useSession();
  const deputyId = person?.deputyId ?? '';
  const mine = useData('/suggestions', { query: { deputyId, limit: 200 } });
  const cases = mine.data?.items ?? [];
  const toJudge = cases.filter(({ status, availableCommands }) => status === 'replied' && availableCommands.includes('evaluate'));
  const toTell = cases.filter(
    ({ status, availableCommands, residentInformedAt }) =>
      (status === 'replied' || status === 'resolved' || status === 'declined') &&
      availableCommands.includes('residentFeedback') &&
      residentInformedAt === null,
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
            <h2 id="judge">{t('home.judge')}</h2>
            {toJudge.length === 0 && <p className="quiet">{t('home.judge.none')}</p>}
            <ul className="cards brief">
              {toJudge.slice(0, SHOWN).map((one) => (
                <li key={one.id}>
                  <strong>{one.title}</strong>
                  <Clock one={one} name="evaluate" />
                  <Link className="button" href={`/cases/${one.id}/judge`}>
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
                <li key={one.id}>
                  <Link href={`/cases/${one.id}`}>{one.title}</Link>
                  <TellResident one={one} />
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{t('home.stages')}</h2>
            {cases.length === 0 && <p className="quiet">{t('home.none')}</p>}
            {[...STAGES, 'elsewhere' as const].map((stage) => {
              const own = cases.filter(({ status }) => (stage === 'elsewhere' ? !STAGES.some((one) => one === status) : status === stage));
              return own.length === 0 ? null : (
                <details key={stage} open={stage !== 'resolved' && stage !== 'elsewhere'}>
                  <summary>
                    {t(stage === 'elsewhere' ? 'home.elsewhere' : `state.${stage}`)} · {own.length}
                  </summary>
                  <ul className="cards brief">
                    {own.slice(0, SHOWN).map((one) => (
                      <li key={one.id}>
                        <Link href={`/cases/${one.id}`}>{one.title}</Link>
                        <span className="quiet">
                          {one.number} · {day(one.receivedAt)}
                        </span>
                        <Happened one={one} />
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

/** What happened last, in one line. */
function Happened({ one }: { readonly one: Suggestion }) {
  const { t } = useLooks();
  const words = useWords();
  const { unit } = useNames();
  const { status, leadUnitId, assignedAt, acceptedAt, repliedAt, replyKind, resolvedAt } = one;
  const line = (): string => {
    if (status === 'received') return t('happened.received');
    if (status === 'assigned')
      return t(acceptedAt ? 'happened.accepted' : 'happened.assigned', { unit: unit(leadUnitId), date: day(acceptedAt ?? assignedAt) });
    if (status === 'replied')
      return t('happened.replied', { unit: unit(leadUnitId), date: day(repliedAt), kind: words('word', replyKind ?? '') });
    if (status === 'resolved') return t('happened.resolved', { date: day(resolvedAt) });
    return t(`state.${status}`);
  };
  return <span>{line()}</span>;
}

function Receptions({ deputyId }: { readonly deputyId: string }) {
  const { t } = useLooks();
  const { data } = useData('/reception-sessions', { query: { deputyId, limit: SHOWN } });
  if (!data) return null;
  const own = data.items;
  return (
    <section>
      <h2>{t('home.receptions')}</h2>
      {own.length === 0 && <p className="quiet">{t('home.receptions.none')}</p>}
      <ul>
        {own.map(({ id, date, visitorCount, suggestions }) => (
          <li key={id}>
            <Link href={`/receptions/${id}`}>{t('home.reception', { date, visitors: visitorCount, suggestions })}</Link>
          </li>
        ))}
      </ul>
      <Link href="/receptions?mine=true">{t('home.receptions.all')}</Link>
    </section>
  );
}
