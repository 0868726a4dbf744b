import {
  type ChartTheme,
  columns,
  rankedBars,
  type Series,
  stackedColumns,
} from '../../documents/chart-options.ts';
import type { OptionDeGraphique } from '../ui/chart-avec-tableau.tsx';

/** Beyond, the figures above columns touch each other, and so do the names under them. */
const COLONNES_CHIFFREES = { large: 16, etroit: 7 } as const;

/** Columns over time; the figures are read on the scale when there are too many columns to write above. */
export function colonnesDuTemps(
  labels: readonly string[],
  valeurs: readonly number[],
  theme: ChartTheme,
  etroit: boolean,
): OptionDeGraphique {
  const option = columns(labels, valeurs, theme);
  if (labels.length <= COLONNES_CHIFFREES[etroit ? 'etroit' : 'large']) return option;
  const [serie] = option.series as [object];
  return {
    ...espacer(option, labels.length),
    yAxis: { ...(option.yAxis as object), show: true },
    series: [{ ...serie, label: { show: false } }],
  } as OptionDeGraphique;
}

/** Stacked columns over time. */
export const colonnesEmpilees = (
  labels: readonly string[],
  series: readonly Series[],
  theme: ChartTheme,
): OptionDeGraphique => espacer(stackedColumns(labels, series, theme), labels.length);

/** Many names under columns: the ones that fit. */
function espacer(option: OptionDeGraphique, combien: number): OptionDeGraphique {
  if (combien <= 24) return option;
  const axe = option.xAxis as { axisLabel: object };
  return {
    ...option,
    xAxis: { ...axe, axisLabel: { ...axe.axisLabel, interval: 'auto' } },
  } as OptionDeGraphique;
}

/** Height of bars, in pixels; where there is little room their names take two lines. */
export const hauteurDesBarres = (combien: number, serre = false): number =>
  Math.max(120, combien * (serre ? 42 : 34) + 16);

/** Horizontal bars; long names wrap instead of pushing the bars out of a phone. */
export function barres(
  labels: readonly string[],
  valeurs: readonly number[],
  theme: ChartTheme,
  etroit: boolean,
): OptionDeGraphique {
  const option = rankedBars(labels, valeurs, theme);
  const axe = option.yAxis as { axisLabel: object };
  const width = etroit ? 130 : 210;
  return {
    ...option,
    yAxis: { ...axe, axisLabel: { ...axe.axisLabel, width, overflow: 'break', lineHeight: 14 } },
  } as OptionDeGraphique;
}
