import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { useLooks } from '../looks';
import { fromLocalInput } from '../times';
import { useNames } from '../ui/names';
import { useWords } from '../ui/words';
import { fieldsOf, type CommandField, type Filled, type StepName } from './command-forms';

/** The fields of a command's form, each with its label; those that depend on others come and go with them. */
export function CommandFields({ command, onPaper = false }: { readonly command: StepName; readonly onPaper?: boolean }) {
  return fieldsOf(command, onPaper).map((field) =>
    field.when || field.neededWhen ? (
      <Form.Item key={field.name} noStyle shouldUpdate>
        {({ getFieldsValue }) => {
          const values = getFieldsValue(true) as Filled;
          const asked = field.when?.(values) ?? true;
          return asked && <FieldItem field={field} needed={field.neededWhen ? field.neededWhen(values) : !field.optional} />;
        }}
      </Form.Item>
    ) : (
      <FieldItem key={field.name} field={field} needed={!field.optional} />
    ),
  );
}
function FieldItem({ field, needed }: { readonly field: CommandField; readonly needed: boolean }) {
  const { t } = useLooks();
  return (
    <Form.Item
      name={field.name}
      label={field.kind === 'yes' ? null : t(field.label)}
      required={needed}
      rules={needed ? [{ required: true, whitespace: field.kind === 'text' || field.kind === 'area' }] : []}
      {...(field.kind === 'yes' ? { valuePropName: 'checked', initialValue: true } : {})}
    >
      <FieldInput field={field} />
    </Form.Item>
  );
}

/** What was filled in, in the API's words: without what was left empty or is not asked, instants with their offset. */
export function bodyOf(command: StepName, values: Filled, onPaper = false): Filled {
  return Object.fromEntries(
    fieldsOf(command, onPaper).flatMap(({ name, kind, when }) => {
      const value = values[name];
      if (value === undefined || value === null || value === '' || when?.(values) === false) return [];
      return [[name, kind === 'instant' && typeof value === 'string' ? fromLocalInput(value) : value]];
    }),
  );
}

/** antd hands value, change and id to the control inside of a form item. */
function FieldInput({ field, ...control }: { readonly field: CommandField } & Record<string, unknown>) {
  const { t } = useLooks();
  const words = useWords();
  const { units, deputies } = useNames();
  const inUse = (items: typeof units | typeof deputies) =>
    items.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }));
  switch (field.kind) {
    case 'text':
      return <Input {...control} />;
    case 'area':
      return <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} {...control} />;
    case 'date':
      return <Input type="date" {...control} />;
    case 'instant':
      return <Input type="datetime-local" {...control} />;
    case 'choice':
      return <Radio.Group {...control} options={(field.choices ?? []).map((value) => ({ value, label: words('word', value) }))} />;
    case 'decision':
      return <Radio.Group {...control} options={[true, false].map((value) => ({ value, label: words('word', String(value)) }))} />;
    case 'yes':
      return <Checkbox {...control}>{t(field.label)}</Checkbox>;
    case 'unit':
      return <Select showSearch allowClear={field.optional ?? false} optionFilterProp="label" options={inUse(units)} {...control} />;
    case 'deputy':
      return <Select showSearch allowClear={field.optional ?? false} optionFilterProp="label" options={inUse(deputies)} {...control} />;
    case 'units':
      return <Select mode="multiple" optionFilterProp="label" options={inUse(units)} {...control} />;
    case 'case':
      return <CaseSearch {...control} />;
  }
}

function CaseSearch(control: Record<string, unknown>) {
  const { t } = useLooks();
  const [options, setOptions] = useState<{ value: string; label: string }[]>([]);
  const search = (q: string): void => {
    if (q.trim() === '') return;
    api.get('/suggestions', { query: { q, limit: 10 } }).then(
      ({ items }) => setOptions(items.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))),
      () => setOptions([]),
    );
  };
  return <Select showSearch filterOption={false} placeholder={t('cases.search')} onSearch={search} options={options} {...control} />;
}
