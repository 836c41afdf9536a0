import { Button, Empty } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { api } from '../api';
import { useLooks } from '../looks';
import type { Schema } from '../schemas';
import { dayInWords } from '../times';
import { useInboxCount } from '../ui/inbox-count';
import { PageFrame } from '../ui/page';
import { When } from '../ui/when';
import { useSystemWords, useWords } from '../ui/words';
import { useData } from '../use-data';

type Message = Schema<'Inbox'>['items'][number];

export default function InboxPage() {
  const { t } = useLooks();
  const { unread, turn } = useInboxCount();
  const [limit, setLimit] = useState(30);
  const { data, problem, loading, reload } = useData('/inbox', { query: { limit } });
  useEffect(() => {
    if (turn > 0) reload();
  }, [turn, reload]);
  const read = async ({ id, readAt }: Message): Promise<void> => {
    if (readAt) return;
    await api.post('/inbox/{id}/read', { path: { id } });
    reload();
  };
  return (
    <PageFrame title={t('inbox.title')} lead={t('inbox.unread', { count: unread })} problem={problem} onRetry={reload}>
      {data?.items.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('inbox.empty')} />}
      <ul className="cards" aria-busy={loading}>
        {data?.items.map((message) => (
          <li key={message.id} className={message.readAt ? '' : 'unread'}>
            <div className="row" style={{ justifyContent: 'space-between' }}>
              <Headline message={message} onOpen={() => void read(message)} />
              <span className="quiet">
                <When at={message.sentAt} />
              </span>
            </div>
            <Body message={message} onOpen={() => void read(message)} />
            {!message.readAt && (
              <Button size="small" style={{ marginTop: 10 }} onClick={() => void read(message)}>
                {t('inbox.read')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {data?.nextCursor && limit < 200 && <Button onClick={() => setLimit(Math.min(200, limit + 50))}>{t('more')}</Button>}
    </PageFrame>
  );
}

interface Part {
  readonly message: Message;
  readonly onOpen: () => void;
}
function Headline({ message, onOpen }: Part) {
  const { t } = useLooks();
  const words = useWords();
  if (message.kind === 'reminder_digest') return <strong>{t('inbox.digest', { count: message.content.total })}</strong>;
  if (message.kind !== 'case_news') return <strong>{message.content.subject}</strong>;
  const { content } = message;
  return (
    <strong>
      {t('with.colon', { name: words('event', content.type) })}
      <Link href={`/cases/${content.suggestionId}`} onClick={onOpen}>
        {content.title}
      </Link>
    </strong>
  );
}
function Body({ message, onOpen }: Part) {
  const { t, language } = useLooks();
  const words = useWords();
  const { actor } = useSystemWords();
  if (message.kind === 'reminder_digest') {
    return (
      <ul style={{ margin: '8px 0 0', paddingInlineStart: 20 }}>
        {message.content.reminders.map(({ reminderId, suggestionId, number, title, clock, dueOn, note }) => (
          <li key={reminderId}>
            <Link href={`/cases/${suggestionId}`} onClick={onOpen}>
              {title}
            </Link>{' '}
            <span className="quiet">
              {number} · {t('inbox.listed', { clock: words('clock', clock), date: dayInWords(dueOn, language) })}
              {note ? ` · ${note}` : ''}
            </span>
          </li>
        ))}
      </ul>
    );
  }
  if (message.kind !== 'case_news')
    return (
      <p style={{ margin: '6px 0 0' }}>
        {message.content.text}{' '}
        {message.kind === 'report_ready' && (
          <Link href="/reports" onClick={onOpen}>
            {t('inbox.toReports')}
          </Link>
        )}
      </p>
    );
  const { content } = message;
  return (
    <div style={{ marginTop: 4 }}>
      <span className="quiet">
        {content.number} · {actor(content.actorName)}
      </span>
      {content.asks.map((ask) => (
        <div key={ask}>→ {words('ask', ask)}</div>
      ))}
    </div>
  );
}
