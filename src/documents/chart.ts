import { Resvg } from '@resvg/resvg-js';
import type { EChartsOption } from 'echarts';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { FONT_FAMILY, fontFiles } from './fonts.ts';

use([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

export interface Size {
  /** In CSS pixels, 1/96 inch on paper. */
  readonly width: number;
  readonly height: number;
}

/** Draws a chart as SVG. The same option always gives the same text: the ids that ECharts counts up are levelled. */
export function chartSvg(option: EChartsOption, size: Size): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption({ ...option, animation: false });
  const svg = chart.renderToSVGString();
  chart.dispose();
  const ids = new Map<string, string>();
  return svg.replace(/\bzr\d+-[a-z]+-?\d+\b/g, (id) => {
    const known = ids.get(id) ?? `c${ids.size}`;
    ids.set(id, known);
    return known;
  });
}

/** An SVG as PNG, drawn with the bundled font only, so that every machine gives the same picture. */
export function svgToPng(svg: string, pixelWidth: number): Buffer {
  return new Resvg(svg, {
    background: 'white',
    fitTo: { mode: 'width', value: pixelWidth },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: FONT_FAMILY },
  })
    .render()
    .asPng();
}
