import { Button, Empty } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { call, pathWith, type Page } from '../api';
import { useLooks } from '../looks';
import { minute } from '../times';
import { useInboxCount } from '../ui/inbox-count';
import { PageFrame } from '../ui/page';
import { useWords } from '../ui/words';
import { useData } from '../use-data';

interface Message {
  readonly id: string;
  readonly kind: string;
  readonly sentAt: string;
  readonly readAt: string | null;
  readonly content: {
    readonly type?: string;
    readonly suggestionId?: string;
    readonly number?: string;
    readonly title?: string;
    readonly actorName?: string;
    readonly asks?: readonly string[];
    readonly total?: number;
    readonly reminders?: readonly {
      readonly reminderId: string;
      readonly suggestionId: string;
      readonly number: string;
      readonly title: string;
      readonly clock: string;
      readonly dueOn: string;
      readonly note: string | null;
    }[];
    readonly subject?: string;
    readonly text?: string;
  };
}

export default function InboxPage() {
  const { t } = useLooks();
  const { unread, turn } = useInboxCount();
  const [limit, setLimit] = useState(30);
  const { data, problem, loading, reload } = useData<Page<Message>>(pathWith('/inbox', { limit }));
  useEffect(() => {
    if (turn > 0) reload();
  }, [turn, reload]);
  const read = async ({ id, readAt }: Message): Promise<void> => {
    if (readAt) return;
    await call('POST', `/inbox/${id}/read`);
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
              <span className="quiet">{minute(message.sentAt)}</span>
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
function Headline({ message: { kind, content }, onOpen }: Part) {
  const { t } = useLooks();
  const words = useWords();
  if (kind === 'reminder_digest') return <strong>{t('inbox.digest', { count: content.total ?? 0 })}</strong>;
  if (kind !== 'case_news') return <strong>{content.subject}</strong>;
  return (
    <strong>
      {words('event', content.type ?? '')}：
      <Link href={`/cases/${content.suggestionId}`} onClick={onOpen}>
        {content.title}
      </Link>
    </strong>
  );
}
function Body({ message: { kind, content }, onOpen }: Part) {
  const { t } = useLooks();
  const words = useWords();
  if (kind === 'reminder_digest') {
    return (
      <ul style={{ margin: '8px 0 0', paddingInlineStart: 20 }}>
        {content.reminders?.map(({ reminderId, suggestionId, number, title, clock, dueOn, note }) => (
          <li key={reminderId}>
            <Link href={`/cases/${suggestionId}`} onClick={onOpen}>
              {title}
            </Link>{' '}
            <span className="quiet">
              {number} · {t('inbox.listed', { clock: words('clock', clock), date: dueOn })}
              {note ? ` · ${note}` : ''}
            </span>
          </li>
        ))}
      </ul>
    );
  }
  if (kind !== 'case_news') return <p style={{ margin: '6px 0 0' }}>{content.text}</p>;
  return (
    <div style={{ marginTop: 4 }}>
      <span className="quiet">
        {content.number} · {content.actorName}
      </span>
      {content.asks?.map((ask) => (
        <div key={ask}>→ {words('ask', ask)}</div>
      ))}
    </div>
  );
}
