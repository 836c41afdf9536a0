import { Button } from 'antd';
import { useState } from 'react';
import { ExportForm } from '../ledger/export-form';
import { ImportForm } from '../ledger/import-form';
import { ImportProgress, useImport } from '../ledger/import-progress';
import { useLooks } from '../looks';
import { minute } from '../times';
import { DataList } from '../ui/data-list';
import { Dialog } from '../ui/dialog';
import { MoreButton } from '../ui/more-button';
import { PageFrame } from '../ui/page';
import { useWords } from '../ui/words';
import { usePages } from '../use-pages';

/** The spreadsheet that offices keep: in, out, and what came of it. */
export default function LedgerPage() {
  const { t } = useLooks();
  const words = useWords();
  const past = usePages('/imports', { query: { limit: 10 } });
  const [open, setOpen] = useState<string | null>(null);
  const { result } = useImport(open);
  return (
    <PageFrame title={t('ledger.title')} lead={t('ledger.lead')} problem={past.problem} onRetry={past.reload}>
      <ImportForm onImported={past.reload} />
      <ExportForm />
      <h2>{t('ledger.past')}</h2>
      <DataList
        label={t('ledger.past')}
        loading={past.loading}
        rows={past.items}
        rowKey={({ id }) => id}
        empty={t('ledger.pastEmpty')}
        columns={[
          { title: t('ledger.when'), show: ({ createdAt }) => minute(createdAt) },
          { title: t('ledger.who'), show: ({ startedBy }) => startedBy },
          { title: t('ledger.fileName'), show: ({ fileName }) => fileName },
          { title: t('ledger.kind'), show: ({ dryRun }) => t(dryRun ? 'ledger.dryRun' : 'ledger.reallyImport') },
          {
            title: t('ledger.result'),
            show: (row) => (
              <>
                {words('importState', row.state)}
                <div className="quiet">{t('ledger.resultText', { rows: row.rows, accepted: row.accepted, rejected: row.rejected })}</div>
              </>
            ),
          },
          { title: t('actions'), isActions: true, show: ({ id }) => <Button onClick={() => setOpen(id)}>{t('view')}</Button> },
        ]}
      />
      <MoreButton {...past} />
      {open && (
        <Dialog
          open
          width={800}
          title={result?.fileName ?? t('ledger.title')}
          onCancel={() => setOpen(null)}
          footer={<Button onClick={() => setOpen(null)}>{t('close')}</Button>}
        >
          {result && <ImportProgress result={result} total={null} />}
        </Dialog>
      )}
    </PageFrame>
  );
}
