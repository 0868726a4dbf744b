import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { RefusError, refus } from '../../kernel/refus.ts';
import { listeDesMigrations } from '../migrate.ts';
import { ALTEREE, ENTETE, lire, MANIFESTE, type Partie, verifierArchive } from './archive.ts';
import {
  type Entete,
  FORMAT,
  type Manifeste,
  NON_SAUVEES,
  tableDe,
  zEntete,
  zManifeste,
} from './manifeste.ts';

/** A file that was read whole and holds what it says, open until `fermer`. */
export interface SauvegardeOuverte {
  readonly fichier: FileHandle;
  readonly entete: Entete;
  readonly manifeste: Manifeste;
  /** The parts of each table, in their order. */
  readonly parties: ReadonlyMap<string, readonly Partie[]>;
  fermer(): Promise<void>;
}

/**
 * Opens a backup and verifies all of it, before anything else is touched. Refusals: `sauvegarde-illisible`,
 * `sauvegarde-inconnue`, `sauvegarde-tronquee`, `sauvegarde-alteree`, `sauvegarde-recente`.
 */
export async function ouvrirSauvegarde(chemin: string): Promise<SauvegardeOuverte> {
  const fichier = await ouvrirFichier(path.resolve(chemin));
  try {
    const verifiee = await verifierArchive(fichier);
    if (!verifiee.ok) throw new RefusError(422, verifiee.error);
    const entete = await lireJson(fichier, verifiee.value, ENTETE, zEntete);
    if (entete.format > FORMAT || !(await listeDesMigrations()).includes(entete.migration))
      throw new RefusError(422, recente(entete));
    const manifeste = await lireJson(fichier, verifiee.value, MANIFESTE, zManifeste);
    const interdite = manifeste.tables.find((t) => NON_SAUVEES.has(t.nom));
    if (interdite) throw new RefusError(422, quiOuvre(interdite.nom));
    const parties = new Map<string, Partie[]>(manifeste.tables.map((t) => [t.nom, []]));
    for (const partie of verifiee.value) parties.get(tableDe(partie.nom) ?? '')?.push(partie);
    return { fichier, entete, manifeste, parties, fermer: () => fichier.close() };
  } catch (cause) {
    await fichier.close();
    throw cause;
  }
}

async function ouvrirFichier(chemin: string): Promise<FileHandle> {
  try {
    const fichier = await open(chemin, 'r');
    if ((await fichier.stat()).isFile()) return fichier;
    await fichier.close();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const pourquoi =
      code === 'ENOENT'
        ? 'ce fichier n’existe pas. Vérifiez son nom.'
        : `il ne peut pas être lu (${code}). Vérifiez vos droits sur ce fichier.`;
    throw new RefusError(422, refus('sauvegarde-illisible', `« ${chemin} » : ${pourquoi}`, 'fichier'));
  }
  throw new RefusError(
    422,
    refus('sauvegarde-illisible', `« ${chemin} » est un dossier : donnez le fichier.`, 'fichier'),
  );
}

async function lireJson<T>(
  fichier: FileHandle,
  parties: readonly Partie[],
  nom: string,
  forme: z.ZodType<T>,
): Promise<T> {
  const partie = parties.find((p) => p.nom === nom);
  if (!partie) throw new RefusError(422, ALTEREE);
  const lu = forme.safeParse(enJson((await lire(fichier, partie)).toString()));
  if (!lu.success) throw new RefusError(422, ALTEREE);
  return lu.data;
}

/** Undefined, which no form takes, when the text is not JSON. */
function enJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}

/** A session or a link brought by a file would open a door that nobody here opened. */
const quiOuvre = (table: string) =>
  refus(
    'sauvegarde-alteree',
    `Cette sauvegarde contient « ${table} », que Trame n’enregistre jamais dans une sauvegarde. Prenez-en une autre copie. Rien n’a été changé.`,
    'fichier',
  );

const recente = ({ produit }: Entete) =>
  refus(
    'sauvegarde-recente',
    `Cette sauvegarde vient d’une version plus récente de Trame (${produit}). Mettez d’abord cette installation à jour, puis relancez la commande. Rien n’a été changé.`,
    'fichier',
  );
