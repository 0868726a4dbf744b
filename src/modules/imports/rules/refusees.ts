import type { LigneRefusee } from './interprete.ts';
import { COLONNES_DES_REFUS } from './noms-de-colonnes.ts';

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
