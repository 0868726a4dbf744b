import { randomBytes } from 'node:crypto';
import { copyFile, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { accord } from '../kernel/mise-en-forme.ts';
import { RefusError, refus } from '../kernel/refus.ts';
import { changerCleMaitre } from '../modules/personnes/cle-maitre.ts';
import { tournerCle } from '../modules/personnes/tourner-cle.ts';
import { decoderCle, poserCle } from '../server/cle.ts';
import { dansStructure } from '../server/db.ts';
import { structureDe, travailler } from './travail.ts';

/** `trame cles tourner` and `trame cles maitre`. */
export function commandeCles(cles: Command): void {
  cles
    .command('tourner')
    .description('donne une nouvelle clé à une structure et rechiffre tous ses noms')
    .requiredOption('--structure <slug>', 'structure')
    .action((options: { structure: string }, commande: Command) =>
      travailler(commande, async ({ serveur, dire }) => {
        const structure = await structureDe(serveur.db, options.structure);
        const r = await dansStructure(serveur.db, structure.id, (tx) =>
          tournerCle(tx, serveur.cle, structure.id),
        );
        dire(
          `Nouvelle clé pour « ${structure.nom} » (n° ${r.generation}) : ${accord(r.personnes, 'nom rechiffré', 'noms rechiffrés')}, ${accord(r.accords, 'accord', 'accords')}, ${accord(r.fiches, 'fiche', 'fiches')}.`,
          { structure: structure.slug, ...r },
        );
      }),
    );
  cles
    .command('maitre')
    .description(
      'change la clé maître, serveur arrêté ; la nouvelle vient de TRAME_NOUVELLE_CLE, ou elle est tirée',
    )
    .action((_options: unknown, commande: Command) =>
      travailler(commande, async ({ serveur, dire }) => {
        const parEnvironnement = Boolean(process.env.TRAME_KEY);
        const nouvelle = await preparerNouvelleCle(serveur.dataDir);
        const r = await changerCleMaitre(serveur.db, serveur.cle, nouvelle);
        const ou = parEnvironnement ? attente(serveur.dataDir) : await mettreEnPlace(serveur.dataDir);
        dire(phraseDe(parEnvironnement, ou), { ...r, fichier: ou, parEnvironnement });
      }),
    );
}

const attente = (dataDir: string): string => path.join(dataDir, 'trame.key.nouvelle');

const phraseDe = (parEnvironnement: boolean, fichier: string): string =>
  parEnvironnement
    ? `La nouvelle clé est dans ${fichier}. Mettez-la dans TRAME_KEY avant de redémarrer, rangez-en une copie à part, puis supprimez ce fichier.`
    : `La nouvelle clé est en place dans ${fichier}. L’ancienne est dans trame.key.ancienne : elle ouvre encore les sauvegardes d’avant. Rangez les deux à part, puis redémarrez Trame.`;

/**
 * The new key, on disk before anything is encrypted with it: whatever happens next, it isn't lost. One left by a try
 * that was interrupted is taken up again.
 */
async function preparerNouvelleCle(dataDir: string): Promise<Buffer> {
  const donnee = process.env.TRAME_NOUVELLE_CLE;
  const cle = donnee ? decoderCle(donnee, { variable: 'TRAME_NOUVELLE_CLE' }) : randomBytes(32);
  const fichier = attente(dataDir);
  if (await poserCle(fichier, cle)) return cle;
  const commencee = decoderCle(await readFile(fichier, 'utf8'), { fichier });
  if (donnee && !commencee.equals(cle))
    throw new RefusError(
      409,
      refus(
        'cle-commencee',
        'Un changement de clé a déjà commencé avec une autre clé (trame.key.nouvelle). Relancez sans TRAME_NOUVELLE_CLE pour le finir.',
      ),
    );
  return commencee;
}

/** The old key is copied first, then replaced in one move: at no time is there no key. */
async function mettreEnPlace(dataDir: string): Promise<string> {
  const fichier = path.join(dataDir, 'trame.key');
  await copyFile(fichier, `${fichier}.ancienne`);
  await rename(attente(dataDir), fichier);
  return fichier;
}
