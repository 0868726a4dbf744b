/** Longest side of a photo that is kept: enough to see a broken door, light enough for a stairwell. */
export const COTE_MAX = 1600;
/** Cells along the longest side: a face in one cell or four says nothing any more. */
const CELLULES = 48;

export interface Taille {
  readonly largeur: number;
  readonly hauteur: number;
}

/** The grid of squares that hide: cells are numbered from the top left, row by row. */
export interface Grille extends Taille {
  readonly cote: number;
  readonly colonnes: number;
  readonly lignes: number;
}

/** Brings a picture within the largest side, without distortion and never larger than it was. */
export function reduite({ largeur, hauteur }: Taille, max = COTE_MAX): Taille {
  const echelle = Math.min(1, max / Math.max(largeur, hauteur));
  return {
    largeur: Math.max(1, Math.round(largeur * echelle)),
    hauteur: Math.max(1, Math.round(hauteur * echelle)),
  };
}

export function grilleDe({ largeur, hauteur }: Taille): Grille {
  const cote = Math.max(4, Math.ceil(Math.max(largeur, hauteur) / CELLULES));
  return { largeur, hauteur, cote, colonnes: Math.ceil(largeur / cote), lignes: Math.ceil(hauteur / cote) };
}

/** Cells that a rectangle covers, even in part. */
export function cellulesDans(
  { cote, colonnes, lignes }: Grille,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): readonly number[] {
  const borne = (v: number, max: number) => Math.max(0, Math.min(max - 1, Math.floor(v / cote)));
  const cellules: number[] = [];
  for (let l = borne(y, lignes); l <= borne(y + height, lignes); l += 1)
    for (let c = borne(x, colonnes); c <= borne(x + width, colonnes); c += 1) cellules.push(l * colonnes + c);
  return cellules;
}

/** Cells under a finger that went from one point to another: none is jumped over, however fast it went. */
export function cellulesSous(
  grille: Grille,
  de: { readonly x: number; readonly y: number },
  a: { readonly x: number; readonly y: number },
): readonly number[] {
  const { cote } = grille;
  const pas = Math.max(1, Math.ceil(Math.hypot(a.x - de.x, a.y - de.y) / (cote / 2)));
  const cellules = new Set<number>();
  for (let i = 0; i <= pas; i += 1) {
    const x = de.x + ((a.x - de.x) * i) / pas;
    const y = de.y + ((a.y - de.y) * i) / pas;
    const doigt = { x: x - cote, y: y - cote, width: 2 * cote, height: 2 * cote };
    for (const c of cellulesDans(grille, doigt)) cellules.add(c);
  }
  return [...cellules];
}
