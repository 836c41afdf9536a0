import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { useLooks } from '../looks';
import { ReceptionForm } from '../receptions/reception-form';
import { useStations } from '../receptions/receptions';
import { useSession } from '../session';
import { dayInWords } from '../times';
import { DataList } from '../ui/data-list';
import { MoreButton } from '../ui/more-button';
import { useNames } from '../ui/names';
import { PageFrame } from '../ui/page';
import { useData } from '../use-data';
import { usePages } from '../use-pages';

/** One reception: who, where, how many, and the suggestions that were heard. */
export default function ReceptionPage() {
  const { id = '' } = useParams<{ id: string }>();
  const { t, list, language } = useLooks();
  const { is, person } = useSession();
  const { deputy, unit } = useNames();
  const { station } = useStations();
  const [changing, setChanging] = useState(false);
  const { data, problem, reload } = useData('/reception-sessions/{id}', { path: { id } });
  const cases = usePages('/suggestions', { query: { receptionSessionId: id } });
  const mayChange = data !== undefined && (is('office') || (is('deputy') && data.deputyIds.includes(person?.deputyId ?? '')));
  return (
    <PageFrame
      title={data ? t('receptions.of', { date: dayInWords(data.date, language), station: station(data.stationId) }) : t('receptions.title')}
      problem={problem ?? cases.problem}
      onRetry={reload}
      lead={<Link href="/receptions">{t('receptions.title')}</Link>}
      actions={mayChange && <Button onClick={() => setChanging(true)}>{t('receptions.change')}</Button>}
    >
      {data && (
        <div className="cards">
          <dl>
            <dt>{t('receptions.deputies')}</dt>
            <dd>{list(data.deputyIds.map(deputy))}</dd>
            <dt>{t('receptions.visitors')}</dt>
            <dd>{t('receptions.people', { count: data.visitorCount })}</dd>
            <dt>{t('receptions.notice')}</dt>
            <dd>{dayInWords(data.noticeOn, language) || '—'}</dd>
          </dl>
        </div>
      )}
      <h2>{t('receptions.suggestions')}</h2>
      <DataList
        label={t('receptions.suggestions')}
        loading={cases.loading}
        rows={cases.items}
        rowKey={({ id: caseId }) => caseId}
        empty={t('receptions.noSuggestions')}
        columns={[
          { title: t('cases.number'), width: 160, show: ({ number }) => number },
          { title: t('cases.matter'), show: ({ id: caseId, title }) => <Link href={`/cases/${caseId}`}>{title}</Link> },
          { title: t('cases.status'), width: 110, show: ({ status }) => t(`state.${status}`) },
          { title: t('cases.unit'), show: ({ leadUnitId }) => unit(leadUnitId) },
        ]}
      />
      <MoreButton {...cases} />
      {changing && data && (
        <ReceptionForm
          reception={data}
          onClose={() => setChanging(false)}
          onDone={() => {
            setChanging(false);
            reload();
          }}
        />
      )}
    </PageFrame>
  );
}
