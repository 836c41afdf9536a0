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
/** A word in the middle of a sentence: in English it begins small. */
export function useInSentence(): (group: string, word: string) => string {
  const { language } = useLooks();
  const words = useWords();
  return (group, word) => {
    const said = words(group, word);
    return language === 'en' ? said.charAt(0).toLowerCase() + said.slice(1) : said;
  };
}
/** What the system itself does is on record in Chinese: its name, and why it put a case on the supervision list. */
export function useSystemWords(): { readonly actor: (name: string) => string; readonly byRule: (reason: string) => string } {
  const { t } = useLooks();
  return {
    actor: (name) => (name === '系统' ? t('actor.system') : name),
    byRule: (reason) => {
      const [count] = /\d+/.exec(reason) ?? [];
      return count === undefined ? reason : t('supervision.byRule', { count });
    },
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
