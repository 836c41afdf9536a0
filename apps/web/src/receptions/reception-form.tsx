import { Alert, Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { useLooks } from '../looks';
import { newKey } from '../new-key';
import { useSession } from '../session';
import { day, now } from '../times';
import { Dialog } from '../ui/dialog';
import { showInForm } from '../ui/form-problem';
import { useNames } from '../ui/names';
import { useStations, type Reception } from './receptions';

interface Values {
  readonly date: string;
  readonly stationId: string;
  readonly deputyIds: string[];
  readonly visitorCount: number | null;
  readonly noticeOn?: string;
}

/** A reception to enter, or what was not known yet of one: how many came, when it was announced. */
export function ReceptionForm({
  reception = null,
  onClose,
  onDone,
}: {
  readonly reception?: Reception | null;
  readonly onClose: () => void;
  readonly onDone: (made: Reception) => void;
}) {
  const { t } = useLooks();
  const { person } = useSession();
  const { deputies } = useNames();
  const { stations } = useStations();
  const [form] = Form.useForm<Values>();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [key] = useState(newKey);
  const submit = async ({ visitorCount, noticeOn, ...values }: Values): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const late = { visitorCount: visitorCount ?? 0, noticeOn: noticeOn || null };
    try {
      onDone(
        reception
          ? await api.patch('/reception-sessions/{id}', { path: { id: reception.id }, body: late })
          : await api.post('/reception-sessions', { body: { ...values, ...late }, key }),
      );
    } catch (error) {
      setProblem(showInForm(form, error));
    } finally {
      setBusy(false);
    }
  };
  const initial = reception
    ? { visitorCount: reception.visitorCount, noticeOn: reception.noticeOn ?? '' }
    : { date: day(now()), visitorCount: 0, deputyIds: person?.deputyId ? [person.deputyId] : [] };
  const inUse = (items: readonly { id: string; name: string; active: boolean }[]) =>
    items.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Dialog open title={t(reception ? 'receptions.change' : 'receptions.add')} onCancel={onClose} footer={null} destroyOnHidden>
      <Form form={form} layout="vertical" style={{ marginTop: 16 }} initialValues={initial} onFinish={(values) => void submit(values)}>
        {!reception && (
          <>
            <Form.Item name="date" label={t('receptions.date')} rules={[{ required: true }]}>
              <Input type="date" />
            </Form.Item>
            <Form.Item name="stationId" label={t('receptions.station')} rules={[{ required: true }]}>
              <Select showSearch optionFilterProp="label" options={inUse(stations)} />
            </Form.Item>
            <Form.Item name="deputyIds" label={t('receptions.deputies')} rules={[{ required: true }]}>
              <Select mode="multiple" optionFilterProp="label" options={inUse(deputies)} />
            </Form.Item>
          </>
        )}
        <Form.Item name="visitorCount" label={t('receptions.visitors')}>
          <InputNumber min={0} max={100_000} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="noticeOn" label={`${t('receptions.notice')}${t('with.brackets', { words: t('optional') })}`}>
          <Input type="date" />
        </Form.Item>
        {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} role="alert" />}
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
