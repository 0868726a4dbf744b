import type { LigneRefusee } from './interprete.ts';
import { COLONNES_DES_REFUS } from './noms-de-colonnes.ts';
import type { Plan } from './plan.ts';

/** Byte order mark: without it spreadsheets read the accents wrong. */
const BOM = '\ufeff';

/**
 * The file of refused lines, piece by piece: UTF-8 with its mark, « ; », the cells as they came, then the number of the
 * line and why. Corrected, it can be imported again: its two added columns are recognised and left out.
 */
export const enteteDesRefus = (noms: readonly string[]): string =>
  BOM + enCsv([...noms, ...COLONNES_DES_REFUS]);

/** One refused line; `ou` says where it was (« 12 », « Mars, 12 »), `largeur` is the number of columns of the file. */
export function ligneDesRefus(refusee: LigneRefusee, largeur: number, ou: string): string {
  const cellules = Array.from(
    { length: Math.max(largeur, refusee.cellules.length) },
    (_, i) => refusee.cellules[i] ?? '',
  );
  // Cells beyond the last column would push the reason under no header: they are joined to the last one.
  const gardees =
    cellules.length > largeur
      ? [
          ...cellules.slice(0, largeur - 1),
          cellules
            .slice(largeur - 1)
            .join(' ')
            .trim(),
        ]
      : cellules;
  return enCsv([...gardees, ou, motifEnClair(refusee)]);
}

/** Reasons that say that the cells of a line are not under their headers. */
const DECALEES: ReadonlySet<string> = new Set([
  'cellules-manquantes',
  'cellules-en-trop',
  'ligne-guillemets',
  'ligne-trop-longue',
]);

/**
 * A refused line as it may be kept: cells of columns that were left out are blank, since nobody agreed to keep what they
 * say, and the others stay in their places. Of a line whose cells may have slipped out of their columns, nothing but
 * its reason, unless all columns are taken.
 */
export function sansLeReste(
  refusee: LigneRefusee,
  { colonnes, largeur }: Pick<Plan, 'colonnes' | 'largeur'>,
): LigneRefusee {
  const prises = new Set(colonnes.map((c) => c.indice));
  const decalee = refusee.motifs.filter((m) => DECALEES.has(m.code));
  if (decalee.length === 0)
    return { ...refusee, cellules: refusee.cellules.map((c, i) => (prises.has(i) ? c : '')) };
  if (prises.size === largeur) return refusee;
  return { ...refusee, cellules: refusee.cellules.map(() => ''), motifs: decalee };
}

/** The reasons of a line as one sentence or more, each with its column. */
export const motifEnClair = ({ motifs }: LigneRefusee): string =>
  motifs.map(({ colonne, message }) => (colonne ? `${colonne} : ${message}` : message)).join(' ');

const enCsv = (cellules: readonly string[]): string =>
  `${cellules.map((c) => enCellule(sansFormule(c))).join(';')}\r\n`;

const enCellule = (texte: string): string =>
  /[";\r\n]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte;

/**
 * A cell that begins like a formula is kept from being one when the file is opened (OWASP, « CSV injection »). The
 * apostrophe is taken off when the file is imported again.
 */
const sansFormule = (texte: string): string => (/^[=+\-@\t\r]/.test(texte) ? `'${texte}` : texte);
