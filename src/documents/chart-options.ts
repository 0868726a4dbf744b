import type { EChartsOption } from 'echarts';
import { INK, LINE, MUTED, SERIES, TEAL } from './palette.ts';

/** What changes between a page, light or dark, and paper. */
export interface ChartTheme {
  readonly font: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly main: string;
  readonly series: readonly string[];
}

export const PAPER: ChartTheme = {
  font: 'Atkinson Hyperlegible',
  text: INK,
  muted: MUTED,
  line: LINE,
  main: TEAL,
  series: SERIES,
};

export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

/** The same pictures for every reader: patterns double the colours as soon as there are several series. */
const PATTERNS = [
  { symbol: 'none' },
  { dashArrayX: [1, 0], dashArrayY: [3, 5], rotation: -Math.PI / 4, color: 'rgba(255,255,255,0.55)' },
  {
    symbol: 'circle',
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 0],
    symbolSize: 0.6,
    color: 'rgba(255,255,255,0.6)',
  },
  { dashArrayX: [1, 0], dashArrayY: [3, 5], rotation: Math.PI / 4, color: 'rgba(255,255,255,0.45)' },
  { dashArrayX: [1, 0], dashArrayY: [2, 4], color: 'rgba(60,40,90,0.35)' },
];

/** Thousands apart, decimals after a comma: « 12 345,5 ». The fonts of documents lack the narrow space of `Intl`. */
const figure = (n: unknown): string =>
  typeof n === 'number' ? n.toLocaleString('fr-FR').replaceAll('\u202f', '\u00a0') : String(n);
/** The label of a bar: its value. */
const barLabel = ({ value }: { value?: unknown }): string => figure(value);

const base = (theme: ChartTheme): EChartsOption => ({
  animation: false,
  textStyle: { fontFamily: theme.font, color: theme.text },
  color: [...theme.series],
});

const categories = (labels: readonly string[], theme: ChartTheme) => ({
  type: 'category' as const,
  data: [...labels],
  axisTick: { show: false },
  axisLine: { lineStyle: { color: theme.line } },
  axisLabel: { color: theme.muted, fontSize: 12, lineHeight: 15, interval: 0 },
});

const values = (theme: ChartTheme) => ({
  type: 'value' as const,
  minInterval: 1,
  splitNumber: 4,
  splitLine: { lineStyle: { color: theme.line } },
  axisLabel: { color: theme.muted, fontSize: 12, formatter: figure },
});

/** Columns, one a label, their value written above them. */
export function columns(
  labels: readonly string[],
  data: readonly number[],
  theme: ChartTheme = PAPER,
): EChartsOption {
  return {
    ...base(theme),
    grid: { left: 8, right: 8, top: 26, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: categories(labels, theme),
    yAxis: { ...values(theme), show: false },
    series: [
      {
        type: 'bar',
        data: [...data],
        barMaxWidth: 44,
        itemStyle: { color: theme.main, borderRadius: [3, 3, 0, 0] },
        label: { show: true, position: 'top', color: theme.text, fontSize: 13, formatter: barLabel },
      },
    ],
  };
}

/** Stacked columns with a legend and patterns. */
export function stackedColumns(
  labels: readonly string[],
  series: readonly Series[],
  theme: ChartTheme = PAPER,
): EChartsOption {
  return {
    ...base(theme),
    aria: { enabled: true, decal: { show: true, decals: PATTERNS } },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 20,
      itemHeight: 13,
      itemGap: 18,
      textStyle: { color: theme.text, fontSize: 13 },
    },
    grid: { left: 8, right: 8, top: 40, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: categories(labels, theme),
    yAxis: values(theme),
    series: series.map(({ name, values: data }) => ({
      name,
      type: 'bar' as const,
      stack: 'all',
      data: [...data],
      barMaxWidth: 44,
    })),
  };
}

/** Horizontal bars, the longest on top, their value at the end. */
export function rankedBars(
  labels: readonly string[],
  data: readonly number[],
  theme: ChartTheme = PAPER,
): EChartsOption {
  return {
    ...base(theme),
    grid: { left: 8, right: 56, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { ...values(theme), show: false },
    yAxis: { ...categories(labels, theme), inverse: true, axisLine: { show: false } },
    series: [
      {
        type: 'bar',
        data: [...data],
        barMaxWidth: 22,
        itemStyle: { color: theme.main, borderRadius: [0, 3, 3, 0] },
        label: { show: true, position: 'right', color: theme.text, fontSize: 13, formatter: barLabel },
      },
    ],
  };
}
