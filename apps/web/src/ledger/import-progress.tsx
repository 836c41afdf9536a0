import { Alert, Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { api, asProblem, type Problem } from '../api';
import { useLooks } from '../looks';
import { DataList } from '../ui/data-list';
import type { ImportResult, RowError } from './ledger-shapes';

const ASK_EVERY_MS = 700;
const MOST_SHOWN = 100;

/** Follows an import until it has ended. */
export function useImport(id: string | null): { result: ImportResult | null; problem: Problem | null } {
  const [result, setResult] = useState<ImportResult | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    setResult(null);
    setProblem(null);
    if (id === null) return undefined;
    const leaving = new AbortController();
    const follow = async (): Promise<void> => {
      while (!leaving.signal.aborted) {
        const now = await api.get('/imports/{id}', { path: { id }, signal: leaving.signal });
        setResult(now);
        if (now.state === 'done' || now.state === 'failed') return;
        await new Promise((later) => setTimeout(later, ASK_EVERY_MS));
      }
    };
    follow().catch((error: unknown) => {
      if (!leaving.signal.aborted) setProblem(asProblem(error));
    });
    return () => leaving.abort();
  }, [id]);
  return { result, problem };
}

/** How far it has come; at the end the counts, and what was wrong with which row. */
export function ImportProgress({ result, total }: { readonly result: ImportResult; readonly total: number | null }) {
  const { t } = useLooks();
  const { state, dryRun, rows, accepted, rejected } = result;
  const counts = { rows, accepted, rejected };
  const under = state === 'waiting' || state === 'running';
  const percent = total ? Math.min(99, Math.round((rows / total) * 100)) : null;
  return (
    <section aria-live="polite">
      {under && (
        <>
          {percent !== null && <Progress percent={percent} aria-label={t('ledger.import')} />}
          <p role="status">
            {state === 'waiting' ? t('ledger.waiting') : total ? t('ledger.runningOf', { ...counts, total }) : t('ledger.running', counts)}
          </p>
        </>
      )}
      {state === 'failed' && <Alert type="error" showIcon title={t('ledger.failed')} style={{ marginTop: 16 }} />}
      {state === 'done' && (
        <Alert
          type={rejected > 0 ? 'warning' : 'success'}
          showIcon
          style={{ marginTop: 16 }}
          title={t(dryRun ? 'ledger.dryDone' : 'ledger.done', counts)}
          action={!dryRun && accepted > 0 && <Link href="/cases">{t('ledger.toCases')}</Link>}
        />
      )}
      {!under && result.errors.length > 0 && <Errors errors={result.errors} />}
    </section>
  );
}

function Errors({ errors }: { readonly errors: readonly RowError[] }) {
  const { t } = useLooks();
  const download = (): void => {
    const lines = [
      [t('ledger.row'), t('ledger.errorColumn'), t('ledger.message')],
      ...errors.map(({ row, column, message }) => [String(row), column, message]),
    ];
    // the mark tells spreadsheet programs that it is UTF-8
    const file = new Blob([`\uFEFF${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`], { type: 'text/csv' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = t('ledger.errorsFile');
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <div className="section-head">
        <h2>{t('ledger.errors')}</h2>
        <Button onClick={download}>{t('ledger.downloadErrors')}</Button>
      </div>
      {errors.length > MOST_SHOWN && <p className="quiet">{t('ledger.errorsMore', { shown: MOST_SHOWN, count: errors.length })}</p>}
      <DataList
        label={t('ledger.errors')}
        rows={errors.slice(0, MOST_SHOWN)}
        rowKey={({ row, column, message }) => `${row} ${column} ${message}`}
        empty={t('none')}
        columns={[
          { title: t('ledger.row'), width: 90, show: ({ row }) => (row > 0 ? row : '—') },
          { title: t('ledger.errorColumn'), width: 200, show: ({ column }) => column || '—' },
          { title: t('ledger.message'), show: ({ message }) => message },
        ]}
      />
    </>
  );
}

/** A spreadsheet program would run a cell that begins like a formula. */
function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
