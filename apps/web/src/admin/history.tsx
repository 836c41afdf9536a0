import { Button, Empty, Modal } from 'antd';
import { useLooks } from '../looks';
import { minute } from '../times';
import { useWords } from '../ui/words';
import { usePages } from '../use-pages';
import { historyOf, type Entry, type EntryKind } from './entries';

/** Fields whose value says nothing to people. */
const UNSAID = new Set(['code', 'jurisdictionId', 'id', 'address']);

/** Who changed what of one entry, and when; newest first. */
export function History({ kind, entry, onClose }: { readonly kind: EntryKind; readonly entry: Entry; readonly onClose: () => void }) {
  const { t } = useLooks();
  const words = useWords();
  const { items, loading, hasMore, more, problem } = usePages(...historyOf(kind, entry));
  const said = (field: string, value: string | boolean | readonly string[] | null): string => {
    if (value === null) return t('none');
    if (typeof value === 'boolean') return field === 'password' ? t('entry.set') : t(value ? 'yes' : 'no');
    if (typeof value !== 'string') return value.map((one) => words('role', one)).join('、');
    return field === 'level' ? words('deputyLevel', value) : value;
  };
  return (
    <Modal
      open
      title={t('admin.historyOf', { name: entry.name })}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('close')}</Button>}
    >
      {problem && <p role="alert">{problem.message}</p>}
      {!loading && items.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('admin.historyEmpty')} />}
      <ol className="timeline" style={{ marginTop: 16 }}>
        {items.map(({ id, at, actorName, action, changes }) => (
          <li key={id}>
            <strong>{words('action', action)}</strong>
            <div className="quiet">
              {minute(at)} · {actorName}
            </div>
            {changes
              .filter(({ field, from, to }) => !UNSAID.has(field) && (from !== null || to !== null))
              .map(({ field, from, to }) => (
                <p key={field}>
                  {words('entry', field)}：{action.endsWith('.changed') && field !== 'password' ? `${said(field, from)} → ` : ''}
                  {said(field, to)}
                </p>
              ))}
          </li>
        ))}
      </ol>
      {hasMore && <Button onClick={more}>{t('more')}</Button>}
    </Modal>
  );
}
