import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { ChartTheme } from '../../documents/chart-options.ts';
import type { OptionDeGraphique } from './chart-avec-tableau.tsx';
import { nombre } from './format.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

/** Pixels under which names of bars are written on two lines. */
const ETROIT = 480;

interface ChartCanvasProps {
  option: OptionDeGraphique;
  theme: ChartTheme;
  /** Index of the label shown by the keyboard; null for none. */
  montre: number | null;
  onChoisir?: ((index: number) => void) | undefined;
}

/** The drawing itself: alone in its file, so that ECharts comes only where a chart is. */
export default function ChartCanvas({ option, theme, montre, onChoisir }: ChartCanvasProps) {
  const noeud = useRef<HTMLDivElement>(null);
  const dessin = useRef<EChartsType | null>(null);
  const choisir = useRef(onChoisir);
  choisir.current = onChoisir;

  useEffect(() => {
    if (!noeud.current) return;
    const d = init(noeud.current, null, { renderer: 'svg' });
    dessin.current = d;
    d.on('click', (e) => {
      if (typeof e.dataIndex === 'number') choisir.current?.(e.dataIndex);
    });
    const taille = new ResizeObserver(() => d.resize());
    taille.observe(noeud.current);
    return () => {
      taille.disconnect();
      d.dispose();
      dessin.current = null;
    };
  }, []);

  useEffect(() => {
    dessin.current?.setOption(
      {
        tooltip: infobulle(theme),
        ...pourEcran(option, onChoisir !== undefined, (noeud.current?.clientWidth ?? 0) < ETROIT),
      },
      true,
    );
  }, [option, theme, onChoisir]);

  useEffect(() => {
    if (montre === null) dessin.current?.dispatchAction({ type: 'hideTip' });
    else dessin.current?.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: montre });
  }, [montre]);

  return <div ref={noeud} style={{ width: '100%', height: '100%' }} />;
}

const infobulle = (theme: ChartTheme) => ({
  trigger: 'axis',
  confine: true,
  axisPointer: { type: 'shadow', shadowStyle: { color: theme.line, opacity: 0.35 } },
  backgroundColor: theme.text,
  borderWidth: 0,
  padding: [8, 12],
  textStyle: { color: inverse(theme), fontFamily: theme.font, fontSize: 14 },
  valueFormatter: (v: unknown) => (typeof v === 'number' ? nombre(v) : String(v)),
});

/** The text of the tip: the tip is the colour of the text, so its own text is that of the surface. */
const inverse = (theme: ChartTheme): string => (theme.text.startsWith('#e') ? '#151b1c' : '#ffffff');

/**
 * The picture of paper, on a screen of any width: labels that would touch leave room to each other (the tip and the
 * table say them), and a hand shows what can be pressed.
 */
function pourEcran(option: OptionDeGraphique, pressable: boolean, etroit: boolean): OptionDeGraphique {
  const { series, xAxis, yAxis } = option;
  return {
    ...option,
    ...(Array.isArray(series) && {
      series: series.map((s) => ({
        ...s,
        cursor: pressable ? 'pointer' : 'default',
        labelLayout: { hideOverlap: true },
      })),
    }),
    ...(xAxis &&
      !Array.isArray(xAxis) &&
      xAxis.type === 'category' && {
        xAxis: etiquettes(xAxis, { interval: 'auto', hideOverlap: true }),
      }),
    ...(etroit &&
      yAxis &&
      !Array.isArray(yAxis) &&
      yAxis.type === 'category' && {
        yAxis: etiquettes(yAxis, { width: 120, overflow: 'break', lineHeight: 14 }),
      }),
  };
}

const etiquettes = <A extends object>(axe: A & { axisLabel?: object | undefined }, reglage: object): A => ({
  ...axe,
  axisLabel: { ...axe.axisLabel, ...reglage },
});
