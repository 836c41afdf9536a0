import { Alert, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useLooks } from '../looks';
import { newKey } from '../new-key';
import { useSession } from '../session';
import { Dialog } from '../ui/dialog';
import { showInForm } from '../ui/form-problem';
import type { ChoicesOf } from './choices';
import { addEntry, changeEntry, FIELDS, keyOf, type Entry, type EntryBody, type EntryField, type EntryKind } from './entries';

type Values = Partial<Record<keyof Entry, unknown>>;

/** Adds a row or changes one; what the API refuses stands beside its field and nothing that was typed is lost. */
export function EntryForm({
  kind,
  entry,
  choicesOf,
  onClose,
  onDone,
}: {
  readonly kind: EntryKind;
  readonly entry: Entry | null;
  readonly choicesOf: ChoicesOf;
  readonly onClose: () => void;
  /** with the one-time password of a new user */
  readonly onDone: (made: { name: string; oneTimePassword?: string }) => void;
}) {
  const { t } = useLooks();
  const { person } = useSession();
  const [form] = Form.useForm<Values>();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [key] = useState(newKey);
  const roles = (Form.useWatch('roles', form) as readonly string[] | undefined) ?? entry?.roles ?? [];
  const asked = ({ onlyNew, forRoles }: EntryField): boolean =>
    !(onlyNew && entry) && (forRoles === undefined || forRoles.some((role) => roles.includes(role)));
  const fields = FIELDS[kind];
  const usual: Partial<Record<EntryKind, Values>> = { deputies: { level: 'town' }, jurisdictions: { parentId: person?.jurisdictionId } };
  const submit = async (values: Values): Promise<void> => {
    setBusy(true);
    setProblem(null);
    // what is no longer asked for is emptied: an office worker has no unit
    const body: EntryBody = Object.fromEntries(
      fields.filter((field) => !(field.onlyNew && entry)).map((field) => [field.name, (asked(field) && values[field.name]) || null]),
    );
    try {
      onDone(await (entry ? changeEntry(kind, entry, body) : addEntry(kind, body, key)));
    } catch (error) {
      setProblem(showInForm(form, error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      title={entry ? t('admin.changeOf', { name: entry.name }) : t(`admin.add.${kind}`)}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        style={{ marginTop: 16 }}
        initialValues={entry ?? usual[kind] ?? {}}
        onFinish={(values) => void submit(values)}
      >
        {fields.filter(asked).map((field) => (
          <Form.Item
            key={field.name}
            name={field.name}
            label={t(field.label)}
            rules={field.needed || field.forRoles ? [{ required: true }] : []}
            {...(field.help ? { extra: t(field.help) } : {})}
          >
            <EntryInput field={field} self={entry ? keyOf(entry) : null} choicesOf={choicesOf} />
          </Form.Item>
        ))}
        {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} role="alert" />}
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** antd hands value, change and id to the control inside of a form item. */
function EntryInput({
  field,
  self,
  choicesOf,
  ...control
}: { readonly field: EntryField; readonly self: string | null; readonly choicesOf: ChoicesOf } & Record<string, unknown>) {
  if (!field.choices) return <Input maxLength={field.name === 'constituency' ? 200 : 100} autoComplete="off" {...control} />;
  const options = choicesOf(field.choices).filter(({ value, active }) => value !== self && (active || value === control['value']));
  return (
    <Select
      showSearch
      optionFilterProp="label"
      allowClear={!field.needed}
      {...(field.several ? { mode: 'multiple' as const } : {})}
      options={options}
      {...control}
    />
  );
}
