import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useLooks } from '../looks';
import { useSession, type Role } from '../session';
import { PlainButton } from '../ui/plain';
import { useHelp, type Help } from './use-help';

type Stop = keyof Help['tour'];
const MENU = '.bar button.menu';
/** Where each stop points; the first of these that can be seen. */
const PLACES: Readonly<Record<Stop, readonly string[]>> = {
  home: ['h1'],
  record: ['a.big'],
  judge: ['#judge'],
  board: ['.board', 'h1'],
  tasks: ['.tasks', 'h1'],
  verdict: ['.verdicts', 'h1'],
  nav: ['.bar nav', MENU],
  search: ['.bar button.find'],
  looks: ['.bar .own', MENU],
  help: ['.bar button.help'],
};
const REST: readonly Stop[] = ['nav', 'search', 'looks', 'help'];
const STOPS: Readonly<Record<Role, readonly Stop[]>> = {
  deputy: ['record', 'judge', ...REST],
  staff: ['tasks', ...REST],
  head: ['tasks', ...REST],
  office: ['board', ...REST],
  leader: ['verdict', ...REST],
  principal: ['verdict', ...REST],
  presidium: ['verdict', ...REST],
  district: ['verdict', ...REST],
  auditor: ['home', ...REST],
  admin: ['home', ...REST],
};
function placeOf(stop: Stop): DOMRect | null {
  for (const place of PLACES[stop]) {
    const boxes = [...document.querySelectorAll(place)].map((element) => element.getBoundingClientRect());
    const box = boxes.find(({ width, height }) => width > 0 && height > 0);
    if (box) return box;
  }
  return null;
}

/** A few stops over the page, by keyboard too; it ends when something goes wrong beneath it. */
export default function Tour({ onEnd }: { readonly onEnd: (seen: boolean) => void }) {
  const { t } = useLooks();
  const { person } = useSession();
  const help = useHelp();
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(0);
  const [place, setPlace] = useState<DOMRect | null>(null);
  const [role] = person?.roles ?? [];
  const stops = role ? STOPS[role] : REST;
  const stop = stops[at] ?? 'help';
  useEffect(() => {
    if (help) dialog.current?.showModal();
  }, [help]);
  useEffect(() => {
    document.querySelector(PLACES[stop][0] ?? '')?.scrollIntoView({ block: 'center' });
    const find = (): void =>
      setPlace((before) => {
        const found = placeOf(stop);
        return JSON.stringify(found) === JSON.stringify(before) ? before : found;
      });
    find();
    // the page beneath may still be on its way, or say that something went wrong
    const watched = new MutationObserver(() => {
      if (document.querySelector('[role=alert]')) onEnd(false);
      else find();
    });
    watched.observe(document.body, { childList: true, subtree: true });
    window.addEventListener('resize', find);
    return () => {
      watched.disconnect();
      window.removeEventListener('resize', find);
    };
  }, [stop, onEnd]);
  // the help that it was started from is closed; where it is given again is still there
  useEffect(() => () => document.querySelector<HTMLElement>(PLACES.help[0] ?? '')?.focus(), []);
  if (!help) return null;
  const [title, text] = help.tour[stop];
  const isLast = at === stops.length - 1;
  const onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowRight' && !isLast) setAt(at + 1);
    if (key === 'ArrowLeft' && at > 0) setAt(at - 1);
  };
  const low = place !== null && place.top > window.innerHeight / 2;
  return (
    <dialog ref={dialog} className="tour" aria-label={t('help.tour')} onCancel={() => onEnd(true)} onKeyDown={onKey}>
      {place && (
        <div
          className="tour-ring"
          style={{ left: place.left - 6, top: place.top - 6, width: place.width + 12, height: place.height + 12 }}
        />
      )}
      <div className={`tour-card ${low ? 'high' : ''}`} data-stop={stop} data-found={place !== null}>
        <div aria-live="polite">
          <h2>{title}</h2>
          <p>{text}</p>
        </div>
        <div className="row">
          <PlainButton kind="primary" autoFocus onClick={() => (isLast ? onEnd(true) : setAt(at + 1))}>
            {t(isLast ? 'tour.done' : 'tour.next')}
          </PlainButton>
          {at > 0 && <PlainButton onClick={() => setAt(at - 1)}>{t('tour.back')}</PlainButton>}
          {!isLast && (
            <PlainButton kind="text" onClick={() => onEnd(true)}>
              {t('tour.later')}
            </PlainButton>
          )}
          <span className="quiet">
            {at + 1}/{stops.length}
          </span>
        </div>
      </div>
    </dialog>
  );
}
