import { Button, Spin } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useLooks } from '../looks';
import type { ChartSeries } from './chart';

// charts weigh more than all the rest of a page: they come after it
const Chart = lazy(() => import('./chart'));

/** A chart with its numbers as a table beneath, for readers and for screens that cannot show it. */
export function Charted({
  title,
  lead,
  axis,
  categories,
  series,
  percent = false,
  onOpen,
}: {
  readonly title: string;
  readonly lead?: string;
  readonly axis: string;
  readonly categories: readonly (string | number)[];
  readonly series: readonly ChartSeries[];
  readonly percent?: boolean;
  /** opens the cases behind a number of the table; not given where there are none to list */
  readonly onOpen?: (category: string | number, series: ChartSeries) => void;
}) {
  const { t } = useLooks();
  // hundreds of cells cost more than the rest of the page, and are seldom asked for
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <h2>{title}</h2>
      {lead && <p className="quiet">{lead}</p>}
      <Suspense fallback={<Spin style={{ display: 'block', height: 280 }} />}>
        <Chart label={title} axis={axis} categories={categories} series={series} percent={percent} />
      </Suspense>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('compare.numbers')}</summary>
        {isOpen && (
          <div className="scroll" tabIndex={0} role="region" aria-label={title}>
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">{axis}</th>
                  {series.map(({ key, name }) => (
                    <th key={key} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {categories.map((category, index) => (
                  <tr key={category}>
                    <th scope="row">{category}</th>
                    {series.map((one) => {
                      const value = one.values[index] ?? null;
                      const shown = value === null ? '—' : percent ? `${(value * 100).toFixed(0)}%` : value;
                      return (
                        <td key={one.key}>
                          {onOpen && value !== null ? (
                            <Button type="link" size="small" onClick={() => onOpen(category, one)}>
                              {shown}
                            </Button>
                          ) : (
                            shown
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </details>
    </section>
  );
}
