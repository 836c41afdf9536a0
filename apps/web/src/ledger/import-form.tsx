import { Alert, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { api, Problem } from '../api';
import { useLooks } from '../looks';
import { ImportProgress, useImport } from './import-progress';
import { LayoutForm, missingColumns } from './layout-form';
import type { Layout, Preview } from './ledger-shapes';

const NOTHING: Layout = { mapping: {}, defaults: {} };

/** A file, its columns matched, tried without writing anything, and only then imported. `onImported` hears of begin and end. */
export function ImportForm({ onImported }: { readonly onImported: () => void }) {
  const { t } = useLooks();
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [layout, setLayout] = useState<Layout>(NOTHING);
  const [importId, setImportId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { result, problem: lost } = useImport(importId);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error.errors[0]?.message ?? error.message);
    } finally {
      setBusy(false);
    }
  };
  const choose = (chosen: File): Promise<void> =>
    attempt(async () => {
      setFile(chosen);
      setPreview(null);
      setImportId(null);
      const form = new FormData();
      form.append('file', chosen);
      const seen = await api.post('/imports/ledger/preview', { body: form });
      setPreview(seen);
      setLayout({ mapping: seen.mapping, defaults: {} });
    });
  const start = (dryRun: boolean): Promise<void> =>
    attempt(async () => {
      if (!file || !preview) return;
      const form = new FormData();
      const named = preview.headers.filter((header) => header !== '');
      const defaults = Object.entries(layout.defaults).filter(([, value]) => value !== '');
      form.append('dryRun', String(dryRun));
      // what is left out is said too: a header with one of our names would be taken otherwise
      form.append('mapping', JSON.stringify(Object.fromEntries(named.map((header) => [header, layout.mapping[header] ?? '']))));
      form.append('defaults', JSON.stringify(Object.fromEntries(defaults)));
      form.append('file', file);
      setImportId((await api.post('/imports/ledger', { body: form })).id);
    });
  const state = result?.state;
  useEffect(() => {
    if (state !== undefined) onImported();
  }, [state, onImported]);
  const running = importId !== null && lost === null && (result === null || result.state === 'waiting' || result.state === 'running');
  const tried = result?.state === 'done' && result.dryRun && result.accepted > 0;
  const complete = preview !== null && missingColumns(preview, layout).length === 0;
  const rows = preview?.rows ?? null;
  return (
    <section aria-labelledby="import">
      <h2 id="import">{t('ledger.import')}</h2>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx,.csv"
        hidden
        aria-label={t('ledger.choose')}
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          target.value = '';
          if (chosen) void choose(chosen);
        }}
      />
      <div className="row">
        <Button type={file ? 'default' : 'primary'} loading={busy && !preview} onClick={() => chooser.current?.click()}>
          {t(file ? 'ledger.another' : 'ledger.choose')}
        </Button>
        <span className="quiet" style={{ overflowWrap: 'anywhere' }}>
          {file === null
            ? t('ledger.chooseHelp')
            : rows === null
              ? t('ledger.file', { name: file.name })
              : t('ledger.fileRows', { name: file.name, rows })}
        </span>
      </div>
      {preview && (
        <>
          <LayoutForm
            preview={preview}
            layout={layout}
            onChange={(changed) => {
              setLayout(changed);
              // what was tried was tried with the columns as they were
              if (!running) setImportId(null);
            }}
          />
          <div className="row" style={{ marginTop: 16 }}>
            <Button type={tried ? 'default' : 'primary'} disabled={!complete || running} loading={busy} onClick={() => void start(true)}>
              {t('ledger.dryRun')}
            </Button>
            {tried && (
              <Button type="primary" disabled={running} loading={busy} onClick={() => void start(false)}>
                {result.rejected > 0 ? t('ledger.importGood', { count: result.accepted }) : t('ledger.reallyImport')}
              </Button>
            )}
            <span className="quiet">{t('ledger.dryRunHelp')}</span>
          </div>
        </>
      )}
      {(problem ?? lost?.message) && (
        <Alert type="error" showIcon title={problem ?? lost?.message} style={{ marginTop: 16 }} role="alert" />
      )}
      {result && <ImportProgress result={result} total={rows} />}
    </section>
  );
}
