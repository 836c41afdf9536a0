import { useLooks } from '../looks';
import type { Clock } from '../shapes';
import { Light, useClockDates, useClockWords } from '../ui/due-date';
import { useWords } from '../ui/words';
import type { Dossier } from './dossier';

/** A case that went round twice has a dozen: the older ones are folded. */
const MOST_SHOWN = 5;

/** Every clock of a case, those that run first, each with the reason for its date. */
export function Clocks({ clocks, dossier }: { readonly clocks: readonly Clock[]; readonly dossier: Dossier | undefined }) {
  const { t } = useLooks();
  const words = useWords();
  const said = useClockWords();
  const datesOf = useClockDates();
  const running = clocks.filter(({ state }) => state === 'running').sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const stopped = clocks.filter(({ state }) => state !== 'running').reverse();
  const list = (some: readonly Clock[]) => (
    <ul className="plain clocks">
      {some.map((clock) => {
        const { urgency, words: label } = said(clock);
        const unit = clock.unitId ? (dossier?.names[clock.unitId] ?? '') : '';
        const isOneOfTwo = clocks.some(({ name, cycle }) => name === clock.name && cycle !== clock.cycle);
        return (
          <li key={`${clock.name} ${clock.unitId} ${clock.startedAt} ${clock.cycle}`}>
            <details>
              <summary>
                <span className="clock-name">
                  {unit ? t('case.now.people', { unit: words('clock', clock.name), people: unit }) : words('clock', clock.name)}
                  {isOneOfTwo && <span className="quiet"> · {t('case.cycle', { cycle: clock.cycle })}</span>}
                </span>
                <Light urgency={urgency} label={label} />
                <span className="quiet">{datesOf(clock)}</span>
              </summary>
              <strong>{t('case.why')}</strong>
              <ul className="why">
                {clock.explanation.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
  const shown = [...running, ...stopped.slice(0, Math.max(0, MOST_SHOWN - running.length))];
  const earlier = stopped.slice(Math.max(0, MOST_SHOWN - running.length));
  return (
    <section aria-label={t('case.clocks')}>
      <h2>{t('case.clocks')}</h2>
      {list(shown)}
      {earlier.length > 0 && (
        <details>
          <summary className="quiet">{t('case.clocks.earlier', { count: earlier.length })}</summary>
          {list(earlier)}
        </details>
      )}
    </section>
  );
}
