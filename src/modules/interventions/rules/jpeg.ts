import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';

/** A picture with nothing left but what decoding needs. */
export interface Photo {
  readonly octets: Uint8Array;
  readonly largeur: number;
  readonly hauteur: number;
}

/** Longest side, in pixels: a small file may claim a huge picture. */
const COTE_MAX = 8_000;

const [SOI, EOI, SOS] = [0xd8, 0xd9, 0xda];
const [TABLES_DCT, TABLES_DE_HUFFMAN, REPRISES] = [0xdb, 0xc4, 0xdd];
/** Baseline, extended, progressive: what browsers decode. */
const IMAGES = [0xc0, 0xc1, 0xc2] as const;

/** Kept segments, each with the length that its own content says: nothing may hide behind it. */
const GARDES: ReadonlyMap<number, (contenu: Uint8Array) => boolean> = new Map([
  [TABLES_DCT, (s: Uint8Array) => suite(s, (i) => ((s[i] ?? 0) >> 4 === 0 ? 64 : 128) + 1)],
  [
    TABLES_DE_HUFFMAN,
    (s: Uint8Array) => suite(s, (i) => 17 + s.slice(i + 1, i + 17).reduce((n, v) => n + v, 0)),
  ],
  [REPRISES, (s: Uint8Array) => s.length === 2],
  [SOS, (s: Uint8Array) => s.length === 4 + 2 * (s[0] ?? 0)],
  ...IMAGES.map((m) => [m, (s: Uint8Array) => s.length === 6 + 3 * (s[5] ?? 0)] as const),
]);

/** Do tables, each as long as `longueur` says, fill the segment exactly? */
function suite(s: Uint8Array, longueur: (debut: number) => number): boolean {
  let i = 0;
  while (i < s.length) i += longueur(i);
  return i === s.length && i > 0;
}

/** APPn and COM: where it was taken, when, by whom, with what, a thumbnail. */
const estUneMetadonnee = (marqueur: number): boolean =>
  (marqueur >= 0xe0 && marqueur <= 0xef) || marqueur === 0xfe;

// Without any header some readers guess the colours: the plain one says nothing but « JPEG, version 1.1 ».
const JFIF = Uint8Array.of(
  ...[0xff, SOI, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
);

/**
 * A JPEG rewritten segment by segment with what decoding needs and nothing else: no place, date, device, comment,
 * thumbnail, nor bytes after the end. Refused: photo-illisible.
 */
export function nettoyerJpeg(fichier: Uint8Array): Result<Photo, Refus> {
  if (fichier[0] !== 0xff || fichier[1] !== SOI) return illisible();
  const morceaux: Uint8Array[] = [JFIF];
  let image: { largeur: number; hauteur: number } | null = null;
  let balayages = 0;
  let i = 2;
  while (i < fichier.length) {
    if (fichier[i] !== 0xff) return illisible();
    // Any number of FF may stand before a marker.
    while (fichier[i + 1] === 0xff) i += 1;
    const marqueur = fichier[i + 1] ?? 0;
    if (marqueur === EOI) return image && balayages > 0 ? finir(morceaux, image) : illisible();
    const fin = i + 2 + deuxOctets(fichier, i + 2);
    const contenu = fichier.subarray(i + 4, fin);
    if (fin < i + 4 || fin > fichier.length) return illisible();
    if (!estUneMetadonnee(marqueur)) {
      if (!GARDES.get(marqueur)?.(contenu)) return illisible();
      if (IMAGES.some((m) => m === marqueur)) {
        if (image) return illisible();
        image = { hauteur: deuxOctets(contenu, 1), largeur: deuxOctets(contenu, 3) };
        if (!estLisible(image, contenu[5])) return illisible();
      }
      morceaux.push(fichier.subarray(i, fin));
    }
    i = fin;
    if (marqueur !== SOS) continue;
    if (!image) return illisible();
    balayages += 1;
    i = finDuBalayage(fichier, fin);
    morceaux.push(fichier.subarray(fin, i));
  }
  return illisible();
}

const deuxOctets = (s: Uint8Array, i: number): number => ((s[i] ?? 0) << 8) | (s[i + 1] ?? 0);

/** Grey or three colours: the plain header says how to read them. */
const estLisible = (
  { largeur, hauteur }: { largeur: number; hauteur: number },
  composantes: number | undefined,
): boolean =>
  Math.min(largeur, hauteur) > 0 &&
  Math.max(largeur, hauteur) <= COTE_MAX &&
  (composantes === 1 || composantes === 3);

/** Where the coded pixels stop: at a marker that is neither a stuffed FF nor a restart. */
function finDuBalayage(s: Uint8Array, debut: number): number {
  let i = debut;
  for (;;) {
    i = s.indexOf(0xff, i);
    if (i === -1) return s.length;
    const suivant = s[i + 1] ?? 0xff;
    if (suivant !== 0 && (suivant < 0xd0 || suivant > 0xd7)) return i;
    i += 2;
  }
}

function finir(
  morceaux: readonly Uint8Array[],
  image: { largeur: number; hauteur: number },
): Result<Photo, Refus> {
  const octets = new Uint8Array(morceaux.reduce((n, m) => n + m.length, 2));
  let i = 0;
  for (const m of morceaux) {
    octets.set(m, i);
    i += m.length;
  }
  octets.set([0xff, EOI], i);
  return ok({ octets, ...image });
}

const illisible = () =>
  err(refus('photo-illisible', 'Ce fichier n’est pas une photo JPEG lisible. Reprenez la photo.', 'fichier'));
