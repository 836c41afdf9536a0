import { Alert, Button, Checkbox, Form, Input } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { api, Problem } from '../api';
import { useLooks } from '../looks';
import { useSession } from '../session';
import type { CaseEvent, Command, Suggestion } from '../shapes';
import { fromLocalInput, now, toLocalInput } from '../times';
import { Dialog } from '../ui/dialog';
import { showInForm } from '../ui/form-problem';
import { useKeyOf } from '../ui/use-submit';
import { useWords } from '../ui/words';
import { AttachField, isOnItsWay, type Attached } from './attach-field';
import { bodyOf, CommandFields } from './command-fields';
import { fieldsOf, giveCommand, type Filled } from './command-forms';
import type { Dossier } from './dossier';
import { keptForm } from './kept-form';
import { Timeline } from './timeline';

/** What happened to the case since the form was opened. */
interface Conflict {
  /** the version that the person has seen, and the one there is */
  readonly seen: number;
  readonly version: number;
  readonly events: readonly CaseEvent[];
  readonly dossier: Dossier | undefined;
  readonly possible: boolean;
}
const isConflict = (error: unknown): boolean =>
  error instanceof Problem && (error.status === 412 || error.status === 409 || error.code === 'idempotency.key_reused');
/** Nobody knows whether it was done. */
const isLost = (error: unknown): boolean => error instanceof Problem && (error.status === 0 || error.status >= 500);

/**
 * The form of one command. What the API refuses stands beside the field; what was typed stays. The command is given for the version that
 * was seen: when somebody acted meanwhile, the form shows what they did, and the person looks, goes on, or drops it.
 */
