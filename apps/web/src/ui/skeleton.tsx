import { useLooks } from '../looks';

/** Room for what is on its way, so that nothing jumps when it comes. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const { t } = useLooks();
  return (
    <div className="skeleton" role="status" aria-busy="true">
      <span className="unseen">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} style={{ width: `${[92, 78, 86, 60][line % 4]}%` }} />
      ))}
    </div>
  );
}
