import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { useLocation, useSearch } from 'wouter';
import { keptForm } from '../case/kept-form';
import { DraftList } from '../drafts/draft-list';
import { useDrafts } from '../drafts/drafts';
import { useKnownList } from '../drafts/known-lists';
import { Photos } from '../drafts/photos';
import { bodyOf, isEmpty, NOTHING, titleOf, valuesOf, type Values } from '../drafts/record-values';
import { draftOf, draftsOf, type Draft, type Photo } from '../drafts/store';
import { keepUnsentPhotos, unsentPhotos } from '../drafts/unsent-photos';
import { useLooks } from '../looks';
import { newKey } from '../new-key';
import { CoSigners } from '../record/co-signers';
import { Resident } from '../record/resident';
import { Similar } from '../record/similar';
import { useSession } from '../session';
import { day, now } from '../times';
import { PageFrame } from '../ui/page';
import { Field, Notice, PlainButton } from '../ui/plain';

/** After so long without an answer, what was written waits on this device, and the next can be written. */
const PATIENCE_MS = 10_000;
/** Receptions of so many days can be chosen. */
const RECENT_MS = 30 * 86_400_000;

/** 记一条: one screen, with or without a line; and what still waits on this device. */
export default function RecordPage() {
  const { t } = useLooks();
  const { drafts } = useDrafts();
  const [, go] = useLocation();
  const edited = new URLSearchParams(useSearch()).get('draft');
  const [kept, setKept] = useState(false);
  // the next one was most likely heard at the same reception
  const [receptionSessionId, setReception] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const top = useRef<HTMLDivElement>(null);
  const hasDrafts = drafts.length > 0;
  useEffect(() => {
    if (hasDrafts && location.hash === '#drafts') document.getElementById('drafts')?.scrollIntoView();
  }, [hasDrafts]);
  const toTop = (): void => top.current?.scrollIntoView();
  return (
    <PageFrame title={t('record.title')} lead={t('record.lead')}>
      <div ref={top} />
      {kept && hasDrafts && (
        <Notice kind="done">
          {t('drafts.kept', { count: drafts.length })} <a href="#drafts">{t('drafts.show')}</a>
        </Notice>
      )}
      <RecordForm
        key={`${edited ?? ''} ${turn}`}
        edited={edited}
        receptionSessionId={receptionSessionId}
        onSubmit={() => setKept(false)}
        onRefused={toTop}
        onKept={(reception) => {
          setKept(true);
          setReception(reception);
          setTurn(turn + 1);
          if (edited) go('/record', { replace: true });
          toTop();
        }}
      />
    </PageFrame>
  );
}

