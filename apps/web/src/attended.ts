const SOMEBODY_HERE_MS = 60_000;
let touched = Date.now();
for (const what of ['pointerdown', 'keydown', 'wheel', 'touchmove'])
  addEventListener(what, () => (touched = Date.now()), { capture: true, passive: true });

/**
 * Whether somebody sits before this page. What an open page asks by itself does not keep the log-in of somebody who has left alive;
 * a wall is meant to be looked at and not touched.
 */
export function isAttended(): boolean {
  return Date.now() - touched < SOMEBODY_HERE_MS || location.pathname === '/wall';
}
