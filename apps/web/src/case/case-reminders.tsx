import { Alert, App, Button, Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { addressOf, api } from '../api';
import { useLooks } from '../looks';
import { useSession } from '../session';
import type { Suggestion } from '../shapes';
import { minute } from '../times';
import { DataList } from '../ui/data-list';
import { showInForm } from '../ui/form-problem';
import { useLevel, useWords } from '../ui/words';
import { useData } from '../use-data';

/** The reminders of a case; the recipient takes note, the office prints the letter and urges by hand. */
export function CaseReminders({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useLooks();
  const { is, person } = useSession();
  const words = useWords();
  const level = useLevel();
  const [urging, setUrging] = useState(false);
  const { data, reload, loading } = useData('/reminders', { query: { suggestionId: suggestion.id, limit: 200 } });
  const acknowledge = async (id: string): Promise<void> => {
    await api.post('/reminders/{id}/acknowledge', { path: { id } });
    reload();
  };
  const rows = (data?.items ?? []).filter(({ state }) => state !== 'cancelled');
  return (
    <section>
      <div className="section-head">
        <h2>{t('case.reminders')}</h2>
        {is('office') && suggestion.clocks.some(({ state }) => state === 'running') && (
          <Button className="no-print" onClick={() => setUrging(true)}>
            {t('case.urge')}
          </Button>
        )}
      </div>
      <DataList
        label={t('case.reminders')}
        loading={loading}
        rows={rows}
        rowKey={({ id }) => id}
        empty={t('case.noReminders')}
        columns={[
          {
            title: t('reminders.level'),
            show: (row) => (
              <>
                {words('clock', row.clock)} · {level(row.level)}
                {row.note && <div className="quiet">{row.note}</div>}
              </>
            ),
          },
          { title: t('reminders.to'), show: ({ recipient }) => recipient.name },
          { title: t('reminders.when'), show: ({ sentAt, plannedAt }) => minute(sentAt ?? plannedAt) },
          {
            title: t('reminders.state'),
            show: (row) => (
              <span className="row">
                {words('reminder', row.acknowledgedAt ? 'acknowledged' : row.state)}
                {row.letter && row.state === 'sent' && (
                  <a href={addressOf('/reminders/{id}/letter', { path: { id: row.id } })} target="_blank" rel="noreferrer">
                    {t('case.letter')}
                  </a>
                )}
                {row.state === 'sent' && !row.acknowledgedAt && row.recipient.id === person?.id && (
                  <Button size="small" onClick={() => void acknowledge(row.id)}>
                    {t('reminder.acknowledge')}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      {urging && <UrgeForm suggestionId={suggestion.id} onClose={() => setUrging(false)} onDone={reload} />}
    </section>
  );
}

function UrgeForm({
  suggestionId,
  onClose,
  onDone,
}: {
  readonly suggestionId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { t } = useLooks();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ note: string; letter: boolean }>();
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (values: { note: string; letter: boolean }): Promise<void> => {
    try {
      const { items } = await api.post('/reminders', { body: { suggestionId, ...values } });
      void message.success(t('case.urge.done', { count: items.length }));
      onDone();
      onClose();
    } catch (error) {
      setProblem(showInForm(form, error));
    }
  };
  return (
    <Modal open title={t('case.urge')} onCancel={onClose} footer={null} destroyOnHidden>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ letter: true }}
        onFinish={(values) => void submit(values)}
        style={{ marginTop: 16 }}
      >
        <Form.Item name="note" label={t('case.urge.note')} rules={[{ required: true }]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
        <Form.Item name="letter" valuePropName="checked">
          <Checkbox>{t('case.urge.letter')}</Checkbox>
        </Form.Item>
        {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} role="alert" />}
        <Button type="primary" htmlType="submit" block>
          {t('case.urge')}
        </Button>
      </Form>
    </Modal>
  );
}
