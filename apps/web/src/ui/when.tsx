import { useLooks } from '../looks';
import { day, dayInWords, minute, now } from '../times';

/** A moment as people say it: 今天 09:00, 昨天 16:30, 11月18日 09:00; the exact one on demand. */
export function When({ at }: { readonly at: string }) {
  const moment = useMoment();
  return (
    <time dateTime={at} title={minute(at)}>
      <span className="no-print">{moment(at)}</span>
      {/* on paper, today is soon another day */}
      <span className="only-print">{minute(at)}</span>
    </time>
  );
}
export function useMoment(): (at: string) => string {
  const { t, language } = useLooks();
  return (at) => {
    const date = day(at);
    const today = day(now());
    const yesterday = day(new Date(Date.parse(now()) - 86_400_000).toISOString());
    const words = date === today ? t('case.today') : date === yesterday ? t('case.yesterday') : dayInWords(date, language);
    return `${words} ${minute(at).slice(11)}`;
  };
}
