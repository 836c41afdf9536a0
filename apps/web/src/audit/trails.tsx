import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useLooks } from '../looks';
import type { Schema } from '../schemas';
import { TEXTS } from '../texts';
import { minute } from '../times';
import { DataList } from '../ui/data-list';
import { Mark } from '../ui/mark';
import { MoreButton } from '../ui/more-button';
import { useSystemWords, useWords } from '../ui/words';
import { usePages, type Pages as Loaded } from '../use-pages';
import { TrailFilterForm, type TrailFilter } from './trail-filter';

/** Every word of a group that has a text. */
function useWordsOf(group: string): { value: string; label: string }[] {
  const { t } = useLooks();
  const keys = Object.keys(TEXTS['zh-CN']).filter((key) => key.startsWith(`${group}.`)) as (keyof (typeof TEXTS)['zh-CN'])[];
  return keys.map((key) => ({ value: key.slice(group.length + 1), label: t(key) }));
}
/** What of an entry's details says something to people: names and plain words, no ids. */
const SAID = ['username', 'name', 'fileName', 'year', 'period', 'from', 'address'] as const;

/** What people did beside the cases' steps; or only what showed personal data. */
export function AuditTrail({ personal = false }: { readonly personal?: boolean }) {
  const { t } = useLooks();
  const words = useWords();
  const { actor } = useSystemWords();
  const actions = useWordsOf('action');
  const [{ what, ...filter }, setFilter] = useState<TrailFilter>({});
  const pages = usePages('/audit', { query: { ...filter, action: what, personalData: personal ? 'true' : null } });
  return (
    <>
      <TrailFilterForm
        filter={{ ...filter, ...(what ? { what } : {}) }}
        onChange={setFilter}
        whatLabel={t('audit.action')}
        whatOptions={personal ? [] : actions}
      />
      <Pages {...pages}>
        <DataList
          label={t(personal ? 'audit.personal' : 'audit.trail')}
          loading={pages.loading}
          rows={pages.items}
          rowKey={({ id }) => id}
          empty={t('audit.empty')}
          columns={[
            { title: t('audit.when'), width: 175, isTitle: true, isWhole: true, show: ({ at }) => minute(at) },
            { title: t('audit.who'), show: ({ actorName }) => actor(actorName) },
            { title: t('audit.action'), show: ({ action }) => words('action', action) },
            {
              title: t('audit.case'),
              isWhole: true,
              show: ({ suggestionId, number }) => (suggestionId ? <Link href={`/cases/${suggestionId}`}>{number}</Link> : '—'),
            },
            { title: t('audit.reason'), show: ({ reason }) => reason ?? '—' },
            ...(personal
              ? []
              : [
                  {
                    title: t('audit.detail'),
                    show: ({ detail }: Schema<'AuditEntry'>) =>
                      SAID.flatMap((name) =>
                        ['string', 'number'].includes(typeof detail[name]) ? [String(detail[name] as string)] : [],
                      ).join(' · ') || '—',
                  },
                ]),
          ]}
        />
      </Pages>
    </>
  );
}

/** Every step of every case. */
export function EventTrail() {
  const { t } = useLooks();
  const words = useWords();
  const { actor } = useSystemWords();
  const types = useWordsOf('event');
  const [{ what, ...filter }, setFilter] = useState<TrailFilter>({});
  const pages = usePages('/audit/events', { query: { ...filter, type: what } });
  return (
    <>
      <TrailFilterForm
        filter={{ ...filter, ...(what ? { what } : {}) }}
        onChange={setFilter}
        whatLabel={t('audit.type')}
        whatOptions={types}
      />
      <Pages {...pages}>
        <DataList
          label={t('audit.events')}
          loading={pages.loading}
          rows={pages.items}
          rowKey={({ id }) => id}
          empty={t('audit.empty')}
          columns={[
            {
              title: t('audit.when'),
              width: 230,
              isTitle: true,
              show: ({ recordedAt, occurredAt }) => (
                <>
                  {minute(recordedAt)}
                  {minute(occurredAt) !== minute(recordedAt) && (
                    <div className="quiet">{t('audit.happened', { time: minute(occurredAt) })}</div>
                  )}
                </>
              ),
            },
            {
              title: t('audit.who'),
              show: ({ actorName, onPaper }) => (
                <>
                  {actor(actorName)} {onPaper && <Mark>{t('case.onPaper')}</Mark>}
                </>
              ),
            },
            { title: t('audit.type'), show: ({ type }) => words('event', type) },
            {
              title: t('audit.case'),
              isWhole: true,
              show: ({ suggestionId, number }) => <Link href={`/cases/${suggestionId}`}>{number}</Link>,
            },
            { title: t('audit.matter'), show: ({ title }) => title },
          ]}
        />
      </Pages>
    </>
  );
}

function Pages({
  problem,
  hasMore,
  more,
  loading,
  children,
}: Pick<Loaded<unknown>, 'problem' | 'hasMore' | 'more' | 'loading'> & { readonly children: ReactNode }) {
  return (
    <>
      {problem && <p role="alert">{problem.errors[0]?.message ?? problem.message}</p>}
      {children}
      <MoreButton {...{ hasMore, loading, more }} />
    </>
  );
}
