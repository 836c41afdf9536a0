import { Button, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { call, pathWith, type Page } from '../api';
import { useLooks } from '../looks';
import type { Suggestion } from '../shapes';
import { day } from '../times';
import { DataList } from '../ui/data-list';
import { useWords } from '../ui/words';
import { useData } from '../use-data';

export interface Opened {
  readonly figure: string;
  readonly title: string;
  readonly groupKey?: string;
}
type Counted = Suggestion & { readonly countedBy: { readonly seq: number; readonly type: string; readonly at: string } | null };

/** The cases behind a number, exactly as many, each with the event that made it count. */
export function CountedCases({
  query,
  opened,
  onClose,
}: {
  readonly query: Readonly<Record<string, string>>;
  readonly opened: Opened;
  readonly onClose: () => void;
}) {
  const { t } = useLooks();
  const words = useWords();
  const { groupBy, ...rest } = query;
  const { groupKey } = opened;
  // an empty key asks for the group without one, so it must not be left out
  const group = groupKey === undefined ? '' : `&groupBy=${groupBy}&groupKey=${encodeURIComponent(groupKey)}`;
  const path = `${pathWith('/statistics/closure/cases', { ...rest, figure: opened.figure, limit: 100 })}${group}`;
  const { data, loading } = useData<Page<Counted>>(path);
  const [more, setMore] = useState<{ readonly items: readonly Counted[]; readonly nextCursor: string | null } | null>(null);
  const cursor = more ? more.nextCursor : (data?.nextCursor ?? null);
  const readMore = async (): Promise<void> => {
    const page = await call<Page<Counted>>('GET', `${path}&cursor=${encodeURIComponent(cursor ?? '')}`);
    setMore({ items: [...(more?.items ?? []), ...page.items], nextCursor: page.nextCursor });
  };
  return (
    <Modal open width={860} title={opened.title} onCancel={onClose} footer={<Button onClick={onClose}>{t('back')}</Button>}>
      <p className="quiet">{data?.total == null ? '' : t('total', { count: data.total })}</p>
      <DataList
        label={opened.title}
        loading={loading}
        rows={[...(data?.items ?? []), ...(more?.items ?? [])]}
        rowKey={({ id }) => id}
        empty={t('none')}
        columns={[
          { title: t('cases.number'), show: ({ number }) => number },
          { title: t('cases.matter'), show: ({ id, title }) => <Link href={`/cases/${id}`}>{title}</Link> },
          { title: t('cases.status'), show: ({ status }) => t(`state.${status}`) },
          {
            title: t('figures.countedBy'),
            show: ({ id, countedBy }) =>
              countedBy && (
                <Link href={`/cases/${id}#event-${countedBy.seq}`}>
                  {words('event', countedBy.type)} {day(countedBy.at)}
                </Link>
              ),
          },
        ]}
      />
      {cursor && <Button onClick={() => void readMore()}>{t('more')}</Button>}
    </Modal>
  );
}
