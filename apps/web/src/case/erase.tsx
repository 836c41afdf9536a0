import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { useLooks } from '../looks';
import { Dialog } from '../ui/dialog';
import { showInForm } from '../ui/form-problem';

/** Erases who spoke, at their wish; what was said and done stays. It cannot be taken back, so it says so before. */
export function Erase({
  suggestionId,
  onClose,
  onDone,
}: {
  readonly suggestionId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { t } = useLooks();
  const [form] = Form.useForm<{ reason: string }>();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const erase = async (values: { reason: string }): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await api.post('/suggestions/{id}/resident/erase', { path: { id: suggestionId }, body: values });
      onDone();
    } catch (error) {
      setProblem(showInForm(form, error));
      setBusy(false);
    }
  };
  return (
    <Dialog open title={t('case.erase')} onCancel={onClose} footer={null} destroyOnHidden>
      <p>{t('case.erase.lead')}</p>
      <Form form={form} layout="vertical" onFinish={(values) => void erase(values)}>
        <Form.Item name="reason" label={t('case.erase.reason')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
        {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} role="alert" />}
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" danger htmlType="submit" loading={busy}>
            {t('case.erase.do')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
