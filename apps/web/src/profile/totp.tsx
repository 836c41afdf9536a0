import { Alert, App, Button, Form, Input, QRCode } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { useLooks } from '../looks';
import type { Schema } from '../schemas';
import { Dialog } from '../ui/dialog';
import { showInForm } from '../ui/form-problem';
import { Mark } from '../ui/mark';
import { useData } from '../use-data';

/** The second factor: whether it is on, and how to switch it on or off. */
export function Totp() {
  const { t } = useLooks();
  const { data, reload } = useData('/auth/totp');
  const [open, setOpen] = useState<'on' | 'off' | null>(null);
  const done = (): void => {
    setOpen(null);
    reload();
  };
  return (
    <section aria-labelledby="totp">
      <div className="section-head">
        <h2 id="totp">
          {t('profile.totp')} {data && <Mark>{t(data.enabled ? 'profile.totpOn' : 'profile.totpOff')}</Mark>}
        </h2>
        {data && (
          <Button onClick={() => setOpen(data.enabled ? 'off' : 'on')}>{t(data.enabled ? 'profile.totpEnd' : 'profile.totpBegin')}</Button>
        )}
      </div>
      <p className="quiet">{t('profile.totpHelp')}</p>
      {open === 'on' && <Enrol onClose={() => setOpen(null)} onDone={done} />}
      {open === 'off' && <End onClose={() => setOpen(null)} onDone={done} />}
    </section>
  );
}

interface DialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Password, then the secret as a picture and as letters, then a code of it. */
function Enrol({ onClose, onDone }: DialogProps) {
  const { t } = useLooks();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ password: string; code: string }>();
  const [begun, setBegun] = useState<Schema<'TotpBegun'> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async ({ password, code }: { password: string; code: string }): Promise<void> => {
    setProblem(null);
    try {
      if (!begun) setBegun(await api.post('/auth/totp', { body: { password } }));
      else {
        await api.post('/auth/totp/confirm', { body: { code: code.trim() } });
        void message.success(t('profile.totpEnabled'));
        onDone();
      }
    } catch (error) {
      setProblem(showInForm(form, error));
    }
  };
  return (
    <Dialog open title={t('profile.totpBegin')} onCancel={onClose} footer={null} destroyOnHidden>
      <Form form={form} layout="vertical" style={{ marginTop: 16 }} requiredMark={false} onFinish={(values) => void submit(values)}>
        {begun ? (
          <>
            <p>{t('profile.totpScan')}</p>
            <div className="qr">
              <QRCode type="svg" value={begun.uri} size={200} color="#000" bgColor="#fff" aria-label={t('profile.totpQr')} />
            </div>
            <p>
              {t('profile.totpByHand')}
              <br />
              <code className="secret">{begun.secret.match(/.{1,4}/g)?.join(' ')}</code>
            </p>
            <p className="quiet">{t('profile.totpOnce')}</p>
            <Form.Item name="code" label={t('profile.totpCode')} rules={[{ required: true }]}>
              <Input inputMode="numeric" autoComplete="one-time-code" maxLength={8} autoFocus />
            </Form.Item>
          </>
        ) : (
          <Form.Item name="password" label={t('profile.current')} rules={[{ required: true }]}>
            <Input.Password autoComplete="current-password" autoFocus />
          </Form.Item>
        )}
        {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} role="alert" />}
        <Button type="primary" htmlType="submit" block>
          {t(begun ? 'profile.totpConfirm' : 'profile.next.step')}
        </Button>
      </Form>
    </Dialog>
  );
}

function End({ onClose, onDone }: DialogProps) {
  const { t } = useLooks();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ password: string; code: string }>();
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async ({ password, code }: { password: string; code: string }): Promise<void> => {
    setProblem(null);
    try {
      await api.post('/auth/totp/off', { body: { password, code: code.trim() } });
      void message.success(t('profile.totpDisabled'));
      onDone();
    } catch (error) {
      setProblem(showInForm(form, error));
    }
  };
  return (
    <Dialog open title={t('profile.totpEnd')} onCancel={onClose} footer={null} destroyOnHidden>
      <Form form={form} layout="vertical" style={{ marginTop: 16 }} requiredMark={false} onFinish={(values) => void submit(values)}>
        <Form.Item name="password" label={t('profile.current')} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="code" label={t('profile.totpCode')} rules={[{ required: true }]}>
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={8} />
        </Form.Item>
        {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} role="alert" />}
        <Button type="primary" htmlType="submit" block>
          {t('profile.totpEnd')}
        </Button>
      </Form>
    </Dialog>
  );
}
