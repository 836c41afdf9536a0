import type { StepName } from '../case/command-forms';
import { useLooks } from '../looks';
import { useWords } from '../ui/words';

/** What a step is called: a command of the workflow, or 催办. */
export function useStepName(): (command: StepName) => string {
  const { t } = useLooks();
  const words = useWords();
  return (command) => (command === 'urge' ? t('board.urge') : words('command', command));
}
