import { useLooks } from '../looks';
import type { CaseStatus } from '../shapes';
import { dayInWords } from '../times';

const SPINE = ['received', 'assigned', 'replied', 'resolved'] as const;
type Step = (typeof SPINE)[number];

/** The four steps of a case as a line, each with its day; a case that left the line says where it went. */
export function Steps({ status, on = {} }: { readonly status: CaseStatus; readonly on?: Readonly<Partial<Record<Step, string | null>>> }) {
  const { t, language } = useLooks();
  const at = SPINE.findIndex((step) => step === status);
  const left = at < 0;
  // what it had reached before it left
  const reached = left ? (on.assigned ? 1 : 0) : at;
  return (
    <ol className="steps" data-left={left || undefined}>
      {SPINE.map((step, index) => (
        <li
          key={step}
          {...(index <= reached ? { 'data-done': '' } : {})}
          {...(!left && index === at ? { 'aria-current': 'step' as const } : {})}
        >
          {index < at || (left && index <= reached) || status === 'resolved' ? '✓\u00a0' : ''}
          {t(`step.${step}`)}
          {index <= reached && on[step] && <span className="quiet"> {dayInWords(on[step], language)}</span>}
        </li>
      ))}
      {left && (
        <li aria-current="step" data-end="">
          {t(`state.${status}`)}
        </li>
      )}
    </ol>
  );
}
