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
  readonly isTitle?: true;
}

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
            {columns.map(({ title, show, isTitle }) => isTitle && <div key={title}>{show(row)}</div>)}
            <dl>
              {columns
                .filter(({ isTitle }) => !isTitle)
                .map(({ title, show }) => (
                  <div key={title} style={{ display: 'contents' }}>
                    <dt>{title}</dt>
                    <dd>{show(row)}</dd>
                  </div>
                ))}
            </dl>
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
      columns={columns.map(({ title, show, width }) => ({
        title,
        key: title,
        render: (_: unknown, row: T) => show(row),
        ...(width ? { width } : {}),
      }))}
    />
  );
}
