import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useLooks } from '../looks';
import type { Suggestion } from '../shapes';
import { Notice } from '../ui/plain';
import { useData } from '../use-data';

const LOOK_AFTER_MS = 600;

/** What was heard before and speaks of the same: shown before it is sent once more. */
export function Similar({ content }: { readonly content: string }) {
  const { t } = useLooks();
  const similar = useSimilar(content);
  if (similar.length === 0) return null;
  return (
    <Notice kind="info">
      <strong>{t('record.similar')}</strong>
      <ul>
        {similar.map(({ id, number, title, status }) => (
          <li key={id}>
            <Link href={`/cases/${id}`}>{title}</Link>{' '}
            <span className="quiet">
              <span className="nowrap">{number}</span> · {t(`state.${status}`)}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Earlier cases that speak of the same, a moment after the last key. */
function useSimilar(content: string): readonly Suggestion[] {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(content.trim().slice(0, 300)), LOOK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [content]);
  const { data } = useData(asked.length >= 6 ? '/suggestions/similar' : null, { query: { text: asked } });
  return asked.length >= 6 ? (data?.items ?? []) : [];
}
