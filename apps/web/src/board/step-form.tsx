import { Alert, Button, Form } from 'antd';
import { bodyOf, CommandFields } from '../case/command-fields';
import { useLooks } from '../looks';
import { Dialog } from '../ui/dialog';
import { useData } from '../use-data';
import type { Step } from './held-steps';
import { useStepName } from './use-step-name';

/** Asks for what a step needs, once for all its cases; nothing is sent yet. */
export function StepForm({
  step,
  skipped,
  onClose,
  onReady,
}: {
  readonly step: Step;
  /** how many of the selected cases cannot be treated so */
  readonly skipped: number;
  readonly onClose: () => void;
  readonly onReady: (step: Step) => void;
}) {
  const { t } = useLooks();
  const nameOf = useStepName();
  const [form] = Form.useForm<Record<string, unknown>>();
  const [first] = step.cards;
  const name = nameOf(step.command);
  return (
    <Dialog open title={`${name} · ${step.cards.length}`} onCancel={onClose} footer={null} destroyOnHidden>
      <ul className="results">
        {step.cards.slice(0, 5).map(({ id, number, title }) => (
          <li key={id}>
            <span className="nowrap">{number}</span> {title}
          </li>
        ))}
        {step.cards.length > 5 && <li>…</li>}
      </ul>
      {skipped > 0 && <Alert type="info" showIcon title={t('board.someNot', { count: skipped })} style={{ marginBottom: 12 }} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={step.body}
        onFinish={(values) => onReady({ ...step, body: bodyOf(step.command, values) })}
        style={{ marginTop: 12 }}
      >
        {step.command === 'assign' && first && (
          <Proposals suggestionId={first.id} onChoose={(leadUnitId) => form.setFieldsValue({ leadUnitId })} />
        )}
        <CommandFields command={step.command} />
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit">
            {name}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** Units that handled the like before: one click fills the field, the person decides. */
function Proposals({ suggestionId, onChoose }: { readonly suggestionId: string; readonly onChoose: (unitId: string) => void }) {
  const { t, list } = useLooks();
  const { data } = useData('/unit-proposals', { query: { suggestionId } });
  if (!data) return null;
  return (
    <section className="proposals" aria-label={t('board.proposals')}>
      <strong>{t('board.proposals')}</strong>
      {data.items.length === 0 && <p className="quiet">{t('board.noProposal')}</p>}
      <ul className="plain">
        {data.items.map(({ unitId, name, cases, examples }) => (
          <li key={unitId}>
            <Button size="small" onClick={() => onChoose(unitId)}>
              {t('board.proposal', { unit: name, count: cases })}
            </Button>{' '}
            <span className="quiet">{t('board.like', { titles: list(examples.map(({ title }) => title)) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
