import { useMemo, useRef, useState } from 'react';
import { newKey } from '../new-key';

/**
 * The key under which a body is sent. It belongs to the body: sent again after a lost answer, the same does the thing once, and what was
 * changed meanwhile is another request.
 */
export function useKeyOf(): { readonly keyOf: (body: unknown) => string; readonly forget: () => void } {
  const last = useRef({ body: '', key: '' });
  return useMemo(
    () => ({
      keyOf: (body) => {
        const said = JSON.stringify(body);
        if (said !== last.current.body) last.current = { body: said, key: newKey() };
        return last.current.key;
      },
      /** once it was answered, the same again is meant as a second one */
      forget: () => {
        last.current = { body: '', key: '' };
      },
    }),
    [],
  );
}

/**
 * Sends something once however often the button is pressed: while it is on its way nothing else goes, and after a lost answer the same
 * body goes under the same key. What goes wrong is for `onFault`.
 */
export function useSubmit(onFault: (error: unknown) => void): {
  readonly busy: boolean;
  readonly submit: (body: unknown, send: (key: string) => Promise<void>) => Promise<void>;
} {
  const { keyOf, forget } = useKeyOf();
  const [busy, setBusy] = useState(false);
  // a second press comes before the first is drawn
  const running = useRef(false);
  const submit = async (body: unknown, send: (key: string) => Promise<void>): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      await send(keyOf(body));
      forget();
    } catch (error) {
      onFault(error);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, submit };
}
