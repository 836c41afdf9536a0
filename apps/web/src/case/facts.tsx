import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useLooks } from '../looks';
import { useSession } from '../session';
import type { CaseEvent, Suggestion } from '../shapes';
import { dayInWords } from '../times';
import { Mark } from '../ui/mark';
import { useInSentence, useSystemWords } from '../ui/words';
import type { Dossier } from './dossier';
import { Erase } from './erase';
import { Reveal } from './reveal';

/** What is solved or concluded is nobody's to supervise any more. */
export function isWatched({ supervised, status, concludedAt }: Suggestion): boolean {
  return supervised && concludedAt === null && ['received', 'assigned', 'replied'].includes(status);
}

/** Who, where, and how it stands, in short. */
export function Facts({
  suggestion,
  dossier,
  events,
  onErased,
}: {
  readonly suggestion: Suggestion;
  readonly dossier: Dossier | undefined;
  readonly events: readonly CaseEvent[];
  readonly onErased: () => void;
}) {
  const { t, list, language } = useLooks();
  const inSentence = useInSentence();
  const { byRule } = useSystemWords();
  const { is } = useSession();
  const [revealing, setRevealing] = useState(false);
  const [erasing, setErasing] = useState(false);
  const { resident, evaluation, promise, status, residentInformedAt } = suggestion;
  const named = (id: string | null): string => (id === null ? '' : (dossier?.names[id] ?? '…'));
  const date = (when: string | null): string => dayInWords(when, language);
  const isAnswered = ['replied', 'resolved', 'declined'].includes(status);
  const under = isWatched(suggestion) ? events.findLast(({ type }) => type === 'supervised') : undefined;
  const why = under?.data['reason'];
  const residentWords = [resident?.name, resident?.phone, resident?.village].filter(Boolean).join(' · ');

  const facts: readonly (readonly [label: string, value: ReactNode])[] = [
    [t('case.lead'), named(suggestion.leadUnitId)],
    [t('case.co'), list(suggestion.coUnitIds.map(named))],
    [t('case.deputy'), named(suggestion.deputyId)],
    [t('case.coDeputies'), list(suggestion.coDeputyIds.map(named))],
    [t('case.place'), suggestion.location],
    [t('case.category'), dossier?.category],
    [
      t('case.reception'),
      dossier?.reception && (
        <Link href={`/receptions/${dossier.reception.id}`}>
          {t('case.reception.at', { date: date(dossier.reception.date), station: dossier.reception.station })}
        </Link>
      ),
    ],
    [t('case.station'), dossier?.reception ? '' : named(suggestion.stationId)],
    [
      t('case.resident'),
      resident && (
        <>
          {residentWords || t('none')} {resident.confidential && <Mark>{t('case.confidential')}</Mark>}
          <div className="row apart no-print">
            {dossier?.mayReveal && <Button onClick={() => setRevealing(true)}>{t('case.reveal')}</Button>}
            {is('office') && (
              <Button danger type="text" style={{ paddingInline: 0 }} onClick={() => setErasing(true)}>
                {t('case.erase')}
              </Button>
            )}
          </div>
        </>
      ),
    ],
    [
      t('case.evaluation'),
      evaluation ? (
        <>
          {t('case.evaluation.words', { attitude: inSentence('word', evaluation.attitude), result: inSentence('word', evaluation.result) })}{' '}
          {evaluation.onPaper && <Mark>{t('case.onPaper')}</Mark>}
          {evaluation.comment && <div className="quiet">{evaluation.comment}</div>}
        </>
      ) : (
        isAnswered && status !== 'declined' && <span className="quiet">{t('case.evaluation.none')}</span>
      ),
    ],
    [
      t('case.promise'),
      promise && (
        <>
          {promise.keptOn
            ? t('case.promise.kept', { date: date(promise.keptOn) })
            : t('case.promise.open', { date: date(promise.promisedOn) })}
          {promise.firstPromisedOn !== promise.promisedOn && (
            <div className="quiet">{t('case.promise.moved', { date: date(promise.firstPromisedOn) })}</div>
          )}
        </>
      ),
    ],
    [
      t('case.informed'),
      isAnswered &&
        (residentInformedAt ? (
          t('case.informed.on', { date: date(residentInformedAt) })
        ) : (
          <span className="quiet">{t('case.informed.none')}</span>
        )),
    ],
    [t('case.supervision'), under && (typeof why !== 'string' ? t('case.supervised') : under.actor.id === null ? byRule(why) : why)],
  ];
  return (
    <section aria-label={t('case.facts')}>
      <h2>{t('case.facts')}</h2>
      <dl className="facts">
        {facts.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {erasing && (
        <Erase
          suggestionId={suggestion.id}
          onClose={() => setErasing(false)}
          onDone={() => {
            setErasing(false);
            onErased();
          }}
        />
      )}
      {revealing && <Reveal suggestionId={suggestion.id} onClose={() => setRevealing(false)} />}
    </section>
  );
}
