import { useCallback, useEffect, useRef, useState } from 'react';

/** Single keys, that can be switched off (WCAG 2.1.4). */
const KEPT_AS = 'bihuan-keys';
export function keysAreOn(): boolean {
  return localStorage.getItem(KEPT_AS) !== 'off';
}
/** Whether there is likely a keyboard: on a phone nobody needs to hear of keys. */
export function hasKeys(): boolean {
  return matchMedia('(pointer: fine) and (min-width: 600px)').matches;
}
export function useKeysSwitch(): [on: boolean, change: (on: boolean) => void] {
  const [on, setOn] = useState(keysAreOn);
  const change = useCallback((wanted: boolean) => {
    localStorage.setItem(KEPT_AS, wanted ? 'on' : 'off');
    setOn(wanted);
  }, []);
  return [on, change];
}

const TYPING = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=combobox], [role=dialog] *';
/** Calls `handle` for single keys pressed while nothing is typed and no dialog is open; `handle` says whether it knew the key. */
export function useKeys(handle: (key: string, target: Element) => boolean): void {
  const latest = useRef(handle);
  useEffect(() => {
    latest.current = handle;
  }, [handle]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const target = event.target;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
      if (!keysAreOn() || target.matches(TYPING) || document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return;
      if (latest.current(event.key, target)) event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
