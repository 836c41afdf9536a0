import { useLooks } from '../looks';
import type { Clock } from '../shapes';
import { day, dayInWords, now } from '../times';
import { useWords } from './words';

export type Urgency = 'calm' | 'soon' | 'late' | 'done';

/** The time light: colour, shape and words together, so that none of them alone carries the meaning. */
export function Light({ urgency, label }: { readonly urgency: Urgency; readonly label: string }) {
  return (
    <span className="light">
      <svg width="1em" height="1em" viewBox="0 0 14 14" aria-hidden="true" style={{ fill: `var(--light-${urgency})` }}>
        {urgency === 'calm' && <circle cx="7" cy="7" r="6" />}
        {urgency === 'soon' && <path d="M7 1l6 12H1z" />}
        {urgency === 'late' && <path d="M4 0h6l4 4v6l-4 4H4l-4-4V4z" />}
        {urgency === 'done' && <rect x="1" y="1" width="12" height="12" rx="2" />}
      </svg>
      {label}
    </span>
  );
}

const SOON_WORKING_DAYS = 5;

interface Left {
  readonly dueOn: string;
  readonly workingDays: number;
  readonly workingDaysGuessed: boolean;
  readonly overdue: boolean;
  readonly provisional: boolean;
}
/** Time in the words of people (还剩 3 个工作日), and whether the date or only the number of days rests on a guess. */
export function useTimeLeft(): (due: Left) => { urgency: Urgency; words: string } {
  const { t } = useLooks();
  const plain = ({ dueOn, workingDays, workingDaysGuessed, overdue, provisional }: Left): { urgency: Urgency; words: string } => {
    const isAbout = workingDaysGuessed && !provisional;
    if (overdue) return { urgency: 'late', words: t(isAbout ? 'left.late.about' : 'left.late', { count: -workingDays }) };
    if (workingDays > 0) {
      const urgency = workingDays <= SOON_WORKING_DAYS ? 'soon' : 'calm';
      return { urgency, words: t(isAbout ? 'left.days.about' : 'left.days', { count: workingDays }) };
    }
    return { urgency: 'soon', words: t(dueOn === day(now()) ? 'left.today' : 'left.soon') };
  };
  return (due) => {
    const { urgency, words } = plain(due);
    return { urgency, words: due.provisional ? t('due.provisional', { words }) : words };
  };
}

/** A clock's state as people say it, and how urgent it is. */
export function useClockWords(): (clock: Clock) => { urgency: Urgency; words: string } {
  const { t } = useLooks();
  const timeLeft = useTimeLeft();
  return ({ state, dueAt, workingDays, ...clock }) => {
    if (state === 'met') return { urgency: 'done', words: t('due.met') };
    if (state === 'missed') return { urgency: 'late', words: t('due.missed') };
    if (state === 'cancelled') return { urgency: 'done', words: t('due.cancelled') };
    return timeLeft({ ...clock, dueOn: day(dueAt), workingDays: workingDays ?? 0 });
  };
}

/** The dates of a clock: until when it runs; of one that has ended, when that was, so that nobody takes its due date for it. */
export function useClockDates(): (clock: Clock) => string {
  const { t, language } = useLooks();
  return ({ state, stoppedAt, dueAt }) => {
    const due = dayInWords(day(dueAt), language);
    if ((state === 'met' || state === 'missed') && stoppedAt) return t('due.stopped', { date: dayInWords(day(stoppedAt), language), due });
    return t('due.until', { due });
  };
}

/** Of the clocks that run, the one that ends first: what is late must not hide behind one that has time left. */
export function firstDue(clocks: readonly Clock[]): Clock | undefined {
  return clocks.filter(({ state }) => state === 'running').sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
}

/** A due date as people say it; opened, it says the exact date and why it is that one. */
export function DueDate({ clock, named = false }: { readonly clock: Clock; readonly named?: boolean }) {
  const { t } = useLooks();
  const names = useWords();
  const { urgency, words } = useClockWords()(clock);
  const dates = useClockDates()(clock);
  return (
    <details className="due">
      <summary>
        <Light urgency={urgency} label={named ? `${names('clock', clock.name)} · ${words}` : words} />
      </summary>
      <div className="quiet">{dates}</div>
      <ul className="why" aria-label={t('case.why')}>
        {clock.explanation.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
