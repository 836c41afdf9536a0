import { Alert, App, Button, Collapse } from 'antd';
import { useRef, useState } from 'react';
import { api, Problem } from '../api';
import { useLooks } from '../looks';
import type { Schema } from '../schemas';
import { useSession } from '../session';
import { dayInWords, minute } from '../times';
import { DataList } from '../ui/data-list';
import { FindBox } from '../ui/find-box';
import { MoreButton } from '../ui/more-button';
import { PageFrame } from '../ui/page';
import { Skeleton } from '../ui/skeleton';
import { useSubmit } from '../ui/use-submit';
import { useWords } from '../ui/words';
import { useData } from '../use-data';
import { usePages } from '../use-pages';

/** Years that are looked at; older ones stay for the record. */
const NEWEST = 3;

export default function CalendarPage() {
  const { t, language } = useLooks();
  const { is } = useSession();
  const { data, problem, reload: reloadYears } = useData('/calendar/years');
  const { data: history, problem: historyProblem, reload: reloadHistory } = useData('/recomputations');
  const [find, setFind] = useState('');
  const reload = (): void => {
    reloadYears();
    reloadHistory();
  };
  const years = [...(data?.items ?? [])].reverse();
  return (
    <PageFrame
      title={t('calendar.title')}
      lead={data && t('calendar.lead', { date: dayInWords(data.knownThrough, language, 'always') || '—', count: data.provisionalClocks })}
      problem={problem ?? historyProblem}
      onRetry={reload}
    >
      {data?.warning && <Alert type="warning" showIcon title={data.warning.text} style={{ marginBottom: 16 }} />}
      <FindBox label={t('calendar.find')} onFind={setFind} />
      <section aria-live="polite" style={{ marginTop: 16 }}>
        {find && <Days q={find} />}
      </section>
      {is('admin') && <Import isDue={data?.warning != null} onImported={reload} />}
      <h2>{t('calendar.history')}</h2>
      {!history && !historyProblem && <Skeleton />}
      {history?.items.length === 0 && <p className="quiet">{t('calendar.noHistory')}</p>}
      {history && history.items.length > 0 && (
        <Collapse
          destroyOnHidden
          items={history.items.map((one) => ({
            key: one.id,
            label: `${minute(one.startedAt)} · ${one.reason} · ${one.state === 'done' ? `${t('recompute.moved')} ${t('recompute.count', { count: one.moved })}` : t('recompute.waiting')}`,
            children: <Report id={one.id} />,
          }))}
        />
      )}
      <h2>{t('calendar.years')}</h2>
      {data ? <Years years={years.slice(0, NEWEST)} /> : !problem && <Skeleton />}
      {years.length > NEWEST && (
        <details>
          <summary>{t('calendar.earlier', { count: years.length - NEWEST })}</summary>
          <Years years={years.slice(NEWEST)} />
        </details>
      )}
    </PageFrame>
  );
}

/** Days by the name of a holiday or by their date. */
function Days({ q }: { readonly q: string }) {
  const { t } = useLooks();
  const { items, loading, problem, hasMore, more } = usePages('/calendar/days', { query: { q } });
  return (
    <>
      <DataList
        label={t('calendar.found')}
        loading={loading}
        problem={problem}
        rows={items}
        rowKey={({ date }) => date}
        empty={t('calendar.notFound')}
        columns={[
          { title: t('calendar.day'), isTitle: true, isWhole: true, show: ({ date }) => date },
          { title: t('calendar.dayKind'), show: ({ kind }) => t(`dayKind.${kind}`) },
          { title: t('calendar.holiday'), show: ({ name }) => name ?? '—' },
        ]}
      />
      <MoreButton {...{ hasMore, loading, more }} />
    </>
  );
}

