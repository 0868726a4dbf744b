/** Colours of documents and charts. Text colours keep a contrast of at least 4.5 on white. */
export const TEAL = '#0f5e5c';
export const SAFFRON = '#e2a32c';
export const INK = '#1d2b2b';
export const MUTED = '#566565';
export const LINE = '#d5dedd';

/**
 * Series colours, in the order of use. They differ in lightness as much as in hue, so that they stay apart for
 * every kind of colour blindness and in grey: `palette.test.ts` measures it.
 */
export const SERIES = [TEAL, '#e2a32c', '#5488cf', '#c2602e', '#d6c6e8'] as const;
