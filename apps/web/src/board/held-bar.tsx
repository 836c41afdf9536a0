import { Alert, App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { api } from '../api';
import { useLooks } from '../looks';
import { HOLD_SECONDS, useHeldSteps, type Outcome, type Step } from './held-steps';
import { hasKeys, useKeys } from './keys';
import { StepForm } from './step-form';
import { useStepName } from './use-step-name';

/** What is about to be sent, with the way back; afterwards, what came of it for each case. */
export default function HeldBar() {
  const { t } = useLooks();
  const { message } = App.useApp();
  const nameOf = useStepName();
  const { held, outcomes, hold, undo, sendNow, pause, forget } = useHeldSteps();
  const [again, setAgain] = useState<{ step: Step; outcome: Outcome } | null>(null);
  const takeBack = (): boolean => {
    const undone = undo();
    if (undone) void message.info(t('held.undone'));
    return undone;
  };
  useKeys((key) => key === 'u' && takeBack());
  // nobody points at it any more when it goes away
  useEffect(() => () => pause(false), [pause]);
  const askAgain = async (outcome: Outcome): Promise<void> => {
    const failed = outcome.results.flatMap(({ card, refusal }) => (refusal === null ? [] : [card]));
    // somebody else may have acted: it is asked for the cases as they are now
    const cards = await Promise.all(
      failed.map(async (card) => {
        const { version } = await api.get('/suggestions/{id}', { path: { id: card.id } }).catch(() => card);
        return { ...card, version };
      }),
    );
    setAgain({ step: { ...outcome.step, cards }, outcome });
  };
  return (
    <div className="held" role="status" aria-live="polite">
      {held && (
        <div
          className="held-bar"
          onMouseEnter={() => pause(true)}
          onMouseLeave={() => pause(false)}
          onFocus={() => pause(true)}
          onBlur={() => pause(false)}
        >
          <span aria-hidden="true">
            {t('held.waiting', { command: nameOf(held.command), count: held.cards.length, seconds: held.secondsLeft })}
          </span>
          {/* said once, not every second */}
          <span className="unseen">
            {t('held.waiting', { command: nameOf(held.command), count: held.cards.length, seconds: HOLD_SECONDS })}
          </span>
          <span className="row">
            <Button type="primary" onClick={takeBack}>
              {t('held.undo')} {hasKeys() && <kbd aria-hidden="true">u</kbd>}
            </Button>
            <Button onClick={sendNow}>{t('held.now')}</Button>
          </span>
        </div>
      )}
      {outcomes.map((outcome) =>
        outcome.done ? (
          <Results key={outcome.id} outcome={outcome} onAgain={() => void askAgain(outcome)} onClose={() => forget(outcome)} />
        ) : (
          <p key={outcome.id}>{t('held.sending', { done: outcome.results.length, count: outcome.step.cards.length })}</p>
        ),
      )}
      {again && (
        <StepForm
          step={again.step}
          skipped={0}
          onClose={() => setAgain(null)}
          onReady={(step) => {
            setAgain(null);
            forget(again.outcome);
            hold(step);
          }}
        />
      )}
    </div>
  );
}

function Results({
  outcome: { step, results },
  onAgain,
  onClose,
}: {
  readonly outcome: Outcome;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useLooks();
  const nameOf = useStepName();
  const failed = results.filter(({ refusal }) => refusal !== null);
  return (
    <Alert
      showIcon
      type={failed.length > 0 ? 'warning' : 'success'}
      title={t('result.title', {
        command: nameOf(step.command),
        ok: results.length - failed.length,
        failed: failed.length,
      })}
      description={
        <>
          <ul className="results">
            {results.map(({ card, refusal }) => (
              <li key={card.id}>
                <span aria-hidden="true">{refusal === null ? '✓ ' : '✕ '}</span>
                <span className="nowrap">{card.number}</span> {card.title} — {refusal ?? t('result.ok')}
              </li>
            ))}
          </ul>
          <span className="row">
            {failed.length > 0 && (
              <Button size="small" onClick={onAgain}>
                {t('result.again')}
              </Button>
            )}
            <Button size="small" onClick={onClose}>
              {t('result.close')}
            </Button>
          </span>
        </>
      }
    />
  );
}
