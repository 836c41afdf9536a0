import { useState } from 'react';
import { Link } from 'wouter';
import { useLooks } from '../looks';
import { Notice, PlainButton } from '../ui/plain';
import { When } from '../ui/when';
import { useDrafts } from './drafts';
import type { Draft } from './store';

/** What is still on this device: it says so, and what became of it. One that stands in a form is left out. */
export function DraftList({ except }: { readonly except?: string }) {
  const { t } = useLooks();
  const { drafts: all, sent, send, loggedOut } = useDrafts();
  const drafts = all.filter(({ key }) => key !== except);
  return (
    <>
      {loggedOut && drafts.length > 0 && <Notice kind="error">{t('drafts.loggedOut')}</Notice>}
      {sent.map(({ id, key, number }) => (
        <Notice key={key} kind="done">
          <Link href={`/cases/${id}`}>{t('drafts.sent', { number })}</Link>
        </Notice>
      ))}
      {drafts.length > 0 && (
        <section id="drafts">
          <h2>
            {t('drafts.title')} · {t('drafts.count', { count: drafts.length })}
          </h2>
          <ul className="cards brief">
            {drafts.map((draft) => (
              <DraftShown key={draft.key} draft={draft} />
            ))}
          </ul>
          <PlainButton onClick={() => void send().catch(() => undefined)}>{t('drafts.send')}</PlainButton>
        </section>
      )}
    </>
  );
}
function DraftShown({ draft: { key, body, writtenAt, refused } }: { readonly draft: Draft }) {
  const { t } = useLooks();
  const { drop, loggedOut } = useDrafts();
  const [isSure, setSure] = useState(false);
  return (
    <li>
      <strong>{body.title}</strong>
      <span className="quiet">
        <When at={writtenAt} />
      </span>
      <span className="quiet">{refused ? refused.message : t(loggedOut ? 'drafts.waitingLogin' : 'drafts.waiting')}</span>
      {refused?.errors.map(({ path, message }) => (
        <small key={path} className="wrong">
          {message}
        </small>
      ))}
      <div className="row">
        {refused && (
          <Link className="button" href={`/record?draft=${key}`}>
            {t('drafts.edit')}
          </Link>
        )}
        <PlainButton kind="text" onClick={() => (isSure ? void drop(key).catch(() => undefined) : setSure(true))}>
          {t(isSure ? 'drafts.dropSure' : 'drafts.drop')}
        </PlainButton>
      </div>
    </li>
  );
}
