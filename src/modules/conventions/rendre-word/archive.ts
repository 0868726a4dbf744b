import { strToU8 } from 'fflate';
import { writeZip } from '../../../documents/zip.ts';
import { faireFichier } from '../../bilans/documents.ts';
import { anneeDeConvention, nombreAnnees } from '../../bilans/rules/annee-de-convention.ts';
import type { ContexteDePapier, Fichier } from '../papiers-contexte.ts';
import { lisezMoi, type PieceDuDossier } from '../rules/papiers/dossier/lisez-moi.ts';
import { PAPIERS, type TypeDePapier } from '../rules/papiers/papiers.ts';

/** A file inside an archive. */
export interface Piece extends PieceDuDossier {
  readonly contenu: Uint8Array;
}

export const pieceTexte = (chemin: string, titre: string, texte: string): Piece => ({
  ...{ chemin, titre, manques: null },
  contenu: strToU8(texte),
});

/** A paper of the convention, with what it lacks. */
export const piecePapier = (chemin: string, type: TypeDePapier, fichier: Fichier): Piece => ({
  ...{ chemin, titre: PAPIERS[type].titre, manques: fichier.etat.manques },
  contenu: fichier.contenu,
});

/** Years of the convention begun on a day, its last day as it stands included. */
export const anneesCommencees = ({
  donnees: { convention: c, aujourdhui },
}: ContexteDePapier): readonly number[] =>
  Array.from({ length: nombreAnnees({ debut: c.debut, fin: c.finEffective }) }, (_, i) => i + 1).filter(
    (annee) => {
      const a = anneeDeConvention({ debut: c.debut, fin: c.fin }, annee);
      return a.ok && a.value.du <= aujourdhui;
    },
  );

/** The bilan of each year begun, in Word and in PDF. */
export async function bilans(c: ContexteDePapier, dossier: string): Promise<Piece[]> {
  const comptage = {
    structureId: c.donnees.structure.id,
    par: c.scope?.membreNom ?? 'la ligne de commande',
    le: c.serveur.maintenant(),
  };
  const pieces: Piece[] = [];
  for (const annee of anneesCommencees(c))
    for (const format of ['docx', 'pdf'] as const) {
      const cle = { convention: c.donnees.convention.id, annee };
      const { nom, contenu } = await faireFichier(c.tx, cle, format, c.scope, comptage);
      const titre = `bilan et suivi de l’année ${annee} (${format === 'pdf' ? 'PDF' : 'Word'})`;
      pieces.push({ chemin: `${dossier}${nom}`, titre, manques: null, contenu });
    }
  return pieces;
}

/** The archive, with its LISEZMOI.txt first. `absents`: what is not in it, in words. Same data, same bytes. */
export function archiver(
  { donnees: { convention, aujourdhui } }: ContexteDePapier,
  titre: string,
  pieces: readonly Piece[],
  absents: readonly string[],
): Buffer {
  const notice = lisezMoi(titre, convention.numero, aujourdhui, pieces, absents);
  const fichiers: Record<string, Uint8Array> = { 'LISEZMOI.txt': strToU8(notice) };
  for (const { chemin, contenu } of pieces) fichiers[chemin] = contenu;
  return writeZip(fichiers, aujourdhui);
}
