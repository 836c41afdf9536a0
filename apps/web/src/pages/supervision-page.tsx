import { Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { useLooks } from '../looks';
import { dayInWords } from '../times';
import { DataList } from '../ui/data-list';
import { PageFrame } from '../ui/page';
import { useSystemWords, useWords } from '../ui/words';
import { useData } from '../use-data';

export default function SupervisionPage() {
  const { t, language } = useLooks();
  const day = (when: string | null): string => dayInWords(when, language);
  const words = useWords();
  const { byRule } = useSystemWords();
  const [state, setState] = useState<'open' | 'ended'>('open');
  const { data, problem, loading, reload } = useData('/supervision', { query: { state, limit: 200 } });
  return (
    <PageFrame title={t('supervision.title')} lead={t('supervision.lead')} problem={problem} onRetry={reload}>
      <Segmented<'open' | 'ended'>
        value={state}
        onChange={setState}
        style={{ marginBottom: 16 }}
        options={[
          { value: 'open', label: t('supervision.open') },
          { value: 'ended', label: t('supervision.ended') },
        ]}
      />
      <DataList
        label={t('supervision.title')}
        loading={loading}
        rows={data?.items ?? []}
        rowKey={({ suggestion, supervisedAt }) => `${suggestion.id} ${supervisedAt}`}
        empty={t('supervision.empty')}
        columns={[
          {
            title: t('cases.matter'),
            width: 260,
            isTitle: true,
            show: ({ suggestion }) => (
              <>
                <Link href={`/cases/${suggestion.id}`}>{suggestion.title}</Link>
                <div className="quiet nowrap">{suggestion.number}</div>
              </>
            ),
          },
          { title: t('cases.unit'), width: 150, show: ({ suggestion }) => suggestion.leadUnitName ?? '—' },
          {
            title: t('supervision.since'),
            isWhole: true,
            show: ({ supervisedAt, endedAt }) => (endedAt ? `${day(supervisedAt)} – ${day(endedAt)}` : day(supervisedAt)),
          },
          {
            title: t('supervision.reason'),
            show: ({ reason, automatic, by, endReason }) => (
              <>
                {automatic ? byRule(reason) : reason}
                {!automatic && <div className="quiet whole">{t('supervision.by', { name: by })}</div>}
                {endReason && <div className="quiet">{endReason}</div>}
              </>
            ),
          },
          {
            title: t('supervision.late'),
            isWhole: true,
            show: ({ overdueWorkingDays: count }) => (count > 0 ? t('supervision.lateDays', { count }) : '—'),
          },
          { title: t('supervision.reminded'), isWhole: true, show: ({ remindersSent: count }) => t('supervision.times', { count }) },
          {
            title: t('supervision.last'),
            show: ({ lastEvent }) => (
              <>
                {words('event', lastEvent.type)} <span className="nowrap">{day(lastEvent.occurredAt)}</span>
              </>
            ),
          },
        ]}
      />
    </PageFrame>
  );
}
