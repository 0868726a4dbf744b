import { describe, expect, it } from 'vitest';
import { chartSvg, svgToPng } from './chart.ts';
import { columns, rankedBars, stackedColumns } from './chart-options.ts';

const SIZE = { width: 640, height: 200 };

describe('charts', () => {
  it('draws each value and label, the same each time', () => {
    const option = columns(['mars', 'avr.'], [1234, 7]);
    const svg = chartSvg(option, SIZE);
    for (const text of ['>mars<', '>avr.<', '>1\u00a0234<', '>7<']) expect(svg).toContain(text);
    expect(chartSvg(option, SIZE)).toBe(svg);
  });

  it('gives stacked series a legend and patterns, not colours alone', () => {
    const svg = chartSvg(
      stackedColumns(
        ['mars'],
        [
          { name: 'Accueil', values: [3] },
          { name: 'Veille', values: [5] },
        ],
      ),
      SIZE,
    );
    expect(svg).toContain('>Accueil<');
    expect(svg).toContain('<pattern');
  });

  it('escapes labels that look like markup', () => {
    const svg = chartSvg(rankedBars(['<script>&'], [3]), SIZE);
    expect(svg).not.toContain('<script>');
  });

  it('turns into PNG at the asked width', () => {
    const png = svgToPng(chartSvg(columns(['mars'], [3]), SIZE), 1280);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1280);
    expect(png.readUInt32BE(20)).toBe(400);
  });
});
