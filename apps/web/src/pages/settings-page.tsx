import { Alert, App, Button, Checkbox, Form, Input, Spin, Switch } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { useLooks } from '../looks';
import type { Schema } from '../schemas';
import { showInForm } from '../ui/form-problem';
import { PageFrame } from '../ui/page';
import { useWords } from '../ui/words';
import { minute } from '../times';
import { useData } from '../use-data';

type Settings = Schema<'NotificationSettings'>;
type Topic = Settings['channels'][number]['topics'][number];
const TOPICS = ['reminders', 'news'] as const satisfies readonly Topic[];

export default function SettingsPage() {
  const { t } = useLooks();
  const { data, problem, reload } = useData('/notification-settings');
  return (
    <PageFrame title={t('settings.title')} lead={t('settings.lead')} problem={problem} onRetry={reload}>
      {!data && <Spin />}
      {data?.channels.length === 0 && <p>{t('settings.noChannels')}</p>}
      {data && data.channels.length > 0 && <SettingsForm settings={data} onSaved={reload} />}
    </PageFrame>
  );
}

interface Values {
  readonly quiet: boolean;
  readonly quietHours: { readonly from: string; readonly to: string };
  readonly mute: boolean;
  readonly mutedUntil?: string;
  readonly muteReason?: string;
  readonly channels?: readonly { readonly chosen: boolean; readonly address?: string; readonly topics: Topic[] }[];
}

function SettingsForm({ settings, onSaved }: { readonly settings: Settings; readonly onSaved: () => void }) {
  const { t } = useLooks();
  const words = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [problem, setProblem] = useState<string | null>(null);
  const quiet = Form.useWatch('quiet', form) ?? settings.quietHours !== null;
  const mute = Form.useWatch('mute', form) ?? settings.mutedUntil !== null;
  const submit = async (values: Values): Promise<void> => {
    setProblem(null);
    try {
      await api.put('/notification-settings', {
        body: {
          quietHours: values.quiet ? values.quietHours : null,
          mutedUntil: values.mute && values.mutedUntil ? `${values.mutedUntil}:00+08:00` : null,
          muteReason: values.mute ? values.muteReason || null : null,
          channels: settings.channels.map(({ channelId }, index) => {
            const { chosen = false, address, topics = [] } = values.channels?.[index] ?? {};
            return { channelId, chosen, address: address || null, topics: topics.length > 0 ? topics : [...TOPICS] };
          }),
        },
      });
      void message.success(t('saved'));
      onSaved();
    } catch (error) {
      setProblem(showInForm(form, error));
    }
  };
  return (
    <Form
      form={form}
      layout="vertical"
      style={{ maxWidth: 640 }}
      onFinish={(values) => void submit(values)}
      initialValues={{
        quiet: settings.quietHours !== null,
        quietHours: settings.quietHours ?? { from: '20:00', to: '08:00' },
        mute: settings.mutedUntil !== null,
        mutedUntil: minute(settings.mutedUntil).replace(' ', 'T'),
        muteReason: settings.muteReason,
        channels: settings.channels,
      }}
    >
      <label className="switch-row">
        <Form.Item name="quiet" valuePropName="checked" noStyle>
          <Switch />
        </Form.Item>
        {t('settings.quiet')}
      </label>
      {quiet && (
        <div className="row" style={{ marginTop: 8 }}>
          <Form.Item name={['quietHours', 'from']} label={t('settings.from')}>
            <Input type="time" />
          </Form.Item>
          <Form.Item name={['quietHours', 'to']} label={t('settings.to')}>
            <Input type="time" />
          </Form.Item>
        </div>
      )}
      <label className="switch-row" style={{ marginTop: 16 }}>
        <Form.Item name="mute" valuePropName="checked" noStyle>
          <Switch />
        </Form.Item>
        {t('settings.mute')}
      </label>
      {mute && (
        <div style={{ marginTop: 8 }}>
          <Form.Item name="mutedUntil" label={t('settings.mutedUntil')} rules={[{ required: true }]}>
            <Input type="datetime-local" />
          </Form.Item>
          <Form.Item name="muteReason" label={t('settings.muteReason')}>
            <Input />
          </Form.Item>
        </div>
      )}
      <h2>{t('settings.channels')}</h2>
      <ul className="cards">
        {settings.channels.map(({ channelId, name, kind }, index) => (
          <li key={channelId}>
            <Form.Item name={['channels', index, 'chosen']} valuePropName="checked" style={{ marginBottom: 8 }}>
              <Checkbox>
                {name} <span className="quiet">{words('channel', kind)}</span>
              </Checkbox>
            </Form.Item>
            <Form.Item name={['channels', index, 'address']} label={t(kind === 'email' ? 'settings.email' : 'settings.mobile')}>
              <Input {...(kind === 'email' ? { type: 'email', autoComplete: 'email' } : { inputMode: 'tel', autoComplete: 'tel' })} />
            </Form.Item>
            <Form.Item name={['channels', index, 'topics']} label={t('settings.topics')} style={{ marginBottom: 0 }}>
              <Checkbox.Group options={TOPICS.map((value) => ({ value, label: words('topic', value) }))} />
            </Form.Item>
          </li>
        ))}
      </ul>
      {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} role="alert" />}
      <Button type="primary" htmlType="submit">
        {t('save')}
      </Button>
    </Form>
  );
}
