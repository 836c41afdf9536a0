import { Alert, App, Button, Checkbox, Input, InputNumber, Select, Spin } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { api, Problem } from '../api';
import { useLooks } from '../looks';
import type { Schema } from '../schemas';
import { Ladder } from '../policy/ladder';
import { PolicyHistory } from '../policy/policy-history';
import { faultsWithout, useRungWords, type Rung } from '../policy/rungs';
import { Dialog } from '../ui/dialog';
import { FindBox } from '../ui/find-box';
import { PageFrame } from '../ui/page';
import { says } from '../ui/says';
import { unlessEmpty } from '../ui/unless-empty';
import { useSubmit } from '../ui/use-submit';
import { useWords } from '../ui/words';
import { useData } from '../use-data';
import { Moves } from './calendar-page';

type Policy = Schema<'Policy'>;
type Span = Schema<'Span'>;
/** As a case meets them: the order of the page, whatever order the rules came in. */
const CLOCKS = ['assign', 'accept', 'coOpinion', 'reply', 'evaluate', 'promise', 'followUp'] as const satisfies readonly Rung['clock'][];
const LENGTHS = [
  'assign',
  'accept',
  'coOpinion',
  'reply',
  'reworkReply',
  'evaluate',
  'followUp',
] as const satisfies readonly (keyof Policy['clocks'])[];
/** A rule of the policy and the field it is set in. */
interface Row {
  readonly field: string;
  readonly label: string;
  readonly namesItself?: true;
  readonly input: ReactNode;
}
/** The longest span that the rules allow. */
const MOST = { working_days: 400, days: 1000, months: 36 } as const satisfies Record<Span['unit'], number>;

/** Answers stand after the last rule; whoever asks may be at the first. */
const intoSight = (answer: HTMLElement | null): void => answer?.scrollIntoView({ block: 'nearest' });

export default function PolicyPage() {
  const { t } = useLooks();
  const { data, problem, reload } = useData('/policy');
  return (
    <PageFrame title={t('policy.title')} lead={t('policy.lead')} problem={problem} onRetry={reload}>
      {data ? <PolicyForm key={JSON.stringify(data)} policy={data} onSaved={reload} /> : <Spin />}
    </PageFrame>
  );
}

