import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { Problem } from '../api';
import { useLooks } from '../looks';
import { Notice, PlainButton } from './plain';

/** What went wrong and nobody has said in its place: better here than not at all. */
export function Rejected() {
  const { t } = useLooks();
  const [location] = useLocation();
  const [said, setSaid] = useState<{ readonly text: string; readonly at: string } | null>(null);
  useEffect(() => {
    const hear = ({ reason }: PromiseRejectionEvent): void => {
      if (reason instanceof DOMException && reason.name === 'AbortError') return;
      const words = reason instanceof Problem ? [reason.message, ...reason.errors.map(({ message }) => message)] : [t('fault.unsaid')];
      setSaid({ text: [...new Set(words)].join(' '), at: location });
    };
    window.addEventListener('unhandledrejection', hear);
    return () => window.removeEventListener('unhandledrejection', hear);
  }, [t, location]);
  if (said?.at !== location) return null;
  return (
    <Notice kind="error" action={<PlainButton onClick={() => setSaid(null)}>{t('fault.close')}</PlainButton>}>
      {said.text}
    </Notice>
  );
}
