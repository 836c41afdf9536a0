import { useState, type FormEvent } from 'react';
import { Link, useParams } from 'wouter';
import { api, asProblem, type Problem } from '../api';
import { ReplyShown, Said } from '../deputy/reply-shown';
import { wordsOfReply } from '../deputy/words-of-reply';
import { useLooks } from '../looks';
import type { Suggestion } from '../shapes';
import { PageFrame } from '../ui/page';
import { Choice, Field, Notice, PlainButton, Waiting } from '../ui/plain';
import { useWords } from '../ui/words';
import { useData } from '../use-data';

const VERDICTS = ['satisfied', 'basically_satisfied', 'dissatisfied'] as const;
const QUESTIONS = ['attitude', 'result'] as const;

/** A deputy's two verdicts on a reply, with its words above the questions. */
export default function JudgePage() {
  const { t } = useLooks();
  const { id = '' } = useParams();
  const { data: one, problem, reload } = useData('/suggestions/{id}', { path: { id } });
  const { data: events, reload: reloadEvents } = useData('/suggestions/{id}/events', { path: { id } });
  const [done, setDone] = useState(false);
  const words = wordsOfReply(events?.items ?? []);
  const open = one?.availableCommands.includes('evaluate') === true;
  return (
    <PageFrame title={t('judge.title')} lead={one && <Link href={`/cases/${id}`}>{one.title}</Link>} problem={problem} onRetry={reload}>
      {!problem && !(one && events) && <Waiting />}
      {one && <Said content={one.content} />}
      {words && <ReplyShown words={words} />}
      {one && events && !open && !done && <Notice kind="info">{t('judge.notNow')}</Notice>}
      {one && events && open && !done && (
        <Questions
          one={one}
          onDone={() => {
            setDone(true);
            reload();
          }}
          onStale={() => {
            reload();
            reloadEvents();
          }}
        />
      )}
      {done && (
        <>
          <Notice kind="done">{t('judge.done')}</Notice>
          <div className="row">
            {one?.availableCommands.includes('residentFeedback') && (
              <Link className="button primary" href={`/cases/${id}/tell`}>
                {t('judge.thenTell')}
              </Link>
            )}
            <Link className="button" href="/home">
              {t('judge.home')}
            </Link>
          </div>
        </>
      )}
    </PageFrame>
  );
}

type Verdict = (typeof VERDICTS)[number];
interface Values extends Readonly<Record<(typeof QUESTIONS)[number], Verdict | ''>> {
  readonly comment: string;
}
function Questions({ one, onDone, onStale }: { readonly one: Suggestion; readonly onDone: () => void; readonly onStale: () => void }) {
  const { t } = useLooks();
  const words = useWords();
  const [values, setValues] = useState<Values>({ attitude: '', result: '', comment: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [stale, setStale] = useState(false);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const isDissatisfied = values.attitude === 'dissatisfied' || values.result === 'dissatisfied';
  const errorOf = (path: string): string | undefined =>
    missing.includes(path) ? t('judge.choose') : problem?.errors.find((error) => error.path === path)?.message;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const open = QUESTIONS.filter((name) => values[name] === '');
    setMissing(open);
    const { attitude, result, comment } = values;
    if (attitude === '' || result === '') return;
    setBusy(true);
    setProblem(null);
    setStale(false);
    try {
      const said = comment.trim() ? { comment: comment.trim() } : {};
      await api.post('/suggestions/{id}/evaluate', {
        path: { id: one.id },
        body: { attitude, result, ...said },
        version: one.version,
      });
      onDone();
    } catch (error) {
      const refusal = asProblem(error);
      // somebody acted meanwhile: the newest words are shown, and what was chosen stays
      if (refusal.status === 412 || refusal.status === 409) {
        setStale(true);
        onStale();
      } else setProblem(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="plain-form" onSubmit={(event) => void submit(event)} noValidate>
      {QUESTIONS.map((name) => (
        <Choice
          key={name}
          legend={t(`judge.${name}`)}
          options={VERDICTS.map((value) => ({ value, label: words('word', value) }))}
          value={values[name]}
          onChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
          error={errorOf(name)}
        />
      ))}
      <Field label={t(isDissatisfied ? 'judge.why' : 'judge.comment')} error={errorOf('comment')}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={2_000}
            value={values.comment}
            onChange={({ target }) => setValues((before) => ({ ...before, comment: target.value }))}
          />
        )}
      </Field>
      {stale && <Notice kind="error">{t('judge.stale')}</Notice>}
      {problem && problem.errors.length === 0 && <Notice kind="error">{problem.message}</Notice>}
      <PlainButton kind="primary" type="submit" className="block" busy={busy}>
        {t('judge.submit')}
      </PlainButton>
    </form>
  );
}
