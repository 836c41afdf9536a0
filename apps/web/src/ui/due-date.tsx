import { useLooks } from '../looks';
import type { Clock } from '../shapes';
import { day, daysBetween, now } from '../times';

export type Urgency = 'calm' | 'soon' | 'late' | 'done';
const COLOURS: Readonly<Record<Urgency, string>> = { calm: '#2b7a4b', soon: '#9a6700', late: '#c0352b', done: '#6b7580' };

/** The time light: colour, shape and words together, so that none of them alone carries the meaning. */
export function Light({ urgency, label }: { readonly urgency: Urgency; readonly label: string }) {
  return (
    <span className="light">
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" fill={COLOURS[urgency]}>
        {urgency === 'calm' && <circle cx="7" cy="7" r="6" />}
        {urgency === 'soon' && <path d="M7 1l6 12H1z" />}
        {urgency === 'late' && <path d="M4 0h6l4 4v6l-4 4H4l-4-4V4z" />}
        {urgency === 'done' && <rect x="1" y="1" width="12" height="12" rx="2" />}
      </svg>
      {label}
    </span>
  );
}

/** A due date as people say it, with the exact date on demand. */
export function DueDate({ clock }: { readonly clock: Clock }) {
  const { t } = useLooks();
  const dueOn = day(clock.dueAt);
  const left = daysBetween(day(now()), dueOn);
  const words = (): [Urgency, string] => {
    if (clock.state === 'met') return ['done', t('due.met')];
    if (clock.state === 'missed') return ['late', t('due.missed')];
    if (clock.state === 'cancelled') return ['done', t('due.cancelled')];
    if (left < 0) return ['late', t('due.late', { count: -left })];
    if (left === 0) return ['soon', t('due.today')];
    return [left <= 7 ? 'soon' : 'calm', t('due.days', { count: left })];
  };
  const [urgency, label] = words();
  return (
    <span className="tip" tabIndex={0} data-tip={dueOn} aria-label={`${label} ${dueOn}`}>
      <Light urgency={urgency} label={clock.provisional && clock.state === 'running' ? `${label}（${t('due.provisional')}）` : label} />
    </span>
  );
}
