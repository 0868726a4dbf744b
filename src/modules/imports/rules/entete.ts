import { cleDe } from '../../../kernel/texte.ts';
import { CHAMPS } from './champs.ts';
import { lireDate } from './date.ts';
import { noteDuNom } from './noms-de-colonnes.ts';

export interface Entete {
  /** Index of its line among those given; -1 when the table has none and begins with its data. */
  readonly indice: number;
  /** Names of the columns, all different. */
  readonly noms: readonly string[];
  /** Names as written, to recognise the header when it comes again further down. */
  readonly bruts: readonly string[];
  /** How much it looks like the header of a table of acts: to choose among sheets. */
  readonly note: number;
}

/** A title, a logo, a line of instructions may stand above the header, but not more than this. */
const CHERCHE = 60;

/**
 * Finds the line of the headers among the first lines of a table: the one with the most known names, else the first
 * wide line of texts. `impose` is the index chosen by the person, -1 for none.
 */
export function trouverEntete(lignes: readonly (readonly string[])[], impose?: number): Entete {
  const vues = lignes.slice(0, CHERCHE);
  const largeur = Math.max(1, ...vues.map(remplies));
  let indice = impose ?? -1;
  let bruts: readonly string[] = impose === undefined ? [] : (vues[impose] ?? []);
  let note = 0;
  vues.forEach((ligne, i) => {
    if (impose !== undefined && i !== impose) return;
    for (const candidate of [ligne, sousTitres(vues[i - 1], ligne)]) {
      const n = noter(candidate, largeur);
      if (n <= note) continue;
      note = n;
      indice = i;
      bruts = candidate;
    }
  });
  return { indice, bruts, noms: nommer(bruts, largeurDe(vues.slice(Math.max(0, indice)))), note };
}

function noter(ligne: readonly string[], largeur: number): number {
  const pleines = ligne.filter((c) => c.trim() !== '');
  if (pleines.length === 0) return 0;
  const donnees = pleines.filter(estDonnee).length;
  if (donnees > pleines.length * 0.2) return 0;
  const notes = pleines.filter((c) => c.length < 80).reduce((n, c) => n + nomConnu(c), 0);
  // One known word in a title or in a cell of data is not a header: it takes two.
  const connus = notes >= 1.5 ? notes : 0;
  const large = pleines.length / largeur;
  return connus === 0 && large < 0.6 ? 0 : connus + large * 0.5;
}

function nomConnu(cellule: string): number {
  let meilleure = 0;
  for (const champ of CHAMPS) meilleure = Math.max(meilleure, noteDuNom(cellule, champ));
  return meilleure >= 0.5 ? meilleure : 0;
}

const estDonnee = (cellule: string): boolean =>
  /^[-+]?[\d\s.,:%€]+$/.test(cellule.trim()) ||
  lireDate(cellule, { ordre: 'jma', calendrier: 1900, siecle: 2030 }).ok;

const remplies = (ligne: readonly string[]): number => ligne.filter((c) => c.trim() !== '').length;

function largeurDe(lignes: readonly (readonly string[])[]): number {
  let largeur = 0;
  for (const ligne of lignes)
    for (let i = ligne.length - 1; i >= largeur; i -= 1) if ((ligne[i] ?? '').trim() !== '') largeur = i + 1;
  return largeur;
}

/** Headers on two lines (a cell merged above « F » and « H »): the upper one names what the lower one leaves empty. */
function sousTitres(dessus: readonly string[] | undefined, ligne: readonly string[]): readonly string[] {
  if (dessus === undefined) return [];
  return Array.from({ length: Math.max(dessus.length, ligne.length) }, (_, c) =>
    (ligne[c] ?? '').trim() === '' ? (dessus[c] ?? '') : (ligne[c] ?? ''),
  );
}

/** Names that a person can tell apart: « Femmes », « Femmes (2) », « Colonne 5 » for one without a name. */
function nommer(bruts: readonly string[], largeur: number): string[] {
  const vus = new Map<string, number>();
  return Array.from({ length: Math.max(largeur, bruts.length) }, (_, i) => {
    const nom = (bruts[i] ?? '').replace(/\s+/g, ' ').trim().slice(0, 120) || `Colonne ${i + 1}`;
    const fois = (vus.get(cleDe(nom)) ?? 0) + 1;
    vus.set(cleDe(nom), fois);
    return fois === 1 ? nom : `${nom} (${fois})`;
  });
}

/** The same key for the same headers whatever their order, case or accents: what was decided for them is remembered. */
export const cleDesEntetes = (noms: readonly string[]): string => noms.map(cleDe).sort().join('|');
