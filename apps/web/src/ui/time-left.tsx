import { Button, Popover } from 'antd';
import type { Due } from '../board/shapes';
import { useLooks } from '../looks';
import { day, now } from '../times';
import { Light, type Urgency } from './due-date';
import { useWords } from './words';

const SOON_WORKING_DAYS = 5;

/** Time in the words of people (还剩 3 个工作日). */
export function useTimeLeft(): (due: Pick<Due, 'dueOn' | 'workingDays' | 'overdue'>) => { urgency: Urgency; words: string } {
  const { t } = useLooks();
  return ({ dueOn, workingDays, overdue }) => {
    if (overdue) return { urgency: 'late', words: t('left.late', { count: -workingDays }) };
    if (workingDays > 0)
      return { urgency: workingDays <= SOON_WORKING_DAYS ? 'soon' : 'calm', words: t('left.days', { count: workingDays }) };
    return { urgency: 'soon', words: t(dueOn === day(now()) ? 'left.today' : 'left.soon') };
  };
}

/** How long there is, with the exact date and the reason for it on demand. */
export function TimeLeft({ due }: { readonly due: Due }) {
  const { t } = useLooks();
  const words = useWords();
  const { urgency, words: label } = useTimeLeft()(due);
  const shown = due.provisional ? `${label}（${t('due.provisional')}）` : label;
  return (
    <Popover
      trigger="click"
      title={t('left.exact', { clock: words('clock', due.clock), date: due.dueOn })}
      content={
        <ul className="why">
          {due.explanation.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
    >
      <Button type="text" size="small" className="time-left" aria-label={t('left.why', { words: `${words('clock', due.clock)} ${shown}` })}>
        <Light urgency={urgency} label={`${words('clock', due.clock)} · ${shown}`} />
      </Button>
    </Popover>
  );
}
