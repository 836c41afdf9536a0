import { useLooks } from '../looks';
import { useSession } from '../session';
import type { Clock } from '../shapes';
import { day } from '../times';
import { DueDate } from '../ui/due-date';
import { Mark } from '../ui/mark';
import { useWords } from '../ui/words';
import type { Awaited, Dossier } from './dossier';

/** Whether it is the reader's own turn. */
export function useIsMine(): (awaited: Awaited) => boolean {
  const { is, person } = useSession();
  return ({ party, id }) =>
    (party === 'office' && is('office')) ||
    (party === 'unit' && is('staff', 'head') && id === person?.unitId) ||
    (party === 'deputy' && is('deputy') && id === person?.deputyId);
}

/** Whose turn it is, for what, and until when; also for whoever may only look. */
export function Turns({ dossier: { awaited, primary }, clocks }: { readonly dossier: Dossier; readonly clocks: readonly Clock[] }) {
  const { t, list } = useLooks();
  const words = useWords();
  const isMine = useIsMine();
  const whoOf = ({ party, name, people }: Awaited): string => {
    if (party === 'office') return t('case.office');
    return people.length > 0 ? t('case.now.people', { unit: name ?? '', people: list(people) }) : (name ?? '');
  };
  return (
    <section className="turns" aria-label={t('case.now')}>
      <h2>{t('case.now')}</h2>
      {awaited.length === 0 && <p className="quiet">{primary ? t('case.now.primary', { title: primary.title }) : t('case.now.nobody')}</p>}
      <ul className="plain">
        {awaited.map((one) => {
          const { party, id, command, dueOn } = one;
          const clock = clocks.find(
            ({ state, dueAt, unitId }) =>
              state === 'running' && day(dueAt) === dueOn && (party !== 'unit' || unitId === null || unitId === id),
          );
          return (
            <li key={`${party} ${id} ${command}`}>
              <span>
                <strong>{whoOf(one)}</strong> {words('case.turn', command)} {isMine(one) && <Mark kind="own">{t('case.now.you')}</Mark>}
              </span>
              {clock && <DueDate clock={clock} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
