const PREFIX = 'bihuan-known ';

/** What the API said last, on this device, for when there is no line. */
export function known<T>(personId: string, path: string): T | undefined {
  try {
    return (JSON.parse(localStorage.getItem(`${PREFIX}${personId} ${path}`) ?? 'null') as T | null) ?? undefined;
  } catch {
    return undefined;
  }
}
export function keepKnown(personId: string, path: string, answer: unknown): void {
  try {
    localStorage.setItem(`${PREFIX}${personId} ${path}`, JSON.stringify(answer));
  } catch {
    // a full store: the list is there while the line is
  }
}
/** After log-out nothing of it stays behind. */
export function dropKnown(): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
}
