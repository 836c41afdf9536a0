/** Dates and times as they are in Shanghai, whatever the device thinks. */
const MINUTE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** `2026-06-02 09:00` */
export function minute(instant: string | null): string {
  return instant ? MINUTE.format(new Date(instant)) : '';
}
/** `2026-06-02` */
export function day(instant: string | null): string {
  return instant ? DAY.format(new Date(instant)) : '';
}
/** Calendar days from one date to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
