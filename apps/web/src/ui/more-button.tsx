import { Button } from 'antd';
import { useLooks } from '../looks';
import type { Pages } from '../use-pages';

/** Below a list that is read page by page; nothing when its end is there. */
export function MoreButton({ hasMore, loading, more }: Pick<Pages<unknown>, 'hasMore' | 'loading' | 'more'>) {
  const { t } = useLooks();
  if (!hasMore) return null;
  return (
    <Button style={{ marginTop: 16 }} loading={loading} onClick={more}>
      {t('more')}
    </Button>
  );
}
