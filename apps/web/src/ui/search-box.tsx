import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { PageRoute } from '../app';
import { useLooks } from '../looks';
import { useData } from '../use-data';
import { Field, Notice, PlainButton } from './plain';

const LOOK_AFTER_MS = 200;

/** One box for everything, opened by its button or by `/`: cases, what units and deputies have, and pages. */
export function SearchBox({ routes }: { readonly routes: readonly PageRoute[] }) {
  const { t } = useLooks();
  const dialog = useRef<HTMLDialogElement>(null);
  const [, go] = useLocation();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), LOOK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const open = (event: KeyboardEvent): void => {
      const { target } = event;
      const types = target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
      if (event.key !== '/' || types || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      dialog.current?.showModal();
    };
    document.addEventListener('keydown', open);
    return () => document.removeEventListener('keydown', open);
  }, []);
  const { data, loading, problem } = useData(asked === '' ? null : '/search', { query: { q: asked } });
  const found = asked === '' ? undefined : data;
  const pages = asked === '' ? [] : routes.filter(({ label }) => label !== null && t(label).toLowerCase().includes(asked.toLowerCase()));
  const groups = [
    {
      title: t('search.cases'),
      items: (found?.cases ?? []).map(({ id, number, title, status }) => ({
        href: `/cases/${id}`,
        text: title,
        note: `${number} · ${t(`state.${status}`)}`,
      })),
    },
    {
      title: t('search.units'),
      items: (found?.units ?? []).map(({ id, name }) => ({ href: `/cases?leadUnitId=${id}`, text: name, note: '' })),
    },
    {
      title: t('search.deputies'),
      items: (found?.deputies ?? []).map(({ id, name }) => ({ href: `/cases?withDeputyId=${id}`, text: name, note: '' })),
    },
    { title: t('search.pages'), items: pages.map(({ path, label }) => ({ href: path, text: label === null ? '' : t(label), note: '' })) },
  ].filter(({ items }) => items.length > 0);
  const [first] = groups;
  const close = (): void => {
    dialog.current?.close();
    setTyped('');
  };
  return (
    <>
      <PlainButton className="find" aria-keyshortcuts="/" onClick={() => dialog.current?.showModal()}>
        {t('search.title')}
      </PlainButton>
      <dialog ref={dialog} className="search" aria-label={t('search.title')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const [best] = first?.items ?? [];
            if (!best) return;
            go(best.href);
            close();
          }}
        >
          <Field label={t('search.title')} hint={t('search.hint')}>
            {(control) => (
              <input {...control} type="search" value={typed} onChange={({ target }) => setTyped(target.value)} autoComplete="off" />
            )}
          </Field>
        </form>
        <div aria-live="polite" aria-busy={loading}>
          {asked !== '' && !loading && problem && <Notice kind="error">{problem.message}</Notice>}
          {asked !== '' && found && groups.length === 0 && <p>{t('search.none')}</p>}
          {groups.map(({ title, items }) => (
            <section key={title}>
              <h2>{title}</h2>
              <ul>
                {items.map(({ href, text, note }) => (
                  <li key={href}>
                    <Link href={href} onClick={close}>
                      {text}
                    </Link>{' '}
                    <span className="quiet">{note}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <PlainButton onClick={close}>{t('back')}</PlainButton>
      </dialog>
    </>
  );
}
