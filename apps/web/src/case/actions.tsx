import { Button } from 'antd';
import { useLocation } from 'wouter';
import { useLooks } from '../looks';
import { useSession } from '../session';
import type { Command, Suggestion } from '../shapes';
import { MoreMenu } from '../ui/more-menu';
import { useWords } from '../ui/words';
import { arranged } from './command-forms';
import type { Dossier } from './dossier';
import { useIsMine } from './turns';

/** What a deputy does on a page of its own. */
const OWN_PAGES: Readonly<Partial<Record<Command, string>>> = { evaluate: 'judge', residentFeedback: 'tell' };

/** What the reader may do: what is asked of them first, the usual as buttons, the rare and what is entered from paper under 更多. */
export function Actions({
  suggestion: { id, status, leadUnitId, deputyId, availableCommands, clocks },
  dossier,
  onGive,
  onUrge,
}: {
  readonly suggestion: Suggestion;
  readonly dossier: Dossier | undefined;
  readonly onGive: (command: Command, onPaper: boolean) => void;
  readonly onUrge: () => void;
}) {
  const { t } = useLooks();
  const words = useWords();
  const { is, person } = useSession();
  const [, go] = useLocation();
  const isMine = useIsMine();
  const asked = (dossier?.awaited ?? []).filter(isMine).map(({ command }) => command);
  const writes = is('staff', 'head') && person?.unitId === leadUnitId && status === 'assigned';
  // a verdict that the office enters is the deputy's, from paper
  const enters = availableCommands.includes('evaluate') && deputyId !== null && deputyId !== person?.deputyId;
  // replies are written and signed on a page of their own
  const offered = availableCommands.filter((command) => command !== 'reply' && !(enters && command === 'evaluate'));
  const { usual, rare } = arranged(offered, asked);
  const paper = [...(enters ? ['evaluate' as const] : []), ...(dossier?.paperCommands ?? [])];
  const more = [
    ...rare.map((command) => ({ key: command, label: words('command', command) })),
    ...(rare.length > 0 && paper.length > 0 ? [{ key: 'line', type: 'divider' as const }] : []),
    ...paper.map((command) => ({
      key: `paper ${command}`,
      label: t('case.paper', { command: words('command', command) }),
    })),
  ];
  // somebody else's turn: the office may remind them
  const urges = is('office') && clocks.some(({ state, name }) => state === 'running' && name !== 'assign' && name !== 'followUp');
  if (usual.length === 0 && more.length === 0 && !writes && !urges) return null;
  // one thing stands out at most: what is asked of the reader now
  const first = writes && !asked.includes('accept') ? 'write' : usual.find((command) => asked.includes(command));
  const write = writes && (
    <Button type={first === 'write' ? 'primary' : 'default'} onClick={() => go(`/cases/${id}/reply`)}>
      {t('case.write')}
    </Button>
  );
  return (
    <section className="no-print" aria-label={t('case.todo')}>
      <h2>{t('case.todo')}</h2>
      <div className="row">
        {first === 'write' && write}
        {usual.map((command) => (
          <Button
            key={command}
            type={command === first ? 'primary' : 'default'}
            onClick={() => (is('deputy') && command in OWN_PAGES ? go(`/cases/${id}/${OWN_PAGES[command]}`) : onGive(command, false))}
          >
            {words('command', command)}
          </Button>
        ))}
        {first !== 'write' && write}
        {urges && <Button onClick={onUrge}>{t('case.urge')}</Button>}
        {more.length > 0 && (
          <MoreMenu items={more} onChoose={(chosen) => onGive(chosen.replace(/^paper /, '') as Command, chosen.startsWith('paper '))}>
            {t('case.more')} <span aria-hidden="true">▾</span>
          </MoreMenu>
        )}
      </div>
    </section>
  );
}
