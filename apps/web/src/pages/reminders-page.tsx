import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { api } from '../api';
import { useLooks } from '../looks';
import { useSession } from '../session';
import { day, minute, now } from '../times';
import { DataList } from '../ui/data-list';
import { PageFrame } from '../ui/page';
import { useLevel, useWords } from '../ui/words';
import { useData } from '../use-data';

const VIEWS = ['tab', 'log', 'dead', 'muted'] as const;

export default function RemindersPage() {
  const { t } = useLooks();
  const [view, setView] = useState<(typeof VIEWS)[number]>('tab');
  return (
    <PageFrame title={t('reminders.title')} lead={t('reminders.lead')}>
      <div className="row" role="group" aria-label={t('reminders.title')} style={{ marginBottom: 16 }}>
        {VIEWS.map((one) => (
          <Button key={one} type={one === view ? 'primary' : 'default'} aria-pressed={one === view} onClick={() => setView(one)}>
            {t(`reminders.${one}`)}
          </Button>
        ))}
      </div>
      {view === 'tab' && <Reminders />}
      {view === 'log' && <Deliveries key="log" />}
      {view === 'dead' && <Deliveries key="dead" state="dead" />}
      {view === 'muted' && <Muted />}
    </PageFrame>
  );
}

function Reminders() {
  const { t } = useLooks();
  const words = useWords();
  const level = useLevel();
  // from a week ago on: what was just sent, and what comes next
  const [from] = useState(() => day(new Date(Date.parse(now()) - 7 * 86_400_000).toISOString()));
  const { data, loading } = useData('/reminders', { query: { from, limit: 200 } });
  return (
    <DataList
      label={t('reminders.tab')}
      loading={loading}
      rows={(data?.items ?? []).filter(({ state }) => state === 'sent' || state === 'planned')}
      rowKey={({ id }) => id}
      empty={t('reminders.empty')}
      columns={[
        { title: t('reminders.when'), show: ({ sentAt, plannedAt }) => minute(sentAt ?? plannedAt) },
        {
          title: t('reminders.level'),
          show: (row) => (
            <Link href={`/cases/${row.suggestionId}`}>
              {words('clock', row.clock)} · {level(row.level)}
            </Link>
          ),
        },
        { title: t('reminders.to'), show: ({ recipient }) => recipient.name },
        { title: t('reminders.state'), show: ({ state, acknowledgedAt }) => words('reminder', acknowledgedAt ? 'acknowledged' : state) },
      ]}
    />
  );
}

function Deliveries({ state }: { readonly state?: 'dead' }) {
  const { t } = useLooks();
  const words = useWords();
  const { is } = useSession();
  const { message } = App.useApp();
  const [open, setOpen] = useState<string | null>(null);
  const { data, loading, reload } = useData('/deliveries', { query: { state, limit: 100 } });
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
        rows={rows}
        rowKey={({ id }) => id}
        empty={t(state === 'dead' ? 'deliveries.deadEmpty' : 'deliveries.empty')}
        columns={[
          { title: t('reminders.when'), show: ({ createdAt }) => minute(createdAt) },
          { title: t('deliveries.message'), show: ({ kind, subject }) => (kind === 'test' ? t('deliveries.test') : (subject ?? '—')) },
          { title: t('deliveries.recipient'), show: ({ recipient }) => recipient.name },
          { title: t('deliveries.channel'), show: ({ channel }) => channel.name },
          {
            title: t('reminders.state'),
            show: (row) => (
              <>
                {words('delivery', row.state)}
                {row.nextAttemptAt && <div className="quiet">{t('deliveries.next', { time: minute(row.nextAttemptAt) })}</div>}
                {row.lastError && <div className="quiet">{row.lastError}</div>}
              </>
            ),
          },
          {
            title: t('actions'),
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
  const { data } = useData('/deliveries/{id}', { path: { id } });
  return (
    <Modal open title={data?.subject ?? t('deliveries.message')} onCancel={onClose} footer={<Button onClick={onClose}>{t('back')}</Button>}>
      {data?.text && <p style={{ whiteSpace: 'pre-wrap' }}>{data.text}</p>}
      <ol className="timeline">
        {data?.log.map((entry) => (
          <li key={`${entry.at} ${entry.outcome}`}>
            <strong>{words('attempt', entry.outcome)}</strong> <span className="quiet">{minute(entry.at)}</span>
            <p>{entry.detail}</p>
          </li>
        ))}
      </ol>
    </Modal>
  );
}

function Muted() {
  const { t } = useLooks();
  const { data, loading } = useData('/notification-settings/muted');
  return (
    <DataList
      label={t('reminders.muted')}
      loading={loading}
      rows={data?.items ?? []}
      rowKey={({ user }) => user.id}
      empty={t('muted.empty')}
      columns={[
        { title: t('field.name'), show: ({ user }) => user.name },
        { title: t('muted.until'), show: ({ mutedUntil }) => minute(mutedUntil) },
        { title: t('muted.reason'), show: ({ reason }) => reason ?? '—' },
      ]}
    />
  );
}
