import { Link } from 'wouter';
import { useLooks } from '../looks';

export interface SideRow {
  readonly key: string;
  readonly label: string;
  readonly late: number;
  readonly waiting: number;
  readonly href: string;
}

/** Who has how much in hand, and how much of it is late: a bar, numbers, and the way down; one scale for all. */
export function SidesList({ sides }: { readonly sides: readonly SideRow[] }) {
  const { t } = useLooks();
  const most = Math.max(1, ...sides.map(({ waiting }) => waiting));
  return (
    <ul className="plain sides">
      {sides.map(({ key, label, late, waiting, href }) => (
        <li key={key}>
          <Link href={href}>{label}</Link>
          <span className="sides-bar" aria-hidden="true">
            <span data-late="" style={{ width: `${(late / most) * 100}%` }} />
            <span style={{ width: `${((waiting - late) / most) * 100}%` }} />
          </span>
          <span className="sides-said">
            {late > 0 ? (
              <strong className="bad">⬣ {t('board.overdue', { count: late })}</strong>
            ) : (
              <span className="quiet">{t('board.noneLate')}</span>
            )}{' '}
            <span className="quiet">{t('overview.inHand', { count: waiting })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
