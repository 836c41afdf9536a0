import { Button, Empty } from 'antd';
import { useLooks } from '../looks';
import { minute } from '../times';
import { Dialog } from '../ui/dialog';
import { MoreButton } from '../ui/more-button';
import { useWords } from '../ui/words';
import { usePages } from '../use-pages';
import type { historyPathOf } from './entries';

/** Fields of which only that they were set is kept. */
const HIDDEN = new Set(['password', 'settings']);
/** Fields whose value says nothing to people. */
const UNSAID = new Set(['code', 'jurisdictionId', 'id', 'address']);

/** Who changed what of one entry, and when; newest first. */
export function History({
  name,
  path,
  entryKey,
  onClose,
}: {
  readonly name: string;
  readonly path: ReturnType<typeof historyPathOf> | '/channels/{id}/history';
  readonly entryKey: string;
  readonly onClose: () => void;
}) {
  const { t, list } = useLooks();
  const words = useWords();
  const { items, loading, hasMore, more, problem } = usePages(path, {
    // each path takes one of the two names
    path: { id: entryKey, code: entryKey },
  });
  const isPerson = path.startsWith('/users') || path.startsWith('/deputies');
  const said = (field: string, value: string | boolean | readonly string[] | null): string => {
    if (value === null) return t('none');
    if (typeof value === 'boolean') return HIDDEN.has(field) ? t('entry.set') : t(value ? 'yes' : 'no');
    if (typeof value !== 'string') return list(value.map((one) => words('role', one)));
    if (field === 'level') return words('deputyLevel', value);
    return field === 'kind' ? words('channel', value) : value;
  };
  return (
    <Dialog open title={t('admin.historyOf', { name })} onCancel={onClose} footer={<Button onClick={onClose}>{t('close')}</Button>}>
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
                  {t('with.colon', { name: words('entry', field === 'name' && isPerson ? 'person' : field) })}
                  {action.endsWith('.changed') && !HIDDEN.has(field) ? `${said(field, from)} → ` : ''}
                  {said(field, to)}
                </p>
              ))}
          </li>
        ))}
      </ol>
      <MoreButton {...{ hasMore, loading, more }} />
    </Dialog>
  );
}
