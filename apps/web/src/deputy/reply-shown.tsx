import { useLooks } from '../looks';
import { dayInWords } from '../times';
import { useWords } from '../ui/words';
import type { ReplyWords } from './words-of-reply';

/** What the resident said, above what was replied to it. */
export function Said({ content }: { readonly content: string }) {
  const { t } = useLooks();
  return (
    <section aria-label={t('case.content')}>
      <p className="quiet">{t('case.content')}</p>
      <p className="quoted said">{content}</p>
    </section>
  );
}

/** A reply in its own words. */
export function ReplyShown({ words: { type, at, signer, kind, promisedOn, text } }: { readonly words: ReplyWords }) {
  const { t, language } = useLooks();
  const words = useWords();
  return (
    <section aria-label={words('event', type)}>
      <p className="quiet whole">
        {[words('event', type), dayInWords(at, language), signer].join(' · ')}
        {kind && <strong> · {words('word', kind)}</strong>}
        {promisedOn && ` · ${t('field.promisedOn')} ${dayInWords(promisedOn, language)}`}
      </p>
      <p className="quoted">{text}</p>
    </section>
  );
}
