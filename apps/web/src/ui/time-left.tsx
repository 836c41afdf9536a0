import { Button, Popover } from 'antd';
import type { Due } from '../board/shapes';
import { useLooks } from '../looks';
import { Light, useTimeLeft } from './due-date';
import { useWords } from './words';

/** How long there is, with the exact date and the reason for it on demand. */
export function TimeLeft({ due }: { readonly due: Due }) {
  const { t } = useLooks();
  const words = useWords();
  const { urgency, words: shown } = useTimeLeft()(due);
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
