import { Alert, Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { api, Problem } from '../api';
import { useLooks } from '../looks';
import type { Schema } from '../schemas';
import { minute } from '../times';
import { DataList } from '../ui/data-list';
import { Dialog } from '../ui/dialog';
import { MoreButton } from '../ui/more-button';
import { useWords } from '../ui/words';
import { linkTo } from '../use-address';
import { usePages } from '../use-pages';

type Fault = Schema<'CheckResult'>['faults'][number];
const ASK_EVERY_MS = 1_000;

/** The record verified on demand, and what was found each time. */
export function Checks() {
  const { t } = useLooks();
  const [problem, setProblem] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const { items, loading, hasMore, more, reload } = usePages('/record-checks', { query: { limit: 20 } });
  const running = items.find(({ state }) => state !== 'done');
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(reload, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [running, reload]);
  const ask = async (): Promise<void> => {
    setProblem(null);
    try {
      await api.post('/record-checks');
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error.message);
    }
    reload();
  };
  const last = items[0];
  return (
    <>
      <p className="quiet">{t('audit.checkHelp')}</p>
      <Button type="primary" loading={running !== undefined} onClick={() => void ask()}>
        {t('audit.check')}
      </Button>
      <div role="status" style={{ marginTop: 16 }}>
        {running && (
          <p>
            {running.state === 'waiting'
              ? t('audit.checkWaiting')
              : t('audit.checking', { cases: running.cases, events: running.events, reports: running.reports })}
          </p>
        )}
        {last?.state === 'done' && (
          <Alert
            showIcon
            type={last.faultCount === 0 ? 'success' : 'error'}
            title={last.faultCount === 0 ? t('audit.intact') : t('audit.faults', { count: last.faultCount })}
            description={t('audit.checkSum', { cases: last.cases, events: last.events, days: last.days, reports: last.reports })}
            {...(last.faultCount > 0 ? { action: <Button onClick={() => setOpen(last.id)}>{t('view')}</Button> } : {})}
          />
        )}
      </div>
      {problem && <p role="alert">{problem}</p>}
      <h2>{t('audit.checksPast')}</h2>
      <DataList
        label={t('audit.checksPast')}
        loading={loading}
        rows={items.filter(({ state }) => state === 'done')}
        rowKey={({ id }) => id}
        empty={t('audit.checksEmpty')}
        columns={[
          { title: t('audit.when'), width: 175, isTitle: true, isWhole: true, show: ({ askedAt }) => minute(askedAt) },
          { title: t('audit.checkBy'), show: ({ askedBy }) => askedBy },
          { title: t('audit.checked'), show: ({ cases, events, days, reports }) => t('audit.checkSum', { cases, events, days, reports }) },
          {
            title: t('audit.found'),
            show: ({ id, faultCount }) =>
              faultCount === 0 ? (
                `✓ ${t('audit.intact')}`
              ) : (
                <span className="row">
                  ✗ {t('audit.faults', { count: faultCount })}
                  <Button onClick={() => setOpen(id)}>{t('view')}</Button>
                </span>
              ),
          },
        ]}
      />
      <MoreButton {...{ hasMore, loading, more }} />
      {open && <Faults id={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Faults({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t, list } = useLooks();
  const words = useWords();
  const [faults, setFaults] = useState<readonly Fault[] | null>(null);
  useEffect(() => {
    api.get('/record-checks/{id}', { path: { id } }).then(
      (check) => setFaults(check.faults),
      () => setFaults([]),
    );
  }, [id]);
  const where = (fault: Fault): ReactNode => {
    if (fault.kind === 'report') {
      const period = t(`reports.${fault.period}`);
      return t('audit.report', { period, from: fault.from.slice(0, fault.period === 'year' ? 4 : 7) });
    }
    if (fault.number === null) return t('audit.day', { day: fault.day ?? '' });
    const seq = fault.seq ?? 0;
    // a case that is gone has left only its id behind, which says nothing to people
    if (/^[0-9a-f]{8}-/.test(fault.number)) return t('audit.gone', { seq });
    return <Link href={linkTo('/cases', { q: fault.number })}>{t('audit.step', { number: fault.number, seq })}</Link>;
  };
  return (
    <Dialog open width={720} title={t('audit.found')} onCancel={onClose} footer={<Button onClick={onClose}>{t('close')}</Button>}>
      <p>{t('audit.faultsTodo')}</p>
      <DataList
        label={t('audit.found')}
        loading={faults === null}
        rows={(faults ?? []).map((fault, index) => ({ fault, index }))}
        rowKey={({ index }) => String(index)}
        empty={t('none')}
        columns={[
          { title: t('audit.where'), isTitle: true, isWhole: true, show: ({ fault }) => where(fault) },
          {
            title: t('audit.what'),
            show: ({ fault }) => (
              <>
                {words('fault', fault.fault)}
                {fault.kind === 'report' && fault.numbers.length > 0 && (
                  <div className="quiet">{t('audit.cases', { numbers: list(fault.numbers) })}</div>
                )}
              </>
            ),
          },
        ]}
      />
    </Dialog>
  );
}
