import { Empty, Grid, Table } from 'antd';
import type { ReactNode } from 'react';
import type { Problem } from '../api';
import { Notice } from './plain';
import { Skeleton } from './skeleton';

export interface Column<T> {
  readonly title: string;
  readonly show: (row: T) => ReactNode;
  readonly width?: number;
  /** what the row is about: on a card it stands on top, without its label */
  readonly isTitle?: boolean;
  /** what can be done with the row: on a card it stands at the end, across its whole width */
  readonly isActions?: boolean;
  /** a date, a number, a name that is one word: never broken */
  readonly isWhole?: boolean;
}

/** A row of a table needs all its cells; on a card, nothing is said of nothing. */
const NOTHING: readonly ReactNode[] = ['—', '', null, undefined, false];

/** Rows as a table on a desk and as cards on a phone, from one description. */
export function DataList<T>({
  rows,
  columns,
  rowKey,
  empty,
  label,
  loading = false,
  problem,
}: {
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly rowKey: (row: T) => string;
  readonly empty: string;
  readonly label: string;
  readonly loading?: boolean;
  /** what went wrong where nothing else on the page says it: no rows are not no answer */
  readonly problem?: Problem | undefined;
}) {
  const screens = Grid.useBreakpoint();
  // many columns have room only on a desk
  const wide = (columns.length > 6 ? screens.lg : screens.md) ?? true;
  if (rows.length === 0 && problem && !loading) return <Notice kind="error">{problem.message}</Notice>;
  if (rows.length === 0) return loading ? <Skeleton lines={6} /> : <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />;
  if (!wide) {
    return (
      <ul className="cards" aria-label={label}>
        {rows.map((row) => (
          <li key={rowKey(row)}>
            {columns.map(
              ({ title, show, isTitle }) =>
                isTitle && (
                  <div key={title} className="card-title">
                    {show(row)}
                  </div>
                ),
            )}
            <dl>
              {columns
                .filter(({ isTitle, isActions }) => !isTitle && !isActions)
                .map(({ title, show, isWhole }) => ({ title, isWhole, shown: show(row) }))
                .filter(({ shown }) => !NOTHING.includes(shown))
                .map(({ title, isWhole, shown }) => (
                  <div key={title} style={{ display: 'contents' }}>
                    <dt>{title}</dt>
                    <dd {...(isWhole ? { className: 'nowrap' } : {})}>{shown}</dd>
                  </div>
                ))}
            </dl>
            {columns
              .filter(({ isActions }) => isActions)
              .map(({ title, show }) => ({ title, shown: show(row) }))
              .filter(({ shown }) => !NOTHING.includes(shown))
              .map(({ title, shown }) => (
                <div key={title} className="card-actions">
                  {shown}
                </div>
              ))}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Table
      aria-label={label}
      size="middle"
      pagination={false}
      dataSource={[...rows]}
      rowKey={rowKey}
      columns={columns.map(({ title, show, width, isWhole }) => ({
        title,
        key: title,
        render: (_: unknown, row: T) => show(row),
        ...(width ? { width } : {}),
        ...(isWhole ? { className: 'nowrap' } : {}),
      }))}
    />
  );
}
