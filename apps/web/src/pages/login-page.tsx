import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Problem } from '../api';
import { useLooks } from '../looks';
import { useSession } from '../session';

interface LogIn {
  readonly username: string;
  readonly password: string;
  readonly totp?: string;
}

export function LoginPage() {
  const { t, language, change } = useLooks();
  const { logIn } = useSession();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async ({ username, password, totp }: LogIn): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await logIn(username, password, totp);
    } catch (error) {
      setProblem(error instanceof Problem ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    <main className="login" id="page">
      <div>
        <h1 style={{ display: 'flex', gap: 12, alignItems: 'center', marginBottom: 4 }}>
          <img src="/icon.svg" alt="" width="40" height="40" />
          {t('product')}
        </h1>
        <p className="quiet" style={{ marginTop: 0 }}>
          {t('login.lead')}
        </p>
        <Form<LogIn> layout="vertical" onFinish={(values) => void submit(values)} requiredMark={false} disabled={busy}>
          <Form.Item name="username" label={t('login.username')} rules={[{ required: true }]}>
            <Input autoComplete="username" autoFocus autoCapitalize="none" />
          </Form.Item>
          <Form.Item name="password" label={t('login.password')} rules={[{ required: true }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Form.Item name="totp" label={t('login.totp')}>
            <Input autoComplete="one-time-code" inputMode="numeric" />
          </Form.Item>
          {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} role="alert" />}
          <Button type="primary" htmlType="submit" block loading={busy}>
            {t('login.submit')}
          </Button>
        </Form>
        <Button
          type="link"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          style={{ marginTop: 12, paddingInline: 0 }}
          onClick={() => change({ language: language === 'en' ? 'zh-CN' : 'en' })}
        >
          {t('looks.language')}
        </Button>
      </div>
    </main>
  );
}
