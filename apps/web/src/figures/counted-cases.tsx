import { Button } from 'antd';
import { Link } from 'wouter';
import { useLooks } from '../looks';
import { dayInWords } from '../times';
import { DataList } from '../ui/data-list';
import { Dialog } from '../ui/dialog';
import { MoreButton } from '../ui/more-button';
import { useWords } from '../ui/words';
import { usePages } from '../use-pages';
import type { Question } from './shapes';

export interface Opened {
  readonly figure: string;
  readonly title: string;
  readonly groupKey?: string;
}

/** The cases behind a number, exactly as many, each with the event that made it count. */
export function CountedCases({
  query,
  opened,
  onClose,
}: {
  readonly query: Question;
  readonly opened: Opened;
  readonly onClose: () => void;
}) {
  const { t, language } = useLooks();
  const words = useWords();
  const { groupBy, ...rest } = query;
  const { groupKey } = opened;
  const group = groupKey === undefined ? {} : { groupBy, groupKey };
  const { items, total, loading, hasMore, more, problem } = usePages('/statistics/closure/cases', {
    query: { ...rest, ...group, figure: opened.figure, limit: 100 },
  });
  return (
    <Dialog open width={860} title={opened.title} onCancel={onClose} footer={<Button onClick={onClose}>{t('back')}</Button>}>
      <p className="quiet">{total === null ? '' : t('total', { count: total })}</p>
      <DataList
        label={opened.title}
        loading={loading}
        problem={problem}
        rows={items}
        rowKey={({ id }) => id}
        empty={t('none')}
        columns={[
          { title: t('cases.number'), isWhole: true, show: ({ number }) => number },
          { title: t('cases.matter'), isTitle: true, show: ({ id, title }) => <Link href={`/cases/${id}`}>{title}</Link> },
          { title: t('cases.status'), show: ({ status }) => t(`state.${status}`) },
          {
            title: t('figures.countedBy'),
            show: ({ id, countedBy }) =>
              countedBy && (
                <Link href={`/cases/${id}#event-${countedBy.seq}`}>
                  {words('event', countedBy.type)} {dayInWords(countedBy.at, language)}
                </Link>
              ),
          },
        ]}
      />
      <MoreButton {...{ hasMore, loading, more }} />
    </Dialog>
  );
}
