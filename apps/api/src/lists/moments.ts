import { addDays, isLocalDate, startOfDay } from '@bihuan/domain';
import { InvalidFields } from '@bihuan/record';
import { isInstant } from '../validation/fields.js';

/** A filter that takes an instant or a date in Shanghai, as its first or its last moment; InvalidFields at `path`. */
export function momentOf(path: string, value: string, side: 'start' | 'end'): Date {
  if (isLocalDate(value)) return side === 'start' ? startOfDay(value) : new Date(startOfDay(addDays(value, 1)).getTime() - 1);
  if (!isInstant(value)) throw new InvalidFields([{ path, code: 'field.instant' }]);
  return new Date(value);
}
