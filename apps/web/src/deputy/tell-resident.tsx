import { useState } from 'react';
import { api, asProblem, type Problem } from '../api';
import { useLooks } from '../looks';
import { newKey } from '../new-key';
import { useSession } from '../session';
import type { Suggestion } from '../shapes';
import { day, now } from '../times';
import { Choice, Field, Notice, PlainButton } from '../ui/plain';
import { useWords } from '../ui/words';
import { copyText } from './copy-text';
import { wordsOfReply } from './words-of-reply';

const VERDICTS = ['satisfied', 'basically_satisfied', 'dissatisfied', 'unreachable'] as const;
type Method = 'phone' | 'message' | 'visit';
type Told = Pick<Suggestion, 'id' | 'title' | 'resident'>;

/** One tap to call or to copy what to say; with one more it stands on the case how they were told, when, and what they said. */
export function TellResident({ one, onTold }: { readonly one: Told; readonly onTold?: () => void }) {
  const { t } = useLooks();
  const { person } = useSession();
  const words = useWords();
  const [said, setSaid] = useState('');
  const [phone, setPhone] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [method, setMethod] = useState<Method | null>(null);
  const [on, setOn] = useState(() => day(now()));
  const [note, setNote] = useState('');
  const [answer, setAnswer] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState('');
  // a lost answer does not record it twice
  const [key] = useState(newKey);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  const ring = (): Promise<void> =>
    attempt(async () => {
      const found = await api.post('/suggestions/{id}/resident/reveal', { path: { id: one.id }, body: { reason: t('home.tell.reason') } });
      if (!found.phone) return setSaid(t('home.tell.noPhone'));
      setPhone(found.phone);
      setMethod('phone');
      location.href = `tel:${found.phone}`;
    });
  const copy = (): Promise<void> =>
    attempt(async () => {
      const { items } = await api.get('/suggestions/{id}/events', { path: { id: one.id } });
      const toSay = t('home.tell.text', { name: person?.name ?? '', title: one.title, reply: wordsOfReply(items)?.text ?? '' });
      setText(toSay);
      setSaid(t((await copyText(toSay)) ? 'home.tell.copied' : 'home.tell.copyByHand'));
      setMethod('message');
    });
  const record = (): Promise<void> =>
    attempt(async () => {
      const today = day(now());
      if (!method || answer === '') return;
      const verdict = VERDICTS.find((one) => one === answer);
      await api.post('/suggestions/{id}/resident-feedback', {
        path: { id: one.id },
        body: {
          method,
          ...(verdict ? { residentVerdict: verdict } : {}),
          ...(note.trim() ? { note: note.trim() } : {}),
          ...(on !== today ? { toldAt: `${on}T12:00:00+08:00` } : {}),
        },
        key,
      });
      setDone([words('word', method), on, verdict ? words('word', verdict) : ''].filter(Boolean).join(' · '));
      onTold?.();
    });
  if (done) return <Notice kind="done">{t('tell.done', { words: done })}</Notice>;
  const errorOf = (path: string): string | undefined => problem?.errors.find((error) => error.path === path)?.message;
  return (
    <div className="tell">
      <div className="row">
        {one.resident?.phone && (
          <PlainButton kind="primary" busy={busy} onClick={() => void ring()}>
            {t('home.tell.call')}
          </PlainButton>
        )}
        <PlainButton {...(one.resident?.phone ? {} : { kind: 'primary' as const })} busy={busy} onClick={() => void copy()}>
          {t('home.tell.copy')}
        </PlainButton>
        <PlainButton busy={busy} onClick={() => setMethod('visit')}>
          {t('tell.inPerson')}
        </PlainButton>
      </div>
      {!one.resident?.phone && <p className="quiet">{t('home.tell.noPhone')}</p>}
      <p role="status">{said}</p>
      {phone && (
        <p>
          <a href={`tel:${phone}`}>{phone}</a>
        </p>
      )}
      {text && <p className="quoted">{text}</p>}
      {method && (
        <form
          className="plain-form"
          onSubmit={(event) => {
            event.preventDefault();
            void record();
          }}
        >
          <Choice
            legend={t('tell.then', { method: words('word', method) })}
            options={[...VERDICTS.map((value) => ({ value, label: words('word', value) })), { value: 'none', label: t('tell.only') }]}
            value={answer}
            onChange={setAnswer}
          />
          <details>
            <summary>{t('tell.more')}</summary>
            <div className="pair">
              <Field label={t('tell.on')} error={errorOf('toldAt')}>
                {(control) => (
                  <input
                    {...control}
                    type="date"
                    value={on}
                    max={day(now())}
                    onChange={({ target }) => setOn(target.value || day(now()))}
                  />
                )}
              </Field>
              <Field label={t('tell.note')} error={errorOf('note')}>
                {(control) => <input {...control} value={note} maxLength={500} onChange={({ target }) => setNote(target.value)} />}
              </Field>
            </div>
          </details>
          <PlainButton kind="primary" type="submit" busy={busy} disabled={answer === ''}>
            {t('tell.record')}
          </PlainButton>
        </form>
      )}
      {problem && <Notice kind="error">{[problem.message, ...problem.errors.map(({ message }) => message)].join(' ')}</Notice>}
    </div>
  );
}
