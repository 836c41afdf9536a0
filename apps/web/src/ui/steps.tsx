import { useLooks } from '../looks';
import type { CaseStatus } from '../shapes';

const SPINE = ['received', 'assigned', 'replied', 'resolved'] as const;

/** The four steps of a case as a line; a case that left the line says where it went. */
export function Steps({ status }: { readonly status: CaseStatus }) {
  const { t } = useLooks();
  const at = SPINE.findIndex((step) => step === status);
  if (at < 0) return <p className="quiet">{t(`state.${status}`)}</p>;
  return (
    <ol className="steps">
      {SPINE.map((step, index) => (
        <li key={step} {...(index <= at ? { 'data-done': '' } : {})} {...(index === at ? { 'aria-current': 'step' as const } : {})}>
          {index < at ? '✓ ' : ''}
          {t(`step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
