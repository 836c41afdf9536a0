import { Button } from 'antd';
import { addressOf, api } from '../api';
import { useLooks } from '../looks';
import { useSession } from '../session';
import type { Reminder } from '../shapes';
import { Skeleton } from '../ui/skeleton';
import { When } from '../ui/when';
import { useLevel, useWords } from '../ui/words';
import { useData } from '../use-data';

/** The reminders of a case: what was sent, and what comes next; the recipient takes note, the letter is printed. */
export function CaseReminders({
  suggestionId,
  turn,
}: {
  readonly suggestionId: string;
  /** grows with what may have changed them */
  readonly turn: number;
}) {
  const { t } = useLooks();
  const { person } = useSession();
  const words = useWords();
  const level = useLevel();
  const { data, reload, loading } = useData('/reminders', { query: { suggestionId, limit: 200 }, turn });
  const acknowledge = async (id: string): Promise<void> => {
    await api.post('/reminders/{id}/acknowledge', { path: { id } });
    reload();
  };
  const rows = (data?.items ?? []).filter(({ state }) => state !== 'cancelled');
  const sent = rows.filter(({ state }) => state === 'sent' || state === 'failed').reverse();
  const planned = rows.filter(({ state }) => state === 'planned');
  const next = planned.filter(({ plannedAt }) => plannedAt === planned[0]?.plannedAt);
  const others = rows.filter((row) => !sent.includes(row) && !next.includes(row));
  const list = (items: readonly Reminder[]) => (
    <ul className="plain reminders-list">
      {items.map((row) => (
        <li key={row.id}>
          <span>
            {words('clock', row.clock)} · {level(row.level)}
          </span>
          <span>{row.recipient.name}</span>
          <span className="quiet">
            <When at={row.sentAt ?? row.plannedAt} />
          </span>
          {row.note && <span className="quiet">{row.note}</span>}
          <span className="row">
            {words('reminder', row.acknowledgedAt ? 'acknowledged' : row.state)}
            {row.letter && row.state === 'sent' && (
              <a href={addressOf('/reminders/{id}/letter', { path: { id: row.id } })} target="_blank" rel="noreferrer">
                {t('case.letter')}
              </a>
            )}
            {row.state === 'sent' && !row.acknowledgedAt && row.recipient.id === person?.id && (
              <Button size="small" onClick={() => void acknowledge(row.id)}>
                {t('reminder.acknowledge')}
              </Button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-label={t('case.reminders')}>
      <h2>{t('case.reminders')}</h2>
      {!data && loading && <Skeleton lines={2} />}
      {data && rows.length === 0 && <p className="quiet">{t('case.noReminders')}</p>}
      {sent.length > 0 && <div className="quiet">{t('case.reminders.sent')}</div>}
      {list(sent)}
      {next.length > 0 && <div className="quiet">{t('case.reminders.next')}</div>}
      {list(next)}
      {others.length > 0 && (
        <details>
          <summary className="quiet">{t('case.reminders.others', { count: others.length })}</summary>
          {list(others)}
        </details>
      )}
    </section>
  );
}