function Years({ years }: { readonly years: readonly Schema<'YearInShort'>[] }) {
  const { t } = useLooks();
  return (
    <DataList
      label={t('calendar.years')}
      rows={years}
      rowKey={({ year }) => String(year)}
      empty=""
      columns={[
        { title: t('calendar.year'), isTitle: true, show: ({ year }) => year },
        { title: t('calendar.holidays'), show: ({ holidays }) => holidays },
        { title: t('calendar.workdays'), show: ({ workdays }) => workdays },
      ]}
    />
  );
}

function Report({ id }: { readonly id: string }) {
  const { data, problem } = useData('/recomputations/{id}', { path: { id } });
  if (problem) return <p role="alert">{problem.message}</p>;
  return data ? <Moves moves={data.moves} /> : <Skeleton />;
}

export function Moves({ moves }: { readonly moves: readonly Schema<'Move'>[] }) {
  const { t } = useLooks();
  const words = useWords();
  return (
    <DataList
      label={t('recompute.moved')}
      rows={moves}
      rowKey={({ number, clock, dueOn }) => `${number} ${clock} ${dueOn}`}
      empty={t('none')}
      columns={[
        { title: t('move.number'), isTitle: true, isWhole: true, show: ({ number }) => number },
        { title: t('move.clock'), show: ({ clock }) => words('clock', clock) },
        { title: t('move.from'), isWhole: true, show: ({ dueOn }) => dueOn },
        { title: t('move.to'), isWhole: true, show: ({ newDueOn }) => newDueOn },
      ]}
    />
  );
}

/** A file, what it would change, and only then the change. */
function Import({ isDue, onImported }: { readonly isDue: boolean; readonly onImported: () => void }) {
  const { t } = useLooks();
  const { message } = App.useApp();
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<Schema<'CalendarImport'> | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { busy, submit } = useSubmit((error) => {
    setPreview(null);
    if (!(error instanceof Problem)) throw error;
    setProblems(error.errors.length > 0 ? error.errors.map(({ path, message: why }) => `${path}：${why}`) : [error.message]);
  });
  const send = (chosen: File, dryRun: boolean): Promise<void> => {
    setProblems([]);
    const form = new FormData();
    form.append('dryRun', String(dryRun));
    form.append('file', chosen);
    return submit([chosen.name, chosen.size, chosen.lastModified, dryRun], async (key) => {
      const answer = await api.post('/calendar/imports', { body: form, key });
      setPreview(dryRun ? answer : null);
      if (dryRun) return;
      setFile(null);
      void message.success(t('calendar.applied'));
      onImported();
    });
  };
  return (
    <section>
      <h2>{t('calendar.import')}</h2>
      <p className="quiet">{t('calendar.importHelp')}</p>
      <input
        ref={chooser}
        type="file"
        accept=".json,.csv,.xlsx"
        hidden
        aria-label={t('calendar.choose')}
        onChange={({ target }) => {
          const chosen = target.files?.[0] ?? null;
          target.value = '';
          setFile(chosen);
          if (chosen) void send(chosen, true);
        }}
      />
      <Button type={isDue && !preview ? 'primary' : 'default'} onClick={() => chooser.current?.click()}>
        {t('calendar.choose')}
      </Button>{' '}
      {file?.name}
      {problems.length > 0 && (
        <Alert
          type="error"
          showIcon
          style={{ marginTop: 12 }}
          role="alert"
          title={problems.slice(0, 20).map((one) => (
            <div key={one}>{one}</div>
          ))}
        />
      )}
      {preview && (
        <div style={{ marginTop: 12 }}>
          {preview.years.map(({ year, holidays, workdays }) => (
            <p key={year}>{t('calendar.preview', { year, holidays: holidays.length, workdays: workdays.length })}</p>
          ))}
          <p>{t('calendar.moved', { count: preview.moved, before: preview.provisionalBefore, after: preview.provisionalAfter })}</p>
          {preview.moves.length > 0 && <Moves moves={preview.moves} />}
          <Button type="primary" style={{ marginTop: 12 }} loading={busy} onClick={() => file && void send(file, false)}>
            {t('calendar.apply')}
          </Button>
        </div>
      )}
    </section>
  );
}
