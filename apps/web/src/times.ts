/** Dates and times as they are in Shanghai, whatever the device thinks. */
const MINUTE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

const KEPT_AS = 'bihuan-clock-ahead';
/** Kept, because a page may be opened without a line. */
let ahead = Number(localStorage.getItem(KEPT_AS) ?? 0) || 0;
/** How far the product's clock is ahead of this device's: a rehearsal sets it, and devices go wrong. */
export function setProductNow(instant: string): void {
  ahead = Date.parse(instant) - Date.now();
  localStorage.setItem(KEPT_AS, String(ahead));
}
/** The product's present moment. */
export function now(): string {
  return new Date(Date.now() + ahead).toISOString();
}

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

/**
 * `11月18日`, with the year unless it is this one or `always`; `18 Nov`, day and month never apart. A date, or an instant's day in
 * Shanghai.
 */
export function dayInWords(when: string | null, language: 'zh-CN' | 'en', year?: 'always'): string {
  if (!when) return '';
  const date = when.length === 10 ? when : day(when);
  const thisYear = !year && date.slice(0, 4) === day(now()).slice(0, 4);
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone: 'UTC',
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    ...(thisYear ? {} : { year: 'numeric' }),
  })
    .format(new Date(`${date}T00:00:00Z`))
    .replace(' ', '\u00a0');
}
/** An instant in Shanghai as a form's `datetime-local` has it, and back. */
export function toLocalInput(instant: string): string {
  return minute(instant).replace(' ', 'T');
}
export function fromLocalInput(value: string): string {
  return `${value}:00+08:00`;
}
