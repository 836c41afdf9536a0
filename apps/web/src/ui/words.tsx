import { useLooks } from '../looks';
import { isTextKey } from '../texts';

/** A word of the API in the reader's language; one without a text is shown as it is. */
export function useWords(): (group: string, word: string) => string {
  const { t } = useLooks();
  return (group, word) => {
    const key = `${group}.${word}`;
    return isTextKey(key) ? t(key) : word;
  };
}
/** A rung of the ladder in words. */
export function useLevel(): (level: string) => string {
  const { t } = useLooks();
  return (level) => {
    const [, side = level, count = ''] = /^(before|overdue|manual)_(\d+)$/.exec(level) ?? [];
    if (side === 'before') return t('level.before', { count });
    if (side === 'overdue') return t('level.overdue', { count });
    return side === 'manual' ? t('level.manual', { count }) : t('level.due');
  };
}
