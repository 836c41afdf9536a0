import { Alert, App, Button, Checkbox, Empty, Form, Input, InputNumber, Select, Switch } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { History } from '../admin/history';
import { api } from '../api';
import { useLooks } from '../looks';
import type { Schema } from '../schemas';
import { useSession } from '../session';
import { minute } from '../times';
import { Dialog } from '../ui/dialog';
import { showInForm } from '../ui/form-problem';
import { FindBox } from '../ui/find-box';
import { PageFrame } from '../ui/page';
import { says } from '../ui/says';
import { useSubmit } from '../ui/use-submit';
import { useWords } from '../ui/words';
import { useData } from '../use-data';

const KINDS = ['email', 'wecom', 'dingtalk', 'feishu', 'webhook'] as const;
type Kind = Schema<'Channel'>['kind'];
type Channel = Schema<'Channel'>;
const ROBOT = ['url', 'secret'] as const;
/** The settings each kind asks for, under the API's names. */
const SETTINGS: Readonly<Record<Kind, readonly string[]>> = {
  email: ['host', 'port', 'secure', 'username', 'password', 'from'],
  wecom: ['url'],
  dingtalk: ROBOT,
  feishu: ROBOT,
  webhook: ROBOT,
};
const OPTIONAL = new Set(['secure', 'username', 'password']);
/** Where messages of a channel go, as far as it is shown. */
function addressOf({ settings: { url, from, host } }: Channel): string {
  return [url, from, host].filter((part) => typeof part === 'string').join(' · ');
}

