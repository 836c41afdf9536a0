import { Link } from 'wouter';
import { TellResident } from '../deputy/tell-resident';
import { Year } from '../deputy/year';
import { DraftList } from '../drafts/draft-list';
import { useLooks } from '../looks';
import { useSession } from '../session';
import type { Suggestion } from '../shapes';
import { dayInWords } from '../times';
import { DueDate, firstDue } from '../ui/due-date';
import { Mark } from '../ui/mark';
import { useNames } from '../ui/names';
import { PageFrame } from '../ui/page';
import { Notice } from '../ui/plain';
import { useInSentence } from '../ui/words';
import { linkTo } from '../use-address';
import { useData } from '../use-data';
import { useAll } from '../use-pages';

const STAGES = ['received', 'assigned', 'replied', 'resolved'] as const;
const SHOWN = 5;
const statesOf = (stage: string): string => (stage === 'elsewhere' ? 'merged,declined,withdrawn' : stage);
/** What ends first stands first, and what is late before that; then the newest. */
function byDue(a: Suggestion, b: Suggestion): number {
  const due = ({ clocks }: Suggestion): string => firstDue(clocks)?.dueAt ?? '9999';
  if (due(a) !== due(b)) return due(a) < due(b) ? -1 : 1;
  return a.receivedAt < b.receivedAt ? 1 : -1;
}

/** What a deputy opens: one button, what waits for them, and what became of what they heard. */
export default function HomePage() {
  const { t } = useLooks();
  const { person } = useSession();
  const deputyId = person?.deputyId ?? '';
  const { items, problem } = useAll('/suggestions', { query: { withDeputyId: deputyId } });
  const cases = [...(items ?? [])].sort(byDue);
  const own = cases.filter((one) => one.deputyId === deputyId);
  const toJudge = cases.filter(({ status, availableCommands }) => status === 'replied' && availableCommands.includes('evaluate'));
  const toTell = [...own]
    .sort((a, b) => ((a.repliedAt ?? '') < (b.repliedAt ?? '') ? -1 : 1))
    .filter(
      ({ status, availableCommands, residentKnows }) =>
        (status === 'replied' || status === 'resolved' || status === 'declined') &&
        availableCommands.includes('residentFeedback') &&
        !residentKnows,
    );
  return (
    <PageFrame title={t('home.title', { name: person?.name ?? '' })} lead={t('home.lead')}>
      <Link className="button primary block big" href="/record">
        ＋ {t('home.record')}
      </Link>
      <DraftList />
      {problem && <Notice kind="error">{problem.message}</Notice>}
      {items && (
        <>
          <section>
            <h2 id="judge">
              {t('home.judge')} {toJudge.length > 0 && `· ${toJudge.length}`}
            </h2>
            {toJudge.length === 0 && <p className="quiet">{t('home.judge.none')}</p>}
            <ul className="cards brief">
              {toJudge.map((one) => (
                <li key={one.id}>
                  <strong>{one.title}</strong>
                  <Which one={one} />
                  <Due clocks={one.clocks.filter(({ name }) => name === 'evaluate')} />
                  <Link className="button primary" href={`/cases/${one.id}/judge`}>
                    {t('home.judge.open')}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2>
              {t('home.tell')} {toTell.length > 0 && `· ${toTell.length}`}
            </h2>
            <p className="quiet">{t(toTell.length === 0 ? 'home.tell.none' : 'tell.first')}</p>
            <ul className="cards brief">
              {toTell.map((one) => (
                <li key={one.id}>
                  <Link href={`/cases/${one.id}`}>{one.title}</Link>
                  <Which one={one} whom />
                  <TellResident one={one} />
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{t('home.stages')}</h2>
            {cases.length === 0 && <p className="quiet">{t('home.none')}</p>}
            {[...STAGES, 'elsewhere' as const].map((stage) => {
              const at = cases.filter(({ status }) => (stage === 'elsewhere' ? !STAGES.some((one) => one === status) : status === stage));
              const rest = at.length - SHOWN;
              return at.length === 0 ? null : (
                <details key={stage} open={stage !== 'resolved' && stage !== 'elsewhere'}>
                  <summary>
                    {t(stage === 'elsewhere' ? 'home.elsewhere' : `state.${stage}`)} · {at.length}
                  </summary>
                  <ul className="cards brief">
                    {at.slice(0, SHOWN).map((one) => (
                      <li key={one.id}>
                        <span>
                          <Link href={`/cases/${one.id}`}>{one.title}</Link> {one.deputyId !== deputyId && <Mark>{t('home.signed')}</Mark>}{' '}
                          {one.concludedAt && <Mark>{t('case.concluded')}</Mark>}
                        </span>
                        <Which one={one} />
                        <Happened one={one} />
                        <Due clocks={one.clocks} />
                      </li>
                    ))}
                  </ul>
                  {rest > 0 && (
                    <Link className="button" href={linkTo('/cases', { withDeputyId: deputyId, status: statesOf(stage) })}>
                      {t('home.rest', { count: rest })}
                    </Link>
                  )}
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

/** One of several with like titles: by its number and day, and whom it came from where they are to be told. */
function Which({ one, whom = false }: { readonly one: Suggestion; readonly whom?: boolean }) {
  const { t, language } = useLooks();
  return (
    <span className="quiet">
      <span className="nowrap">{one.number}</span> · <span className="nowrap">{dayInWords(one.receivedAt, language)}</span>
      {whom && one.resident?.name && <span className="nowrap"> · {t('tell.whom', { name: one.resident.name })}</span>}
    </span>
  );
}

function Due({ clocks }: Pick<Suggestion, 'clocks'>) {
  const clock = firstDue(clocks);
  return clock ? <DueDate clock={clock} named /> : null;
}

/** What happened last, in one line. */
function Happened({ one }: { readonly one: Suggestion }) {
  const { t, language } = useLooks();
  const inSentence = useInSentence();
  const { unit } = useNames();
  const { status, leadUnitId, assignedAt, acceptedAt, repliedAt, replyKind, resolvedAt } = one;
  const line = (): string => {
    if (status === 'received') return t('happened.received');
    if (status === 'assigned')
      return t(acceptedAt ? 'happened.accepted' : 'happened.assigned', {
        unit: unit(leadUnitId),
        date: dayInWords(acceptedAt ?? assignedAt, language),
      });
    if (status === 'replied')
      return t('happened.replied', {
        unit: unit(leadUnitId),
        date: dayInWords(repliedAt, language),
        kind: inSentence('word', replyKind ?? ''),
      });
    if (status === 'resolved') return t('happened.resolved', { date: dayInWords(resolvedAt, language) });
    return t(`state.${status}`);
  };
  return <span>{line()}</span>;
}

function Receptions({ deputyId }: { readonly deputyId: string }) {
  const { t, language } = useLooks();
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
            <Link href={`/receptions/${id}`}>
              {t('home.reception', { date: dayInWords(date, language), visitors: visitorCount, suggestions })}
            </Link>
          </li>
        ))}
      </ul>
      <Link href="/receptions?mine=true">{t('home.receptions.all')}</Link>
    </section>
  );
}
