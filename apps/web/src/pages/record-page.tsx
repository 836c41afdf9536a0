import { Alert, App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../api';
import { useLooks } from '../looks';
import { useSession } from '../session';
import type { Suggestion } from '../shapes';
import { showInForm } from '../ui/form-problem';
import { useNames } from '../ui/names';
import { PageFrame } from '../ui/page';

interface Values {
  readonly title?: string;
  readonly content: string;
  readonly location?: string;
  readonly deputyId?: string;
  readonly onSpotReply?: string;
  readonly resident?: { readonly name?: string; readonly phone?: string };
}
const TITLE_LENGTH = 30;

/** The first sentence of what was said, as long as a title may be. */
function titleOf(content: string): string {
  const first = content.trim().split(/[。！？\n]/)[0] ?? '';
  return [...first].slice(0, TITLE_LENGTH).join('');
}

export default function RecordPage() {
  const { t } = useLooks();
  const { is } = useSession();
  const { deputies } = useNames();
  const { message } = App.useApp();
  const [, go] = useLocation();
  const [form] = Form.useForm<Values>();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const submit = async ({ title, resident, ...values }: Values): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value));
    const told = Object.fromEntries(Object.entries(resident ?? {}).filter(([, value]) => value));
    const body = { ...filled, title: title || titleOf(values.content), ...(Object.keys(told).length > 0 ? { resident: told } : {}) };
    try {
      const { id, number } = await call<Suggestion>('POST', '/suggestions', body, { key });
      void message.success(t('record.recorded', { number }));
      go(`/cases/${id}`);
    } catch (error) {
      setKey(crypto.randomUUID());
      setProblem(showInForm(form, error));
      setBusy(false);
    }
  };
  return (
    <PageFrame title={t('record.title')} lead={t('record.lead')}>
      <Form form={form} layout="vertical" style={{ maxWidth: 640 }} onFinish={(values) => void submit(values)} disabled={busy}>
        {is('office') && !is('deputy') && (
          <Form.Item name="deputyId" label={t('field.deputyId')} rules={[{ required: true }]}>
            <Select showSearch optionFilterProp="label" options={deputies.map(({ id, name }) => ({ value: id, label: name }))} />
          </Form.Item>
        )}
        <Form.Item name="content" label={t('field.content')} rules={[{ required: true }]}>
          <Input.TextArea
            autoSize={{ minRows: 4, maxRows: 16 }}
            maxLength={10_000}
            onBlur={({ target }) => {
              if (!form.getFieldValue('title')) form.setFieldValue('title', titleOf(target.value));
            }}
          />
        </Form.Item>
        <Form.Item name="title" label={t('field.title')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="location" label={t('field.location')}>
          <Input maxLength={200} />
        </Form.Item>
        <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
          <legend className="quiet" style={{ marginBottom: 8, fontSize: 'inherit', border: 0 }}>
            {t('record.resident')}
          </legend>
          <div className="row" style={{ alignItems: 'flex-start' }}>
            <Form.Item name={['resident', 'name']} label={t('field.name')} style={{ flex: '1 1 180px' }}>
              <Input autoComplete="off" />
            </Form.Item>
            <Form.Item name={['resident', 'phone']} label={t('field.phone')} style={{ flex: '1 1 180px' }}>
              <Input inputMode="tel" autoComplete="off" />
            </Form.Item>
          </div>
        </fieldset>
        <Form.Item name="onSpotReply" label={t('field.onSpotReply')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
        {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} role="alert" />}
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          {t('record.submit')}
        </Button>
      </Form>
    </PageFrame>
  );
}
