import { App, Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Card, Task } from '../board/shapes';
import { CommandForm } from '../case/command-form';
import { useLooks } from '../looks';
import { ToSign } from '../reply/to-sign';
import type { Command } from '../shapes';
import { useSession } from '../session';
import { isTextKey } from '../texts';
import { Mark } from '../ui/mark';
import { useInboxCount } from '../ui/inbox-count';
import { useNames } from '../ui/names';
import { PageFrame } from '../ui/page';
import { TimeLeft } from '../ui/time-left';
import { useWords } from '../ui/words';
import { useData } from '../use-data';

/** In the order in which they are usually needed; replying has a page of its own, and stands after the first of them. */
const NEXT = ['accept', 'contribute', 'updateReply'] as const;
const BESIDE = ['requestReturn', 'requestExtension', 'logContact'] as const;

export default function TodoPage() {
  const { t } = useLooks();
  const { is } = useSession();
  const { turn } = useInboxCount();
  const { message } = App.useApp();
  // a message that arrives means that something on this page may have changed
  const { data, problem, reload } = useData('/todo', { turn });
  const drafts = useData('/reply-drafts', { turn });
  const [given, setGiven] = useState<{ command: Command; card: Card } | null>(null);
  const tasks = data?.items ?? [];
  const owed = tasks.flatMap((task) => task.owed.map((one) => ({ ...one, card: task.card })));
  const again = (): void => {
    reload();
    drafts.reload();
  };
  return (
    <PageFrame title={t('todo.title')} lead={t('todo.lead')} problem={problem} onRetry={again}>
      {is('head') && drafts.data && <ToSign drafts={drafts.data.items.filter(({ state }) => state === 'submitted')} onChange={again} />}
      <h2>{t('todo.tasks')}</h2>
      {data && tasks.length === 0 && <p className="quiet">{t('todo.empty')}</p>}
      <ul className="plain tasks" aria-label={t('todo.tasks')}>
        {tasks.map((task) => (
          <TaskItem key={task.card.id} task={task} onGive={(command) => setGiven({ command, card: task.card })} />
        ))}
      </ul>
      <section aria-label={t('todo.owed')}>
        <h2>{t('todo.owed')}</h2>
        {owed.length === 0 && <p className="quiet">{t('todo.owedNone')}</p>}
        <ul className="plain tasks">
          {owed.map((one) => (
            <Owed key={`${one.card.id} ${one.unitId}`} {...one} />
          ))}
        </ul>
      </section>
      {given && (
        <CommandForm
          key={`${given.card.id} ${given.command}`}
          suggestion={given.card}
          command={given.command}
          atOnce
          onClose={() => setGiven(null)}
          onStale={again}
          onDone={() => {
            // another form may have been opened before this answer came
            setGiven((open) => (open === given ? null : open));
            void message.success(t('done'));
            again();
          }}
        />
      )}
    </PageFrame>
  );
}

function TaskItem({ task: { part, card, draft }, onGive }: { readonly task: Task; readonly onGive: (command: Command) => void }) {
  const { t } = useLooks();
  const words = useWords();
  const [, go] = useLocation();
  const { unit } = useNames();
  // only the head updates a reply: a colleague who cannot is told who can
  const isHeads = card.due?.clock === 'promise' && !card.availableCommands.includes('updateReply');
  const asks = isHeads ? 'todo.ask.promise.head' : `todo.ask.${card.due?.clock ?? ''}`;
  const writes = part === 'lead' && card.status === 'assigned';
  const can = (commands: readonly Command[]) => commands.filter((command) => card.availableCommands.includes(command));
  const next = can(NEXT);
  const give = (command: Command, isFirst: boolean) => (
    <Button
      key={command}
      type={isFirst ? 'primary' : 'default'}
      onClick={() => onGive(command)}
      aria-label={`${words('command', command)} ${card.title}`}
    >
      {words('command', command)}
    </Button>
  );
  return (
    <li>
      <div>
        <div className="board-card-head">
          <Link href={`/cases/${card.id}`}>{card.title}</Link>
        </div>
        <div className="quiet">
          {card.number} · {t(part === 'lead' ? 'todo.leadPart' : 'todo.co')}
          {part === 'co' ? t('with.brackets', { words: `${t('case.lead')} ${unit(card.leadUnitId)}` }) : ''}
        </div>
        {card.due && <TimeLeft due={card.due} />}
        <div>
          {isTextKey(asks) ? t(asks) : ''} {card.supervised && <Mark kind="warn">{t('case.supervised')}</Mark>}
          {writes && <Mark kind={draft === 'returned' ? 'warn' : 'note'}>{t(`todo.draft.${draft ?? 'none'}`)}</Mark>}
        </div>
      </div>
      <div className="row">
        {next.map((command, index) => give(command, index === 0))}
        {writes && (
          <Button
            type={next.length > 0 ? 'default' : 'primary'}
            onClick={() => go(`/cases/${card.id}/reply`)}
            aria-label={`${t('todo.write')} ${card.title}`}
          >
            {t('todo.write')}
          </Button>
        )}
        {can(BESIDE).map((command) => give(command, false))}
      </div>
    </li>
  );
}

/** An opinion that a colleague in another unit still owes. */
function Owed({ card, ...due }: Task['owed'][number] & { readonly card: Card }) {
  const { t } = useLooks();
  const { unit } = useNames();
  return (
    <li>
      <div>
        <Link href={`/cases/${card.id}`}>{t('todo.owes', { unit: unit(due.unitId), title: card.title })}</Link>
      </div>
      <TimeLeft due={due} />
    </li>
  );
}
