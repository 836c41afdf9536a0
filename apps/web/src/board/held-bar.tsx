import { Alert, Button } from 'antd';
import { useLooks } from '../looks';
import type { Held, Outcome, Step } from './held-steps';
import { useStepName } from './use-step-name';

/** What is about to be sent, with the way back; afterwards, what came of it for each case. */
export function HeldBar({
  held,
  outcome,
  onUndo,
  onSend,
  onPause,
  onAgain,
  onClose,
}: {
  readonly held: Held | null;
  readonly outcome: Outcome | null;
  readonly onUndo: () => void;
  readonly onSend: () => void;
  readonly onPause: (paused: boolean) => void;
  readonly onAgain: (step: Step) => void;
  readonly onClose: () => void;
}) {
  const { t } = useLooks();
  const nameOf = useStepName();
  return (
    <div className="held" role="status" aria-live="polite">
      {held && (
        <div
          className="held-bar"
          onMouseEnter={() => onPause(true)}
          onMouseLeave={() => onPause(false)}
          onFocus={() => onPause(true)}
          onBlur={() => onPause(false)}
        >
          <span aria-hidden="true">
            {t('held.waiting', { command: nameOf(held.command), count: held.cards.length, seconds: held.secondsLeft })}
          </span>
          {/* said once, not every second */}
          <span className="unseen">{t('held.waiting', { command: nameOf(held.command), count: held.cards.length, seconds: 8 })}</span>
          <span className="row">
            <Button type="primary" onClick={onUndo}>
              {t('held.undo')} <kbd aria-hidden="true">u</kbd>
            </Button>
            <Button onClick={onSend}>{t('held.now')}</Button>
          </span>
        </div>
      )}
      {outcome && !outcome.done && <p>{t('held.sending', { done: outcome.results.length, count: outcome.step.cards.length })}</p>}
      {outcome?.done && <Results outcome={outcome} onAgain={onAgain} onClose={onClose} />}
    </div>
  );
}

function Results({
  outcome: { step, results },
  onAgain,
  onClose,
}: {
  readonly outcome: Outcome;
  readonly onAgain: (step: Step) => void;
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
                {card.number} {card.title} — {refusal ?? t('result.ok')}
              </li>
            ))}
          </ul>
          <span className="row">
            {failed.length > 0 && (
              <Button size="small" onClick={() => onAgain({ ...step, cards: failed.map(({ card }) => card) })}>
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