function RecordForm({
  edited,
  receptionSessionId,
  onSubmit,
  onRefused,
  onKept,
}: {
  /** a refused draft, opened again as it was */
  readonly edited: string | null;
  readonly receptionSessionId: string | null;
  readonly onSubmit: () => void;
  readonly onRefused: () => void;
  readonly onKept: (receptionSessionId: string) => void;
}) {
  const { t } = useLooks();
  const { person, is } = useSession();
  const { keep, send, seen } = useDrafts();
  const [, go] = useLocation();
  const personId = person?.id ?? '';
  // what was typed and not sent is there again after a reload, or after a look at another page
  const unsent = useMemo(() => keptForm(personId, 'new', 'record'), [personId]);
  const [{ photosKey: keptPhotos = null, ...before }] = useState(() =>
    edited ? NOT_KEPT : ((unsent.read()?.values as typeof NOT_KEPT | undefined) ?? NOT_KEPT),
  );
  const [values, setValues] = useState<Values>(() => ({ ...NOTHING, receptionSessionId: receptionSessionId ?? '', ...before }));
  // until the person writes a title of their own, it follows what was said
  const [ownTitle, setOwnTitle] = useState(Boolean(before.title));
  const [onSpot, setOnSpot] = useState(Boolean(before.onSpotReply));
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [photosKey] = useState(() => keptPhotos ?? newKey());
  const [photosRead, setPhotosRead] = useState(false);
  const [key, setKey] = useState(newKey);
  const [problem, setProblem] = useState<Draft['refused']>(null);
  // of one that was refused for another reason
  const [heardAt, setHeardAt] = useState<string | null>(null);
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  // a draft, sent or refused, has a place of its own: kept here too it would be offered, and recorded, a second time
  const isUnsent = edited === null && problem === null;
  useEffect(() => {
    void unsentPhotos(photosKey).then((found) => {
      if (found.length > 0) setPhotos((added) => [...found, ...added]);
      setPhotosRead(true);
    });
  }, [photosKey]);
  useEffect(() => {
    if (edited) return;
    const { receptionSessionId: _preselected, ...typed } = values;
    const hasAny = photos.length > 0 || !Object.values(typed).every(isEmpty);
    if (isUnsent && hasAny) unsent.keep({ values: { ...values, photosKey }, files: [] });
    else unsent.drop();
  }, [values, photos, isUnsent, edited, unsent, photosKey]);
  useEffect(() => {
    if (photosRead && !edited) void keepUnsentPhotos(photosKey, isUnsent ? photos : []);
  }, [photos, photosRead, isUnsent, edited, photosKey]);

  const categories = useKnownList('/categories', { query: { limit: 200 } });
  const deputies = useKnownList('/deputies', { query: { limit: 200 } })?.items ?? [];
  const stations = useKnownList('/stations', { query: { limit: 200 } });
  const today = day(now());
  const from = day(new Date(Date.parse(now()) - RECENT_MS).toISOString());
  const receptions = useKnownList('/reception-sessions', { query: { from, to: today, limit: 200 } })?.items ?? [];
  const ownToday = receptions.find(({ date, deputyIds }) => date === today && deputyIds.includes(person?.deputyId ?? ''))?.id;
  // said once, and never against what was chosen
  const isPlaced = useRef(edited !== null || receptionSessionId !== null || keptPhotos !== null);
  useEffect(() => {
    if (!ownToday || isPlaced.current) return;
    isPlaced.current = true;
    setValues((typed) => ({ ...typed, receptionSessionId: ownToday }));
  }, [ownToday]);
  const placeOf = ({ date, stationId }: (typeof receptions)[number]): string => {
    const station = stations?.items.find((one) => one.id === stationId)?.name ?? '';
    return date === today ? t('record.todayAt', { station }) : `${date} ${station}`;
  };

  const showRefused = ({ refused, body }: Draft): void => {
    setProblem(refused);
    // a moment that was refused is not sent again: then it is now
    setHeardAt(refused?.errors.some(({ path }) => path === 'occurredAt') ? null : (body.occurredAt ?? null));
  };
  useEffect(() => {
    if (!edited) return;
    void draftOf(edited).then((draft) => {
      if (!draft) return;
      setValues(valuesOf(draft.body));
      setOwnTitle(true);
      setOnSpot(Boolean(draft.body.onSpotReply));
      setPhotos(draft.photos);
      setKey(draft.key);
      showRefused(draft);
    });
  }, [edited]);

  const field = (name: keyof typeof NOTHING & TextName) => ({
    value: values[name],
    onChange: ({ target }: { target: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement }) => {
      if (name === 'receptionSessionId') isPlaced.current = true;
      setValues((typed) => ({ ...typed, [name]: target.value }));
    },
  });
  const change = (some: Partial<Values>): void => setValues((typed) => ({ ...typed, ...some }));
  const optional = (label: string): string => t('record.optional', { label });
  const errorOf = (...paths: string[]): string | undefined => problem?.errors.find(({ path }) => paths.includes(path))?.message;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setTrouble('');
    onSubmit();
    const wasRefused = problem !== null;
    const draft: Draft = {
      // another body is another request
      key: wasRefused ? newKey() : key,
      personId,
      writtenAt: now(),
      body: {
        ...bodyOf({ ...values, title: (ownTitle ? values.title.trim() : '') || titleOf(values.content) }),
        // it was heard now, also when it is sent tomorrow
        ...(is('deputy') ? { occurredAt: heardAt ?? now() } : {}),
      },
      photos,
      refused: null,
    };
    try {
      await keep(draft, wasRefused ? key : null);
    } catch {
      setTrouble(t('record.notKept'));
      setBusy(false);
      return;
    }
    setKey(draft.key);
    unsent.drop();
    void keepUnsentPhotos(photosKey, []);
    try {
      const sent = await Promise.race([send(), new Promise<null>((done) => setTimeout(done, PATIENCE_MS, null))]);
      const arrived = sent?.find((one) => one.key === draft.key);
      if (arrived) {
        seen(draft.key);
        go(`/cases/${arrived.id}`);
        return;
      }
      const left = await draftsOf(personId);
      const own = left.find((one) => one.key === draft.key);
      if (own?.refused) {
        showRefused(own);
        onRefused();
      } else if (left.length > 0) onKept(values.receptionSessionId);
      // another window sent it
      else go('/');
    } catch {
      // it is kept, and sent the next time
      onKept(values.receptionSessionId);
    } finally {
      setBusy(false);
    }
  };
  const unplaced = problem?.errors.filter(({ path }) => !SHOWN.has(path)).map(({ message }) => message) ?? [];
  const others = deputies.filter(
    ({ id, active, jurisdictionId }) =>
      active && jurisdictionId === person?.jurisdictionId && id !== (values.deputyId || (person?.deputyId ?? '')),
  );
  return (
    <>
      {problem && (
        <Notice kind="error">
          {[
            problem.errors.length === 0 ? problem.message : t('drafts.refused'),
            ...unplaced,
            ...(errorOf('occurredAt') ? [t('record.thenNow')] : []),
          ].join(' ')}
        </Notice>
      )}
      <form className="plain-form" onSubmit={(event) => void submit(event)}>
        {is('office') && !is('deputy') && (
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
                setValues((typed) => ({ ...typed, title: target.value }));
              }}
              maxLength={200}
            />
          )}
        </Field>
        <Similar content={values.content} />
        <Field label={optional(t('field.location'))} error={errorOf('location')}>
          {(control) => <input {...control} {...field('location')} maxLength={200} />}
        </Field>
        <div className="pair">
          <Field label={optional(t('record.category'))} error={errorOf('categoryCode')}>
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
          <Field label={optional(t('record.session'))} error={errorOf('receptionSessionId')}>
            {(control) => (
              <select {...control} {...field('receptionSessionId')}>
                <option value="">{t('record.noSession')}</option>
                {values.receptionSessionId && !receptions.some(({ id }) => id === values.receptionSessionId) && (
                  <option value={values.receptionSessionId}>{t('record.earlierSession')}</option>
                )}
                {receptions.map((one) => (
                  <option key={one.id} value={one.id}>
                    {placeOf(one)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <Photos photos={photos} onChange={setPhotos} error={errorOf('attachmentIds')} />
        <Resident values={values} onChange={change} errorOf={errorOf} />
        <CoSigners
          deputies={others}
          chosen={values.coDeputyIds}
          isOpen={errorOf('coDeputyIds') !== undefined}
          onChange={(coDeputyIds) => change({ coDeputyIds })}
        />
        <label className="choice alone">
          <input
            type="checkbox"
            checked={onSpot}
            onChange={({ target }) => {
              setOnSpot(target.checked);
              if (!target.checked) setValues((typed) => ({ ...typed, onSpotReply: '' }));
            }}
          />
          {t('record.onSpot')}
        </label>
        {onSpot && (
          <Field label={t('record.onSpotReply')} error={errorOf('onSpotReply')}>
            {(control) => <textarea {...control} {...field('onSpotReply')} required rows={3} />}
          </Field>
        )}
        {trouble && <Notice kind="error">{trouble}</Notice>}
        <PlainButton kind="primary" type="submit" className="block" busy={busy}>
          {t('record.submit')}
        </PlainButton>
      </form>
      <DraftList except={key} />
    </>
  );
}
const NOT_KEPT: Partial<Values> & { readonly photosKey?: string } = {};
type TextName = { [K in keyof Values]: Values[K] extends string ? K : never }[keyof Values];
/** What can be wrong beside a field of its own. */
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
  'resident.village',
]);
