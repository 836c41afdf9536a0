import { Alert, App, Button, Form, Input, Modal, QRCode } from 'antd';
import { useState } from 'react';
import { call } from '../api';
import { useLooks } from '../looks';
import { Mark } from '../ui/mark';
import { showInForm } from '../ui/form-problem';
import { useData } from '../use-data';

interface Begun {
  readonly secret: string;
  readonly uri: string;
}

/** The second factor: whether it is on, and how to switch it on or off. */
export function Totp() {
  const { t } = useLooks();
  const { data, reload } = useData<{ enabled: boolean }>('/auth/totp');
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
  const [begun, setBegun] = useState<Begun | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async ({ password, code }: { password: string; code: string }): Promise<void> => {
    setProblem(null);
    try {
      if (!begun) setBegun(await call<Begun>('POST', '/auth/totp', { password }));
      else {
        await call('POST', '/auth/totp/confirm', { code: code.trim() });
        void message.success(t('profile.totpEnabled'));
        onDone();
      }
    } catch (error) {
      setProblem(showInForm(form, error));
    }
  };
  return (
    <Modal open title={t('profile.totpBegin')} onCancel={onClose} footer={null} destroyOnHidden>
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
    </Modal>
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
      await call('POST', '/auth/totp/off', { password, code: code.trim() });
      void message.success(t('profile.totpDisabled'));
      onDone();
    } catch (error) {
      setProblem(showInForm(form, error));
    }
  };
  return (
    <Modal open title={t('profile.totpEnd')} onCancel={onClose} footer={null} destroyOnHidden>
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
    </Modal>
  );
}
