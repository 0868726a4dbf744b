/** Wide enough for figures and text side by side. */
export const LARGE = '(min-width: 64em)';
