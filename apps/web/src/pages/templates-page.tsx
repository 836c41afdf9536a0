import { Alert, App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api, type BodyOf } from '../api';
import { useLooks } from '../looks';
import { PartFields } from '../reply/part-fields';
import { PARTS, type Template } from '../reply/shapes';
import { DataList } from '../ui/data-list';
import { Dialog } from '../ui/dialog';
import { showInForm } from '../ui/form-problem';
import { PageFrame } from '../ui/page';
import { useSubmit } from '../ui/use-submit';
import { useMoment } from '../ui/when';
import { useWords } from '../ui/words';
import { useData } from '../use-data';

export default function TemplatesPage() {
  const { t } = useLooks();
  const moment = useMoment();
  const words = useWords();
  const { modal } = App.useApp();
  const { data, problem, loading, reload } = useData('/reply-templates');
  const [open, setOpen] = useState<Partial<Template> | null>(null);
  const remove = ({ id, name }: Template): void => {
    void modal.confirm({
      title: t('templates.removeSure', { name }),
      okText: t('templates.remove'),
      onOk: async () => {
        await api.delete('/reply-templates/{id}', { path: { id } });
        reload();
      },
    });
  };
  return (
    <PageFrame
      title={t('templates.title')}
      lead={t('templates.lead')}
      problem={problem}
      onRetry={reload}
      actions={
        <Button type="primary" onClick={() => setOpen({ kind: 'adopted' })}>
          {t('templates.add')}
        </Button>
      }
    >
      <DataList
        label={t('templates.title')}
        loading={loading}
        rows={data?.items ?? []}
        rowKey={({ id }) => id}
        empty={t('templates.empty')}
        columns={[
          { title: t('templates.name'), show: ({ name }) => name },
          { title: t('field.kind'), show: ({ kind }) => words('word', kind) },
          {
            title: t('field.replyContent'),
            show: (template) => (
              <span className="quiet">
                {PARTS.map((part) => template[part])
                  .join(' ')
                  .slice(0, 60)}
              </span>
            ),
          },
          {
            title: t('reminders.when'),
            show: ({ changedBy, changedAt }) => t('templates.by', { name: changedBy, time: moment(changedAt) }),
          },
          {
            title: t('actions'),
            isActions: true,
            show: (template) => (
              <span className="row">
                <Button size="small" onClick={() => setOpen(template)} aria-label={`${t('templates.change')} ${template.name}`}>
                  {t('templates.change')}
                </Button>
                <Button size="small" onClick={() => remove(template)} aria-label={`${t('templates.remove')} ${template.name}`}>
                  {t('templates.remove')}
                </Button>
              </span>
            ),
          },
        ]}
      />
      {open && (
        <TemplateForm
          template={open}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            reload();
          }}
        />
      )}
    </PageFrame>
  );
}

type Written = BodyOf<'/reply-templates', 'post'>;

/** Adds a template, or changes the one that has an id. */
export function TemplateForm({
  template,
  onClose,
  onDone,
}: {
  readonly template: Partial<Template>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { t } = useLooks();
  const [form] = Form.useForm<Written>();
  const [problem, setProblem] = useState<string | null>(null);
  const { id } = template;
  const { busy, submit } = useSubmit((error) => setProblem(showInForm(form, error)));
  const save = (body: Written): Promise<void> =>
    submit(body, async (key) => {
      await (id === undefined ? api.post('/reply-templates', { body, key }) : api.put('/reply-templates/{id}', { path: { id }, body }));
      onDone();
    });
  return (
    <Dialog
      open
      width={720}
      title={t(id === undefined ? 'templates.add' : 'templates.change')}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" initialValues={template} onFinish={(values) => void save(values)} style={{ marginTop: 12 }}>
        <Form.Item name="name" label={t('templates.name')} rules={[{ required: true }]}>
          <Input maxLength={60} />
        </Form.Item>
        <PartFields />
        {problem && <Alert type="error" showIcon title={problem} role="alert" style={{ marginBottom: 12 }} />}
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