function PolicyForm({ policy, onSaved }: { readonly policy: Policy; readonly onSaved: () => void }) {
  const { t } = useLooks();
  const words = useWords();
  const { nameOf, saidOf } = useRungWords();
  const nameOfClock = (name: string): string => (name === 'reworkReply' ? t('policy.reworkReply') : words('clock', name));
  const { message, modal } = App.useApp();
  const [draft, setDraft] = useState(policy);
  const [find, setFind] = useState('');
  const [problems, setProblems] = useState<readonly { readonly path: string; readonly message: string }[]>([]);
  const [preview, setPreview] = useState<Schema<'PolicyPreview'> | null>(null);
  const [whatIf, setWhatIf] = useState<Schema<'WhatIf'> | null>(null);
  const [recomputing, setRecomputing] = useState(false);
  const versions = useData('/policy/versions');
  const rules = useRef<HTMLDivElement>(null);
  useEffect(() => {
    setPreview(null);
    setWhatIf(null);
  }, [draft]);
  const [refusals, setRefusals] = useState(0);
  // the page is long: whoever saves at its end is led to the first fault
  useEffect(() => {
    const row = rules.current?.querySelector('.fault')?.closest('li');
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector('input')?.focus({ preventScroll: true });
  }, [refusals]);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setProblems([]);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblems(error.errors.length > 0 ? error.errors : [{ path: '', message: error.message }]);
      setRefusals((before) => before + 1);
    }
  };
  const save = (): Promise<void> =>
    attempt(async () => {
      await api.put('/policy', { body: draft });
      void message.success(t('saved'));
      versions.reload();
      onSaved();
    });
  const inherit = (): Promise<void> =>
    attempt(async () => {
      await api.post('/policy/inherit');
      versions.reload();
      onSaved();
    });
  const askToInherit = (): void => {
    modal.confirm({ title: t('policy.inheritSure'), okText: t('policy.inherit'), autoFocusButton: null, onOk: inherit });
  };
  // a list's problem may name a part of a rung
  const faultOf = (field: string) =>
    problems
      .filter(({ path }) => path === field || path.startsWith(`${field}.`))
      .map((one) => (
        <span key={one.path} role="alert" className="fault">
          {one.message}
        </span>
      ));
  const isWrong = (field: string): 'error' | '' => (faultOf(field).length > 0 ? 'error' : '');
  const setReminders = (reminders: readonly Rung[]): void => setDraft({ ...draft, reminders });
  const span = (field: string, label: string, value: Span, onChange: (changed: Span) => void): Row => ({
    field,
    label,
    input: <SpanInput label={label} span={value} status={isWrong(field)} onChange={onChange} />,
  });
  const rows: readonly Row[] = [
    ...LENGTHS.map((name) =>
      span(`clocks.${name}`, nameOfClock(name), draft.clocks[name], (changed) =>
        setDraft({ ...draft, clocks: { ...draft.clocks, [name]: changed } }),
      ),
    ),
    ...(['returnWindow', 'maxExtension'] as const).map((name) =>
      span(name, t(`policy.${name}`), draft[name], (changed) => setDraft({ ...draft, [name]: changed })),
    ),
    {
      field: 'recordBackdateDays',
      label: t('policy.backdate'),
      input: (
        <InputNumber
          aria-label={t('policy.backdate')}
          min={0}
          max={366}
          status={isWrong('recordBackdateDays')}
          value={draft.recordBackdateDays}
          onChange={unlessEmpty((recordBackdateDays) => setDraft({ ...draft, recordBackdateDays }))}
        />
      ),
    },
    {
      field: 'workingHours',
      label: t('policy.hours'),
      input: (
        <span className="row">
          {(['from', 'to'] as const).map((side) => (
            <span key={side} className="row">
              {side === 'to' && <span aria-hidden="true">{t('policy.until')}</span>}
              <Input
                type="time"
                aria-label={`${t('policy.hours')} ${t(`settings.${side}`)}`}
                className="time"
                status={isWrong('workingHours')}
                value={draft.workingHours[side]}
                onChange={({ target }) => setDraft({ ...draft, workingHours: { ...draft.workingHours, [side]: target.value } })}
              />
            </span>
          ))}
        </span>
      ),
    },
    {
      field: 'monthShift',
      label: t('policy.monthShift'),
      namesItself: true,
      input: (
        <Checkbox checked={draft.monthShift} onChange={({ target }) => setDraft({ ...draft, monthShift: target.checked })}>
          {t('policy.monthShift')}
        </Checkbox>
      ),
    },
  ];
  const shownRows = rows.filter(({ field, label }) => says(label, find) || isWrong(field));
  const ladders = CLOCKS.map((clock) => ({
    clock,
    taken: draft.reminders.filter((rung) => rung.clock === clock).map(({ level }) => level),
    rungs: draft.reminders
      .map((rung, index) => ({ rung, index, faults: faultOf(`reminders[${index}]`) }))
      .filter(({ rung }) => rung.clock === clock)
      // what is wrong or not saved yet stays in sight
      .filter(({ rung, faults }) => says(`${nameOf(rung)} ${saidOf(rung)}`, find) || faults.length > 0 || !policy.reminders.includes(rung)),
  })).filter(({ clock, rungs }) => rungs.length > 0 || says(words('clock', clock), find));
  const fields = [...rows.map(({ field }) => field), ...draft.reminders.map((_, index) => `reminders[${index}]`)];
  const elsewhere = problems.filter(({ path }) => !fields.some((field) => path === field || path.startsWith(`${field}.`)));
  return (
    <div ref={rules}>
      <FindBox label={t('policy.find')} onFind={setFind} />
      {shownRows.length === 0 && ladders.length === 0 && (
        <p className="quiet" role="status">
          {t('admin.empty')}
        </p>
      )}
      {shownRows.length > 0 && <h2>{t('policy.clocks')}</h2>}
      <ul className="plain rules">
        {shownRows.map(({ field, label, namesItself, input }) => (
          <li key={field}>
            {!namesItself && <span>{label}</span>}
            {input}
            {faultOf(field)}
          </li>
        ))}
      </ul>
      {ladders.length > 0 && <h2>{t('policy.ladder')}</h2>}
      {ladders.map((ladder) => (
        <Ladder
          key={ladder.clock}
          {...ladder}
          onAdd={(rung) => setReminders([...draft.reminders, rung])}
          onChange={(index, changed) => setReminders(draft.reminders.map((rung, place) => (place === index ? changed : rung)))}
          onRemove={(index) => {
            setReminders(draft.reminders.filter((_, place) => place !== index));
            setProblems(faultsWithout(problems, index));
          }}
        />
      ))}
      {problems.length > 0 && (
        <div key={refusals} ref={intoSight} style={{ marginTop: 24 }}>
          <Alert
            type="error"
            showIcon
            role="alert"
            title={elsewhere.length > 0 ? elsewhere.map(({ message: why }) => <div key={why}>{why}</div>) : t('policy.seeAbove')}
          />
        </div>
      )}
      {preview && (
        <section aria-live="polite" ref={intoSight}>
          <p>{t('policy.previewed', { open: preview.openClocks, moved: preview.moved })}</p>
          {preview.moves.length > 0 && <Moves moves={preview.moves} />}
        </section>
      )}
      {whatIf && (
        <section aria-live="polite" ref={intoSight}>
          <h2>{t('policy.whatIf')}</h2>
          <p>
            {t('with.colon', { name: t('policy.actual') })}
            <Figure {...whatIf.actual.repliedOnTime} />
          </p>
          <p>
            {t('with.colon', { name: t('policy.hypothetical') })}
            <Figure {...whatIf.whatIf.repliedOnTime} />
          </p>
        </section>
      )}
      <div className="row foot-bar">
        <Button type="primary" onClick={() => void save()}>
          {t('save')}
        </Button>
        <Button onClick={() => void attempt(async () => setPreview(await api.post('/policy/preview', { body: draft })))}>
          {t('policy.preview')}
        </Button>
        <Button onClick={() => void attempt(async () => setWhatIf(await api.post('/policy/what-if', { body: { policy: { ...draft } } })))}>
          {t('policy.whatIfRun')}
        </Button>
      </div>
      <h2>{t('policy.running')}</h2>
      <Button onClick={() => setRecomputing(true)}>{t('policy.recompute')}</Button>
      {versions.data?.items.find(({ own }) => own)?.policy && (
        <>
          <h2>{t('policy.own')}</h2>
          <p className="quiet">{t('policy.inheritHelp')}</p>
          <Button danger onClick={askToInherit}>
            {t('policy.inherit')}
          </Button>
        </>
      )}
      <h2>{t('policy.versions')}</h2>
      {versions.data && <PolicyHistory versions={versions.data} find={find} />}
      {recomputing && <Recompute onClose={() => setRecomputing(false)} />}
    </div>
  );
}

