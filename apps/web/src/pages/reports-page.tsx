import { Alert, App, Button, Input, Select, Tag } from 'antd';
import { useState } from 'react';
import { addressOf, api, Problem } from '../api';
import { useLooks } from '../looks';
import type { Schema } from '../schemas';
import { useSession } from '../session';
import { day, minute, now } from '../times';
import { DataList } from '../ui/data-list';
import { Dialog } from '../ui/dialog';
import { PageFrame } from '../ui/page';
import { useSubmit } from '../ui/use-submit';
import { useData } from '../use-data';

const PERIODS = ['month', 'quarter', 'year'] as const;

export default function ReportsPage() {
  const { t } = useLooks();
  const { is } = useSession();
  const { message } = App.useApp();
  const [making, setMaking] = useState(false);
  const [verdict, setVerdict] = useState<Schema<'ReportVerdict'> | null>(null);
  const { data, problem, loading, reload } = useData('/reports', { query: { limit: 100 } });
  const verify = async (id: string): Promise<void> => {
    try {
      setVerdict(await api.get('/reports/{id}/verify', { path: { id } }));
    } catch (error) {
      void message.error(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <PageFrame
      title={t('reports.title')}
      lead={t('reports.lead')}
      problem={problem}
      onRetry={reload}
      actions={
        is('office', 'district') && (
          <Button type="primary" onClick={() => setMaking(true)}>
            {t('reports.make')}
          </Button>
        )
      }
    >
      <DataList
        label={t('reports.title')}
        loading={loading}
        rows={data?.items ?? []}
        rowKey={({ id }) => id}
        empty={t('reports.empty')}
        columns={[
          {
            title: t('reports.period'),
            show: ({ jurisdictionName, period, from, scheduled }) => (
              <>
                {jurisdictionName} · {t(`reports.${period}`)} {from.slice(0, period === 'year' ? 4 : 7)}{' '}
                {scheduled && <Tag>{t('reports.scheduled')}</Tag>}
              </>
            ),
          },
          { title: t('reports.asOf'), show: ({ asOf }) => minute(asOf) },
          { title: t('reports.madeBy'), show: ({ madeBy, madeAt }) => `${madeBy ?? '—'} ${day(madeAt)}` },
          { title: t('reports.seal'), show: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 12)}…</code> },
          {
            title: t('actions'),
            isActions: true,
            show: ({ id }) => (
              <span className="row">
                <Button size="small" onClick={() => void verify(id)}>
                  {t('reports.verify')}
                </Button>
                {(['docx', 'xlsx', 'json'] as const).map((form) => (
                  <a key={form} href={addressOf('/reports/{id}', { path: { id: `${id}.${form}` } })} download>
                    {t(`reports.${form}`)}
                  </a>
                ))}
              </span>
            ),
          },
        ]}
      />
      {verdict && (
        <Dialog
          open
          title={t('reports.verify')}
          onCancel={() => setVerdict(null)}
          footer={<Button onClick={() => setVerdict(null)}>{t('back')}</Button>}
        >
          <Alert
            showIcon
            type={verdict.equal ? 'success' : 'error'}
            title={t(verdict.equal ? 'reports.equal' : verdict.sealIntact ? 'reports.differs' : 'reports.broken')}
          />
          <ul>
            {verdict.cases.map(({ number }) => (
              <li key={number}>{number}</li>
            ))}
          </ul>
        </Dialog>
      )}
      {making && (
        <Make
          onClose={() => setMaking(false)}
          onDone={() => {
            setMaking(false);
            reload();
          }}
        />
      )}
    </PageFrame>
  );
}

function Make({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }) {
  const { t } = useLooks();
  const [period, setPeriod] = useState<(typeof PERIODS)[number]>('month');
  const [from, setFrom] = useState(`${day(now()).slice(0, 7)}-01`);
  const [problem, setProblem] = useState<string | null>(null);
  const { busy, submit } = useSubmit((error) =>
    setProblem(error instanceof Problem ? (error.errors[0]?.message ?? error.message) : String(error)),
  );
  const make = (): Promise<void> =>
    submit({ period, from }, async (key) => {
      await api.post('/reports/closure', { body: { period, from }, key });
      onDone();
    });
  return (
    <Dialog open title={t('reports.make')} onCancel={onClose} onOk={() => void make()} confirmLoading={busy}>
      <div className="row" style={{ marginTop: 16 }}>
        <Select
          aria-label={t('reports.period')}
          style={{ width: 140 }}
          value={period}
          onChange={setPeriod}
          options={PERIODS.map((value) => ({ value, label: t(`reports.${value}`) }))}
        />
        <label className="row">
          {t('reports.from')}
          <Input
            type="date"
            style={{ width: 170 }}
            value={from}
            status={problem ? 'error' : ''}
            onChange={({ target }) => setFrom(target.value)}
          />
        </label>
      </div>
      {problem && <p role="alert">{problem}</p>}
    </Dialog>
  );
}
