import { Button, Empty, Modal } from 'antd';
import { useLooks } from '../looks';
import { minute } from '../times';
import { useWords } from '../ui/words';
import { usePages } from '../use-pages';
import { keyOf, type Entry, type EntryKind } from './entries';

interface HistoryEntry {
  readonly id: string;
  readonly at: string;
  readonly actorName: string;
  readonly action: string;
  readonly changes: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
}
/** Fields whose value says nothing to people. */
const UNSAID = new Set(['code', 'jurisdictionId', 'id', 'address']);

/** Who changed what of one entry, and when; newest first. */
export function History({ kind, entry, onClose }: { readonly kind: EntryKind; readonly entry: Entry; readonly onClose: () => void }) {
  const { t } = useLooks();
  const words = useWords();
  const { items, loading, hasMore, more, problem } = usePages<HistoryEntry>(`/${kind}/${keyOf(entry)}/history`);
  const said = (field: string, value: unknown): string => {
    if (value === null || value === undefined) return t('none');
    if (typeof value === 'boolean') return field === 'password' ? t('entry.set') : t(value ? 'yes' : 'no');
    if (Array.isArray(value)) return value.map((one) => words('role', String(one))).join('、');
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return field === 'level' ? words('deputyLevel', text) : text;
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
