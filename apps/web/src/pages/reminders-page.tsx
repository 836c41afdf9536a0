import { App, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { addressOf, api } from '../api';
import { UrgeForm } from '../case/urge-form';
import { useLooks } from '../looks';
import { useSession } from '../session';
import type { Reminder } from '../shapes';
import { minute } from '../times';
import { DataList } from '../ui/data-list';
import { Dialog } from '../ui/dialog';
import { FindBox } from '../ui/find-box';
import { Mark } from '../ui/mark';
import { MoreButton } from '../ui/more-button';
import { PageFrame } from '../ui/page';
import { Notice } from '../ui/plain';
import { When } from '../ui/when';
import { useLevel, useWords } from '../ui/words';
import { useAddress } from '../use-address';
import { useData } from '../use-data';
import { usePages } from '../use-pages';

const VIEWS = ['due', 'sent', 'log', 'dead', 'muted'] as const;
type View = (typeof VIEWS)[number];
const FILTERS = ['view', 'q'] as const;
/** Whom a reminder by hand goes to; the office does not remind itself. */
const URGED: Readonly<Record<Reminder['clock'], 'now' | 'nowDeputy' | null>> = {
  accept: 'now',
  coOpinion: 'now',
  reply: 'now',
  promise: 'now',
  evaluate: 'nowDeputy',
  assign: null,
  followUp: null,
};

export default function RemindersPage() {
  const { t } = useLooks();
  const { values, change } = useAddress(FILTERS);
  const view: View = VIEWS.find((one) => one === values.view) ?? 'due';
  return (
    <PageFrame title={t('reminders.title')} lead={t('reminders.lead')}>
      <div className="row" role="group" aria-label={t('reminders.title')} style={{ marginBottom: 16 }}>
        {VIEWS.map((one) => (
          <Button
            key={one}
            type={one === view ? 'primary' : 'default'}
            aria-pressed={one === view}
            onClick={() => change({ view: one === 'due' ? null : one, q: null })}
          >
            {t(`reminders.${one}`)}
          </Button>
        ))}
      </div>
      {(view === 'due' || view === 'sent') && (
        <Reminders key={view} view={view} q={values.q ?? ''} onSearch={(q) => change({ q: q || null })} />
      )}
      {view === 'log' && <Deliveries key="log" />}
      {view === 'dead' && <Deliveries key="dead" state="dead" />}
      {view === 'muted' && <Muted />}
    </PageFrame>
  );
}

/** What comes next, the next first; or what was sent, the latest first. The office sends one now. */
function Reminders({ view, q, onSearch }: { readonly view: 'due' | 'sent'; readonly q: string; readonly onSearch: (q: string) => void }) {
  const { t, list } = useLooks();
  const { is } = useSession();
  const words = useWords();
  const level = useLevel();
  // what is planned is not late yet
  const ahead = (name: string): string => {
    const [, count] = /^overdue_(\d+)$/.exec(name) ?? [];
    return count ? t('reminders.if', { count }) : level(name);
  };
  const [urged, setUrged] = useState<Reminder | null>(null);
  const { items, total, loading, problem, hasMore, more, reload } = usePages('/reminders', {
    query: { q, state: view === 'due' ? 'planned' : 'sent,failed', sort: view === 'due' ? null : '-plannedAt', limit: 50 },
  });
  return (
    <>
      <div className="row" style={{ marginBottom: 16 }}>
        <FindBox key={q} label={t('reminders.search')} value={q} onFind={onSearch} />
        <span className="quiet">{total === null ? '' : t('reminders.total', { count: total })}</span>
      </div>
      {problem && <Notice kind="error">{problem.message}</Notice>}
      <DataList
        label={t(`reminders.${view}`)}
        loading={loading}
        rows={view === 'due' ? atOnce(items) : items.map((one) => ({ ...one, to: [one.recipient.name] }))}
        rowKey={({ id }) => id}
        empty={t(view === 'due' ? 'reminders.dueEmpty' : 'reminders.empty')}
        columns={[
          {
            title: t('cases.matter'),
            isTitle: true,
            show: ({ suggestionId, title, number }) => (
              <>
                <Link href={`/cases/${suggestionId}`}>{title}</Link>
                <div className="quiet nowrap">{number}</div>
              </>
            ),
          },
          {
            title: t('reminders.level'),
            show: (row) => (
              <>
                {words('clock', row.clock)} · {view === 'due' ? ahead(row.level) : level(row.level)}{' '}
                {row.letter && <Mark>{t('case.letter')}</Mark>}
                {row.note && <div className="quiet">{row.note}</div>}
              </>
            ),
          },
          { title: t('reminders.to'), width: 150, show: ({ to }) => list(to) },
          { title: t('reminders.when'), width: 150, isWhole: true, show: ({ sentAt, plannedAt }) => <When at={sentAt ?? plannedAt} /> },
          ...(view === 'sent'
            ? [
                {
                  title: t('reminders.state'),
                  width: 170,
                  show: (row: Reminder) => (
                    <span className="row">
                      {words('reminder', row.acknowledgedAt ? 'acknowledged' : row.state)}
                      {row.letter && row.state === 'sent' && (
                        <a href={addressOf('/reminders/{id}/letter', { path: { id: row.id } })} target="_blank" rel="noreferrer">
                          {t('case.letter')}
                        </a>
                      )}
                    </span>
                  ),
                },
              ]
            : is('office')
              ? [
                  {
                    title: t('actions'),
                    isActions: true,
                    width: 150,
                    show: (row: Reminder) => {
                      const whom = URGED[row.clock];
                      return (
                        whom && (
                          <Button size="small" onClick={() => setUrged(row)} aria-label={t(`reminders.${whom}To`, { title: row.title })}>
                            {t(`reminders.${whom}`)}
                          </Button>
                        )
                      );
                    },
                  },
                ]
              : []),
        ]}
      />
      <MoreButton {...{ hasMore, loading, more }} />
      {urged && <UrgeForm suggestionId={urged.suggestionId} clock={urged.clock} onClose={() => setUrged(null)} onDone={reload} />}
    </>
  );
}

/** One row for a case and a moment, with all who will be reminded then. */
function atOnce(items: readonly Reminder[]): (Reminder & { readonly to: readonly string[] })[] {
  const rows = new Map<string, Reminder & { readonly to: string[] }>();
  for (const one of items) {
    const key = [one.suggestionId, one.clock, one.level, one.plannedAt, one.note].join();
    const row = rows.get(key);
    if (row) row.to.push(one.recipient.name);
    else rows.set(key, { ...one, to: [one.recipient.name] });
  }
  return [...rows.values()];
}

function Deliveries({ state }: { readonly state?: 'dead' }) {
  const { t } = useLooks();
  const words = useWords();
  const { is } = useSession();
  const { message } = App.useApp();
  const [open, setOpen] = useState<string | null>(null);
  const { data, loading, problem, reload } = useData('/deliveries', { query: { state, limit: 100 } });
  const rows = data?.items ?? [];
  const retry = async (ids: readonly string[]): Promise<void> => {
    const answers = await Promise.allSettled(ids.map((id) => api.post('/deliveries/{id}/retry', { path: { id } })));
    void message.success(t('deliveries.retried', { count: answers.filter(({ status }) => status === 'fulfilled').length }));
    reload();
  };
  const mayRetry = is('office', 'admin');
  return (
    <>
      {state === 'dead' && mayRetry && rows.length > 1 && (
        <Button style={{ marginBottom: 12 }} onClick={() => void retry(rows.map(({ id }) => id))}>
          {t('deliveries.retryAll')}
        </Button>
      )}
      <DataList
        label={t(state === 'dead' ? 'reminders.dead' : 'reminders.log')}
        loading={loading}
        problem={problem}
        rows={rows}
        rowKey={({ id }) => id}
        empty={t(state === 'dead' ? 'deliveries.deadEmpty' : 'deliveries.empty')}
        columns={[
          { title: t('reminders.when'), isWhole: true, show: ({ createdAt }) => minute(createdAt) },
          {
            title: t('deliveries.message'),
            isTitle: true,
            show: ({ kind, subject }) => (kind === 'test' ? t('deliveries.test') : (subject ?? '—')),
          },
          { title: t('deliveries.recipient'), show: ({ recipient }) => recipient.name },
          { title: t('deliveries.channel'), show: ({ channel }) => channel.name },
          {
            title: t('reminders.state'),
            show: (row) => (
              <>
                {words('delivery', row.state)}
                {row.nextAttemptAt && <div className="quiet">{t('deliveries.next', { time: minute(row.nextAttemptAt) })}</div>}
              </>
            ),
          },
          {
            title: t('actions'),
            isActions: true,
            show: (row) => (
              <span className="row">
                <Button size="small" onClick={() => setOpen(row.id)}>
                  {t('deliveries.detail')}
                </Button>
                {row.state === 'dead' && mayRetry && (
                  <Button size="small" type="primary" onClick={() => void retry([row.id])}>
                    {t('deliveries.retry')}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      {open && <Detail id={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Detail({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useLooks();
  const words = useWords();
  const { data, problem } = useData('/deliveries/{id}', { path: { id } });
  return (
    <Dialog
      open
      title={data?.subject ?? t('deliveries.message')}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('back')}</Button>}
    >
      {problem && <Notice kind="error">{problem.message}</Notice>}
      {data?.text && <p style={{ whiteSpace: 'pre-wrap' }}>{data.text}</p>}
      <ol className="timeline">
        {data?.log.map((entry) => (
          <li key={`${entry.at} ${entry.outcome}`}>
            <strong>{words('attempt', entry.outcome)}</strong> <span className="quiet">{minute(entry.at)}</span>
            <p>{entry.detail}</p>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

function Muted() {
  const { t } = useLooks();
  const { data, loading, problem } = useData('/notification-settings/muted');
  return (
    <DataList
      label={t('reminders.muted')}
      loading={loading}
      problem={problem}
      rows={data?.items ?? []}
      rowKey={({ user }) => user.id}
      empty={t('muted.empty')}
      columns={[
        { title: t('field.name'), isTitle: true, show: ({ user }) => user.name },
        { title: t('muted.until'), isWhole: true, show: ({ mutedUntil }) => minute(mutedUntil) },
        { title: t('muted.reason'), show: ({ reason }) => reason ?? '—' },
      ]}
    />
  );
}
