import { Alert, App, Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { useLooks } from '../looks';
import type { Reminder } from '../shapes';
import { Dialog } from '../ui/dialog';
import { showInForm } from '../ui/form-problem';
import { useSubmit } from '../ui/use-submit';

/** The office's own 催办, at the first working moment. */
export function UrgeForm({
  suggestionId,
  clock,
  onClose,
  onDone,
}: {
  readonly suggestionId: string;
  /** of several that run; the most pressing one unless named */
  readonly clock?: Reminder['clock'];
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { t } = useLooks();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ note: string; letter: boolean }>();
  const [problem, setProblem] = useState<string | null>(null);
  const { busy, submit } = useSubmit((error) => setProblem(showInForm(form, error)));
  const urge = (values: { note: string; letter: boolean }): Promise<void> => {
    const body = { suggestionId, ...(clock ? { clock } : {}), ...values };
    return submit(body, async (key) => {
      const { items } = await api.post('/reminders', { body, key });
      void message.success(t('case.urge.done', { count: items.length }));
      onDone();
      onClose();
    });
  };
  return (
    <Dialog open title={t('case.urge')} onCancel={onClose} footer={null} destroyOnHidden>
      <Form
        form={form}
        layout="vertical"
        // a 催办单 is for units
        initialValues={{ letter: clock !== 'evaluate' }}
        onFinish={(values) => void urge(values)}
        style={{ marginTop: 16 }}
      >
        <Form.Item name="note" label={t('case.urge.note')} rules={[{ required: true }]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
        <Form.Item name="letter" valuePropName="checked">
          <Checkbox>{t('case.urge.letter')}</Checkbox>
        </Form.Item>
        {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} role="alert" />}
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('case.urge')}
        </Button>
      </Form>
    </Dialog>
  );
}
