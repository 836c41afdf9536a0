import { Button, Empty } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { api, asProblem, type Problem } from '../api';
import { useLooks } from '../looks';
import type { Schema } from '../schemas';
import { day, dayInWords } from '../times';
import { useInboxCount } from '../ui/inbox-count';
import { MoreButton } from '../ui/more-button';
import { PageFrame } from '../ui/page';
import { When } from '../ui/when';
import { useSystemWords, useWords } from '../ui/words';
import { usePages } from '../use-pages';

type Message = Schema<'Inbox'>['items'][number];

export default function InboxPage() {
  const { t } = useLooks();
  const { unread, turn } = useInboxCount();
  const { items, hasMore, more, problem, loading, reload } = usePages('/inbox', { query: { limit: 50 } });
  // read here and now: the list is not read anew for it, so that nothing jumps
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [trouble, setTrouble] = useState<Problem>();
  useEffect(() => {
    if (turn > 0) reload();
  }, [turn, reload]);
  const isRead = ({ id, readAt }: Message): boolean => readAt !== null || seen.has(id);
  const read = async (some: readonly Message[], ask: () => Promise<unknown>): Promise<void> => {
    setTrouble(undefined);
    try {
      await ask();
      setSeen((before) => new Set([...before, ...some.map(({ id }) => id)]));
    } catch (error) {
      setTrouble(asProblem(error));
    }
  };
  const readOne = async (message: Message): Promise<void> => {
    if (!isRead(message)) await read([message], () => api.post('/inbox/{id}/read', { path: { id: message.id } }));
  };
  const [newest] = items;
  return (
    <PageFrame
      title={t('inbox.title')}
      lead={t('inbox.unread', { count: unread })}
      problem={problem ?? trouble}
      onRetry={() => {
        setTrouble(undefined);
        reload();
      }}
      actions={
        newest &&
        unread > 0 && (
          <Button onClick={() => void read(items, () => api.post('/inbox/read', { body: { upTo: newest.id } }))}>
            {t('inbox.readAll')}
          </Button>
        )
      }
    >
      {!loading && items.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('inbox.empty')} />}
      <ul className="cards" aria-busy={loading}>
        {items.map((message) => (
          <li key={message.id} className={isRead(message) ? '' : 'unread'}>
            <div className="row" style={{ justifyContent: 'space-between' }}>
              <Headline message={message} onOpen={() => void readOne(message)} />
              <span className="quiet nowrap">
                <When at={message.sentAt} />
              </span>
            </div>
            <Body message={message} onOpen={() => void readOne(message)} />
            {!isRead(message) && (
              <Button style={{ marginTop: 10 }} onClick={() => void readOne(message)}>
                {t('inbox.read')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <MoreButton {...{ hasMore, loading, more }} />
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
  const listed = (clock: string, date: string, provisional: boolean): string => {
    const said = t('inbox.listed', { clock, date });
    return provisional ? t('due.provisional', { words: said }) : said;
  };
  if (message.kind === 'reminder_digest') {
    return (
      <ul style={{ margin: '8px 0 0', paddingInlineStart: 20 }}>
        {message.content.reminders.map(({ reminderId, suggestionId, number, title, clock, dueOn, provisional, note }) => (
          <li key={reminderId}>
            <Link href={`/cases/${suggestionId}`} onClick={onOpen}>
              {title}
            </Link>{' '}
            <span className="quiet whole">
              <span className="nowrap">{number}</span> ·{' '}
              {dueOn < day(message.sentAt) && <strong className="bad nowrap">⬣ {t('inbox.overdue')} </strong>}
              {listed(words('clock', clock), dayInWords(dueOn, language), provisional)}
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
      <span className="quiet whole">
        <span className="nowrap">{content.number}</span> · {actor(content.actorName)}
      </span>
      {content.asks.map((ask) => (
        <div key={ask}>
          <Link href={`/cases/${content.suggestionId}`} onClick={onOpen}>
            → {words('ask', ask)}
          </Link>
        </div>
      ))}
    </div>
  );
}