/** n/N and a percentage; a dash where there is nothing to divide by. */
function Figure({ n, of, rate }: Schema<'Rate'>) {
  return (
    <strong>
      {n}/{of} {rate === null ? '—' : `${(rate * 100).toFixed(1)} %`}
    </strong>
  );
}

function SpanInput({
  label,
  span,
  status,
  onChange,
}: {
  readonly label: string;
  readonly span: Span;
  readonly status: 'error' | '';
  readonly onChange: (span: Span) => void;
}) {
  const { t } = useLooks();
  return (
    <span className="row">
      <InputNumber
        aria-label={`${label} ${t('policy.amount')}`}
        min={1}
        max={MOST[span.unit]}
        status={status}
        value={span.amount}
        onChange={unlessEmpty((amount) => onChange({ ...span, amount }))}
      />
      <Select
        aria-label={`${label} ${t('policy.unit')}`}
        className="unit"
        value={span.unit}
        onChange={(unit) => onChange({ ...span, unit })}
        options={(['working_days', 'months', 'days'] as const).map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
      />
    </span>
  );
}

function Recompute({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLooks();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { busy, submit } = useSubmit((error) =>
    setProblem(error instanceof Problem ? (error.errors[0]?.message ?? error.message) : String(error)),
  );
  const run = (): Promise<void> =>
    submit({ reason }, async (key) => {
      await api.post('/policy/recompute', { body: { reason }, key });
      void message.success(t('policy.recomputing'));
      onClose();
    });
  return (
    <Dialog open title={t('policy.recompute')} onCancel={onClose} onOk={() => void run()} confirmLoading={busy}>
      <label>
        {t('policy.recomputeReason')}
        <Input value={reason} onChange={({ target }) => setReason(target.value)} status={problem ? 'error' : ''} />
      </label>
      {problem && <p role="alert">{problem}</p>}
    </Dialog>
  );
}
