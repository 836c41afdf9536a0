import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { useLooks } from '../looks';
import { showInForm } from '../ui/form-problem';

interface Values {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** Old and new password; the rules stand above, what is wrong beside the field. The first one replaces what the administrator gave. */
export function PasswordForm({ isFirst = false, onDone }: { readonly isFirst?: boolean; readonly onDone: () => void | Promise<void> }) {
  const { t } = useLooks();
  const [form] = Form.useForm<Values>();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async ({ current, next }: Values): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await api.post('/auth/password', { body: { current, next } });
      form.resetFields();
      await onDone();
    } catch (error) {
      setProblem(showInForm(form, error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form form={form} layout="vertical" style={{ maxWidth: 420 }} onFinish={(values) => void submit(values)} requiredMark={false}>
      <p className="quiet">{t('profile.passwordHelp')}</p>
      <Form.Item name="current" label={t(isFirst ? 'profile.oneTime' : 'profile.current')} rules={[{ required: true }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="next" label={t('profile.next')} rules={[{ required: true }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('profile.again')}
        dependencies={['next']}
        rules={[
          { required: true },
          ({ getFieldValue }) => ({
            validator: (_rule, value: unknown) =>
              !value || value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t('profile.notSame'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} role="alert" />}
      <Button type="primary" htmlType="submit" loading={busy}>
        {t(isFirst ? 'profile.passwordFirst' : 'profile.passwordDo')}
      </Button>
    </Form>
  );
}