export function CommandForm({
  suggestion,
  command,
  onPaper = false,
  latest = suggestion.version,
  onClose,
  onDone,
  onStale,
  onLook,
  atOnce = false,
}: {
  readonly suggestion: Pick<Suggestion, 'id' | 'version'>;
  readonly command: Command;
  /** the office enters what a unit or a deputy did on paper */
  readonly onPaper?: boolean;
  /** the newest version that is known of: newer than the one seen when somebody acted while the form is open */
  readonly latest?: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
  /** closed without giving it, and the case is another than the one shown */
  readonly onStale?: () => void;
  /** shows the case as it is now, while the form waits aside; without it, a link opens the case beside */
  readonly onLook?: () => void;
  /** a command without fields is given without asking; the form appears only when something stands against it */
  readonly atOnce?: boolean;
}) {
  const { t } = useLooks();
  const words = useWords();
  const { is, person } = useSession();
  const [form] = Form.useForm<Record<string, unknown>>();
  const store = useMemo(() => keptForm(person?.id ?? '', suggestion.id, command), [person?.id, suggestion.id, command]);
  const [kept, setKept] = useState(store.read);
  const [files, setFiles] = useState<readonly Attached[]>(kept?.files ?? []);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [seen, setSeen] = useState(suggestion.version);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [isAside, setAside] = useState(false);
  const [wasOnPaper, setWasOnPaper] = useState(onPaper || kept?.values['occurredAt'] !== undefined);
  // the same attempt keeps its key, so that a lost answer does not do the thing twice
  const { keyOf } = useKeyOf();
  const wasLost = useRef(false);
  const name = words('command', command);
  const isPlain = fieldsOf(command, onPaper).length === 0 && !onPaper;

  const isOwn = (changed: Conflict): boolean =>
    // after a lost answer one's own step may be this very one: the person looks before it is given again
    !wasLost.current && changed.events.filter(({ seq }) => seq > changed.seen).every(({ actor }) => actor.id === person?.id);
  const give = async (values: Filled, version: number): Promise<void> => {
    if (files.some(isOnItsWay)) return setProblem(t('form.files.wait'));
    if (files.some(({ failure }) => failure !== null)) return setProblem(t('form.files.failed'));
    setBusy(true);
    setProblem(null);
    const { note, occurredAt } = values;
    const body = {
      ...bodyOf(command, values, wasOnPaper),
      ...(typeof note === 'string' && note.trim() ? { note } : {}),
      ...(wasOnPaper && typeof occurredAt === 'string' ? { occurredAt: fromLocalInput(occurredAt) } : {}),
      ...(files.length > 0 ? { attachmentIds: files.map(({ id }) => id) } : {}),
    };
    try {
      await giveCommand(command, suggestion.id, body, { key: keyOf(body), version });
      store.drop();
      onDone();
    } catch (error) {
      wasLost.current ||= isLost(error);
      const changed = isConflict(error) ? await whatChanged(suggestion.id, command, version) : null;
      // one's own step, taken a moment ago on a list that has not caught up, is nothing to be warned of
      if (changed?.possible && isOwn(changed)) return await give(values, changed.version);
      if (changed) setConflict(changed);
      else setProblem(showInForm(form, error));
    } finally {
      setBusy(false);
    }
  };
  const silent = atOnce && isPlain && !conflict && problem === null;
  useEffect(() => {
    if (atOnce && isPlain) void give({}, suggestion.version);
    // once, when it opens
  }, []);
  // somebody acted while this is open
  useEffect(() => {
    if (latest <= (conflict?.version ?? seen) || busy) return;
    void whatChanged(suggestion.id, command, seen).then((changed) => {
      if (changed && isOwn(changed)) setSeen(changed.version);
      else if (changed) setConflict(changed);
    });
  }, [latest, seen, busy, conflict?.version, suggestion.id, command]);
  useEffect(() => {
    if (files.length > 0 || store.read()) store.keep({ values: form.getFieldsValue(true) as Filled, files });
  }, [files, form, store]);

  const warning = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (conflict) void warning.current?.scrollIntoView({ block: 'nearest' });
  }, [conflict]);

  const goOn = async (version: number): Promise<void> => {
    const isComplete = await form.validateFields().then(
      () => true,
      () => false,
    );
    if (!isComplete) return;
    setSeen(version);
    setConflict(null);
    wasLost.current = false;
    await give(form.getFieldsValue(true) as Filled, version);
  };
  const drop = (): void => {
    store.drop();
    onClose();
    if (conflict) onStale?.();
  };
  const look = (): void => {
    if (!onLook) return;
    setAside(true);
    onLook();
  };
  const clear = (): void => {
    store.drop();
    setKept(null);
    setFiles([]);
    form.setFieldsValue(Object.fromEntries(Object.keys(kept?.values ?? {}).map((field) => [field, undefined])));
  };
  return (
    <>
      {isAside && (
        <div className="aside-bar no-print" role="status">
          <span>{t('form.aside', { command: name })}</span>
          <span className="row">
            <Button type="primary" onClick={() => setAside(false)}>
              {t('form.aside.back')}
            </Button>
            <Button onClick={drop}>{t('form.aside.drop')}</Button>
          </span>
        </div>
      )}
      {/* what was typed stays when it is closed by its cross or Escape, and is found again */}
      <Dialog
        open={!silent && !isAside}
        title={onPaper ? t('case.paper', { command: name }) : name}
        onCancel={onClose}
        footer={null}
        forceRender
        mask={{ closable: false }}
      >
        <Form
          form={form}
          layout="vertical"
          initialValues={{ ...(onPaper ? { occurredAt: toLocalInput(now()) } : {}), ...kept?.values }}
          onValuesChange={(_, values) => store.keep({ values, files })}
          onFinish={() => void give(form.getFieldsValue(true) as Filled, seen)}
          disabled={busy}
          scrollToFirstError
          style={{ marginTop: 16 }}
        >
          {kept && (
            <Alert
              type="info"
              showIcon
              style={{ marginBottom: 16 }}
              title={t('form.kept')}
              action={
                <Button size="small" onClick={clear}>
                  {t('form.kept.clear')}
                </Button>
              }
            />
          )}
          <CommandFields command={command} onPaper={wasOnPaper} />
          {!isPlain && (
            <Form.Item name="note" label={`${t('form.note')}${t('with.brackets', { words: t('optional') })}`}>
              <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
            </Form.Item>
          )}
          {is('office') && !isPlain && !onPaper && (
            <Form.Item>
              <Checkbox checked={wasOnPaper} onChange={({ target }) => setWasOnPaper(target.checked)}>
                {t('form.paper')}
              </Checkbox>
            </Form.Item>
          )}
          {wasOnPaper && (
            <Form.Item name="occurredAt" label={t('form.occurredAt')} extra={t('form.occurredAt.help')} rules={[{ required: true }]}>
              <Input type="datetime-local" />
            </Form.Item>
          )}
          {!isPlain && (
            <Form.Item label={`${t('form.files')}${t('with.brackets', { words: t('optional') })}`}>
              <AttachField files={files} onChange={setFiles} />
            </Form.Item>
          )}
          {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} role="alert" />}
          <div ref={warning}>
            {conflict && (
              <Alert
                type="warning"
                showIcon
                role="alert"
                style={{ marginBottom: 16 }}
                title={t('conflict.title')}
                description={
                  <>
                    <Timeline events={conflict.events} dossier={conflict.dossier} after={conflict.seen} />
                    <p>{t(conflict.possible ? 'conflict.lead' : 'conflict.gone', { command: name })}</p>
                  </>
                }
              />
            )}
          </div>
          <div className="row" style={{ justifyContent: 'flex-end' }}>
            <Button onClick={drop}>{t(conflict ? 'conflict.discard' : 'cancel')}</Button>
            {conflict &&
              (onLook ? (
                <Button onClick={look}>{t('conflict.look')}</Button>
              ) : (
                <Button href={`/cases/${suggestion.id}`} target="_blank">
                  {t('conflict.look')}
                </Button>
              ))}
            {!conflict && (
              <Button type="primary" htmlType="submit" loading={busy}>
                {name}
              </Button>
            )}
            {conflict?.possible && (
              <Button type="primary" loading={busy} onClick={() => void goOn(conflict.version)}>
                {t('conflict.goOn', { command: name })}
              </Button>
            )}
          </div>
        </Form>
      </Dialog>
    </>
  );
}

/** The events that the sender has not seen; null when nothing is new, so that the refusal has another reason. */
async function whatChanged(id: string, command: Command, seen: number): Promise<Conflict | null> {
  try {
    const path = { id };
    const [current, events, dossier] = await Promise.all([
      api.get('/suggestions/{id}', { path }),
      api.get('/suggestions/{id}/events', { path }),
      api.get('/suggestions/{id}/dossier', { path }),
    ]);
    if (current.version === seen) return null;
    const possible = [...current.availableCommands, ...dossier.paperCommands].includes(command);
    return { seen, version: current.version, events: events.items, dossier, possible };
  } catch {
    return null;
  }
}
