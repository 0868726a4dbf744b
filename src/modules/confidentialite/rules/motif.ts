/** One of a list of sources, cut at spaces; « _ » stands for a space: `unDe('le la de_la')` is `(?:le|la|de la)`. */
export const unDe = (liste: string): string =>
  `(?:${liste.trim().split(/\s+/).join('|').replaceAll('_', ' ')})`;

/** A place where a word starts, when what comes before is looked at: it is consumed. */
export const BORD = '(?:^|[^a-z])';
