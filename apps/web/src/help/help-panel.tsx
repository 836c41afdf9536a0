import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useLooks } from '../looks';
import { useSession } from '../session';
import { PlainButton, Waiting } from '../ui/plain';
import { PAGE_WORDS } from './parts';
import type { HelpedPath } from './shapes';
import { useHelp } from './use-help';

/** What this page is for, what one does here as who one is, and what the words mean. */
export default function HelpPanel({
  path,
  onClose,
  onTour,
}: {
  readonly path: HelpedPath;
  readonly onClose: () => void;
  readonly onTour: () => void;
}) {
  const { t } = useLooks();
  const { person } = useSession();
  const help = useHelp();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const page = help?.pages[path];
  const steps = page ? [...page.steps, ...(person?.roles.flatMap((role) => page.as?.[role] ?? []) ?? [])] : [];
  const [role] = person?.roles ?? [];
  return (
    <dialog ref={dialog} className="search help-panel" aria-label={t('help.title')} onClose={onClose}>
      {!page && <Waiting />}
      {page && help && (
        <>
          <h2>
            {page.name} · {t('help.title')}
          </h2>
          <p>{page.purpose}</p>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {PAGE_WORDS[path].length > 0 && (
            <>
              <h3>{t('help.words')}</h3>
              <dl>
                {PAGE_WORDS[path].map((word) => (
                  <div key={word}>
                    <dt>{help.words[word][0]}</dt> <dd>{help.words[word][1]}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
        </>
      )}
      <div className="row">
        <PlainButton kind="primary" onClick={() => dialog.current?.close()}>
          {t('tour.done')}
        </PlainButton>
        <PlainButton onClick={onTour}>{t('help.tour')}</PlainButton>
        {role && (
          <Link className="button" href={`/guide/${role}`} onClick={() => dialog.current?.close()}>
            {t('help.guide', { role: t(`role.${role}`) })}
          </Link>
        )}
      </div>
    </dialog>
  );
}