export default function ChannelsPage() {
  const { t } = useLooks();
  const words = useWords();
  const { is } = useSession();
  const [editing, setEditing] = useState<Channel | 'new' | null>(null);
  const [testing, setTesting] = useState<Channel | null>(null);
  const [showing, setShowing] = useState<Channel | null>(null);
  const [find, setFind] = useState('');
  const { data, problem, reload } = useData('/channels');
  const found = data?.items.filter((channel) => says(`${channel.name} ${words('channel', channel.kind)} ${addressOf(channel)}`, find));
  const change = async ({ id }: Channel, active: boolean): Promise<void> => {
    await api.patch('/channels/{id}', { path: { id }, body: { active } });
    reload();
  };
  return (
    <PageFrame
      title={t('channels.title')}
      lead={t('channels.lead')}
      problem={problem}
      onRetry={reload}
      actions={
        is('admin') && (
          <Button type="primary" onClick={() => setEditing('new')}>
            {t('channels.add')}
          </Button>
        )
      }
    >
      {data?.items.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(is('admin') ? 'channels.emptyYours' : 'channels.empty')} />
      )}
      {data && data.items.length > 0 && (
        <div style={{ marginBottom: 16 }}>
          <FindBox label={t('channels.find')} onFind={setFind} />
          {found?.length === 0 && (
            <p className="quiet" role="status">
              {t('admin.empty')}
            </p>
          )}
        </div>
      )}
      <ul className="cards">
        {found?.map((channel) => (
          <li key={channel.id}>
            <div className="head" style={{ marginBottom: 0 }}>
              <div>
                <strong>{channel.name}</strong>
                <div className="quiet">
                  {words('channel', channel.kind)} · {addressOf(channel)} ·{' '}
                  {t(`breaker.${channel.breaker.state}`, { time: minute(channel.breaker.openUntil) })}
                </div>
              </div>
              <span className="row">
                {is('admin') && (
                  <label className="row">
                    <Switch checked={channel.active} onChange={(active) => void change(channel, active)} />
                    {t('channels.active')}
                  </label>
                )}
                {is('office', 'admin') && <Button onClick={() => setTesting(channel)}>{t('channels.test')}</Button>}
                {is('admin') && <Button onClick={() => setEditing(channel)}>{t('channels.change')}</Button>}
                {is('admin', 'auditor') && <Button onClick={() => setShowing(channel)}>{t('admin.history')}</Button>}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {editing && (
        <ChannelForm
          channel={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onDone={() => {
            setEditing(null);
            reload();
          }}
        />
      )}
      {showing && <History name={showing.name} path="/channels/{id}/history" entryKey={showing.id} onClose={() => setShowing(null)} />}
      {testing && <TestForm channel={testing} onClose={() => setTesting(null)} onDone={reload} />}
    </PageFrame>
  );
}

function ChannelForm({
  channel,
  onClose,
  onDone,
}: {
  readonly channel: Channel | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { t } = useLooks();
  const words = useWords();
  const [form] = Form.useForm<{ kind: Kind; name: string; settings: Record<string, unknown> }>();
  const [kind, setKind] = useState<Kind>(channel?.kind ?? 'email');
  const [problem, setProblem] = useState<string | null>(null);
  const { busy, submit } = useSubmit((error) => setProblem(showInForm(form, error)));
  const save = ({ name, settings }: { name: string; settings: Record<string, unknown> }): Promise<void> =>
    submit({ kind, name, settings }, async (key) => {
      if (channel) await api.patch('/channels/{id}', { path: { id: channel.id }, body: { name, settings } });
      else await api.post('/channels', { body: { kind, name, settings }, key });
      onDone();
    });
  return (
    <Dialog open title={channel?.name ?? t('channels.add')} onCancel={onClose} footer={null} destroyOnHidden>
      <Form
        form={form}
        layout="vertical"
        style={{ marginTop: 16 }}
        initialValues={{ kind, name: channel?.name, settings: channel?.settings ?? { port: 25 } }}
        onFinish={(values) => void save(values)}
      >
        {!channel && (
          <Form.Item name="kind" label={t('channels.kind')} rules={[{ required: true }]}>
            <Select onChange={setKind} options={KINDS.map((value) => ({ value, label: words('channel', value) }))} />
          </Form.Item>
        )}
        <Form.Item name="name" label={t('channels.name')} rules={[{ required: true }]}>
          <Input />
        </Form.Item>
        {SETTINGS[kind].map((name) => (
          <Form.Item
            key={name}
            name={['settings', name]}
            label={name === 'secure' ? undefined : words('setting', name)}
            valuePropName={name === 'secure' ? 'checked' : 'value'}
            rules={OPTIONAL.has(name) || (name === 'secret' && kind !== 'webhook') ? [] : [{ required: true }]}
          >
            {name === 'secure' ? (
              <Checkbox>{t('setting.secure')}</Checkbox>
            ) : name === 'port' ? (
              <InputNumber min={1} max={65_535} style={{ width: '100%' }} />
            ) : (
              <Input autoComplete="off" />
            )}
          </Form.Item>
        ))}
        {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} role="alert" />}
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('save')}
        </Button>
      </Form>
    </Dialog>
  );
}

/** After so many seconds it is said where the answer will be found as well. */
const PATIENCE = 20;

/** Sends a test and waits, while it is open, for what the provider says. */
function TestForm({ channel, onClose, onDone }: { readonly channel: Channel; readonly onClose: () => void; readonly onDone: () => void }) {
  const { t } = useLooks();
  const words = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ address?: string }>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [result, setResult] = useState<{ good: boolean; text: string } | null>(null);
  const isClosed = useRef(false);
  useEffect(
    () => () => {
      isClosed.current = true;
    },
    [],
  );
  const submit = async ({ address }: { address?: string }): Promise<void> => {
    setBusy(true);
    setProblem(null);
    setResult(null);
    try {
      const { deliveryId } = await api.post('/channels/{id}/test', { path: { id: channel.id }, body: address ? { address } : {} });
      for (let asked = 1; !isClosed.current; asked++) {
        await new Promise((later) => setTimeout(later, 1000));
        if (asked === PATIENCE) void message.info(t('channels.testWaiting'));
        const { state, log } = await api.get('/deliveries/{id}', { path: { id: deliveryId } });
        const last = log.at(-1);
        if (!last) continue;
        setResult({
          good: state === 'sent',
          text: t('channels.tested', { result: `${words('attempt', last.outcome)}${t('with.brackets', { words: last.detail })}` }),
        });
        onDone();
        return;
      }
    } catch (error) {
      setProblem(showInForm(form, error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open title={`${t('channels.test')} · ${channel.name}`} onCancel={onClose} footer={null} destroyOnHidden>
      <Form form={form} layout="vertical" onFinish={(values) => void submit(values)} style={{ marginTop: 16 }}>
        {channel.kind === 'email' && (
          <Form.Item name="address" label={t('channels.testAddress')}>
            <Input type="email" autoComplete="email" />
          </Form.Item>
        )}
        {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} role="alert" />}
        {result && (
          <Alert type={result.good ? 'success' : 'error'} showIcon title={result.text} style={{ marginBottom: 16 }} role="status" />
        )}
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t(busy ? 'channels.testing' : 'channels.test')}
        </Button>
      </Form>
    </Dialog>
  );
}
