import { Alert, Button, Form, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { api, Problem } from '../api';
import { useLooks } from '../looks';
import type { CaseEvent, Command, Suggestion } from '../shapes';
import { showInForm } from '../ui/form-problem';
import { useWords } from '../ui/words';
import { bodyOf, CommandFields } from './command-fields';
import { fieldsOf, giveCommand } from './command-forms';
import { Timeline } from './timeline';

/** What happened to the case since the form was opened. */
interface Conflict {
  readonly version: number;
  readonly events: readonly CaseEvent[];
  readonly possible: boolean;
}
const isConflict = (error: unknown): boolean => error instanceof Problem && (error.status === 412 || error.status === 409);

/**
 * The form of one command. What the API refuses stands beside the field; what was typed stays. The command is given for the version that
 * was seen: when somebody acted meanwhile, the form shows what they did, and the person decides whether to go on.
 */
export function CommandForm({
  suggestion,
  command,
  onClose,
  onDone,
  atOnce = false,
}: {
  readonly suggestion: Pick<Suggestion, 'id' | 'version'>;
  readonly command: Command;
  readonly onClose: () => void;
  readonly onDone: () => void;
  /** a command without fields is given without asking; the form appears only when something stands against it */
  readonly atOnce?: boolean;
}) {
  const { t } = useLooks();
  const words = useWords();
  const [form] = Form.useForm<Record<string, unknown>>();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [seen, setSeen] = useState(suggestion.version);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  // the same attempt keeps its key, so that a lost answer does not do the thing twice
  const [key] = useState(() => crypto.randomUUID());
  const give = async (values: Record<string, unknown>, version: number): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await giveCommand(command, suggestion.id, bodyOf(values), { key, version });
      onDone();
    } catch (error) {
      const changed = isConflict(error) ? await whatChanged(suggestion.id, command, version) : null;
      if (changed) setConflict(changed);
      else setProblem(showInForm(form, error));
    } finally {
      setBusy(false);
    }
  };
  const silent = atOnce && fieldsOf(command).length === 0 && !conflict && problem === null;
  useEffect(() => {
    if (atOnce && fieldsOf(command).length === 0) void give({}, suggestion.version);
    // once, when it opens
  }, []);
  const goOn = (version: number): void => {
    setSeen(version);
    setConflict(null);
    void give(form.getFieldsValue(true) as Record<string, unknown>, version);
  };
  return (
    <Modal open={!silent} title={words('command', command)} onCancel={onClose} footer={null} destroyOnHidden forceRender>
      <Form form={form} layout="vertical" onFinish={(values) => void give(values, seen)} disabled={busy} style={{ marginTop: 16 }}>
        <CommandFields command={command} />
        {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} role="alert" />}
        {conflict && (
          <Alert
            type="warning"
            showIcon
            role="alert"
            style={{ marginBottom: 16 }}
            title={t('conflict.title')}
            description={
              <>
                <p>{conflict.possible ? t('conflict.lead') : t('conflict.gone', { command: words('command', command) })}</p>
                <Timeline events={conflict.events} />
              </>
            }
          />
        )}
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={conflict ? onDone : onClose}>{t(conflict ? 'conflict.discard' : 'cancel')}</Button>
          {!conflict && (
            <Button type="primary" htmlType="submit" loading={busy}>
              {words('command', command)}
            </Button>
          )}
          {conflict?.possible && (
            <Button type="primary" loading={busy} onClick={() => goOn(conflict.version)}>
              {t('conflict.goOn')}
            </Button>
          )}
        </div>
      </Form>
    </Modal>
  );
}

/** The events that the sender has not seen; null when nothing is new, so that the refusal has another reason. */
async function whatChanged(id: string, command: Command, seen: number): Promise<Conflict | null> {
  try {
    const [now, events] = await Promise.all([
      api.get('/suggestions/{id}', { path: { id } }),
      api.get('/suggestions/{id}/events', { path: { id } }),
    ]);
    if (now.version === seen) return null;
    return {
      version: now.version,
      events: events.items.filter(({ seq }) => seq > seen),
      possible: now.availableCommands.includes(command),
    };
  } catch {
    return null;
  }
}
