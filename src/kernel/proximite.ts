import { cleDe, distance } from './texte.ts';

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

/** A label made ready to be compared with many. */
interface Prepare {
  readonly mots: readonly string[];
  readonly texte: string;
  readonly grammes: ReadonlySet<string>;
}

function preparer(label: string): Prepare {
  const mots = motsDe(label);
  const texte = mots.join(' ');
  return { mots, texte, grammes: grammes(texte) };
}

/** How alike two labels are, from 0 to 1: shared words (their typing mistakes forgiven), then shared letters. */
export const proximite = (a: string, b: string): number => comparer(preparer(a), preparer(b));

function comparer(a: Prepare, b: Prepare): number {
  if (a.texte === b.texte) return 1;
  const libres = [...b.mots];
  let communs = 0;
  for (const mot of a.mots) {
    let meilleur = -1;
    let note = 0.7;
    for (let i = 0; i < libres.length; i += 1) {
      const n = ressemblance(mot, libres[i] as string, note);
      if (n > note) {
        note = n;
        meilleur = i;
      }
    }
    if (meilleur < 0) continue;
    communs += note;
    libres.splice(meilleur, 1);
  }
  const parMots = (2 * communs) / Math.max(1, a.mots.length + b.mots.length);
  return Math.min(0.99, Math.max(parMots, 0.95 * trigrammes(a.grammes, b.grammes)));
}

/**
 * Of two words: 1 when equal; an abbreviation of at least three letters is close; else by editing distance, which is not
 * looked for when it could not bring more than `plancher`.
 */
function ressemblance(a: string, b: string, plancher: number): number {
  if (a === b) return 1;
  const [court, long] = a.length < b.length ? [a, b] : [b, a];
  if (court.length >= 3 && long.startsWith(court)) return 0.85;
  if (court.length <= long.length * plancher) return 0;
  // A code or a number off by one character is another one.
  if (/\d/.test(a) || /\d/.test(b) || court.length < 4) return 0;
  return 1 - distance(a, b) / long.length;
}

function trigrammes(ga: ReadonlySet<string>, gb: ReadonlySet<string>): number {
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

/** Lists are compared with thousands of values: their labels are made ready once. */
const PRETS = new WeakMap<readonly unknown[], readonly Prepare[]>();

function prets(connus: readonly { readonly nom: string }[]): readonly Prepare[] {
  let faits = PRETS.get(connus);
  if (!faits) {
    faits = connus.map((c) => preparer(c.nom));
    PRETS.set(connus, faits);
  }
  return faits;
}

/** The known ones most like a value, best first; none below `seuil`. `connus` must not change afterwards. */
export function plusProches<T extends { readonly nom: string }>(
  valeur: string,
  connus: readonly T[],
  combien = 3,
  seuil = 0.45,
): Proche<T>[] {
  const pret = preparer(valeur);
  const faits = prets(connus);
  return connus
    .map((connu, i) => ({ connu, note: comparer(pret, faits[i] as Prepare) }))
    .filter((p) => p.note >= seuil)
    .sort((a, b) => b.note - a.note)
    .slice(0, combien);
}
