import { useComputedColorScheme } from '@mantine/core';
import { type ChartTheme, PAPER } from '../../documents/chart-options.ts';

/**
 * Night colours of the charts. Every pair stays apart (OKLab distance of 8 and more) in normal sight and under
 * simulated protanopia, deuteranopia and tritanopia, with a contrast of 3 and more on the surface.
 */
const NUIT: ChartTheme = {
  font: PAPER.font,
  text: '#e6e3da',
  muted: '#a7b0ac',
  line: '#3d4a4a',
  main: '#4fb0a9',
  series: ['#4fb0a9', '#f0b429', '#7684d8', '#c8552f', '#c9a2f5', '#e8e3d6'],
};

const JOUR: ChartTheme = { ...PAPER, text: '#23201b', muted: '#5c564b', line: '#dad1c1' };

/** The colours of charts on this screen: those of paper by day, their own by night. */
export const useChartTheme = (): ChartTheme => (useComputedColorScheme('light') === 'dark' ? NUIT : JOUR);
