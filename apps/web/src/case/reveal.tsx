import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { useLooks } from '../looks';
import type { Resident } from '../shapes';
import { Dialog } from '../ui/dialog';
import { showInForm } from '../ui/form-problem';

/** The resident's data in full, for a reason that is kept; gone again when the window closes. */
export function Reveal({ suggestionId, onClose }: { readonly suggestionId: string; readonly onClose: () => void }) {
  const { t } = useLooks();
  const [form] = Form.useForm<{ reason: string }>();
  const [resident, setResident] = useState<Resident | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = async (values: { reason: string }): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      setResident(await api.post('/suggestions/{id}/resident/reveal', { path: { id: suggestionId }, body: values }));
    } catch (error) {
      setProblem(showInForm(form, error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      title={t('case.reveal')}
      onCancel={onClose}
      footer={resident && <Button onClick={onClose}>{t('close')}</Button>}
      destroyOnHidden
    >
      {resident ? (
        <dl className="facts" aria-live="polite">
          <div>
            <dt>{t('field.name')}</dt>
            <dd>{resident.name ?? t('case.reveal.nothing')}</dd>
          </div>
          <div>
            <dt>{t('case.reveal.phone')}</dt>
            <dd>{resident.phone ? <a href={`tel:${resident.phone}`}>{resident.phone}</a> : t('case.reveal.nothing')}</dd>
          </div>
          <div>
            <dt>{t('case.reveal.village')}</dt>
            <dd>{resident.village ?? t('case.reveal.nothing')}</dd>
          </div>
        </dl>
      ) : (
        <Form form={form} layout="vertical" onFinish={(values) => void ask(values)} style={{ marginTop: 16 }}>
          <Form.Item
            name="reason"
            label={t('case.reveal.reason')}
            extra={t('case.reveal.help')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
          </Form.Item>
          {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} role="alert" />}
          <div className="row" style={{ justifyContent: 'flex-end' }}>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={busy}>
              {t('case.reveal')}
            </Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}
