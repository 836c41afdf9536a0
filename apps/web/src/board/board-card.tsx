import { Checkbox } from 'antd';
import { Link } from 'wouter';
import { useLooks } from '../looks';
import { Mark } from '../ui/mark';
import { useNames } from '../ui/names';
import { TimeLeft } from '../ui/time-left';
import type { Card } from './shapes';

/** A case on the board. The whole card takes the focus, so that keys know which one is meant. */
export function BoardCard({
  card,
  mark,
  selected,
  onSelect,
}: {
  readonly card: Card;
  /** what is about to happen to it */
  readonly mark: string | null;
  readonly selected: boolean;
  /** null where nothing can be done with it */
  readonly onSelect: ((selected: boolean) => void) | null;
}) {
  const { t } = useLooks();
  const { unit } = useNames();
  return (
    <li
      className="board-card"
      tabIndex={-1}
      data-card={card.id}
      data-selected={selected || undefined}
      data-held={mark !== null || undefined}
    >
      <div className="board-card-head">
        {onSelect && (
          <Checkbox
            checked={selected}
            aria-label={t('board.select', { title: card.title })}
            onChange={({ target }) => onSelect(target.checked)}
          />
        )}
        <Link href={`/cases/${card.id}`}>{card.title}</Link>
      </div>
      <div className="quiet">
        <span className="nowrap">{card.number}</span>
        {card.leadUnitId ? ` · ${unit(card.leadUnitId)}` : ''}
      </div>
      {card.due && <TimeLeft due={card.due} />}
      {!card.due && card.status === 'replied' && <div className="quiet">{t('board.waits')}</div>}{' '}
      {card.supervised && <Mark kind="warn">{t('case.supervised')}</Mark>}{' '}
      {mark && <Mark kind="own">{t('held.mark', { command: mark })}</Mark>}
    </li>
  );
}
