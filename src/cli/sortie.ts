import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nombre } from '../kernel/mise-en-forme.ts';
import { RefusError, refus } from '../kernel/refus.ts';

/** Writes a file where the command was told to; returns its whole path. Refused: sortie-impossible. */
export async function ecrireSortie(sortie: string, contenu: Buffer): Promise<string> {
  const fichier = path.resolve(sortie);
  try {
    await writeFile(fichier, contenu);
    return fichier;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const message = `Impossible d’écrire dans « ${fichier} » (${code}). Vérifiez que le dossier existe et que vous pouvez y écrire.`;
    throw new RefusError(500, refus('sortie-impossible', message, 'sortie'));
  }
}

/** The weight of a file: « 340 ko », « 2,3 Mo ». */
export const poids = (octets: number): string => {
  const ko = octets / 1000;
  return ko < 1000
    ? `${nombre(ko)} ko`
    : `${(ko / 1000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} Mo`;
};
