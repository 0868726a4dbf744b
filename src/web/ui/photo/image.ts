import { type Grille, grilleDe, reduite, type Taille } from './mosaique.ts';

/** A photo that waits for a person's look: pixels only, nothing of the file it came from. */
export interface PhotoLue {
  readonly toile: HTMLCanvasElement;
  readonly grille: Grille;
  /** One pixel a cell: the colour that hides it. */
  readonly mosaique: HTMLCanvasElement;
}

/** Bytes of a photo at most; the server takes a little more. */
const OCTETS_MAX = 1_500_000;
const QUALITES = [0.8, 0.7, 0.55, 0.4];

class PhotoIllisible extends Error {}

/** A sentence for what could not be read. */
export const phrasePhoto = (e: unknown): string =>
  e instanceof PhotoIllisible
    ? e.message
    : 'Cette photo n’a pas pu être préparée. Essayez d’en prendre une autre.';

function toileDe({ largeur, hauteur }: Taille): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const toile = document.createElement('canvas');
  toile.width = largeur;
  toile.height = hauteur;
  const ctx = toile.getContext('2d', { alpha: false });
  if (!ctx) throw new PhotoIllisible('Ce téléphone ne sait pas préparer de photo.');
  return [toile, ctx];
}

/**
 * Draws the file again, upright and smaller. Where it was taken, when and with what stay behind: only pixels pass.
 */
export async function lirePhotoDuFichier(fichier: Blob): Promise<PhotoLue> {
  let image: ImageBitmap;
  try {
    image = await createImageBitmap(fichier, { imageOrientation: 'from-image' });
  } catch {
    throw new PhotoIllisible('Ce fichier n’est pas une photo lisible ici. Prenez une photo JPEG ou PNG.');
  }
  try {
    const taille = reduite({ largeur: image.width, hauteur: image.height });
    const [toile, ctx] = toileDe(taille);
    ctx.imageSmoothingQuality = 'high';
    ctx.drawImage(image, 0, 0, taille.largeur, taille.hauteur);
    const grille = grilleDe(taille);
    return { toile, grille, mosaique: mosaiqueDe(toile, grille) };
  } finally {
    image.close();
  }
}

/** One pixel a cell, halved again and again so that each is a mean of all its cell. */
function mosaiqueDe(toile: HTMLCanvasElement, { colonnes, lignes, cote }: Grille): HTMLCanvasElement {
  let [source, ctx] = toileDe({ largeur: colonnes * cote, hauteur: lignes * cote });
  ctx.drawImage(toile, 0, 0);
  while (source.width > 2 * colonnes) {
    const [moitie, c] = toileDe({
      largeur: Math.ceil(source.width / 2),
      hauteur: Math.ceil(source.height / 2),
    });
    c.drawImage(source, 0, 0, moitie.width, moitie.height);
    source = moitie;
  }
  const [petite, c] = toileDe({ largeur: colonnes, hauteur: lignes });
  c.drawImage(source, 0, 0, colonnes, lignes);
  return petite;
}

/** The photo with its hidden cells, on a canvas. */
export function peindre(
  sur: HTMLCanvasElement,
  { toile, grille, mosaique }: PhotoLue,
  cellules: Iterable<number>,
): void {
  sur.width = toile.width;
  sur.height = toile.height;
  const ctx = sur.getContext('2d', { alpha: false });
  if (!ctx) return;
  ctx.drawImage(toile, 0, 0);
  ctx.imageSmoothingEnabled = false;
  const { cote, colonnes } = grille;
  for (const n of cellules) {
    const [c, l] = [n % colonnes, Math.floor(n / colonnes)];
    ctx.drawImage(mosaique, c, l, 1, 1, c * cote, l * cote, cote, cote);
  }
}

/** The photo as it will be kept: a JPEG of pixels alone. */
export async function enJpeg(photo: PhotoLue, cellules: Iterable<number>): Promise<Blob> {
  const [toile] = toileDe({ largeur: photo.toile.width, hauteur: photo.toile.height });
  peindre(toile, photo, cellules);
  for (const qualite of QUALITES) {
    const jpeg = await new Promise<Blob | null>((fait) => toile.toBlob(fait, 'image/jpeg', qualite));
    if (jpeg && jpeg.type === 'image/jpeg' && jpeg.size <= OCTETS_MAX) return jpeg;
  }
  throw new PhotoIllisible('Cette photo reste trop lourde. Prenez-en une autre, d’un peu plus près.');
}
