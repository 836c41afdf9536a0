import { Alert, App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api, Problem } from '../api';
import { useLooks } from '../looks';
import { useSession } from '../session';
import type { Schema } from '../schemas';
import { minute } from '../times';
import { DataList } from '../ui/data-list';
import { Dialog } from '../ui/dialog';
import { showInForm } from '../ui/form-problem';
import { MoreButton } from '../ui/more-button';
import { OnceShown } from '../ui/once-shown';
import { useSubmit } from '../ui/use-submit';
import { usePages } from '../use-pages';

/** What programs log in with: anybody may have some, and hardly anybody needs them. */
export function Tokens() {
  const { t } = useLooks();
  const { is } = useSession();
  const { message, modal } = App.useApp();
  const [adding, setAdding] = useState(false);
  const { items, loading, hasMore, more, problem, reload } = usePages('/auth/tokens');
  const revoke = ({ id, name }: Schema<'Token'>): void => {
    modal.confirm({
      title: t('profile.revokeAsk', { name }),
      okText: t('profile.revoke'),
      autoFocusButton: null,
      onOk: async () => {
        try {
          await api.delete('/auth/tokens/{id}', { path: { id } });
          void message.success(t('profile.revoked'));
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          void message.error(error.message);
        }
        reload();
      },
    });
  };
  return (
    <details className="tokens" open={is('admin')}>
      <summary>{t('profile.tokens')}</summary>
      <div className="section-head">
        <span className="quiet">{t('profile.tokensHelp')}</span>
        <Button onClick={() => setAdding(true)}>{t('profile.tokenAdd')}</Button>
      </div>
      <DataList
        label={t('profile.tokens')}
        loading={loading}
        problem={problem}
        rows={items}
        rowKey={({ id }) => id}
        empty={t('profile.tokensEmpty')}
        columns={[
          { title: t('profile.tokenName'), isTitle: true, show: ({ name }) => name },
          { title: t('profile.tokenCreated'), isWhole: true, show: ({ createdAt }) => minute(createdAt) },
          { title: t('profile.tokenExpires'), isWhole: true, show: ({ expiresAt }) => minute(expiresAt) || t('profile.forever') },
          { title: t('actions'), isActions: true, show: (row) => <Button onClick={() => revoke(row)}>{t('profile.revoke')}</Button> },
        ]}
      />
      <MoreButton {...{ hasMore, loading, more }} />
      {adding && (
        <Add
          onClose={() => {
            setAdding(false);
            reload();
          }}
        />
      )}
    </details>
  );
}

function Add({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLooks();
  const [form] = Form.useForm<{ name: string; until?: string }>();
  const [token, setToken] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { busy, submit } = useSubmit((error) => setProblem(showInForm(form, error)));
  const make = ({ name, until }: { name: string; until?: string }): Promise<void> => {
    setProblem(null);
    const body = { name, ...(until ? { expiresAt: `${until}T23:59:59+08:00` } : {}) };
    return submit(body, async (key) => setToken((await api.post('/auth/tokens', { body, key })).token));
  };
  if (token !== null) return <OnceShown title={t('profile.tokenMade')} secret={token} onClose={onClose} />;
  return (
    <Dialog open title={t('profile.tokenAdd')} onCancel={onClose} footer={null} destroyOnHidden>
      <Form form={form} layout="vertical" style={{ marginTop: 16 }} requiredMark={false} onFinish={(values) => void make(values)}>
        <Form.Item name="name" label={t('profile.tokenName')} rules={[{ required: true }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="until" label={t('profile.tokenUntil')}>
          <Input type="date" />
        </Form.Item>
        {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} role="alert" />}
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('profile.tokenAdd')}
        </Button>
      </Form>
    </Dialog>
  );
}
