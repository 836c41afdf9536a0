import { Form, Input, Radio } from 'antd';
import { useLooks } from '../looks';
import { useWords } from '../ui/words';
import { PARTS, REPLY_KINDS } from './shapes';

/** Kind and parts of a reply, as a draft and a template have them. */
export function PartFields({ rows = 3 }: { readonly rows?: number }) {
  const { t } = useLooks();
  const words = useWords();
  return (
    <>
      <Form.Item name="kind" label={t('field.kind')} rules={[{ required: true }]}>
        <Radio.Group className="kinds" options={REPLY_KINDS.map((value) => ({ value, label: words('word', value) }))} />
      </Form.Item>
      {PARTS.map((part) => (
        <Form.Item key={part} name={part} label={t(`reply.${part}`)}>
          <Input.TextArea autoSize={{ minRows: part === 'facts' || part === 'measures' ? rows : 1, maxRows: 16 }} maxLength={2500} />
        </Form.Item>
      ))}
    </>
  );
}
