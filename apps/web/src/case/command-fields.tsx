import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { useLooks } from '../looks';
import { useNames } from '../ui/names';
import { useWords } from '../ui/words';
import { fieldsOf, type CommandField, type StepName } from './command-forms';

/** The fields of a command's form, each with its label. */
export function CommandFields({ command }: { readonly command: StepName }) {
  const { t } = useLooks();
  return fieldsOf(command).map((field) => (
    <Form.Item
      key={field.name}
      name={field.name}
      label={field.kind === 'yes' ? null : t(field.label)}
      required={!field.optional}
      rules={field.optional ? [] : [{ required: true }]}
      {...(field.kind === 'yes' ? { valuePropName: 'checked', initialValue: true } : {})}
    >
      <FieldInput field={field} />
    </Form.Item>
  ));
}
/** What was filled in, without what was left empty. */
export function bodyOf(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
}

/** antd hands value, change and id to the control inside of a form item. */
function FieldInput({ field, ...control }: { readonly field: CommandField } & Record<string, unknown>) {
  const { t } = useLooks();
  const words = useWords();
  const { units } = useNames();
  const unitOptions = units.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }));
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
    case 'yes':
      return <Checkbox {...control}>{t(field.label)}</Checkbox>;
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
    api.get('/suggestions', { query: { q, limit: 10 } }).then(
      ({ items }) => setOptions(items.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))),
      () => setOptions([]),
    );
  };
  return <Select showSearch filterOption={false} onSearch={search} options={options} {...control} />;
}
