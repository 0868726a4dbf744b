import { cleDe } from '../../../kernel/texte.ts';

const VIDES = new Set('a au aux d de des du en et l la le les ou par pour sur un une'.split(' '));

/** The words that count, without plural, in alphabetical order: « Gestion de conflits » and « conflit, gestion ». */
function motsDe(texte: string): readonly string[] {
  return cleDe(texte)
    .split(' ')
    .filter((mot) => mot !== '' && !VIDES.has(mot))
    .map((mot) => (mot.length > 3 && /[a-z][sx]$/.test(mot) ? mot.slice(0, -1) : mot))
    .sort();
}

/** Two labels with the same strong key are the same, but for plurals, small words and the order of words. */
export const cleForte = (texte: string): string => motsDe(texte).join(' ') || cleDe(texte);

/** How alike two labels are, from 0 to 1: shared words (their typing mistakes forgiven), then shared letters. */
export function proximite(a: string, b: string): number {
  const [ma, mb] = [motsDe(a), motsDe(b)];
  const [ta, tb] = [ma.join(' '), mb.join(' ')];
  if (ta === tb) return 1;
  const libres = [...mb];
  let communs = 0;
  for (const mot of ma) {
    let meilleur = -1;
    let note = 0.7;
    libres.forEach((autre, i) => {
      const n = ressemblance(mot, autre);
      if (n > note) {
        note = n;
        meilleur = i;
      }
    });
    if (meilleur < 0) continue;
    communs += note;
    libres.splice(meilleur, 1);
  }
  const parMots = (2 * communs) / Math.max(1, ma.length + mb.length);
  return Math.min(0.99, Math.max(parMots, 0.95 * trigrammes(ta, tb)));
}

/** Of two words: 1 when equal; an abbreviation of at least three letters is close; else by editing distance. */
function ressemblance(a: string, b: string): number {
  if (a === b) return 1;
  const [court, long] = a.length < b.length ? [a, b] : [b, a];
  if (court.length >= 3 && long.startsWith(court)) return 0.85;
  // A code or a number off by one character is another one.
  if (/\d/.test(a) || /\d/.test(b) || court.length < 4) return 0;
  return 1 - distance(a, b) / long.length;
}

/** Damerau-Levenshtein, adjacent letters swapped counting for one. */
export function distance(a: string, b: string): number {
  let avant: number[] = [];
  let dessus = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const ligne = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const egal = a[i - 1] === b[j - 1];
      let d = Math.min((dessus[j] ?? 0) + 1, (ligne[j - 1] ?? 0) + 1, (dessus[j - 1] ?? 0) + (egal ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d = Math.min(d, (avant[j - 2] ?? 0) + 1);
      ligne.push(d);
    }
    avant = dessus;
    dessus = ligne;
  }
  return dessus[b.length] ?? 0;
}

function trigrammes(a: string, b: string): number {
  const [ga, gb] = [grammes(a), grammes(b)];
  let communs = 0;
  for (const g of ga) if (gb.has(g)) communs += 1;
  return (2 * communs) / Math.max(1, ga.size + gb.size);
}

function grammes(texte: string): Set<string> {
  const plein = `  ${texte} `;
  const vus = new Set<string>();
  for (let i = 0; i + 3 <= plein.length; i += 1) vus.add(plein.slice(i, i + 3));
  return vus;
}

export interface Proche<T> {
  readonly connu: T;
  /** 0 to 1. */
  readonly note: number;
}

/** The known ones most like a value, best first; none below `seuil`. */
export function plusProches<T extends { readonly nom: string }>(
  valeur: string,
  connus: readonly T[],
  combien = 3,
  seuil = 0.45,
): Proche<T>[] {
  return connus
    .map((connu) => ({ connu, note: proximite(valeur, connu.nom) }))
    .filter((p) => p.note >= seuil)
    .sort((a, b) => b.note - a.note)
    .slice(0, combien);
}
