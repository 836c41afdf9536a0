/** What runs under this name in this page, one after the other. */
const last = new Map<string, Promise<unknown>>();

/** Does something while nothing else of this name is done: in all tabs, or in this page alone where the browser has no locks. */
export function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  // a page that came without encryption has none
  const locks = navigator.locks as LockManager | undefined;
  if (locks) return locks.request(name, work);
  const next = (last.get(name) ?? Promise.resolve()).then(work);
  last.set(
    name,
    next.catch(() => undefined),
  );
  return next;
}
