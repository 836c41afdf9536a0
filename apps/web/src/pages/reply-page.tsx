import { Alert, App, Button, Form, Input, Select, Spin } from 'antd';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { useLooks } from '../looks';
import { LetterPreview } from '../reply/letter-preview';
import { PartFields } from '../reply/part-fields';
import { PARTS, PROMISES, type Draft, type Parts, type ReplyKind, type Template } from '../reply/shapes';
import { useDraft, type Written } from '../reply/use-draft';
import { useSession } from '../session';
import type { Suggestion } from '../shapes';
import { minute, now } from '../times';
import { showInForm } from '../ui/form-problem';
import { PageFrame } from '../ui/page';
import { useData } from '../use-data';
import { TemplateForm } from './templates-page';

export default function ReplyPage() {
  const { t } = useLooks();
  const { id = '' } = useParams();
  const { data: suggestion, problem, reload } = useData('/suggestions/{id}', { path: { id } });
  const { data: found, problem: draftProblem } = useData('/reply-drafts/{suggestionId}', { path: { suggestionId: id } });
  const open = suggestion?.status === 'assigned' && !draftProblem;
  return (
    <PageFrame
      title={t('reply.title')}
      lead={
        suggestion && (
          <>
            <span className="nowrap">{suggestion.number}</span> <Link href={`/cases/${id}`}>{suggestion.title}</Link>
          </>
        )
      }
      problem={problem ?? draftProblem}
      onRetry={reload}
    >
      {!problem && !draftProblem && !(suggestion && found) && <Spin />}
      {suggestion && !draftProblem && !open && <Alert type="info" showIcon title={t('reply.notOpen')} />}
      {suggestion && found && open && <Editor suggestion={suggestion} initial={found.draft} />}
    </PageFrame>
  );
}

const EMPTY: Written = { kind: null, promisedOn: null, facts: '', measures: '', timeLimit: '', contact: '' };
function writtenOf(values: Partial<Written>): Written {
  const kind = values.kind ?? null;
  const promisedOn = kind !== null && PROMISES.includes(kind) ? values.promisedOn || null : null;
  return { ...EMPTY, ...Object.fromEntries(PARTS.map((part) => [part, values[part] ?? ''])), kind, promisedOn };
}

function Editor({ suggestion, initial }: { readonly suggestion: Suggestion; readonly initial: Draft | null }) {
  const { t } = useLooks();
  const { is } = useSession();
  const { message, modal } = App.useApp();
  const [, go] = useLocation();
  const [form] = Form.useForm<Written>();
  const { draft, state, problem, change, save, act, overwrite, takeTheirs } = useDraft(suggestion.id, initial, (refusal) =>
    showInForm(form, refusal),
  );
  const templates = useData('/reply-templates');
  const [preview, setPreview] = useState(false);
  const [keeping, setKeeping] = useState<Partial<Template> | null>(null);
  const [busy, setBusy] = useState(false);
  const kind = Form.useWatch('kind', form) as ReplyKind | null | undefined;
  const values = (): Written => writtenOf(form.getFieldsValue(true) as Partial<Written>);
  const fill = (parts: Partial<Written>): void => {
    form.setFieldsValue(parts);
    change(values());
  };
  const apply = (id: string): void => {
    const template = templates.data?.items.find((one) => one.id === id);
    if (!template) return;
    const parts: Parts & { kind: ReplyKind } = {
      kind: template.kind,
      ...(Object.fromEntries(PARTS.map((part) => [part, template[part]])) as unknown as Parts),
    };
    if (PARTS.every((part) => values()[part].trim() === '')) return fill(parts);
    void modal.confirm({ title: t('reply.applyOver'), onOk: () => fill(parts) });
  };
  const handOver = async (sign: boolean): Promise<void> => {
    const isComplete = await form.validateFields().then(
      () => true,
      () => false,
    );
    if (!isComplete) return;
    setBusy(true);
    const done = (await act('submit')) && (!sign || (await act('sign')));
    setBusy(false);
    if (!done) return;
    void message.success(t(sign ? 'reply.signed' : 'reply.submitted'));
    go(sign ? `/cases/${suggestion.id}` : '/todo');
  };
  return (
    <div className="reply">
      <aside>
        <h2>{t('reply.case')}</h2>
        <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{suggestion.content}</p>
      </aside>
      <Form form={form} layout="vertical" initialValues={initial ?? EMPTY} onValuesChange={() => change(values())}>
        {draft?.state === 'returned' && draft.returnReason && (
          <Alert type="warning" showIcon title={t('reply.returned', { reason: draft.returnReason })} style={{ marginBottom: 12 }} />
        )}
        {draft?.state === 'submitted' && <Alert type="info" showIcon title={t('reply.waiting')} style={{ marginBottom: 12 }} />}
        {state === 'stale' && (
          <Alert
            type="warning"
            showIcon
            role="alert"
            title={t('reply.stale')}
            style={{ marginBottom: 12 }}
            description={
              <>
                <p>{t('reply.staleLead')}</p>
                <span className="row">
                  <Button onClick={() => void overwrite()}>{t('reply.useMine')}</Button>
                  <Button onClick={() => void takeTheirs().then((theirs) => form.setFieldsValue(theirs ?? EMPTY))}>
                    {t('reply.useTheirs')}
                  </Button>
                </span>
              </>
            }
          />
        )}
        <Form.Item label={t('reply.template')} htmlFor="use-template">
          <Select
            id="use-template"
            value={null}
            placeholder={templates.data?.items.length === 0 ? t('reply.noTemplates') : t('reply.template')}
            onChange={apply}
            options={templates.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          />
        </Form.Item>
        <PartFields rows={5} />
        {kind && PROMISES.includes(kind) && (
          <Form.Item name="promisedOn" label={t('field.promisedOn')} rules={[{ required: true }]}>
            <Input type="date" style={{ width: 190 }} />
          </Form.Item>
        )}
        {problem && <Alert type="error" showIcon title={problem} role="alert" style={{ marginBottom: 12 }} />}
        <p className="quiet" role="status">
          {state === 'saved' ? draft && t('reply.savedAt', { time: minute(now()).slice(11) }) : t('reply.unsaved')}
        </p>
        <div className="row">
          <Button type={is('head') ? 'default' : 'primary'} loading={busy} onClick={() => void handOver(false)}>
            {t('reply.submit')}
          </Button>
          {is('head') && (
            <Button type="primary" loading={busy} onClick={() => void handOver(true)}>
              {t('reply.signNow')}
            </Button>
          )}
          <Button
            onClick={() => {
              if (!draft) change(values());
              void save().then((saved) => setPreview(saved));
            }}
          >
            {t('reply.preview')}
          </Button>
          <Button onClick={() => setKeeping({ ...values(), kind: values().kind ?? 'adopted' })}>{t('reply.keep')}</Button>
        </div>
      </Form>
      {preview && <LetterPreview suggestionId={suggestion.id} onClose={() => setPreview(false)} />}
      {keeping && (
        <TemplateForm
          template={keeping}
          onClose={() => setKeeping(null)}
          onDone={() => {
            setKeeping(null);
            void message.success(t('saved'));
            templates.reload();
          }}
        />
      )}
    </div>
  );
}
