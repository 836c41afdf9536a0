import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useLooks } from '../looks';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

/** Told apart by hue, lightness, the shape of their points and the kind of their line. */
const COLOURS = {
  light: ['#1d5c8a', '#b3541e', '#2b7a4b', '#7a4b9a', '#6b7580'],
  dark: ['#7db8e8', '#f0a070', '#7fd0a0', '#c7a0e0', '#b8c0c8'],
};
const SYMBOLS = ['circle', 'triangle', 'rect', 'diamond', 'pin'];
const LINES = ['solid', 'dashed', 'dotted', [12, 4, 2, 4], [12, 4]] as const;
/** What lies behind the lines must not be read before them. */
const BEHIND = { light: { grid: '#e3e7eb', axis: '#8a929a', tip: '#ffffff' }, dark: { grid: '#2c3136', axis: '#7c858e', tip: '#1d1f21' } };
const ROW_OF_LEGEND = 26;

export interface ChartSeries {
  /** which it is, whatever language its name is in */
  readonly key: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly kind: 'line' | 'bar' | 'step';
}

/** So high stand the names of the series, which are never paged: as many rows as they need at this width. */
function legendHeight(series: readonly ChartSeries[], width: number, size: number): number {
  const all = series.reduce((sum, { name }) => sum + 60 + [...name].length * size * (/[\u4e00-\u9fff]/.test(name) ? 1 : 0.6), 0);
  return 14 + ROW_OF_LEGEND * Math.max(1, Math.ceil((all * 1.15) / Math.max(width, 1)));
}

/** A chart of a few series; whoever cannot see it reads the table beside it. */
export default function Chart({
  label,
  axis: axisName,
  categories,
  series,
  percent = false,
  height = 280,
}: {
  readonly label: string;
  /** what its categories are */
  readonly axis: string;
  readonly categories: readonly (string | number)[];
  readonly series: readonly ChartSeries[];
  readonly percent?: boolean;
  readonly height?: number;
}) {
  const { dark, large } = useLooks();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = place;
    if (!current) return undefined;
    const chart = init(current, null, { renderer: 'svg' });
    const { grid, axis, tip } = BEHIND[dark ? 'dark' : 'light'];
    const bars = series.filter(({ kind }) => kind === 'bar').length;
    const { fontFamily } = getComputedStyle(current);
    const text = { color: dark ? '#e6eaee' : '#1f2933', fontSize: large ? 18 : 13, fontFamily };
    const top = (): number => legendHeight(series, current.clientWidth, text.fontSize);
    const option: EChartsCoreOption = {
      animation: false,
      aria: { enabled: false },
      color: COLOURS[dark ? 'dark' : 'light'],
      textStyle: text,
      legend: { top: 0, textStyle: text, itemWidth: 36 },
      grid: { left: 8, right: 16, top: top(), bottom: 8, outerBoundsMode: 'same' },
      tooltip: {
        trigger: 'axis',
        backgroundColor: tip,
        borderColor: axis,
        textStyle: text,
        ...(percent ? { valueFormatter: (value: number) => `${(value * 100).toFixed(0)}%` } : {}),
      },
      xAxis: {
        type: 'category',
        data: categories,
        name: axisName,
        nameLocation: 'middle',
        nameGap: text.fontSize * 2,
        nameTextStyle: text,
        axisLine: { lineStyle: { color: axis } },
        axisLabel: { ...text, hideOverlap: true },
      },
      yAxis: {
        type: 'value',
        splitLine: { lineStyle: { color: grid } },
        minInterval: percent ? 0.1 : 1,
        ...(percent ? { max: 1 } : {}),
        axisLabel: { ...text, ...(percent ? { formatter: (value: number) => `${(value * 100).toFixed(0)}%` } : {}) },
      },
      series: series.map(({ name, values, kind }, index) => ({
        name,
        data: values,
        type: kind === 'bar' ? 'bar' : 'line',
        ...(kind === 'step' ? { step: 'end' } : {}),
        ...(kind === 'bar' ? {} : { lineStyle: { type: LINES[(index - bars) % LINES.length], width: 2 } }),
        symbol: SYMBOLS[index % SYMBOLS.length],
        symbolSize: 7,
        showSymbol: categories.length < 40,
      })),
    };
    chart.setOption(option);
    const fit = new ResizeObserver(() => {
      chart.resize();
      chart.setOption({ grid: { top: top() } });
    });
    fit.observe(current);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
  }, [axisName, categories, series, percent, dark, large]);
  return <div ref={place} role="img" aria-label={label} style={{ width: '100%', height }} />;
}
