import { Modal, type ModalProps } from 'antd';
import { useEffect, useRef } from 'react';

/** A dialog that is there while it is open. When it is gone, the focus is where it was, or on the page where that is gone too. */
export function Dialog(props: ModalProps) {
  const before = useRef(document.activeElement);
  useEffect(() => {
    const { current } = before;
    return () => {
      // whatever took the focus meanwhile keeps it: another dialog, the heading of the next page
      if (document.activeElement !== document.body) return;
      const back = current instanceof HTMLElement && current.isConnected ? current : document.getElementById('page');
      back?.focus({ preventScroll: true });
    };
  }, []);
  return <Modal {...props} />;
}
