import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { keptForm } from '../case/kept-form';
import { useDrafts } from '../drafts/drafts';
import { useKnownList } from '../drafts/known-lists';
import { Photos } from '../drafts/photos';
import { draftOf, type Draft, type Photo } from '../drafts/store';
import { useLooks } from '../looks';
import type { Schema } from '../schemas';
import { useSession } from '../session';
import type { Suggestion } from '../shapes';
import { day, now } from '../times';
import { useNames } from '../ui/names';
import { PageFrame } from '../ui/page';
import { Field, Notice, PlainButton } from '../ui/plain';
import { useData } from '../use-data';

type Session = Schema<'Reception'>;
const NOTHING = {
  content: '',
  title: '',
  location: '',
  categoryCode: '',
  receptionSessionId: '',
  deputyId: '',
  onSpotReply: '',
  name: '',
  phone: '',
  village: '',
};
type Values = typeof NOTHING;
const TITLE_LENGTH = 30;
const LOOK_AFTER_MS = 600;

/** The first sentence of what was said, as long as a title may be. */
function titleOf(content: string): string {
  const first = content.trim().split(/[。！？\n]/)[0] ?? '';
  return [...first].slice(0, TITLE_LENGTH).join('');
}

/** 记一条: one screen, with or without a line. */
export default function RecordPage() {
  const { t } = useLooks();
  const { person, is } = useSession();
  const { deputies } = useNames();
  const { drafts, save } = useDrafts();
  const [, go] = useLocation();
  const edited = new URLSearchParams(useSearch()).get('draft');
  // what was typed and not sent is there again after a reload, or after a look at another page
  const unsent = useMemo(() => keptForm(person?.id ?? '', 'new', 'record'), [person?.id]);
  const [before] = useState(() => (edited ? null : (unsent.read()?.values as Partial<Values> | undefined)));
  const [values, setValues] = useState<Values>({ ...NOTHING, ...before });
  // until the person writes a title of their own, it follows what was said
  const [ownTitle, setOwnTitle] = useState(Boolean(before?.title));
  const [onSpot, setOnSpot] = useState(Boolean(before?.onSpotReply));
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [key, setKey] = useState<string>(() => newKey());
  const [problem, setProblem] = useState<Draft['refused']>(null);
  useEffect(() => {
    if (edited) return;
    const { receptionSessionId: _preselected, ...typed } = values;
    // a draft, sent or refused, has a place of its own: kept here too it would be offered, and recorded, a second time
    if (problem === null && Object.values(typed).some((value) => value !== '')) unsent.keep({ values: { ...values }, files: [] });
    else unsent.drop();
  }, [values, problem, edited, unsent]);
  const [kept, setKept] = useState(false);
  const [busy, setBusy] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const categories = useKnownList('/categories', { query: { limit: 200 } });
  const stations = useKnownList('/stations', { query: { limit: 200 } });
  const sessions = useKnownList('/reception-sessions', { query: { from: day(now()), to: day(now()), limit: 20 } });
  // the deputy's own reception before the others of the day
  const isOwn = ({ deputyIds }: Session): number => (deputyIds.includes(person?.deputyId ?? '') ? 0 : 1);
  const today = [...(sessions?.items.filter(({ date }) => date === day(now())) ?? [])].sort((a, b) => isOwn(a) - isOwn(b));
  const asOffice = is('office') && !is('deputy');

  // a draft that was refused is opened again as it was
  useEffect(() => {
    if (!edited) return;
    void draftOf(edited).then((draft) => {
      if (!draft) return;
      const { resident, ...body } = draft.body as Partial<Values> & { resident?: Partial<Values> };
      setValues({ ...NOTHING, ...body, ...resident });
      setOwnTitle(true);
      setOnSpot(Boolean(body.onSpotReply));
      setPhotos(draft.photos);
      setKey(draft.key);
      setProblem(draft.refused);
    });
  }, [edited]);
  const [first] = today;
  useEffect(() => {
    if (first) setValues((before) => (before.receptionSessionId ? before : { ...before, receptionSessionId: first.id }));
  }, [first]);

  const field = (name: keyof Values) => ({
    value: values[name],
    onChange: ({ target }: { target: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement }) =>
      setValues((before) => ({ ...before, [name]: target.value })),
  });
  const errorOf = (...paths: string[]): string | undefined => problem?.errors.find(({ path }) => paths.includes(path))?.message;
  const similar = useSimilar(values.content);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setKept(false);
    const { name, phone, village, title, ...rest } = values;
    const filled = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
    const resident = Object.fromEntries(Object.entries({ name, phone, village }).filter(([, value]) => value !== ''));
    const wasRefused = problem !== null;
    const draft: Draft = {
      // another body is another request
      key: wasRefused ? newKey() : key,
      personId: person?.id ?? '',
      writtenAt: now(),
      body: {
        ...filled,
        content: values.content,
        title: (ownTitle ? title.trim() : '') || titleOf(values.content),
        ...(Object.keys(resident).length > 0 ? { resident } : {}),
        // it was heard now, also when it is sent tomorrow
        ...(is('deputy') && !navigator.onLine ? { occurredAt: now() } : {}),
      },
      photos,
      refused: null,
    };
    if (wasRefused) await dropQuietly(key);
    setKey(draft.key);
    unsent.drop();
    const sent = await save(draft);
    setBusy(false);
    if (sent) {
      go(`/cases/${sent.id}`);
      return;
    }
    const stillKept = await draftOf(draft.key);
    // it went after all, with another moment
    if (!stillKept) {
      go('/home');
      return;
    }
    setProblem(stillKept.refused);
    if (!stillKept.refused) {
      setKept(true);
      setValues({ ...NOTHING, receptionSessionId: values.receptionSessionId });
      setPhotos([]);
      setOwnTitle(false);
      setOnSpot(false);
      setKey(newKey());
      if (edited) go('/record', { replace: true });
    }
    top.current?.scrollIntoView();
  };
  const { drop: dropQuietly } = useDrafts();
  const unplaced = problem?.errors.filter(({ path }) => !SHOWN.has(path)).map(({ message }) => message) ?? [];
  return (
    <PageFrame title={t('record.title')} lead={t('record.lead')}>
      <div ref={top} />
      {kept && (
        <Notice kind="done">
          {t('drafts.kept', { count: drafts.length })} <Link href="/home">{t('drafts.show')}</Link>
        </Notice>
      )}
      {problem && (
        <Notice kind="error">{[problem.errors.length === 0 ? problem.message : t('drafts.refused'), ...unplaced].join(' ')}</Notice>
      )}
      <form className="plain-form" onSubmit={(event) => void submit(event)}>
        {asOffice && (
          <Field label={t('field.deputyId')} error={errorOf('deputyId')}>
            {(control) => (
              <select {...control} {...field('deputyId')} required>
                <option value="">—</option>
                {deputies
                  .filter(({ active }) => active !== false)
                  .map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
              </select>
            )}
          </Field>
        )}
        <Field label={t('field.content')} error={errorOf('content')}>
          {(control) => <textarea {...control} {...field('content')} required rows={5} maxLength={10_000} />}
        </Field>
        <Field label={t('field.title')} hint={t('record.titleHint')} error={errorOf('title')}>
          {(control) => (
            <input
              {...control}
              value={ownTitle ? values.title : titleOf(values.content)}
              onChange={({ target }) => {
                setOwnTitle(true);
                setValues((before) => ({ ...before, title: target.value }));
              }}
              maxLength={200}
            />
          )}
        </Field>
        {similar.length > 0 && (
          <Notice kind="info">
            <strong>{t('record.similar')}</strong>
            <ul>
              {similar.map(({ id, number, title, status }) => (
                <li key={id}>
                  <Link href={`/cases/${id}`}>{title}</Link>{' '}
                  <span className="quiet">
                    {number} · {t(`state.${status}`)}
                  </span>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <Field label={t('field.location')} error={errorOf('location')}>
          {(control) => <input {...control} {...field('location')} maxLength={200} />}
        </Field>
        <div className="pair">
          <Field label={t('record.category')} error={errorOf('categoryCode')}>
            {(control) => (
              <select {...control} {...field('categoryCode')}>
                <option value="">—</option>
                {categories?.items
                  .filter(({ active }) => active !== false)
                  .map(({ code, name }) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
              </select>
            )}
          </Field>
          <Field label={t('record.session')} error={errorOf('receptionSessionId')}>
            {(control) => (
              <select {...control} {...field('receptionSessionId')}>
                <option value="">{t('record.noSession')}</option>
                {today.map(({ id, stationId }) => (
                  <option key={id} value={id}>
                    {t('record.todayAt', { station: stations?.items.find((one) => one.id === stationId)?.name ?? '' })}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <Photos photos={photos} onChange={setPhotos} error={errorOf('attachmentIds')} />
        <fieldset>
          <legend>{t('record.resident')}</legend>
          <p className="quiet">{t('record.privacy')}</p>
          <div className="pair">
            <Field label={t('field.name')} error={errorOf('resident.name')}>
              {(control) => <input {...control} {...field('name')} autoComplete="off" />}
            </Field>
            <Field label={t('field.phone')} error={errorOf('resident.phone')}>
              {(control) => <input {...control} {...field('phone')} inputMode="tel" autoComplete="off" />}
            </Field>
          </div>
        </fieldset>
        <label className="choice alone">
          <input
            type="checkbox"
            checked={onSpot}
            onChange={({ target }) => {
              setOnSpot(target.checked);
              if (!target.checked) setValues((before) => ({ ...before, onSpotReply: '' }));
            }}
          />
          {t('record.onSpot')}
        </label>
        {onSpot && (
          <Field label={t('record.onSpotReply')} error={errorOf('onSpotReply')}>
            {(control) => <textarea {...control} {...field('onSpotReply')} required rows={3} />}
          </Field>
        )}
        <PlainButton kind="primary" type="submit" className="block" busy={busy}>
          {t('record.submit')}
        </PlainButton>
      </form>
    </PageFrame>
  );
}
const SHOWN = new Set([
  'content',
  'title',
  'location',
  'categoryCode',
  'receptionSessionId',
  'deputyId',
  'onSpotReply',
  'attachmentIds',
  'resident.name',
  'resident.phone',
]);

/** Earlier cases that speak of the same, a moment after the last key. */
function useSimilar(content: string): readonly Suggestion[] {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(content.trim().slice(0, 300)), LOOK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [content]);
  const { data } = useData(asked.length >= 6 ? '/suggestions/similar' : null, { query: { text: asked } });
  return asked.length >= 6 ? (data?.items ?? []) : [];
}
