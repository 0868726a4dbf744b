import type { Tx } from '../../server/db.ts';
import type { Comptage } from './chiffres.ts';
import { lireModele } from './modele.ts';
import { rendrePdf } from './render/pdf.ts';
import { rendreWord } from './render/word.ts';
import type { Bilan } from './rules/bilan.ts';
import { donneesDuBilan } from './rules/donnees.ts';
import { jsonDuBilan } from './rules/json.ts';
import { type CleBilan, type Lecteur, lireBilan, ouvrirBilan } from './store.ts';

export const FORMATS = ['docx', 'pdf', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** A file ready to hand over. `nom` is ASCII: it goes into headers and on every disk. */
export interface Fichier {
  readonly nom: string;
  readonly contenu: Buffer;
}

/**
 * Reads the bilan of a year and gives what makes its file, to be called once the transaction is over: rendering takes
 * seconds. A frozen one gives back the bytes that were kept. Refusals: those of `ouvrirBilan`.
 */
export async function preparerFichier(
  tx: Tx,
  cle: CleBilan,
  format: Format,
  lecteur: Lecteur,
  comptage: Comptage,
): Promise<() => Promise<Fichier>> {
  const ouvert = await ouvrirBilan(tx, cle, lecteur);
  const numero = ouvert.convention.numero
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const nom = `bilan-${numero || ouvert.convention.id}-annee-${cle.annee}.${format}`;
  const garde = ouvert.etat === 'fige' && format !== 'json' ? await lireGarde(tx, ouvert.id, format) : null;
  if (garde) return async () => ({ nom, contenu: garde });
  const bilan = await lireBilan(tx, ouvert, comptage);
  const modele = format === 'docx' ? await lireModele(tx) : undefined;
  return async () => ({ nom, contenu: await rendre(bilan, format, modele?.docx) });
}

/** The same in one go, for one who holds nobody up: a command, or a whole archive of files. */
export const faireFichier = async (...args: Parameters<typeof preparerFichier>): Promise<Fichier> =>
  (await preparerFichier(...args))();

/** Renders a bilan. Word is made on the structure's own model when it has one. */
export async function rendre(bilan: Bilan, format: Format, modele?: Uint8Array): Promise<Buffer> {
  if (format === 'json') return Buffer.from(`${JSON.stringify(jsonDuBilan(bilan))}\n`);
  const donnees = donneesDuBilan(bilan);
  return format === 'pdf' ? rendrePdf(donnees) : rendreWord(donnees, modele);
}

async function lireGarde(tx: Tx, id: number | null, format: 'docx' | 'pdf'): Promise<Buffer | null> {
  const colonne = format === 'docx' ? 'word' : 'pdf';
  const ligne = await tx
    .selectFrom('bilan')
    .select(`${colonne} as octets`)
    .where('id', '=', id)
    .executeTakeFirst();
  return ligne?.octets ?? null;
}
