import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { api, type Problem } from '../api';
import { useLooks } from '../looks';
import type { Schema } from '../schemas';
import { isTextKey, type TextKey } from '../texts';
import { day, now } from '../times';
import { DataList } from '../ui/data-list';
import { Dialog } from '../ui/dialog';
import { PageFrame } from '../ui/page';
import { useData } from '../use-data';

type Quality = Schema<'Quality'>;
interface Period {
  readonly from: string;
  readonly to: string;
}

/** What a rate can be dressed up with; each number opens its cases. */
export default function QualityPage() {
  const { t } = useLooks();
  const [period, setPeriod] = useState({ from: `${day(now()).slice(0, 4)}-01-01`, to: '' });
  const { data: answer, problem, reload } = useData('/statistics/quality', { query: period });
  const [unit, setUnit] = useState<Quality['returnsByUnit'][number] | null>(null);
  // a page of one finding only when it is asked for
  const data = answer && 'findings' in answer ? answer : undefined;
  return (
    <PageFrame title={t('quality.title')} lead={t('quality.lead')} problem={problem} onRetry={reload}>
      <div className="row" style={{ marginBottom: 16 }}>
        {(['from', 'to'] as const).map((end) => (
          <label key={end} className="day-field">
            {t(`figures.${end}`)}
            <Input type="date" value={period[end]} onChange={({ target }) => setPeriod({ ...period, [end]: target.value })} />
          </label>
        ))}
      </div>
      {data && (
        <ul className="plain findings">
          {/* where there is something to look at comes first */}
          {[...data.findings]
            .sort((a, b) => Number(b.count > 0) - Number(a.count > 0))
            .map((finding) => (
              <Finding key={`${finding.code}.${period.from}.${period.to}.${finding.count}`} finding={finding} period={period} />
            ))}
        </ul>
      )}
      {data && (
        <section>
          <h2>{t('quality.units')}</h2>
          <DataList
            label={t('quality.units')}
            rows={data.returnsByUnit}
            rowKey={({ unitId }) => unitId}
            empty={t('quality.units.none')}
            columns={[
              { title: t('quality.unit'), isTitle: true, show: ({ unit }) => unit },
              {
                title: t('quality.returns'),
                show: (one) => (
                  <Button type="link" size="small" onClick={() => setUnit(one)}>
                    {one.returns}
                  </Button>
                ),
              },
              { title: t('quality.assignments'), show: ({ assignments }) => assignments },
            ]}
          />
        </section>
      )}
      {unit && <ReturnsOfUnit unit={unit} period={period} onClose={() => setUnit(null)} />}
    </PageFrame>
  );
}

/** The cases that one unit handed back. */
function ReturnsOfUnit({
  unit: { unitId, unit },
  period,
  onClose,
}: {
  readonly unit: Quality['returnsByUnit'][number];
  readonly period: Period;
  readonly onClose: () => void;
}) {
  const { t } = useLooks();
  const { data, loading, problem } = useData('/statistics/quality', { query: { ...period, finding: 'returnGranted', unitId, limit: 200 } });
  const title = `${unit} · ${t('quality.returns')}`;
  return (
    <Dialog open width={860} title={title} onCancel={onClose} footer={<Button onClick={onClose}>{t('back')}</Button>}>
      <Suspects label={title} loading={loading} problem={problem} rows={data && 'items' in data ? data.items : []} code="returnGranted" />
    </Dialog>
  );
}

function Suspects({
  label,
  rows,
  code,
  loading = false,
  problem,
}: {
  readonly label: string;
  readonly rows: readonly Schema<'Suspect'>[];
  readonly code: string;
  readonly loading?: boolean;
  readonly problem?: Problem | undefined;
}) {
  const { t } = useLooks();
  return (
    <DataList
      label={label}
      loading={loading}
      problem={problem}
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('none')}
      columns={[
        { title: t('cases.number'), isWhole: true, show: ({ number }) => number },
        { title: t('cases.matter'), isTitle: true, show: ({ id, title }) => <Link href={`/cases/${id}`}>{title}</Link> },
        { title: t('quality.unit'), show: ({ unit }) => unit ?? '—' },
        { title: t('quality.detail'), show: ({ detail }) => t(textOf(`quality.detail.${code}`), { detail }) },
      ]}
    />
  );
}

function textOf(key: string): TextKey {
  return isTextKey(key) ? key : 'quality.title';
}

function Finding({ finding, period }: { readonly finding: Quality['findings'][number]; readonly period: Period }) {
  const { t } = useLooks();
  const [isOpen, setOpen] = useState(false);
  const [more, setMore] = useState<Schema<'PageOfSuspect'> | null>(null);
  const shown = more ? more.items : finding.cases;
  const readMore = async (): Promise<void> => {
    const query = { ...period, finding: finding.code, limit: 200, cursor: more?.nextCursor };
    const next = await api.get('/statistics/quality', { query });
    if (!('items' in next)) return;
    setMore({ ...next, items: [...(more?.items ?? []), ...next.items] });
  };
  const hasMore = more ? more.nextCursor !== null : finding.count > finding.cases.length;
  return (
    <li>
      <div>
        <h2>{t(textOf(`quality.${finding.code}`))}</h2>
        {finding.count === 0 ? (
          <span className="quiet">{t('quality.nothing')}</span>
        ) : (
          <strong>{t('quality.count', { count: finding.count })}</strong>
        )}
        {finding.count > 0 && (
          <Button
            aria-expanded={isOpen}
            aria-label={`${t('with.colon', { name: t('quality.open') })}${t(textOf(`quality.${finding.code}`))}`}
            onClick={() => setOpen(!isOpen)}
          >
            {t('quality.open')}
          </Button>
        )}
      </div>
      {isOpen && (
        <>
          <Suspects label={t(textOf(`quality.${finding.code}`))} rows={shown} code={finding.code} />
          {hasMore && <Button onClick={() => void readMore()}>{t('more')}</Button>}
        </>
      )}
    </li>
  );
}
