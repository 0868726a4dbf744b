import type { Connus } from './alerte.ts';
import { type Lecture, plat } from './lecture.ts';
import { estQualificatif, estTeteDeLieu, figures } from './noms/lieux.ts';
import { prenom } from './noms/prenoms.ts';

/** A passage that names a known place or body. */
export interface Masque {
  readonly debut: number;
  readonly fin: number;
  /** The whole name: nothing in it alarms. A part (« à Jean-Jaurès »): no person is looked for in it. */
  readonly entier: boolean;
}

interface Terme {
  readonly cles: readonly string[];
  readonly entier: boolean;
}

/** The known names by their first word. */
type Index = ReadonlyMap<string, readonly Terme[]>;

const INDEX = new WeakMap<Connus, Index>();
const ARTICLES = new Set(['le', 'la', 'les', 'l']);
const CLES = /[\p{L}\p{N}]+/gu;
const clesDe = (nom: string): string[] => plat(nom).match(CLES) ?? [];

function indexDe(connus: Connus): Index {
  const deja = INDEX.get(connus);
  if (deja) return deja;
  const index = new Map<string, Terme[]>();
  const ajouter = (cles: readonly string[], entier: boolean) => {
    const [premiere] = cles;
    if (premiere === undefined) return;
    const liste = index.get(premiere);
    if (liste) liste.push({ cles, entier });
    else index.set(premiere, [{ cles, entier }]);
  };
  for (const nom of connus.termes) {
    const cles = clesDe(nom);
    ajouter(cles, true);
    // « Le jardin de Rose » is also « du jardin de Rose ».
    if (cles.length > 2 && ARTICLES.has(cles[0] as string)) ajouter(cles.slice(1), true);
    const court = sansTete(cles);
    if (court.length < cles.length && vautSeul(court)) ajouter(court, false);
  }
  INDEX.set(connus, index);
  return index;
}

/** « Résidence Jean-Jaurès » is also said « Jean-Jaurès ». */
function sansTete(cles: readonly string[]): readonly string[] {
  let i = 0;
  while (i < cles.length && (estTeteDeLieu(cles[i] as string) || estQualificatif(cles[i] as string))) i += 1;
  return cles.slice(i);
}

/** « Place Victor » alone must not hide every Victor. */
const vautSeul = (cles: readonly string[]): boolean =>
  cles.length > 1 ||
  (cles.length === 1 && (cles[0] as string).length > 3 && prenom(cles[0] as string) === null);

/** Where a text names what the structure knows, or people of history whose names are on streets. */
export function masquer({ texte, plat: aplati, place }: Lecture, connus: Connus): Masque[] {
  const masques: Masque[] = figures(aplati).map((f) => ({ ...f, entier: false }));
  const index = indexDe(connus);
  const lus = [...aplati.matchAll(CLES)];
  lus.forEach((lu, i) => {
    for (const { cles, entier } of index.get(lu[0]) ?? []) {
      const dernier = lus[i + cles.length - 1];
      if (!dernier || cles.some((cle, j) => lus[i + j]?.[0] !== cle)) continue;
      masques.push({ debut: lu.index, fin: dernier.index + dernier[0].length, entier });
    }
  });
  for (const sujet of connus.sujets) masques.push(...sujetEcrit(texte, aplati, place, sujet));
  return masques;
}

/** A subject quiets only itself, with the capital of the list: « Violences conjugales », not « des violences conjugales ». */
function sujetEcrit(texte: string, aplati: string, place: Lecture['place'], sujet: string): Masque[] {
  const cle = plat(sujet);
  const masques: Masque[] = [];
  if (cle === '') return masques;
  for (let i = aplati.indexOf(cle); i >= 0; i = aplati.indexOf(cle, i + cle.length)) {
    if (texte.slice(place(i), place(i + cle.length)) === sujet)
      masques.push({ debut: i, fin: i + cle.length, entier: true });
  }
  return masques;
}

export const chevauche = (a: { debut: number; fin: number }, b: { debut: number; fin: number }): boolean =>
  a.debut < b.fin && b.debut < a.fin;
