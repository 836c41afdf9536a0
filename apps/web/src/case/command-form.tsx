import { Alert, Button, Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { call, pathWith, Problem, type Page } from '../api';
import { useLooks } from '../looks';
import type { Suggestion } from '../shapes';
import { showInForm } from '../ui/form-problem';
import { useNames } from '../ui/names';
import { useWords } from '../ui/words';
import { COMMAND_FIELDS, commandPath, type CommandField } from './command-forms';

/** The form of one command. What the API refuses stands beside the field; what was typed stays. */
export function CommandForm({
  suggestion,
  command,
  onClose,
  onDone,
}: {
  readonly suggestion: Suggestion;
  readonly command: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { t } = useLooks();
  const words = useWords();
  const [form] = Form.useForm<Record<string, unknown>>();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // the same attempt keeps its key, so that a lost answer does not do the thing twice
  const [key] = useState(() => crypto.randomUUID());
  const fields = COMMAND_FIELDS[command] ?? [];
  const submit = async (values: Record<string, unknown>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const body = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
    try {
      await call('POST', commandPath(suggestion.id, command), body, { key });
      onDone();
    } catch (error) {
      if (error instanceof Problem && error.code === 'suggestion.lost_race') onDone();
      setProblem(showInForm(form, error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal open title={words('command', command)} onCancel={onClose} footer={null} destroyOnHidden>
      <Form form={form} layout="vertical" onFinish={(values) => void submit(values)} disabled={busy} style={{ marginTop: 16 }}>
        {fields.map((field) => (
          <Form.Item
            key={field.name}
            name={field.name}
            label={t(field.label)}
            required={!field.optional}
            rules={field.optional ? [] : [{ required: true }]}
          >
            <FieldInput field={field} />
          </Form.Item>
        ))}
        {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} role="alert" />}
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {words('command', command)}
          </Button>
        </div>
      </Form>
    </Modal>
  );
}

/** antd hands value, change and id to the control inside of a form item. */
function FieldInput({ field, ...control }: { readonly field: CommandField } & Record<string, unknown>) {
  const words = useWords();
  const { units } = useNames();
  const unitOptions = units.filter(({ active }) => active !== false).map(({ id, name }) => ({ value: id, label: name }));
  switch (field.kind) {
    case 'text':
      return <Input {...control} />;
    case 'area':
      return <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} {...control} />;
    case 'date':
      return <Input type="date" {...control} />;
    case 'choice':
      return <Radio.Group {...control} options={(field.choices ?? []).map((value) => ({ value, label: words('word', value) }))} />;
    case 'decision':
      return <Radio.Group {...control} options={[true, false].map((value) => ({ value, label: words('word', String(value)) }))} />;
    case 'unit':
      return <Select showSearch optionFilterProp="label" options={unitOptions} {...control} />;
    case 'units':
      return <Select mode="multiple" optionFilterProp="label" options={unitOptions} {...control} />;
    case 'case':
      return <CaseSearch {...control} />;
  }
}

function CaseSearch(control: Record<string, unknown>) {
  const [options, setOptions] = useState<{ value: string; label: string }[]>([]);
  const search = (q: string): void => {
    if (q.trim() === '') return;
    call<Page<Suggestion>>('GET', pathWith('/suggestions', { q, limit: 10 })).then(
      ({ items }) => setOptions(items.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))),
      () => setOptions([]),
    );
  };
  return <Select showSearch filterOption={false} onSearch={search} options={options} {...control} />;
}
