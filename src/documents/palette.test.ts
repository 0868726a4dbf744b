import { describe, expect, it } from 'vitest';
import { INK, MUTED, SAFFRON, SERIES, TEAL } from './palette.ts';

type Rgb = readonly [number, number, number];

const linear = (hex: string): Rgb => {
  const channel = (i: number): number => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: Rgb, b: Rgb): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

// Machado, Oliveira and Fernandes (2009), severity 1.
const VISIONS: Readonly<Record<string, readonly Rgb[]>> = {
  ordinary: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const seen = (c: Rgb, m: readonly Rgb[]): Rgb =>
  m.map(([a, b, d]) => Math.max(0, Math.min(1, a * c[0] + b * c[1] + d * c[2]))) as unknown as Rgb;

/** OKLab: a distance of 0.02 is just seen, 0.1 is plain. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
const distance = (a: Rgb, b: Rgb): number => Math.hypot(...oklab(a).map((x, i) => x - (oklab(b)[i] ?? 0)));

describe('palette', () => {
  it.each(Object.entries(VISIONS))('keeps any two series apart: %s', (_, matrix) => {
    const colours = SERIES.map((hex) => seen(linear(hex), matrix));
    for (const [i, a] of colours.entries()) {
      for (const b of colours.slice(i + 1)) expect(distance(a, b)).toBeGreaterThan(0.1);
    }
  });

  it('keeps text readable on white, and the accent visible beside it', () => {
    const white = linear('#ffffff');
    for (const hex of [INK, MUTED, TEAL]) expect(contrast(linear(hex), white)).toBeGreaterThan(4.5);
    expect(contrast(linear(SAFFRON), linear(TEAL))).toBeGreaterThan(3);
  });
});
