import { Modal, type ModalProps } from 'antd';
import { useEffect, useRef } from 'react';

/** What had the focus last, outside of any dialog. */
let outside: Element | null = null;
function hadFocus(): readonly (Element | null)[] {
  const { activeElement } = document;
  if (!activeElement?.closest('[role=dialog]')) outside = activeElement;
  // a dialog that takes the place of another one goes back to where that came from
  return [activeElement, outside];
}

/** A dialog that is there while it is open. When it is gone, the focus is where it was, or on the page where that is gone too. */
export function Dialog(props: ModalProps) {
  const before = useRef<readonly (Element | null)[] | null>(null);
  before.current ??= hadFocus();
  useEffect(
    () => () => {
      // whatever took the focus meanwhile keeps it: another dialog, the heading of the next page
      if (document.activeElement !== document.body) return;
      const back = [...(before.current ?? []), document.getElementById('page')].find((one) => one?.isConnected && one !== document.body);
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    },
    [],
  );
  return <Modal {...props} />;
}
