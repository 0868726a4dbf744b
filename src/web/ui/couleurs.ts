import type { MantineColorsTuple } from '@mantine/core';

/** Deep teal: what one can act on. */
export const canard: MantineColorsTuple = [
  '#eaf4f2',
  '#d5e9e6',
  '#aad3ce',
  '#7cbdb6',
  '#52a49d',
  '#2f8a84',
  '#1a7570',
  '#0f5f5d',
  '#0b4d4b',
  '#083a39',
];

/** Saffron: what waits for a person. */
export const safran: MantineColorsTuple = [
  '#fff8e8',
  '#fdefcf',
  '#fbe0a0',
  '#f8cf6c',
  '#f3b52b',
  '#df9f12',
  '#b57c06',
  '#8c5f05',
  '#6e4a07',
  '#4a3205',
];

/** Brick: refusals and what removes. */
export const brique: MantineColorsTuple = [
  '#fdf1ee',
  '#fadfd9',
  '#f3bcb0',
  '#eb9685',
  '#e0745f',
  '#cd553e',
  '#b7432d',
  '#a33b28',
  '#84301f',
  '#5f2216',
];

/** Sand: the greys, warmed. */
export const sable: MantineColorsTuple = [
  '#fbf8f2',
  '#f3eee4',
  '#e9e2d5',
  '#dad1c1',
  '#beb4a2',
  '#8c8475',
  '#6b6457',
  '#565045',
  '#3b372f',
  '#23201b',
];

/** Night: surfaces of the dark scheme, greenish like the teal and never black, with a warm text. */
export const nuit: MantineColorsTuple = [
  '#e6e3da',
  '#cbcac2',
  '#a7b0ac',
  '#8a9592',
  '#3d4a4a',
  '#2a3536',
  '#1e2728',
  '#151b1c',
  '#0f1415',
  '#0a0e0f',
];
